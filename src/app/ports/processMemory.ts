/** What one process remembers. Never the ground of a decision: another process, or a restart, knows nothing of it. */
import type { Answer } from '../../domain/answer/answer.ts';
import type { Instant, PersonKey } from '../../domain/basics.ts';
import type { Session } from '../../domain/session/session.ts';
import type { RoundKey } from './rows/answers.ts';
import type { Channel, Result } from './rows/channels.ts';
import type { UnitLog } from './rows/improvement.ts';
import type { Stored } from './rows/stored.ts';

/** What people wait for just now, so that what nobody waits for can stand back. */
export interface UnderWay {
  /** Counts the answer to a tap until it is there. */
  readonly until: <T>(answer: Promise<T>) => Promise<T>;
  /** Taps that are being answered. */
  readonly count: () => number;
}

/** Of the channel's row, as it was when the session was first read here. */
export type UnitHead = Pick<Channel, 'reasonUse' | 'unitName'>;

export interface CachedSession extends UnitHead {
  readonly session: Session;
  /** Undefined for what this process has written itself. */
  readonly etag: string | undefined;
}

export interface SessionCache {
  /**
   * The session, read at most `age` milliseconds ago; 0 for a read that begins now or later, which concurrent callers
   * share. Undefined when the channel has no such session.
   */
  readonly get: (channel: string, session: string, age: number) => Promise<CachedSession | undefined>;
  /** The session as this process has last seen it, however long ago. */
  readonly last: (channel: string, session: string) => Session | undefined;
  /** Takes over what was just written. */
  readonly put: (channel: string, session: Session, head: UnitHead) => void;
}

/**
 * How soon storage is worth asking after an answer. `everybody`: all seen so far have a complete answer; `soon`:
 * somebody new, or other processes may know more; `later`: as far as is known others are still to answer.
 */
export type Urgency = 'everybody' | 'soon' | 'later';

/**
 * What this process has seen of running sessions: a hint for when it is worth asking storage whether a patient can be
 * revealed. Never the ground of a decision; another process may know more, and a restart forgets it without harm.
 */
export interface LiveProgress {
  readonly joined: (session: string, person: PersonKey) => void;
  /** Whether they had been seen until then. */
  readonly left: (session: string, person: PersonKey) => boolean;
  readonly answered: (
    session: string,
    patient: number,
    person: PersonKey,
    complete: boolean,
    at: Instant,
  ) => Urgency;
  /** Whether this process has seen the person answer this patient. */
  readonly hasAnswered: (session: string, patient: number, person: PersonKey) => boolean;
  /** Everybody who answered since the last call, with the time of the last tap: Teams' own, where it gave one. */
  readonly takeAnswered: (session: string) => ReadonlyMap<PersonKey, Instant>;
  /** Gives back what could not be written. */
  readonly returnAnswered: (session: string, people: ReadonlyMap<PersonKey, Instant>) => void;
  readonly takeDirty: (session: string) => ReadonlySet<number>;
  readonly markDirty: (session: string, patients: Iterable<number>) => void;
  /** Whether, as far as has been seen, everybody has a complete answer to the patient. */
  readonly everybody: (session: string, patient: number) => boolean;
  /** Whether it is time to read all answers, whatever has been seen; if so it counts as done. */
  readonly readsAll: (session: string, at: Instant) => boolean;
  readonly knows: (session: string, people: Iterable<PersonKey>) => void;
  /**
   * Takes over who has answered a patient in storage, and whether completely. At the `first` look the answers may be
   * from before this process started, and say nothing about others.
   */
  readonly learns: (
    session: string,
    patient: number,
    stored: ReadonlyMap<PersonKey, boolean>,
    first: boolean,
  ) => void;
}

/** Where somebody is on their walk. */
export interface Walking {
  /** The post the walk is shown on. */
  readonly post: string;
  readonly patient: number;
}

export type OwnAnswers = ReadonlyMap<string, Answer | undefined>;

/**
 * What this process remembers of people's walks through the patients they have not answered. A convenience, never the
 * ground of a decision: another process, or a restart, shows the board, from where one tap leads on.
 */
export interface Walks {
  readonly set: (session: string, person: PersonKey, walking: Walking, at: Instant) => void;
  /** Undefined when the person is not walking, or has been away for long. */
  readonly get: (session: string, person: PersonKey, at: Instant) => Walking | undefined;
  readonly end: (session: string, person: PersonKey) => void;
  /** The person's own answers as last read and as seen since; a patient that was never looked at has no entry. */
  readonly answers: (session: string, person: PersonKey, at: Instant) => OwnAnswers;
  /** Takes over what was read of some patients just now. */
  readonly read: (session: string, person: PersonKey, answers: OwnAnswers, at: Instant) => void;
  /** The person has answered. */
  readonly answered: (session: string, person: PersonKey, round: RoundKey, answer: Answer) => void;
}

/** A log as it was read; without an etag nothing has been written in it. */
export interface ReadLog {
  readonly log: UnitLog;
  readonly etag: string | undefined;
}

/** A unit's row and its results, newest end first. */
export interface UnitResults {
  readonly channel: Stored<Channel>;
  readonly results: readonly Result[];
}

/**
 * The improvement logs as this process has parsed them. What tells whether one is still as it was is read each time, so a
 * log that has not changed costs one point read, and its results another.
 */
export interface UnitLogs {
  readonly read: (channelId: string) => Promise<ReadLog>;
  /**
   * Undefined when there is no such channel.
   * @param row the unit's row, where it has just been read.
   */
  readonly results: (channelId: string, row?: Stored<Channel>) => Promise<UnitResults | undefined>;
  /** Lets those who change one log in this process go one after another. */
  readonly inTurn: <T>(channelId: string, change: () => Promise<T>) => Promise<T>;
  /** How long to stand back when another process wrote first, milliseconds; longer each time. */
  readonly backoff: (attempt: number) => number;
}
