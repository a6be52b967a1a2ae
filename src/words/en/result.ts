import type { PatientResult } from '../../domain/figures/patientResult.ts';
import type { AssessmentId, FormId } from '../../domain/form/form.ts';
import { forms } from '../../domain/form/form.ts';
import { typicalTime } from './amounts.ts';
import { manyOf } from './summary.ts';

export const verdicts = { agree: 'Agreed', differ: 'Different views' } as const;
export const allAgree = 'Everyone agrees';
export const oneAnswer = 'Only one answer';
export const nobodyAssessed = 'Nobody has assessed the patient';

export function headlineLine(assessment: string, tied: boolean): string {
  return tied ? 'The answers are evenly split.' : `Most answered “${assessment}”`;
}

export function countOf(count: number, total: number): string {
  return `${count} of ${total}`;
}

export function unknownLine(count: number): string {
  return count === 1
    ? '1 cannot assess, and is not counted here.'
    : `${count} cannot assess, and are not counted here.`;
}
export function lateLine(count: number): string {
  return count === 1
    ? '1 answer came after the answers were shown. It counts in causes and time.'
    : `${count} answers came after the answers were shown. They count in causes and time.`;
}

export function addedLateLine(count: number): string {
  return count === 1
    ? 'One person added a cause or more after the answers were shown. It counts in causes and time.'
    : `${count} added a cause or more after the answers were shown. It counts in causes and time.`;
}

export const countsLabel = 'How we answered';
export function countedAs(count: number, total: number, assessment: string): string {
  return `${countOf(count, total)} ${assessment}`;
}

const inShort: Readonly<Record<AssessmentId, string>> = {
  riktig_aktiv: 'moving forward',
  riktig_venter: 'waiting',
  annet_sted: 'somewhere else',
  ferdig: 'finished',
  riktig: 'as planned',
  riktig_hindret: 'late',
  annen_mate: 'another way',
  unodvendig: 'can be discharged',
  ikke_gjennomfort: 'cancelled or missed',
  vet_ikke: 'cannot assess',
};
const psykrusInShort: Readonly<Partial<Record<AssessmentId, string>>> = {
  riktig_aktiv: 'active treatment or protection',
  annet_sted: 'another level',
};

/** «Most nurses: waiting. Most doctors: moving forward.» */
export function rolesInWords(form: FormId, byRole: PatientResult['byRole']): string {
  const own = form === 'psykrus' ? psykrusInShort : {};
  return byRole.map(({ role, most }) => `Most ${manyOf(role)}: ${own[most] ?? inShort[most]}.`).join(' ');
}

const reasonLabels = { days: 'What the patient is waiting for', minutes: 'What the cause was' } as const;
export function reasonsLabel(form: FormId): string {
  return reasonLabels[forms[form].timeUnit];
}
export function namedBy(reason: string, people: number): string {
  return `${reason} – named by ${people}`;
}
export function moreReasons(count: number): string {
  return count === 1 ? 'and 1 more cause' : `and ${count} more causes`;
}

export function medianTime(value: number, form: FormId): string {
  const unit = forms[form].timeUnit;
  const label = unit === 'days' ? 'Waiting time' : 'Time lost';
  return `${label}: ${typicalTime(value, unit)} (the middle answer)`;
}

export const highRiskHeading = 'High risk';
export const highRiskLine = 'At least one person thinks the waiting puts the patient at high risk.';
export const incidentQuestion = 'Is this an adverse event? Report it (“avvik”) today.';

export const talkLabel = 'Talk about';
export const talkQuestions = {
  roles: 'What does one group see that the other does not?',
  waiting: 'What do some of us see as waiting, and others not?',
  place: 'Where would the patient be best off right now, and what stands in the way?',
  solution: 'What would have been a better solution for the patient, and what stood in the way?',
} as const;

export const addReasonOffer = 'You can still say why – it counts in causes and time.';
export const lateOffer = 'Answer now – it counts in causes and time, not in agreement.';

export const goesOnLine = 'We agree that this is right. The next patient comes by itself.';
export const goOnHint = 'The leader moves on when you have finished talking.';
export const nextPatientButton = 'Next patient';
export const finishSessionButton = 'End and summarise';
