import { describe, expect, it } from 'vitest';
import { perform } from '../../src/app/delivery/perform.ts';
import type { Recorder } from '../../src/app/delivery/sending.ts';
import { boardTag } from '../../src/app/ports/postTags.ts';
import { type Post, unknownRevision } from '../../src/app/ports/rows/posts.ts';
import type { Sent } from '../../src/app/ports/teams.ts';
import { readSessionState } from '../../src/app/posts/channelState.ts';
import { changesOf } from '../../src/app/posts/missing.ts';
import { isLive } from '../../src/domain/session/phases.ts';
import { memoryStore } from '../../src/store/table/memory.ts';
import { morning } from '../store/examples.ts';
import { processOn, says, shows, wardOn } from './shownWard.ts';

const tag = 'patient-001';
const open: Post = { tag, activityId: '2', revision: 'open', sentAt: morning };
const refused: Sent = { kind: 'retry', after: 1_000, status: 429 };
const unanswered: Sent = { kind: 'retry', after: undefined, status: undefined };

/** The edit that shows a patient's result, which Teams answers so; what the row said meanwhile. */
async function edited(answer: Sent, record: Recorder = (write) => write()) {
  const store = await wardOn(memoryStore());
  const world = processOn(store);
  await store.posts.save('c1', 's1', { tag: boardTag, activityId: '1', revision: 'b', sentAt: morning });
  await store.posts.save('c1', 's1', open);
  await says(world, 'ola', 'ferdig');
  await shows(world);
  const [channel, session] = [await store.channels.read('c1'), await store.channels.readSession('c1', 's1')];
  if (channel === undefined || session === undefined || !isLive(session.value)) throw new Error('A session');
  const state = await readSessionState(world, 'c1', session.value);
  const change = changesOf(world, 'c1', state).find(({ desired }) => desired.tag === tag);
  if (change === undefined) throw new Error('The result is missing');
  const row = async () => (await store.posts.list('c1', 's1')).find((post) => post.tag === tag);
  const meanwhile: (Post | undefined)[] = [];
  const none = () => Promise.reject(new Error('Nothing is posted'));
  const edit = async () => {
    meanwhile.push(await row());
    return answer;
  };
  const messenger = { post: none, edit, postTo: none, editTargeted: none };
  const sending = { world, messenger, channelId: 'c1', channel: channel.value, record, surely: () => false };
  await perform(sending, { kind: 'post', key: 'k', tag, state, change });
  return { store, row, meanwhile };
}

describe('the row of a post that is edited', () => {
  it('says that nobody knows, until Teams has taken the edit, or has surely not', async () => {
    const taken = await edited({ kind: 'sent', activityId: '2' });
    expect(taken.meanwhile[0]?.revision).toBe(unknownRevision);
    expect([unknownRevision, open.revision]).not.toContain((await taken.row())?.revision);
    expect(await (await edited(refused)).row()).toEqual(open);
    expect((await (await edited(unanswered)).row())?.revision).toBe(unknownRevision);
  });

  it('is not put back once another process has gone on while storage was away', async () => {
    const later: (() => Promise<void>)[] = [];
    const { store, row } = await edited(refused, async (write) => void later.push(write));
    const newer = { ...open, revision: 'newer', sentAt: morning + 1 };
    await store.posts.save('c1', 's1', newer);
    for (const write of later) await write();
    expect(await row()).toEqual(newer);
    await store.posts.forget('c1', 's1', tag);
    for (const write of later) await write();
    expect(await row()).toBeUndefined();
  });
});
