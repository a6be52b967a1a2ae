/**
 * Keeps what may point to a patient or a colleague out of free text (domain.md § 6), before anything is stored. It says
 * no too often rather than too seldom, and a valid checksum never helps a number through.
 */
import { commonEnding, ordinaryWords, places, titles } from './wardWords.ts';

/** Why a text is not taken. */
export type Finding =
  | 'digits'
  | 'date'
  | 'email'
  | 'phone'
  | 'room'
  | 'age'
  | 'name'
  | 'initials'
  /** Digits of another script, which the rules cannot read. */
  | 'unreadable';

/** The most characters a text may have (domain.md § 3.1). */
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

const unaccented: Readonly<Record<string, string>> = {
  '\u00f8': 'o',
  '\u00d8': 'O',
  '\u00e6': 'ae',
  '\u00c6': 'Ae',
};

/** Letters without rings, strokes and accents, every dash a hyphen and every dot a full stop: what the rules read. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u00f8\u00d8\u00e6\u00c6]/g, (letter) => unaccented[letter] ?? letter)
    .replace(/[\p{Pd}\u2212\u2043]/gu, '-')
    .replace(/[\u00b7\u2022\u2027\u2219\u22c5\u3002]/g, '.');
}

const ordinary = ordinaryWords(fold);

/** What in the text may point to somebody; empty when it can be stored. Reads the text as `tidy` leaves it. */
export function findings(text: string): readonly Finding[] {
  const plain = fold(tidy(text));
  const lower = plain.toLowerCase();
  const found: readonly (readonly [Finding, boolean])[] = [
    ['unreadable', /[^\P{N}0-9\u2044]/u.test(plain)],
    ['digits', hasElevenDigits(plain)],
    ['date', dates.some((date) => date.test(lower))],
    ['email', /@|[([]at[)\]]|krollalfa/.test(lower)],
    ['phone', hasPhone(plain)],
    ['room', rooms.test(lower)],
    ['age', ages.some((age) => age.test(lower))],
    ['name', hasName(plain)],
    ['initials', /(?<!\p{L})\p{Lu}\. ?\p{Lu}(?!\p{L})/u.test(plain)],
  ];
  return found.filter(([, there]) => there).map(([finding]) => finding);
}

/** Eleven digits with nothing but spaces and signs between them. */
function hasElevenDigits(text: string): boolean {
  return /(?:\d[^\p{L}\d]*){10}\d/u.test(text);
}

const months = 'jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des';
const day = '(?:0?[1-9]|[12]\\d|3[01]|4[1-9]|[56]\\d|7[01])';
const month = '(?:0?[1-9]|1[0-2]|4[1-9]|5[0-2]|8[1-9]|9[0-2])';
/** Whole dates, and six digits or more in a row: nobody says what kind of date it is. D- and H-numbers count as dates. */
const dates: readonly RegExp[] = [
  /\d{6}/,
  new RegExp(`(?<!\\d)${day} ?[./-] ?${month} ?[./-] ?(?:\\d{2}|\\d{4})(?!\\d)`),
  /(?<!\d)\d{2} \d{2} (?:\d{2}|\d{4})(?!\d)/,
  /(?<!\d)(?:19|20)\d{2} ?[./-] ?\d{1,2} ?[./-] ?\d{1,2}(?!\d)/,
  new RegExp(`(?<!\\d)\\d{1,2}\\.? ?(?:${months})\\p{L}*\\.? ?'?(?:\\d{4}|\\d{2})(?!\\d)`, 'u'),
  /(?<!\p{L})(?:fodt|fodd|f\.|f)(?: den| i)? ?['-]?\d{2}/u,
  /(?<!\p{L})(?:fodselsdato|fodselsar|fodselsnummer|personnummer|fnr|pnr)(?!\p{L})/u,
];

/** «08.00-12.00»: eight digits that are two times of day. */
const timeSpan = /(?<!\d)(?:[01]?\d|2[0-3])[.:][0-5]\d ?- ?(?:[01]?\d|2[0-4])[.:][0-5]\d(?!\d)/g;

function hasPhone(text: string): boolean {
  return /(?:\d[ .\-/()]{0,3}){7}\d/.test(text.replace(timeSpan, '…'));
}

/** A number after a room or a bed, unless it says for how long. */
const rooms =
  /(?:rom|rommet|romnr|seng|senga|sengen|sengeplass|stue|stua|stuen|isolat|isolatet|plass|korridor|korridoren)(?: ?(?:nr|nummer|no))?[ .:#-]*\d+(?!\d)(?! ?(?:dogn|dager|timer|minutter|uker))/;

/** Counted in years, or called old. */
const ages: readonly RegExp[] = [
  /\d ?-? ?(?:ar|ars|aring|aringen|aringer|arig|arige)(?!\p{L})/u,
  /(?<!\p{L})ar(?:s)? gam(?:mel|le|al)/u,
  /\d ?(?:mnd|maneder|maneders|uker|ukers|dager|dagers)\.? gam(?:mel|le|melt|al)/,
  /(?<!\p{L})\p{L}+(?:ti|tti)\p{L}*-?(?:aring|arig)\p{L}*/u,
  /(?<!\p{L})alder ?:? ?\d/u,
];

interface Word {
  readonly text: string;
  /** What stands between it and the word after it. */
  readonly gap: string;
}

/** Two capitalised words that are not known to be ordinary, side by side or with the surname first; or a title before one. */
function hasName(text: string): boolean {
  // A capital inside a word begins a name that was glued to another.
  const apart = text.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
  const words = [...apart.matchAll(/(\p{L}[\p{L}']*)([^\p{L}]*)/gu)].map(
    ([, word = '', gap = '']): Word => ({ text: word, gap }),
  );
  return words.some((word, index) => {
    const next = words[index + 1];
    return next !== undefined && isName(word, next);
  });
}

function isName(first: Word, second: Word): boolean {
  const { gap } = first;
  const title = titles.has(first.text.toLowerCase()) && /^[ .:,]{1,3}$/.test(gap);
  if (title && isCapitalised(second.text) && kindOf(second.text) === 'unknown') return true;
  const unknown = isCapitalised(first.text) && kindOf(first.text) === 'unknown';
  // «Kari N.»
  if (unknown && gap === ' ' && /^\p{Lu}$/u.test(second.text) && second.gap.startsWith('.')) return true;
  if (!isCapitalised(second.text)) return false;
  const letter = /^\p{Lu}$/u.test(first.text) && /^\.? ?$/.test(gap);
  if (letter && kindOf(second.text) === 'unknown') return true;
  if (!isCapitalised(first.text) || !/^(?: ?[-,/&]? ?)$/.test(gap)) return false;
  const kinds = [kindOf(first.text), kindOf(second.text)];
  return kinds.includes('unknown') && !kinds.includes('ordinary');
}

/** «Kari», «KARI» and «McKay»; not abbreviations of up to three letters. */
function isCapitalised(word: string): boolean {
  if (!/^\p{Lu}\p{L}/u.test(word)) return false;
  return /\p{Ll}/u.test(word) || word.length > 3;
}

function kindOf(word: string): 'ordinary' | 'place' | 'unknown' {
  const lower = word.toLowerCase();
  if (ordinary.has(lower) || commonEnding.test(lower)) return 'ordinary';
  return places.has(lower) || places.has(lower.replace(/s$/, '')) ? 'place' : 'unknown';
}
