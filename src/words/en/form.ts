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
  sengepost: 'Ward',
  poliklinikk: 'Outpatient clinic',
  psykrus: 'Mental health and substance use',
};

export const roleNames: Readonly<Record<RoleId, string>> = {
  sykepleier: 'Nurse',
  lege: 'Doctor',
  helsefag: 'Healthcare assistant',
  fysioergo: 'Physio/OT',
  annen: 'Another role',
};

const assessments: Readonly<Record<AssessmentId, string>> = {
  riktig_aktiv: 'Right place – care is moving forward',
  riktig_venter: 'Right place – but waiting',
  annet_sted: 'Could be somewhere else now',
  ferdig: 'Treatment here is finished – waiting to leave',
  riktig: 'Right appointment – went as planned',
  riktig_hindret: 'Right appointment – but late or something was missing',
  annen_mate: 'Could have been done in another way',
  unodvendig: 'Could have been discharged or followed up by others',
  ikke_gjennomfort: 'Did not take place',
  vet_ikke: 'Cannot assess',
};
const psykrusAssessments: Readonly<Partial<Record<AssessmentId, string>>> = {
  riktig_aktiv: 'Right place – active treatment or necessary protection',
  annet_sted: 'Could be at another level (DPS, outpatients, outreach team, TSB)',
};

export function assessmentLabel(form: FormId, assessment: AssessmentId): string {
  const own = form === 'psykrus' ? psykrusAssessments[assessment] : undefined;
  return own ?? assessments[assessment];
}

const brief: Readonly<Record<AssessmentId, string>> = {
  riktig_aktiv: 'right place',
  riktig_venter: 'right place, but waiting',
  annet_sted: 'could be somewhere else',
  ferdig: 'finished, waiting to leave',
  riktig: 'went as planned',
  riktig_hindret: 'late or something was missing',
  annen_mate: 'could have been done in another way',
  unodvendig: 'could have been discharged',
  ikke_gjennomfort: 'did not take place',
  vet_ikke: 'cannot assess',
};

export function assessmentInSentence(form: FormId, assessment: AssessmentId): string {
  return form === 'psykrus' && assessment === 'annet_sted' ? 'could be at another level' : brief[assessment];
}

const inpatientQuestion = 'Is this the right place for the patient right now?';
export const assessmentQuestion: Readonly<Record<FormId, string>> = {
  sengepost: inpatientQuestion,
  poliklinikk: 'How did this appointment go?',
  psykrus: inpatientQuestion,
};

const reasonQuestions = {
  days: 'What is the patient waiting for?',
  minutes: 'What was the cause?',
} as const;

export function reasonQuestion(form: FormId): string {
  return reasonQuestions[forms[form].timeUnit];
}

const waitQuestions = {
  days: 'How long has the patient waited for this?',
  minutes: 'How much time was lost?',
} as const;

export function waitQuestion(form: FormId): string {
  return waitQuestions[forms[form].timeUnit];
}

const waits: Readonly<Record<WaitId, string>> = {
  t0: 'Under 2 hours',
  t1: '2–8 hours',
  t2: '8–24 hours',
  t3: '1–3 days',
  t4: '4–7 days',
  t5: 'Over 7 days',
  t6: 'Over 30 days',
  m0: 'Under 15 min',
  m1: '15–30 min',
  m2: '30–60 min',
  m3: 'Over 60 min',
  vet_ikke: 'Don’t know',
};

export function waitLabel(form: FormId, wait: WaitId): string {
  return form === 'psykrus' && wait === 't5' ? '8–30 days' : waits[wait];
}

const unknownWaits = { days: 'don’t know how long', minutes: 'don’t know how much time' } as const;

export function waitInSentence(form: FormId, wait: WaitId): string {
  return wait === 'vet_ikke'
    ? unknownWaits[forms[form].timeUnit]
    : inSentence(waitLabel(form, wait), properNames);
}

const furtherQuestions: Readonly<Record<FurtherId, string>> = {
  staffing: 'Are the right staff here to look after the patient today?',
  bottleneck: 'Does this affect other patients too?',
  risk: 'Does the waiting put the patient at risk?',
  samarbeidsmote: 'Has a joint meeting been held or arranged?',
  oppfolging: 'Is follow-up after the stay settled?',
};

const furtherNames: Readonly<Record<FurtherId, string>> = {
  staffing: 'Right staff',
  bottleneck: 'Affects others',
  risk: 'Risk',
  samarbeidsmote: 'Joint meeting',
  oppfolging: 'Follow-up settled',
};

const clinicRisk = 'Does this put the patient at risk?';

export function furtherQuestion(form: FormId, id: string): string {
  if (id === 'risk' && forms[form].timeUnit === 'minutes') return clinicRisk;
  return labelOf(furtherQuestions, id);
}

export function furtherName(id: string): string {
  return labelOf(furtherNames, id);
}

const options: Readonly<Record<string, string>> = {
  ja: 'Yes',
  delvis: 'Partly',
  nei: 'No',
  vet_ikke: 'Don’t know',
  ofte: 'Often',
  avogtil: 'Sometimes',
  '0': 'None',
  '1': 'Low',
  '2': 'Medium',
  '3': 'High',
};

export function optionLabel(option: FurtherOption): string {
  return labelOf(options, String(option));
}

/** «yes 40, partly 6, no 3 (49 answers)». */
export function furtherCounts({ counts, answered }: FurtherCounts): string {
  const parts = counts.map(({ option, count }) => `${optionLabel(option).toLowerCase()} ${count}`);
  return `${parts.join(', ')} (${answered} ${answered === 1 ? 'answer' : 'answers'})`;
}
