import type { PatientResult } from '../../domain/figures/patientResult.ts';
import type { Verdict } from '../../domain/figures/verdict.ts';
import type { AssessmentId, FormId } from '../../domain/form/form.ts';
import { forms } from '../../domain/form/form.ts';
import { inSentence } from '../amount.ts';
import { properNames } from './amounts.ts';
import { assessmentLabel } from './form.ts';
import { manyOf } from './summary.ts';

const verdicts: Readonly<Record<Verdict['kind'], string>> = {
  nobody: 'Nobody has assessed the patient',
  one: 'Only one answer',
  all: 'All agree',
  most: 'Agreed',
  differ: 'Different views',
  tie: 'Different views',
};
const sinceTalking = { agreed: 'We now agree', stillDiffer: 'Still different views' } as const;

export function verdictWord(verdict: Verdict): string {
  return 'since' in verdict && verdict.since !== undefined
    ? sinceTalking[verdict.since]
    : verdicts[verdict.kind];
}

export function verdictHead(
  form: FormId,
  verdict: Verdict,
): { readonly word: string; readonly rest: string } {
  return { word: verdictWord(verdict), rest: outcome(form, verdict) };
}

function outcome(form: FormId, verdict: Verdict): string {
  if (verdict.kind === 'nobody') return '';
  if (verdict.kind === 'tie') return 'the answers are evenly split';
  const label = assessmentLabel(form, verdict.headline);
  if (verdict.kind === 'all') return inSentence(label.replace(' – ', ', '), properNames);
  return verdict.kind === 'differ' ? `most answered “${label}”` : `“${label}”`;
}

export function finding(patient: string, form: FormId, verdict: Verdict): string {
  const { word, rest } = verdictHead(form, verdict);
  const counted = 'count' in verdict ? ` (${countOf(verdict.count, verdict.of)})` : '';
  return `${patient}: ${rest === '' ? word : `${word}, ${rest}`}${counted}.`;
}

export function countOf(count: number, total: number): string {
  return `${count} of ${total}`;
}

export function countedAll(count: number): string {
  return `${countOf(count, count)}.`;
}

export function leftOut({ unknown, late, addedLate, hands }: PatientResult): string | undefined {
  const parts = [
    hands.assessed > 0 ? `${hands.assessed} answered by a show of hands` : '',
    unknown > 0 ? `${unknown} could not assess` : '',
    late > 0 ? `${late} answered afterwards` : '',
    addedLate > 0 ? `${addedLate} added a cause or more afterwards` : '',
    hands.late > 0 ? `${hands.late} counted too late and left out` : '',
  ].filter((said) => said !== '');
  return parts.length === 0 ? undefined : `${parts.join(', ')}.`;
}

const inShort: Readonly<Record<AssessmentId, string>> = {
  riktig_aktiv: 'moving forward',
  riktig_venter: 'waiting',
  annet_sted: 'somewhere else',
  ferdig: 'finished',
  riktig: 'as planned',
  riktig_hindret: 'delayed',
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

export function waited(form: FormId, time: string | undefined, hasReasons: boolean): string | undefined {
  const lost = forms[form].timeUnit === 'minutes';
  const said = time === undefined ? '' : lost ? `${sentence(`${time} lost`)}.` : `Has waited ${time}.`;
  const parts = [said, hasReasons ? 'Causes:' : ''].filter((one) => one !== '');
  return parts.length === 0 ? undefined : parts.join(' ');
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function moreReasons(count: number): string {
  return count === 1 ? 'and 1 more cause' : `and ${count} more causes`;
}

export const highRiskLabel = 'High risk:';
export const highRiskLine = 'At least one thinks so.';
export const incidentQuestion = 'Is this an adverse event? Report it (“avvik”) today.';

export const talkLabel = 'Talk about:';

const ward = {
  roles: 'What does one group see that the other does not?',
  waiting: 'What do some of us see as waiting that others don’t?',
  place: 'Where would the patient be best off right now, and what stands in the way?',
} as const;
const clinic: Readonly<Record<keyof typeof ward, string>> = {
  roles: ward.roles,
  waiting: 'What did some of us see going wrong that others didn’t?',
  place: 'What would have been a better solution for the patient, and what stood in the way?',
};

export function talkQuestion(form: FormId, about: keyof typeof ward): string {
  return (forms[form].timeUnit === 'days' ? ward : clinic)[about];
}

export const addReasonOffer = 'You can still say why – it counts in causes and time.';
export const lateOffer = 'Answer now – it counts in causes and time, not in agreement.';

export const goesOnLine = 'Next patient opens by itself.';
export const goOnHint = 'The leader moves on when you have finished talking.';
export const nextPatientButton = 'Next patient';
export const finishSessionButton = 'End and summarise';
