/** The improvement log's cards and windows, with data as in a real ward. */
import { actionCard } from '../../src/cards/log/actionCard.ts';
import { actionForm, savedForm } from '../../src/cards/log/actionForm.ts';
import { areasForm, areasSaved } from '../../src/cards/log/areasForm.ts';
import { inboxCard, liftAnsweredCard, unheardCard } from '../../src/cards/log/inboxCard.ts';
import { answerForm, answerGiven, liftForm, liftSentCard } from '../../src/cards/log/liftForms.ts';
import { lineCard, tieCard, untieCard } from '../../src/cards/log/lineCards.ts';
import { logCard } from '../../src/cards/log/logCard.ts';
import { digestCard, helpCard, helpForContactCard } from '../../src/cards/log/noticeCards.ts';
import { nudgeCard } from '../../src/cards/log/nudgeCard.ts';
import { reviewCard, reviewDropCard } from '../../src/cards/log/reviewCard.ts';
import { roundForm } from '../../src/cards/log/roundForm.ts';
import type { Card } from '../../src/cards/model/card.ts';
import type {
  ActionForm,
  ActionView,
  AreasForm,
  InboxView,
  ListedAction,
  LogView,
  NudgeView,
  ReviewView,
  SummaryLog,
} from '../../src/cards/model/logViews.ts';
import type { Action } from '../../src/domain/improvement/action.ts';
import { cardName } from '../../src/words/escape.ts';
import { words } from '../words.ts';
import { session, startedAt } from './examples.ts';

const pages = 'https://kartlegging.example.no/forbedringslogg/abc';
const setting = { today: '2026-11-27', pages, dialogs: true } as const;
const at = (day: string) => Date.parse(`${day}T10:00:00Z`);

const kari = { kind: 'person', id: 'a1', name: 'Kari Nordmann' } as const;
const ola = { kind: 'person', id: 'a2', name: 'Ola Hansen' } as const;

function action(nr: number, text: string, more: Partial<Action> = {}): Action {
  return {
    nr,
    version: 3,
    text,
    owner: kari,
    status: 'vedtatt',
    level: 'mikro',
    about: {},
    cycles: [],
    lifts: [],
    nudges: [],
    createdAt: at('2026-11-22'),
    decidedAt: at('2026-11-22'),
    changedAt: at('2026-11-24'),
    changedBy: 'Kari Nordmann',
    ...more,
  };
}

const epikrise = action(12, 'Avklar tidspunkt for epikrise før visitten', {
  status: 'proves',
  due: '2026-11-20',
  about: { session, reason: 'utskr-papir' },
  goal: { text: 'Ni av ti epikriser er klare kl. 11 på reisedagen', by: '2027-03-01' },
  ifThen: { when: 'pasienten reiser i morgen', response: 'avtales epikrisen på visitten i dag' },
  effort: 1,
  gain: 2,
  cycles: [
    {
      nr: 1,
      step: 'planlegge',
      at: at('2026-11-22'),
      by: 'Kari Nordmann',
      text: 'Prøves på to rom i to uker.',
    },
    {
      nr: 1,
      step: 'gjennomfore',
      at: at('2026-11-24'),
      by: 'Ola Hansen',
      text: 'I gang. Legene skriver klokkeslettet i planen for dagen.',
    },
  ],
});
const contact = action(9, 'Fast kontaktperson hos kommunen', {
  owner: ola,
  due: '2026-11-15',
  about: { session, reason: 'komm-korttid' },
});
const mrTime = action(7, 'Egen MR-tid for inneliggende før kl. 12', {
  owner: { kind: 'none' },
  due: '2026-11-01',
  about: { session, reason: 'diag-radiologi' },
  lifts: [
    {
      n: 1,
      to: 'b'.repeat(32),
      problem: 'Pasienter venter på MR over natten.',
      consequence: 'De blir liggende et døgn lenger.',
      ask: 'Én fast MR-tid for inneliggende før kl. 12.',
      askedBy: '2026-12-15',
      sentAt: at('2026-11-04'),
      asked: [],
    },
  ],
});
const plan = action(13, 'Plan for dagen skrives på tavlemøtet kl. 08.15', {
  owner: { kind: 'role', role: 'Fagsykepleier' },
  due: '2026-12-15',
  status: 'proves',
});
const prescription = action(14, 'Resept og legemiddelliste klar dagen før hjemreise', {
  owner: { kind: 'person', id: 'a3', name: 'Ingrid Berg' },
  due: '2027-01-20',
  status: 'foreslatt',
});

const listed = (...actions: readonly Action[]): readonly ListedAction[] =>
  actions.map((each) => ({ action: each, ownerGone: each.nr === 14 }));

const log: LogView = {
  ...setting,
  logUrl: setting.pages,
  mine: false,
  own: false,
  open: 12,
  overdue: 3,
  actions: listed(mrTime, contact, epikrise, plan, prescription),
  page: 0,
  hasMore: true,
  thirdTime: 'diag-radiologi',
  toUs: undefined,
};
const behind = { namedFor: 5, assessed: 22, startedAt } as const;
const one: ActionView = {
  ...setting,
  action: epikrise,
  ownerGone: false,
  view: 'all',
  behind,
  liftedTo: undefined,
  canLift: true,
};
const people = [
  { id: 'a1', name: 'Kari Nordmann' },
  { id: 'a2', name: 'Ola Hansen' },
  { id: 'a3', name: 'Ingrid Berg' },
];
const empty = {
  tekst: '',
  ansvarlig: 'ingen',
  rolle: '',
  frist: '2027-01-08',
  mal: '',
  maldato: '',
  hvis: '',
  sa: '',
  innsats: '',
  gevinst: '2',
  niva: 'mikro',
} as const;
export const form: ActionForm = {
  ...setting,
  edits: undefined,
  session,
  reason: undefined,
  areas: ['utskr-papir', 'komm-korttid', 'diag-radiologi'],
  behind: undefined,
  fields: empty,
  gainProposed: true,
  none: 'ingen',
  people,
  more: false,
  problem: undefined,
};
const written = { ...empty, tekst: 'Be Olsen på rom 12 ringe kommunen', ansvarlig: 'a2' };
const areas: AreasForm = {
  ...setting,
  session,
  again: false,
  suggested: ['utskr-papir', 'komm-korttid', 'diag-radiologi'],
  others: ['besl-lege', 'logi-portor'],
  chosen: ['utskr-papir', 'komm-korttid', 'diag-radiologi'],
  why: '',
  problem: undefined,
};
const inbox: InboxView = {
  ...setting,
  unit: 'c'.repeat(32),
  unitName: 'Kirurgisk post 2',
  nr: 7,
  lift: 1,
  text: {
    problem: 'Venter på radiologi. I tre kartlegginger: 9 pasienter, 31 døgn.',
    consequence: 'Pasientene blir liggende et døgn lenger, og vi må ta imot på korridor.',
    ask: 'Én fast MR-tid for inneliggende før kl. 12 på hverdager.',
    askedBy: '2026-12-15',
  },
  sentAt: at('2026-11-04'),
  answer: undefined,
  above: undefined,
  canLiftOn: true,
};
const lift = {
  ...setting,
  nr: 7,
  receiver: 'Medisinsk klinikk',
  problem: inbox.text.problem,
  konsekvens: '',
  ber_om: '',
  innen: '2027-01-08',
  refused: undefined,
} as const;
const answering = {
  ...setting,
  unit: inbox.unit,
  nr: 7,
  lift: 1,
  ask: inbox.text.ask,
  hvorfor: '',
  dato: '2027-03-01',
  refused: undefined,
} as const;

const review: ReviewView = {
  session,
  leader: cardName('Kari Nordmann'),
  today: setting.today,
  listed: [epikrise, contact, mrTime].map((each) => ({ action: each, ownerGone: false })),
  more: 3,
  over: false,
};
const reviewed: ReviewView['listed'] = [
  {
    action: {
      ...epikrise,
      status: 'innfort',
      closedAt: at('2026-11-27'),
      review: { session, outcome: 'ferdig' },
      reviewedFrom: { closedAt: at('2026-11-27'), standing: { status: 'proves' } },
    },
    ownerGone: false,
    outcome: 'ferdig',
  },
  { action: contact, ownerGone: false, outcome: 'fortsetter' },
  { action: mrTime, ownerGone: false },
];
/** The leader has said what it was: «Virket det?» is answered. */
const worked: ReviewView['listed'] = reviewed.map((each) =>
  each.outcome === 'ferdig'
    ? { ...each, action: { ...each.action, effect: { answer: 'delvis', text: '', at: at('2026-11-27') } } }
    : each,
);
const nudge: NudgeView = {
  ...setting,
  asked: [
    { action: epikrise, ownerGone: false, kind: 'due' },
    { action: contact, ownerGone: false, kind: 'w2' },
  ],
};
export const summaryLog: SummaryLog = {
  today: setting.today,
  areas: ['utskr-papir', 'komm-korttid'],
  actions: listed({ ...epikrise, due: '2026-12-20' }, { ...contact, due: '2027-01-15' }),
  thirdTime: undefined,
};
/** More actions than it names, and of the longest. */
export const worstSummaryLog: SummaryLog = {
  ...summaryLog,
  actions: listed(
    ...[12, 13, 14, 15, 16, 17, 18, 19].map((nr) =>
      action(nr, 'Resept og legemiddelliste er klar dagen før hjemreise for alle som reiser til kommunen', {
        due: '2027-01-20',
        owner: { kind: 'person', id: 'a9', name: 'Anne-Marthe Wilhelmsen-Kristoffersen' },
      }),
    ),
  ),
};

export const logGallery: Readonly<Record<string, Card>> = {
  log: logCard(words, log),
  'log-mine': logCard(words, {
    ...log,
    mine: true,
    own: true,
    open: 2,
    overdue: 1,
    hasMore: false,
    thirdTime: undefined,
  }),
  'log-last': logCard(words, {
    ...log,
    page: 2,
    hasMore: false,
    actions: listed(plan),
    thirdTime: undefined,
  }),
  'log-empty': logCard(words, {
    ...log,
    open: 0,
    overdue: 0,
    actions: [],
    hasMore: false,
    thirdTime: undefined,
    dialogs: false,
  }),
  'log-leaders': logCard(words, {
    ...log,
    open: 1,
    overdue: 0,
    actions: listed(plan),
    hasMore: false,
    thirdTime: undefined,
    toUs: { unanswered: 4, oldest: 23 },
  }),
  action: actionCard(words, one),
  'action-no-windows': actionCard(words, { ...one, dialogs: false }),
  'action-lifted': actionCard(words, {
    ...one,
    action: mrTime,
    liftedTo: 'Medisinsk klinikk',
    canLift: false,
    behind: { ...behind, namedFor: 3 },
  }),
  'action-introduced': actionCard(words, {
    ...one,
    action: { ...epikrise, status: 'innfort', closedAt: at('2026-11-26') },
  }),
  'action-worked': actionCard(words, {
    ...one,
    action: {
      ...epikrise,
      status: 'innfort',
      closedAt: at('2026-11-26'),
      effect: { answer: 'delvis', text: '', at: at('2026-11-26') },
    },
  }),
  'action-dropped': actionCard(words, {
    ...one,
    action: { ...contact, status: 'droppet', dropped: { why: 'for_krevende' } },
    behind: undefined,
    canLift: false,
  }),
  'action-status': actionCard(words, { ...one, view: 'status' }),
  'action-drop': actionCard(words, { ...one, view: 'drop' }),
  'action-changed': actionCard(words, {
    ...one,
    notice: words.refusals.refusalLine({ refused: 'changedMeanwhile' }),
  }),
  inbox: inboxCard(words, inbox),
  'inbox-no-windows': inboxCard(words, { ...inbox, dialogs: false, canLiftOn: false }),
  'inbox-taken': inboxCard(words, {
    ...inbox,
    answer: { kind: 'tar', why: 'Radiologi setter av 11.15 fra januar.', date: '2027-03-01', by: 'Siv Lund' },
  }),
  'inbox-lifted-on': inboxCard(words, {
    ...inbox,
    answer: { kind: 'videre', why: '', by: 'Siv Lund' },
    above: { kind: 'avslar', why: 'Ingen midler til flere MR-timer i år.', by: 'Nina Dahl' },
  }),
  'lift-answered': liftAnsweredCard(words, {
    ...setting,
    action: mrTime,
    answer: { kind: 'tar', why: 'Radiologi setter av 11.15 fra januar.', date: '2027-03-01', by: 'Siv Lund' },
    receiver: 'Medisinsk klinikk',
  }),
  'lift-unheard': unheardCard(words, {
    ...setting,
    action: mrTime,
    receiver: 'Medisinsk klinikk',
    sentAt: at('2026-10-28'),
    above: 'Sykehusledelsen',
  }),
  line: lineCard(words, {
    code: 'K7QF-2M4P',
    units: [
      { unit: 'c'.repeat(32), name: 'Kirurgisk post 2' },
      { unit: 'd'.repeat(32), name: 'Medisinsk post 1' },
    ],
    receiver: undefined,
  }),
  'line-first': lineCard(words, { code: 'K7QF-2M4P', units: [], receiver: undefined }),
  'line-untied': lineCard(words, {
    code: undefined,
    units: [{ unit: 'd'.repeat(32), name: 'Medisinsk post 1' }],
    receiver: undefined,
  }),
  'line-tie': tieCard(words, { code: 'K7QF-2M4P', receiver: 'Kirurgisk klinikk', replaces: false }),
  'line-untie': untieCard(words, { unit: 'c'.repeat(32), name: 'Kirurgisk post 2' }),
  'inbox-reminds': inboxCard(words, { ...inbox, reminds: true }),
  review: reviewCard(words, review),
  'review-done': reviewCard(words, { ...review, listed: reviewed }),
  'review-half': reviewCard(words, { ...review, listed: worked }),
  'review-over': reviewCard(words, { ...review, listed: reviewed, over: true }),
  'review-drop': reviewDropCard(words, { session, nr: 12 }),
  nudge: nudgeCard(words, nudge),
  'nudge-answered': nudgeCard(words, {
    ...nudge,
    asked: nudge.asked.map((each) => ({ ...each, answer: 'i_rute' })),
  }),
  'nudge-helps': nudgeCard(words, {
    ...nudge,
    asked: [
      {
        action: { ...epikrise, needsHelpSince: at('2026-11-27') },
        ownerGone: false,
        kind: 'due',
        answer: 'trenger_hjelp',
      },
    ],
  }),
  'nudge-measure': nudgeCard(words, {
    ...nudge,
    asked: [{ action: epikrise, ownerGone: false, kind: 'measure' }],
  }),
  digest: digestCard(words, 3, setting),
  'help-needed': helpCard(words, 12, setting),
  'help-for-contact': helpForContactCard(
    words,
    { action: { ...epikrise, needsHelpSince: at('2026-11-27') }, ownerGone: false },
    setting,
  ),
};

/** Shown in a window of a person's own. */
export const windowGallery: Readonly<Record<string, Card>> = {
  'action-new': actionForm(words, form),
  'action-new-more': actionForm(words, { ...form, more: true }),
  'action-new-area': actionForm(words, { ...form, reason: 'utskr-papir', behind }),
  'action-new-refused': actionForm(words, {
    ...form,
    fields: written,
    problem: `${words.refusals.rewriteLine({ refused: 'textMayIdentify' })} ${words.improvement.namesBelongElsewhere}`,
  }),
  'action-edit': actionForm(words, {
    ...form,
    edits: { nr: 12, version: 3 },
    areas: [],
    more: true,
    gainProposed: false,
    fields: { ...empty, tekst: epikrise.text, ansvarlig: 'left' },
  }),
  'action-saved': savedForm(words, { ...setting, action: prescription, session, onlyReminds: true }),
  areas: areasForm(words, areas),
  'areas-again': areasForm(words, {
    ...areas,
    again: true,
    chosen: ['utskr-papir'],
    why: 'Vi begynner med ett',
  }),
  'areas-refused': areasForm(words, {
    ...areas,
    chosen: ['besl-lege'],
    problem: words.logForms.areasWhyMissing,
  }),
  'areas-saved': areasSaved(words, session, ['utskr-papir', 'diag-radiologi']),
  round: roundForm(words, {
    ...setting,
    action: epikrise,
    step: 'evaluere',
    text: '',
    status: 'evaluering',
    problem: undefined,
  }),
  lift: liftForm(words, lift),
  'lift-sent': liftSentCard(words, 'Medisinsk klinikk'),
  'lift-answer': answerForm(words, { ...answering, answer: 'tar' }),
  'lift-answer-more': answerForm(words, { ...answering, answer: 'mer' }),
  'lift-answer-given': answerGiven(words, { kind: 'tar', why: '', date: '2027-03-01' }, setting.today),
};
