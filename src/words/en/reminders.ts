import { patientNumbers } from './amounts.ts';

const onlyYou = 'Only you can see this reminder.';

export function patientReminder(patient: number, nth: number, begun: boolean): string {
  if (begun) return `You have begun your answer for patient ${patient}. Choose the rest here. ${onlyYou}`;
  return nth === 1
    ? `You have not answered for patient ${patient} yet. You can answer here. ${onlyYou}`
    : `You still have not answered for patient ${patient}. If you do not know the patient, tap “Cannot assess”. ${onlyYou}`;
}

export function timeReminder(unanswered: readonly number[], nth: number): string {
  const used = nth === 1 ? 'Half the time has passed' : 'The time you set aside is used up';
  const left = unanswered.length === 1 ? 'one patient' : `${unanswered.length} patients`;
  const where =
    unanswered.length === 1 ? 'You can answer here.' : 'The cards are in the thread, and you can begin here.';
  return `${used}, and you have ${left} left: ${patientNumbers(unanswered)}. ${where} ${onlyYou}`;
}
