import { afterEach, describe, expect, it } from 'vitest';
import { tableClientFrom, tablesStore } from '../../src/store/table/azureTable.ts';
import { onlyAssessed } from '../store/examples.ts';
import { forbidden } from '../teams/faults.ts';
import { useClockedHospital } from './clockedWard.ts';
import { skews } from './row.ts';
import {
  answers,
  patience,
  type Says,
  sessionOf,
  stored,
  storedAnswers,
  storedRows,
  wordsOf,
} from './ward.ts';

const hospital = useClockedHospital({ LOCK_AFTER_MINUTES: '60' });
afterEach(() => hospital.connector.expectNoViolations());

const minutes = (count: number) => count * 60_000;
const seconds = (count: number) => count * 1_000;
const waits: Says = { assessment: 'riktig_venter', reasons: ['besl-lege'], wait: 't3', risk: 2 };
const leaves: Says = { assessment: 'ferdig', reasons: ['komm-korttid'], wait: 't4' };

/** Two patients; Ola and Per answer the first in time, and Eva after it has been shown. */
async function finished() {
  const ward = hospital.openWard();
  const board = await ward.start('2 60');
  const [ola, per, eva] = ['Ola Hansen', 'Per Olsen', 'Eva Berg'].map((name) => ward.person(name));
  if (ola === undefined || per === undefined || eva === undefined) throw new Error('Somebody is missing');
  for (const person of [ola, per]) await stored(person.taps(board, { verb: 'session.join', role: 'lege' }));
  const first = await ward.patient(1);
  await answers(ola, first, waits);
  await answers(per, first, leaves);
  await ward.result(1);
  await stored(eva.refreshes(first));
  await answers(eva, first, waits);
  await ward.command('avslutt');
  const summary = await ward.summary();
  await hospital.until(() => wordsOf(board).includes('Kartleggingen er avsluttet'), 'the end');
  return { ward, board, ola, first, summary, session: sessionOf(first) };
}

const rowOf = async (session: string) =>
  JSON.stringify(
    (await storedRows(hospital.storage)).filter(({ rowKey }) => rowKey === `session|${session}`),
  ).replaceAll('\\', '');
const becomes = (session: string, words: string) =>
  expect.poll(() => rowOf(session), { timeout: patience }).toContain(words);
const scrubbed = (session: string) => becomes(session, '"scrubbed":true');

async function timesOf(session: string): Promise<readonly unknown[]> {
  return (await storedAnswers(hospital.storage, session)).map(({ assessedAt }) => assessedAt);
}

describe('the rows of a session that is locked', () => {
  it('leave every figure as it was, late answers among them', async () => {
    const { ward, ola, first, summary, session } = await finished();
    const numbers = async () => (await stored(ola.invoke('summary.numbers', { session }))).text;
    const before = { summary: wordsOf(summary), numbers: await numbers() };
    expect(before.numbers).toContain('3 av 3 mulige svar. 1 kom etterpå.');
    expect(new Set(await timesOf(session)).size).toBe(3);
    await stored(ward.leader.invoke('session.lock', { session }));
    await scrubbed(session);
    expect(new Set(await timesOf(session)).size).toBe(1);
    expect({ summary: wordsOf(summary), numbers: await numbers() }).toEqual(before);
    await hospital.until(() => wordsOf(first).includes('Svarene er delt likt'), 'the folded card');
    hospital.clock.pass(minutes(20));
    await stored(ola.invoke('summary.view', { session }));
    expect(wordsOf(summary)).toBe(before.summary);
  });

  it('take in an answer that a process stored which had not noticed the lock, and say no more of it', async () => {
    await hospital.startAnother();
    const { ward, summary, session } = await finished();
    await stored(ward.leader.invoke('session.lock', { session }));
    await becomes(session, '"phase":"locked"');
    const late = {
      assessment: 'ferdig',
      assessedAt: hospital.clock.now(),
      sourceAt: 1_794_384_000_000,
    } as const;
    const other = tablesStore(tableClientFrom({ connectionString: hospital.storage.directly }));
    const key = { session, patient: 1, round: 1, person: 'f'.repeat(32) } as const;
    const own = onlyAssessed(late.assessment, late.assessedAt, late.sourceAt);
    expect(await other.answers.save(key, own)).toBe(true);
    hospital.clock.pass(seconds(13));
    await scrubbed(session);
    const rows = await storedAnswers(hospital.storage, session);
    expect(rows).toHaveLength(4);
    expect(rows.map(({ sourceAt }) => Number(sourceAt))).toEqual([0, 0, 0, 0]);
    expect(JSON.stringify(rows)).not.toContain(String(late.assessedAt));
    expect(new Set(await timesOf(session)).size).toBe(1);
    await hospital.until(() => wordsOf(summary).includes('4 deltok'), 'the summary with the late answer');
  });

  it('are not joined by what a process writes that stood still until long after, neither in storage nor in any figure', async () => {
    const { ward, summary, session } = await finished();
    await stored(ward.leader.invoke('session.lock', { session }));
    await scrubbed(session);
    const before = { rows: await storedAnswers(hospital.storage, session), summary: wordsOf(summary) };
    const other = tablesStore(tableClientFrom({ connectionString: hospital.storage.directly }));
    const key = { session, patient: 1, round: 1, person: 'f'.repeat(32) } as const;
    expect(await other.answers.save(key, onlyAssessed('ferdig', hospital.clock.now()))).toBe(true);
    await other.participants.recordAnswering(session, ['f'.repeat(32)], hospital.clock.now());
    hospital.clock.pass(minutes(11));
    await expect
      .poll(async () => JSON.stringify(await storedRows(hospital.storage)), { timeout: 30_000 })
      .not.toContain('f'.repeat(32));
    expect(await storedAnswers(hospital.storage, session)).toEqual(before.rows);
    expect(wordsOf(summary)).toBe(before.summary);
  });

  it('are rewritten after a crash in between', async () => {
    const { ward, session } = await finished();
    await stored(ward.leader.invoke('session.lock', { session }));
    await becomes(session, '"phase":"locked"');
    await hospital.restart(() => hospital.clock.pass(minutes(1)));
    await scrubbed(session);
    expect(new Set(await timesOf(session)).size).toBe(1);
  });

  it('say of a show of hands what was counted and whether it was late, and neither when, by which tap nor in which role', async () => {
    const ward = hospital.openWard();
    const board = await ward.start('2 60');
    const session = sessionOf(board);
    const first = await ward.patient(1);
    const raises = (role: string, count: number) =>
      stored(ward.leader.invoke('patient.hands', { session, patient: 1, role, ferdig: count }));
    await raises('lege', 2);
    await raises('helsefag', 1);
    await answers(ward.person('Ola Hansen'), first, leaves);
    await ward.result(1);
    await raises('sykepleier', 4);
    await ward.command('avslutt');
    const summary = await ward.summary();
    await hospital.until(() => wordsOf(board).includes('Kartleggingen er avsluttet'), 'the end');
    const before = wordsOf(summary);
    expect(before).toContain('1 deltok · 7 ved håndsopprekning');
    const hands = async () =>
      (await storedRows(hospital.storage)).filter(
        ({ partitionKey, rowKey }) => partitionKey.endsWith(session) && rowKey.startsWith('h|'),
      );
    expect((await hands()).every(({ sourceAt, seen }) => Number(sourceAt) > 0 && seen !== '[]')).toBe(true);
    await stored(ward.leader.invoke('session.lock', { session }));
    await scrubbed(session);
    const [, sealed = ''] = /"seal":"([^"]+)"/.exec(await rowOf(session)) ?? [];
    const [, startedAt = '0'] = /"startedAt":(\d+)/.exec(await rowOf(session)) ?? [];
    expect(
      (await hands())
        .map(({ rowKey, ...columns }) => ({ ...columns, countedAt: Number(columns.countedAt) }))
        .toSorted((a, b) => ('sealed' in a ? 0 : 1) - ('sealed' in b ? 0 : 1)),
    ).toEqual(
      [
        { countedAt: Number(startedAt), sealed, counts: '[{"assessment":"ferdig","count":3}]' },
        { countedAt: Number(startedAt), counts: '[{"assessment":"ferdig","count":4}]' },
      ].map((counted) => ({
        ...counted,
        partitionKey: `session|${session}`,
        patient: 1,
        locked: true,
        v: 4,
      })),
    );
    expect(JSON.stringify(await hands())).not.toMatch(/lege|helsefag|sykepleier/);
    expect(wordsOf(summary)).toBe(before);
    await hospital.until(
      () => wordsOf(first).includes('4 har vurdert pasienten, de fleste ved'),
      'the folded card',
    );
  });

  it('hold no moment of a question that was put in the thread, and its post is still mended', async () => {
    const ward = hospital.openWard();
    const board = await ward.start('2 60');
    const session = sessionOf(board);
    await stored(ward.leader.invoke('session.offer', { session }));
    const asked = await ward.says('Jeg tar over');
    const question = async () => {
      const keys = (await storedRows(hospital.storage)).map(({ rowKey }) => rowKey);
      return /(?<=\|baton-)\d{13}/.exec(keys.join(' '))?.[0];
    };
    await expect.poll(question, { timeout: patience }).toBeDefined();
    const at = (await question()) ?? '';
    hospital.connector.failNext({ ...forbidden(), times: Number.POSITIVE_INFINITY });
    await stored(ward.leader.invoke('session.finish', { session }));
    hospital.clock.pass(minutes(62));
    await scrubbed(session);
    expect(JSON.stringify(await storedRows(hospital.storage))).not.toContain(at);
    hospital.connector.clearFaults();
    // A channel that takes nothing is tried every hour.
    hospital.clock.pass(minutes(70));
    await hospital.until(() => !wordsOf(asked).includes('Jeg tar over'), 'the question is closed');
  });
});

describe('a channel that Teams takes nothing for', () => {
  it('has its session locked in time all the same', async () => {
    const { ward, session } = await finished();
    const [, endedAt = '0'] = /"endedAt":(\d+)/.exec(await rowOf(session)) ?? [];
    const tries = () => ward.channel.sends.arrivals.length;
    const sincePosted = tries();
    hospital.connector.failNext({ ...forbidden(), times: Number.POSITIVE_INFINITY });
    // Something to send just before the session is to be locked, so that the next attempt would come after it.
    hospital.clock.pass(minutes(59) + seconds(30) - (hospital.clock.now() - Number(endedAt)));
    await ward.command('hjelp');
    await hospital.until(() => tries() > sincePosted, 'a refused send');
    const refused = tries();
    await becomes(session, '"phase":"locked"');
    // Not put off to the next attempt, an hour later. A process that heard the command while another sent tries once itself.
    expect(tries() - refused).toBeLessThan(skews.length);
    hospital.connector.clearFaults();
  });
});
