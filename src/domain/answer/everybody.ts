import type { PersonKey } from '../basics.ts';
import type { LiveSession } from '../session/session.ts';
import { isComplete, type PatientAnswer } from './answer.ts';
import { type Participant, present } from './participant.ts';

/** Whether everyone who has joined or answered has a complete answer to this patient. */
export function everybodyAnswered(
  session: LiveSession,
  participants: readonly Participant[],
  answers: readonly PatientAnswer[],
): boolean {
  const { form } = session;
  const complete = new Set<PersonKey>();
  for (const { person, answer } of answers) if (isComplete(form, answer)) complete.add(person);
  const expected = new Set(present(participants).map(({ person }) => person));
  const gone = new Set(participants.filter((row) => row.leftAt !== undefined).map(({ person }) => person));
  for (const { person } of answers) if (!gone.has(person)) expected.add(person);
  return expected.size > 0 && expected.isSubsetOf(complete);
}
