import type { CloudAdapter, TurnContext } from 'botbuilder';
import restify from 'restify';
import type { Log } from './app/world.ts';
import { aboutRoutes } from './web/aboutPages.ts';
import type { LogPages } from './web/logPages.ts';
import { styleSheet } from './web/page.ts';

/** The largest activity Teams sends is far below this; more gets 413. */
const largestBody = 256 * 1024;

export interface ServerParts {
  readonly adapter: CloudAdapter;
  readonly logic: (context: TurnContext) => Promise<void>;
  /** Resolves when storage answers; rejects with the reason when not. */
  readonly ready: () => Promise<void>;
  readonly logPages: LogPages;
  readonly log: Log;
}

/** Headers of every page of ours: nothing from elsewhere, in nobody's frame, no traces. */
const pageHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex, nofollow',
};

/** What has been written out, by the object it was made from: colleagues who answer alike are shown the same card. */
const written = new WeakMap<object, Buffer>();

function toJson(_request: restify.Request, response: restify.Response, body: unknown): Buffer {
  const object = typeof body === 'object' && body !== null ? body : undefined;
  const bytes = (object && written.get(object)) ?? Buffer.from(JSON.stringify(body ?? null));
  if (object !== undefined) written.set(object, bytes);
  response.setHeader('Content-Length', bytes.length);
  return bytes;
}

/** The HTTP side: Teams' activities, health, the improvement log, and the pages the app package links to (contract.md, HTTP). */
export function createServer(parts: ServerParts): restify.Server {
  const server = restify.createServer({ name: 'kartlegging', formatters: { 'application/json': toJson } });
  // restify's own log would quote requests and pages; ours holds no payloads.
  Object.assign(server.log, { level: 'silent' });
  server.on('restifyError', (request, _response, error: Error, done: () => void) => {
    parts.log.debug({ route: request.route?.path, reason: error.name }, 'request refused');
    done();
  });
  server.use(restify.plugins.bodyParser({ maxBodySize: largestBody, mapParams: false }));

  server.post('/api/messages', async (request, response) => {
    const { body, headers, method = 'POST' } = request;
    if (typeof body?.type === 'string') {
      await parts.adapter.process({ body, headers, method }, response, parts.logic);
    } else {
      response.send(400, { error: 'not an activity' });
    }
  });
  server.get('/health/live', async (_request, response) => {
    response.send(200, { status: 'live' });
  });
  server.get('/health/ready', async (_request, response) => {
    try {
      await parts.ready();
      response.send(200, { status: 'ready' });
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'unknown';
      response.send(503, { status: 'not ready', reason: `storage does not answer: ${reason}` });
    }
  });
  server.get('/forbedringslogg/style.css', async (_request, response) => {
    response.sendRaw(200, styleSheet, {
      'Content-Type': 'text/css; charset=utf-8',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'public, max-age=3600',
    });
  });
  server.get('/forbedringslogg/:token', async (request, response) => {
    const { status, html } = await parts.logPages(request.params.token);
    response.sendRaw(status, html, pageHeaders);
  });
  for (const { path, page } of aboutRoutes) {
    server.get(path, async (_request, response) => {
      response.sendRaw(page.status, page.html, pageHeaders);
    });
  }
  return server;
}
