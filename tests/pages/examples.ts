import type { Result } from '../../src/app/ports/rows/channels.ts';
import type { ReceivedLift } from '../../src/app/ports/rows/improvement.ts';
import type { ScreenView } from '../../src/app/views/screenView.ts';
import type { Summary } from '../../src/domain/figures/summary.ts';
import { forms } from '../../src/domain/form/form.ts';
import type { Action } from '../../src/domain/improvement/action.ts';
import type { HistoryEntry } from '../../src/domain/improvement/history.ts';
import { figuresOf } from '../../src/http/log/figures/figuresOf.ts';
import type { Reader } from '../../src/http/log/frame.ts';
import type { LogView } from '../../src/http/log/logView.ts';
import type { Words } from '../../src/words/words.ts';
import { differing, session, summary } from '../cards/examples.ts';

const unit = '0123456789abcdef0123456789abcdef';
const day = 24 * 60 * 60_000;
export const now = Date.UTC(2026, 10, 27, 9, 4);
const decided = Date.UTC(2026, 10, 22, 10, 30);
export const kari = { id: '11111111-1111-4111-8111-111111111111', name: 'Kari Nordmann' };
export const ola = { id: '22222222-2222-4222-8222-222222222222', name: 'Ola Hansen' };

/** @param radiology how many patients it was named for: four each time would be told by any sum. */
function mapped(id: string, endedAt: number, changed: Partial<Summary['place']>, radiology = 4): Result {
  const place = { ...summary.place, ...changed };
  // The example's reasons are its suggestions, which know more of themselves than what is stored.
  const reasons = summary.reasons.map(({ reason, patients, time, risk, basis, points, namedFor }) => ({
    ...{ reason, patients, time, risk, basis, points },
    namedFor: reason === 'diag-radiologi' ? radiology : namedFor,
  }));
  return {
    session: id,
    startedAt: endedAt - 60 * 60_000,
    endedAt,
    summary: { ...summary, place, reasons },
    updatedAt: undefined,
  };
}

export const results: readonly Result[] = [
  mapped(session, Date.UTC(2026, 10, 22, 10, 1), {}),
  mapped(
    '01JWQ3W8ZC9T2V5X7B1D4F6H8K',
    Date.UTC(2026, 5, 2, 9, 1),
    {
      right: 12,
      waiting: 9,
      waitingInterval: { low: 0.2328, high: 0.6143 },
    },
    3,
  ),
  mapped('01JDQ3W8ZC9T2V5X7B1D4F6H8M', Date.UTC(2025, 10, 25, 9, 1), {
    right: 13,
    waiting: 10,
    waitingInterval: { low: 0.245, high: 0.6115 },
  }),
  mapped('01HXQ3W8ZC9T2V5X7B1D4F6H8N', Date.UTC(2025, 4, 27, 9, 1), {
    right: 15,
    waiting: 8,
    split: 0,
    waitingInterval: { low: 0.1881, high: 0.5511 },
  }),
];

const plain: Action = {
  nr: 1,
  version: 1,
  status: 'vedtatt',
  text: '',
  owner: { kind: 'none' },
  level: 'mikro',
  about: { session },
  cycles: [],
  lifts: [],
  nudges: [],
  createdAt: decided,
  decidedAt: decided,
  changedAt: decided,
  changedBy: kari.name,
};

/** With everything an action can hold. */
export const whole: Action = {
  ...plain,
  nr: 12,
  version: 4,
  status: 'proves',
  text: 'Avklar tidspunkt for epikrise før visitten',
  owner: { kind: 'person', ...kari },
  due: '2026-11-20',
  goal: { text: 'Ni av ti epikriser klare kl. 11 på reisedagen', by: '2027-03-01' },
  ifThen: {
    when: 'pasienten reiser i morgen',
    response: 'avtales tidspunkt for epikrisen på visitten i dag',
  },
  effort: 1,
  gain: 2,
  about: { session, reason: 'utskr-papir' },
  cycles: [
    { nr: 1, step: 'planlegge', at: decided, by: kari.name, text: 'Prøves på to rom i to uker.' },
    {
      nr: 1,
      step: 'gjennomfore',
      at: decided + 3 * day,
      by: ola.name,
      text: 'I gang. Legene skriver klokkeslettet i planen for dagen.',
    },
  ],
};

export const lifted: Action = {
  ...plain,
  nr: 7,
  text: 'Egen MR-tid for inneliggende før kl. 12',
  due: '2026-11-01',
  level: 'makro',
  about: { session, reason: 'diag-radiologi' },
  lifts: [
    {
      n: 1,
      to: 'fedcba9876543210fedcba9876543210',
      problem: 'Pasienter ligger og venter på MR.',
      consequence: 'I tre kartlegginger: 9 pasienter, 31 døgn.',
      ask: 'Egen MR-tid for inneliggende før kl. 12',
      askedBy: '2026-12-15',
      sentAt: Date.UTC(2026, 10, 4, 9, 0),
      asked: [],
    },
  ],
};

const actions: readonly Action[] = [
  {
    ...plain,
    nr: 3,
    status: 'innfort',
    text: 'Visitt starter kl. 09 med sykepleier',
    closedAt: decided + day,
    about: { session, reason: 'besl-plan' },
  },
  {
    ...plain,
    nr: 5,
    status: 'innfort',
    text: 'Felles sjekkliste for hjemreise',
    closedAt: decided,
    about: { session: results[1]?.session ?? '', reason: 'utskr-papir' },
    effect: { answer: 'ja', text: '', at: decided + day },
  },
  lifted,
  {
    ...plain,
    nr: 9,
    text: 'Fast kontaktperson hos kommunen',
    owner: { kind: 'person', ...ola },
    due: '2026-11-15',
    level: 'samfunn',
    about: { session, reason: 'komm-korttid' },
  },
  {
    ...plain,
    nr: 11,
    status: 'evaluering',
    text: 'Portør bestilles ved visitt, ikke ved avreise',
    owner: { kind: 'person', id: 'gone', name: 'Amina Ali' },
    due: '2027-01-15',
  },
  whole,
  {
    ...plain,
    nr: 13,
    status: 'proves',
    text: 'Plan for dagen skrives på tavlemøtet kl. 08.15',
    owner: { kind: 'role', role: 'Fagsykepleier' },
    due: '2026-12-15',
    about: { session, reason: 'besl-plan' },
    needsHelpSince: decided + 2 * day,
  },
  {
    ...plain,
    nr: 14,
    status: 'foreslatt',
    text: 'Resept og legemiddelliste klar dagen før hjemreise',
    due: '2026-12-20',
    about: { session, reason: 'utskr-papir' },
  },
  {
    ...plain,
    nr: 15,
    status: 'droppet',
    text: 'Egen telefon til portørene',
    dropped: { why: 'for_krevende' },
    closedAt: decided + day,
  },
];

export const history: readonly HistoryEntry[] = [
  {
    nr: 12,
    version: 1,
    at: decided,
    by: kari,
    changes: [{ field: 'text', from: undefined, to: whole.text }],
  },
  {
    nr: 12,
    version: 2,
    at: decided + day,
    by: ola,
    changes: [{ field: 'status', from: 'vedtatt', to: 'proves' }],
  },
  {
    nr: 12,
    version: 3,
    at: decided + 2 * day,
    by: kari,
    changes: [
      { field: 'due', from: '2027-01-01', to: '2026-11-20' },
      { field: 'goal', from: undefined, to: whole.goal },
    ],
  },
  {
    nr: 12,
    version: 4,
    at: decided + 3 * day,
    changes: [{ field: 'owner', from: { kind: 'none' }, to: whole.owner }],
  },
];

export function logView(audience: 'enhet' | 'linjen' = 'enhet'): LogView {
  return {
    actions,
    areas: [],
    sessions: results.map((result) => figuresOf(result, ['komm-korttid'], audience)),
    audience,
    thirdTime: 'komm-korttid',
    summaries: new Map(results.map((result) => [result.session, result.summary])),
    received: [],
    tied: [],
    receiverName: 'Medisinsk klinikk',
    line: ['fedcba9876543210fedcba9876543210'],
    leaders: new Map([['fedcba9876543210fedcba9876543210', 'Medisinsk klinikk']]),
    members: new Map([
      [kari.id, kari.name],
      [ola.id, ola.name],
    ]),
    now,
    today: '2026-11-27',
  };
}

export function reader(words: Words, role: Reader['role'] = 'member'): Reader {
  return {
    words,
    unit,
    unitName: 'Kirurgisk post 2',
    name: kari.name,
    csrf: 'a'.repeat(64),
    role,
    lifts: 1,
    inbox: undefined,
    running: true,
  };
}

export const screenExample: ScreenView = {
  form: forms.sengepost,
  patients: 24,
  dealtWith: 7,
  current: 8,
  revealed: false,
  practising: false,
  paused: false,
  participants: 9,
  pace: 'onTime',
  last: { result: differing, first: undefined },
  boardPost: '1700000000000',
};

/** The lift of `lifted`, as it stands with those it was sent to. */
export const received: ReceivedLift = {
  unit,
  unitName: 'Kirurgisk post 2',
  nr: 7,
  n: 1,
  action: lifted.text,
  text: {
    problem: 'Pasienter ligger og venter på MR.',
    consequence: 'I tre kartlegginger: 9 pasienter, 31 døgn.',
    ask: 'Egen MR-tid for inneliggende før kl. 12',
    askedBy: '2026-12-15',
  },
  sentAt: Date.UTC(2026, 10, 4, 9, 0),
  asked: [],
};
