import { forms } from '../../src/domain/form/form.ts';
import { type Refusal, refusalCodes } from '../../src/domain/refusal.ts';
import { buttonName, cardName } from '../../src/words/escape.ts';
import type { Words } from '../../src/words/words.ts';
import { differing, summary } from '../cards/examples.ts';

type Sentence = (...facts: never) => unknown;
type Named<T> = T extends string | readonly unknown[]
  ? never
  : { [Name in keyof T]: T[Name] extends Sentence ? Name : Named<T[Name]> }[keyof T];

/** For every sentence that is told something, the facts it is tried with; one that is missing here does not compile. */
export type Calls<T> = {
  readonly [Name in keyof T as T[Name] extends Sentence
    ? Name
    : [Named<T[Name]>] extends [never]
      ? never
      : Name]: T[Name] extends (...facts: infer Facts) => unknown ? readonly Facts[] : Calls<T[Name]>;
};

const kari = cardName('Mark Kari');
const ola = cardName('Mark Ola');
const at = Date.UTC(2026, 10, 22, 9, 2);
const later = Date.UTC(2026, 10, 23, 10, 47);
const interval = { low: 0.151, high: 0.493 };
const further = {
  question: 'risk',
  answered: 49,
  counts: [
    { option: 'ja', count: 41 },
    { option: 2, count: 8 },
  ],
} as const;
const [score] = summary.reasons;
if (score === undefined) throw new Error('The example has reasons.');
const differ = { kind: 'differ', headline: 'riktig_venter', count: 4, of: 8 } as const;
const verdicts = [
  differ,
  { ...differ, kind: 'most', since: 'agreed' },
  { ...differ, since: 'stillDiffer' },
  { ...differ, kind: 'all', count: 8 },
  { kind: 'tie', of: 8 },
] as const;
const one = { kind: 'one', headline: 'ferdig', count: 1, of: 1 } as const;
const nobody = { kind: 'nobody' } as const;
const named = { refused: 'notLeader', leader: 'Mark Kari' } as const;
const finding = { unit: 'Mark Ward', place: summary.place, anyAnswers: true, timeUnit: 'days' } as const;
const patients = { ...summary.patients, skipped: [9], leaving: [15, 16, 17], notReached: [21] };

export const calls: Calls<Words> = {
  amounts: {
    clock: [[at]],
    coefficient: [[0.4567]],
    date: [[at]],
    decimal: [[2.75]],
    exact: [[0.04]],
    listed: [[['MarkA', 'MarkB', 'MarkC']]],
    longDay: [['2026-11-20']],
    shortDay: [['2026-11-20', '2026-12-01']],
    patientCount: [[2.75], [7]],
    roughly: [[40], [140]],
    ofHundred: [[0.49]],
    patientNumbers: [[[3, 5, 6, 7]]],
    numberRuns: [[[3, 5, 6, 7]]],
    causeTime: [
      [9, 'days', true],
      [0.45, 'days', false],
      [0, 'days', false],
    ],
    patientTime: [
      ['sengepost', ['t2']],
      ['sengepost', ['t2', 't3']],
      ['sengepost', ['t4', 't5']],
      ['sengepost', ['t0', 't5']],
      ['psykrus', ['t6']],
    ],
    likely: [[interval, 22]],
  },
  board: {
    setupLine: [[{ form: 'sengepost', patients: 24, minutes: 60, mode: 'paced' }]],
    boardPurpose: [[undefined], ['MarkA']],
    boardFallback: [['MarkA']],
    heading: [
      [{ at: 'practice' }],
      [{ at: 'patient', patient: 7, of: 24 }],
      [{ at: 'pauseAfter', patient: 7, of: 24 }],
      [{ at: 'soon', of: 24 }],
      [{ at: 'pause', dealtWith: 6, of: 24 }],
      [{ at: 'gone', dealtWith: 6, of: 24 }],
    ],
    peopleLine: [
      [{ unit: ola, participants: 9, pace: 'late', leader: kari }],
      [{ unit: undefined, participants: 9, pace: 'notStarted', leader: undefined }],
    ],
    wereLine: [[ola, 9]],
    budgetLine: [[140]],
    backLine: [[213]],
    pausedUntilLine: [[at]],
    joinedTitle: [['sykepleier'], [undefined]],
    joinedLine: [['sykepleier'], [undefined]],
    leaderJoinedLine: [['annen'], [undefined]],
    answeredFor: [[7]],
    shownLabel: [[7]],
    fewLine: [[1], [2], [3]],
  },
  commands: { didYouMean: [['MarkA', 'MarkB']], didYouMeanShort: [['MarkA']] },
  controls: {
    answeredLine: [[6, 9]],
    openLine: [[[3, 5, 6, 7]]],
    whereLine: [
      ['MarkA', 'MarkB'],
      ['MarkA', undefined],
    ],
    goneLine: [[7, 24]],
    ofPatientButton: [[7]],
    ofShownPatientButton: [[7]],
    countButton: [[24]],
    countTitle: [[24]],
    remainLine: [[18, 24]],
    revealOneButton: [[7]],
    onePatient: [[7]],
    addButton: [[25]],
    removeButton: [[24]],
    undoLine: [
      ['reveal', 7],
      ['later', 7],
    ],
    undoUntilButton: [[at]],
    confirms: { finish: [[14, 22]], cancel: [[]], lock: [[]], skip: [[3, 7]], leaving: [[3, 7]] },
  },
  folded: {
    foldedLine: verdicts.map((verdict) => ['sengepost', verdict] as const),
    mostlyHands: [[8]],
    withHighRisk: [['MarkA']],
  },
  form: {
    assessmentLabel: [
      ['sengepost', 'ferdig'],
      ['psykrus', 'annet_sted'],
    ],
    assessmentInSentence: [
      ['sengepost', 'ferdig'],
      ['psykrus', 'annet_sted'],
    ],
    reasonQuestion: [['sengepost'], ['poliklinikk']],
    waitInSentence: [
      ['sengepost', 't5'],
      ['sengepost', 'vet_ikke'],
      ['poliklinikk', 'vet_ikke'],
    ],
    waitQuestion: [['sengepost'], ['poliklinikk']],
    waitLabel: [
      ['sengepost', 't2'],
      ['psykrus', 't5'],
    ],
    furtherQuestion: [
      ['sengepost', 'risk'],
      ['poliklinikk', 'risk'],
      ['sengepost', 'MarkA'],
    ],
    furtherName: [['risk'], ['MarkA']],
    optionLabel: [['delvis'], [3]],
    furtherCounts: [[further]],
  },
  hands: {
    handsTitle: [[7]],
    inTheRoom: [[4]],
    answerInShort: [
      ['psykrus', 'annet_sted'],
      ['poliklinikk', 'ikke_gjennomfort'],
    ],
    raisedFor: [[3, 'sengepost', 'riktig_venter']],
    nextRoleButton: [['lege']],
    countLine: [['lege']],
    mostByHands: [[4]],
  },
  language: {
    postsLine: [['nb'], ['nn'], ['en']],
    ownLine: [[true], [false]],
    runningLine: [['nb'], ['nn'], ['en']],
  },
  improvement: { actionName: [[12]] },
  lifting: {
    liftTitle: [[12]],
    liftIntro: [['MarkA']],
    liftSent: [['MarkA']],
    inboxTitle: [['MarkA']],
    liftedOn: [[0], [1], [23]],
    unansweredFor: [[0], [1], [23]],
    liftedTo: [
      ['MarkA', 0],
      ['MarkA', 23],
    ],
    answeredLine: [
      ['tar', undefined],
      ['tar', 'MarkB'],
      ['mer', undefined],
      ['avslar', undefined],
      ['videre', undefined],
      ['ferdig', undefined],
    ],
    answerTitle: [[12, 'MarkA']],
    unheardTitle: [[12]],
    liftOnHint: [['MarkA']],
    answeredBy: [['MarkA', 'MarkB']],
    codeLine: [['MarkA']],
    untieButton: [['MarkA']],
    tieQuestion: [['MarkA']],
    tiedLine: [['MarkA']],
    unitTiedLine: [['MarkA']],
    untieQuestion: [['MarkA']],
    untiedLine: [['MarkA']],
  },
  logCards: {
    areasLine: [[['diag-radiologi', 'utskr-papir']]],
    moreInLog: [[5]],
    logTitle: [
      [0, 0],
      [1, 1],
      [12, 3],
    ],
    mineTitle: [
      [0, 0],
      [1, 1],
      [2, 0],
    ],
    toUsLine: [
      [0, 0],
      [4, 23],
    ],
    thirdTimeLine: [['diag-radiologi']],
    logFallback: [['MarkA']],
    dayCount: [[1], [7]],
    overdueLine: [['MarkA', 7]],
    goalBy: [['MarkA', 'MarkB']],
    ifThenLine: [['MarkA', 'MarkB']],
    behindLine: [['diag-radiologi', 5, 22, 'MarkA']],
    roundLine: [['MarkA', 'MarkB', 'MarkC']],
    changedLine: [['MarkA', 'MarkB']],
    otherStatusTitle: [[12]],
    dropTitle: [[12]],
    addedTitle: [[12]],
    reviewIntro: [['MarkA']],
    digestTitle: [[1], [3]],
  },
  logForms: {
    editTitle: [[12]],
    savedTitle: [[12]],
    conflictLine: [['MarkA']],
    roundTitle: [[12]],
  },
  late: {
    takesLateLine: [
      ['all', at],
      [[3, 5, 6, 7], at],
    ],
  },
  leadership: {
    offeredLine: [[kari], [undefined]],
    offeredToLine: [[kari, ola]],
    offeredToHint: [[ola]],
    askedLine: [
      [ola, kari],
      [undefined, undefined],
    ],
    askedHint: [[kari]],
    leadsNow: [[kari]],
    leadsOn: [[kari]],
    offerToStands: [[ola]],
    nameAndRole: [[buttonName('Mark Ola'), 'lege']],
  },
  log: { logBasis: [[summary]] },
  signIn: { signedInAs: [['Mark Kari']] },
  logPages: {
    countOf: [
      [7, 22],
      [5, 'MarkA'],
    ],
    fewOf: [['MarkA']],
    between: [[interval, 22]],
    lastMapped: [[at, 'MarkA']],
    lastMappedOn: [[at]],
    shownOf: [[1, 100, 312]],
    earlierSessions: [[37]],
    daysOver: [[1], [7]],
    behindSentence: [
      [at, 'MarkA', 'MarkB'],
      [at, 'MarkA', undefined],
    ],
    weighedSentence: [['MarkA', 'MarkB']],
    percent: [[49.4]],
    beforeHeading: [[at]],
    afterHeading: [[at]],
    liftOffer: [['MarkA']],
    roundHeading: [[2]],
    historyHeading: [[4]],
    likelyFewer: [
      [13, 57],
      [13, 13],
    ],
    likelyMore: [
      [13, 57],
      [13, 13],
    ],
    changedWhileWriting: [['MarkA', 'MarkB']],
  },
  logPaper: {
    printTitle: [['MarkA']],
    printedOn: [[at]],
    openLine: [
      [12, 3, 26],
      [1, 1, 1],
      [0, 0, undefined],
    ],
    waitingLine: [
      [2, 23],
      [1, 1],
      [0, 0],
    ],
    introducedLine: [
      [6, 2],
      [1, 1],
      [0, 0],
    ],
    mappedLine: [
      [at, 'MarkA', 'MarkB'],
      [at, 'MarkA', undefined],
    ],
    pooledLine: [
      [3, ['MarkA', 'MarkB']],
      [1, ['MarkA']],
    ],
    openPatient: [[8, 24]],
    shownPatient: [[8, 24]],
    patientsSoon: [[24]],
    takePart: [[9], [1]],
    dealtWithLine: [[7, 24]],
    updatedAt: [['MarkA']],
  },
  numbers: {
    patientsCell: [[2.75, 3]],
    timeCell: [[9.3], [0.04], [0]],
    shareCell: [[49.4]],
    allCausesButton: [[23]],
    placeLine: [
      [summary.place, 'days'],
      [{ ...summary.place, waitingInterval: undefined }, 'minutes'],
    ],
    agreementLine: [[0.82, 14, 8]],
    furtherLine: [[further]],
    participantsLine: [[summary.participants]],
    answersLine: [[summary.answers], [{ ...summary.answers, unknown: 0, late: 0 }]],
    handsBasis: [[{ most: 4, given: 37, patients: 11, unknown: 2, late: 3 }]],
    reviewedLine: [[patients]],
    handsMethod: [[4]],
    timeMethod: [[forms.sengepost], [forms.poliklinikk]],
    placeMethod: [[interval]],
    agreementMethod: [
      [21, 'Mark1', 'Mark2'],
      [21, undefined, undefined],
    ],
    sinceMethod: [[{ low: -0.345, high: 0.181 }], [{ low: 0, high: 0.3 }]],
    versionNote: [[forms.sengepost]],
  },
  patient: {
    patientTitle: [[7, 24]],
    patientName: [[7]],
    notDrawn: [['MarkA']],
    storedNext: [[8], ['summary'], [undefined]],
    yourAnswer: [['MarkA']],
    addReasonHeading: [[1], [2], [3]],
    removeReasonButton: [['MarkA']],
    textsLine: [[['MarkA', 'MarkB']]],
    chooseGroup: [['MarkA']],
    yourFurther: [['risk', 'MarkA']],
    quoted: [['MarkA']],
    yourText: [['MarkA']],
    moreTexts: [[4], [1]],
    furtherButton: [['risk']],
  },
  reasons: { groupLabel: [['diag'], ['MarkA']], reasonLabel: [['komm-korttid'], ['MarkA']] },
  refusals: {
    refusalText: [
      ...refusalCodes.map((refused): [Refusal] => [{ refused, leader: 'Mark Kari', most: 200 }]),
      [{ refused: 'textMayIdentify', unknownWord: 'MarkA' }],
    ],
    refusalLine: [[named]],
    rewriteLine: [[{ refused: 'textMayIdentify', unknownWord: 'MarkA' }]],
  },
  reminders: {
    patientReminder: [
      [7, 1, false],
      [7, 2, false],
      [7, 1, true],
    ],
    timeReminder: [
      [[3, 5, 6, 7], 1],
      [[3], 2],
    ],
  },
  replies: {
    startProblems: { patients: [['MarkA']], minutes: [['MarkA']], noNumber: [[]], rest: [[]] },
    cancelDone: [[true], [false]],
    submitRefused: [['MarkA']],
  },
  result: {
    verdictWord: [...verdicts, one, nobody].map((verdict) => [verdict] as const),
    verdictHead: [...verdicts, one, nobody].map((verdict) => ['sengepost', verdict] as const),
    finding: [...verdicts, one, nobody].map((verdict) => ['MarkA', 'sengepost', verdict] as const),
    countOf: [[4, 8]],
    countedAll: [[8]],
    leftOut: [
      [{ ...differing, addedLate: 2, hands: { assessed: 5, unknown: 0, late: 6 } }],
      [{ ...differing, unknown: 0, late: 0 }],
    ],
    rolesInWords: [['sengepost', differing.byRole]],
    waited: [
      ['sengepost', 'MarkA', true],
      ['poliklinikk', 'MarkA', false],
      ['sengepost', undefined, true],
    ],
    moreReasons: [[4], [1]],
    talkQuestion: [
      ['sengepost', 'waiting'],
      ['poliklinikk', 'waiting'],
      ['poliklinikk', 'place'],
    ],
  },
  secondRound: {
    secondRoundTitle: [[7]],
    yourEarlier: [['MarkA']],
    beforeTalking: [...verdicts, nobody].map((verdict) => ['sengepost', verdict] as const),
    againLine: [[{ patients: 4, changed: 2 }], [{ patients: 1, changed: 1 }]],
  },
  setup: {
    setupLine: [
      [kari, ola],
      [undefined, 'you'],
    ],
    minutesChoice: [[60]],
    tightTitle: [[40]],
    tightBasis: [[{ patients: 45, minutes: 45 }]],
    tightAdvice: [[90]],
    beginWithButton: [[90]],
    begunLine: [[{ patients: 24, minutes: 60 }, 140]],
  },
  shortReasons: {
    shortReason: [['komm-korttid'], ['MarkA']],
    reasonInSentence: [['komm-korttid'], ['logi-ikt']],
  },
  silence: { silenceLine: [[30]] },
  summary: {
    whenLine: [
      ['MarkA', at, later],
      ['MarkA', at, at],
    ],
    manyOf: [['lege']],
    findingTitle: [[finding], [{ ...finding, unit: undefined, timeUnit: 'minutes' }]],
    lead: [
      [finding, { kind: 'each', time: { ...score, reason: 'MarkA' }, patients: score }, () => 'MarkB'],
      [finding, { kind: 'both', reason: { ...score, reason: 'MarkA' } }, () => 'MarkB'],
      [finding, { kind: 'patients', patients: { ...score, reason: 'MarkA' } }, () => 'MarkB'],
      [finding, { kind: 'vague' }, () => 'MarkB'],
    ],
    dateLine: [[summary, at, true]],
    updatedLine: [[later, at]],
    markMeaning: [
      ['waiting', 7, 'days'],
      ['right', 7, 'minutes'],
    ],
    causeLine: [['komm-korttid', ['MarkA', 'MarkB']]],
    sinceLine: [
      [{ kind: 'unsure', waiting: 9, of: 22 }, 'days'],
      [{ kind: 'formChanged' }, 'days'],
    ],
    remarkLine: [[['mostTime', 'disputed']]],
    leftOutLine: [[patients]],
    unplacedLine: [[1], [2]],
  },
  trial: {
    colleagueName: [[4, 'lege']],
    ready: [[{ address: 'MarkA', colleagues: 6, dataFolder: 'MarkB', botLog: 'MarkC' }]],
    welcomeIntro: [[0], [1]],
    welcomeSteps: [[0], [6]],
    stoppedUnsaved: [['MarkA']],
    argumentProblem: [
      [{ kind: 'unknown', argument: 'MarkA' }],
      [{ kind: 'number', option: 'MarkA', min: 3, max: 17 }],
    ],
    badPort: [['MarkA']],
    portTaken: [
      ['bot', 4711],
      ['playground', 4711],
    ],
    packageMissing: [['MarkA']],
    dataUnusable: [['MarkA']],
    dataCorrupt: [['MarkA']],
    partDied: [['bot', 'MarkA', 'MarkB']],
    exitCode: [[17]],
    partSlow: [['storage', 17, 'MarkA']],
    lastLines: [['MarkA']],
    failed: [['MarkA']],
  },
  unanswered: {
    notAnsweredLine: [[[7]], [[3, 4, 7]], [[0]]],
    walkStoredLine: [[7]],
    changeStoredButton: [[7]],
    leftLine: [[4], [1]],
    toPatientButton: [[7]],
    lateJoinLine: [[4]],
  },
};
