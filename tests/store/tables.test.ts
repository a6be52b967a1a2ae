import type { TableClient } from '@azure/data-tables';
import { describe, expect, it } from 'vitest';
import type { Rows } from '../../src/app/ports/rows/rows.ts';
import { tableClientFrom, tablesStore } from '../../src/store/table/azureTable.ts';
import { newTableClient } from './azuriteTable.ts';
import { commitResult } from './commitResult.ts';
import { active, keyOf, morning, onlyAssessed, reply, resultOf, unit } from './examples.ts';
import { storeContract } from './storeContract.ts';

const own = onlyAssessed('vet_ikke');

async function ready(): Promise<{ readonly client: TableClient; readonly store: Rows }> {
  const client = newTableClient('tables');
  const store = tablesStore(client);
  await store.ready();
  return { client, store };
}

storeContract('the store in Azure Tables', async () => (await ready()).store);

describe('a table that is missing', () => {
  it('is created when the store is made ready, also by two at once and twice', async () => {
    const client = newTableClient('tables');
    const [one, other] = [tablesStore(client), tablesStore(client)];
    await Promise.all([one.ready(), other.ready()]);
    await one.ready();
    expect(await one.channels.commit('c1', { channel: { value: unit, etag: undefined } })).toBe('committed');
  });

  const operations: Record<string, (store: Rows) => Promise<unknown>> = {
    'reading a channel': (store) => store.channels.read('c1'),
    'reading an answer': (store) => store.answers.read(keyOf(1, 'p1')),
    'listing answers': (store) => store.answers.list('s1'),
    'listing due channels': (store) => store.schedule.due(morning),
    'writing one row': (store) => store.channels.commit('c1', { reply }),
    'writing two rows': (store) =>
      store.channels.commit('c1', { reply, channel: { value: unit, etag: undefined } }),
    'changing a row': (store) =>
      store.channels.commit('c1', {
        channel: { value: unit, etag: `W/"datetime'2026-11-03T08%3A00%3A00.000Z'"` },
      }),
    'storing an assessment': (store) => store.answers.save(keyOf(1, 'p1'), own),
    'marking a reply': (store) => store.replies.markSent('c1', 'r1'),
    'removing a session': (store) => store.channels.deletePrepared('c1', 's1'),
    'taking a lease': (store) => store.schedule.acquire('c1', 'A', morning, morning + 1),
  };
  it.each(Object.entries(operations))('is never taken for an absent row when %s', async (_, operate) => {
    await expect(operate(tablesStore(newTableClient('tables')))).rejects.toMatchObject({ statusCode: 404 });
  });
});

describe('a summary from before hands could be counted', () => {
  it('is read as one without any', async () => {
    const { client, store } = await ready();
    const result = resultOf('s1', morning);
    await commitResult(store, 'c1', result);
    const { hands: _, ...summary } = result.summary;
    const old = JSON.stringify({ ...result, updatedAt: null, summary });
    await client.updateEntity({ partitionKey: 'channel|c1', rowKey: 'result|s1', result: old }, 'Replace');
    expect(await store.channels.result('c1', 's1')).toEqual(result);
  });
});

describe('a row from before seals', () => {
  it('has no column for one, is listed without, and can be sealed', async () => {
    const { client, store } = await ready();
    await store.answers.save(keyOf(1, 'p1'), own);
    const raw = await client.getEntity('session|s1', 'a|001|p1');
    expect(Object.keys(raw)).not.toContain('sealed');
    expect(Object.keys(raw)).not.toContain('addedLate');
    const listed = await store.answers.listRound('s1', { patient: 1, round: 1 });
    expect(listed).toEqual([{ row: 'a|001|p1', etag: raw.etag, sealed: undefined }]);
    expect(await store.answers.seal('s1', listed, 'v1.n1')).toBe(true);
    const read = await store.answers.read(keyOf(1, 'p1'));
    expect(read?.value.answer).toStrictEqual({ ...own.answer, sealed: 'v1.n1' });
  });
});

describe('a table service that fails', () => {
  it('is reported, not waited for, when nobody answers', async () => {
    const endpoint = 'DefaultEndpointsProtocol=http;TableEndpoint=http://127.0.0.1:1/a;';
    const connectionString = `${endpoint}AccountName=a;AccountKey=a2V5`;
    const store = tablesStore(tableClientFrom({ connectionString }));
    await expect(store.ready()).rejects.toThrow('ECONNREFUSED');
    await expect(store.channels.read('c1')).rejects.toThrow('ECONNREFUSED');
    await expect(store.answers.save(keyOf(1, 'p1'), own)).rejects.toThrow('ECONNREFUSED');
  });

  it.each([400, 403, 404, 409, 413])('with a bare %d is never taken for an answer', async (status) => {
    const { client, store } = await ready();
    client.pipeline.addPolicy(
      {
        name: 'fail',
        sendRequest: async (request) => ({ request, status, headers: request.headers, bodyAsText: '' }),
      },
      { afterPhase: 'Sign' },
    );
    await expect(store.ready()).rejects.toThrow();
    await expect(store.answers.read(keyOf(1, 'p1'))).rejects.toThrow();
    await expect(store.answers.save(keyOf(1, 'p1'), own)).rejects.toThrow();
    await expect(store.channels.commit('c1', { reply })).rejects.toThrow();
    const both = { reply, channel: { value: unit, etag: undefined } };
    await expect(store.channels.commit('c1', both)).rejects.toThrow();
    await expect(store.schedule.due(morning)).rejects.toThrow();
  });
});

describe('what is asked of the service', () => {
  async function counted(): Promise<{ readonly store: Rows; readonly requests: string[] }> {
    const { client, store } = await ready();
    const requests: string[] = [];
    client.pipeline.addPolicy({
      name: 'count',
      sendRequest(request, next) {
        requests.push(request.method);
        return next(request);
      },
    });
    return { store, requests };
  }

  it('is one write and no read when a person taps an assessment', async () => {
    const { store, requests } = await counted();
    await store.answers.save(keyOf(1, 'p1'), own);
    expect(requests).toHaveLength(1);
    expect(requests).not.toContain('GET');
  });

  it('is one read for a person’s own answer, and one write to amend it', async () => {
    const { store, requests } = await counted();
    await store.answers.save(keyOf(1, 'p1'), onlyAssessed('ferdig'));
    requests.length = 0;
    const read = await store.answers.read(keyOf(1, 'p1'));
    expect(requests).toEqual(['GET']);
    await store.answers.save(keyOf(1, 'p1'), own, read?.etag);
    expect(requests).toEqual(['GET', 'PUT']);
  });

  it('is two reads and one transaction to seal a round', async () => {
    const { store, requests } = await counted();
    for (const person of ['p1', 'p2']) await store.answers.save(keyOf(1, person), own);
    requests.length = 0;
    await store.answers.seal('s1', await store.answers.listRound('s1', { patient: 1, round: 1 }), 'v1.n1');
    expect(requests).toEqual(['GET', 'GET', 'POST']);
  });

  it('is one transaction for everything a decision changes', async () => {
    const { store, requests } = await counted();
    await store.channels.commit('c1', {
      channel: { value: unit, etag: undefined },
      session: { value: active, etag: undefined },
      reply,
    });
    expect(requests).toEqual(['POST']);
  });
});

describe('what is in the table', () => {
  it('is named as Azure and Cosmos allow', async () => {
    const { client, store } = await ready();
    const id = 'x'.repeat(100);
    await store.channels.commit(id, {
      channel: { value: unit, etag: undefined },
      session: { value: { ...active, id }, etag: undefined },
      reply: { ...reply, id },
    });
    await store.posts.save(id, id, { tag: id, activityId: 'a', revision: 'r', sentAt: morning });
    await store.answers.save({ session: id, patient: 60, round: 1, person: id }, own);
    await store.participants.save(id, {
      person: id,
      role: 'lege',
      joinedAt: morning,
      leftAt: morning,
      sourceAt: morning,
    });
    await store.schedule.wake(id, morning);
    const entities = await Array.fromAsync(client.listEntities());
    expect(entities).toHaveLength(7);
    for (const { partitionKey = '', rowKey = '', etag: _, ...columns } of entities) {
      for (const key of [partitionKey, rowKey]) {
        expect(key).toMatch(/^[^/\\#?\p{Cc}]+$/u);
        expect(Buffer.byteLength(key)).toBeLessThanOrEqual(255);
      }
      expect(Object.keys(columns)).not.toContain('id');
      expect(Object.keys(columns)).not.toContain('rid');
      expect(Object.keys(columns)).not.toContain('ResourceId');
    }
  });
});

describe('the account', () => {
  it('is reached without encryption only where its address says so', () => {
    const account = 'AccountName=a;AccountKey=a2V5;';
    const at = (start: string) => tableClientFrom({ connectionString: start + account }).url;
    expect(at('DefaultEndpointsProtocol=https;EndpointSuffix=core.windows.net;')).toMatch(/^https:/);
    expect(at('DefaultEndpointsProtocol=http;TableEndpoint=http://127.0.0.1:10002/a;')).toMatch(/^http:/);
  });

  it('is reached as the identity the process runs as, in the table named kartlegging', () => {
    const credential = { getToken: async () => null };
    const client = tableClientFrom({ url: 'https://a.table.core.windows.net', credential });
    expect([client.url, client.tableName]).toEqual(['https://a.table.core.windows.net', 'kartlegging']);
  });
});
