import type { Answer } from '../../domain/answer/answer.ts';
import { type Answerable, answerable, isUnanswered } from '../../domain/answer/unanswered.ts';
import type { PersonKey } from '../../domain/basics.ts';
import type { Session } from '../../domain/session/session.ts';
import type { World } from '../ports/world.ts';
import { roundKey } from '../process/walkMemory.ts';

type Open = Exclude<Session, { phase: 'prepared' | 'locked' }>;

/** A patient the person has not answered completely, and what they have said so far. */
export type Unanswered = Answerable & { readonly answer: Answer | undefined };

/** Read anew: one point read for each patient that takes answers, side by side. */
export async function readUnanswered(
  world: World,
  session: Open,
  person: PersonKey,
): Promise<readonly Unanswered[]> {
  const candidates = answerable(session);
  const answers = await readAmong(world, session, person, candidates);
  const { form } = session;
  return candidates
    .map((candidate) => ({ ...candidate, answer: answers.get(roundKey(candidate)) }))
    .filter(({ answer }) => isUnanswered(form, answer));
}

/**
 * The same for the number on a button, which everybody's client asks for whenever the board is edited: what this process
 * has read or seen within half a minute is not read again, except what may have been answered through another since.
 */
export async function countedUnanswered(
  world: World,
  session: Open,
  person: PersonKey,
): Promise<readonly Answerable[]> {
  const known = world.walks.answers(session.id, person, world.now());
  const candidates = answerable(session);
  const { form } = session;
  const alone = world.alone();
  const unread = candidates.filter((candidate) => {
    const key = roundKey(candidate);
    return !known.has(key) || (!alone && isUnanswered(form, known.get(key)));
  });
  const answers = new Map([...known, ...(await readAmong(world, session, person, unread))]);
  return candidates.filter((each) => isUnanswered(form, answers.get(roundKey(each))));
}

async function readAmong(
  world: World,
  session: Open,
  person: PersonKey,
  candidates: readonly Answerable[],
): Promise<ReadonlyMap<string, Answer | undefined>> {
  const at = world.now();
  const read = await Promise.all(
    candidates.map(async (candidate) => {
      const own = await world.rows.answers.read({ session: session.id, ...candidate, person });
      return [roundKey(candidate), own?.value.answer] as const;
    }),
  );
  const answers = new Map(read);
  world.walks.read(session.id, person, answers, at);
  return answers;
}
