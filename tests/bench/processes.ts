import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { statusOf } from './load.ts';

/** Kernel ticks per second in /proc, the same on every Linux. */
const ticksPerSecond = 100;

/** A process of its own, as in production. */
export interface Served {
  readonly url: string;
  /** What callers show it; undefined: nothing. */
  readonly authorization: string | undefined;
  /** From the start of the process until /health/ready said 200, in milliseconds. */
  readonly startedIn: number;
  /** User and system time of all its threads so far, in milliseconds. */
  readonly cpu: () => number;
  /** Resident memory, in MB. */
  readonly memory: () => number;
  readonly stop: () => Promise<void>;
}

const root = new URL('../../', import.meta.url);
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

function run(args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.stderr?.on('data', (chunk) => process.stderr.write(chunk));
  child.once('exit', () => running.delete(child));
  return child;
}

/** User and system time of all its threads so far, in milliseconds. */
function cpuOf(child: ChildProcess): number {
  // The name in brackets may hold spaces; the times are the 14th and 15th field.
  const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1_000) / ticksPerSecond;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}

async function answers(child: ChildProcess, url: string, wanted: (status: number) => boolean): Promise<void> {
  const patience = performance.now() + 30_000;
  while (!wanted(await statusOf(url))) {
    if (child.exitCode !== null) throw new Error(`The process behind ${url} ended with ${child.exitCode}`);
    if (performance.now() > patience) throw new Error(`Nothing answers at ${url}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** What a server needs that is more than the file and its tables. */
interface Circumstances {
  readonly env?: Readonly<Record<string, string>>;
  /** Loaded before it. */
  readonly preload?: string;
  readonly authorization?: string;
}

/** A server of ours on a free port, ready. */
export async function serve(
  file: string,
  connectionString: string,
  { env, preload, authorization }: Circumstances = {},
): Promise<Served> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const started = performance.now();
  const child = run([...(preload === undefined ? [] : ['--import', preload]), file], {
    PORT: String(port),
    ALLOW_ANONYMOUS: 'true',
    LOG_LEVEL: 'warn',
    AZURE_STORAGE_CONNECTION_STRING: connectionString,
    ...env,
  });
  // Warnings only; a good run has none.
  child.stdout?.on('data', (chunk) => process.stderr.write(chunk));
  await answers(child, `${url}/health/ready`, (status) => status === 200);
  const startedIn = performance.now() - started;
  return {
    url,
    authorization,
    startedIn,
    cpu: () => cpuOf(child),
    memory: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1_024;
    },
    stop: () => end(child),
  };
}

/** The bot, as `npm run serve` has it. */
export const botFile = 'src/main.ts';
export const baselineFile = 'tests/bench/baseline.ts';

/** A table service in memory. */
export async function startTables(): Promise<{
  readonly connectionString: string;
  /** User and system time so far, in milliseconds. */
  readonly cpu: () => number;
  readonly stop: () => Promise<void>;
}> {
  const port = await freePort();
  const child = run(
    [
      createRequire(import.meta.url).resolve('azurite/dist/src/table/main.js'),
      ...['--tableHost', '127.0.0.1', '--tablePort', String(port)],
      ...['--inMemoryPersistence', '--silent', '--disableTelemetry', '--skipApiVersionCheck'],
    ],
    {},
  );
  const endpoint = `http://127.0.0.1:${port}/devstoreaccount1`;
  child.stdout?.resume();
  await answers(child, endpoint, (status) => status !== 0);
  return {
    connectionString:
      'DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;' +
      // The emulator's published key, the same on every machine.
      'AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;' +
      `TableEndpoint=${endpoint};`,
    cpu: () => cpuOf(child),
    stop: () => end(child),
  };
}
