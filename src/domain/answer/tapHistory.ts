/**
 * What a row remembers of the taps that made it what it is. Teams and load balancers deliver late and more than once, to
 * any process: a tap that comes again, or that a newer one has overtaken, changes nothing (docs/taps.md).
 */
import type { Instant } from '../basics.ts';

/** What the row says first and foremost: the assessment, the counts of a show of hands, somebody's part in the round. */
const main = 'main';
/** «Ferdig» is about the assessment before it: a newer assessment takes it back. */
const done = 'done';

export interface Tap {
  /** Recognises the tap when it is delivered again; empty when it had none. */
  readonly id: string;
  /** What it said something about: a question, a reason's id, or `main`. */
  readonly about: string;
  /** Teams' own time of it, whichever process took it; 0 when it had none. */
  readonly sentAt: Instant;
}

export interface TapHistory {
  /** Teams' own time of the newest tap about what the row says first and foremost; 0 when it had none. */
  readonly sourceAt: Instant;
  /** The last taps that changed the row by reading it first, newest last. */
  readonly seen: readonly Tap[];
}

/** Of a row that is not there yet. */
export const noTaps: TapHistory = { sourceAt: 0, seen: [] };

/** A tap about what the row says first and foremost. @param id when it is to be recognised by it. */
export function mainTap(sentAt: Instant, id = ''): Tap {
  return { id, about: main, sentAt };
}

/** Whether this very tap has been stored. A main tap without an id is told by its time alone. */
export function repeats({ sourceAt, seen }: TapHistory, { id, about, sentAt }: Tap): boolean {
  if (id !== '' && seen.some((other) => other.id === id)) return true;
  return about === main && sentAt > 0 && sentAt === sourceAt;
}

/** Whether a newer tap about the same has been stored. Of one without a time nobody knows. */
export function overtaken({ sourceAt, seen }: TapHistory, { about, sentAt }: Tap): boolean {
  if (sentAt === 0) return false;
  if ((about === main || about === done) && sentAt < sourceAt) return true;
  return seen.some((other) => other.about === about && other.sentAt > sentAt);
}

/** Whether the tap changes nothing any more. */
export function isOld(history: TapHistory, tap: Tap): boolean {
  return repeats(history, tap) || overtaken(history, tap);
}

/**
 * The history once the tap has been stored. Of taps that Teams has put a time on, the newest about each thing tells
 * enough.
 * @param most so many taps are remembered.
 */
export function noting({ sourceAt, seen }: TapHistory, tap: Tap, most: number): TapHistory {
  const { id, about, sentAt } = tap;
  if (about === main) {
    // Its time tells, and the id is there for a tap without one.
    const marked = id === '' ? seen : [...seen, { id, about, sentAt: 0 }];
    return { sourceAt: Math.max(sentAt, sourceAt), seen: marked.slice(-most) };
  }
  const others = seen.filter((other) => other.sentAt === 0 || other.about !== about);
  return { sourceAt, seen: [...others, tap].slice(-most) };
}
