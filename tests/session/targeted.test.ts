import { afterEach, expect, it } from 'vitest';
import { sessionOf, stored, useHospital } from './ward.ts';

const hospital = useHospital({ TARGETED_MESSAGES: 'true' });
afterEach(() => hospital.connector.expectNoViolations());

it('what one person sees comes after everything the channel waits for, within the limits of Teams', async () => {
  const ward = hospital.openWard();
  await ward.start('8 60 sengepost alle');
  const [card] = await hospital.until(() => ward.channel.targeted().length > 0 && ward.channel.targeted());
  if (card === undefined) throw new Error('No card');
  expect(card.onlyFor).toBe(ward.leader.member.id);
  for (const patient of [1, 2, 3, 4, 5, 6, 7, 8]) {
    expect(Number((await ward.patient(patient)).id)).toBeLessThan(Number(card.id));
  }
  expect((await stored(ward.leader.refreshes(card))).text).toContain('Åpne nå: pasient 1–8.');
});

it('a message that is refused is given up with a line in the log that names nobody', async () => {
  const ward = hospital.openWard({ takesTargeted: false });
  const board = await ward.start('2 60');
  await hospital.until(() => hospital.connector.arrivals.some(({ status }) => status === 403));
  await ward.command('avslutt');
  expect(await ward.numbers()).toContain('0 av 2 pasienter gjennomgått');
  const line = hospital.log().find(({ msg }) => msg === 'a private message was given up');
  expect(Object.keys(line ?? {}).toSorted()).toEqual(['level', 'msg', 'status', 'time']);
  expect(line).toMatchObject({ status: 403 });
  await stored(ward.leader.invoke('session.controls', { session: sessionOf(board) }, { post: board }));
});
