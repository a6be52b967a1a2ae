import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Part } from '../../../words/facts.ts';

export interface Program {
  readonly part: Part;
  /** A Node script and its arguments. */
  readonly script: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly folder: string;
  /** Everything the program prints goes here; emptied at the start. */
  readonly log: string;
  /** What makes the program end in good order. */
  readonly endSignal: 'SIGINT' | 'SIGTERM';
}

/** How a program ended: with an exit code, by a signal, or not even begun. */
export type Ending =
  | { readonly kind: 'code'; readonly code: number }
  | { readonly kind: 'signal'; readonly signal: string }
  | { readonly kind: 'failed'; readonly reason: string };

export interface Child {
  readonly program: Program;
  readonly ended: Promise<Ending>;
  /** Asks it to end, and ends it by force after `patience` milliseconds. */
  readonly stop: (patience: number) => Promise<Ending>;
  /** The last lines it printed, at most so many. */
  readonly lastWords: (lines: number) => string;
}

const lifeline = pathToFileURL(fileURLToPath(new URL('./lifeline.ts', import.meta.url))).href;

/** Starts a program in a process group of its own, so that a Ctrl-C meant for the trial does not hit it. */
export function startChild(program: Program): Child {
  const log = openSync(program.log, 'w');
  const process_ = spawn(process.execPath, ['--import', lifeline, program.script, ...program.args], {
    cwd: program.folder,
    env: { ...program.env, TRIAL_END_SIGNAL: program.endSignal },
    stdio: ['pipe', log, log],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  closeSync(log);
  const ended = endingOf(process_);
  return {
    program,
    ended,
    stop: async (patience) => {
      process_.kill(program.endSignal);
      const force = setTimeout(() => process_.kill('SIGKILL'), patience);
      try {
        return await ended;
      } finally {
        clearTimeout(force);
      }
    },
    lastWords: (lines) => readFileSync(program.log, 'utf8').trimEnd().split('\n').slice(-lines).join('\n'),
  };
}

function endingOf(process_: ChildProcess): Promise<Ending> {
  return new Promise((resolve) => {
    process_.once('error', (error) => resolve({ kind: 'failed', reason: error.message }));
    process_.once('exit', (code, signal) => {
      resolve(signal === null ? { kind: 'code', code: code ?? 0 } : { kind: 'signal', signal });
    });
  });
}
