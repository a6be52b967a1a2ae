import { boardCard, myBoardCard, roleCard } from '../../src/cards/board/boardCard.ts';
import { confirmCard } from '../../src/cards/board/confirmCard.ts';
import { controlsCard } from '../../src/cards/board/controlsCard.ts';
import { handOverCard } from '../../src/cards/board/handOverCard.ts';
import { onControls } from '../../src/cards/board/leadersCard.ts';
import { formerLeaderCard, leadQuestionCard } from '../../src/cards/board/leadershipCard.ts';
import { onePatientCard, patientsCard } from '../../src/cards/board/patientsCard.ts';
import { setupCard, setupDoneCard, tightCard } from '../../src/cards/board/setupCard.ts';
import { silenceCard, silenceOverCard } from '../../src/cards/board/silenceCard.ts';
import type { Card } from '../../src/cards/model/card.ts';
import type {
  BoardView,
  ControlsView,
  HandsView,
  LeadQuestionView,
  MyBoardView,
  PatientPlace,
  ResultView,
  SetupView,
  SummaryView,
  UnknownView,
  WalkView,
} from '../../src/cards/model/views.ts';
import {
  allCommandsCard,
  cancelQuestionCard,
  helpCard,
  statusCard,
  unknownCard,
} from '../../src/cards/notice/commandCards.ts';
import { noticeCard } from '../../src/cards/notice/noticeCard.ts';
import { closedPatientCard, foldedCard, lockedCard } from '../../src/cards/patient/foldedCard.ts';
import { handCountCard, handsCard, roomCard } from '../../src/cards/patient/handsCard.ts';
import { patientCard, sharedPatientCard } from '../../src/cards/patient/patientCard.ts';
import { practiceOverCard } from '../../src/cards/patient/practiceCard.ts';
import { resultCard } from '../../src/cards/patient/resultCard.ts';
import { allAnsweredCard } from '../../src/cards/patient/walkElements.ts';
import { methodCard } from '../../src/cards/summary/methodCard.ts';
import { causesCard, numbersCard } from '../../src/cards/summary/numbersCard.ts';
import { summaryCard } from '../../src/cards/summary/summaryCard.ts';
import { textsCard } from '../../src/cards/summary/textsCard.ts';
import type { Answer } from '../../src/domain/answer/answer.ts';
import { forms } from '../../src/domain/form/form.ts';
import { refuse } from '../../src/domain/refusal.ts';
import { buttonName, cardName } from '../../src/words/escape.ts';
import { words } from '../words.ts';
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
  worstSummary,
} from './examples.ts';
import { logGallery, summaryLog, worstSummaryLog } from './logGallery.ts';

const logUrl = 'https://kartlegging.example.no/logg/abc';
const pages = 'https://kartlegging.example.no/forbedringslogg/abc';
const setup = { form: 'sengepost', patients: 24, minutes: 60, mode: 'paced' } as const;
const board: BoardView = {
  session,
  dialogs: true,
  setup,
  phase: 'active',
  unit: cardName('Kirurgisk post 2'),
  leader: cardName('Kari Nordmann'),
  participants: 9,
  current: 7,
  revealed: false,
  dealtWith: 6,
  unreached: 17,
  pace: 'onTime',
  budgetSeconds: 112,
};
const joined: MyBoardView = { ...board, joined: true, role: 'sykepleier', isLeader: false };
const practising = { practising: true, current: undefined, dealtWith: 0, unreached: 24 } as const;
const ending = { ...board, phase: 'finished', current: undefined, dealtWith: 14 } as const;
const day = 24 * 60 * 60_000;
export const controls: ControlsView = { ...board, answered: 6, open: [7], removable: true };
/** A full page; two of them have the same name. */
const colleagues = [
  ...['Anne Berg', 'Anne-Marthe Wilhelmsen-Kristoffersen', 'Per Olsen'],
  ...['Bjørg Ås', 'Ola Hansen', 'Ola Hansen', 'Siri Nilsen (vikar)', 'Åse Lie'],
  ...['Nina Dahl', 'Jon Vik', 'Maria Garcia Lopez', 'Kim Le', 'Ida Moe', 'Tor Lunde', 'Eva Ruud'],
  ...['Ali Khan', 'Liv Sæther', 'Geir Hauge', 'Rita Strand', 'Odd Foss'],
].map((name, index) => ({
  person: index.toString(16).padStart(32, '0'),
  name: buttonName(name),
  role: index % 2 === 0 ? ('sykepleier' as const) : ('lege' as const),
}));
const leadQuestion: LeadQuestionView = {
  session,
  question: endedAt,
  kind: 'offered',
  leader: cardName('Kari Nordmann'),
  asker: undefined,
};
const prepared: SetupView = {
  session,
  unit: cardName('Kirurgisk post 2'),
  leader: 'you',
  setup: { ...setup, patients: 20 },
  problems: [],
};
const place: PatientPlace = { session, form: forms.sengepost, patient: 7, patients: 24, round: 1, upNext: 8 };
const { upNext: __, ...withoutNext } = place;
const psych: PatientPlace = { ...place, form: forms.psykrus };
const clinic: PatientPlace = { ...place, form: forms.poliklinikk };
const { wait: _, ...unfinished } = waiting;
const radiology: Answer = {
  ...rightPlace,
  assessment: 'riktig_venter',
  reasons: ['diag-radiologi'],
  wait: 't2',
};
const result: ResultView = {
  ...place,
  result: differing,
  mine: undefined,
  canGoOn: true,
  goesOn: false,
  canAnswerLate: false,
};
const plain = { byRole: [], highRisk: false, late: 0, unknown: 0, texts: [] } as const;
/** Twenty-five people, four answers, the longest labels, and everything there is to say. */
const worst: ResultView = {
  ...result,
  patient: 37,
  patients: 60,
  result: {
    ...differing,
    assessed: 25,
    unknown: 3,
    late: 2,
    counts: [
      { assessment: 'riktig_aktiv', count: 1 },
      { assessment: 'riktig_venter', count: 8 },
      { assessment: 'annet_sted', count: 5 },
      { assessment: 'ferdig', count: 11 },
    ],
    headline: 'ferdig',
    byRole: [
      { role: 'sykepleier', most: 'ferdig' },
      { role: 'lege', most: 'riktig_venter' },
      { role: 'helsefag', most: 'annet_sted' },
    ],
    reasons: [
      { reason: 'besl-tverrfaglig', people: 14 },
      { reason: 'besl-tilsyn', people: 9 },
      { reason: 'komm-korttid', people: 6 },
      ...['beh-strok', 'beh-medstabil', 'sted-post', 'utskr-papir'].map((reason) => ({ reason, people: 1 })),
    ],
    waits: ['t4', 't5'],
    texts: [
      'Avklaring fra kommunen om plass og tidspunkt',
      'Møte med alle rundt bordet i dag',
      'Transport fra Haukeland',
      'Vedtak',
    ],
  },
  mine: { ...unfinished, reasons: ['besl-tverrfaglig', 'besl-tilsyn'], wait: 't5', further: {} },
  leads: true,
  undo: { at: endedAt, until: endedAt + 30_000 },
  canAgain: true,
};
const walk: WalkView = { home: undefined, late: false };
const inDialog: WalkView = { ...walk, inDialog: true };
const top = ['komm-korttid', 'diag-radiologi', 'utskr-papir', 'besl-lege', 'beh-operasjon', 'besl-plan'];
const ended: SummaryView = {
  session,
  summary,
  startedAt,
  endedAt,
  logUrl,
  pages,
  dialogs: true,
  updatedAt: undefined,
  unitName: 'Kirurgisk post 2',
  atLeast: [],
};

const nurses: HandsView['roles'][number] = {
  role: 'sykepleier',
  inRoom: 4,
  counts: [
    { assessment: 'riktig_venter', count: 3 },
    { assessment: 'vet_ikke', count: 1 },
  ],
  fixed: false,
};
const hands: HandsView = {
  ...place,
  roles: [nurses, { role: 'lege', inRoom: 2, counts: [], fixed: false }],
  revealed: false,
};
const room = { session, patient: 7, room: { sykepleier: 4, lege: 2 }, counted: false } as const;
const unknown: UnknownView = {
  line: words.replies.unknownCommand,
  meant: undefined,
  logUrl,
  session,
  current: 7,
};
const again = { ...summary, again: { patients: 2, changed: 1 } };
const manyCauses = { ...worstSummary, reasons: [...worstSummary.reasons, ...summary.reasons] };
const withHands = { ...summary, hands: { most: 4, given: 37, patients: 11, unknown: 2, late: 3 } };

/** Every view people meet, with data as in a real session. Golden files and screenshots are made from this list. */
export const gallery: Readonly<Record<string, Card>> = {
  board: boardCard(words, board),
  'board-practising': boardCard(words, { ...board, ...practising }),
  'my-board-practising': myBoardCard(words, {
    ...board,
    ...practising,
    joined: true,
    role: 'lege',
    isLeader: true,
  }),
  'board-not-started': boardCard(words, {
    ...board,
    current: undefined,
    dealtWith: 0,
    pace: 'notStarted',
    participants: 0,
  }),
  'board-one': boardCard(words, { ...board, current: 1, dealtWith: 0, participants: 1 }),
  'board-two': boardCard(words, { ...board, current: 1, dealtWith: 0, participants: 2 }),
  'board-late': boardCard(words, { ...board, current: 19, dealtWith: 18, pace: 'late' }),
  'board-paused': boardCard(words, { ...board, phase: 'paused', pausedUntil: endedAt }),
  'board-paused-itself': boardCard(words, {
    ...board,
    phase: 'paused',
    pausedUntil: endedAt,
    pausedItself: true,
  }),
  'board-late-answers': boardCard(words, { ...ending, reopened: { patients: 'all', until: endedAt + day } }),
  'board-late-answers-some': boardCard(words, {
    ...ending,
    reopened: { patients: [3, 7], until: endedAt + day },
  }),
  'board-finished': boardCard(words, { ...board, phase: 'finished', current: undefined, dealtWith: 14 }),
  'board-cancelled': boardCard(words, { ...board, phase: 'cancelled', current: undefined, dealtWith: 3 }),
  'board-locked': boardCard(words, {
    ...board,
    phase: 'locked',
    leader: undefined,
    current: undefined,
    dealtWith: 24,
  }),
  'my-board': myBoardCard(words, {
    ...board,
    joined: true,
    role: 'sykepleier',
    isLeader: false,
  }),
  'my-board-no-role': myBoardCard(words, {
    ...board,
    joined: true,
    role: undefined,
    isLeader: false,
  }),
  'my-board-leader': myBoardCard(words, {
    ...board,
    answered: 6,
    joined: false,
    role: undefined,
    isLeader: true,
  }),
  'my-board-paused': myBoardCard(words, {
    ...board,
    phase: 'paused',
    joined: true,
    role: 'lege',
    isLeader: true,
  }),
  controls: controlsCard(words, controls),
  'controls-revealed': controlsCard(words, { ...controls, answered: 9, revealed: true }),
  'controls-can-again': controlsCard(words, { ...controls, answered: 9, revealed: true, canAgain: true }),
  'controls-again': controlsCard(words, {
    ...controls,
    round: 2,
    undo: { at: endedAt, step: 'again', patient: 7 },
  }),
  'controls-can-practise': controlsCard(words, {
    ...controls,
    current: 1,
    dealtWith: 0,
    answered: 0,
    canPractise: true,
  }),
  'controls-practising': controlsCard(words, { ...controls, ...practising, answered: 6 }),
  'controls-practice-shown': controlsCard(words, { ...controls, ...practising, revealed: true }),
  'controls-last': controlsCard(words, {
    ...controls,
    current: 24,
    dealtWith: 23,
    unreached: 0,
    removable: false,
    undo: { at: endedAt, step: 'next', patient: 23 },
  }),
  'controls-done': controlsCard(words, {
    ...controls,
    current: undefined,
    answered: undefined,
    dealtWith: 24,
    unreached: 0,
    removable: false,
  }),
  'controls-asked': controlsCard(words, {
    ...controls,
    leadQuestion: { ...leadQuestion, kind: 'asked', asker: cardName('Ola Hansen') },
    undo: { at: endedAt, step: 'auto', patient: 6 },
  }),
  'controls-offered': controlsCard(words, { ...controls, leadQuestion }),
  'controls-offered-to': controlsCard(words, {
    ...controls,
    leadQuestion: { ...leadQuestion, to: cardName('Ola Hansen') },
  }),
  'controls-own': controlsCard(words, controls, { at: 'mine' }),
  'controls-own-former': formerLeaderCard(words, cardName('Ola Hansen')),
  'hand-over': handOverCard(words, { session, people: colleagues, next: undefined }),
  'hand-over-more': handOverCard(words, { session, people: colleagues, next: 1 }),
  'hand-over-nobody': handOverCard(words, { session, people: [], next: undefined }),
  'hand-over-names-missing': handOverCard(words, { session, people: undefined, next: undefined }),
  'controls-all': controlsCard(words, {
    ...controls,
    setup: { ...setup, mode: 'all' },
    current: undefined,
    answered: undefined,
    open: [2, 3, 4, 7, 9, 10, 11, 12],
    unreached: 8,
    removable: false,
  }),
  'controls-paused': controlsCard(words, { ...controls, phase: 'paused' }),
  'controls-late-answers': controlsCard(words, {
    ...controls,
    ...ending,
    answered: undefined,
    reopened: { patients: [3, 7], until: endedAt + day },
  }),
  'controls-finished': controlsCard(words, {
    ...controls,
    phase: 'finished',
    current: undefined,
    answered: undefined,
  }),
  'confirm-finish': confirmCard(words, { session, ask: 'finish', dealtWith: 14, patients: 22 }),
  'confirm-cancel': confirmCard(words, { session, ask: 'cancel' }),
  'confirm-lock': confirmCard(words, { session, ask: 'lock' }),
  'confirm-skip': confirmCard(words, { session, ask: 'skip', patient: 7, answered: 3 }),
  'confirm-leaving': confirmCard(words, { session, ask: 'leaving', patient: 7, answered: 1 }),
  'controls-patient': controlsCard(words, controls, onControls, 'patient'),
  'controls-patient-shown': controlsCard(
    words,
    { ...controls, dealtWith: 7, answered: 9, revealed: true, canAgain: true },
    onControls,
    'patient',
  ),
  'controls-session': controlsCard(
    words,
    { ...controls, dealtWith: 7, screen: 'https://kartlegging.example.no/forbedringslogg/0/skjerm' },
    onControls,
    'session',
  ),
  'controls-session-paused': controlsCard(words, { ...controls, phase: 'paused' }, onControls, 'session'),
  'controls-patients': controlsCard(words, controls, onControls, 'patients'),
  'choose-patient': patientsCard(words, {
    session,
    patients: 24,
    open: Array.from({ length: 18 }, (_, index) => index + 7),
  }),
  'patient-controls': onePatientCard(words, {
    session,
    patient: 7,
    revealed: false,
    canPutOff: false,
    all: true,
  }),
  hands: handsCard(words, hands),
  'hands-clinic': handsCard(words, {
    ...hands,
    ...clinic,
    roles: [
      { ...nurses, counts: [{ assessment: 'ikke_gjennomfort', count: 3 }] },
      { role: 'lege', inRoom: 2, counts: [{ assessment: 'unodvendig', count: 2 }], fixed: false },
    ],
  }),
  'hands-late': handsCard(words, {
    ...hands,
    revealed: true,
    roles: [
      { ...nurses, fixed: true },
      { role: 'lege', inRoom: 2, counts: [{ assessment: 'ferdig', count: 2 }], fixed: false },
    ],
  }),
  'hands-three-roles': handsCard(words, {
    ...hands,
    role: 'lege',
    roles: [...hands.roles, { role: 'fysioergo', inRoom: 1, counts: [], fixed: false }],
  }),
  'hands-room': roomCard(words, room),
  'hands-room-counted': roomCard(words, { ...room, counted: true }),
  'hand-count': handCountCard(words, {
    ...place,
    role: 'sykepleier',
    counts: nurses.counts,
    revealed: false,
  }),
  'hand-count-late': handCountCard(words, { ...clinic, role: 'annen', counts: [], revealed: true }),
  'reminder-patient': patientCard(
    words,
    { ...place, step: 'assess', answer: undefined },
    words.reminders.patientReminder(7, 1, false),
  ),
  'reminder-patient-again': patientCard(
    words,
    { ...place, step: 'assess', answer: undefined },
    words.reminders.patientReminder(7, 2, false),
  ),
  'reminder-patient-begun': patientCard(
    words,
    { ...place, step: 'reasons', answer: { ...unfinished, reasons: [] }, top },
    words.reminders.patientReminder(7, 1, true),
  ),
  'reminder-time': patientCard(
    words,
    { ...place, step: 'assess', answer: undefined, walk: { home: undefined, late: false, left: 6 } },
    words.reminders.timeReminder([7, 8, 9, 10, 14, 22], 1),
  ),
  'reminder-time-again': patientCard(
    words,
    { ...place, step: 'assess', answer: undefined },
    words.reminders.timeReminder([7], 2),
  ),
  'lead-question-offered': leadQuestionCard(words, leadQuestion),
  'lead-question-offered-to': leadQuestionCard(words, { ...leadQuestion, to: cardName('Ola Hansen') }),
  'lead-question-asked': leadQuestionCard(words, {
    ...leadQuestion,
    kind: 'asked',
    asker: cardName('Ola Hansen'),
  }),
  'lead-question-given': leadQuestionCard(words, {
    ...leadQuestion,
    kind: 'given',
    leader: cardName('Ola Hansen'),
  }),
  'lead-question-declined': leadQuestionCard(words, { ...leadQuestion, kind: 'declined' }),
  'lead-question-over': leadQuestionCard(words, { ...leadQuestion, kind: 'over' }),
  'my-board-shown': myBoardCard(words, {
    ...board,
    dealtWith: 7,
    revealed: true,
    answered: 9,
    joined: true,
    role: 'sykepleier',
    isLeader: true,
    undo: { at: endedAt, step: 'reveal', patient: 7 },
  }),
  'my-board-undo': myBoardCard(words, {
    ...board,
    answered: 2,
    joined: true,
    role: 'sykepleier',
    isLeader: true,
    unanswered: [7],
    undo: { at: endedAt, step: 'next', patient: 6 },
  }),
  'my-board-last': myBoardCard(words, {
    ...board,
    current: 24,
    dealtWith: 24,
    revealed: true,
    unreached: 0,
    joined: true,
    role: 'lege',
    isLeader: true,
  }),
  setup: setupCard(words, prepared),
  'setup-posted': setupCard(words, { ...prepared, leader: cardName('Kari Nordmann') }),
  'setup-again': setupCard(words, {
    ...prepared,
    unit: undefined,
    setup: { form: 'psykrus', patients: 45, minutes: 47, mode: 'all' },
    problems: [words.replies.setupProblems.patients],
  }),
  'setup-tight': tightCard(words, { session, setup: { ...setup, patients: 45, minutes: 45 } }),
  'setup-done': setupDoneCard(words, { ...setup, patients: 20 }),
  patient: sharedPatientCard(words, place),
  'patient-again': sharedPatientCard(words, { ...place, round: 2 }),
  'patient-again-mine': patientCard(words, {
    ...place,
    round: 2,
    step: 'assess',
    answer: undefined,
    earlier: waiting,
  }),
  'practice-patient': sharedPatientCard(words, { ...place, patient: 0, upNext: 1 }),
  'practice-answered': patientCard(words, {
    ...place,
    patient: 0,
    upNext: 1,
    step: 'answered',
    answer: waiting,
  }),
  'practice-result': resultCard(words, { ...result, patient: 0 }),
  'practice-ends': practiceOverCard(words),
  'practice-over': practiceOverCard(words, true),
  'patient-psykrus': sharedPatientCard(words, psych),
  'patient-poliklinikk': sharedPatientCard(words, clinic),
  'patient-change': patientCard(words, { ...place, step: 'assess', answer: waiting }),
  'patient-reasons': patientCard(words, {
    ...place,
    step: 'reasons',
    answer: { ...rightPlace, assessment: 'riktig_venter' },
    top,
  }),
  'patient-reasons-chosen': patientCard(words, { ...place, step: 'reasons', answer: unfinished, top }),
  'patient-add-reason': patientCard(words, {
    ...place,
    step: 'reasons',
    answer: radiology,
    top,
  }),
  'patient-add-third': patientCard(words, { ...place, step: 'reasons', answer: waiting, top }),
  'patient-reasons-full': patientCard(words, {
    ...place,
    step: 'reasons',
    answer: { ...waiting, reasons: [...waiting.reasons, 'besl-plan'] },
    top,
  }),
  'patient-reasons-clinic': patientCard(words, {
    ...clinic,
    step: 'reasons',
    answer: { ...rightPlace, assessment: 'riktig_hindret' },
    top: ['diag-radiologi', 'poli-samle', 'diag-lab', 'pers-lege', 'logi-ikt', 'logi-rom'],
  }),
  'patient-groups': patientCard(words, { ...place, step: 'groups', answer: waiting }),
  'patient-group': patientCard(words, { ...place, step: 'group', answer: unfinished, group: 'beh' }),
  'patient-group-full': patientCard(words, {
    ...place,
    step: 'group',
    answer: { ...waiting, reasons: [...waiting.reasons, 'besl-plan'] },
    group: 'komm',
  }),
  'patient-wait': patientCard(words, { ...place, step: 'wait', answer: unfinished }),
  'patient-wait-psykrus': patientCard(words, { ...psych, step: 'wait', answer: unfinished }),
  'patient-wait-poliklinikk': patientCard(words, {
    ...clinic,
    step: 'wait',
    answer: { ...unfinished, assessment: 'riktig_hindret', reasons: ['diag-lab'] },
  }),
  'patient-answered': patientCard(words, { ...place, step: 'answered', answer: radiology }),
  'patient-answered-more': patientCard(words, { ...place, step: 'answered', answer: waiting }),
  'patient-answered-right': patientCard(words, { ...place, step: 'answered', answer: rightPlace }),
  'patient-answered-done': patientCard(words, {
    ...place,
    step: 'answered',
    answer: { ...unfinished, done: true },
  }),
  'patient-answered-psykrus': patientCard(words, { ...psych, step: 'answered', answer: waiting }),
  'patient-answered-unknown': patientCard(words, {
    ...place,
    step: 'answered',
    answer: { ...rightPlace, assessment: 'vet_ikke' },
  }),
  'patient-further': patientCard(words, { ...place, step: 'further', answer: waiting, question: 'staffing' }),
  'patient-further-risk': patientCard(words, {
    ...place,
    step: 'further',
    answer: waiting,
    question: 'risk',
  }),
  'patient-further-next': patientCard(words, {
    ...psych,
    step: 'further',
    answer: waiting,
    question: 'samarbeidsmote',
  }),
  'my-board-unanswered': myBoardCard(words, { ...joined, unanswered: [7] }),
  'my-board-unanswered-late': myBoardCard(
    words,
    { ...joined, unanswered: [3, 4, 7] },
    { notice: words.unanswered.lateJoinLine(2) },
  ),
  'my-board-no-windows': myBoardCard(words, { ...joined, dialogs: false, unanswered: [7] }),
  'my-board-revealed': myBoardCard(words, { ...joined, revealed: true, dealtWith: 7 }),
  'board-role': roleCard(words, joined),
  'board-role-none': roleCard(words, { ...joined, role: undefined }),
  'board-role-leader': roleCard(words, { ...joined, joined: false, role: undefined, isLeader: true }),
  'patient-answered-all': patientCard(words, {
    ...withoutNext,
    step: 'answered',
    answer: waiting,
    all: true,
  }),
  walk: patientCard(words, {
    ...place,
    step: 'assess',
    answer: undefined,
    walk: { ...walk, stored: { patient: 4, round: 1 }, left: 3 },
  }),
  'walk-late': patientCard(words, {
    ...place,
    step: 'assess',
    answer: undefined,
    walk: { ...walk, late: true, left: 1 },
  }),
  'walk-wait': patientCard(words, {
    ...place,
    step: 'wait',
    answer: unfinished,
    walk: { ...walk, home: 12 },
  }),
  'walk-over': allAnsweredCard(words, { session, home: undefined, stored: { patient: 24, round: 1 } }),
  'walk-over-patient': allAnsweredCard(words, { session, home: 12 }),
  writing: patientCard(words, { ...place, step: 'answered', answer: waiting, walk: inDialog }),
  'writing-refused': patientCard(words, {
    ...place,
    step: 'answered',
    answer: waiting,
    walk: inDialog,
    rewrite: {
      text: 'Fru Hansen på rom 12 må ha MR',
      problem: words.refusals.refusalText(refuse('textMayIdentify')),
    },
  }),
  'walk-over-dialog': allAnsweredCard(words, {
    session,
    home: undefined,
    stored: { patient: 24, round: 1 },
    inDialog: true,
  }),
  'patient-answered-text': patientCard(words, {
    ...place,
    step: 'answered',
    answer: { ...waiting, text: 'MR *i dag*' },
  }),
  result: resultCard(words, result),
  'result-mine': resultCard(words, { ...result, mine: waiting, canGoOn: false }),
  'result-add-reason': resultCard(words, {
    ...result,
    result: { ...result.result, addedLate: 1 },
    mine: { ...waiting, reasons: [] },
    canGoOn: false,
    canAddReason: true,
  }),
  'patient-reasons-late': patientCard(words, {
    ...place,
    late: true,
    fixed: true,
    step: 'reasons',
    answer: { ...waiting, reasons: [] },
    top: ['besl-lege', 'diag-radiologi'],
  }),
  'patient-answered-late': patientCard(words, {
    ...place,
    late: true,
    fixed: true,
    step: 'answered',
    answer: waiting,
  }),
  'patient-answered-after': patientCard(words, { ...place, late: true, step: 'answered', answer: waiting }),
  'patient-answered-last': patientCard(words, {
    ...place,
    patient: 24,
    upNext: 'summary',
    step: 'answered',
    answer: rightPlace,
  }),
  'result-late': resultCard(words, { ...result, canGoOn: false, canAnswerLate: true }),
  'result-again': resultCard(words, {
    ...result,
    round: 2,
    result: {
      ...differing,
      counts: [
        { assessment: 'riktig_aktiv', count: 1 },
        { assessment: 'riktig_venter', count: 7 },
      ],
      agreement: 'agree',
      byRole: [],
      highRisk: false,
    },
    first: differing,
    mine: waiting,
  }),
  'result-can-again': resultCard(words, { ...result, canAgain: true }),
  'result-takes-late': resultCard(words, { ...result, canGoOn: false, takesLate: true }),
  'result-can-reopen': resultCard(words, { ...result, canGoOn: false, canReopen: true }),
  'result-leader': resultCard(words, {
    ...result,
    leads: true,
    undo: { at: endedAt, until: endedAt + 30_000 },
    canAgain: true,
  }),
  'result-mostly': resultCard(words, {
    ...result,
    patient: 5,
    result: {
      ...differing,
      ...plain,
      assessed: 9,
      counts: [
        { assessment: 'riktig_venter', count: 2 },
        { assessment: 'ferdig', count: 7 },
      ],
      headline: 'ferdig',
      agreement: 'agree',
      reasons: [
        { reason: 'komm-korttid', people: 6 },
        { reason: 'utskr-papir', people: 4 },
      ],
      waits: ['t4'],
    },
  }),
  'result-clinic': resultCard(words, {
    ...result,
    ...clinic,
    result: {
      ...differing,
      ...plain,
      counts: [
        { assessment: 'riktig', count: 3 },
        { assessment: 'riktig_hindret', count: 5 },
      ],
      headline: 'riktig_hindret',
      reasons: [{ reason: 'diag-lab', people: 3 }],
      waits: ['m3'],
    },
  }),
  'worst-result': resultCard(words, worst),
  'result-unfolded': resultCard(words, { ...result, canGoOn: false, mine: waiting, unfolded: true }),
  folded: foldedCard(words, { ...place, result: { ...differing, highRisk: false } }),
  'folded-agree': foldedCard(words, { ...place, patient: 3, result: agreeing }),
  'folded-risk': foldedCard(words, { ...place, patient: 11, result: differing }),
  'folded-again': foldedCard(words, {
    ...place,
    round: 2,
    result: { ...agreeing, headline: 'ferdig', counts: [{ assessment: 'ferdig', count: 9 }] },
    first: differing,
  }),
  'folded-hands': foldedCard(words, {
    ...place,
    result: { ...agreeing, hands: { assessed: 8, unknown: 0, late: 0 } },
  }),
  locked: lockedCard(words, { ...place, result: differing }),
  'locked-all': lockedCard(words, { ...place, patient: 3, result: agreeing }),
  silence: silenceCard(words, { session }),
  'silence-over': silenceOverCard(words),
  'result-hands': resultCard(words, {
    ...result,
    result: { ...differing, unknown: 2, late: 0, hands: { assessed: 3, unknown: 1, late: 0 } },
  }),
  'result-hands-alone': resultCard(words, {
    ...result,
    result: { ...agreeing, hands: { assessed: 9, unknown: 0, late: 2 } },
  }),
  'result-agree': resultCard(words, {
    ...result,
    patient: 3,
    result: agreeing,
    goesOn: true,
    canGoOn: false,
  }),
  'result-last': resultCard(words, {
    ...result,
    patient: 24,
    result: { ...differing, byRole: [], highRisk: false },
  }),
  'result-place': resultCard(words, {
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
  'result-one': resultCard(words, {
    ...result,
    result: {
      ...agreeing,
      assessed: 1,
      counts: [{ assessment: 'riktig_aktiv', count: 1 }],
      agreement: undefined,
    },
  }),
  'result-none': resultCard(words, {
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
  'closed-skipped': closedPatientCard(words, { ...place, why: 'skipped' }),
  'closed-passed-over': closedPatientCard(words, { ...place, why: 'passedOver' }),
  'closed-passed-over-mine': closedPatientCard(words, { ...place, why: 'passedOver', mine: waiting }),
  'closed-later': closedPatientCard(words, { ...place, why: 'later' }),
  'closed-leaving': closedPatientCard(words, { ...place, why: 'leaving' }),
  'closed-not-reached': closedPatientCard(words, { ...place, why: 'notReached' }),
  'closed-cancelled': closedPatientCard(words, { ...place, why: 'cancelled' }),
  summary: summaryCard(words, ended),
  'summary-clinic': summaryCard(words, {
    ...ended,
    summary: clinicSummary,
    unitName: 'Ortopedisk poliklinikk',
    atLeast: ['poli-samle'],
    updatedAt: endedAt + 120_000,
  }),
  'summary-actions': summaryCard(words, { ...ended, log: summaryLog }),
  'worst-summary-actions': summaryCard(words, {
    ...ended,
    summary: worstSummary,
    log: { ...worstSummaryLog, thirdTime: 'diag-radiologi' },
  }),
  'worst-summary': summaryCard(words, {
    ...ended,
    summary: worstSummary,
    unitName: 'Medisinsk overvåkings- og infeksjonspost',
    atLeast: ['komm-vedtak'],
  }),
  'summary-again': summaryCard(words, { ...ended, summary: again }),
  'worst-summary-late': summaryCard(words, {
    ...ended,
    summary: { ...worstSummary, hands: withHands.hands },
    unitName: 'Medisinsk overvåkings- og infeksjonspost',
    updatedAt: endedAt + day,
    atLeast: ['komm-vedtak'],
  }),
  'numbers-again': numbersCard(words, { ...ended, summary: again }),
  'summary-hands': summaryCard(words, { ...ended, summary: withHands }),
  'numbers-hands': numbersCard(words, { ...ended, summary: withHands }),
  'numbers-clinic': numbersCard(words, {
    ...ended,
    summary: clinicSummary,
    unitName: 'Ortopedisk poliklinikk',
    atLeast: ['poli-samle'],
  }),
  'numbers-many': numbersCard(words, { ...ended, summary: manyCauses, atLeast: ['komm-vedtak'] }),
  'numbers-causes': causesCard(words, { ...ended, summary: manyCauses }),
  'numbers-method': methodCard(words, ended),
  'numbers-method-clinic': methodCard(words, { ...ended, summary: clinicSummary }),
  'numbers-method-all': methodCard(words, { ...ended, summary: { ...again, hands: withHands.hands } }),
  'summary-empty': summaryCard(words, { ...ended, summary: emptySummary }),
  'summary-form-changed': summaryCard(words, {
    ...ended,
    summary: { ...summary, change: { kind: 'formChanged' }, highRisk: [] },
  }),
  numbers: numbersCard(words, ended),
  'numbers-empty': numbersCard(words, { ...ended, summary: emptySummary }),
  'numbers-written': numbersCard(words, { ...ended, written: true }),
  texts: textsCard(words, {
    session,
    from: 1,
    locked: false,
    patients: [
      {
        patient: 3,
        texts: [
          'At noen bestemmer hvem som ringer kommunen',
          'Et svar fra kommunen',
          'Legevisitt før kl. 12',
        ],
      },
      { patient: 7, texts: ['Et møte i dag', 'Plass på Ulriksdal', 'Transport fra Haukeland'] },
    ],
  }),
  'texts-locked': textsCard(words, { session, from: 1, locked: true, patients: [] }),
  help: helpCard(words, { running: false, logUrl }),
  'help-running': helpCard(words, { running: true, logUrl }),
  'help-before-a-log': helpCard(words, { running: false, logUrl: undefined }),
  'help-all': allCommandsCard(words),
  'help-did-you-mean': unknownCard(words, {
    ...unknown,
    line: words.commands.didYouMean('strat', 'start'),
    meant: 'start',
  }),
  'help-did-you-mean-language': unknownCard(words, {
    ...unknown,
    line: words.commands.didYouMean('spåk', words.commands.languageCommand),
    meant: 'sprak',
  }),
  'help-unknown': unknownCard(words, unknown),
  status: statusCard(words, { ...board, answered: 6 }),
  'cancel-question': cancelQuestionCard(words, { session }),
  ...logGallery,
  notice: noticeCard('Du har tatt over som leder. Svarene er trygt lagret.', 'Ny leder'),
};
