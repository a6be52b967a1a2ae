import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptOf, scrubOf } from '../../src/app/due/scrub.ts';
import type { Rows } from '../../src/app/ports/rows/rows.ts';
import { countedAnswers } from '../../src/domain/session/secondRound.ts';
import { tablesStore } from '../../src/store/table/azureTable.ts';
import { memoryTable } from '../../src/store/table/memory.ts';
import { storeOn } from '../../src/store/table/store.ts';
import type { Table } from '../../src/store/table/table.ts';
import { newTableClient } from './azuriteTable.ts';
import { keyOf, morning, onlyAssessed } from './examples.ts';
import { anyWard, figures, locked, pseudonym, store, unlink, type Ward, worldOf } from './lockedRows.ts';

interface Raw {
  readonly key: string;
  readonly columns: Readonly<Record<string, unknown>>;
  /** Grows with the time of writing. */
  readonly written: string;
}

interface Opened {
  readonly into: Rows;
  /** The session's rows as they lie there. */
  readonly raw: () => Promise<readonly Raw[]>;
}

async function inMemory(): Promise<Opened> {
  const table = memoryTable();
  const raw = async () =>
    (await table.list('session|s1')).map(({ row, etag, columns }) => ({
      key: row,
      columns,
      written: etag.padStart(12, '0'),
    }));
  return { into: storeOn(table), raw };
}

async function inAzure(): Promise<Opened> {
  const client = newTableClient('locked');
  const into = tablesStore(client);
  await into.ready();
  const raw = async () =>
    (await Array.fromAsync(client.listEntities())).map(
      ({ partitionKey: _, rowKey = '', etag: __, timestamp = '', ...columns }) => ({
        key: rowKey,
        columns,
        written: timestamp,
      }),
    );
  return { into, raw };
}

const smallest = 3;

/** Who gave an answer that counts, and which role they had. */
function authors({ patients, people, answers }: Ward): ReadonlyMap<number, string | undefined> {
  const given = answers.map(({ person, ...each }) => ({ ...each, person: String(person), role: undefined }));
  const counted = patients.flatMap((state, index) =>
    countedAnswers(
      state,
      given.filter(({ patient }) => patient === index + 1),
    ),
  );
  return new Map(
    counted.map(({ person }) => {
      const { joined, role } = people[Number(person)] ?? {};
      return [Number(person), joined ? role : undefined];
    }),
  );
}

const may = new Set([
  ...['assessment', 'assessedAt', 'reasons', 'wait', 'role', 'done', 'seen', 'sourceAt', 'sealed', 'locked'],
]);
const lastPart = (key: string) => key.split('|').at(-1) ?? '';

async function nobodyCanTell(ward: Ward, { into, raw }: Opened): Promise<void> {
  await store(ward, into);
  const before = await figures(ward, into);
  await unlink(ward, into);
  expect(await figures(ward, into)).toEqual(before);

  const rows = await raw();
  const answers = rows.filter(({ key }) => key.startsWith('a|'));
  const hands = rows.filter(({ key }) => key.startsWith('h|'));
  expect(answers.length + hands.length, 'nobody has a row of their own').toBe(rows.length);
  expect(new Set(rows.map(({ key }) => lastPart(key))).size, 'no key stands twice').toBe(rows.length);
  const everything = JSON.stringify(rows);
  for (const person of ward.people.keys()) expect(everything).not.toContain(pseudonym(person));
  for (const words of ['plass', 'Samtale', 'tap']) expect(everything).not.toContain(words);

  const byAuthor = authors(ward);
  const sizeOf = (role: unknown) => [...byAuthor.values()].filter((other) => other === role).length;
  const named = new Set<unknown>(
    answers.flatMap(({ columns: { role } }) => (role === undefined ? [] : [role])),
  );
  for (const role of named)
    expect(sizeOf(role), `${role} cannot be followed`).toBeGreaterThanOrEqual(smallest);
  const rest = [...byAuthor.values()].filter((role) => !named.has(role)).length;
  if (named.size > 0) expect(rest === 0 || rest >= smallest, 'nor can those without a role').toBe(true);

  for (const { columns } of answers) {
    expect(Object.keys(columns).filter((name) => !may.has(name))).toEqual([]);
    expect([columns.done, columns.seen, columns.sourceAt]).toEqual([false, undefined, '0'.repeat(13)]);
  }
  for (const [patient, ofPatient] of Map.groupBy(answers, ({ key }) => key.slice(0, 5))) {
    const times = new Set(ofPatient.map(({ columns }) => columns.assessedAt));
    expect(times.size, `${patient} has in time and late`).toBeLessThanOrEqual(3);
  }
  for (const { columns } of hands) expect(Object.keys(columns)).not.toContain('role');
  const writing = answers.toSorted((a, b) => (a.written < b.written ? -1 : a.written > b.written ? 1 : 0));
  const groups = [...Map.groupBy(writing, ({ written }) => written).values()];
  const order = groups.flatMap((group) => group.map(({ key }) => lastPart(key)).toSorted());
  expect(order, 'written in the order of keys that say nothing').toEqual(order.toSorted());
}

describe('the rows of a locked session, as they lie there', () => {
  it('tell of no two that they are one person’s, in memory', async () => {
    await fc.assert(
      fc.asyncProperty(anyWard({ people: 9, patients: 5 }), async (ward) =>
        nobodyCanTell(ward, await inMemory()),
      ),
      { numRuns: 150 },
    );
  });

  it('tell of no two that they are one person’s, in Azure Tables', async () => {
    await fc.assert(
      fc.asyncProperty(anyWard({ people: 8, patients: 4 }), async (ward) =>
        nobodyCanTell(ward, await inAzure()),
      ),
      { numRuns: 6 },
    );
  }, 120_000);
});

/** What a crash looks like: every write after so many fails, the last one after it has been taken or before. */
function dyingAfter(table: Table, writes: number, taken: boolean): Table {
  let left = writes;
  return {
    ...table,
    async write(partition, all) {
      left -= 1;
      if (left < 0) throw new Error('gone');
      if (left > 0) return table.write(partition, all);
      if (taken) await table.write(partition, all);
      throw new Error('gone');
    },
  };
}

describe('a process that dies while it rewrites them', () => {
  it('has lost no answer and counted none twice, wherever it stopped; the next one goes on', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyWard({ people: 40, patients: 4 }),
        fc.integer({ min: 1, max: 8 }),
        fc.boolean(),
        async (ward, writes, taken) => {
          const table = memoryTable();
          const into = storeOn(table);
          await store(ward, into);
          const before = await figures(ward, into);
          const session = locked(ward);
          const kept = await keptOf(worldOf(into), session);
          const dying = storeOn(dyingAfter(table, writes, taken));
          await dying.privacy
            .scrub('s1', scrubOf(worldOf(into), { ...session, kept }))
            .catch(() => undefined);
          expect(await figures(ward, into)).toEqual(before);
          expect(await into.privacy.scrub('s1', scrubOf(worldOf(into, 'again'), { ...session, kept }))).toBe(
            true,
          );
          expect(await figures(ward, into)).toEqual(before);
          const roles = (await into.answers.list('s1')).map(({ role }) => role);
          expect(roles.filter((role) => role !== undefined && !kept.roles.includes(role))).toEqual([]);
          expect(await into.participants.list('s1')).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });
});

const write = onlyAssessed('ferdig', morning + 50, morning);
const small: Ward = {
  patients: [
    { kind: 'left', openedAt: morning, revealedAt: morning + 100, cause: 'all', leftAt: morning + 200 },
  ],
  people: [],
  answers: [],
  hands: [],
};

describe.each([
  ['in memory', inMemory],
  ['in Azure Tables', inAzure],
])('rewriting %s', (_, open) => {
  it('is done by two at once, and loses no change that comes meanwhile', async () => {
    const { into } = await open();
    const people = Array.from({ length: 130 }, (_each, index) => pseudonym(index));
    await into.participants.recordAnswering('s1', people, morning);
    await Promise.all(people.map((person) => into.answers.save(keyOf(1, person), write)));
    const session = locked(small);
    const kept = await keptOf(worldOf(into), session);
    const scrub = (tag: string) => scrubOf(worldOf(into, tag), { ...session, kept });
    const own = await into.answers.read(keyOf(1, pseudonym(77)));
    const [, , changed] = await Promise.all([
      into.privacy.scrub('s1', scrub('a')),
      into.privacy.scrub('s1', scrub('b')),
      into.answers.save(keyOf(1, pseudonym(77)), onlyAssessed('riktig_aktiv'), own?.etag),
    ]);
    expect(await into.privacy.scrub('s1', scrub('c'))).toBe(true);
    const assessments = (await into.answers.list('s1')).map(({ answer }) => answer.assessment);
    expect(assessments).toHaveLength(130);
    expect(assessments.filter((each) => each === 'riktig_aktiv')).toHaveLength(changed ? 1 : 0);
  });

  it('takes out what a process writes that stood still all the while', async () => {
    const { into, raw } = await open();
    await into.answers.save(keyOf(1, pseudonym(1)), write);
    const kept = await unlink(small, into);
    await into.answers.save(keyOf(1, pseudonym(1)), write);
    await into.participants.save('s1', {
      person: pseudonym(1),
      role: 'lege',
      joinedAt: morning,
      leftAt: undefined,
      sourceAt: 0,
    });
    const hands = { patient: 1, round: 1, role: 'lege', countedAt: morning, counts: [] } as const;
    await into.hands.save('s1', { hands, sourceAt: 0, seen: [] });
    const done = { ...locked(small), kept, scrubbed: true } as const;
    expect(await into.privacy.scrub('s1', scrubOf(worldOf(into, 'later'), done))).toBe(true);
    expect(JSON.stringify(await raw())).not.toContain(pseudonym(1));
    expect(await raw()).toHaveLength(1);
  });
});

it('a row keeps the seal that says it was in time, and no column that nobody has vouched for; a late one nothing', async () => {
  const table = memoryTable();
  const into = storeOn(table);
  const [patient] = small.patients;
  if (patient?.kind !== 'left') throw new Error('The patient has been left');
  const sealed: Ward = { ...small, patients: [{ ...patient, seal: 'reveal-1' }] };
  for (const person of [1, 2]) await into.answers.save(keyOf(1, pseudonym(person)), write);
  const row = `a|001|${pseudonym(1)}`;
  const columns = { sealed: 'reveal-1', doneAt: '1794384000123' };
  await table.write('session|s1', [{ kind: 'update', mode: 'Merge', row, columns, etag: '*' }]);
  await unlink(sealed, into);
  const left = await table.list('session|s1');
  const inTime = left.find((each) => each.columns.sealed !== undefined);
  expect(inTime?.columns).toMatchObject({ sealed: 'reveal-1', assessment: 'ferdig', locked: true });
  expect(inTime?.columns).not.toHaveProperty('doneAt');
  const late = left.find((each) => each !== inTime);
  expect(late?.columns).toMatchObject({ assessment: 'vet_ikke', locked: true });
  expect(Object.keys(late?.columns ?? {}).filter((name) => !may.has(name))).toEqual([]);
});
