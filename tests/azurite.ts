import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the run's own table service; each test makes its own table there. */
    readonly azurite: string;
  }
}

/** The emulator's published account, the same on every machine. */
const account = 'devstoreaccount1';
const accountKey = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/** Vitest global setup: a table service in memory for the whole run, ended when the run ends. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [
      createRequire(import.meta.url).resolve('azurite/dist/src/table/main.js'),
      ...['--tableHost', '127.0.0.1', '--tablePort', String(port)],
      ...['--inMemoryPersistence', '--silent', '--disableTelemetry', '--skipApiVersionCheck'],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const end = (): boolean => child.kill('SIGKILL');
  process.once('exit', end);
  await started(child);
  project.provide(
    'azurite',
    `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${accountKey};` +
      `TableEndpoint=http://127.0.0.1:${port}/${account};`,
  );
  return async () => {
    process.off('exit', end);
    if (child.exitCode !== null) return;
    // Nothing in it is worth keeping, so it need not be asked to write anything down.
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}

/** Resolves when the service says that it listens; rejects with what it printed when it ends instead. */
function started(child: ChildProcess): Promise<void> {
  let printed = '';
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      printed += chunk.toString();
      if (printed.includes('successfully started')) resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`azurite-table ended with ${code}: ${printed}`)));
  });
}
