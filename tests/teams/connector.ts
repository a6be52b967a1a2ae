import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Channel, type ChannelOptions, createChannel } from './channel.ts';
import { type Fault, faultQueue, type RequestKind } from './faults.ts';
import { type Happenings, happenings } from './happenings.ts';
import type { Fields } from './json.ts';
import { ledger, type RateLimits, teamsLimits } from './rates.ts';
import { answer, classify } from './routes.ts';
import type { Answer, Request, Service } from './service.ts';
import { describe, type Violation, type ViolationKind } from './violations.ts';

export interface ConnectorOptions {
  /** Milliseconds since 1970-01-01 UTC for what people see and send; the machine's clock when not given. */
  readonly now?: () => number;
  /** Teams' own limits when not given. Arrivals are always counted in real time. */
  readonly limits?: RateLimits;
  /** Seconds in the `Retry-After` of a 429 for going over a limit; no such header when not given. */
  readonly retryAfterSeconds?: number;
  readonly bot?: { readonly id: string; readonly name: string };
}

/** A request as it arrived, answered or not. */
export interface Arrival {
  readonly kind: RequestKind;
  readonly method: string;
  /** Path and query as they came over the wire, percent-encoding kept. */
  readonly url: string;
  readonly body: unknown;
  /** Milliseconds on a clock that only goes forwards. */
  readonly at: number;
  /** HTTP status, 0 for a connection that broke; undefined while it is being answered. */
  status: number | undefined;
}

/** A Teams that bots can talk to. */
export interface Connector extends Happenings {
  readonly url: string;
  readonly bot: { readonly id: string; readonly name: string };
  readonly now: () => number;
  readonly nextId: () => string;
  readonly addChannel: (options?: ChannelOptions) => Channel;
  /** Everything the bot asked for, in order of arrival. */
  readonly arrivals: readonly Arrival[];
  /** Every activity of people that was delivered to the bot. */
  readonly delivered: Fields[];
  /** What the real Teams would have refused; a test of good behaviour ends with this being empty. */
  readonly violations: readonly Violation[];
  readonly violate: (kind: ViolationKind, what: string, tookMs?: number) => void;
  /** Throws with every violation, unless they are all of the kinds a test has provoked itself. */
  readonly expectNoViolations: (...provoked: readonly ViolationKind[]) => void;
  /** The coming requests go wrong, in this order. */
  readonly failNext: (...faults: readonly Fault[]) => void;
  readonly clearFaults: () => void;
  readonly faultsWaiting: () => number;
  /** How often each kind of trouble has struck. */
  readonly struck: Readonly<Record<string, number>>;
  readonly close: () => Promise<void>;
}

async function readBody(incoming: IncomingMessage): Promise<unknown> {
  let text = '';
  incoming.setEncoding('utf8');
  for await (const chunk of incoming) text += chunk;
  if (text === '') return undefined;
  return JSON.parse(text);
}

function readRequest(incoming: IncomingMessage, body: unknown): Request {
  const url = new URL(incoming.url ?? '/', 'http://localhost');
  const parts = url.pathname.split('/').filter((part) => part !== '');
  return {
    method: incoming.method ?? 'GET',
    path: parts.slice(parts[0] === 'v3' ? 1 : 0).map(decodeURIComponent),
    query: url.searchParams,
    body,
  };
}

function reply(response: ServerResponse, { status, body }: Answer, retryAfterSeconds?: number): void {
  const headers = {
    ...(body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
    ...(retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }),
  };
  // Not chained: a server library loaded in this process may have replaced writeHead by one that returns nothing.
  response.writeHead(status, headers);
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

/** Starts a Bot Connector on loopback that is as strict as the real one (docs/teams.md §§ 1–4, 8). */
export async function startConnector(options: ConnectorOptions = {}): Promise<Connector> {
  const now = options.now ?? Date.now;
  const limits = options.limits ?? teamsLimits;
  const bot = options.bot ?? { id: '28:00000000-0000-4000-8000-00000000b07a', name: 'Kartlegging' };
  const channels = new Map<string, Channel>();
  const tenants = new Map<string, ReturnType<typeof ledger>>();
  const arrivals: Arrival[] = [];
  const violations: Violation[] = [];
  const happened = happenings(() => describe(violations));
  const faults = faultQueue();
  /** Until when Teams has asked to be left alone in a channel, on the clock of arrivals. */
  const patience = new Map<string, number>();
  // Message ids are milliseconds in Teams; a counter from now keeps them unique and rising.
  let lastId = Date.now();

  const violate: Connector['violate'] = (kind, what, tookMs) => {
    violations.push({ kind, what, at: performance.now(), ...(tookMs !== undefined && { tookMs }) });
  };
  const service: Service = { channels, now, violate, nextId: () => String(++lastId) };

  const overLimit = (kind: RequestKind, channel: Channel | undefined, at: number): string | undefined => {
    if (channel === undefined) return undefined;
    const ofChannel = kind === 'members' || kind === 'member' ? channel.memberReads : channel.sends;
    const ofTenant = tenants.get(channel.tenantId) ?? ledger(limits.tenant);
    tenants.set(channel.tenantId, ofTenant);
    const overTenant = ofTenant.arrive(at);
    const limit = (kind === 'other' ? undefined : ofChannel.arrive(at)) ?? overTenant;
    return limit && `${kind} over ${limit.count} in ${limit.withinMs} ms`;
  };

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = performance.now();
    const request = readRequest(incoming, await readBody(incoming));
    const { kind, channel } = classify(service, request);
    const arrival: Arrival = {
      kind,
      method: request.method,
      url: incoming.url ?? '',
      body: request.body,
      at,
      status: undefined,
    };
    arrivals.push(arrival);
    const finish = (result: Answer, retryAfterSeconds?: number) => {
      arrival.status = result.status;
      reply(response, result, retryAfterSeconds);
    };
    const early = (channel && patience.get(channel.id)) ?? 0;
    if (['send', 'edit', 'delete'].includes(kind) && at < early)
      violate(
        'rate',
        `${kind} ${Math.ceil(early - at)} ms before Retry-After was over: ${JSON.stringify(request.body)?.slice(0, 200)}`,
      );
    const limit = overLimit(kind, channel, at);
    if (limit !== undefined) {
      violate('rate', limit);
      const error = { code: 'TooManyRequests', message: limit };
      return finish({ status: 429, body: { error } }, options.retryAfterSeconds);
    }
    const trouble = faults.strike(kind, request.body, channel?.id);
    if (trouble === undefined) return finish(answer(service, request));
    if (trouble.kind === 'hold') {
      happened.notify();
      await trouble.until();
      return finish(answer(service, request));
    }
    if (trouble.delivered === true) answer(service, request);
    if (trouble.kind === 'status' && channel !== undefined && kind !== 'members' && kind !== 'member') {
      const asked = (trouble.retryAfterSeconds ?? 0) * 1_000;
      // Requests that were under way when it was said are not to blame.
      patience.set(channel.id, performance.now() + asked - 20);
    }
    if (trouble.kind === 'reset') {
      arrival.status = 0;
      incoming.socket.destroy();
      return;
    }
    const error = { code: trouble.code, message: trouble.code };
    finish({ status: trouble.status, body: { error } }, trouble.retryAfterSeconds);
  }

  const server = createServer((incoming, response) => {
    serve(incoming, response)
      .catch((error: unknown) => {
        violate('protocol', `a request that cannot be read: ${String(error)}`);
        if (response.headersSent) response.destroy();
        else reply(response, { status: 400 });
      })
      .finally(happened.notify);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The connector has no port');

  return {
    url: `http://127.0.0.1:${address.port}`,
    bot,
    now,
    nextId: service.nextId,
    arrivals,
    delivered: [],
    violations,
    violate,
    ...happened,
    addChannel: (channelOptions = {}) => {
      const channel = createChannel(channelOptions, limits);
      channels.set(channel.id, channel);
      return channel;
    },
    expectNoViolations: (...provoked) => {
      const left = violations.filter(({ kind }) => !provoked.includes(kind));
      if (left.length > 0) throw new Error(`The bot broke Teams' rules:\n${describe(left)}`);
    },
    failNext: faults.add,
    clearFaults: faults.clear,
    faultsWaiting: faults.waiting,
    struck: faults.struck,
    close: async () => {
      server.close();
      server.closeAllConnections();
      if (server.listening) await once(server, 'close');
    },
  };
}
