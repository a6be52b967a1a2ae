import type { RoleId } from '../../domain/basics.ts';
import { roleNames } from './form.ts';

export const handsButton = 'Show of hands';
export const whereHands = 'Show of hands: choose “Choose a patient …”, and then the patient.';
export function handsTitle(patient: number): string {
  return `Show of hands, patient ${patient}`;
}

export const handsOnlyYou = 'Only you can see this until the answers are shown.';
export const handsAreLate =
  'The answers are shown. What you count now is too late and does not count. What was saved before stands.';

export const handsSoFar = 'Saved so far';
export const noHands = 'Nobody has been counted yet.';
export const handsSaved = 'Saved. Count the next role, or go back.';
/** «Doctor: 2 Right place – but waiting · 1 Cannot assess». */
export function handsLine(role: RoleId, counts: readonly string[], late: boolean): string {
  return `${roleNames[role]}: ${counts.join(' · ')}${late ? ' (after the answers were shown)' : ''}`;
}
export function handsCount(count: number, assessment: string): string {
  return `${count} ${assessment}`;
}

export const whichRole = 'Which role are you counting?';
export const allRolesCounted = 'All the roles were counted before the answers were shown.';
export const handsHint =
  'For colleagues in the room without Teams. Whoever answers in Teams does not raise a hand. Count one role at a time.';

export function countLine(role: RoleId): string {
  return `${roleNames[role]}: how many raised a hand for each answer?`;
}
export const handsSaveHint =
  'If you save again, the new numbers apply. If you set 0 everywhere, the count for the role is deleted.';
export const saveHandsButton = 'Save';

export function assessedByHands(assessed: number, hands: number): string {
  return hands === assessed
    ? `${assessed} have assessed the patient, by a show of hands.`
    : `${assessed} have assessed the patient (${hands} of them by a show of hands).`;
}
export function unknownByHands(unknown: number, hands: number): string {
  const how = hands === unknown ? 'by a show of hands' : `${hands} of them by a show of hands`;
  return `${unknown} cannot assess, and are not counted here (${how}).`;
}
export function lateHandsLine(count: number): string {
  return count === 1
    ? 'One was counted after the answers were shown, and is left out.'
    : `${count} were counted after the answers were shown, and are left out.`;
}

/** Beside «12 took part». */
export function mostByHands(most: number): string {
  return `${most} by a show of hands`;
}
