import type { PatientResult } from '../../domain/figures/patientResult.ts';
import type { AssessmentId, FormId } from '../../domain/form/form.ts';
import { forms } from '../../domain/form/form.ts';
import { typicalTime } from './amounts.ts';
import { manyOf } from './summary.ts';

export const verdicts = { agree: 'Einige', differ: 'Ulikt syn' } as const;
export const allAgree = 'Alle er einige';
export const oneAnswer = 'Berre eitt svar';
export const nobodyAssessed = 'Ingen har vurdert pasienten';

export function headlineLine(assessment: string, tied: boolean): string {
  return tied ? 'Svara er delte likt.' : `Flest svarte «${assessment}»`;
}

export function countOf(count: number, total: number): string {
  return `${count} av ${total}`;
}

export function unknownLine(count: number): string {
  return `${count} kan ikkje vurdere, og er ikkje rekna med her.`;
}
export function lateLine(count: number): string {
  return count === 1
    ? '1 svar kom etter at svara vart viste. Det tel med i årsaker og tid.'
    : `${count} svar kom etter at svara vart viste. Dei tel med i årsaker og tid.`;
}

export function addedLateLine(count: number): string {
  return count === 1
    ? 'Éin la til årsak eller meir etter at svara vart viste. Det tel med i årsaker og tid.'
    : `${count} la til årsak eller meir etter at svara vart viste. Det tel med i årsaker og tid.`;
}

export const countsLabel = 'Slik svarte vi';
export function countedAs(count: number, total: number, assessment: string): string {
  return `${countOf(count, total)} ${assessment}`;
}

const inShort: Readonly<Record<AssessmentId, string>> = {
  riktig_aktiv: 'går framover',
  riktig_venter: 'ventar',
  annet_sted: 'annan stad',
  ferdig: 'ferdig',
  riktig: 'som planlagt',
  riktig_hindret: 'forseinka',
  annen_mate: 'annan måte',
  unodvendig: 'kan avsluttast',
  ikke_gjennomfort: 'avlyst, møtte ikkje',
  vet_ikke: 'kan ikkje vurdere',
};
const psykrusInShort: Readonly<Partial<Record<AssessmentId, string>>> = {
  riktig_aktiv: 'aktiv behandling eller vern',
  annet_sted: 'anna nivå',
};

/** «Flest sjukepleiarar: ventar. Flest legar: går framover.» */
export function rolesInWords(form: FormId, byRole: PatientResult['byRole']): string {
  const own = form === 'psykrus' ? psykrusInShort : {};
  return byRole.map(({ role, most }) => `Flest ${manyOf(role)}: ${own[most] ?? inShort[most]}.`).join(' ');
}

const reasonLabels = { days: 'Kva pasienten ventar på', minutes: 'Kva som var årsaka' } as const;
export function reasonsLabel(form: FormId): string {
  return reasonLabels[forms[form].timeUnit];
}
export function namedBy(reason: string, people: number): string {
  return `${reason} – nemnd av ${people}`;
}
export function moreReasons(count: number): string {
  return count === 1 ? 'og 1 årsak til' : `og ${count} årsaker til`;
}

export function medianTime(value: number, form: FormId): string {
  const unit = forms[form].timeUnit;
  const label = unit === 'days' ? 'Ventetid' : 'Tapt tid';
  return `${label}: ${typicalTime(value, unit)} (det midtarste svaret)`;
}

export const highRiskHeading = 'Høg risiko';
export const highRiskLine = 'Minst éin meiner at ventinga gir høg risiko for pasienten.';
export const incidentQuestion = 'Er dette ei uønskt hending? Meld avvik i dag.';

export const talkLabel = 'Snakk om';
export const talkQuestions = {
  roles: 'Kva ser den eine gruppa som den andre ikkje ser?',
  waiting: 'Kva er det nokon av oss opplever som venting, og andre ikkje?',
  place: 'Kvar ville pasienten hatt det best akkurat no, og kva står i vegen?',
  solution: 'Kva ville vore ei betre løysing for pasienten, og kva stod i vegen?',
} as const;

export const addReasonOffer = 'Du kan framleis seie kvifor – det tel i årsaker og tid.';
export const lateOffer = 'Svar no – det tel i årsaker og tid, ikkje i kor einige vi er.';

export const goesOnLine = 'Vi er einige om at dette er rett. Neste pasient kjem av seg sjølv.';
export const goOnHint = 'Leiaren går vidare når de har snakka ferdig.';
export const nextPatientButton = 'Neste pasient';
export const finishSessionButton = 'Avslutt og oppsummer';
