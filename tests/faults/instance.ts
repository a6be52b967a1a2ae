import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { freePort } from '../session/azuriteProcess.ts';
import type { Calendar } from './calendar.ts';
import { pagesEnvironment } from './pages.ts';

/** One of the bot's processes behind the load balancer: always at the same address, not always there. */
export interface Instance {
  readonly name: string;
  readonly url: string;
  readonly start: () => Promise<void>;
  /** SIGKILL: no chance to put anything in order. */
  readonly kill: () => Promise<void>;
  /** SIGTERM, as when a new version is put in its place. */
  readonly stop: () => Promise<void>;
  readonly isListening: () => boolean;
  /** SIGSTOP: it stands still, as a machine that is moved does, and does not know of it; whether there was anybody to stop. */
  readonly freeze: () => boolean;
  readonly thaw: () => void;
  /** Its wall clock jumps, and stays wrong after a restart; the next time it jumps back. */
  readonly jump: () => boolean;
  /** Log lines of all its lives that are at least a warning. */
  readonly complaints: readonly string[];
}

const root = new URL('../../', import.meta.url);
/** Waits that are cut short. */
const sooner = ['../session/soonShown.ts', './soonTold.ts'].map(
  (path) => new URL(path, import.meta.url).href,
);
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** @param clockJump milliseconds its clock jumps by. */
export async function createInstance(
  name: string,
  connectionString: string,
  clockJump: number,
  calendar: Pick<Calendar, 'ahead'>,
): Promise<Instance> {
  const port = await freePort();
  const complaints: string[] = [];
  let child: ChildProcess | undefined;
  let listening = false;
  let isWrong = false;

  async function start(): Promise<void> {
    if (child !== undefined) return;
    const clock = new URL(`./shiftedClock.ts?by=${clockJump}&ahead=${calendar.ahead()}`, import.meta.url)
      .href;
    const preload = [...sooner, isWrong ? `${clock}&now=1` : clock].flatMap((module) => ['--import', module]);
    const begun = spawn(process.execPath, [...preload, 'src/main.ts'], {
      cwd: root,
      env: {
        PATH: process.env.PATH,
        PORT: String(port),
        ALLOW_ANONYMOUS: 'true',
        TARGETED_MESSAGES: 'true',
        DIALOGS: 'true',
        AZURE_STORAGE_CONNECTION_STRING: connectionString,
        ...pagesEnvironment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = begun;
    running.add(begun);
    begun.once('exit', () => {
      running.delete(begun);
      if (child !== begun) return;
      child = undefined;
      listening = false;
    });
    begun.stderr.on('data', (chunk) => complaints.push(`${name}: ${String(chunk)}`));
    await new Promise<void>((resolve) => {
      // Ended before it listened: somebody killed it while it started.
      begun.once('exit', () => resolve());
      createInterface({ input: begun.stdout }).on('line', (line) => {
        if (line.includes('"msg":"listening"')) {
          listening = true;
          resolve();
        }
        if (!line.startsWith('{"level":30')) complaints.push(`${name}: ${line}`);
      });
    });
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    const ending = child;
    if (ending === undefined) return;
    const exited = once(ending, 'exit');
    ending.kill(signal);
    // One that stands still hears of nothing but SIGKILL.
    ending.kill('SIGCONT');
    await exited;
  }

  return {
    name,
    url: `http://127.0.0.1:${port}`,
    start,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    jump: () => {
      // A process that is starting would die of the signal, and none has no clock.
      if (!listening) return false;
      isWrong = !isWrong;
      return child?.kill('SIGUSR2') ?? false;
    },
    isListening: () => listening,
    freeze: () => child?.kill('SIGSTOP') ?? false,
    thaw: () => void child?.kill('SIGCONT'),
    complaints,
  };
}
