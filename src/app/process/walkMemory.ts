import { LRUCache } from 'lru-cache';
import type { Answer } from '../../domain/answer/answer.ts';
import type { Instant, PersonKey } from '../../domain/basics.ts';
import type { Walking, Walks } from '../ports/processMemory.ts';
import type { RoundKey } from '../ports/rows/answers.ts';

/** How long it is remembered that somebody is walking, from their last tap, in milliseconds. */
const walkLasts = 10 * 60_000;
/** How long what was read of a person's answers is good enough for the number on a button, in milliseconds. */
const readFor = 30_000;

interface Known {
  readonly readAt: Instant;
  /** What the person has said of each patient that was looked at, by `roundKey`. */
  readonly answers: Map<string, Answer | undefined>;
}

export function roundKey({ patient, round }: RoundKey): string {
  return `${patient}.${round}`;
}

export function walks(): Walks {
  const places = new LRUCache<string, Walking & { readonly at: Instant }>({ max: 5_000 });
  const knowing = new LRUCache<string, Known>({ max: 2_000 });
  const keyOf = (session: string, person: PersonKey) => `${session}|${person}`;

  function known(key: string, at: Instant): Known | undefined {
    const kept = knowing.get(key);
    return kept !== undefined && at - kept.readAt < readFor ? kept : undefined;
  }
  return {
    set: (session, person, walking, at) => {
      places.set(keyOf(session, person), { ...walking, at });
    },
    get: (session, person, at) => {
      const place = places.get(keyOf(session, person));
      return place !== undefined && at - place.at < walkLasts ? place : undefined;
    },
    end: (session, person) => {
      places.delete(keyOf(session, person));
    },
    answers: (session, person, at) => known(keyOf(session, person), at)?.answers ?? new Map(),
    read: (session, person, answers, at) => {
      const key = keyOf(session, person);
      const before = known(key, at);
      if (before === undefined) knowing.set(key, { readAt: at, answers: new Map(answers) });
      else for (const [round, answer] of answers) before.answers.set(round, answer);
    },
    answered: (session, person, round, answer) => {
      knowing.get(keyOf(session, person))?.answers.set(roundKey(round), answer);
    },
  };
}
