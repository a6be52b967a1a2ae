import { type Meant, meantCommands } from '../../cards/model/views.ts';
import type { Language } from '../../domain/basics.ts';
import { type FormId, formIds } from '../../domain/form/form.ts';
import { defaultSetup, limits, type Setup } from '../../domain/session/session.ts';
import type { Words } from '../../words/words.ts';
import type { LanguageChoice } from '../acts/chooseLanguage.ts';

const words = [
  'hjelp',
  'status',
  'vis',
  'neste',
  'pause',
  'fortsett',
  'overta',
  'avslutt',
  'avbryt',
  'ov',
] as const;
export type Word = (typeof words)[number];

/** What is wrong with the words after `start`; `given` is a number, so that no free text is repeated. */
export type StartProblem =
  | { readonly field: 'patients' | 'minutes'; readonly given: string }
  | { readonly field: 'noNumber' | 'rest' };

export type Command =
  | { readonly name: Word }
  /** `near`: the one command that is a letter away from the word written. */
  | { readonly name: 'unknown'; readonly near?: { readonly written: string; readonly meant: Meant } }
  /** `choice` undefined: nothing that can be chosen. */
  | { readonly name: 'sprak'; readonly choice: LanguageChoice | undefined }
  | { readonly name: 'logg'; readonly mine?: true }
  /** `text` as it was written; empty where nothing was. */
  | { readonly name: 'tiltak'; readonly text: string }
  /** `code` as it was written. */
  | { readonly name: 'linje'; readonly code?: string }
  | { readonly name: 'start'; readonly setup: Setup | undefined }
  | { readonly name: 'startProblem'; readonly problem: StartProblem };

function isWord(token: string): token is Word {
  return words.some((word) => word === token);
}

function isFormId(token: string): token is FormId {
  return formIds.some((form) => form === token);
}

/** Lower-cased words of a message; NBSP and line breaks count as spaces. */
function tokensOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/\s+/u)
    .filter((token) => token !== '');
}

/** As it is typed where the keyboard lacks the letter: a ring above or an accent is left out. */
function unaccented(token: string): string {
  return token.normalize('NFD').replace(/\p{M}/gu, '');
}

/** Whether the text calls the bot by its slash command, mention or not. */
export function startsWithSlash(text: string): boolean {
  return tokensOf(text)[0] === '/kartlegging';
}

/**
 * Reads what somebody typed, without the mention of the bot. Words are matched whole, in any letter case
 * (docs/contract.md, Commands in the channel).
 */
export function parseCommand(words: Words, text: string): Command {
  const tokens = tokensOf(text);
  const [said, ...rest] = /^\/?kartlegging$/.test(tokens[0] ?? '') ? tokens.slice(1) : tokens;
  // Where Teams completes «/», people write it before the command's own word, too.
  const word = said?.replace(/^\//, '');
  const first = word !== undefined && words.practice.practiceCommands.includes(word) ? 'ov' : word;
  if (first === 'start') return parseStart(rest);
  if (first !== undefined && unaccented(first) === 'sprak')
    return { name: 'sprak', choice: readChoice(rest.map(unaccented)) };
  if (first === 'tiltak') return { name: 'tiltak', text: textAfter(text, first) };
  if (first === 'linje') return { name: 'linje', ...(rest.length > 0 && { code: rest.join(' ') }) };
  if (first === 'logg' && (rest.length === 0 || (rest.length === 1 && rest[0] === 'mine')))
    return { name: 'logg', ...(rest.length === 1 && { mine: true }) };
  if (first !== undefined && isWord(first) && rest.length === 0) return { name: first };
  return first === undefined ? { name: 'unknown' } : { name: 'unknown', ...nearest(first, rest) };
}

/** What follows the command's word, in the letters it was written in. */
function textAfter(text: string, word: string): string {
  return text.slice(text.toLowerCase().indexOf(word) + word.length).trim();
}

/** Shorter words are near too much, and a figure is no slip of a letter. */
const shortestNear = 4;
const onlyLetters = /^\p{L}+$/u;

/** The rest of what was written must fit the command that is meant, so that ordinary words are not taken for one. */
function nearest(written: string, rest: readonly string[]): Partial<Extract<Command, { name: 'unknown' }>> {
  if (written.length < shortestNear || !onlyLetters.test(written)) return {};
  const plain = unaccented(written);
  const meant = meantCommands.find((word) => word.length >= shortestNear && isOneEditAway(plain, word));
  const fits =
    meant === 'start' ? parseStart(rest).name === 'start' : meant === 'tiltak' || rest.length === 0;
  return meant !== undefined && fits ? { near: { written, meant } } : {};
}

/** One letter added, left out or another one, or two neighbours changed about: a distance of one (Damerau–Levenshtein). */
function isOneEditAway(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let before = 0;
  while (before < shorter && a[before] === b[before]) before++;
  let after = 0;
  while (after < shorter - before && a.at(-1 - after) === b.at(-1 - after)) after++;
  const left = a.slice(before, a.length - after);
  const right = b.slice(before, b.length - after);
  if (left.length === 2) return right === `${left[1]}${left[0]}`;
  return left !== right && left.length <= 1 && right.length <= 1;
}

const languageWords: ReadonlyMap<string | undefined, Language> = new Map([
  ['nb', 'nb'],
  ['bokmal', 'nb'],
  ['nn', 'nn'],
  ['nynorsk', 'nn'],
  ['en', 'en'],
  ['engelsk', 'en'],
]);
const onWords: ReadonlyMap<string | undefined, boolean> = new Map([
  ['pa', true],
  ['av', false],
]);

/** «[nb|nn|en] [egne på|av]». Undefined for anything else. */
function readChoice(tokens: readonly string[]): LanguageChoice | undefined {
  const language = languageWords.get(tokens[0]);
  const [own, on, ...more] = language === undefined ? tokens : tokens.slice(1);
  if (own === undefined) return language === undefined ? {} : { language };
  const ownLanguages = own === 'egne' && more.length === 0 ? onWords.get(on) : undefined;
  return ownLanguages === undefined ? undefined : { ...(language && { language }), ownLanguages };
}

function wholeNumber(token: string | undefined): number | undefined {
  return token !== undefined && /^-?\d{1,9}$/.test(token) ? Number(token) : undefined;
}

function within(value: number, range: { readonly min: number; readonly max: number }): boolean {
  return value >= range.min && value <= range.max;
}

/** «24, 60», «24;60» and «24 , 60» are two numbers, too. */
function withoutSeparators(tokens: readonly string[]): readonly string[] {
  return tokens.flatMap((token) => token.split(/[,;]/)).filter((token) => token !== '');
}

function parseStart(tokens: readonly string[]): Command {
  const rest = [...withoutSeparators(tokens)];
  if (rest.length === 0) return { name: 'start', setup: undefined };
  const patients = wholeNumber(rest.shift());
  if (patients === undefined) return { name: 'startProblem', problem: { field: 'noNumber' } };
  if (!within(patients, limits.patients)) {
    return { name: 'startProblem', problem: { field: 'patients', given: patients.toString() } };
  }
  const given = wholeNumber(rest[0]);
  if (given !== undefined) rest.shift();
  const minutes = given ?? defaultSetup.minutes;
  if (!within(minutes, limits.minutes)) {
    return { name: 'startProblem', problem: { field: 'minutes', given: minutes.toString() } };
  }
  const form = rest[0] !== undefined && isFormId(rest[0]) ? rest[0] : undefined;
  if (form !== undefined) rest.shift();
  const all = rest[0] === 'alle';
  if (all) rest.shift();
  if (rest.length > 0) return { name: 'startProblem', problem: { field: 'rest' } };
  return {
    name: 'start',
    setup: { patients, minutes, form: form ?? defaultSetup.form, mode: all ? 'all' : 'paced' },
  };
}
