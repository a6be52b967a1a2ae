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
  one: 'Berre eitt svar',
  all: 'Alle einige',
  most: 'Einige',
  differ: 'Ulikt syn',
  tie: 'Ulikt syn',
};
const sinceTalking = { agreed: 'Vi er blitt einige', stillDiffer: 'Framleis ulikt syn' } as const;

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
  if (verdict.kind === 'tie') return 'svara er delte likt';
  const label = assessmentLabel(form, verdict.headline);
  if (verdict.kind === 'all') return inSentence(label.replace(' – ', ', '), properNames);
  return verdict.kind === 'differ' ? `flest svarte «${label}»` : `«${label}»`;
}

export function finding(patient: string, form: FormId, verdict: Verdict): string {
  const { word, rest } = verdictHead(form, verdict);
  const counted = 'count' in verdict ? ` (${countOf(verdict.count, verdict.of)})` : '';
  return `${patient}: ${rest === '' ? word : `${word}, ${rest}`}${counted}.`;
}

export function countOf(count: number, total: number): string {
  return `${count} av ${total}`;
}

export function countedAll(count: number): string {
  return `${countOf(count, count)}.`;
}

export function leftOut({ unknown, late, addedLate, hands }: PatientResult): string | undefined {
  const parts = [
    hands.assessed > 0 ? `${hands.assessed} svarte ved handsopprekking` : '',
    unknown > 0 ? `${unknown} kunne ikkje vurdere` : '',
    late > 0 ? `${late} svarte etterpå` : '',
    addedLate > 0 ? `${addedLate} la til årsak eller meir etterpå` : '',
    hands.late > 0 ? `${hands.late} vart talde for seint og er ikkje rekna med` : '',
  ].filter((said) => said !== '');
  return parts.length === 0 ? undefined : `${parts.join(', ')}.`;
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
  ikke_gjennomfort: 'avlyst, uteblei',
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

export function waited(form: FormId, time: string | undefined, hasReasons: boolean): string | undefined {
  const lost = forms[form].timeUnit === 'minutes';
  const said = time === undefined ? '' : lost ? `${sentence(`${time} tapt`)}.` : `Har venta ${time}.`;
  const parts = [said, hasReasons ? 'Årsaker:' : ''].filter((one) => one !== '');
  return parts.length === 0 ? undefined : parts.join(' ');
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function moreReasons(count: number): string {
  return count === 1 ? 'og 1 årsak til' : `og ${count} årsaker til`;
}

export const highRiskLabel = 'Høg risiko:';
export const highRiskLine = 'Minst éin meiner det.';
export const incidentQuestion = 'Er dette ei uønskt hending? Meld avvik i dag.';

export const talkLabel = 'Snakk om:';

const ward = {
  roles: 'Kva ser den eine gruppa som den andre ikkje ser?',
  waiting: 'Kva er det nokre av oss opplever som venting, og andre ikkje?',
  place: 'Kvar ville pasienten hatt det best akkurat no, og kva står i vegen?',
} as const;
const clinic: Readonly<Record<keyof typeof ward, string>> = {
  roles: ward.roles,
  waiting: 'Kva såg nokre av oss som gjekk gale, og andre ikkje?',
  place: 'Kva ville vore ei betre løysing for pasienten, og kva stod i vegen?',
};

export function talkQuestion(form: FormId, about: keyof typeof ward): string {
  return (forms[form].timeUnit === 'days' ? ward : clinic)[about];
}

export const addReasonOffer = 'Du kan framleis seie kvifor – det tel i årsaker og tid.';
export const lateOffer = 'Svar no – det tel i årsaker og tid, ikkje i kor einige vi er.';

export const goesOnLine = 'Neste pasient kjem av seg sjølv.';
export const goOnHint = 'Leiaren går vidare når de har snakka ferdig.';
export const nextPatientButton = 'Neste pasient';
export const finishSessionButton = 'Avslutt og oppsummer';
