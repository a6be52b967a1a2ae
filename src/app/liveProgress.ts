import { LRUCache } from 'lru-cache';
import type { Instant, PersonKey } from '../domain/answer.ts';

interface Seen {
  /** Everybody this process has seen join or answer; undefined until `knows` has been told by storage. */
  readonly people: Set<PersonKey>;
  /** Who has answered, per patient, and whether completely. */
  readonly given: Map<number, Map<PersonKey, boolean>>;
  /** Answers since the last `takeAnswered`. */
  readonly answered: Map<PersonKey, Instant>;
  /** Patients answered since the last `takeDirty`. */
  readonly dirty: Set<number>;
}

/**
 * What this process has seen of running sessions: a hint for when it is worth asking storage whether a patient can be
 * revealed. Never the ground of a decision; another process may know more, and a restart forgets it without harm.
 */
export interface LiveProgress {
  readonly joined: (session: string, person: PersonKey) => void;
  readonly left: (session: string, person: PersonKey) => void;
  /** Returns whether everybody seen so far has a complete answer to this patient. */
  readonly answered: (
    session: string,
    patient: number,
    person: PersonKey,
    complete: boolean,
    at: Instant,
  ) => boolean;
  /** Whether this process has seen the person answer this patient. */
  readonly hasAnswered: (session: string, patient: number, person: PersonKey) => boolean;
  /** Everybody who answered since the last call, with the time of the last answer. */
  readonly takeAnswered: (session: string) => ReadonlyMap<PersonKey, Instant>;
  /** Gives back what could not be written. */
  readonly returnAnswered: (session: string, people: ReadonlyMap<PersonKey, Instant>) => void;
  readonly takeDirty: (session: string) => ReadonlySet<number>;
  readonly markDirty: (session: string, patients: Iterable<number>) => void;
  readonly knows: (session: string, people: Iterable<PersonKey>) => void;
}

export function liveProgress(): LiveProgress {
  const sessions = new LRUCache<string, Seen>({ max: 2_000 });
  function of(session: string): Seen {
    const seen = sessions.get(session) ?? {
      people: new Set<PersonKey>(),
      given: new Map<number, Map<PersonKey, boolean>>(),
      answered: new Map<PersonKey, Instant>(),
      dirty: new Set<number>(),
    };
    sessions.set(session, seen);
    return seen;
  }
  return {
    joined: (session, person) => {
      of(session).people.add(person);
    },
    left: (session, person) => {
      of(session).people.delete(person);
    },
    answered: (session, patient, person, complete, at) => {
      const seen = of(session);
      seen.people.add(person);
      seen.answered.set(person, at);
      seen.dirty.add(patient);
      const given = seen.given.get(patient) ?? new Map<PersonKey, boolean>();
      seen.given.set(patient, given);
      given.set(person, complete);
      return given.size >= seen.people.size && [...seen.people].every((each) => given.get(each) === true);
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
  };
}
