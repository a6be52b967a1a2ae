import { expect, it } from 'vitest';
import { cookieKeyring } from '../../src/http/signIn/cookieKeyring.ts';
import { memoryStore } from '../../src/store/table/memory.ts';
import { morning } from '../store/examples.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Processes on the same storage, on one clock. */
function opened() {
  const { cookieKeys } = memoryStore();
  let at = morning;
  let made = 0;
  let reads = 0;
  const stored = {
    ...cookieKeys,
    read: () => {
      reads++;
      return cookieKeys.read();
    },
  };
  const secret = () => (made++).toString(16).padStart(64, '0');
  return {
    ringOf: () => cookieKeyring(stored, () => at, secret),
    pass: (milliseconds: number) => {
      at += milliseconds;
    },
    reads: () => reads,
  };
}

it('two processes that need a key at the same moment have the same', async () => {
  const { ringOf } = opened();
  const [[one], [other]] = await Promise.all([ringOf().all(), ringOf().all()]);
  expect(one.id).toBe(other.id);
});

it('a key that another process has made is found by its name, and the one before it is kept', async () => {
  const { ringOf, pass } = opened();
  const [here, there] = [ringOf(), ringOf()];
  const [first] = await here.all();
  await there.all();
  pass(90 * day - 5 * minute);
  await there.all();
  pass(5 * minute + 1);
  const [second, before] = await here.all();
  expect([before?.id, second.id === first.id]).toEqual([first.id, false]);
  expect((await there.named(second.id))?.bytes).toEqual(second.bytes);
  expect((await there.named(first.id))?.bytes).toEqual(first.bytes);
  pass(90 * day);
  expect(await here.named(first.id)).toBeUndefined();
});

it('names that no key has are looked for in storage once in five seconds, whoever sends them', async () => {
  const { ringOf, pass, reads } = opened();
  const ring = ringOf();
  await ring.all();
  pass(6_000);
  const before = reads();
  for (let number = 0; number < 50; number++) expect(await ring.named(`x${number}`)).toBeUndefined();
  expect(reads() - before).toBe(1);
});
