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
  sykepleier: 'Sjukepleiar',
  lege: 'Lege',
  helsefag: 'Helsefagarbeidar',
  fysioergo: 'Fysio-/ergoterapeut',
  annen: 'Anna rolle',
};

const assessments: Readonly<Record<AssessmentId, string>> = {
  riktig_aktiv: 'Rett stad – forløpet går framover',
  riktig_venter: 'Rett stad – men ventar',
  annet_sted: 'Kunne vore ein annan stad no',
  ferdig: 'Ferdig behandla hos oss – ventar på å reise',
  riktig: 'Rett time – gjekk som planlagt',
  riktig_hindret: 'Rett time – men forseinka eller noko mangla',
  annen_mate: 'Kunne vore løyst på ein annan måte',
  unodvendig: 'Kunne vore avslutta eller følgt opp av andre',
  ikke_gjennomfort: 'Ikkje gjennomført',
  vet_ikke: 'Kan ikkje vurdere',
};
const psykrusAssessments: Readonly<Partial<Record<AssessmentId, string>>> = {
  riktig_aktiv: 'Rett stad – aktiv behandling eller nødvendig vern',
  annet_sted: 'Kunne vore på eit anna nivå (DPS, poliklinikk, ambulant team, TSB)',
};

export function assessmentLabel(form: FormId, assessment: AssessmentId): string {
  const own = form === 'psykrus' ? psykrusAssessments[assessment] : undefined;
  return own ?? assessments[assessment];
}

const brief: Readonly<Record<AssessmentId, string>> = {
  riktig_aktiv: 'rett stad',
  riktig_venter: 'rett stad, men ventar',
  annet_sted: 'kunne vore ein annan stad',
  ferdig: 'ferdig, ventar på å reise',
  riktig: 'gjekk som planlagt',
  riktig_hindret: 'forseinka eller noko mangla',
  annen_mate: 'kunne vore løyst på ein annan måte',
  unodvendig: 'kunne vore avslutta',
  ikke_gjennomfort: 'ikkje gjennomført',
  vet_ikke: 'kan ikkje vurdere',
};

export function assessmentInSentence(form: FormId, assessment: AssessmentId): string {
  return form === 'psykrus' && assessment === 'annet_sted'
    ? 'kunne vore på eit anna nivå'
    : brief[assessment];
}

const inpatientQuestion = 'Er dette rett stad for pasienten akkurat no?';
export const assessmentQuestion: Readonly<Record<FormId, string>> = {
  sengepost: inpatientQuestion,
  poliklinikk: 'Korleis gjekk denne timen?',
  psykrus: inpatientQuestion,
};

const reasonQuestions = { days: 'Kva ventar pasienten på?', minutes: 'Kva var årsaka?' } as const;

export function reasonQuestion(form: FormId): string {
  return reasonQuestions[forms[form].timeUnit];
}

const waitQuestions = {
  days: 'Kor lenge har pasienten venta på dette?',
  minutes: 'Kor mykje tid gjekk tapt?',
} as const;

export function waitQuestion(form: FormId): string {
  return waitQuestions[forms[form].timeUnit];
}

const waits: Readonly<Record<WaitId, string>> = {
  t0: 'Under 2 timar',
  t1: '2–8 timar',
  t2: '8–24 timar',
  t3: '1–3 døgn',
  t4: '4–7 døgn',
  t5: 'Meir enn 7 døgn',
  t6: 'Meir enn 30 døgn',
  m0: 'Under 15 min',
  m1: '15–30 min',
  m2: '30–60 min',
  m3: 'Over 60 min',
  vet_ikke: 'Veit ikkje',
};

export function waitLabel(form: FormId, wait: WaitId): string {
  return form === 'psykrus' && wait === 't5' ? '8–30 døgn' : waits[wait];
}

const unknownWaits = { days: 'veit ikkje kor lenge', minutes: 'veit ikkje kor mykje tid' } as const;

export function waitInSentence(form: FormId, wait: WaitId): string {
  return wait === 'vet_ikke'
    ? unknownWaits[forms[form].timeUnit]
    : inSentence(waitLabel(form, wait), properNames);
}

const furtherQuestions: Readonly<Record<FurtherId, string>> = {
  staffing: 'Er rett personell til stades for å følgje opp pasienten i dag?',
  bottleneck: 'Rammar dette fleire pasientar?',
  risk: 'Gir ventinga risiko for pasienten?',
  samarbeidsmote: 'Er det halde eller avtalt samarbeidsmøte?',
  oppfolging: 'Er oppfølginga etter opphaldet avklart?',
};

const furtherNames: Readonly<Record<FurtherId, string>> = {
  staffing: 'Rett personell',
  bottleneck: 'Rammar fleire',
  risk: 'Risiko',
  samarbeidsmote: 'Samarbeidsmøte',
  oppfolging: 'Oppfølging avklart',
};

const clinicRisk = 'Gir dette risiko for pasienten?';

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
  vet_ikke: 'Veit ikkje',
  ofte: 'Ofte',
  avogtil: 'Av og til',
  '0': 'Ingen',
  '1': 'Låg',
  '2': 'Middels',
  '3': 'Høg',
};

export function optionLabel(option: FurtherOption): string {
  return labelOf(options, String(option));
}

/** «ja 40, delvis 6, nei 3 (49 svar)». */
export function furtherCounts({ counts, answered }: FurtherCounts): string {
  const parts = counts.map(({ option, count }) => `${optionLabel(option).toLowerCase()} ${count}`);
  return `${parts.join(', ')} (${answered} svar)`;
}
