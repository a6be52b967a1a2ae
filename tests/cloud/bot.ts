import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { textIn } from '../teams/json.ts';
import { appId, type Cloud, tenantId } from './cloud.ts';

const root = new URL('../../', import.meta.url);

/** The unmodified process, `node src/main.ts`, in a cloud on loopback. */
export interface CloudBot {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Lines on stdout and stderr so far. The test fails on one that is no JSON. */
  readonly log: readonly Readonly<Record<string, unknown>>[];
  /** Resolves when a line with these words has been logged. */
  readonly says: (words: string) => Promise<Readonly<Record<string, unknown>>>;
  /** Resident memory, MB. */
  readonly memory: () => number;
  /** What lies in the process's folder for temporary files. */
  readonly temporary: () => readonly string[];
  readonly signal: (signal: NodeJS.Signals) => void;
  /** How the process ended, and how many milliseconds after the first signal. */
  readonly ended: Promise<{ readonly code: number | null; readonly after: number }>;
  /** Ends it if it still runs. */
  readonly stop: () => Promise<void>;
}

/** A bot with a secret, unless the environment says otherwise. */
export async function startCloudBot(
  cloud: Cloud,
  connectionString: string | undefined,
  env: Readonly<Record<string, string>> = {},
): Promise<CloudBot> {
  const temporary = mkdtempSync(join(tmpdir(), 'bot-'));
  const child = spawn(process.execPath, ['--import', './tests/cloud/preload.ts', 'src/main.ts'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      TMPDIR: temporary,
      PORT: '0',
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppId: appId,
      MicrosoftAppPassword: 'hemmelig',
      MicrosoftAppTenantId: tenantId,
      ...(connectionString !== undefined && { AZURE_STORAGE_CONNECTION_STRING: connectionString }),
      ...cloud.env,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log: Record<string, unknown>[] = [];
  const waiting = new Set<() => void>();
  let signalledAt = 0;
  const ended = once(child, 'exit').then(([code]) => {
    const after = performance.now() - signalledAt;
    rmSync(temporary, { recursive: true });
    return { code: typeof code === 'number' ? code : null, after };
  });
  const hear = (line: string) => {
    const entry: unknown = JSON.parse(line);
    if (typeof entry !== 'object' || entry === null) throw new Error(`No line of the log: ${line}`);
    log.push({ ...entry });
    for (const look of waiting) look();
  };
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', hear);
  const says: CloudBot['says'] = (words) =>
    new Promise((resolve, reject) => {
      const look = () => {
        const line = log.find(({ msg }) => textIn(msg)?.includes(words));
        if (line === undefined) return;
        waiting.delete(look);
        resolve(line);
      };
      waiting.add(look);
      look();
      void ended.then(() => reject(new Error(`The bot ended before it said «${words}»`)));
    });
  const { port } = await says('listening');
  if (typeof port !== 'number') throw new Error('The bot has no port');
  const signal = (name: NodeJS.Signals) => {
    signalledAt ||= performance.now();
    child.kill(name);
  };
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    pid: child.pid ?? 0,
    log,
    says,
    memory: () =>
      Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1_024,
    temporary: () => readdirSync(temporary),
    signal,
    ended,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) signal('SIGKILL');
      await ended;
    },
  };
}

/** Whether the process says that it is ready, and with which words. */
export async function readiness(bot: CloudBot): Promise<{ readonly status: number; readonly body: unknown }> {
  const response = await fetch(`${bot.url}/health/ready`, { headers: { connection: 'close' } });
  return { status: response.status, body: await response.json() };
}
