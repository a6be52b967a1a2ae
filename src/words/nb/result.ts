import type { PatientResult } from '../../domain/figures/patientResult.ts';
import type { AssessmentId, FormId } from '../../domain/form/form.ts';
import { forms } from '../../domain/form/form.ts';
import { typicalTime } from './amounts.ts';
import { manyOf } from './summary.ts';

export const verdicts = { agree: 'Enige', differ: 'Ulikt syn' } as const;
export const allAgree = 'Alle er enige';
export const oneAnswer = 'Bare ett svar';
export const nobodyAssessed = 'Ingen har vurdert pasienten';

/** `tied`: the two most common assessments have equally many. */
export function headlineLine(assessment: string, tied: boolean): string {
  return tied ? 'Svarene er delt likt.' : `Flest svarte «${assessment}»`;
}

export function countOf(count: number, total: number): string {
  return `${count} av ${total}`;
}

/** «1 kan ikke vurdere, og regnes ikke med.» */
export function unknownLine(count: number): string {
  return `${count} kan ikke vurdere, og er ikke regnet med her.`;
}
export function lateLine(count: number): string {
  return count === 1
    ? '1 svar kom etter at svarene ble vist. Det teller med i årsaker og tid.'
    : `${count} svar kom etter at svarene ble vist. De teller med i årsaker og tid.`;
}

export function addedLateLine(count: number): string {
  return count === 1
    ? 'Én la til årsak eller mer etter at svarene ble vist. Det teller med i årsaker og tid.'
    : `${count} la til årsak eller mer etter at svarene ble vist. Det teller med i årsaker og tid.`;
}

export const countsLabel = 'Slik svarte vi';
/** «1 av 4 Riktig sted – men venter», of the first of two rounds. */
export function countedAs(count: number, total: number, assessment: string): string {
  return `${countOf(count, total)} ${assessment}`;
}

const inShort: Readonly<Record<AssessmentId, string>> = {
  riktig_aktiv: 'går fremover',
  riktig_venter: 'venter',
  annet_sted: 'annet sted',
  ferdig: 'ferdig',
  riktig: 'som planlagt',
  riktig_hindret: 'forsinket',
  annen_mate: 'annen måte',
  unodvendig: 'kan avsluttes',
  ikke_gjennomfort: 'avlyst, uteble',
  vet_ikke: 'kan ikke vurdere',
};
const psykrusInShort: Readonly<Partial<Record<AssessmentId, string>>> = {
  riktig_aktiv: 'aktiv behandling eller vern',
  annet_sted: 'annet nivå',
};

/** «Flest sykepleiere: venter. Flest leger: går fremover.» */
export function rolesInWords(form: FormId, byRole: PatientResult['byRole']): string {
  const own = form === 'psykrus' ? psykrusInShort : {};
  return byRole.map(({ role, most }) => `Flest ${manyOf(role)}: ${own[most] ?? inShort[most]}.`).join(' ');
}

const reasonLabels = { days: 'Hva pasienten venter på', minutes: 'Hva som var årsaken' } as const;
export function reasonsLabel(form: FormId): string {
  return reasonLabels[forms[form].timeUnit];
}
export function namedBy(reason: string, people: number): string {
  return `${reason} – nevnt av ${people}`;
}
export function moreReasons(count: number): string {
  return count === 1 ? 'og 1 årsak til' : `og ${count} årsaker til`;
}

export function medianTime(value: number, form: FormId): string {
  const unit = forms[form].timeUnit;
  const label = unit === 'days' ? 'Ventetid' : 'Tapt tid';
  return `${label}: ${typicalTime(value, unit)} (median av svarene)`;
}

export const highRiskHeading = 'Høy risiko';
export const highRiskLine = 'Minst én mener at ventingen gir høy risiko for pasienten.';
export const incidentQuestion = 'Er dette en uønsket hendelse? Meld avvik i dag.';

export const talkLabel = 'Snakk om';
/** One question where people differ; chosen by what they differ about. */
export const talkQuestions = {
  roles: 'Hva ser den ene gruppen som den andre ikke ser?',
  waiting: 'Hva er det noen av oss opplever som venting, og andre ikke?',
  place: 'Hvor ville pasienten hatt det best akkurat nå, og hva står i veien?',
  solution: 'Hva ville vært en bedre løsning for pasienten, og hva sto i veien?',
} as const;

/** To someone who had not said why when the answers were shown. */
export const addReasonOffer = 'Du kan fortsatt si hvorfor – telles i årsaker og tid.';

/** To someone who had not answered when the answers were shown. */
export const lateOffer = 'Svar nå – telles i årsaker og tid, ikke i enighet.';

export const goesOnLine = 'Vi er enige om at dette er riktig. Neste pasient kommer av seg selv.';
export const goOnHint = 'Lederen går videre når dere har snakket ferdig.';
export const nextPatientButton = 'Neste pasient';
export const finishSessionButton = 'Avslutt og oppsummer';
