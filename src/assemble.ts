import { createPacer } from './app/delivery/limits/pacer.ts';
import { createShare } from './app/delivery/limits/tenantShare.ts';
import { createWorker, type Timing } from './app/delivery/worker.ts';
import { handlers } from './app/entry/receive.ts';
import type { ChannelAddress } from './app/ports/rows/channels.ts';
import type { Rows } from './app/ports/rows/rows.ts';
import type { Ids, Log, World } from './app/ports/world.ts';
import { liveProgress } from './app/process/answerProgress.ts';
import { sessionCache } from './app/process/sessionCache.ts';
import { underWay } from './app/process/tapLoad.ts';
import { targeting } from './app/process/targetedRefusals.ts';
import { unitLogs } from './app/process/unitLogs.ts';
import { walks } from './app/process/walkMemory.ts';
import type { Config, SignInConfig } from './config.ts';
import { dictionary } from './dictionaries/dictionary.ts';
import { listen } from './http/listening.ts';
import { logRoutes } from './http/log/routes.ts';
import { aboutRoutes, iconRoute } from './http/pages/aboutPages.ts';
import { styleRoutes } from './http/pages/styles.ts';
import { createServer } from './http/server.ts';
import { cookieKeyring } from './http/signIn/cookieKeyring.ts';
import { cookies } from './http/signIn/cookies.ts';
import { type IssuerSettings, issuer } from './http/signIn/issuer.ts';
import { answerPath, type SignIn, signInRoutes } from './http/signIn/signInRoutes.ts';
import { unitRoutes } from './http/signIn/unitRoutes.ts';
import { tabRoutes } from './http/tab/tabRoutes.ts';
import { tabTokens } from './http/tab/tabTokens.ts';
import { zipped } from './http/zipped.ts';
import { botLogic } from './teams/bot.ts';
import { type AskForToken, botToken } from './teams/callers/botToken.ts';
import { anonymousCallers, teamsCallers } from './teams/callers/callers.ts';
import { serviceHosts } from './teams/callers/serviceHosts.ts';
import { signingKeys } from './teams/callers/signingKeys.ts';
import { messenger } from './teams/messenger.ts';
import { roster } from './teams/roster/roster.ts';
import { teamChannels, unitName } from './teams/teamChannels.ts';
import { isActivity, teamsClient } from './teams/teamsClient.ts';
import { words } from './words/words.ts';

/** What differs between a real process and a test: storage, clock, chance and identity. */
export interface Surroundings {
  readonly rows: Rows;
  /** A code for why storage is not ready. */
  readonly whyNotReady: (error: unknown) => string;
  /** Undefined when anonymous. */
  readonly askForBotToken: AskForToken | undefined;
  /** What the identity that Azure gives the process is given instead of a secret, to prove that it is an app registration. */
  readonly askForAssertion: () => Promise<string>;
  readonly log: Log;
  readonly now: () => number;
  readonly timing: Timing;
  readonly ids: Ids;
  /** Names this process among others on the same tables. */
  readonly owner: string;
}

/** A bot that listens. */
export interface Running {
  readonly port: number;
  /** Lets what is under way end and gives its leases back; resolves in time (`SHUTDOWN_SECONDS`) whatever others do. */
  readonly close: () => Promise<void>;
}

/** Callers have this part of the time a stopping process may take; the rest is for the worker and its leases. */
const callersPart = 0.6;

/**
 * Puts the parts together and listens; on loopback only when anonymous.
 * @throws the server's error when the port cannot be had.
 */
export async function assemble(config: Config, around: Surroundings): Promise<Running> {
  const { rows, log, now } = around;
  const { appId } = config.registration ?? {};
  const share = createShare(rows.processes, around.owner, now);
  const allowed = serviceHosts(config.serviceHosts, appId === undefined);
  const token = around.askForBotToken && botToken(around.askForBotToken, now, log);
  const waiting = new AbortController();
  const sending = new AbortController();
  const timing = { ...around.timing, sleep: interruptible(around.timing.sleep, waiting.signal) };
  const teams = teamsClient(appId, token?.get ?? noToken, {
    pacer: createPacer(share.perSecond, now, around.timing.sleep),
    allowed,
    notTaken: token?.notTaken ?? (() => {}),
    ending: sending.signal,
  });
  const world: World = {
    rows,
    now,
    sleep: around.timing.sleep,
    log,
    ids: around.ids,
    roster: roster({
      teams,
      now,
      log,
      sleep: around.timing.sleep,
      left: (channel) => worker.kick(channel),
    }),
    unitName: (address, teamId) => unitName(teams, address, teamId),
    sessions: sessionCache(rows.channels, now),
    progress: liveProgress(),
    targeting: targeting(config.targeted, now),
    walks: walks(),
    underWay: underWay(),
    unitLogs: unitLogs(rows, around.timing.chance),
    alone: share.alone,
    dictionary: dictionary(config.screeningWordsFile),
    kick: (channel, after) => worker.kick(channel, after),
    heard: (channel) => worker.heard(channel),
    words: words(config.language),
    wordsIn: words,
    settings: {
      tenantId: config.tenantId,
      publicUrl: config.publicUrl ?? `http://localhost:${config.port}`,
      improvementLogUrl: config.improvementLogUrl,
      dialogs: config.dialogs,
      lockAfter: config.lockAfter,
      language: config.language,
    },
  };
  const worker = createWorker(world, messenger(teams), share, timing, around.owner);
  const reach = {
    channelsOf: async (address: ChannelAddress, teamId: string) =>
      (await teamChannels(teams, address, teamId)).map(({ id }) => id),
    writable: worker.writable,
    maySay: worker.maySay,
    said: worker.said,
  };
  const logic = botLogic(world.words, handlers(world), reach, log);
  const { publicUrl } = world.settings;
  const signIn: SignIn = {
    issuer: config.signIn && issuer(issuerSettings(config.signIn, around), publicUrl + answerPath),
    cookies: cookies(cookieKeyring(rows.cookieKeys, now, world.ids.secret), now, publicUrl),
  };
  const { tenantId } = config;
  const tokens =
    config.signIn === undefined || signIn.issuer === undefined || tenantId === undefined
      ? undefined
      : tabTokens({ ...config.signIn, tenantId, publicUrl }, signIn.issuer, now);
  let draining = false;
  const server = createServer({
    callers:
      appId === undefined
        ? anonymousCallers(allowed)
        : teamsCallers(appId, allowed, signingKeys(now, log), now),
    isActivity,
    receive: (activity) => teams.receive(activity, logic),
    ready: () => rows.ready(),
    whyNotReady: around.whyNotReady,
    warnings: () => (token?.denied() === true ? ['teams.denied'] : []),
    draining: () => draining,
    https: publicUrl.startsWith('https:'),
    routes: [
      ...styleRoutes,
      iconRoute,
      ...signInRoutes(world, signIn),
      ...tabRoutes(world, signIn.cookies, tokens),
      ...unitRoutes(world, signIn, logRoutes(world)),
      ...aboutRoutes(world.words),
    ].map(zipped),
    log,
  });
  await rows.ready().catch((error: unknown) => {
    log.warn({ reason: around.whyNotReady(error) }, 'storage does not answer yet');
  });
  const host = appId === undefined ? '127.0.0.1' : '0.0.0.0';
  const listening = await listen(server, config.port, host, around.timing.after);
  worker.start();

  async function close(): Promise<void> {
    draining = true;
    const endsAt = now() + config.shutdownTime;
    let cancelEnd = () => {};
    const late = new Promise<void>((resolve) => {
      cancelEnd = around.timing.after(config.shutdownTime, resolve);
    });
    await listening.close(config.shutdownTime * callersPart);
    waiting.abort();
    // Teams may answer for half of what is left; then sends are given up, so that leases can be given back.
    const cancelGivingUp = around.timing.after(Math.max(0, endsAt - now()) / 2, () => sending.abort());
    await Promise.race([worker.stop(), late]);
    cancelGivingUp();
    cancelEnd();
  }
  return { port: listening.port, close };
}

function issuerSettings(
  { proof, ...settings }: SignInConfig,
  { askForAssertion }: Surroundings,
): IssuerSettings {
  return { ...settings, proof: proof.kind === 'secret' ? proof : { assertion: askForAssertion } };
}

async function noToken(): Promise<string> {
  throw new Error('A bot without a registration has no token');
}

/** Sleeps that end at once when the process is to end. */
function interruptible(sleep: Timing['sleep'], ending: AbortSignal): Timing['sleep'] {
  return (milliseconds) =>
    new Promise((resolve) => {
      const awake = () => {
        ending.removeEventListener('abort', awake);
        resolve();
      };
      ending.addEventListener('abort', awake);
      if (ending.aborted) awake();
      else void sleep(milliseconds).then(awake);
    });
}
