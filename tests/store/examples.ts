import type { AnswerKey, OwnAnswer } from '../../src/app/ports/rows/answers.ts';
import type { Channel, Result } from '../../src/app/ports/rows/channels.ts';
import type { PendingReply } from '../../src/app/ports/rows/replies.ts';
import type { Stored } from '../../src/app/ports/rows/stored.ts';
import type { Answer } from '../../src/domain/answer/answer.ts';
import type { Participant } from '../../src/domain/answer/participant.ts';
import type { PersonKey } from '../../src/domain/basics.ts';
import type { ReasonScore, Summary } from '../../src/domain/figures/summary.ts';
import { forms } from '../../src/domain/form/form.ts';
import type {
  ActiveSession,
  LeadQuestion,
  PatientState,
  PreparedSession,
  Session,
  Undo,
} from '../../src/domain/session/session.ts';

/** A Wednesday in November 2026, some time after nine. */
export const morning = 1_794_384_000_000;

export const unit: Channel = {
  address: {
    channelId: '19:abc@thread.tacv2',
    serviceUrl: 'https://smba.example/emea/',
    tenantId: 'tenant-1',
    botId: '28:bot',
  },
  active: undefined,
  logToken: 'f'.repeat(64),
  lastSetup: undefined,
  reasonUse: {},
  due: [],
};

export const prepared: PreparedSession = {
  phase: 'prepared',
  id: 's1',
  tenant: 'tenant-1',
  setup: { form: 'sengepost', patients: 3, minutes: 45, mode: 'paced' },
  form: forms.sengepost,
  language: 'nb',
  ownLanguages: false,
  secret: 'e'.repeat(64),
  leader: { person: 'p1', name: "Kåre «75 %» O'Neil", seenAt: morning },
  preparedAt: morning,
};

const { preparedAt: _, ...known } = prepared;

export const active: ActiveSession = {
  ...known,
  phase: 'active',
  startedAt: morning,
  patients: [{ kind: 'open', openedAt: morning }, { kind: 'waiting' }, { kind: 'waiting' }],
  pausedFor: 0,
};

const everyState: readonly PatientState[] = [
  { kind: 'waiting' },
  { kind: 'waiting', openedAt: morning },
  { kind: 'waiting', openedAt: morning, putOffAt: morning + 1 },
  { kind: 'open', openedAt: morning },
  { kind: 'open', openedAt: morning, heldAt: morning + 1 },
  { kind: 'open', openedAt: morning, heldAt: morning + 1, heldSeal: 'v1.n1' },
  { kind: 'revealed', openedAt: morning, revealedAt: morning + 1, cause: 'all' },
  { kind: 'left', openedAt: morning, revealedAt: morning + 1, cause: 'end', leftAt: morning + 2 },
  {
    kind: 'open',
    openedAt: morning + 3,
    heldAt: morning + 4,
    first: { openedAt: morning, revealedAt: morning + 1, cause: 'all' },
  },
  {
    kind: 'left',
    openedAt: morning + 3,
    revealedAt: morning + 4,
    cause: 'all',
    leftAt: morning + 5,
    first: { openedAt: morning, revealedAt: morning + 1, cause: 'leader' },
  },
  {
    kind: 'revealed',
    openedAt: morning,
    revealedAt: morning + 1,
    cause: 'all',
    againAt: morning + 2,
  },
  { kind: 'revealed', openedAt: morning, revealedAt: morning + 1, seal: 'v1.n1', cause: 'all' },
  {
    kind: 'left',
    openedAt: morning + 3,
    revealedAt: morning + 4,
    seal: 'v2.n2',
    cause: 'end',
    leftAt: morning + 5,
    first: { openedAt: morning, revealedAt: morning + 1, seal: 'v1.n1', cause: 'leader' },
  },
  { kind: 'skipped', at: morning },
  { kind: 'leaving', at: morning },
];

const { secret: _secret, leader: _leader, ...unTied } = active;
const { pausedFor: _pausedFor, ...begun } = active;
const { pausedFor: __, ...locked } = unTied;

const undo: Undo = {
  at: morning,
  step: 'auto',
  patient: 2,
  before: everyState.map((state, index) => ({ patient: index + 1, state })),
};
const asked: LeadQuestion = { kind: 'asked', at: morning, person: 'p2', name: 'Ola' };

/** One session in each phase, with a patient in each state. */
export const everyPhase: readonly Session[] = [
  prepared,
  { ...active, patients: everyState, undo, leadQuestion: { kind: 'offered', at: morning } },
  { ...active, practice: { kind: 'open', openedAt: morning } },
  { ...active, practice: { kind: 'revealed', openedAt: morning, revealedAt: morning + 1, cause: 'all' } },
  { ...active, practice: { kind: 'over', at: morning } },
  {
    ...active,
    resumedAt: morning,
    leadQuestion: { kind: 'offered', at: morning, to: { person: 'ola', name: 'Ola' } },
  },
  { ...active, room: { sykepleier: 4, lege: 2 } },
  { ...active, silence: { since: morning, askedAt: morning + 1 } },
  {
    ...active,
    phase: 'paused',
    patients: everyState,
    pausedFor: 60_000,
    pausedAt: morning,
    leadQuestion: asked,
  },
  { ...active, leadQuestion: { kind: 'given', at: morning } },
  { ...begun, phase: 'finished', patients: everyState, endedAt: morning },
  {
    ...begun,
    phase: 'finished',
    patients: everyState,
    endedAt: morning,
    reopened: { patients: [1, 3], until: morning + 1 },
  },
  { ...begun, phase: 'cancelled', patients: everyState, endedAt: morning },
  { ...locked, phase: 'locked', ended: 'finished', endedAt: morning, lockedAt: morning + 1 },
  {
    ...locked,
    phase: 'locked',
    ended: 'cancelled',
    endedAt: morning,
    lockedAt: morning + 1,
    practice: { kind: 'over', at: morning, deleted: true },
    kept: { roles: ['sykepleier', 'lege'], further: ['staffing', 'risk'], participants: 9 },
    scrubbed: true,
  },
];

/** Where an answer stands: in session `s1` unless told otherwise. */
export function keyOf(patient: number, person: PersonKey, more: Partial<AnswerKey> = {}): AnswerKey {
  return { session: 's1', patient, round: 1, person, ...more };
}

/** An answer that is nothing but an assessment, from a tap that Teams has put no time on unless told otherwise. */
export function onlyAssessed(
  assessment: Answer['assessment'],
  assessedAt = morning,
  sourceAt = 0,
): OwnAnswer {
  return { answer: { assessment, assessedAt, reasons: [], done: false }, sourceAt, seen: [] };
}

export const reply: PendingReply = {
  id: 'activity-1',
  conversationId: '19:abc@thread.tacv2;messageid=1',
  body: '{"kind":"line","text":"75 % er «enige» 😀"}',
  at: morning,
};

/** As little as a summary can hold. */
export const emptySummary: Summary = {
  form: 'sengepost',
  formVersion: 1,
  patients: { total: 3, assessed: 0, skipped: [], notReached: [1, 2, 3], leaving: [] },
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

const sixty = Array.from({ length: 60 }, (_, index) => index + 1);
const third = 100 / 3;

/** More reasons than the catalogue has, every number as long as a number gets. */
const manyReasons = Array.from({ length: 85 }, (_, index): ReasonScore => {
  const long = third + index / 7;
  return {
    reason: `forbedring-${index}-lang`,
    patients: long,
    time: long,
    risk: long,
    basis: long,
    points: long,
    namedFor: 60,
  };
});
const suggested = manyReasons.slice(0, 3).map((score) => ({ ...score, single: false, disputed: true }));

/** As much as a summary can hold. */
export const fullSummary: Summary = {
  form: 'psykrus',
  formVersion: 12,
  patients: { total: 60, assessed: 60, skipped: sixty, notReached: sixty, leaving: sixty },
  participants: {
    total: 60,
    byRole: [
      { role: 'sykepleier', count: 12 },
      { role: 'lege', count: 12 },
      { role: undefined, count: 12 },
    ],
  },
  answers: { given: 3600, possible: 3600, unknown: 100, late: 100 },
  hands: { most: 100, given: 3600, patients: 60, unknown: 100, late: 100 },
  place: { right: 20, waiting: 20, split: 20, waitingInterval: { low: third, high: third } },
  reasons: manyReasons,
  suggestions: { self: suggested, together: suggested, lift: suggested },
  agreement: { pairs: third, ac1: third, alpha: undefined, patients: 60 },
  again: { patients: 60, changed: 30 },
  agreed: 30,
  differed: 30,
  further: forms.psykrus.further.map(({ id, options }) => ({
    question: id,
    answered: 3600,
    counts: options.map((option) => ({ option, count: 3600 })),
  })),
  highRisk: sixty,
  change: {
    kind: 'compared',
    waitingBefore: 10,
    assessedBefore: 20,
    difference: { low: -third, high: third },
  },
};

export const resultOf = (session: string, endedAt: number, summary: Summary = emptySummary): Result => ({
  session,
  startedAt: morning,
  endedAt,
  summary,
  updatedAt: undefined,
});

export const nurse: Participant = {
  person: 'p1',
  role: 'sykepleier',
  joinedAt: morning,
  leftAt: undefined,
  sourceAt: morning - 4,
};

/** What was read, for a test in which it must be there. */
export function there<T>(read: Stored<T> | undefined): Stored<T> {
  if (read === undefined) throw new Error('Expected a row');
  return read;
}
