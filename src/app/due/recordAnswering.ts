/** Who takes part by answering. */
import type { Participant } from '../../domain/answer/participant.ts';
import type { Instant, PersonKey } from '../../domain/basics.ts';
import { practicePatient } from '../../domain/session/practice.ts';
import type { LiveSession } from '../../domain/session/session.ts';
import { changePart } from '../commit/takePart.ts';
import type { World } from '../ports/world.ts';

/**
 * The participants, with those who answered without having joined, and who came back by answering, written down.
 * @param everybody from all answers in storage: what other processes have taken, too, also one that has died since.
 */
export async function recordAnswering(
  world: World,
  live: LiveSession,
  everybody: boolean,
): Promise<readonly Participant[]> {
  const session = live.id;
  const taken = world.progress.takeAnswered(session);
  try {
    const answered = everybody ? await withStored(world, live, taken) : taken;
    const rows = await world.rows.participants.list(session);
    const known = new Set(rows.map(({ person }) => person));
    const added = [...answered.keys()].filter((person) => !known.has(person));
    const back = rows.filter((row) => hasComeBack(row, answered));
    if (added.length > 0) await world.rows.participants.recordAnswering(session, added, world.now());
    for (const { person } of back) {
      await changePart(world, { sentAt: 0 }, session, person, (row) =>
        row !== undefined && hasComeBack(row, answered) ? { ...row, leftAt: undefined } : undefined,
      );
    }
    return added.length + back.length === 0 ? rows : await world.rows.participants.list(session);
  } catch (error) {
    world.progress.returnAnswered(session, taken);
    throw error;
  }
}

/** By Teams' own times of the taps, where it gave any: those of two processes are not to be compared. */
function hasComeBack(row: Participant, answered: ReadonlyMap<PersonKey, Instant>): boolean {
  return row.leftAt !== undefined && (row.sourceAt || row.leftAt) < (answered.get(row.person) ?? 0);
}

/** Who has practised has joined, too. */
async function withStored(
  world: World,
  { id, practice }: LiveSession,
  taken: ReadonlyMap<PersonKey, Instant>,
): Promise<ReadonlyMap<PersonKey, Instant>> {
  const answered = new Map(taken);
  const practised = practice === undefined ? [] : await world.rows.answers.list(id, practicePatient);
  for (const { person, answer, sentAt } of [...practised, ...(await world.rows.answers.list(id))]) {
    answered.set(person, Math.max(sentAt ?? answer.assessedAt, answered.get(person) ?? 0));
  }
  return answered;
}
