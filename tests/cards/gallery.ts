import { batonCard } from '../../src/cards/batonCard.ts';
import { boardCard, myBoardCard } from '../../src/cards/boardCard.ts';
import type { Card } from '../../src/cards/card.ts';
import { cancelQuestionCard, helpCard, statusCard } from '../../src/cards/commandCards.ts';
import { confirmCard } from '../../src/cards/confirmCard.ts';
import { controlsCard } from '../../src/cards/controlsCard.ts';
import { foldedCard } from '../../src/cards/foldedCard.ts';
import { noticeCard } from '../../src/cards/noticeCard.ts';
import { numbersCard } from '../../src/cards/numbersCard.ts';
import { closedPatientCard, patientCard, sharedPatientCard } from '../../src/cards/patientCard.ts';
import { patientControlsCard, patientsCard } from '../../src/cards/patientsCard.ts';
import { resultCard } from '../../src/cards/resultCard.ts';
import { setupCard, setupDoneCard } from '../../src/cards/setupCard.ts';
import { silenceCard, silenceOverCard } from '../../src/cards/silenceCard.ts';
import { summaryCard } from '../../src/cards/summaryCard.ts';
import { textsCard } from '../../src/cards/textsCard.ts';
import type {
  BatonView,
  BoardView,
  ControlsView,
  PatientPlace,
  ResultView,
  SetupView,
  SummaryView,
  WalkView,
} from '../../src/cards/views.ts';
import { allAnsweredCard } from '../../src/cards/walkSections.ts';
import { refuse } from '../../src/domain/refusal.ts';
import { refusalText } from '../../src/text/refusals.ts';
import { lateJoinLine } from '../../src/text/walk.ts';
import {
  agreeing,
  clinicSummary,
  differing,
  emptySummary,
  endedAt,
  rightPlace,
  session,
  startedAt,
  summary,
  waiting,
} from './examples.ts';

const setup = { form: 'sengepost', patients: 24, minutes: 60, mode: 'paced' } as const;
const board: BoardView = {
  session,
  setup,
  phase: 'active',
  leader: 'Kari Nordmann',
  participants: 9,
  current: 7,
  dealtWith: 6,
  unreached: 17,
  pace: 'onTime',
  budgetSeconds: 112,
};
const ending = { ...board, phase: 'finished', current: undefined, dealtWith: 14 } as const;
const day = 24 * 60 * 60_000;
const controls: ControlsView = { ...board, answered: 6, revealed: false, open: [7], removable: true };
const baton: BatonView = {
  session,
  question: endedAt,
  kind: 'offered',
  leader: 'Kari Nordmann',
  asker: undefined,
};
const prepared: SetupView = {
  session,
  starter: 'Kari Nordmann',
  setup: { ...setup, patients: 20 },
  budgetSeconds: 135,
  problems: [],
};
const place: PatientPlace = { session, form: 'sengepost', patient: 7, patients: 24 };
const psych: PatientPlace = { ...place, form: 'psykrus' };
const clinic: PatientPlace = { ...place, form: 'poliklinikk' };
const { wait: _, ...unfinished } = waiting;
const result: ResultView = {
  ...place,
  result: differing,
  mine: undefined,
  canGoOn: true,
  goesOn: false,
  canAnswerLate: false,
};
const walk: WalkView = { home: undefined, late: false };
const inDialog: WalkView = { ...walk, inDialog: true };
const top = ['komm-korttid', 'diag-radiologi', 'utskr-papir', 'besl-lege', 'beh-operasjon', 'besl-plan'];
const ended: SummaryView = {
  session,
  summary,
  startedAt,
  endedAt,
  logUrl: 'https://kartlegging.example.no/logg/abc',
  updatedAt: undefined,
};

/** Every view people meet, with data as in a real session. Golden files and screenshots are made from this list. */
export const gallery: Readonly<Record<string, Card>> = {
  board: boardCard(board),
  'board-not-started': boardCard({
    ...board,
    current: undefined,
    dealtWith: 0,
    pace: 'notStarted',
    participants: 0,
  }),
  'board-late': boardCard({ ...board, current: 19, dealtWith: 18, pace: 'late' }),
  'board-paused': boardCard({ ...board, phase: 'paused', pausedUntil: endedAt }),
  'board-paused-itself': boardCard({ ...board, phase: 'paused', pausedUntil: endedAt, pausedItself: true }),
  'board-late-answers': boardCard({ ...ending, reopened: { patients: 'all', until: endedAt + day } }),
  'board-late-answers-some': boardCard({ ...ending, reopened: { patients: [3, 7], until: endedAt + day } }),
  'board-finished': boardCard({ ...board, phase: 'finished', current: undefined, dealtWith: 14 }),
  'board-cancelled': boardCard({ ...board, phase: 'cancelled', current: undefined, dealtWith: 3 }),
  'board-locked': boardCard({
    ...board,
    phase: 'locked',
    leader: undefined,
    current: undefined,
    dealtWith: 24,
  }),
  'my-board': myBoardCard({ ...board, joined: true, role: 'sykepleier', isLeader: false, revealed: false }),
  'my-board-no-role': myBoardCard({
    ...board,
    joined: true,
    role: undefined,
    isLeader: false,
    revealed: false,
  }),
  'my-board-leader': myBoardCard({
    ...board,
    joined: false,
    role: undefined,
    isLeader: true,
    revealed: false,
  }),
  'my-board-paused': myBoardCard({
    ...board,
    phase: 'paused',
    joined: true,
    role: 'lege',
    isLeader: true,
    revealed: false,
  }),
  controls: controlsCard(controls),
  'controls-revealed': controlsCard({ ...controls, answered: 9, revealed: true }),
  'controls-last': controlsCard({
    ...controls,
    current: 24,
    dealtWith: 23,
    unreached: 0,
    removable: false,
    undo: { at: endedAt, step: 'next', patient: 23 },
  }),
  'controls-done': controlsCard({
    ...controls,
    current: undefined,
    answered: undefined,
    dealtWith: 24,
    unreached: 0,
    removable: false,
  }),
  'controls-asked': controlsCard({
    ...controls,
    baton: { ...baton, kind: 'asked', asker: 'Ola Hansen' },
    undo: { at: endedAt, step: 'auto', patient: 6 },
  }),
  'controls-offered': controlsCard({ ...controls, baton }),
  'controls-all': controlsCard({
    ...controls,
    setup: { ...setup, mode: 'all' },
    current: undefined,
    answered: undefined,
    open: [2, 3, 4, 7, 9, 10, 11, 12],
    unreached: 8,
    removable: false,
  }),
  'controls-paused': controlsCard({ ...controls, phase: 'paused' }),
  'controls-late-answers': controlsCard({
    ...controls,
    ...ending,
    answered: undefined,
    reopened: { patients: [3, 7], until: endedAt + day },
  }),
  'controls-finished': controlsCard({
    ...controls,
    phase: 'finished',
    current: undefined,
    answered: undefined,
  }),
  'confirm-finish': confirmCard({ session, ask: 'finish', dealtWith: 14, patients: 22 }),
  'confirm-cancel': confirmCard({ session, ask: 'cancel' }),
  'confirm-lock': confirmCard({ session, ask: 'lock' }),
  'confirm-skip': confirmCard({ session, ask: 'skip', patient: 7, answered: 3 }),
  'confirm-leaving': confirmCard({ session, ask: 'leaving', patient: 7, answered: 1 }),
  'choose-patient': patientsCard({
    session,
    open: Array.from({ length: 24 }, (_, index) => index + 4),
    next: 28,
  }),
  'patient-controls': patientControlsCard({ session, patient: 7 }),
  'baton-offered': batonCard(baton),
  'baton-asked': batonCard({ ...baton, kind: 'asked', asker: 'Ola Hansen' }),
  'baton-given': batonCard({ ...baton, kind: 'given', leader: 'Ola Hansen' }),
  'baton-declined': batonCard({ ...baton, kind: 'declined' }),
  'baton-over': batonCard({ ...baton, kind: 'over' }),
  'my-board-undo': myBoardCard({
    ...board,
    joined: true,
    role: 'sykepleier',
    isLeader: true,
    revealed: true,
    undo: { at: endedAt, step: 'reveal', patient: 7 },
  }),
  setup: setupCard(prepared),
  'setup-tight': setupCard({
    ...prepared,
    setup: { form: 'psykrus', patients: 45, minutes: 47, mode: 'all' },
    budgetSeconds: 42,
    problems: ['Antall pasienter må være mellom 1 og 60. Vi viser det nærmeste.'],
  }),
  'setup-done': setupDoneCard({ starter: 'Kari Nordmann', setup }),
  patient: sharedPatientCard(place),
  'patient-psykrus': sharedPatientCard(psych),
  'patient-poliklinikk': sharedPatientCard(clinic),
  'patient-change': patientCard({ ...place, step: 'assess', answer: waiting }),
  'patient-reasons': patientCard({
    ...place,
    step: 'reasons',
    answer: { ...rightPlace, assessment: 'riktig_venter' },
    top,
  }),
  'patient-groups': patientCard({ ...place, step: 'groups', answer: waiting }),
  'patient-group': patientCard({ ...place, step: 'group', answer: unfinished, group: 'beh' }),
  'patient-group-full': patientCard({
    ...place,
    step: 'group',
    answer: { ...waiting, reasons: [...waiting.reasons, 'besl-plan'] },
    group: 'komm',
  }),
  'patient-wait': patientCard({ ...place, step: 'wait', answer: unfinished }),
  'patient-wait-poliklinikk': patientCard({
    ...clinic,
    step: 'wait',
    answer: { ...unfinished, assessment: 'riktig_hindret', reasons: ['diag-lab'] },
  }),
  'patient-answered': patientCard({ ...place, step: 'answered', answer: waiting }),
  'patient-answered-right': patientCard({ ...place, step: 'answered', answer: rightPlace }),
  'patient-answered-done': patientCard({ ...place, step: 'answered', answer: { ...unfinished, done: true } }),
  'patient-answered-psykrus': patientCard({ ...psych, step: 'answered', answer: waiting }),
  'patient-answered-unknown': patientCard({
    ...place,
    step: 'answered',
    answer: { ...rightPlace, assessment: 'vet_ikke' },
  }),
  'patient-further': patientCard({ ...place, step: 'further', answer: waiting, question: 'staffing' }),
  'patient-further-risk': patientCard({ ...place, step: 'further', answer: waiting, question: 'risk' }),
  'my-board-unanswered': myBoardCard(
    { ...board, joined: true, role: 'lege', isLeader: false, revealed: false, unanswered: 3 },
    { notice: lateJoinLine(2) },
  ),
  'patient-answered-all': patientCard({ ...place, step: 'answered', answer: waiting, all: true }),
  walk: patientCard({ ...place, step: 'assess', answer: undefined, walk: { ...walk, stored: 4, left: 3 } }),
  'walk-late': patientCard({
    ...place,
    step: 'assess',
    answer: undefined,
    walk: { ...walk, late: true, left: 1 },
  }),
  'walk-wait': patientCard({ ...place, step: 'wait', answer: unfinished, walk: { ...walk, home: 12 } }),
  'walk-over': allAnsweredCard({ session, home: undefined, stored: 24 }),
  'walk-over-patient': allAnsweredCard({ session, home: 12 }),
  writing: patientCard({ ...place, step: 'answered', answer: waiting, walk: inDialog }),
  'writing-refused': patientCard({
    ...place,
    step: 'answered',
    answer: waiting,
    walk: inDialog,
    rewrite: { text: 'Fru Hansen på rom 12 må ha MR', problem: refusalText(refuse('textMayIdentify')) },
  }),
  'walk-over-dialog': allAnsweredCard({ session, home: undefined, stored: 24, inDialog: true }),
  'patient-answered-text': patientCard({
    ...place,
    step: 'answered',
    answer: { ...waiting, text: 'MR *i dag*' },
  }),
  result: resultCard(result),
  'result-mine': resultCard({ ...result, mine: waiting, canGoOn: false }),
  'result-late': resultCard({ ...result, canGoOn: false, canAnswerLate: true }),
  'result-takes-late': resultCard({ ...result, canGoOn: false, takesLate: true }),
  'result-can-reopen': resultCard({ ...result, canGoOn: false, canReopen: true }),
  'folded-most': foldedCard({ ...place, result: differing }),
  'folded-all': foldedCard({ ...place, patient: 3, result: agreeing }),
  silence: silenceCard({ session }),
  'silence-over': silenceOverCard(),
  'result-agree': resultCard({
    ...result,
    patient: 3,
    result: agreeing,
    goesOn: true,
    canGoOn: false,
  }),
  'result-last': resultCard({
    ...result,
    patient: 24,
    result: { ...differing, byRole: [], highRisk: false },
  }),
  'result-place': resultCard({
    ...result,
    result: {
      ...differing,
      assessed: 4,
      counts: [
        { assessment: 'annet_sted', count: 2 },
        { assessment: 'ferdig', count: 2 },
      ],
      headline: 'annet_sted',
      byRole: [],
      late: 0,
      unknown: 0,
      highRisk: false,
    },
  }),
  'result-one': resultCard({
    ...result,
    result: {
      ...agreeing,
      assessed: 1,
      counts: [{ assessment: 'riktig_aktiv', count: 1 }],
      agreement: undefined,
    },
  }),
  'result-none': resultCard({
    ...result,
    result: {
      ...agreeing,
      assessed: 0,
      unknown: 3,
      counts: [],
      headline: undefined,
      agreement: undefined,
      unanimousRight: false,
    },
  }),
  'closed-skipped': closedPatientCard({ ...place, why: 'skipped' }),
  'closed-passed-over': closedPatientCard({ ...place, why: 'passedOver' }),
  'closed-passed-over-mine': closedPatientCard({ ...place, why: 'passedOver', mine: waiting }),
  'closed-later': closedPatientCard({ ...place, why: 'later' }),
  'closed-leaving': closedPatientCard({ ...place, why: 'leaving' }),
  'closed-not-reached': closedPatientCard({ ...place, why: 'notReached' }),
  'closed-cancelled': closedPatientCard({ ...place, why: 'cancelled' }),
  summary: summaryCard(ended),
  'summary-clinic': summaryCard({ ...ended, summary: clinicSummary, updatedAt: endedAt + 120_000 }),
  'summary-empty': summaryCard({ ...ended, summary: emptySummary }),
  'summary-form-changed': summaryCard({
    ...ended,
    summary: { ...summary, change: { kind: 'formChanged' }, highRisk: [] },
  }),
  numbers: numbersCard(ended),
  'numbers-empty': numbersCard({ ...ended, summary: emptySummary }),
  'numbers-written': numbersCard({ ...ended, written: true }),
  texts: textsCard({
    session,
    from: 1,
    locked: false,
    patients: [
      { patient: 3, texts: ['At noen bestemmer hvem som ringer kommunen', 'Legevisitt før kl. 12'] },
      { patient: 7, texts: ['Transport fra Haukeland'] },
    ],
  }),
  'texts-locked': textsCard({ session, from: 1, locked: true, patients: [] }),
  help: helpCard(),
  status: statusCard({ ...board, answered: 6 }),
  'cancel-question': cancelQuestionCard({ session }),
  notice: noticeCard('Du har tatt over som leder. Svarene er trygt lagret.', 'Ny leder'),
};
