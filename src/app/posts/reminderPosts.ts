/** Reminders against what is stored: who has answered meanwhile needs none. */
import type { Card } from '../../cards/model/card.ts';
import { isComplete, type PatientAnswer } from '../../domain/answer/answer.ts';
import { openPatients } from '../../domain/session/phases.ts';
import type { Reminder } from '../../domain/session/reminders.ts';
import type { LiveSession } from '../../domain/session/session.ts';
import type { World } from '../ports/world.ts';
import { ownAnswers, placeOf } from '../views/patientView.ts';
import { stepCard } from '../views/stepCard.ts';

/** Those of the reminders whose people still lack an answer. */
export async function unanswered(
  world: World,
  session: LiveSession,
  due: readonly Reminder[],
): Promise<readonly Reminder[]> {
  const [first] = due;
  if (first === undefined) return [];
  const answers = await world.rows.answers.list(session.id, first.patient);
  return due.filter((reminder) => leftFor(session, reminder, answers).length > 0);
}

/** The patients that the person has no complete answer to. */
function leftFor(
  session: LiveSession,
  { person, patient }: Reminder,
  answers: readonly PatientAnswer[],
): readonly number[] {
  const { form } = session;
  const complete = new Set(
    answers
      .filter((each) => each.person === person && each.round === placeOf(session, each.patient).round)
      .filter((each) => isComplete(form, each.answer))
      .map((each) => each.patient),
  );
  return openPatients(session).filter(
    (each) => (patient === undefined || each === patient) && !complete.has(each),
  );
}

/**
 * The reminder's card, from what is stored at this moment; undefined when there is nothing to remind of any more. It is
 * the person's own view of the patient, so that it can be answered where it stands.
 */
export async function reminderCard(
  world: World,
  channel: string,
  id: string,
  reminder: Reminder,
): Promise<Card | undefined> {
  const { person, nth } = reminder;
  const [cached, part] = await Promise.all([
    world.sessions.get(channel, id, 0),
    world.rows.participants.read(id, person),
  ]);
  const session = cached?.session;
  if (session?.phase !== 'active' || part === undefined || part.value.leftAt !== undefined) return undefined;
  const answers = await answersOf(world, session, reminder);
  const left = leftFor(session, reminder, answers);
  const [patient] = left;
  if (patient === undefined) return undefined;
  // Where many are left, answering one leads to the next.
  const walk = { home: undefined, late: false, left: left.length };
  const place = { ...placeOf(session, patient), ...(reminder.patient === undefined && { walk }) };
  const { answer, earlier } = await ownAnswers(world, place, person);
  const notice =
    reminder.patient === undefined
      ? world.words.reminders.timeReminder(left, nth)
      : world.words.reminders.patientReminder(reminder.patient, nth, answer !== undefined);
  return stepCard(world.words, session.form, place, answer, cached?.reasonUse ?? {}, {
    earlier,
    notice,
  });
}

/** One row where one patient is asked about. */
async function answersOf(
  world: World,
  session: LiveSession,
  { person, patient }: Reminder,
): Promise<readonly PatientAnswer[]> {
  if (patient === undefined) return world.rows.answers.list(session.id);
  const place = placeOf(session, patient);
  const { answer } = await ownAnswers(world, place, person);
  return answer === undefined ? [] : [{ patient, round: place.round, person, role: undefined, answer }];
}
