/**
 * Showing a patient takes two writes in two partitions, first the seal on its rows and then the session. A seal names
 * the version of the session it was made against, and a reveal is committed only under that version:
 *
 * - A seal whose version is the session's is pending: somebody is about to show the patient, and the row is left alone.
 * - Any other seal that the session does not name can never be shown, and means nothing.
 *
 * So a row is read before the session is, and written under the etag it was read with: a seal that came in between
 * changes that etag.
 */
import type { Seal } from '../../domain/answer/seal.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { roundAtHand } from '../../domain/session/phases.ts';
import type { PatientState, Session } from '../../domain/session/session.ts';
import { digest } from '../ports/keys.ts';
import type { CachedSession } from '../ports/processMemory.ts';
import type { RoundKey } from '../ports/rows/answers.ts';
import type { World } from '../ports/world.ts';
import { untilWritten } from './untilWritten.ts';

/** Between two looks at a pending reveal, milliseconds; showing a patient takes a few of these. */
const lookAgainAfter = 50;
/** A reveal that is pending after so many looks was given up, or is very slow. */
const mostLooks = 40;
/** How often a round is listed anew when its rows change meanwhile. */
const attempts = 16;

/** Names a reveal of the session as it is under `etag`. @param nonce never used before. */
export function sealFor(etag: string, nonce: string): Seal {
  return `${versionOf(etag)}.${nonce}`;
}

function versionOf(etag: string): string {
  return digest(etag).slice(0, 12);
}

function isPending(seal: Seal, etag: string): boolean {
  return seal.startsWith(`${versionOf(etag)}.`);
}

/** A round to be sealed; `held`: not to be shown, so that what has been shown of it keeps the seal of that. */
export interface SealedRound extends RoundKey {
  readonly held: boolean;
}

/** The rounds that a session shows, or holds back, under this seal. */
export function roundsSealedBy(session: Session, seal: Seal): readonly SealedRound[] {
  if (session.phase === 'prepared') return [];
  const practice = session.practice?.kind === 'over' ? undefined : session.practice;
  return [practice, ...session.patients].flatMap((state, patient) =>
    state !== undefined && sealOf(state) === seal ? [roundOf(state, patient)] : [],
  );
}

function sealOf(state: PatientState): Seal | undefined {
  switch (state.kind) {
    case 'open':
      return state.heldSeal;
    case 'revealed':
    case 'left':
      return state.seal;
    case 'waiting':
    case 'skipped':
    case 'leaving':
      return undefined;
  }
}

function roundOf(state: PatientState, patient: number): SealedRound {
  return { patient, round: roundAtHand(state), held: state.kind === 'open' };
}

/**
 * Seals a round as it is stored now.
 * @param etag the version of the session that the seal was made against.
 * @returns false when the session has another version by now, or somebody else is about to show the patient.
 */
export async function sealRound(
  world: World,
  channel: string,
  session: string,
  reveal: { readonly round: SealedRound; readonly seal: Seal; readonly etag: string },
): Promise<boolean> {
  const { round, seal, etag } = reveal;
  const sealed = await untilWritten(
    () => world.rows.answers.listRound(session, round),
    (rows) => rows.filter((row) => (round.held ? row.sealed === undefined : row.sealed !== seal)),
    async (open) => {
      if (open.length === 0) return { done: true };
      if (open.some((row) => row.sealed !== undefined && isPending(row.sealed, etag))) {
        await outwait(world, channel, session, etag);
        return { done: false };
      }
      // What another process has sealed and shown since must not be sealed anew: its rows would have other etags by now.
      const now = await world.rows.channels.readSession(channel, session);
      if (now?.etag !== etag) return { done: false };
      return (await world.rows.answers.seal(session, open, seal)) ? { done: true } : undefined;
    },
    attempts,
  );
  return !isRefusal(sealed) && sealed.done;
}

/**
 * The session once it says what the seal on a row means; undefined when there is none.
 * @param sealed of a row that was read before.
 */
export async function afterPending(
  world: World,
  channel: string,
  session: string,
  sealed: Seal,
): Promise<CachedSession | undefined> {
  for (;;) {
    const now = await world.sessions.get(channel, session, 0);
    if (now === undefined) return undefined;
    // Written by this process just now: the next read has the etag.
    if (now.etag === undefined) continue;
    if (!isPending(sealed, now.etag)) return now;
    await outwait(world, channel, session, now.etag);
  }
}

/** Waits until the session has another version; in the end it gives it one, so that no pending reveal can be shown. */
async function outwait(world: World, channel: string, session: string, etag: string): Promise<void> {
  for (let look = 0; look < mostLooks; look++) {
    await world.sleep(lookAgainAfter);
    const now = await world.rows.channels.readSession(channel, session);
    if (now?.etag !== etag) return;
  }
  const stored = await world.rows.channels.readSession(channel, session);
  if (stored?.etag === etag) {
    await world.rows.channels.commit(channel, { session: { value: stored.value, etag } });
  }
}
