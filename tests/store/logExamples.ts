import type { LogHead, ReceivedLift } from '../../src/app/ports/rows/improvement.ts';
import type { Action } from '../../src/domain/improvement/action.ts';
import { changesBetween, type HistoryEntry } from '../../src/domain/improvement/history.ts';
import { morning } from './examples.ts';

export const head: LogHead = { nextNr: 1, seq: 0 };

export function actionOf(nr: number, more: Partial<Action> = {}): Action {
  return {
    nr,
    version: 1,
    status: 'foreslatt',
    text: 'Avklar tidspunkt før visitt',
    owner: { kind: 'none' },
    level: 'mikro',
    about: {},
    cycles: [],
    lifts: [],
    nudges: [],
    createdAt: morning,
    changedAt: morning,
    changedBy: 'Kari Nordmann',
    ...more,
  };
}

/** An action with something in every field. */
export const fullAction = actionOf(12, {
  version: 7,
  status: 'droppet',
  owner: { kind: 'person', id: 'kari', name: 'Kari Nordmann' },
  due: '2026-12-20',
  goal: { text: 'Alle har tid før visitt', by: '2027-01-20' },
  ifThen: { when: 'Pasienten er klar', response: 'ringer vi radiologi' },
  effort: 1,
  gain: 3,
  about: { session: 's1', reason: 'radiologi' },
  cycles: [{ nr: 1, step: 'planlegge', at: morning, by: 'Kari Nordmann', text: 'Vi prøver i uke 50' }],
  lifts: [
    {
      n: 1,
      to: 'line',
      problem: 'Venter på radiologi',
      consequence: 'Ni pasienter',
      ask: 'Faste tider',
      askedBy: '2027-01-10',
      sentAt: morning,
      arrived: true,
      answer: { kind: 'tar', why: '', date: '2027-03-01', by: 'Line Leder', at: morning + 1 },
      asked: [morning],
    },
  ],
  effect: { answer: 'delvis', text: 'Litt færre', at: morning },
  dropped: { why: 'ikke_aktuelt' },
  needsHelpSince: morning,
  review: { session: 's2', outcome: 'droppes' },
  reviewedFrom: {
    closedAt: morning,
    standing: { status: 'proves', decidedAt: morning - 1, needsHelpSince: morning },
  },
  sourceAt: morning,
  nudges: [{ kind: 'w2', at: morning, answer: 'i_rute' }],
  decidedAt: morning,
  closedAt: morning,
});

export function entryOf(action: Action, before?: Action): HistoryEntry {
  return {
    nr: action.nr,
    version: action.version,
    at: action.changedAt,
    by: { id: 'kari', name: action.changedBy },
    changes: changesBetween(before, action),
  };
}

/** Lifted further to here, answered, and lifted further again. */
export const fullReceived = (): ReceivedLift => ({
  ...received,
  nr: 13,
  answer: { kind: 'videre', why: '', by: 'Line Leder', at: morning + 1 },
  sourceAt: morning + 1,
  told: morning + 1,
  through: ['line2'],
  above: { kind: 'tar', why: '', date: '2027-03-01', by: 'Dina Direktør', at: morning + 2 },
});

export const received: ReceivedLift = {
  unit: 'u1',
  unitName: 'Kirurgisk post 2',
  nr: 12,
  n: 1,
  action: 'Avklar tidspunkt før visitt',
  text: {
    problem: 'Venter på radiologi',
    consequence: 'Ni pasienter',
    ask: 'Faste tider',
    askedBy: '2027-01-10',
  },
  sentAt: morning,
  asked: [],
};
