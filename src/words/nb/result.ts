import type { PatientResult } from '../../domain/figures/patientResult.ts';
import type { Verdict } from '../../domain/figures/verdict.ts';
import type { AssessmentId, FormId } from '../../domain/form/form.ts';
import { forms } from '../../domain/form/form.ts';
import { inSentence } from '../amount.ts';
import { properNames } from './amounts.ts';
import { assessmentLabel } from './form.ts';
import { manyOf } from './summary.ts';

const verdicts: Readonly<Record<Verdict['kind'], string>> = {
  nobody: 'Ingen har vurdert pasienten',
  one: 'Bare ett svar',
  all: 'Alle enige',
  most: 'Enige',
  differ: 'Ulikt syn',
  tie: 'Ulikt syn',
};
const sinceTalking = { agreed: 'Vi er blitt enige', stillDiffer: 'Fortsatt ulikt syn' } as const;

/** «Ulikt syn»; after a second round «Vi er blitt enige». */
export function verdictWord(verdict: Verdict): string {
  return 'since' in verdict && verdict.since !== undefined
    ? sinceTalking[verdict.since]
    : verdicts[verdict.kind];
}

/** «Ulikt syn» and «flest svarte «Riktig sted – men venter»». */
export function verdictHead(
  form: FormId,
  verdict: Verdict,
): { readonly word: string; readonly rest: string } {
  return { word: verdictWord(verdict), rest: outcome(form, verdict) };
}

function outcome(form: FormId, verdict: Verdict): string {
  if (verdict.kind === 'nobody') return '';
  if (verdict.kind === 'tie') return 'svarene er delt likt';
  const label = assessmentLabel(form, verdict.headline);
  if (verdict.kind === 'all') return inSentence(label.replace(' – ', ', '), properNames);
  return verdict.kind === 'differ' ? `flest svarte «${label}»` : `«${label}»`;
}

/** «Pasient 7 av 24: Ulikt syn, flest svarte «Riktig sted – men venter» (4 av 8).» */
export function finding(patient: string, form: FormId, verdict: Verdict): string {
  const { word, rest } = verdictHead(form, verdict);
  const counted = 'count' in verdict ? ` (${countOf(verdict.count, verdict.of)})` : '';
  return `${patient}: ${rest === '' ? word : `${word}, ${rest}`}${counted}.`;
}

export function countOf(count: number, total: number): string {
  return `${count} av ${total}`;
}

/** Where all said the same. */
export function countedAll(count: number): string {
  return `${countOf(count, count)}.`;
}

/** «1 kunne ikke vurdere, 1 svarte etterpå.»: what the counts leave out, or hold besides answers; undefined for nothing. */
export function leftOut({ unknown, late, addedLate, hands }: PatientResult): string | undefined {
  const parts = [
    hands.assessed > 0 ? `${hands.assessed} svarte ved håndsopprekning` : '',
    unknown > 0 ? `${unknown} kunne ikke vurdere` : '',
    late > 0 ? `${late} svarte etterpå` : '',
    addedLate > 0 ? `${addedLate} la til årsak eller mer etterpå` : '',
    hands.late > 0 ? `${hands.late} ble talt for sent og er ikke regnet med` : '',
  ].filter((said) => said !== '');
  return parts.length === 0 ? undefined : `${parts.join(', ')}.`;
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

/** «Har ventet 8–24 timer. Årsaker:»; undefined where there is neither a time nor a cause. */
export function waited(form: FormId, time: string | undefined, hasReasons: boolean): string | undefined {
  const lost = forms[form].timeUnit === 'minutes';
  const said = time === undefined ? '' : lost ? `${sentence(`${time} tapt`)}.` : `Har ventet ${time}.`;
  const parts = [said, hasReasons ? 'Årsaker:' : ''].filter((one) => one !== '');
  return parts.length === 0 ? undefined : parts.join(' ');
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function moreReasons(count: number): string {
  return count === 1 ? 'og 1 årsak til' : `og ${count} årsaker til`;
}

export const highRiskLabel = 'Høy risiko:';
export const highRiskLine = 'Minst én mener det.';
export const incidentQuestion = 'Er dette en uønsket hendelse? Meld avvik i dag.';

export const talkLabel = 'Snakk om:';

const ward = {
  roles: 'Hva ser den ene gruppen som den andre ikke ser?',
  waiting: 'Hva er det noen av oss opplever som venting, og andre ikke?',
  place: 'Hvor ville pasienten hatt det best akkurat nå, og hva står i veien?',
} as const;
const clinic: Readonly<Record<keyof typeof ward, string>> = {
  roles: ward.roles,
  waiting: 'Hva så noen av oss som gikk galt, og andre ikke?',
  place: 'Hva ville vært en bedre løsning for pasienten, og hva sto i veien?',
};

/** One question where people differ, by what they differ about: who sees it, whether, or what instead. */
export function talkQuestion(form: FormId, about: keyof typeof ward): string {
  return (forms[form].timeUnit === 'days' ? ward : clinic)[about];
}

/** To someone who had not said why when the answers were shown. */
export const addReasonOffer = 'Du kan fortsatt si hvorfor – telles i årsaker og tid.';

/** To someone who had not answered when the answers were shown. */
export const lateOffer = 'Svar nå – telles i årsaker og tid, ikke i enighet.';

export const goesOnLine = 'Neste pasient kommer av seg selv.';
export const goOnHint = 'Lederen går videre når dere har snakket ferdig.';
export const nextPatientButton = 'Neste pasient';
export const finishSessionButton = 'Avslutt og oppsummer';
