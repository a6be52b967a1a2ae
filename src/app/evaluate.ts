import { type Instant, isComplete, type PatientAnswer, type PersonKey } from '../domain/answer.ts';
import { cameBack, isLive, patientState, reveal } from '../domain/decide.ts';
import { forms } from '../domain/form.ts';
import { dealtWith } from '../domain/pace.ts';
import { isRefusal } from '../domain/refusal.ts';
import type { LiveSession } from '../domain/session.ts';
import { present } from './board.ts';
import { afterReveal } from './lead.ts';
import type { Participant } from './ports.ts';
import { transact } from './transact.ts';
import type { World } from './world.ts';

/** The first reveal waits until nobody has joined or answered for this long, in milliseconds. */
const gathering = 4_000;

/** Up to this many open patients are looked at on every visit. */
const alwaysLookedAt = 2;

/** Writes down who answered without having joined, and who came back by answering. */
async function recordAnswering(world: World, session: string): Promise<void> {
  const answered = world.progress.takeAnswered(session);
  if (answered.size === 0) return;
  try {
    const rows = new Map((await world.store.listParticipants(session)).map((row) => [row.person, row]));
    const added = [...answered.keys()].filter((person) => !rows.has(person));
    if (added.length > 0) await world.store.recordAnswering(session, added, world.now());
    for (const [person, at] of answered) {
      const row = rows.get(person);
      if (row?.leftAt !== undefined && row.leftAt < at) {
        await world.store.saveParticipant(session, { ...row, leftAt: undefined });
      }
    }
  } catch (error) {
    world.progress.returnAnswered(session, answered);
    throw error;
  }
}

/**
 * Milliseconds to wait before the session's first reveal. People find the board and the first card at different
 * moments; the first to answer must not end the patient for those who are on their way in.
 */
function stillGathering(
  session: LiveSession,
  participants: readonly Participant[],
  answers: readonly PatientAnswer[],
  now: Instant,
): number {
  if (dealtWith(session) > 0) return 0;
  const latest = Math.max(
    ...participants.map(({ joinedAt }) => joinedAt),
    ...answers.map(({ answer }) => answer.assessedAt),
  );
  return Math.max(0, Math.min(gathering, latest + gathering - now));
}

/** Whether everyone who has joined or answered has a complete answer to this patient. */
function everybodyAnswered(
  session: LiveSession,
  participants: readonly Participant[],
  answers: readonly PatientAnswer[],
): boolean {
  const form = forms[session.setup.form];
  const complete = new Set<PersonKey>();
  for (const { person, answer } of answers) if (isComplete(form, answer)) complete.add(person);
  const expected = new Set(present(participants).map(({ person }) => person));
  const gone = new Set(participants.filter((row) => row.leftAt !== undefined).map(({ person }) => person));
  for (const { person } of answers) if (!gone.has(person)) expected.add(person);
  return expected.size > 0 && expected.isSubsetOf(complete);
}

/**
 * Looks at a live session and reveals each patient that everybody has answered. Decided from storage alone, under the
 * session's etag, so it does not matter which process looks, or how often.
 * @param everything look at every open patient, not only those this process saw answers for.
 */
export async function evaluate(
  world: World,
  channel: string,
  session: LiveSession,
  everything: boolean,
): Promise<void> {
  await recordAnswering(world, session.id);
  const dirty = world.progress.takeDirty(session.id);
  const open = session.patients.flatMap((state, index) => (state.kind === 'open' ? [index + 1] : []));
  // A paced session has one open patient; another process may have taken its last answer and died since.
  const few = open.length <= alwaysLookedAt;
  const candidates = open.filter((patient) => everything || few || dirty.has(patient));
  if (candidates.length === 0 || session.phase === 'paused') {
    world.progress.markDirty(session.id, session.phase === 'paused' ? dirty : []);
    return;
  }
  try {
    const participants = await world.store.listParticipants(session.id);
    world.progress.knows(
      session.id,
      present(participants).map(({ person }) => person),
    );
    for (const patient of candidates) {
      const answers = await world.store.listAnswers(session.id, patient);
      if (!everybodyAnswered(session, participants, answers)) continue;
      const wait = stillGathering(session, participants, answers, world.now());
      if (wait === 0) await revealByItself(world, channel, session.id, patient);
      else {
        world.progress.markDirty(session.id, [patient]);
        world.kick(channel, wait);
      }
    }
  } catch (error) {
    world.progress.markDirty(session.id, candidates);
    throw error;
  }
}

async function revealByItself(world: World, channel: string, session: string, patient: number) {
  await transact(world, { channel }, session, async (before) => {
    const now = before.session;
    if (now === undefined || !isLive(now) || now.phase !== 'active') return {};
    if (patientState(now, patient)?.kind !== 'open') return {};
    const shown = reveal(now, patient, 'all', world.now());
    return isRefusal(shown) ? {} : { session: await afterReveal(world, shown, patient) };
  });
}

/** After a stop: the board says that the bot is back, and how many answers are safe. */
export async function sayBack(world: World, channel: string, session: string): Promise<void> {
  const { length: answers } = await world.store.listAnswers(session);
  await transact(world, { channel }, session, ({ session: now }) =>
    now !== undefined && isLive(now) ? { session: cameBack(now, answers, world.now()) } : {},
  );
}
