import type { Status } from '../../src/domain/improvement/action.ts';
import { createLedger, type Ledger, moment, type Sheet } from './ledger.ts';

/** The log is the unit's: it does not matter to it who of them has said something. */
export const unit = 'the unit';
/** Subjects are the texts of actions; a text is tried once. */
export const actionsMade: Sheet = 'actions';
/** Subjects are what is asked for. */
export const liftsSent: Sheet = 'lifts';
/** The leaders' channel that the unit lifts to. */
export const tieOf: Sheet = 'the line';
/** The areas that were chosen after the session. */
export const areasOf: Sheet = 'areas';
export const actionSheet = (nr: number): Sheet => `action ${nr}`;

/** A change of status that somebody wanted; they have tapped until it was known, or given up. */
export interface Move {
  readonly nr: number;
  readonly from: Status;
  readonly to: Status;
  readonly begun: string;
  outcome: 'unanswered' | 'acknowledged' | 'refused';
}

/** What people of a unit have been told of its log. */
export interface LogSaid {
  readonly ledger: Ledger;
  /** The numbers that actions were said to have, by their text. */
  readonly numbers: Map<string, Set<number>>;
  /** Oldest first; those of one action one after the other. */
  readonly moves: Move[];
  /** How actions stand, as far as whoever sees to them knows. */
  readonly statuses: Map<number, Status | undefined>;
}

/** A time weeks after the session, at which people are asked how it goes. */
export interface Visit {
  readonly number: number;
  /** When it began: of the calendar, and on the clock of `performance.now()`; milliseconds. */
  readonly from: number;
  readonly since: number;
  /** When the next one began; endless until then. */
  until: number;
  readonly isOver: () => boolean;
}

/** What an owner has answered when they were asked in that visit. */
export const answerIn = ({ number }: Visit): string => `answer in visit ${number}`;

/** What became of an action where that session began with it. */
export const reviewIn = (session: string): string => `review in session ${session}`;

export function nothingSaid(): LogSaid {
  return { ledger: createLedger(), numbers: new Map(), moves: [], statuses: new Map() };
}

export function toldNumber({ numbers }: LogSaid, text: string, nr: number): void {
  numbers.set(text, (numbers.get(text) ?? new Set()).add(nr));
}

/** A change that is about to be tried. */
export function moveOf(nr: number, from: Status, to: Status): Move {
  return { nr, from, to, begun: moment(), outcome: 'unanswered' };
}

export function trailOf(moves: readonly Move[]): string {
  return moves.map(({ begun, from, to, outcome }) => `${begun} ${from}–${to} ${outcome}`).join('; ');
}
