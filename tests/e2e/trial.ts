import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** `npm start` as a newcomer runs it. */
export interface Trial {
  /** What it says to open. */
  readonly address: string;
  /** Ctrl-C; resolves with what was printed. */
  readonly stop: () => Promise<string>;
}

const root = new URL('../../', import.meta.url);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Starts the trial on free ports and resolves when it says that it is ready. */
export async function startTrial(args: readonly string[]): Promise<Trial> {
  const child = spawn(
    process.execPath,
    ['src/dev/trial/trial.ts', '--playground-port', String(await freePort()), ...args],
    { cwd: root, env: { ...process.env, PORT: String(await freePort()) }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let printed = '';
  const address = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += String(chunk);
      const found = /http:\/\/\S+/.exec(printed);
      if (found !== null && printed.includes('Ctrl-C')) resolve(found[0]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`the trial ended with ${code}: ${printed}`)));
  });
  return {
    address,
    stop: async () => {
      const exited = once(child, 'exit');
      child.kill('SIGINT');
      await exited;
      return printed;
    },
  };
}
