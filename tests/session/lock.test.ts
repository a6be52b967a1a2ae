import { createHash, createHmac } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { buttonsOf, refreshOf } from '../teams/card.ts';
import type { Post } from '../teams/channel.ts';
import { forbidden } from '../teams/faults.ts';
import { fieldsIn, textIn } from '../teams/json.ts';
import type { Person } from '../teams/person.ts';
import { useClockedHospital } from './clockedWard.ts';
import {
  answers,
  patience,
  refused,
  type Says,
  type StoredRow,
  sessionOf,
  stored,
  storedRows,
  wordsOf,
} from './ward.ts';

const hospital = useClockedHospital({ LOCK_AFTER_MINUTES: '60' });
afterEach(() => hospital.connector.expectNoViolations());

const minutes = (count: number) => count * 60_000;
const waits: Says = { assessment: 'riktig_venter', reasons: ['besl-lege'], wait: 't3', risk: 2 };
const leaves: Says = { assessment: 'ferdig', reasons: ['komm-korttid'], wait: 't4' };

const says = (post: Post, words: string) =>
  hospital.until(() => wordsOf(post).includes(words), `the post says «${words}»`);

/** Four patients: one all agree about, one they see differently, one nobody answers, and one only Ola answers. */
async function finished() {
  const ward = hospital.openWard();
  const board = await ward.start('5 60');
  const people = ['Ola Hansen', 'Per Olsen', 'Eva Berg'].map((name) => ward.person(name));
  const [ola, per, eva] = people;
  if (ola === undefined || per === undefined || eva === undefined) throw new Error('Somebody is missing');
  for (const person of people) await stored(person.taps(board, { verb: 'session.join', role: 'lege' }));
  const first = await ward.patient(1);
  for (const person of people) await answers(person, first, waits);
  await ward.result(1);
  await ward.command('neste');
  const second = await ward.patient(2);
  await answers(ola, second, waits);
  await answers(per, second, waits);
  await answers(eva, second, leaves);
  await ward.result(2);
  await ward.command('neste');
  const third = await ward.patient(3);
  await ward.command('neste');
  const fourth = await ward.patient(4);
  await answers(ola, fourth, leaves);
  await ward.command('avslutt');
  const summary = await ward.summary();
  await says(board, 'Kartleggingen er avsluttet');
  await says(fourth, 'Bare én har vurdert pasienten');
  return { ward, board, people, ola, cards: [first, second, third, fourth] as const, summary };
}

const objectIdOf = ({ member }: Person) => member.aadObjectId ?? '';
const hmac = (secret: string, id: string) => createHmac('sha256', secret).update(id).digest('hex');

/** Every moment in the rows, as milliseconds, wherever it stands: in a cell, in JSON, or in a key. */
function momentsIn(rows: readonly StoredRow[]): ReadonlySet<number> {
  return new Set((JSON.stringify(rows).match(/\d{13}/g) ?? []).map(Number));
}

/** What Teams knows of what the people of a channel sent: each activity's id and its time. */
function sentBy(people: readonly Person[]) {
  const ids = new Set(people.map(({ member }) => member.id));
  return hospital.connector.delivered
    .filter(({ from }) => ids.has(textIn(fieldsIn(from).id) ?? ''))
    .map(({ id, timestamp }) => ({ id: textIn(id) ?? '', at: Date.parse(textIn(timestamp) ?? '') }));
}

const sessionRow = (rows: readonly StoredRow[], session: string) =>
  JSON.stringify(rows.filter(({ rowKey }) => rowKey === `session|${session}`)).replaceAll('\\', '');
/** The session says that nothing is left to take out of its rows. */
const scrubbed = (session: string) =>
  expect
    .poll(async () => sessionRow(await storedRows(hospital.storage), session), { timeout: patience })
    .toContain('"scrubbed":true');

/** Every text in the rows, and every part of them that might be a secret. */
function textsIn(rows: readonly StoredRow[]): readonly string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const each of value) visit(each);
      return;
    }
    if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) {
        found.add(name);
        visit(inner);
      }
      return;
    }
    const text = String(value);
    if (found.has(text)) return;
    found.add(text);
    for (const part of text.split(/[|,;"]/)) found.add(part);
    try {
      visit(JSON.parse(text));
    } catch {
      // Not JSON; taken as it is.
    }
  };
  for (const row of rows) visit(row);
  return [...found];
}

describe('a session that is locked', () => {
  it('leaves nothing in storage by which an answer can be tied to a person', async () => {
    const { ward, board, people, ola, cards } = await finished();
    const session = sessionOf(cards[0]);
    const everybody = [...people, ward.leader];
    const before = await storedRows(hospital.storage);
    const row = before.find(({ rowKey }) => rowKey === `session|${session}`);
    const secret = /"secret":"([0-9a-f]+)"/.exec(JSON.stringify(row).replaceAll('\\', ''))?.[1] ?? '';
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    const answered = (rows: readonly StoredRow[]) =>
      rows.filter(
        ({ partitionKey, rowKey }) => partitionKey === `session|${session}` && rowKey.startsWith('a|'),
      );
    // The test can see: with the secret, Ola's three answers are found.
    const olas = hmac(secret, objectIdOf(ola)).slice(0, 32);
    expect(answered(before).filter(({ rowKey }) => rowKey.endsWith(olas))).toHaveLength(3);
    expect(JSON.stringify(before)).toContain('Kari Nordmann');

    hospital.clock.pass(minutes(59));
    await stored(ward.leader.refreshes(board));
    expect(wordsOf(board)).not.toContain('låst');
    hospital.clock.pass(minutes(2));
    await says(board, 'Nå kan ingen finne ut hvem');
    await hospital.until(
      () => cards.every((card) => buttonsOf(card.card ?? {}).length === 0),
      'folded cards',
    );

    // The test can see: Teams' own times and the keys of taps stand in the rows until then.
    const sent = sentBy(everybody);
    expect(sent.length).toBeGreaterThan(20);
    const timed = (rows: readonly StoredRow[]) => sent.filter(({ at }) => momentsIn(rows).has(at));
    expect(timed(before).length).toBeGreaterThan(10);
    const ofPeople = momentsIn(before.filter(({ rowKey }) => /^[ap]\|/.test(rowKey)));
    const hashes = new Set(sent.map(({ id }) => createHash('sha256').update(id).digest('hex').slice(0, 32)));
    const handled = (rows: readonly StoredRow[]) =>
      rows.filter(({ rowKey }) => hashes.has(rowKey.split('|').at(-1) ?? ''));
    expect(handled(before).length).toBeGreaterThan(2);
    await scrubbed(session);
    hospital.clock.pass(minutes(11));
    await expect
      .poll(async () => handled(await storedRows(hospital.storage)), { timeout: patience })
      .toEqual([]);

    const after = await storedRows(hospital.storage);
    expect(answered(after)).toHaveLength(answered(before).length);
    expect(timed(after)).toEqual([]);
    const [startedAt] = /(?<="startedAt":)\d+/.exec(sessionRow(after, session)) ?? [];
    expect(
      [...momentsIn(after)].filter((at) => ofPeople.has(at) && at > 1 && at !== Number(startedAt)),
    ).toEqual([]);
    expect(answered(after).map(({ seen, sourceAt }) => [seen, sourceAt])).toEqual(
      answered(after).map(() => [undefined, '0'.repeat(13)]),
    );
    for (const { id } of sent) expect(JSON.stringify(after)).not.toContain(id);
    const everything = JSON.stringify(after);
    expect(everything).not.toContain(secret);
    for (const person of everybody) {
      expect(everything).not.toContain(hmac(secret, objectIdOf(person)).slice(0, 32));
    }
    for (const { name, member } of everybody) {
      expect(everything).not.toContain(name);
      expect(everything).not.toContain(member.aadObjectId);
      expect(everything).not.toContain(member.id);
    }
    const keys = new Set(answered(after).map(({ rowKey }) => rowKey.split('|').at(-1)));
    expect(keys.size, 'no two rows share a key').toBe(answered(after).length);
    const beside = after.filter(
      ({ partitionKey, rowKey }) => partitionKey === `session|${session}` && !rowKey.startsWith('a|'),
    );
    expect(beside, 'nobody has a row of their own').toEqual([]);
    const left = textsIn(after);
    expect(left.length).toBeGreaterThan(50);
    for (const candidate of left) {
      for (const person of everybody) {
        for (const id of [objectIdOf(person), person.member.id, person.name]) {
          expect(keys.has(hmac(candidate, id).slice(0, 32))).toBe(false);
        }
      }
    }
  });

  it('leaves on every card what most people said, in one edit; everybody sees the same, and nothing can be tapped', async () => {
    const { ward, board, ola, cards } = await finished();
    const [first, second, third, fourth] = cards;
    const edits = cards.map((card) => card.history.length);
    hospital.clock.pass(minutes(61));
    await hospital.until(() => buttonsOf(fourth.card ?? {}).length === 0, 'the last card to be locked');
    await says(board, 'Nå kan ingen finne ut hvem');
    expect(wordsOf(first)).toBe('Pasient 1 · Alle enige: riktig sted, men venter (3 av 3)');
    expect(wordsOf(second)).toBe('Pasient 2 · Ulikt syn, flest: riktig sted, men venter (2 av 3)');
    expect(wordsOf(third)).toBe('Pasient 3 · Ingen har vurdert pasienten');
    expect(wordsOf(fourth)).toBe('Pasient 4 · Bare én har vurdert pasienten');
    expect(ward.channel.patientPost(5)).toBeUndefined();
    expect(cards.map((card) => card.history.length)).toEqual(edits.map((count) => count + 1));
    for (const card of cards) expect(refreshOf(card.card ?? {})).toBeUndefined();
    const session = sessionOf(first);
    const his = await stored(ola.invoke('patient.view', { session, patient: 4 }, { post: fourth }));
    expect(his.text).toBe(wordsOf(fourth));
    expect(await refused(ola.invoke('answer.change', { session, patient: 4 }))).toContain('låst');
    expect(buttonsOf(board.card ?? {})).toEqual([]);
    expect(wordsOf(board)).not.toContain('Kari');
    hospital.clock.pass(minutes(10));
    await stored(ola.refreshes(board));
    expect(cards.map((card) => card.history.length)).toEqual(edits.map((count) => count + 1));
  });

  it('is locked at once when the leader says so, and only the leader can', async () => {
    const { ward, board, ola, cards } = await finished();
    const session = sessionOf(cards[0]);
    hospital.clock.pass(minutes(1));
    expect(await refused(ola.invoke('session.lock', { session }))).toContain('Kari Nordmann');
    await stored(ward.leader.invoke('session.lock', { session }));
    await says(board, 'Nå kan ingen finne ut hvem');
    await hospital.until(() => buttonsOf(cards[3].card ?? {}).length === 0, 'the last card to be locked');
    expect(await refused(ward.leader.invoke('session.lock', { session }))).toContain('låst');
    expect(await refused(ola.invoke('session.controls', { session }))).toContain('låst');
  });

  it('keeps no reply that names somebody, also when Teams never took it', async () => {
    const ward = hospital.openWard();
    const board = await ward.start('1 60');
    const eva = ward.person('Eva Berg');
    hospital.connector.failNext({ ...forbidden(), times: Number.POSITIVE_INFINITY });
    await eva.says('<at>Kartlegging</at> vis');
    const stands = async () =>
      JSON.stringify(await storedRows(hospital.storage)).includes('Det er Kari Nordmann');
    expect(await stands()).toBe(true);
    await stored(ward.leader.invoke('session.finish', { session: sessionOf(board) }));
    hospital.clock.pass(minutes(62));
    await hospital.until(
      () => hospital.connector.arrivals.some(({ status }) => status === 403),
      'a refused send',
    );
    await expect.poll(stands, { timeout: patience }).toBe(false);
    hospital.connector.clearFaults();
    // A channel that takes nothing is tried every hour.
    hospital.clock.pass(minutes(70));
    await says(board, 'Nå kan ingen finne ut hvem');
    expect(wordsOf(board)).not.toContain('Kari');
    expect(ward.channel.posts().some((post) => wordsOf(post).includes('Det er Kari'))).toBe(false);
  });
});
