import { type FormId, formIds } from '../../domain/form/form.ts';
import { defaultSetup, limits, type Setup } from '../../domain/session/session.ts';
import type { Words } from '../../words/words.ts';

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
  'logg',
  'ov',
] as const;
export type Word = (typeof words)[number];

/** What is wrong with the words after `start`; `given` is a number, so that no free text is repeated. */
export type StartProblem =
  | { readonly field: 'patients' | 'minutes'; readonly given: string }
  | { readonly field: 'noNumber' | 'rest' };

export type Command =
  | { readonly name: Word | 'unknown' }
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
    .toLocaleLowerCase('nb')
    .split(/\s+/u)
    .filter((token) => token !== '');
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
  const [word, ...rest] = /^\/?kartlegging$/.test(tokens[0] ?? '') ? tokens.slice(1) : tokens;
  const first = word !== undefined && words.practice.practiceCommands.includes(word) ? 'ov' : word;
  if (first === 'start') return parseStart(rest);
  if (first !== undefined && isWord(first) && rest.length === 0) return { name: first };
  return { name: 'unknown' };
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
