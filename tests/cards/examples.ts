import type { Answer } from '../../src/domain/answer/answer.ts';
import type { PatientResult } from '../../src/domain/figures/patientResult.ts';
import type { Suggestion, Summary } from '../../src/domain/figures/summary.ts';

/** Short and like the real thing in length: ids are part of what a card weighs. */
export const session = '01KAQ3W8ZC9T2V5X7B1D4F6H8J';
export const startedAt = Date.UTC(2026, 10, 22, 9, 2);
export const endedAt = Date.UTC(2026, 10, 22, 10, 1);

export const waiting: Answer = {
  assessment: 'ferdig',
  assessedAt: startedAt,
  reasons: ['komm-korttid', 'utskr-papir'],
  wait: 't3',
  further: { staffing: 'delvis', risk: 1 },
  done: false,
};

export const rightPlace: Answer = {
  assessment: 'riktig_aktiv',
  assessedAt: startedAt,
  reasons: [],
  done: false,
};

export const differing: PatientResult = {
  patient: 7,
  assessed: 8,
  unknown: 1,
  late: 1,
  addedLate: 0,
  hands: { assessed: 0, unknown: 0, late: 0 },
  counts: [
    { assessment: 'riktig_aktiv', count: 3 },
    { assessment: 'riktig_venter', count: 4 },
    { assessment: 'ferdig', count: 1 },
  ],
  headline: 'riktig_venter',
  agreement: 'differ',
  unanimousRight: false,
  byRole: [
    { role: 'sykepleier', most: 'riktig_venter' },
    { role: 'lege', most: 'riktig_aktiv' },
  ],
  reasons: [
    { reason: 'diag-radiologi', people: 4 },
    { reason: 'besl-plan', people: 2 },
    { reason: 'utskr-papir', people: 1 },
  ],
  waits: ['t2'],
  risk: 2,
  highRisk: true,
  texts: ['MR i dag', 'Plass på Ulriksdal', 'Transport fra Haukeland'],
};

export const agreeing: PatientResult = {
  patient: 3,
  assessed: 9,
  unknown: 0,
  late: 0,
  addedLate: 0,
  hands: { assessed: 0, unknown: 0, late: 0 },
  counts: [{ assessment: 'riktig_aktiv', count: 9 }],
  headline: 'riktig_aktiv',
  agreement: 'agree',
  unanimousRight: true,
  byRole: [],
  reasons: [],
  waits: [],
  risk: undefined,
  highRisk: false,
  texts: [],
};

function area(reason: string, values: readonly number[], flags: Partial<Suggestion> = {}): Suggestion {
  const [patients = 0, time = 0, risk = 0, basis = 0, points = 0, namedFor = 0] = values;
  return { reason, patients, time, risk, basis, points, namedFor, single: false, disputed: false, ...flags };
}

// The worked example of docs/domain.md § 4, with two more reasons that ask for the longest words.
const korttid = area('komm-korttid', [2.75, 9, 0.2424, 49.42, 55.41, 3]);
const radiologi = area('diag-radiologi', [3.25, 3.2, 0.4615, 25.47, 31.35, 4]);
const papir = area('utskr-papir', [4.5, 0.9, 0, 19.64, 19.64, 5]);
const plan = area('besl-plan', [1, 0.45, 0.3333, 5.47, 6.38, 2], { single: true, disputed: true });

export const summary: Summary = {
  form: 'sengepost',
  formVersion: 1,
  patients: { total: 24, assessed: 22, skipped: [9], notReached: [], leaving: [15] },
  participants: {
    total: 12,
    byRole: [
      { role: 'sykepleier', count: 6 },
      { role: 'lege', count: 3 },
      { role: 'helsefag', count: 1 },
      { role: 'fysioergo', count: 1 },
      { role: undefined, count: 1 },
    ],
  },
  answers: { given: 241, possible: 264, unknown: 9, late: 3 },
  hands: { most: 0, given: 0, patients: 0, unknown: 0, late: 0 },
  place: { right: 14, waiting: 7, split: 1, waitingInterval: { low: 0.1637, high: 0.5268 } },
  reasons: [korttid, radiologi, papir, plan],
  suggestions: { self: [papir, plan], together: [], lift: [korttid, radiologi] },
  agreement: { pairs: 0.78, ac1: 0.7123, alpha: 0.5541, patients: 21 },
  agreed: 16,
  differed: 5,
  further: [
    {
      question: 'staffing',
      answered: 49,
      counts: [
        { option: 'ja', count: 40 },
        { option: 'delvis', count: 6 },
        { option: 'nei', count: 3 },
      ],
    },
    {
      question: 'bottleneck',
      answered: 31,
      counts: [
        { option: 'ofte', count: 17 },
        { option: 'avogtil', count: 8 },
        { option: 'nei', count: 4 },
        { option: 'vet_ikke', count: 2 },
      ],
    },
    {
      question: 'risk',
      answered: 38,
      counts: [
        { option: 0, count: 21 },
        { option: 1, count: 10 },
        { option: 2, count: 5 },
        { option: 3, count: 2 },
      ],
    },
  ],
  highRisk: [4, 11],
  change: {
    kind: 'compared',
    waitingBefore: 9,
    assessedBefore: 22,
    difference: { low: -0.345, high: 0.181 },
  },
};

export const emptySummary: Summary = {
  form: 'poliklinikk',
  formVersion: 1,
  patients: {
    total: 20,
    assessed: 0,
    skipped: [1],
    notReached: Array.from({ length: 19 }, (_, index) => index + 2),
    leaving: [],
  },
  participants: { total: 0, byRole: [] },
  answers: { given: 0, possible: 0, unknown: 0, late: 0 },
  hands: { most: 0, given: 0, patients: 0, unknown: 0, late: 0 },
  place: { right: 0, waiting: 0, split: 0, waitingInterval: undefined },
  reasons: [],
  suggestions: { self: [], together: [], lift: [] },
  agreement: undefined,
  agreed: 0,
  differed: 0,
  further: [],
  highRisk: [],
  change: undefined,
};

/** An outpatient clinic that ended early, fared better than last time, and saw few reasons. */
export const clinicSummary: Summary = {
  ...emptySummary,
  patients: {
    total: 22,
    assessed: 14,
    skipped: [],
    notReached: [15, 16, 17, 18, 19, 20, 21, 22],
    leaving: [],
  },
  participants: { total: 1, byRole: [{ role: 'sykepleier', count: 1 }] },
  answers: { given: 14, possible: 14, unknown: 0, late: 0 },
  place: { right: 11, waiting: 3, split: 0, waitingInterval: { low: 0.0757, high: 0.4759 } },
  reasons: [area('poli-samle', [2, 67.5, 0, 70.1, 70.1, 2]), area('diag-lab', [1, 22.5, 0, 29.9, 29.9, 1])],
  suggestions: {
    self: [],
    together: [area('poli-samle', [2, 67.5, 0, 70.1, 70.1, 2])],
    lift: [area('diag-lab', [1, 22.5, 0, 29.9, 29.9, 1], { single: true })],
  },
  change: {
    kind: 'compared',
    waitingBefore: 12,
    assessedBefore: 20,
    difference: { low: -0.601, high: -0.052 },
  },
};

/** Forty assessed patients, long labels, and as many areas as can be suggested. */
export const worstSummary: Summary = {
  ...summary,
  patients: {
    total: 60,
    assessed: 40,
    skipped: [9, 12],
    notReached: Array.from({ length: 15 }, (_, index) => index + 46),
    leaving: [15, 18, 22],
  },
  participants: { total: 25, byRole: [{ role: 'sykepleier', count: 25 }] },
  place: { right: 20, waiting: 17, split: 3, waitingInterval: { low: 0.2851, high: 0.578 } },
  reasons: [
    area('komm-vedtak', [10.2, 61, 0.3, 40, 46, 12]),
    area('besl-tverrfaglig', [9.5, 19, 0.2, 20, 22, 14]),
    area('beh-terapeut', [8, 14, 0.5, 16, 20, 9]),
    area('utskr-samarbeid', [5, 12, 0, 14, 14, 6]),
    area('beh-legemiddel', [2, 8, 0.4, 10, 12, 5]),
  ],
  suggestions: {
    self: [
      area('besl-tverrfaglig', [9.5, 19, 0.2, 20, 22, 14]),
      area('beh-legemiddel', [2, 8, 0.4, 10, 12, 5], { disputed: true }),
    ],
    together: [area('utskr-samarbeid', [5, 12, 0, 14, 14, 6])],
    lift: [area('komm-vedtak', [10.2, 61, 0.3, 40, 46, 12]), area('beh-terapeut', [8, 14, 0.5, 16, 20, 9])],
  },
  highRisk: [4, 11, 17, 21, 22, 23, 24, 38],
  change: {
    kind: 'compared',
    waitingBefore: 29,
    assessedBefore: 38,
    difference: { low: -0.53, high: -0.13 },
  },
};
