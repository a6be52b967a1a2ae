import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectionStringOf, freePort } from '../session/azuriteProcess.ts';
import type { Calendar } from './calendar.ts';
import { pause } from './chance.ts';

/** A table service that can go away and come back with everything it had. */
export interface FaultyStorage {
  /** By a line that can be cut. */
  readonly connectionString: string;
  /** Past the line, for those who look at what is stored. */
  readonly directly: string;
  /** The process ends, having written its data down. */
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** It stands still with its connections open: what is asked of it meanwhile is done when it goes on. */
  readonly freeze: () => void;
  readonly thaw: () => void;
  /** Breaks the connections there are, whatever is on its way in them: questions and answers alike; how many. */
  readonly cut: () => number;
  readonly close: () => Promise<void>;
}

export async function openFaultyStorage(calendar: Pick<Calendar, 'ahead'>): Promise<FaultyStorage> {
  const location = await mkdtemp(join(tmpdir(), 'faults-'));
  const port = await freePort();
  let child: ChildProcess | undefined;
  let line: Awaited<ReturnType<typeof openLine>> | undefined;
  process.once('exit', kill);
  function kill(): void {
    child?.kill('SIGKILL');
  }

  async function start(): Promise<void> {
    if (child !== undefined) return;
    const begun = spawn(
      process.execPath,
      [
        // Its clock is the one that all processes go by.
        ...['--import', new URL(`./shiftedClock.ts?ahead=${calendar.ahead()}`, import.meta.url).href],
        createRequire(import.meta.url).resolve('azurite/dist/src/table/main.js'),
        ...['--tableHost', '127.0.0.1', '--tablePort', String(port), '--location', location],
        ...['--silent', '--disableTelemetry', '--skipApiVersionCheck'],
      ],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    child = begun;
    line?.open();
    let printed = '';
    begun.stderr.on('data', (chunk) => {
      printed = String(chunk);
    });
    await new Promise<void>((resolve, reject) => {
      begun.stdout.on('data', (chunk) => {
        if (String(chunk).includes('successfully started')) resolve();
      });
      begun.once('exit', (code) => reject(new Error(`azurite-table ended with ${code}: ${printed}`)));
    });
  }

  async function stop(): Promise<void> {
    const ending = child;
    if (ending === undefined) return;
    child = undefined;
    const exited = once(ending, 'exit');
    ending.kill('SIGCONT');
    // It answers what it carries out while it writes its data down, and forgets that: nobody must hear of it.
    line?.shut();
    await pause(100);
    ending.kill('SIGINT');
    await exited;
  }

  await start();
  const lineIn = await openLine(port);
  line = lineIn;
  return {
    connectionString: connectionStringOf(lineIn.port),
    directly: connectionStringOf(port),
    start,
    stop,
    freeze: () => void child?.kill('SIGSTOP'),
    thaw: () => void child?.kill('SIGCONT'),
    cut: lineIn.cut,
    close: async () => {
      lineIn.close();
      await stop();
      process.off('exit', kill);
      await rm(location, { recursive: true, force: true });
    },
  };
}

/** Carries bytes to and from the service; nobody is let in while the service is away. */
async function openLine(to: number) {
  const open = new Set<Socket>();
  let isShut = false;
  const server = createServer((incoming) => {
    if (isShut) {
      // Whoever asked may have gone already: that must not end us.
      incoming.on('error', () => undefined);
      incoming.resetAndDestroy();
      return;
    }
    const outgoing = connect(to, '127.0.0.1');
    for (const [one, other] of [
      [incoming, outgoing],
      [outgoing, incoming],
    ] as const) {
      open.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The line has no port');
  const cut = () => {
    const { size } = open;
    for (const socket of open) socket.resetAndDestroy();
    return size;
  };
  return {
    port: address.port,
    cut,
    shut: () => {
      isShut = true;
      cut();
    },
    open: () => {
      isShut = false;
    },
    close: () => {
      server.close();
      cut();
    },
  };
}
