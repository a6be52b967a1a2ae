import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface BotOptions {
  readonly connectionString: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Modules that are loaded before the bot (`node --import`). */
  readonly preload?: readonly string[];
  /** The folder of another program than this one. */
  readonly program?: string;
}

/** The real process, `node src/main.ts`, as in production but anonymous. */
export interface BotProcess {
  readonly url: string;
  /** Log lines so far, parsed. */
  readonly log: readonly Readonly<Record<string, unknown>>[];
  /** SIGKILL: no chance to put anything in order. */
  readonly kill: () => Promise<void>;
  /** SIGTERM, as an orchestrator does. */
  readonly stop: () => Promise<void>;
}

const root = new URL('../../', import.meta.url);

/** Starts the bot on a free port and resolves when it listens. */
export async function startBot(options: BotOptions): Promise<BotProcess> {
  const preload = (options.preload ?? []).flatMap((module) => ['--import', module]);
  const child = spawn(process.execPath, [...preload, 'src/main.ts'], {
    cwd: options.program ?? root,
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      ALLOW_ANONYMOUS: 'true',
      AZURE_STORAGE_CONNECTION_STRING: options.connectionString,
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log: Record<string, unknown>[] = [];
  let complaints = '';
  child.stderr.on('data', (chunk) => {
    complaints += String(chunk);
  });
  const port = await new Promise<number>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the bot ended with ${code}: ${complaints}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const entry: unknown = JSON.parse(line);
      if (typeof entry !== 'object' || entry === null) return;
      log.push({ ...entry });
      if ('port' in entry && typeof entry.port === 'number') resolve(entry.port);
    });
  });
  return {
    url: `http://127.0.0.1:${port}`,
    log,
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}
