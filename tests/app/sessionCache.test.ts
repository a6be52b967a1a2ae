import { describe, expect, it } from 'vitest';
import type { Channel, Channels } from '../../src/app/ports/rows/channels.ts';
import type { Stored } from '../../src/app/ports/rows/stored.ts';
import { sessionCache } from '../../src/app/process/sessionCache.ts';
import type { Session } from '../../src/domain/session/session.ts';
import { memoryStore } from '../../src/store/table/memory.ts';
import { active, morning, unit } from '../store/examples.ts';

const version = (pausedFor: number): Session => ({ ...active, pausedFor });
const stored = (pausedFor: number): Stored<Session> => ({ value: version(pausedFor), etag: `e${pausedFor}` });

/** Channels whose reads of the session wait until the test answers them, oldest first. */
function slowly() {
  const waiting: PromiseWithResolvers<Stored<Session> | undefined>[] = [];
  let asked = 0;
  const channel: Stored<Channel> = { value: unit, etag: 'c' };
  const channels: Channels = {
    ...memoryStore().channels,
    read: async () => channel,
    readSession: () => {
      const read = Promise.withResolvers<Stored<Session> | undefined>();
      waiting.push(read);
      asked++;
      return read.promise;
    },
  };
  let at = morning;
  const cache = sessionCache(channels, () => at);
  return {
    cache,
    get: (age: number) => cache.get('c1', 's1', age).then((cached) => cached?.session),
    put: (pausedFor: number) => cache.put('c1', version(pausedFor), { reasonUse: {} }),
    answer: (pausedFor: number) => waiting.shift()?.resolve(stored(pausedFor)),
    fail: () => waiting.shift()?.reject(new Error('storage is away')),
    asked: () => asked,
    pass: (milliseconds: number) => {
      at += milliseconds;
    },
    /** Until everything that follows from the last answer has happened. */
    settle: () => new Promise((resolve) => setImmediate(resolve)),
  };
}

describe('a session of age 0', () => {
  it('is of no read that began before it was asked for', async () => {
    const ward = slowly();
    const early = ward.get(0);
    const late = ward.get(0);
    expect(ward.asked()).toBe(1);
    ward.answer(1);
    expect(await early).toEqual(version(1));
    await ward.settle();
    expect(ward.asked()).toBe(2);
    ward.answer(2);
    expect(await late).toEqual(version(2));
  });

  it('is one read for all who asked while another was under way', async () => {
    const ward = slowly();
    const early = ward.get(0);
    const late = Array.from({ length: 9 }, () => ward.get(0));
    ward.answer(1);
    await early;
    await ward.settle();
    ward.answer(2);
    expect(await Promise.all(late)).toEqual(Array.from({ length: 9 }, () => version(2)));
    expect(ward.asked()).toBe(2);
  });

  it('is read anew although it was read a moment ago', async () => {
    const ward = slowly();
    const first = ward.get(0);
    ward.answer(1);
    await first;
    const second = ward.get(0);
    ward.answer(2);
    expect(await second).toEqual(version(2));
  });

  it('is read anew although this process has just written it', async () => {
    const ward = slowly();
    ward.put(1);
    const read = ward.get(0);
    ward.answer(2);
    expect(await read).toEqual(version(2));
  });

  it('is read for those who wait also when the read before theirs failed', async () => {
    const ward = slowly();
    const early = ward.get(0);
    const late = ward.get(0);
    ward.fail();
    await expect(early).rejects.toThrow('storage is away');
    await ward.settle();
    ward.answer(2);
    expect(await late).toEqual(version(2));
    const next = ward.get(0);
    ward.answer(3);
    expect(await next).toEqual(version(3));
  });

  it('has what this process wrote while it was read, not what was there before', async () => {
    const ward = slowly();
    const read = ward.get(0);
    ward.put(5);
    ward.answer(4);
    await ward.settle();
    // A second read, if there is one, finds the write.
    ward.answer(5);
    expect(await read).toEqual(version(5));
    expect(await ward.get(1_000)).toEqual(version(5));
  });

  it('is not what this process wrote before somebody else did, when that write is told of only now', async () => {
    const ward = slowly();
    const read = ward.get(0);
    // Storage took ours, then another's, and then this read; the answer to our write has been slow.
    ward.put(5);
    ward.answer(6);
    await ward.settle();
    ward.answer(6);
    expect(await read).toEqual(version(6));
  });
});

describe('a session of some age', () => {
  it('is the one that is known, until it is as old as that', async () => {
    const ward = slowly();
    const first = ward.get(1_000);
    ward.answer(1);
    await first;
    ward.pass(999);
    expect(await ward.get(1_000)).toEqual(version(1));
    ward.pass(1);
    const again = ward.get(1_000);
    ward.answer(2);
    expect(await again).toEqual(version(2));
    expect(ward.asked()).toBe(2);
  });

  it('is as old as its read was begun, not as it was answered', async () => {
    const ward = slowly();
    const first = ward.get(1_000);
    ward.pass(1_500);
    ward.answer(1);
    await first;
    const again = ward.get(1_000);
    expect(ward.asked()).toBe(2);
    ward.answer(2);
    expect(await again).toEqual(version(2));
  });
});
