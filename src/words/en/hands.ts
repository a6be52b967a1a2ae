import type { RoleId } from '../../domain/basics.ts';
import type { AssessmentId, FormId } from '../../domain/form/form.ts';
import { roleNames } from './form.ts';

export const handsButton = 'Show of hands';
export function handsTitle(patient: number): string {
  return `Show of hands, patient ${patient}`;
}

export const forWhom = 'For colleagues without Teams.';
export const forWhomUnseen = 'For colleagues without Teams. Only you see this until answers are shown.';
export const howToCount =
  'Tap the answer most people raised a hand for. Each tap on another answer moves one person there.';
export const handsAreLate =
  'The answers have been shown. What you count now comes too late and is not included. What was saved before stays.';

/** «Nurse – 4 here». */
export function inTheRoom(count: number): string {
  return ` – ${count} here`;
}
export const notCounted = 'Not counted yet';
export const countedInTime = 'Counted before the answers were shown.';
const short: Readonly<Record<AssessmentId, string>> = {
  riktig_aktiv: 'Moving forward',
  riktig_venter: 'Waiting',
  annet_sted: 'Elsewhere',
  ferdig: 'Finished',
  riktig: 'As planned',
  riktig_hindret: 'Delayed',
  annen_mate: 'Another way',
  unodvendig: 'Can be discharged',
  ikke_gjennomfort: 'Did not happen',
  vet_ikke: 'Don’t know',
};
export function answerInShort(form: FormId, assessment: AssessmentId): string {
  return form === 'psykrus' && assessment === 'annet_sted' ? 'Another level' : short[assessment];
}
/** «3 waiting». */
export function raisedFor(count: number, form: FormId, assessment: AssessmentId): string {
  return `${count} ${answerInShort(form, assessment).toLocaleLowerCase('en')}`;
}
export const resetButton = 'Reset';
export function nextRoleButton(role: RoleId): string {
  return `Next role: ${roleNames[role]}`;
}
export const countedButton = 'Done';
export const whoIsHereButton = 'Who is here?';

export const roomTitle = 'Who is in the room without Teams?';
export const roomHint = 'Set once. Anyone who answers in Teams is not counted here.';
export const zeroHint = 'If you set 0, the count for the role is deleted.';

export function countLine(role: RoleId): string {
  return `${roleNames[role]}: how many raised a hand for each answer?`;
}
export const handsSaveHint =
  'If you save again, the new numbers apply. If you set 0 everywhere, the count for the role is deleted.';
export const saveHandsButton = 'Save';

/** Beside «12 took part». */
export function mostByHands(most: number): string {
  return `${most} by show of hands`;
}
