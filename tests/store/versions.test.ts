import { describe, expect, it } from 'vitest';
import { UnreadableRow } from '../../src/app/ports/rows/unreadableRow.ts';
import { azureTable } from '../../src/store/table/azureTable.ts';
import { memoryTable } from '../../src/store/table/memory.ts';
import { storeOn } from '../../src/store/table/store.ts';
import type { Table, TableRow, Write } from '../../src/store/table/table.ts';
import { newTableClient } from './azuriteTable.ts';
import { active, keyOf, morning, onlyAssessed, reply, resultOf, unit } from './examples.ts';
import { actionOf, entryOf, fullAction, fullReceived, head, received } from './logExamples.ts';

const minute = 60_000;
const hands = {
  hands: { patient: 1, round: 1, role: 'lege', countedAt: morning, counts: [] },
  sourceAt: 0,
  seen: [],
} as const;
const participant = {
  person: 'p1',
  role: 'lege',
  joinedAt: morning,
  leftAt: undefined,
  sourceAt: 0,
} as const;
const post = { tag: 'board', activityId: 'a', revision: 'r', sentAt: morning };

const fullHead = { ...head, codeUntil: morning, gone: ['kari'] };

const partitionNames = ['channel|c1', 'session|s1', 'log|c1', 'wake', 'process'];

async function all(table: Table): Promise<readonly TableRow[]> {
  return (await Promise.all(partitionNames.map((name) => table.list(name)))).flat();
}

/** One row of every kind. */
async function fill(table: Table) {
  const store = storeOn(table);
  await store.processes.beat('self', morning, 0);
  await store.channels.commit('c1', {
    channel: {
      value: { ...unit, unitName: 'Medisin 2', language: 'nn', ownLanguages: true },
      etag: undefined,
    },
    session: { value: { ...active, language: 'nn', ownLanguages: true }, etag: undefined },
    result: resultOf('s1', morning),
    extra: { session: 's1', atLeast: ['besl-plan'] },
    reply,
  });
  await store.posts.save('c1', 's1', post);
  await store.answers.save(keyOf(1, 'p1'), onlyAssessed('ferdig'));
  await store.participants.save('s1', participant);
  await store.hands.save('s1', hands);
  await store.schedule.wake('c1', morning);
  await store.logs.commit('c1', {
    head: { value: fullHead, etag: undefined },
    actions: [fullAction],
    history: [entryOf(fullAction)],
    areas: { session: 's1', chosen: [{ reason: 'radiologi' }], declined: [] },
    created: { key: 'k1', nr: 12, at: morning },
    received: [fullReceived()],
    tied: { unit: 'u1', name: 'Kirurgisk post 2' },
  });
  return store;
}

/** What the JSON of a log's cells held in the program that logs came with, which refuses anything else in it. */
const knownAtFirst: Readonly<Record<string, readonly string[]>> = {
  head: ['nextNr', 'seq', 'unitName', 'contact', 'receiver', 'nextAt', 'sweptAt', 'digestAt', 'refusedAt'],
  action: [
    ...[
      'nr',
      'version',
      'text',
      'owner',
      'level',
      'status',
      'about',
      'due',
      'goal',
      'ifThen',
      'effort',
      'gain',
    ],
    ...['effect', 'dropped', 'needsHelpSince', 'review', 'cycles', 'lifts', 'nudges', 'createdAt'],
    ...['decidedAt', 'closedAt', 'changedAt', 'changedBy'],
  ],
  received: [...['unit', 'unitName', 'nr', 'n', 'action', 'text', 'sentAt', 'answer', 'told', 'asked']],
};

function keysNotIn(json: string, known: readonly string[]): readonly string[] {
  return Object.keys(JSON.parse(json)).filter((key) => !known.includes(key));
}

/** A process of the program of before there were formats: its row does not say what it reads. */
async function oldProcess(table: Table, seenAt = morning): Promise<void> {
  await table.write('process', [
    { kind: 'upsert', mode: 'Replace', row: 'old', columns: { seenAt: String(seenAt) } },
  ]);
}

/** A process of another program. @param reads the newest format that it reads. */
async function process(table: Table, reads: number): Promise<void> {
  const columns = { seenAt: String(morning), reads };
  await table.write('process', [{ kind: 'upsert', mode: 'Replace', row: 'other', columns }]);
}

/** Every row as a program one or more formats ahead leaves it: with a column more. */
async function writtenAhead(table: Table, format: number): Promise<void> {
  for (const { partition, row } of await all(table)) {
    const columns = { later: 'kept', v: format };
    await table.write(partition, [{ kind: 'upsert', mode: 'Merge', row, columns }]);
  }
}

describe.each([
  { where: 'in memory', open: async () => memoryTable() },
  {
    where: 'in Azure Tables',
    open: async () => {
      const table = azureTable(newTableClient('versions'));
      await table.ready();
      return table;
    },
  },
])('rows $where', ({ open }) => {
  it('say which format they are in, once every process reads it', async () => {
    const table = await open();
    await fill(table);
    const rows = await all(table);
    expect(rows.map(({ row }) => row)).toHaveLength(18);
    // Its own row is written before a process knows of the others.
    const others = rows.filter(({ partition }) => partition !== 'process');
    expect(new Set(others.map(({ columns }) => columns.v))).toEqual(new Set([4]));
  });

  it('have nothing of a later format while a process lives that does not say what it reads', async () => {
    const table = await open();
    await oldProcess(table);
    const store = await fill(table);
    for (const { row, columns } of await all(table)) {
      expect([row, Object.keys(columns)]).not.toEqual([row, expect.arrayContaining(['v'])]);
      for (const later of ['unitName', 'language', 'ownLanguages']) expect(columns).not.toHaveProperty(later);
    }
    expect(await store.channels.extra('c1', 's1')).toBeUndefined();
    expect((await store.channels.read('c1'))?.value).toEqual(unit);
    // A program that has no such columns speaks bokmål.
    expect((await store.channels.readSession('c1', 's1'))?.value).toEqual(active);
  });

  it('are not written without an answer that an old process could not keep', async () => {
    const table = await open();
    await oldProcess(table);
    const store = await fill(table);
    const { answer } = onlyAssessed('ferdig');
    const own = { ...onlyAssessed('ferdig'), answer: { ...answer, further: { transport: 'ja' } } };
    await expect(store.answers.save(keyOf(2, 'p1'), own)).rejects.toThrow('further');
    expect(await store.answers.read(keyOf(2, 'p1'))).toBeUndefined();
    await table.remove('process', 'old', '*');
    await store.processes.beat('self', morning, 0);
    expect(await store.answers.save(keyOf(2, 'p1'), own)).toBe(true);
    expect((await store.answers.read(keyOf(2, 'p1')))?.value.answer.further).toEqual({ transport: 'ja' });
  });

  it('are of the first format until the others have been counted', async () => {
    const table = await open();
    await storeOn(table).answers.save(keyOf(1, 'p1'), onlyAssessed('ferdig'));
    expect((await all(table)).map(({ columns }) => columns.v)).toEqual([undefined]);
  });

  it('are of the newer format as soon as the last old process has left, or has been silent for an hour', async () => {
    const table = await open();
    const store = storeOn(table);
    const format = async () => {
      await store.posts.save('c1', 's1', post);
      return (await table.read('channel|c1', 'post|s1|board'))?.columns.v;
    };
    await oldProcess(table);
    await store.processes.beat('self', morning, 0);
    expect(await format()).toBeUndefined();
    await store.processes.beat('self', morning + 59 * minute, morning + 58 * minute);
    expect(await format()).toBeUndefined();
    await store.processes.beat('self', morning + 61 * minute, morning + 60 * minute);
    expect(await format()).toBe(4);
    await oldProcess(table, morning + 61 * minute);
    await store.processes.beat('self', morning + 62 * minute, morning);
    expect(Object.keys((await table.read('process', 'self'))?.columns ?? {})).toContain('reads');
    await table.remove('channel|c1', 'post|s1|board', '*');
    expect(await format()).toBeUndefined();
    await storeOn(table).processes.leave('old');
    await store.processes.beat('self', morning + 63 * minute, morning);
    expect(await format()).toBe(4);
  });

  it('are of no session at a stage that a live process does not know of, although it reads its rows', async () => {
    const table = await open();
    const { processes } = storeOn(table);
    const known = (now = morning) => processes.allKnow('review', now);
    await processes.beat('self', morning, 0);
    expect(await known()).toBe(true);
    await process(table, 4);
    expect(await known()).toBe(false);
    await process(table, 5);
    expect(await known()).toBe(true);
    await oldProcess(table);
    expect([await known(), await known(morning + 59 * minute)]).toEqual([false, false]);
    expect(await known(morning + 61 * minute)).toBe(true);
    await processes.leave('old');
    expect(await known()).toBe(true);
  });

  it('of the next format are read, and keep what this program does not know when it writes them', async () => {
    const table = await open();
    const store = await fill(table);
    await writtenAhead(table, 5);
    const log = await store.logs.head('c1');
    const [channel, session, answer, part, counted] = await Promise.all([
      store.channels.read('c1'),
      store.channels.readSession('c1', 's1'),
      store.answers.read(keyOf(1, 'p1')),
      store.participants.read('s1', 'p1'),
      store.hands.read('s1', { patient: 1, role: 'lege', round: 1 }),
    ]);
    const written = await Promise.all([
      store.channels.commit('c1', {
        channel: { value: { ...unit, active: 's1' }, etag: channel?.etag },
        session: { value: { ...active, pausedFor: 1 }, etag: session?.etag },
        result: resultOf('s1', morning + 1),
        extra: { session: 's1', atLeast: [] },
      }),
      store.answers.save(keyOf(1, 'p1'), onlyAssessed('vet_ikke'), answer?.etag),
      store.participants.save('s1', { ...participant, role: undefined }, part?.etag),
      store.hands.save('s1', { ...hands, sourceAt: 1 }, counted?.etag),
      store.logs.commit('c1', {
        head: { value: { ...fullHead, seq: 1 }, etag: log?.etag },
        actions: [actionOf(12)],
        received: [{ ...received, nr: 13 }],
      }),
      store.posts.save('c1', 's1', { ...post, revision: 'r2' }),
      store.replies.markSent('c1', reply.id),
      store.schedule.acquire('c1', 'self', morning, morning + minute),
    ]);
    expect(written.slice(0, 5)).toEqual(['committed', true, true, true, 'committed']);
    const rows = await all(table);
    const kept = rows.filter(({ columns }) => columns.later === 'kept').map(({ row }) => row);
    expect(kept.toSorted()).toEqual(rows.map(({ row }) => row).toSorted());
    expect((await store.answers.read(keyOf(1, 'p1')))?.value.answer.assessment).toBe('vet_ikke');
    expect((await store.participants.read('s1', 'p1'))?.value.role).toBeUndefined();
  });

  it('of the next format lose what this program does not know when their session is locked', async () => {
    const table = await open();
    const store = await fill(table);
    await writtenAhead(table, 5);
    let made = 0;
    const answers = (given: Parameters<Parameters<typeof store.privacy.scrub>[1]['answers']>[0]) =>
      given.map((each) => ({
        given: each,
        round: each.round,
        sealed: each.answer.sealed,
        role: undefined,
        answer: each.answer,
      }));
    const scrub = { answers, hands: () => [], newKey: () => `key${made++}` };
    expect(await store.privacy.scrub('s1', scrub)).toBe(true);
    const left = await table.list('session|s1');
    expect(left.map(({ columns }) => columns.later)).toEqual([undefined]);
  });

  it('of a log are as the program that logs came with reads them, and keep what came later when it writes them', async () => {
    const table = await open();
    const store = await fill(table);
    const rows = await table.list('log|c1');
    for (const { row, columns } of rows) {
      for (const [name, known] of Object.entries(knownAtFirst)) {
        const cell = columns[name];
        if (typeof cell === 'string') expect([row, keysNotIn(cell, known)]).toEqual([row, []]);
      }
    }
    expect(JSON.stringify(rows.map(({ columns }) => [columns.action, columns.entry]))).not.toContain(
      'standing',
    );
    // It changes the text, the name and the answer, and knows nothing of the other columns.
    const again = (row: string, name: string, more: object): Write => {
      const cell = rows.find((each) => each.row === row)?.columns[name];
      const json = JSON.stringify({ ...JSON.parse(String(cell)), ...more });
      return { kind: 'upsert', mode: 'Merge', row, columns: { [name]: json } };
    };
    await table.write('log|c1', [
      again('head', 'head', { unitName: 'Post 3' }),
      again('t|00012', 'action', { text: 'Ring radiologi' }),
      again('i|u1|00013|1', 'received', { unitName: 'Post 3' }),
    ]);
    expect((await store.logs.head('c1'))?.value).toStrictEqual({ ...fullHead, unitName: 'Post 3' });
    const { actions, received: came } = await store.logs.content('c1');
    expect(actions).toStrictEqual([{ ...fullAction, text: 'Ring radiologi' }]);
    expect(came).toStrictEqual([{ ...fullReceived(), unitName: 'Post 3' }]);
  });

  it('of a log are read with what came later in their JSON, as they were written at first', async () => {
    const table = await open();
    const { reviewedFrom: _, ...action } = fullAction;
    const review = { session: 's2', outcome: 'droppes', was: 'proves' };
    const cells = { head: fullHead, action: { ...action, review }, received: fullReceived() };
    const entry = {
      ...entryOf(fullAction),
      changes: [{ field: 'review', from: null, to: review }],
    };
    await table.write(
      'log|c1',
      Object.entries({ head: 'head', action: 't|00012', received: 'i|u1|00013|1' }).map(
        ([name, row]): Write => ({
          kind: 'create',
          row,
          columns: { [name]: JSON.stringify(Object.entries(cells).find(([each]) => each === name)?.[1]) },
        }),
      ),
    );
    await table.write('log|c1', [
      { kind: 'create', row: 'h|00012|000007', columns: { entry: JSON.stringify(entry) } },
    ]);
    const { logs } = storeOn(table);
    expect((await logs.head('c1'))?.value).toStrictEqual(fullHead);
    const content = await logs.content('c1');
    expect(content.received).toStrictEqual([fullReceived()]);
    expect(content.actions).toStrictEqual([
      {
        ...fullAction,
        reviewedFrom: { closedAt: morning, standing: { status: 'proves', decidedAt: morning } },
      },
    ]);
    expect((await logs.history('c1', 12))[0]?.changes).toEqual([
      { field: 'review', from: undefined, to: fullAction.review },
    ]);
  });

  it('of a format further ahead are not guessed at', async () => {
    const table = await open();
    const store = await fill(table);
    await writtenAhead(table, 6);
    const reads: readonly (() => Promise<unknown>)[] = [
      () => store.channels.read('c1'),
      () => store.channels.readSession('c1', 's1'),
      () => store.channels.result('c1', 's1'),
      () => store.answers.read(keyOf(1, 'p1')),
      () => store.participants.list('s1'),
      () => store.hands.list('s1'),
      () => store.posts.list('c1', 's1'),
      () => store.replies.list('c1'),
      () => store.schedule.acquire('c1', 'self', morning, morning + minute),
    ];
    for (const read of reads) await expect(read()).rejects.toThrow(UnreadableRow);
  });
});
