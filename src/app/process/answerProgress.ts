import { LRUCache } from 'lru-cache';
import type { Instant, PersonKey } from '../../domain/answer/answer.ts';

interface Seen {
  /** Everybody this process has seen join or answer; undefined until `knows` has been told by storage. */
  readonly people: Set<PersonKey>;
  /** Who has answered, per patient, and whether completely. */
  readonly given: Map<number, Map<PersonKey, boolean>>;
  /** Answers since the last `takeAnswered`. */
  readonly answered: Map<PersonKey, Instant>;
  /** Patients answered since the last `takeDirty`. */
  readonly dirty: Set<number>;
  /** Storage has held answers that this process had not seen: another one takes answers too. */
  shared: boolean;
  /** When all answers were last read. */
  readAllAt: Instant;
}

/** How long what has been seen is trusted to say which of many patients everybody has answered, in milliseconds. */
const trustedFor = 15_000;

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

export function liveProgress(): LiveProgress {
  const sessions = new LRUCache<string, Seen>({ max: 2_000 });
  function of(session: string): Seen {
    const seen = sessions.get(session) ?? {
      people: new Set<PersonKey>(),
      given: new Map<number, Map<PersonKey, boolean>>(),
      answered: new Map<PersonKey, Instant>(),
      dirty: new Set<number>(),
      shared: false,
      readAllAt: 0,
    };
    sessions.set(session, seen);
    return seen;
  }
  function givenTo(seen: Seen, patient: number): Map<PersonKey, boolean> {
    const given = seen.given.get(patient) ?? new Map<PersonKey, boolean>();
    seen.given.set(patient, given);
    return given;
  }
  function everybodyIn(seen: Seen, patient: number): boolean {
    const given = givenTo(seen, patient);
    return given.size >= seen.people.size && seen.people.values().every((each) => given.get(each) === true);
  }
  return {
    joined: (session, person) => {
      of(session).people.add(person);
    },
    left: (session, person) => of(session).people.delete(person),
    answered: (session, patient, person, complete, at) => {
      const seen = of(session);
      const known = seen.people.has(person);
      seen.people.add(person);
      seen.answered.set(person, at);
      seen.dirty.add(patient);
      givenTo(seen, patient).set(person, complete);
      if (everybodyIn(seen, patient)) return 'everybody';
      return known && !seen.shared ? 'later' : 'soon';
    },
    everybody: (session, patient) => everybodyIn(of(session), patient),
    readsAll: (session, at) => {
      const seen = of(session);
      if (Math.abs(at - seen.readAllAt) < trustedFor) return false;
      seen.readAllAt = at;
      return true;
    },
    hasAnswered: (session, patient, person) => of(session).given.get(patient)?.has(person) ?? false,
    takeAnswered: (session) => {
      const seen = of(session);
      const taken = new Map(seen.answered);
      seen.answered.clear();
      return taken;
    },
    returnAnswered: (session, people) => {
      const { answered } = of(session);
      for (const [person, at] of people) answered.set(person, Math.max(at, answered.get(person) ?? at));
    },
    takeDirty: (session) => {
      const seen = of(session);
      const taken = new Set(seen.dirty);
      seen.dirty.clear();
      return taken;
    },
    markDirty: (session, patients) => {
      const { dirty } = of(session);
      for (const patient of patients) dirty.add(patient);
    },
    knows: (session, people) => {
      const seen = of(session);
      for (const person of people) seen.people.add(person);
    },
    learns: (session, patient, stored, first) => {
      const seen = of(session);
      const given = givenTo(seen, patient);
      for (const [person, complete] of stored) {
        if (!first && !given.has(person)) seen.shared = true;
        // What was read may be older than what has been seen since.
        given.set(person, complete || given.get(person) === true);
      }
    },
  };
}
