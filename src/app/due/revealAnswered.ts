import { isComplete, type PatientAnswer } from '../../domain/answer/answer.ts';
import { everybodyAnswered } from '../../domain/answer/everybody.ts';
import type { Participant } from '../../domain/answer/participant.ts';
import { present } from '../../domain/answer/participant.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { gathering, isFirst } from '../../domain/session/gathering.ts';
import { blindPatients, cameBack, isLive, patientState, reveal } from '../../domain/session/phases.ts';
import { answersOfRound } from '../../domain/session/secondRound.ts';
import type { LiveSession, PatientState } from '../../domain/session/session.ts';
import { withUndo } from '../../domain/session/undo.ts';
import { withGone } from '../access/people.ts';
import { afterReveal } from '../acts/leadSession.ts';
import { transact } from '../commit/transact.ts';
import type { World } from '../ports/world.ts';
import { recordAnswering } from './recordAnswering.ts';

/** Patients that seem to wait for somebody are looked at again after this, in milliseconds. */
const readAllAgain = 15_000;

/** When no more than this many are waited for, they may have left the channel. */
const few = 2;
/** A roster that is older than this, in milliseconds, is then read again. */
const lookForGoneAfter = 20_000;

/** Up to this many open patients are looked at on every visit. */
const alwaysLookedAt = 2;

/**
 * Milliseconds to wait before the session's first reveal. People find the board and the first card at different
 * moments; the first to answer must not end the patient for those who are on their way in.
 */
async function stillGathering(
  world: World,
  session: LiveSession,
  participants: readonly Participant[],
  answers: readonly PatientAnswer[],
): Promise<number> {
  const given = session.setup.mode === 'all' ? await world.rows.answers.list(session.id) : answers;
  const now = world.now();
  const latest = Math.max(
    ...participants.map(({ joinedAt }) => joinedAt),
    ...given.map(({ answer }) => answer.assessedAt),
  );
  return Math.max(0, Math.min(gathering, latest + gathering - now));
}

/** A reveal was taken back, and nobody has answered anew since: what is stored while a patient is blind has no seal. */
function isHeld(state: PatientState | undefined, answers: readonly PatientAnswer[]): boolean {
  const held = state?.kind === 'open' && state.heldSeal !== undefined;
  return held && answers.every(({ answer }) => answer.sealed !== undefined);
}

/**
 * Looks at a live session and reveals each patient that everybody has answered. Decided from storage alone, under the
 * session's etag, so it does not matter which process looks, or how often.
 * @param scope which open patients: all of them; those this process saw answers for, and all when they are few, since
 *   another process may have taken the last answer and died since; or only the former, right after such a look.
 * @returns the participants as they are now.
 */
export async function evaluate(
  world: World,
  channel: string,
  session: LiveSession,
  scope: 'everything' | 'usual' | 'answered',
): Promise<readonly Participant[]> {
  const recorded = await recordAnswering(world, session, scope === 'everything');
  let participants = withGone(world, channel, session, recorded);
  let fromStorage = scope === 'everything';
  // Nobody waits for them any more, whichever patient it was.
  for (const { person, leftAt } of participants) {
    if (leftAt !== undefined && world.progress.left(session.id, person))
      world.progress.markDirty(session.id, blindPatients(session));
  }
  world.progress.knows(
    session.id,
    present(participants).map(({ person }) => person),
  );
  const dirty = world.progress.takeDirty(session.id);
  const open = blindPatients(session);
  const all = scope === 'everything' || (scope === 'usual' && open.length <= alwaysLookedAt);
  const candidates = likely(world, channel, session.id, {
    patients: open.filter((patient) => all || dirty.has(patient)),
    all: scope === 'everything',
  });
  if (candidates.length === 0 || session.phase === 'paused') {
    world.progress.markDirty(session.id, session.phase === 'paused' ? dirty : []);
    return participants;
  }
  try {
    const answersOf = await answersTo(world, session, candidates);
    for (const patient of candidates) {
      const answers = answersOfRound(patientState(session, patient), answersOf.get(patient) ?? []);
      learn(world, session, patient, answers, scope === 'everything');
      if (isHeld(patientState(session, patient), answers)) continue;
      if (!fromStorage && everybodyAnswered(session, participants, answers)) {
        // Who has joined by answering, and who has come back, only the process knows that took the tap.
        participants = withGone(world, channel, session, await recordAnswering(world, session, true));
        fromStorage = true;
      }
      if (!everybodyAnswered(session, participants, answers)) {
        lookForGone(world, channel, session, participants, answers);
        continue;
      }
      const wait = isFirst(session, patient)
        ? await stillGathering(world, session, participants, answers)
        : 0;
      const state = patientState(session, patient);
      if (wait === 0) await revealByItself(world, channel, session.id, patient, state);
      else {
        world.progress.markDirty(session.id, [patient]);
        world.kick(channel, wait);
      }
    }
  } catch (error) {
    world.progress.markDirty(session.id, candidates);
    throw error;
  }
  return participants;
}

/**
 * When few are waited for, perhaps they have left the channel, and another process was told: the list is read again, in
 * the background, and more and more seldom the longer nobody has answered.
 */
function lookForGone(
  world: World,
  channel: string,
  session: LiveSession,
  participants: readonly Participant[],
  answers: readonly PatientAnswer[],
): void {
  const { form } = session;
  const complete = answers.filter(({ answer }) => isComplete(form, answer));
  const answered = new Set(complete.map(({ person }) => person));
  const missing = present(participants).filter(({ person }) => !answered.has(person));
  if (answered.size === 0 || missing.length > few) return;
  world.roster.known(channel, lookForGoneAfter);
  const quiet = world.now() - Math.max(...complete.map(({ answer }) => answer.assessedAt));
  world.kick(channel, Math.max(lookForGoneAfter, quiet));
}

/**
 * When all patients are open at once, most of those just answered still wait for somebody, and all their answers are
 * much to read: mostly those that everybody seems to have answered, and now and then every one.
 */
function likely(
  world: World,
  channel: string,
  session: string,
  asked: { readonly patients: readonly number[]; readonly all: boolean },
): readonly number[] {
  const { patients, all } = asked;
  if (all || patients.length <= alwaysLookedAt || world.progress.readsAll(session, world.now()))
    return patients;
  const [now = [], later = []] = [true, false].map((seems) =>
    patients.filter((patient) => world.progress.everybody(session, patient) === seems),
  );
  world.progress.markDirty(session, later);
  if (later.length > 0) world.kick(channel, readAllAgain);
  return now;
}

/** The answers to some patients, in one reading when they are many. */
async function answersTo(
  world: World,
  session: LiveSession,
  patients: readonly number[],
): Promise<ReadonlyMap<number, readonly PatientAnswer[]>> {
  const answers =
    patients.length > alwaysLookedAt
      ? await world.rows.answers.list(session.id)
      : (await Promise.all(patients.map((patient) => world.rows.answers.list(session.id, patient)))).flat();
  return Map.groupBy(answers, ({ patient }) => patient);
}

function learn(
  world: World,
  session: LiveSession,
  patient: number,
  answers: readonly PatientAnswer[],
  first: boolean,
): void {
  const { form } = session;
  const given = new Map(answers.map(({ person, answer }) => [person, isComplete(form, answer)]));
  world.progress.learns(session.id, patient, given, first);
}

/** @param seen the state that the answers were looked at in: a round that was opened since has others. */
async function revealByItself(
  world: World,
  channel: string,
  session: string,
  patient: number,
  seen: PatientState | undefined,
) {
  await transact(world, { channel }, session, async (before) => {
    const now = before.session;
    if (now === undefined || !isLive(now) || now.phase !== 'active') return {};
    const state = patientState(now, patient);
    if (state?.kind !== 'open' || seen?.kind !== 'open' || state.openedAt !== seen.openedAt) return {};
    const at = world.now();
    const shown = reveal(now, patient, 'all', at, before.seal);
    if (isRefusal(shown)) return {};
    await before.show(shown);
    const after = await afterReveal(world, shown, patient, before.seal);
    const step = after === shown ? 'reveal' : 'auto';
    return { session: withUndo(now, after, { step, patient }, at) };
  });
}

/** After a stop: the board says that the bot is back, and how many answers are safe. */
export async function sayBack(world: World, channel: string, session: string): Promise<void> {
  const { length: answers } = await world.rows.answers.list(session);
  await transact(world, { channel }, session, ({ session: now }) =>
    now !== undefined && isLive(now) ? { session: cameBack(now, answers, world.now()) } : {},
  );
}
