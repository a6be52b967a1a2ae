import { describe, expect, it } from 'vitest';
import { waitBeforeSend } from '../../src/app/delivery/limits/channelLimit.ts';
import type { Post } from '../../src/app/ports/rows/posts.ts';
import { boardRevision, desiredPosts, missingChanges } from '../../src/app/posts/desired.ts';
import { boardView } from '../../src/app/views/board.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { isFolded } from '../../src/domain/session/folded.ts';
import { finish, next, reveal } from '../../src/domain/session/phases.ts';
import type { ActiveSession, BegunSession } from '../../src/domain/session/session.ts';
import { takeBack, withUndo } from '../../src/domain/session/undo.ts';
import { memoryStore } from '../../src/store/table/memory.ts';
import { active, morning } from '../store/examples.ts';
import { quietWorld } from './quietWorld.ts';

const second = 1_000;
const patients = 40;

/** The session as a step leaves it, with what it takes to go back. */
function stepped(
  before: ActiveSession,
  step: 'reveal' | 'auto' | 'next',
  patient: number,
  at: number,
): ActiveSession {
  const shown = step === 'next' ? before : reveal(before, patient, 'all', at, `seal-${at}`);
  if (isRefusal(shown)) throw new Error(shown.refused);
  const left = step === 'reveal' ? { session: shown } : next(shown, patient, at, `seal-${at}`);
  if (isRefusal(left)) throw new Error(left.refused);
  return withUndo(before, left.session, { step, patient }, at);
}

/** A channel in which the posts that are missing are sent, one after the other, as fast as Teams lets them. */
function channel() {
  let now = morning;
  const posts = new Map<string, Post>();
  const sent: { readonly tag: string; readonly at: number }[] = [];
  const world = quietWorld(memoryStore(), () => now);
  const missing = (session: BegunSession, people: number) => {
    const revision = boardRevision(boardView(session, people, world));
    const board = { revision, activityId: posts.get('board')?.activityId };
    return missingChanges(desiredPosts(session, board, undefined), posts);
  };
  const sendAll = (session: BegunSession, people: number, until: number) => {
    for (;;) {
      const [change] = missing(session, people).toSorted((a, b) => a.notBefore - b.notBefore);
      if (change === undefined) break;
      const { tag, revision } = change.desired;
      const moments = sent.map(({ at }) => at);
      const at = Math.max(now, change.notBefore, now + waitBeforeSend(moments, now));
      if (at > until) break;
      now = at;
      sent.push({ tag, at });
      posts.set(tag, { tag, activityId: change.post?.activityId ?? `${tag}-id`, revision, sentAt: at });
    }
    now = until;
  };
  return { sent, posts, sendAll, now: () => now };
}

const begun: ActiveSession = {
  ...active,
  setup: { ...active.setup, patients },
  patients: Array.from({ length: patients }, (_, index) =>
    index === 0 ? { kind: 'open', openedAt: morning } : { kind: 'waiting' },
  ),
};

describe('a patient that people have gone on from', () => {
  it('is one line from then on, and whole again when the step is taken back', () => {
    const shown = stepped(begun, 'reveal', 1, morning + 1);
    const left = stepped(shown, 'next', 1, morning + 2);
    expect([isFolded(shown, 1), isFolded(left, 1)]).toEqual([false, true]);
    const back = takeBack(left, morning + 2, false, morning + 3, 'seal');
    if (isRefusal(back)) throw new Error(back.refused);
    expect(isFolded(back, 1)).toBe(false);
    const revisions = [shown, left, back].map((session) =>
      desiredPosts(session, { revision: 'b', activityId: 'a' }, undefined).find(
        ({ tag }) => tag === 'patient-001',
      ),
    );
    expect(revisions[1]?.revision).not.toBe(revisions[0]?.revision);
    expect(revisions[2]?.revision).toBe(revisions[0]?.revision);
  });

  it('that all agreed about stays as it was shown until something more has happened', () => {
    const left = stepped(begun, 'auto', 1, morning + 1);
    expect(isFolded(left, 1)).toBe(false);
    expect(isFolded(stepped(left, 'reveal', 2, morning + 2), 1)).toBe(true);
    expect(isFolded(finish(left, morning + 3, 'seal'), 1)).toBe(true);
  });

  it('is whole while late answers to it are taken after the end', () => {
    const ended = finish(stepped(begun, 'reveal', 1, morning + 1), morning + 2, 'seal');
    expect(isFolded(ended, 1)).toBe(true);
    expect(isFolded({ ...ended, reopened: { patients: [1], until: morning + 9 } }, 1)).toBe(false);
  });

  // As fast as the bot lets them, which is how tests/bench/play.ts plays: four of ten patients go by themselves.
  it('costs one edit: at most 175 sends for forty patients and twenty-five people', () => {
    const { sent, sendAll, now } = channel();
    let session = begun;
    sendAll(session, 25, morning + 5 * second);
    for (let patient = 1; patient <= patients; patient++) {
      const agreed = patient % 5 < 2 && patient < patients;
      session = stepped(session, agreed ? 'auto' : 'reveal', patient, now());
      sendAll(session, 25, now() + (agreed ? 0 : 3.5) * second);
      if (!agreed && patient < patients) session = stepped(session, 'next', patient, now());
      sendAll(session, 25, now() + 1.5 * second);
    }
    sendAll(finish(session, now(), 'seal'), 25, now() + 60 * second);
    const ofPatients = sent.filter(({ tag }) => tag.startsWith('patient-'));
    expect(ofPatients).toHaveLength(3 * patients);
    expect(sent.length).toBeLessThanOrEqual(175);
  });
});
