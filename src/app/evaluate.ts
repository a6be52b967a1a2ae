import { isComplete, type PersonKey } from '../domain/answer.ts';
import { isLive, patientState, reveal } from '../domain/decide.ts';
import { forms } from '../domain/form.ts';
import { isRefusal } from '../domain/refusal.ts';
import type { LiveSession } from '../domain/session.ts';
import { present } from './board.ts';
import { afterReveal } from './lead.ts';
import type { Participant } from './ports.ts';
import { transact } from './transact.ts';
import type { World } from './world.ts';

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

/** Whether everyone who has joined or answered has a complete answer to this patient. */
async function everybodyAnswered(
  world: World,
  session: LiveSession,
  patient: number,
  participants: readonly Participant[],
): Promise<boolean> {
  const form = forms[session.setup.form];
  const answers = await world.store.listAnswers(session.id, patient);
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
      if (await everybodyAnswered(world, session, patient, participants)) {
        await revealByItself(world, channel, session.id, patient);
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
