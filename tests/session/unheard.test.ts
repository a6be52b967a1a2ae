import { afterEach, describe, expect, it } from 'vitest';
import { dayOf, daysAfter } from '../../src/domain/improvement/day.ts';
import { useClockedHospital } from './clockedWard.ts';
import { stored, type Ward, wordsOf } from './ward.ts';

const hospital = useClockedHospital({ DIALOGS: 'true' });
afterEach(() => hospital.connector.expectNoViolations());

const tenantId = 'a-hospital';
const day = 24 * 60 * 60_000;
const sayings = ({ channel }: Ward, words: string) =>
  channel.posts().filter((post) => wordsOf(post).includes(words));

/** Ties one channel to another by a code of it. */
async function tie(below: Ward, above: Ward) {
  await above.asks('linje');
  const code = /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(wordsOf(await above.says('Koden er')))?.[0] ?? '';
  await below.asks(`linje ${code}`);
  await stored(below.leader.taps(await below.says('Skal dere løfte til'), { verb: 'line.tie' }));
}

describe('a lift that nobody answers', () => {
  it('is reminded of in its thread, twice; then the unit is told, and may lift it past them', async () => {
    const [ward, clinic, director] = ['Kirurgisk post 2', 'Kirurgisk klinikk', 'Sykehusledelsen'].map(
      (name) => hospital.openWard({ name, tenantId }),
    );
    if (ward === undefined || clinic === undefined || director === undefined) throw new Error('Three wards');
    await tie(ward, clinic);
    await tie(clinic, director);
    await ward.command('tiltak Egen MR-tid for inneliggende');
    const added = await ward.says('står i loggen som forslag');
    await stored(ward.leader.taps(added, { verb: 'action.view' }));
    const dialog = await ward.leader.opensDialog(added, undefined, { verb: 'lift.open' });
    const innen = daysAfter(dayOf(hospital.clock.now()), 7);
    const half = { problem: 'Kø til MR', konsekvens: 'De ligger lenger', ber_om: 'Én fast MR-tid', innen };
    await dialog.taps({ verb: 'lift.send' }, half);
    const inbox = await clinic.says('ber om hjelp');

    for (const reminders of [1, 2]) {
      expect(sayings(ward, 'har ikke fått svar')).toEqual([]);
      hospital.clock.pass(17 * day);
      await hospital.until(() => sayings(clinic, 'Dette venter på svar').length === reminders, 'a reminder');
    }
    for (const reminder of sayings(clinic, 'Dette venter på svar'))
      expect(reminder.threadId).toBe(inbox.threadId);
    const unheard = await ward.says('Tiltak 1 har ikke fått svar');
    expect(wordsOf(unheard)).toContain('Dere kan løfte det videre til Sykehusledelsen');
    const further = await ward.leader.opensDialog(unheard, undefined, { verb: 'lift.open' });
    expect((await further.taps({ verb: 'lift.send' }, half)).text).toContain('Sendt til Sykehusledelsen');
    await director.says('Kirurgisk post 2 ber om hjelp');
    expect(sayings(ward, 'har ikke fått svar')).toHaveLength(1);
  });
});
