import type { RoleId } from '../../domain/basics.ts';
import type { FurtherCounts } from '../../domain/figures/raters.ts';
import {
  type AssessmentId,
  type FormId,
  type FurtherId,
  type FurtherOption,
  forms,
  type WaitId,
} from '../../domain/form/form.ts';
import { inSentence } from '../amount.ts';
import { labelOf } from '../labelOf.ts';
import { properNames } from './amounts.ts';

export const formNames: Readonly<Record<FormId, string>> = {
  sengepost: 'Sengepost',
  poliklinikk: 'Poliklinikk',
  psykrus: 'Psykisk helsevern og rus',
};

export const roleNames: Readonly<Record<RoleId, string>> = {
  sykepleier: 'Sykepleier',
  lege: 'Lege',
  helsefag: 'Helsefagarbeider',
  fysioergo: 'Fysio-/ergoterapeut',
  annen: 'Annen rolle',
};

const assessments: Readonly<Record<AssessmentId, string>> = {
  riktig_aktiv: 'Riktig sted – forløpet går fremover',
  riktig_venter: 'Riktig sted – men venter',
  annet_sted: 'Kunne vært et annet sted nå',
  ferdig: 'Ferdig behandlet hos oss – venter på å reise',
  riktig: 'Riktig time – gikk som planlagt',
  riktig_hindret: 'Riktig time – men forsinket eller noe manglet',
  annen_mate: 'Kunne vært løst på en annen måte',
  unodvendig: 'Kunne vært avsluttet eller fulgt opp av andre',
  ikke_gjennomfort: 'Ikke gjennomført',
  vet_ikke: 'Kan ikke vurdere',
};
const psykrusAssessments: Readonly<Partial<Record<AssessmentId, string>>> = {
  riktig_aktiv: 'Riktig sted – aktiv behandling eller nødvendig vern',
  annet_sted: 'Kunne vært på et annet nivå (DPS, poliklinikk, ambulant team, TSB)',
};

/** The assessment in the form's own words (docs/domain.md § 3). */
export function assessmentLabel(form: FormId, assessment: AssessmentId): string {
  const own = form === 'psykrus' ? psykrusAssessments[assessment] : undefined;
  return own ?? assessments[assessment];
}

const brief: Readonly<Record<AssessmentId, string>> = {
  riktig_aktiv: 'riktig sted',
  riktig_venter: 'riktig sted, men venter',
  annet_sted: 'kunne vært et annet sted',
  ferdig: 'ferdig, venter på å reise',
  riktig: 'gikk som planlagt',
  riktig_hindret: 'forsinket eller noe manglet',
  annen_mate: 'kunne vært løst på en annen måte',
  unodvendig: 'kunne vært avsluttet',
  ikke_gjennomfort: 'ikke gjennomført',
  vet_ikke: 'kan ikke vurdere',
};

/** The assessment inside a sentence, in a few words: «riktig sted, men venter». */
export function assessmentInSentence(form: FormId, assessment: AssessmentId): string {
  return form === 'psykrus' && assessment === 'annet_sted'
    ? 'kunne vært på et annet nivå'
    : brief[assessment];
}

const inpatientQuestion = 'Er dette riktig sted for pasienten akkurat nå?';
export const assessmentQuestion: Readonly<Record<FormId, string>> = {
  sengepost: inpatientQuestion,
  poliklinikk: 'Hvordan gikk denne timen?',
  psykrus: inpatientQuestion,
};

const reasonQuestions = { days: 'Hva venter pasienten på?', minutes: 'Hva var årsaken?' } as const;

export function reasonQuestion(form: FormId): string {
  return reasonQuestions[forms[form].timeUnit];
}

const waitQuestions = {
  days: 'Hvor lenge har pasienten ventet på dette?',
  minutes: 'Hvor mye tid gikk tapt?',
} as const;

export function waitQuestion(form: FormId): string {
  return waitQuestions[forms[form].timeUnit];
}

const waits: Readonly<Record<WaitId, string>> = {
  t0: 'Under 2 timer',
  t1: '2–8 timer',
  t2: '8–24 timer',
  t3: '1–3 døgn',
  t4: '4–7 døgn',
  t5: 'Mer enn 7 døgn',
  t6: 'Mer enn 30 døgn',
  m0: 'Under 15 min',
  m1: '15–30 min',
  m2: '30–60 min',
  m3: 'Over 60 min',
  vet_ikke: 'Vet ikke',
};

export function waitLabel(form: FormId, wait: WaitId): string {
  return form === 'psykrus' && wait === 't5' ? '8–30 døgn' : waits[wait];
}

const unknownWaits = { days: 'vet ikke hvor lenge', minutes: 'vet ikke hvor mye tid' } as const;

/** The band inside a sentence: «8–24 timer», «mer enn 7 døgn». */
export function waitInSentence(form: FormId, wait: WaitId): string {
  return wait === 'vet_ikke'
    ? unknownWaits[forms[form].timeUnit]
    : inSentence(waitLabel(form, wait), properNames);
}

const furtherQuestions: Readonly<Record<FurtherId, string>> = {
  staffing: 'Er rett personell til stede for å følge opp pasienten i dag?',
  bottleneck: 'Rammer dette flere pasienter?',
  risk: 'Gir ventingen risiko for pasienten?',
  samarbeidsmote: 'Er det holdt eller avtalt samarbeidsmøte?',
  oppfolging: 'Er oppfølgingen etter oppholdet avklart?',
};

/** The question in a word or two, for buttons and for the person's own answer. */
const furtherNames: Readonly<Record<FurtherId, string>> = {
  staffing: 'Rett personell',
  bottleneck: 'Rammer flere',
  risk: 'Risiko',
  samarbeidsmote: 'Samarbeidsmøte',
  oppfolging: 'Oppfølging avklart',
};

const clinicRisk = 'Gir dette risiko for pasienten?';

/** The question in full; one that is not the procedure's is shown by its id. */
export function furtherQuestion(form: FormId, id: string): string {
  if (id === 'risk' && forms[form].timeUnit === 'minutes') return clinicRisk;
  return labelOf(furtherQuestions, id);
}

export function furtherName(id: string): string {
  return labelOf(furtherNames, id);
}

const options: Readonly<Record<string, string>> = {
  ja: 'Ja',
  delvis: 'Delvis',
  nei: 'Nei',
  vet_ikke: 'Vet ikke',
  ofte: 'Ofte',
  avogtil: 'Av og til',
  '0': 'Ingen',
  '1': 'Lav',
  '2': 'Middels',
  '3': 'Høy',
};

/** An answer to a further question as people read it. */
export function optionLabel(option: FurtherOption): string {
  return labelOf(options, String(option));
}

/** «ja 40, delvis 6, nei 3 (49 svar)». */
export function furtherCounts({ counts, answered }: FurtherCounts): string {
  const parts = counts.map(({ option, count }) => `${optionLabel(option).toLowerCase()} ${count}`);
  return `${parts.join(', ')} (${answered} svar)`;
}
