import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { runVerb } from '../../src/app/entry/verbs.ts';
import type { Verb } from '../../src/cards/model/card.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { memoryTable } from '../../src/store/table/memory.ts';
import { storeOn } from '../../src/store/table/store.ts';
import { actOf, quietWorld } from './quietWorld.ts';

/** Every row that the program of before rows had a format (commit 450c418) left of a session in its second round. */
const before = z
  .object({
    session: z.string(),
    ids: z.object({ leader: z.string(), ola: z.string(), per: z.string() }),
    rows: z.array(
      z
        .object({ partitionKey: z.string(), rowKey: z.string() })
        .catchall(z.union([z.string(), z.number(), z.boolean()])),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL('../store/fixtures/rowsOfBefore.json', import.meta.url), 'utf8')));

it('a session that the program of before has stored is played on to its summary', async () => {
  const { session, ids } = before;
  const table = memoryTable();
  let at = 0;
  for (const { partitionKey, rowKey, ...columns } of before.rows) {
    const partition = partitionKey.replace(/^channel\|.*/, 'channel|c1');
    await table.write(partition, [{ kind: 'create', row: rowKey, columns }]);
    if (rowKey.startsWith('post|')) at = Math.max(at, Number(columns.sentAt));
  }
  const store = storeOn(table);
  const address = (await store.channels.read('c1'))?.value.address;
  if (address === undefined) throw new Error('Expected a channel');
  const world = quietWorld(store, () => ++at);
  const taps = async (who: string, verb: Verb, data: object) => {
    const act = { ...(await actOf(world, who)), id: `tap${++at}`, address };
    const done = await runVerb(world, act, verb, { session, ...data });
    if (isRefusal(done)) throw new Error(JSON.stringify(done));
  };
  const one = { patient: 1, round: 2 };
  await taps(ids.ola, 'answer.assess', { ...one, assessment: 'ferdig' });
  await taps(ids.per, 'answer.reason', { ...one, reason: 'utskr-papir' });
  await taps(ids.leader, 'patient.reveal', { patient: 1 });
  await taps(ids.leader, 'patient.next', { patient: 1 });
  await taps(ids.ola, 'answer.assess', { patient: 2, round: 1, assessment: 'riktig_aktiv' });
  await taps(ids.leader, 'session.finish', {});
  expect((await store.channels.readSession('c1', session))?.value.phase).toBe('finished');
  expect((await store.channels.result('c1', session))?.summary).toMatchObject({
    patients: { assessed: 2 },
    participants: { total: 2 },
    hands: { most: 2 },
    again: { patients: 1, changed: 1 },
  });
  const answers = await store.answers.list(session);
  expect(answers.map(({ patient, round }) => [patient, round])).toEqual([
    [1, 1],
    [1, 2],
    [1, 1],
    [1, 2],
    [2, 1],
  ]);
});
