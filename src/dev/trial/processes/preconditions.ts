import { relative, resolve } from 'node:path';
import type { Words } from '../../../words/words.ts';
import { readArguments, type TrialOptions, wholeNumber } from '../arguments.ts';
import { type DataFolder, openDataFolder } from './dataFolder.ts';
import { isFree } from './ports.ts';

type TrialWords = Words['trial'];

/** What keeps the trial from starting or going on; the message is for people. */
export class TrialProblem extends Error {
  override readonly name = 'TrialProblem';
}

/** @throws TrialProblem for words that mean nothing. */
export function optionsFrom(text: TrialWords, argv: readonly string[]): TrialOptions {
  const read = readArguments(argv);
  if ('problem' in read) throw new TrialProblem(text.argumentProblem(read.problem));
  return read.options;
}

/** The bot's port, 1–65535; 3978 when unset. @throws TrialProblem for anything else. */
export function botPortFrom(text: TrialWords, { PORT: value }: NodeJS.ProcessEnv): number {
  if (value === undefined || value === '') return 3978;
  const port = wholeNumber(value);
  if (port === undefined || port < 1 || port > 65_535) throw new TrialProblem(text.badPort(value));
  return port;
}

/** @throws TrialProblem when somebody listens there. */
export async function demandFree(text: TrialWords, part: 'bot' | 'playground', port: number): Promise<void> {
  if (!(await isFree(port))) throw new TrialProblem(text.portTaken(part, port));
}

/** @throws TrialProblem when the data cannot be written, or not be read. */
export function folderFrom(text: TrialWords, { dataFolder }: TrialOptions): DataFolder {
  const opened = openDataFolder(resolve(dataFolder));
  if ('folder' in opened) return opened.folder;
  const { problem } = opened;
  throw new TrialProblem(
    problem.kind === 'corrupt' ? text.dataCorrupt(nameOf(problem.file)) : text.dataUnusable(dataFolder),
  );
}

/** A path as people see it from where they stand. */
export function nameOf(path: string): string {
  const short = relative(process.cwd(), path);
  return short === '' || short.startsWith('..') ? path : short;
}
