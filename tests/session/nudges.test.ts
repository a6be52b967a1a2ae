import { afterEach, describe, expect, it } from 'vitest';
import { dayOf, workingTime } from '../../src/domain/improvement/day.ts';
import type { Person } from '../teams/person.ts';
import { useClockedHospital } from './clockedWard.ts';
import { refused, stored, type Ward, wordsOf } from './ward.ts';

const hospital = useClockedHospital({ TARGETED_MESSAGES: 'true', DIALOGS: 'true' });
afterEach(() => hospital.connector.expectNoViolations());

const week = 7 * 24 * 60 * 60_000;
const asks = 'Hvordan går det?';

const asked = ({ channel }: Ward, person: Person) =>
  channel.targeted().filter((post) => post.onlyFor === person.member.id && wordsOf(post).includes(asks));

/** It is so many weeks after `since`, at a time when people may be asked. */
function weeksAfter(since: number, weeks: number): void {
  const { clock } = hospital;
  clock.pass(Math.max(0, workingTime(since + weeks * week) + 60_000 - clock.now()));
}

describe('whoever owns an action', () => {
  it('is asked how it goes where only they see it, answers with a tap, and is asked no more once it is done', async () => {
    const ward = hospital.openWard();
    const [ola, per] = [ward.person('Ola Hansen'), ward.person('Per Olsen')];
    await ward.command('logg');
    const log = await ward.says('Ingen åpne tiltak');
    const dialog = await ward.leader.opensDialog(log, undefined, { verb: 'action.new' });
    const written = { tekst: 'Felles tavle før visitten', ansvarlig: ola.member.aadObjectId ?? '' };
    await dialog.taps({ verb: 'action.create' }, written);
    await stored(ward.leader.invoke('action.status', { nr: 1, was: 'foreslatt', status: 'vedtatt' }));
    const decidedAt = hospital.clock.now();

    weeksAfter(decidedAt, 2);
    const first = await hospital.until(() => asked(ward, ola)[0], 'the question to Ola');
    expect(wordsOf(first)).toContain('Felles tavle før visitten');
    expect(await refused(per.invoke('nudge.answer', { nr: 1, answer: 'ferdig' }))).not.toBe('');
    const fine = await stored(ola.taps(first, { verb: 'nudge.answer', nr: 1, answer: 'i_rute' }));
    expect(fine.text).toContain('Takk');

    weeksAfter(decidedAt, 6);
    const second = await hospital.until(() => asked(ward, ola)[1], 'the second question');
    await stored(ola.taps(second, { verb: 'nudge.answer', nr: 1, answer: 'ferdig' }));
    const shown = await stored(ward.leader.invoke('action.view', { nr: 1 }));
    expect(shown.text).toContain('Innført');

    weeksAfter(decidedAt, 13);
    await ward.asks('logg');
    await hospital.until(
      () => ward.channel.posts().filter((post) => wordsOf(post).includes('Ingen åpne tiltak')).length > 1,
      'the answer to a command',
    );
    expect(asked(ward, ola)).toHaveLength(2);
    expect(ward.channel.posts().some((post) => wordsOf(post).includes(asks))).toBe(false);
  });

  it('is not named in a channel that takes no private messages: it is told what is late', async () => {
    const ward = hospital.openWard({ takesTargeted: false });
    const ola = ward.person('Ola Hansen');
    await ward.command('logg');
    const log = await ward.says('Ingen åpne tiltak');
    const dialog = await ward.leader.opensDialog(log, undefined, { verb: 'action.new' });
    const began = hospital.clock.now();
    const frist = dayOf(began + week);
    const written = { tekst: 'Felles tavle før visitten', ansvarlig: ola.member.aadObjectId ?? '', frist };
    await dialog.taps({ verb: 'action.create' }, written);
    weeksAfter(began, 2);
    const told = await ward.says('1 tiltak har passert fristen');
    expect(wordsOf(told)).not.toMatch(/Ola|Felles tavle/);
    expect(ward.channel.targeted()).toEqual([]);
  });
});
