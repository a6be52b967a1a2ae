import { generateKeyPair, randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Words } from '../../words/words.ts';
import type { TrialOptions } from './arguments.ts';
import { channelLife } from './channelLife.ts';
import { type Colleague, makeColleagues } from './colleagues.ts';
import { startIssuer } from './issuer/issuer.ts';
import { botDoor } from './processes/botDoor.ts';
import { type Child, type Ending, type Program, startChild } from './processes/child.ts';
import { startGateway } from './processes/gateway.ts';
import { answers, freePort } from './processes/ports.ts';
import {
  botPortFrom,
  demandFree,
  folderFrom,
  nameOf,
  optionsFrom,
  TrialProblem,
} from './processes/preconditions.ts';
import {
  botProgram,
  connectorAddress,
  playgroundProgram,
  publicUrlOf,
  storageProgram,
} from './processes/programs.ts';
import { seededRandom } from './random.ts';
import { knownPeople, personOf, tenantId } from './unit.ts';

type TrialWords = Words['trial'];
const makeKeys = promisify(generateKeyPair);

/** How long a program gets to be ready, and to end (milliseconds). */
const patience = { ready: 60_000, bot: 15_000, playground: 3_000, storage: 30_000 } as const;

export interface TrialWorld {
  readonly words: Words;
  readonly env: NodeJS.ProcessEnv;
  readonly say: (words: string) => void;
  /** Aborted when somebody wants the trial to stop. */
  readonly stop: AbortSignal;
  /** The bot's program, started as `node <script>`. */
  readonly botScript: string;
}

/**
 * Starts everything, and stops everything when asked, or when one part ends by itself.
 * @returns the exit code: 0 when it was asked to stop and all was saved.
 */
export async function runTrial(argv: readonly string[], world: TrialWorld): Promise<number> {
  const children: Child[] = [];
  const ready = new Set<Child>();
  const text = world.words.trial;
  const servers: Server[] = [];
  let code = 0;
  try {
    const options = optionsFrom(text, argv);
    const botPort = botPortFrom(text, world.env);
    await demandFree(text, 'bot', botPort);
    await demandFree(text, 'playground', options.playgroundPort);
    const folder = folderFrom(text, options);
    world.say(text.starting);

    const start = async (program: Program, isReady: () => Promise<boolean>): Promise<void> => {
      const child = startChild(program);
      children.push(child);
      await untilReady(text, child, isReady, world.stop);
      ready.add(child);
    };
    const storage = await freePort();
    const playground = await freePort();
    await start(storageProgram(folder, storage, world.env), () => answers(storage));
    const seed = options.seed ?? randomInt(1_000_000_000);
    const colleagues = makeColleagues(options.colleagues, seededRandom(seed));
    const issuer = await startIssuer({
      words: text,
      port: await freePort(),
      publicUrls: [publicUrlOf(botPort)],
      tenantId,
      people: [...knownPeople, ...colleagues.map(personOf)],
      secret: randomBytes(32).toString('hex'),
      key: (await makeKeys('rsa', { modulusLength: 2_048 })).privateKey,
    });
    servers.push(issuer.server);
    const bot = botProgram(world.botScript, folder, { bot: botPort, storage }, issuer.env, world.env);
    await start(bot, () => isOk(`http://127.0.0.1:${botPort}/health/ready`));
    servers.push(await openGateway(world.words, options, colleagues, seed, botPort, playground));
    const ports = { bot: botPort, playground, gateway: options.playgroundPort };
    await start(playgroundProgram(folder, ports, world.env), () =>
      // Not only a listener: another program may try the same port for a moment.
      isOk(`http://127.0.0.1:${playground}/`),
    );

    world.say(
      text.ready({
        address: `http://localhost:${options.playgroundPort}`,
        colleagues: options.colleagues,
        dataFolder: nameOf(folder.path),
        botLog: nameOf(folder.log('bot')),
      }),
    );
    await Promise.race([stopAsked(world.stop), ...children.map((child) => untimelyEnd(text, child))]);
  } catch (error) {
    if (!world.stop.aborted) {
      world.say(error instanceof TrialProblem ? error.message : text.failed(String(error)));
      code = 1;
    }
  }
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  if (children.length === 0) return code;
  return (await stopAll(text, children, ready, world.say)) ? code : 1;
}

async function openGateway(
  words: Words,
  options: TrialOptions,
  colleagues: readonly Colleague[],
  seed: number,
  botPort: number,
  playgroundPort: number,
): Promise<Server> {
  const door = botDoor(`http://127.0.0.1:${botPort}/api/messages`);
  return startGateway(options.playgroundPort, {
    playgroundPort,
    people: colleagues.map(personOf),
    see: channelLife(words, colleagues, seed, door, connectorAddress(options.playgroundPort)),
  });
}

async function untilReady(
  text: TrialWords,
  child: Child,
  isReady: () => Promise<boolean>,
  stop: AbortSignal,
): Promise<void> {
  const { part, log } = child.program;
  let over = false;
  const ready = async (): Promise<void> => {
    const deadline = Date.now() + patience.ready;
    while (!over && !(await isReady())) {
      if (Date.now() > deadline) {
        throw new TrialProblem(text.partSlow(part, patience.ready / 1000, nameOf(log)));
      }
      await wait(100);
    }
  };
  try {
    await Promise.race([ready(), untimelyEnd(text, child), stopAsked(stop)]);
  } finally {
    over = true;
  }
  stop.throwIfAborted();
}

/** Rejects when the child ends. */
async function untimelyEnd(text: TrialWords, child: Child): Promise<never> {
  const ending = await child.ended;
  const { part, log } = child.program;
  const last = child.lastWords(12);
  const problem = text.partDied(part, howEnded(text, ending), nameOf(log));
  throw new TrialProblem(last === '' ? problem : `${problem} ${text.lastLines(last)}`);
}

function howEnded(text: TrialWords, ending: Ending): string {
  if (ending.kind === 'code') return text.exitCode(ending.code);
  return ending.kind === 'signal' ? ending.signal : ending.reason;
}

/** The bot first, for it may still have something to write; then the storage, which writes it down. */
async function stopAll(
  text: TrialWords,
  children: readonly Child[],
  ready: ReadonlySet<Child>,
  say: (words: string) => void,
): Promise<boolean> {
  say(text.stopping);
  let saved = true;
  for (const part of ['bot', 'playground', 'storage'] as const) {
    const child = children.find(({ program }) => program.part === part);
    if (child === undefined) continue;
    const ending = await child.stop(patience[part]);
    // A storage that was never ready has nothing to write.
    if (part !== 'storage' || !ready.has(child) || (ending.kind === 'code' && ending.code === 0)) continue;
    saved = false;
    say(text.stoppedUnsaved(nameOf(child.program.log)));
  }
  if (saved) say(text.stopped);
  return saved;
}

async function stopAsked(stop: AbortSignal): Promise<void> {
  if (!stop.aborted) await once(stop, 'abort');
}

async function isOk(address: string): Promise<boolean> {
  try {
    const response = await fetch(address);
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false;
  }
}
