import { LRUCache } from 'lru-cache';
import type { Instant, PersonKey } from '../../domain/basics.ts';
import type { LiveProgress } from '../ports/processMemory.ts';

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
