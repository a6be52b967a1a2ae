import { expect, it } from 'vitest';
import { handlers } from '../../src/app/entry/receive.ts';
import type { Language } from '../../src/domain/basics.ts';
import { memoryStore } from '../../src/store/table/memory.ts';
import { words } from '../../src/words/words.ts';
import { active, morning, unit } from '../store/examples.ts';
import { quietWorld } from './quietWorld.ts';

/** The same tap delivered twice by Teams; how often it was done, and what the second answer was said in. */
async function tappedTwice(ownLanguages: boolean, language: Language) {
  const store = memoryStore();
  let done = 0;
  const rows: typeof store = {
    ...store,
    participants: {
      ...store.participants,
      save: (...given) => {
        done++;
        return store.participants.save(...given);
      },
    },
  };
  await store.processes.beat('self', morning, 0);
  await store.channels.commit('c1', {
    channel: { value: { ...unit, active: active.id, ownLanguages }, etag: undefined },
    session: { value: { ...active, ownLanguages }, etag: undefined },
  });
  const { action } = handlers(quietWorld(rows, () => morning));
  const tap = () =>
    action(
      {
        id: 'tap',
        from: { userId: '29:mary', aadObjectId: 'mary' },
        inChannel: true,
        teamId: undefined,
        address: unit.address,
        channel: 'c1',
        conversationId: unit.address.channelId,
        cardActivityId: undefined,
        sentAt: 0,
        language,
      },
      'session.join',
      { session: active.id, role: 'lege' },
    );
  await tap();
  const { kind, words: said } = await tap();
  return { kind, done, said };
}

it('an answer in a language of the person’s own is not kept for when Teams delivers the tap again', async () => {
  expect(await tappedTwice(false, 'en')).toEqual({ kind: 'card', done: 1, said: words('nb') });
  expect(await tappedTwice(true, 'en')).toMatchObject({ kind: 'card', said: words('en') });
  expect((await tappedTwice(true, 'en')).done).toBeGreaterThan(1);
});
