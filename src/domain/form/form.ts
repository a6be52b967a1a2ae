import { groupsOf, type Level, type Variant } from './catalogue.ts';

export const formIds = ['sengepost', 'poliklinikk', 'psykrus'] as const;
export type FormId = (typeof formIds)[number];

export const assessmentIds = [
  'riktig_aktiv',
  'riktig_venter',
  'annet_sted',
  'ferdig',
  'riktig',
  'riktig_hindret',
  'annen_mate',
  'unodvendig',
  'ikke_gjennomfort',
  'vet_ikke',
] as const;
export type AssessmentId = (typeof assessmentIds)[number];

/** `right`: a value day. `waiting`: a waiting day, asks for reason and time. `unknown`: out of every denominator. */
export type AssessmentMeaning = 'right' | 'waiting' | 'unknown';

export const waitIds = [
  't0',
  't1',
  't2',
  't3',
  't4',
  't5',
  't6',
  'm0',
  'm1',
  'm2',
  'm3',
  'vet_ikke',
] as const;
export type WaitId = (typeof waitIds)[number];

export const furtherIds = ['staffing', 'bottleneck', 'risk', 'samarbeidsmote', 'oppfolging'] as const;
export type FurtherId = (typeof furtherIds)[number];

/** An answer to a further question, as it stands in card data and in storage. */
export type FurtherOption = string | number;

/** A question beside the assessment. The wording of those of the procedure is in src/words. */
export interface FurtherQuestion {
  /** Stable and never reused, and none of `AnswerPart`'s other names: it stands in card data and in storage. */
  readonly id: string;
  /** `waiting`: asked only beside an assessment that needs a reason; without waiting it is about nothing. */
  readonly about: 'patient' | 'waiting';
  readonly options: readonly FurtherOption[];
}

const staffing = { id: 'staffing', about: 'patient', options: ['ja', 'delvis', 'nei', 'vet_ikke'] } as const;
const bottleneck = {
  id: 'bottleneck',
  about: 'waiting',
  options: ['ofte', 'avogtil', 'nei', 'vet_ikke'],
} as const;
/** Counted as a number in the points (docs/domain.md § 4), whichever form asks it. */
const risk = { id: 'risk', about: 'waiting', options: [0, 1, 2, 3] } as const;
const samarbeidsmote = { id: 'samarbeidsmote', about: 'patient', options: ['ja', 'nei'] } as const;
const oppfolging = { id: 'oppfolging', about: 'patient', options: ['ja', 'nei'] } as const;

/** A reason that a form offers: one of the catalogue's, or a unit's own. */
export interface OfferedReason {
  /** Stable and never reused. */
  readonly id: string;
  readonly level: Level;
}

export interface OfferedGroup {
  readonly id: string;
  readonly reasons: readonly OfferedReason[];
}

export interface WaitBand {
  readonly id: WaitId;
  /** In the form's time unit; undefined for «vet ikke». The open-ended band counts as its lower bound. */
  readonly amount: number | undefined;
}

export interface Form {
  readonly id: FormId;
  /** Raised whenever a question or an answer changes; sessions are compared only within one version. */
  readonly version: number;
  readonly variant: Variant;
  readonly timeUnit: 'days' | 'minutes';
  readonly assessments: readonly { readonly id: AssessmentId; readonly meaning: AssessmentMeaning }[];
  readonly waits: readonly WaitBand[];
  /** What people choose among when somebody waits. */
  readonly reasons: readonly OfferedGroup[];
  readonly further: readonly FurtherQuestion[];
}

const inpatientAssessments: Form['assessments'] = [
  { id: 'riktig_aktiv', meaning: 'right' },
  { id: 'riktig_venter', meaning: 'waiting' },
  { id: 'annet_sted', meaning: 'waiting' },
  { id: 'ferdig', meaning: 'waiting' },
  { id: 'vet_ikke', meaning: 'unknown' },
];

const firstDays: readonly WaitBand[] = [
  { id: 't0', amount: 0.04 },
  { id: 't1', amount: 0.2 },
  { id: 't2', amount: 0.7 },
  { id: 't3', amount: 2 },
  { id: 't4', amount: 5.5 },
];
const unknownWait: WaitBand = { id: 'vet_ikke', amount: undefined };

function offered(variant: Variant): readonly OfferedGroup[] {
  return groupsOf(variant).map(({ id, reasons }) => ({
    id,
    reasons: reasons.map((reason) => ({ id: reason.id, level: reason.level })),
  }));
}

/** The three forms (docs/domain.md § 3.1–3.3). Time values are midpoints of the bands, or the lower bound of the last. */
export const forms: Readonly<Record<FormId, Form>> = {
  sengepost: {
    id: 'sengepost',
    version: 1,
    variant: 'S',
    timeUnit: 'days',
    assessments: inpatientAssessments,
    waits: [...firstDays, { id: 't5', amount: 8 }, unknownWait],
    reasons: offered('S'),
    further: [staffing, bottleneck, risk],
  },
  poliklinikk: {
    id: 'poliklinikk',
    version: 1,
    variant: 'P',
    timeUnit: 'minutes',
    assessments: [
      { id: 'riktig', meaning: 'right' },
      { id: 'riktig_hindret', meaning: 'waiting' },
      { id: 'annen_mate', meaning: 'waiting' },
      { id: 'unodvendig', meaning: 'waiting' },
      { id: 'ikke_gjennomfort', meaning: 'waiting' },
      { id: 'vet_ikke', meaning: 'unknown' },
    ],
    waits: [
      { id: 'm0', amount: 7.5 },
      { id: 'm1', amount: 22.5 },
      { id: 'm2', amount: 45 },
      { id: 'm3', amount: 60 },
      unknownWait,
    ],
    reasons: offered('P'),
    further: [staffing, bottleneck, risk],
  },
  psykrus: {
    id: 'psykrus',
    version: 1,
    variant: 'R',
    timeUnit: 'days',
    assessments: inpatientAssessments,
    waits: [...firstDays, { id: 't5', amount: 18 }, { id: 't6', amount: 30 }, unknownWait],
    reasons: offered('R'),
    further: [staffing, bottleneck, risk, samarbeidsmote, oppfolging],
  },
};

/** What an assessment means in a form, or undefined when the form does not have it. */
export function meaningOf(form: Form, assessment: AssessmentId): AssessmentMeaning | undefined {
  return form.assessments.find((option) => option.id === assessment)?.meaning;
}

/** The further questions that are asked beside an assessment, in the form's order; «Kan ikke vurdere» leads to none. */
export function furtherBeside(form: Form, assessment: AssessmentId): readonly FurtherQuestion[] {
  const meaning = meaningOf(form, assessment);
  if (meaning === undefined || meaning === 'unknown') return [];
  return form.further.filter(({ about }) => about === 'patient' || meaning === 'waiting');
}

/** The reason with this id; undefined when people who use the form cannot name it. */
export function reasonIn(form: Form, id: string): OfferedReason | undefined {
  for (const { reasons } of form.reasons) {
    const found = reasons.find((reason) => reason.id === id);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The further question with this id; undefined when the form does not ask it. */
export function questionIn(form: Form, id: string): FurtherQuestion | undefined {
  return form.further.find((question) => question.id === id);
}

/** The midpoint of a waiting band in the form's unit; undefined for «vet ikke» and for a band of another form. */
export function amountOf(form: Form, wait: WaitId): number | undefined {
  return form.waits.find((band) => band.id === wait)?.amount;
}
