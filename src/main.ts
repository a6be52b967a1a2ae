import { randomBytes, randomUUID } from 'node:crypto';
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Log } from './app/ports/world.ts';
import type { Running } from './assemble.ts';
import type { Config } from './config.ts';
import type { TableAccount } from './store/table/azureTable.ts';

// Kept from one start to the next, a compiled program is up in half the time; where nothing can be written it works without.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)));
const { default: dotenv } = await import('dotenv');
const { pino } = await import('pino');
const { clockOf } = await import('./app/process/clock.ts');
const { assemble } = await import('./assemble.ts');
const { ConfigError, readConfig } = await import('./config.ts');
const { askForAssertion, askForBotToken, managedCredential } = await import('./identity.ts');
const { everythingToLog } = await import('./everythingToLog.ts');
const { followClock, tableClientFrom, tablesStore, whyNotReady } = await import(
  './store/table/azureTable.ts'
);

async function accountOf({ storage, managedIdentity }: Config): Promise<TableAccount> {
  if ('connectionString' in storage) return storage;
  return { url: storage.url, credential: await managedCredential(managedIdentity) };
}

function createLog(level: Config['logLevel']): Log {
  const log = pino({ level, base: null });
  return {
    debug: (facts, message) => log.debug(facts, message),
    info: (facts, message) => log.info(facts, message),
    warn: (facts, message) => log.warn(facts, message),
    error: (facts, message) => log.error(facts, message),
  };
}

/** Why the process cannot start, in one sentence for the operator. */
function startFailure(error: unknown, port: number | undefined): string {
  if (error instanceof ConfigError) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `Port ${port} is in use. Stop the other program, or set PORT to a free one.`;
  }
  return error instanceof Error ? `The bot cannot start: ${error.message}` : 'The bot cannot start.';
}

/** The only place where clock, chance and identity come from. */
async function main(): Promise<void> {
  dotenv.config({ quiet: true });
  let port: number | undefined;
  let running: Running | undefined;
  let ending = false;
  /** Ends in good order; asked for once more, at once. */
  async function end(code: number, again: number): Promise<void> {
    if (ending || running === undefined) process.exit(ending ? again : code);
    ending = true;
    await running.close().catch(() => undefined);
    process.exit(code);
  }
  process.on('SIGINT', () => void end(0, 130));
  process.on('SIGTERM', () => void end(0, 143));
  try {
    const config = readConfig(process.env);
    port = config.port;
    const log = createLog(config.logLevel);
    if (config.registration !== undefined && config.publicUrl === undefined)
      log.warn({}, 'PUBLIC_URL is not set: the links on cards lead nowhere but on this machine');
    everythingToLog(log, () => void end(1, 1));
    const clock = clockOf(Date.now, () => performance.now());
    const tables = tableClientFrom(await accountOf(config));
    followClock(tables, () => performance.now(), clock.heard);
    running = await assemble(config, {
      rows: tablesStore(tables),
      whyNotReady,
      askForBotToken:
        config.registration && (await askForBotToken(config.registration, config.managedIdentity)),
      askForAssertion: () => askForAssertion(config.managedIdentity),
      log,
      now: clock.now,
      timing: {
        sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
        after: (milliseconds, run) => {
          const timer = setTimeout(run, milliseconds);
          return () => clearTimeout(timer);
        },
        chance: () => Math.random(),
        elapsed: () => performance.now(),
      },
      ids: {
        session: () => randomBytes(9).toString('base64url'),
        secret: () => randomBytes(32).toString('hex'),
      },
      owner: randomUUID(),
    });
    log.info({ port: running.port, anonymous: config.registration === undefined }, 'listening');
  } catch (error) {
    // The one thing that is printed as it is: there is no log yet, and a person at a shell must read what to set.
    process.stderr.write(`${startFailure(error, port)}\n`);
    process.exit(1);
  }
}

await main();
