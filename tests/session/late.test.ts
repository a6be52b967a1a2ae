import { afterEach, describe, expect, it } from 'vitest';
import { buttonsOf } from '../teams/card.ts';
import type { Post } from '../teams/channel.ts';
import { useClockedHospital } from './clockedWard.ts';
import { answers, refused, type Says, sessionOf, stored, type Ward, wordsOf } from './ward.ts';

const hospital = useClockedHospital();
afterEach(() => hospital.connector.expectNoViolations());

const hours = (count: number) => count * 3_600_000;
const waits: Says = { assessment: 'riktig_venter', reasons: ['besl-lege'], wait: 't3' };
const leaves: Says = { assessment: 'ferdig', reasons: ['komm-korttid'], wait: 't4' };

/** Three patients: Ola and Per answer the first, nobody the second, and the third is never reached. */
async function finished() {
  const ward = hospital.openWard();
  const board = await ward.start('3 60');
  const ola = ward.person('Ola Hansen');
  const per = ward.person('Per Olsen');
  for (const person of [ola, per]) await stored(person.taps(board, { verb: 'session.join', role: 'lege' }));
  const first = await ward.patient(1);
  await answers(ola, first, waits);
  await answers(per, first, waits);
  await ward.result(1);
  await ward.command('neste');
  const second = await ward.patient(2);
  await ward.command('avslutt');
  const summary = await ward.summary();
  await boardSays(board, 'Kartleggingen er avsluttet');
  await hospital.until(() => wordsOf(second).includes('Hoppet over'), 'the second card');
  return { ward, board, ola, per, eva: ward.person('Eva Berg'), first, second, summary };
}

const boardSays = (post: Post, words: string) =>
  hospital.until(() => wordsOf(post).includes(words), `the post says «${words}»`);

async function controlsOf(ward: Ward, board: Post) {
  return stored(ward.leader.taps(board, { verb: 'session.controls' }));
}

describe('after the end', () => {
  it('answers are refused with a sentence, as long as the leader takes none', async () => {
    const { eva, first } = await finished();
    expect((await stored(eva.refreshes(first))).text).not.toContain('Svar nå');
    const at = { session: sessionOf(first), patient: 1, assessment: 'ferdig' };
    expect(await refused(eva.invoke('answer.assess', at))).toContain('Kartleggingen er avsluttet');
  });

  it('the leader takes late answers to all: whoever has not answered may, and the same summary is edited', async () => {
    const { ward, board, ola, eva, first, second, summary } = await finished();
    hospital.clock.pass(hours(2));
    expect((await controlsOf(ward, board)).text).toContain('Åpne for sene svar');
    expect((await stored(ward.leader.taps(board, 'Åpne for sene svar'))).text).toContain(
      'Steng for sene svar',
    );
    await boardSays(board, 'Sene svar tas imot til');
    await boardSays(first, 'Har du ikke svart for denne pasienten');
    await boardSays(second, 'Har du ikke svart for denne pasienten');
    const before = wordsOf(summary);
    expect(before).not.toContain('oppdatert');

    expect((await stored(eva.refreshes(first))).text).toContain('Svar nå');
    await answers(eva, first, leaves);
    await stored(ola.refreshes(second));
    await answers(ola, second, waits);
    await hospital.until(
      () => /3 deltok · oppdatert\n[\s\S]*Ikke med: pasient 3 /.test(wordsOf(summary)),
      'the summary with the late answers',
    );
    expect(wordsOf(summary)).toMatch(/Oppdatert (\d+\. \S+ \d+ )?kl\. \d\d\.\d\d med sene svar\./);
    expect(await ward.numbers()).toMatch(/4 av 6 mulige svar\. .*\n2 av 3 pasienter gjennomgått/);
    expect(ward.channel.summaryPosts()).toHaveLength(1);

    const hers = await stored(eva.refreshes(first));
    expect(hers.text).toContain('1 svarte etterpå');
    expect(hers.text).toContain('Du svarte: Ferdig behandlet');
    const his = { session: sessionOf(first), patient: 1, assessment: 'ferdig' };
    expect(await refused(ola.invoke('answer.assess', his))).toContain('kan ikke endres');
  });

  it('the leader opens one patient from its card; the others stay closed, and so does it when it is stopped', async () => {
    const { ward, board, eva, first, second } = await finished();
    expect((await stored(eva.taps(first, 'Vis'))).text).not.toContain('Åpne for sene svar');
    expect((await stored(ward.leader.taps(first, 'Vis'))).text).toContain('Åpne for sene svar her');
    await stored(ward.leader.taps(first, 'Åpne for sene svar her'));
    await boardSays(board, 'Sene svar for pasient 1 tas imot til');
    const session = sessionOf(first);
    const about = (patient: number) => ({ session, patient, assessment: 'vet_ikke' });
    await stored(eva.invoke('answer.assess', about(1)));
    expect(await refused(eva.invoke('answer.assess', about(2)))).toContain('avsluttet');
    expect(await refused(eva.invoke('answer.assess', about(3)))).toContain('avsluttet');
    expect(wordsOf(second)).toContain('Hoppet over');

    await controlsOf(ward, board);
    await stored(ward.leader.taps(board, 'Steng for sene svar'));
    await hospital.until(() => !wordsOf(board).includes('Sene svar'), 'the board takes it back');
    expect(await refused(eva.invoke('answer.assess', about(1)))).toContain('avsluttet');
  });

  it('nobody but the leader may, not twice, and not for a patient that was never shown', async () => {
    const { ward, board, ola, first } = await finished();
    const session = sessionOf(first);
    expect(await refused(ola.invoke('session.reopen', { session }))).toContain('Kari Nordmann');
    expect(await refused(ola.invoke('session.close', { session }))).toContain('Kari Nordmann');
    expect(await refused(ward.leader.invoke('session.reopen', { session, patient: 3 }))).toContain(
      'ikke åpnet',
    );
    await stored(ward.leader.invoke('session.reopen', { session }));
    await boardSays(board, 'Sene svar tas imot til');
    const versions = board.history.length;
    await stored(ward.leader.invoke('session.reopen', { session, patient: 1 }));
    await stored(ward.leader.invoke('session.reopen', { session }));
    expect(board.history.length).toBe(versions);
  });

  it('a day later it is over: the session is locked, and late answers are in', async () => {
    const { ward, board, eva, first, summary } = await finished();
    const session = sessionOf(first);
    await stored(ward.leader.invoke('session.reopen', { session }));
    await boardSays(first, 'Har du ikke svart');
    await stored(eva.refreshes(first));
    await answers(eva, first, leaves);
    await hospital.restart(() => hospital.clock.pass(hours(24)));
    await boardSays(board, 'Nå kan ingen finne ut hvem');
    await boardSays(summary, '3 deltok · oppdatert');
    expect(await ward.numbers()).toContain('3 av 3 mulige svar.');
    expect(
      await refused(eva.invoke('answer.assess', { session, patient: 2, assessment: 'ferdig' })),
    ).toContain('låst');
    expect(await refused(ward.leader.invoke('session.reopen', { session }))).toContain('låst');
    expect(buttonsOf(first.card ?? {})).toEqual([]);
  });
});
