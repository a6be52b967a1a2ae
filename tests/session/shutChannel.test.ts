import { afterEach, describe, expect, it } from 'vitest';
import { channelKey } from '../../src/app/ports/keys.ts';
import { type Fault, forbidden, notTaken } from '../teams/faults.ts';
import { useClockedHospital } from './clockedWard.ts';
import { patience, sessionOf, stored, storedRows, type Ward, wordsOf } from './ward.ts';

const hospital = useClockedHospital();
const minute = 60_000;
const always = { times: Number.POSITIVE_INFINITY } as const;

afterEach(() => hospital.connector.clearFaults());

/**
 * Time passes in steps short enough for what falls due on the way, each left to work out: a visit that takes longer than
 * a step would find its lease run out.
 */
async function passes(minutes: number): Promise<void> {
  for (let step = 0; step < minutes; step += 5) {
    hospital.clock.pass(5 * minute);
    await swept(hospital.clock.now());
    await expect.poll(() => held(), { timeout: patience }).toBe(0);
  }
}

/** Every process has looked for due channels since then, twice: what the first look found has begun by the second. */
async function swept(since: number): Promise<void> {
  for (let look = 0; look < 2; look++) {
    const at = look === 0 ? since : hospital.clock.now();
    const seen = async () => {
      const rows = await storedRows(hospital.storage);
      const beats = rows.filter(({ partitionKey }) => partitionKey === 'process');
      return beats.every(({ seenAt }) => Number(seenAt) >= at);
    };
    await expect.poll(seen, { timeout: patience }).toBe(true);
  }
}

/** Channels that somebody visits just now. */
async function held(): Promise<number> {
  const rows = await storedRows(hospital.storage);
  return rows.filter(({ partitionKey, owner }) => partitionKey === 'wake' && owner !== '').length;
}

/** Minutes until it has come about. */
async function minutesUntil(condition: () => boolean): Promise<number> {
  const before = hospital.clock.now();
  const look = async () => {
    if (!condition()) await passes(5);
    return condition();
  };
  await expect.poll(look, { timeout: patience }).toBe(true);
  return (hospital.clock.now() - before) / minute;
}

const tries = ({ channel }: Ward) => channel.sends.arrivals.length;
const refusals = () => hospital.connector.struck['400'] ?? 0;
const logged = ({ channel }: Ward) =>
  hospital.warnings.filter(({ facts }) => facts.channel === channelKey(channel.id));

async function openPatient(): Promise<Ward> {
  const ward = hospital.openWard();
  await ward.start('2 30');
  await ward.patient(1);
  return ward;
}

/** Teams takes nothing in the ward's channel, and the bot has found out. */
async function shut(ward: Ward, fault: Fault): Promise<void> {
  hospital.connector.failNext({ ...fault, ...always, channel: ward.channel.id });
  await ward.command('vis');
  await expect.poll(() => logged(ward).length, { timeout: patience }).toBe(1);
}

describe('a channel that Teams takes nothing in', () => {
  it.each([
    'BotNotInConversationRoster',
    'BotDisabledByAdmin',
    'MessageWritesBlocked',
  ])('since %s is left alone, with one line in the log, and tried once an hour, by whichever process', async (code) => {
    const ward = await openPatient();
    await shut(ward, forbidden(code));
    for (const restart of [false, true]) {
      const before = tries(ward);
      if (restart) await hospital.restart(() => undefined);
      expect(await minutesUntil(() => tries(ward) > before)).toBeGreaterThan(58);
      expect(tries(ward)).toBe(before + 1);
    }
    expect(logged(ward)).toMatchObject([{ facts: { status: 403, code } }]);
  });

  it('gets everything when somebody there talks to the bot again', async () => {
    const ward = await openPatient();
    await shut(ward, forbidden('BotNotInConversationRoster'));
    await passes(10);
    hospital.connector.clearFaults();
    await ward.command('status');
    await ward.says('Slik ligger vi an');
    expect((await ward.result(1)).history).toHaveLength(2);
  });

  it('gets everything after an hour when nobody does', async () => {
    const ward = await openPatient();
    await shut(ward, forbidden('MessageWritesBlocked'));
    hospital.connector.clearFaults();
    await passes(70);
    await ward.result(1);
  });

  it('is known by an unexplained 403 only when it does not pass', async () => {
    const ward = await openPatient();
    hospital.connector.failNext({ ...forbidden('Forbidden'), times: 2, channel: ward.channel.id });
    await ward.command('vis');
    await ward.result(1);
    expect(logged(ward)).toEqual([]);
    hospital.connector.failNext({ ...forbidden('Forbidden'), ...always, channel: ward.channel.id });
    await ward.command('neste');
    await expect.poll(() => logged(ward).length, { timeout: patience }).toBe(1);
  });

  it('does not get a reply to what somebody wrote the day before', async () => {
    const ward = await openPatient();
    await shut(ward, forbidden('BotDisabledByAdmin'));
    await ward.command('hjelp');
    await passes(30);
    hospital.clock.pass(25 * 60 * minute);
    await passes(10);
    hospital.connector.clearFaults();
    await ward.command('logg');
    await ward.says('Åpne loggen');
    expect(ward.channel.posts().map(wordsOf).join()).not.toContain('Hva vil du gjøre');
  });
});

describe('a card that Teams does not take', () => {
  it('is tried three times and does not hold up the others, nor what comes after it', async () => {
    const before = refusals();
    const ward = hospital.openWard();
    const { id } = ward.channel;
    hospital.connector.failNext({ ...notTaken, ...always, channel: id, showing: 'Pasient 2 av 3' });
    const board = await ward.start('3 60 sengepost alle');
    await ward.patient(1);
    await ward.patient(3);
    await minutesUntil(() => refusals() === before + 3);
    await hospital.startAnother();
    await passes(60);
    expect(refusals()).toBe(before + 3);
    expect(ward.channel.patientPost(2)).toBeUndefined();
    hospital.connector.clearFaults();
    await stored(ward.leader.invoke('patient.reveal', { session: sessionOf(board), patient: 2 }));
    await ward.result(2);
  });

  it('as a reply to a command is given up', async () => {
    const before = refusals();
    const ward = await openPatient();
    hospital.connector.failNext({ ...notTaken, ...always, showing: 'Hva vil du gjøre' });
    await ward.command('hjelp');
    await minutesUntil(() => refusals() >= before + 3);
    // Both instances may have tried, one of them three times.
    for (let tried = 0; tried !== refusals(); ) {
      tried = refusals();
      expect(tried).toBeLessThanOrEqual(before + 5);
      await passes(60);
    }
    await ward.command('status');
    await ward.says('Slik ligger vi an');
  });
});
