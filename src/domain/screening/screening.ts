/**
 * Keeps what may point to a patient or a colleague out of free text (docs/domain.md § 6), before anything is stored: rules on
 * numbers and persons first, then names, then a closed vocabulary, whose unknown words are named to whoever wrote them.
 * A valid checksum never helps a number through.
 */
import {
  hasAge,
  hasBirth,
  hasCaseNumber,
  hasDateOfStay,
  hasElevenDigits,
  hasPhone,
  hasRoom,
} from './numbers.ts';
import { findNames, isPlace } from './personNames.ts';
import { hasDescription, hasInitials, hasRelation } from './persons.ts';
import { plainLettersOf, withoutAccents } from './text.ts';
import type { Dictionary } from './vocabulary.ts';

/** Why a text is not taken. */
export type Finding =
  | 'digits'
  /** A date of birth, a year of birth, or any whole date. */
  | 'date'
  | 'dateOfStay'
  | 'email'
  | 'phone'
  | 'caseNumber'
  | 'room'
  | 'age'
  | 'relation'
  /** An office, an occupation and a place, an origin and a family, a known person, an event in the news. */
  | 'description'
  | 'name'
  | 'initials'
  /** A word that nobody knows, which may be a name. */
  | 'unknownWord'
  /** Digits of another script, which the rules cannot read. */
  | 'unreadable';

export interface Screening {
  /** Empty when the text can be stored. */
  readonly findings: readonly Finding[];
  /** The first word that is not known, when nothing else is wrong: for the eyes of whoever wrote it, and for no log. */
  readonly unknownWord?: string;
}

/** The most characters a text may have (docs/domain.md § 3.1). */
export const longestText = 140;

/** Drawn as nothing at all, though Unicode counts them as letters or signs. */
const blanks = /[\u115f\u1160\u3164\uffa0\u2800]/gu;

/**
 * The text as it is screened and stored: one form of every letter and digit (NFKC), nothing invisible, single spaces.
 */
export function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .replace(blanks, '')
    .replace(/[\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{M}]/gu, '')
    .replace(/[\p{Cc}\p{Z}\s]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** What in the text may point to somebody. Reads the text as `tidy` leaves it. */
export function screen(text: string, dictionary: Dictionary): Screening {
  const read = withoutAccents(tidy(text));
  const plain = plainLettersOf(read);
  const lower = plain.toLowerCase();
  const { name, initials, unknown } = findNames(read, dictionary);
  const found: readonly (readonly [Finding, boolean])[] = [
    ['unreadable', /[^\P{N}0-9\u2044]/u.test(plain)],
    ['digits', hasElevenDigits(plain)],
    ['date', hasBirth(lower)],
    ['dateOfStay', hasDateOfStay(lower)],
    ['email', /@|[([]at[)\]]|krollalfa/.test(lower)],
    ['phone', hasPhone(lower)],
    ['caseNumber', hasCaseNumber(lower)],
    ['room', hasRoom(lower)],
    ['age', hasAge(plain)],
    ['relation', hasRelation(lower)],
    ['description', hasDescription(plain, isPlace)],
    ['name', name],
    ['initials', initials || hasInitials(read)],
    ['unknownWord', unknown !== undefined],
  ];
  const findings = found.filter(([, there]) => there).map(([finding]) => finding);
  const onlyUnknown = findings.length === 1 && unknown !== undefined;
  return { findings, ...(onlyUnknown && { unknownWord: unknown }) };
}
