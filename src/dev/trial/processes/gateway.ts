import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { type Happening, happeningsIn } from '../happenings.ts';
import { asMember, memberById, withMore } from '../roster.ts';
import type { Person } from '../unit.ts';
import { forward, parseJson, pass, readBody, withJson } from './exchange.ts';

export interface GatewayWorld {
  readonly playgroundPort: number;
  /** More members of the unit than the Playground knows. */
  readonly people: readonly Person[];
  readonly see: (happening: Happening) => void;
}

const rosterPath = /^\/_connector\/v3\/conversations\/[^/]+\/(?:paged)?members\/?$/;
const memberPath = /^\/_connector\/v3\/conversations\/[^/]+\/members\/([^/]+)\/?$/;

/**
 * Stands in front of the Agents Playground and passes everything on, both ways. It adds what the Playground lacks:
 * slash commands (in Teams they reach the bot without a mention) and further members of the unit.
 * @param port on this machine only. Rejects when it is taken.
 */
export async function startGateway(port: number, world: GatewayWorld): Promise<Server> {
  const server = createServer((request, response) => {
    handle(request, response, world).catch(() => {
      if (!response.headersSent) response.writeHead(502);
      response.end();
    });
  });
  server.on('upgrade', (request, socket, head) => upgrade(request, socket, head, world.playgroundPort));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  world: GatewayWorld,
): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  const body = await readBody(request);
  const colleague = memberById(world.people, decodeURIComponent(memberPath.exec(path)?.[1] ?? ''));
  if (colleague !== undefined) {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(asMember(colleague)));
    return;
  }
  // Unpacked, since some answers are read here.
  const answer = await forward(world.playgroundPort, request, body, { 'accept-encoding': 'identity' });
  const received = parseJson(answer.body);
  const isRoster = answer.status === 200 && rosterPath.test(path);
  pass(isRoster ? withJson(answer, withMore(received, world.people)) : answer, response);
  if (answer.status >= 300) return;
  const carriedOut = { method: request.method ?? '', path, sent: parseJson(body), received };
  for (const happening of happeningsIn(carriedOut)) world.see(happening);
}

/** Joins the two ends of a web socket. */
function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, port: number): void {
  const onward = connect(port, '127.0.0.1');
  const headers = request.rawHeaders.flatMap((name, index, all) =>
    index % 2 === 0 ? [`${name}: ${all[index + 1] ?? ''}\r\n`] : [],
  );
  onward.write(`${request.method} ${request.url} HTTP/1.1\r\n${headers.join('')}\r\n`);
  onward.write(head);
  onward.pipe(socket).pipe(onward);
  for (const end of [onward, socket]) {
    end.on('error', () => {
      onward.destroy();
      socket.destroy();
    });
  }
}
