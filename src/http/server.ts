import { createServer as createHttpServer, type Server } from 'node:http';
import restify from 'restify';
import type { Log } from '../app/ports/world.ts';
import type { Callers, Origin } from '../teams/callers/callers.ts';
import { readForm, readJson } from './body.ts';
import { inTurns } from './turns.ts';
import type { Route, WebRequest } from './web.ts';

/** The largest activity Teams sends is far below this; more gets 413. Bytes. */
const largestBody = 256 * 1024;
/** The same for a form. Bytes. */
const largestForm = 64 * 1024;
/** Headers are there within this time, and a whole request within the other; looked after every second. Milliseconds, bytes. */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  // Longer than gateways keep a connection that nothing is asked on: with Node's five seconds a request can meet its end.
  keepAliveTimeout: 75_000,
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: 16 * 1024,
};
/** How often the operator is told of callers that were not let in, milliseconds. */
const tellEvery = 60_000;
/** When somebody who could not be checked may come again, seconds. */
const comeAgain = 5;

/** An activity's answer: for an invoke a status and a body, for everything else nothing. */
interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/** What the server knows of activities: where they say they come from, and whether an answer is waited for. */
interface Arrived extends Origin {
  readonly type: string;
}

export interface ServerParts<Activity extends Arrived> {
  readonly callers: Callers;
  readonly isActivity: (body: unknown) => body is Activity;
  readonly receive: (activity: Activity) => Promise<Answer | undefined>;
  /** Resolves when storage answers; rejects with the reason when not. */
  readonly ready: () => Promise<void>;
  /** A code for why storage is not ready. */
  readonly whyNotReady: (error: unknown) => string;
  /** Codes for what an operator should mend although the bot is ready. */
  readonly warnings: () => readonly string[];
  /** The process is about to end. */
  readonly draining: () => boolean;
  /** Everything is reached by https, says `PUBLIC_URL`. */
  readonly https: boolean;
  /** The pages. They set their own headers. */
  readonly routes: readonly Route[];
  readonly log: Log;
}

const notLetIn = { error: 'not let in' };
const refusals = {
  400: { error: 'not an activity' },
  413: { error: 'too large' },
  415: { error: 'not JSON' },
};

function toJson(_request: restify.Request, response: restify.Response, body: unknown): Buffer {
  const bytes = Buffer.from(JSON.stringify(body ?? null));
  response.setHeader('Content-Length', bytes.length);
  return bytes;
}

/** An invoke that failed in the bot's own code: HTTP 200 all the same (docs/teams.md § 2.4). */
const broken = {
  statusCode: 500,
  type: 'application/vnd.microsoft.error',
  value: { code: 'InternalServerError', message: 'InternalServerError' },
};

/** The HTTP side: Teams' activities, health, the improvement log, and the pages the app package links to (docs/contract.md, HTTP). */
export function createServer<Activity extends Arrived>(parts: ServerParts<Activity>): Server {
  const { callers, log } = parts;
  const turn = inTurns();
  const server = restify.createServer({ name: '', formatters: { 'application/json': toJson } });
  // restify's own log would quote requests and pages; ours holds no payloads.
  Object.assign(server.log, { level: 'silent' });
  server.on('restifyError', (request, _response, error: Error, done: () => void) => {
    log.debug({ route: request.route?.path, reason: error.name }, 'request refused');
    done();
  });
  server.pre((_request, response, next) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'no-store');
    if (parts.https) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
    if (parts.draining()) response.setHeader('Connection', 'close');
    next();
  });

  server.post('/api/messages', async (request, response) => {
    const { authorization } = request.headers;
    if (!callers.mayAsk(authorization)) return keepOut(response);
    const body = await readJson(request, largestBody);
    if (body.kind === 'refused') return void response.send(body.status, refusals[body.status]);
    if (!parts.isActivity(body.value)) return void response.send(400, refusals[400]);
    await turn();
    const verdict = await callers.check(authorization, body.value);
    if (verdict === 'refused') return keepOut(response);
    if (verdict === 'issuerAway') {
      response.setHeader('Retry-After', String(comeAgain));
      return void response.send(503, { error: 'callers cannot be checked now' });
    }
    const { status, body: said } = await answerTo(body.value);
    if (said !== undefined) return void response.send(status, said);
    response.status(status);
    response.end();
  });

  let keptOut = 0;
  let toldAt = Number.NEGATIVE_INFINITY;
  /** One line a minute for all of them: with wrong settings it is Teams that is kept out. */
  function keepOut(response: restify.Response): void {
    keptOut++;
    if (performance.now() - toldAt > tellEvery) {
      toldAt = performance.now();
      log.warn({ callers: keptOut }, 'callers were not let in');
      keptOut = 0;
    }
    response.send(401, notLetIn);
  }

  async function answerTo(activity: Activity): Promise<Answer> {
    try {
      return (await parts.receive(activity)) ?? { status: 200 };
    } catch (error) {
      const reason = error instanceof Error ? error.name : typeof error;
      log.error({ reason }, 'a message could not be handled');
      return activity.type === 'invoke' ? { status: 200, body: broken } : { status: 200 };
    }
  }

  server.get('/health/live', async (_request, response) => {
    response.send(200, { status: 'live' });
  });
  server.get('/health/ready', async (_request, response) => {
    if (parts.draining()) return void response.send(503, { status: 'draining' });
    try {
      await parts.ready();
      const warnings = parts.warnings();
      response.send(200, { status: 'ready', ...(warnings.length > 0 && { warnings }) });
    } catch (error) {
      response.send(503, { status: 'not ready', reason: parts.whyNotReady(error) });
    }
  });
  for (const route of parts.routes) {
    const take = async (request: restify.Request, response: restify.Response) => {
      const { status, headers, body } = await route.handle(webRequest(route.method, request));
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      response.writeHead(status);
      response.end(body);
    };
    if (route.method === 'GET') server.get(route.path, take);
    else server.post(route.path, take);
  }
  // restify gives its own server no limits.
  return createHttpServer(limits, (request, response) => server.server.emit('request', request, response));
}

function webRequest(method: WebRequest['method'], request: restify.Request): WebRequest {
  const [path = '', ...query] = (request.url ?? '').split('?');
  const parts: Readonly<Record<string, string>> = request.params ?? {};
  return {
    method,
    path,
    parts,
    query: new URLSearchParams(query.join('?')),
    headers: request.headers,
    form: () => readForm(request, largestForm),
  };
}
