import type { TableClient } from '@azure/data-tables';
import { describe, expect, it } from 'vitest';
import type { Rows } from '../../src/app/ports/rows/rows.ts';
import { UnreadableRow } from '../../src/app/ports/rows/unreadableRow.ts';
import { tablesStore } from '../../src/store/table/azureTable.ts';
import { newTableClient } from './azuriteTable.ts';
import { active, keyOf, morning, onlyAssessed, reply, resultOf, unit } from './examples.ts';

const { form, language: _, ownLanguages: __, ...kept } = active;
/** As a session stands in its row. */
const stored = { ...kept, formVersion: form.version };

const secretText = 'Ola Nordmann';

async function filled(): Promise<{ readonly client: TableClient; readonly store: Rows }> {
  const client = newTableClient('unreadable');
  const store = tablesStore(client);
  await store.ready();
  await store.channels.commit('c1', {
    channel: { value: unit, etag: undefined },
    session: { value: active, etag: undefined },
    result: resultOf('s1', morning),
    reply,
  });
  await store.posts.save('c1', 's1', { tag: 'board', activityId: 'a', revision: 'r', sentAt: morning });
  await store.answers.save(keyOf(7, 'p1'), onlyAssessed('ferdig'));
  await store.participants.save('s1', {
    person: 'p1',
    role: 'lege',
    joinedAt: morning,
    leftAt: undefined,
    sourceAt: 0,
  });
  const hands = { patient: 7, round: 1, role: 'lege', countedAt: morning, counts: [] } as const;
  await store.hands.save('s1', { hands, sourceAt: 0, seen: [] });
  await store.schedule.wake('c1', morning);
  return { client, store };
}

/** What throws when it is read, and the path it complains of. */
async function complaint(read: Promise<unknown>): Promise<UnreadableRow> {
  const error = await read.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof UnreadableRow)) throw new Error('Expected UnreadableRow', { cause: error });
  return error;
}

interface Case {
  readonly what: string;
  readonly row: readonly [partition: string, row: string];
  readonly columns: Record<string, string | number | boolean>;
  readonly read: (store: Rows) => Promise<unknown>;
  readonly issues: readonly string[];
}

const json = (value: unknown): string => JSON.stringify(value);
const channelRow = (row: string): Case['row'] => ['channel|c1', row];
const sessionRow = (row: string): Case['row'] => ['session|s1', row];

const cases: readonly Case[] = [
  {
    what: 'a channel that is not JSON',
    row: channelRow('channel'),
    columns: { channel: `{"logToken": ${secretText}` },
    read: (store) => store.channels.read('c1'),
    issues: ['channel'],
  },
  {
    what: 'a channel whose address has lost its parts',
    row: channelRow('channel'),
    columns: { channel: json({ ...unit, address: { channelId: secretText } }) },
    read: (store) => store.channels.read('c1'),
    issues: ['channel.address.serviceUrl', 'channel.address.tenantId', 'channel.address.botId'],
  },
  {
    what: 'a session in a phase that does not exist',
    row: channelRow('session|s1'),
    columns: { session: json({ ...stored, phase: secretText }) },
    read: (store) => store.channels.readSession('c1', 's1'),
    issues: ['session.phase'],
  },
  {
    what: 'a session with a patient in an impossible state',
    row: channelRow('session|s1'),
    columns: { session: json({ ...stored, patients: [{ kind: 'waiting' }, { kind: 'open' }] }) },
    read: (store) => store.channels.readSession('c1', 's1'),
    issues: ['session.patients.1.openedAt'],
  },
  {
    what: 'a session with a field from a newer version',
    row: channelRow('session|s1'),
    columns: { session: json({ ...stored, note: secretText }) },
    read: (store) => store.channels.readSession('c1', 's1'),
    issues: ['session'],
  },
  {
    what: 'a result without a summary',
    row: channelRow('result|s1'),
    columns: { result: json({ ...resultOf('s1', morning), summary: secretText }) },
    read: (store) => store.channels.results('c1'),
    issues: ['result.summary'],
  },
  {
    what: 'a reply without a time',
    row: channelRow('reply|activity-1'),
    columns: { at: secretText },
    read: (store) => store.replies.list('c1'),
    issues: ['at'],
  },
  {
    what: 'a post without an activity',
    row: channelRow('post|s1|board'),
    columns: { activityId: 7 },
    read: (store) => store.posts.list('c1', 's1'),
    issues: ['activityId'],
  },
  {
    what: 'an assessment that the forms do not have',
    row: sessionRow('a|007|p1'),
    columns: { assessment: secretText, wait: secretText },
    read: (store) => store.answers.read(keyOf(7, 'p1')),
    issues: ['assessment', 'wait'],
  },
  {
    what: 'an answer among all the others',
    row: sessionRow('a|007|p1'),
    columns: { reasons: `["${secretText}", 7]`, risk: 4 },
    read: (store) => store.answers.list('s1'),
    issues: ['reasons.1', 'risk'],
  },
  {
    what: 'a participant with an unknown role',
    row: sessionRow('p|p1'),
    columns: { role: secretText },
    read: (store) => store.participants.read('s1', 'p1'),
    issues: ['role'],
  },
  {
    what: 'a show of more hands than there can be',
    row: sessionRow('h|007|lege'),
    columns: { counts: json([{ assessment: secretText, count: 21 }]), seen: secretText },
    read: (store) => store.hands.list('s1'),
    issues: ['counts.0.assessment', 'counts.0.count', 'seen'],
  },
  {
    what: 'a lease with no end',
    row: ['wake', 'c1'],
    columns: { until: secretText, sends: '!' },
    read: (store) => store.schedule.acquire('c1', 'A', morning, morning + 1),
    issues: ['until', 'sends'],
  },
];

describe('a row that cannot be read', () => {
  it.each(cases)('is named, with what is wrong but not what it says: $what', async (each) => {
    const { client, store } = await filled();
    const [partitionKey, rowKey] = each.row;
    await client.updateEntity({ partitionKey, rowKey, ...each.columns }, 'Merge');
    const error = await complaint(each.read(store));
    expect([error.partition, error.row]).toEqual([partitionKey, rowKey]);
    expect(error.issues.toSorted()).toEqual(each.issues.toSorted());
    expect(json([error.message, error.issues, error.stack])).not.toContain(secretText);
  });

  it('is left as it is by everything that reads before it writes', async () => {
    const { client, store } = await filled();
    const broken = [
      { partitionKey: 'channel|c1', rowKey: 'session|s1', session: '{}' },
      { partitionKey: 'wake', rowKey: 'c1', until: 'soon' },
    ];
    for (const row of broken) await client.updateEntity(row, 'Merge');
    await complaint(store.channels.deletePrepared('c1', 's1'));
    await complaint(store.schedule.wake('c1', 1));
    await complaint(store.schedule.acquire('c1', 'A', morning, morning + 1));
    await complaint(store.schedule.release('c1', 'A', [], 1));
    for (const { partitionKey, rowKey, ...columns } of broken) {
      expect(await client.getEntity(partitionKey, rowKey)).toMatchObject(columns);
    }
  });

  it('does not keep the other channels from being visited', async () => {
    const { client, store } = await filled();
    await store.schedule.wake('c2', morning);
    await client.updateEntity({ partitionKey: 'wake', rowKey: 'c1', until: 'soon' }, 'Merge');
    expect(await store.schedule.due(morning)).toEqual(['c2', 'c1']);
  });
});
