import type { Server } from 'restify';
import { handlers } from './app/handle.ts';
import { createLane } from './app/lane.ts';
import { liveProgress } from './app/liveProgress.ts';
import type { Store } from './app/ports.ts';
import { sessionCache } from './app/sessionCache.ts';
import { createShare } from './app/share.ts';
import { targeting } from './app/targeting.ts';
import { underWay } from './app/underWay.ts';
import { walks } from './app/walks.ts';
import { createWorker, type Timing } from './app/worker.ts';
import type { Ids, Log, World } from './app/world.ts';
import { botLogic } from './bot/bot.ts';
import { messenger } from './bot/messenger.ts';
import { roster } from './bot/roster.ts';
import { teamsClient } from './bot/teamsClient.ts';
import type { Config } from './config.ts';
import { dictionary } from './dictionaries/dictionary.ts';
import { createServer } from './server.ts';
import { logPages } from './web/logPages.ts';

/** What differs between a real process and a test: storage, clock, chance and identity. */
export interface Surroundings {
  readonly store: Store;
  readonly log: Log;
  readonly now: () => number;
  readonly timing: Timing;
  readonly ids: Ids;
  /** Names this process among others on the same tables. */
  readonly owner: string;
}

/** A bot that listens; `close` lets what is under way end and gives its leases back. */
export interface Running {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/**
 * Puts the parts together and listens; on loopback only when anonymous.
 * @throws the server's error when the port cannot be had.
 */
export async function assemble(config: Config, around: Surroundings): Promise<Running> {
  const { store, log, now } = around;
  const share = createShare(store, around.owner, now);
  const teams = teamsClient(config.credentials, createLane(share.perSecond, now, around.timing.sleep));
  const world: World = {
    store,
    now,
    log,
    ids: around.ids,
    roster: roster(teams, now, log),
    sessions: sessionCache(store, now),
    progress: liveProgress(),
    targeting: targeting(config.targeted, now),
    walks: walks(),
    underWay: underWay(),
    dictionary: dictionary(config.screeningWordsFile),
    kick: (channel, after) => worker.kick(channel, after),
    heard: (channel) => worker.heard(channel),
    settings: {
      tenantId: config.tenantId,
      publicUrl: config.publicUrl ?? `http://localhost:${config.port}`,
      improvementLogUrl: config.improvementLogUrl,
      lockAfter: config.lockAfter,
    },
  };
  const worker = createWorker(world, messenger(teams), share, around.timing, around.owner);
  teams.adapter.onTurnError = async (_context, error) => {
    log.error({ reason: error.name }, 'a message could not be handled');
    throw error;
  };
  const server = createServer({
    adapter: teams.adapter,
    logic: botLogic(handlers(world), world.roster, log),
    ready: () => store.ready(),
    logPages: logPages(world),
    log,
  });
  await store.ready().catch(() => log.warn({}, 'storage does not answer yet'));
  const port = await listen(server, config);
  worker.start();
  return {
    port,
    close: async () => {
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await worker.stop();
    },
  };
}

function listen(server: Server, config: Config): Promise<number> {
  const host = config.appId === undefined ? '127.0.0.1' : '0.0.0.0';
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, host, () => resolve(server.address().port));
  });
}
