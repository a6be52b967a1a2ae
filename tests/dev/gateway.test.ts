import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeColleagues } from '../../src/dev/trial/colleagues.ts';
import type { Happening } from '../../src/dev/trial/happenings.ts';
import { startGateway } from '../../src/dev/trial/processes/gateway.ts';
import { freePort, isFree } from '../../src/dev/trial/processes/ports.ts';
import { seededRandom } from '../../src/dev/trial/random.ts';
import { personOf, team } from '../../src/dev/trial/unit.ts';

const people = makeColleagues(2, seededRandom(1)).map(personOf);
const member = { id: '29:kari', name: 'Kari' };
const roster = `/_connector/v3/conversations/${encodeURIComponent(team.id)}`;

let playground: Server;
let gateway: Server;
let address: string;
let asked: IncomingMessage[];
let seen: Happening[];
let page: object;

beforeEach(async () => {
  asked = [];
  seen = [];
  page = { members: [member], totalCount: 2 };
  playground = createServer((request, response) => {
    asked.push(request);
    const known: Readonly<Record<string, unknown>> = {
      [`${roster}/pagedmembers?pageSize=200`]: page,
      [`${roster}/members`]: [member],
      [`/_conversation/v1/conversations/${team.id}/messages`]: {
        postConversationId: `${team.id};messageid=1`,
      },
    };
    const answer = known[request.url ?? ''];
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? { error: 'unknown' }));
  });
  playground.on('upgrade', (_request, socket) => {
    socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n');
    socket.pipe(socket);
  });
  const playgroundPort = await freePort();
  playground.listen(playgroundPort, '127.0.0.1');
  await once(playground, 'listening');
  const port = await freePort();
  gateway = await startGateway(port, { playgroundPort, people, see: (happening) => seen.push(happening) });
  address = `http://127.0.0.1:${port}`;
});

afterEach(() => {
  for (const server of [gateway, playground]) {
    server.closeAllConnections();
    server.close();
  }
});

const get = async (path: string): Promise<unknown> => (await fetch(`${address}${path}`)).json();

test('the colleagues are on the roster beside those whom the Playground knows', async () => {
  const names = people.map(({ name }) => ({ name }));
  expect(await get(`${roster}/pagedmembers?pageSize=200`)).toMatchObject({
    members: [member, ...names],
    totalCount: 4,
  });
  expect(await get(`${roster}/members`)).toMatchObject([member, ...names]);
});

test('they stand on the last page of a long roster only', async () => {
  page = { members: [member], continuationToken: 'more' };
  expect(await get(`${roster}/pagedmembers?pageSize=200`)).toEqual(page);
});

test('a colleague can be looked up by either id; a stranger cannot', async () => {
  const [first] = people;
  for (const id of [first?.id ?? '', first?.aadObjectId ?? '']) {
    expect(await get(`${roster}/members/${encodeURIComponent(id)}`)).toMatchObject({
      name: 'Simulert kollega 1 (sykepleier)',
      userRole: 'user',
    });
  }
  expect((await fetch(`${address}${roster}/members/29%3Afremmed`)).status).toBe(404);
});

test('a message goes on as it was written, and a slash command in it is noticed', async () => {
  const response = await fetch(`${address}/_conversation/v1/conversations/${team.id}/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: '/kartlegging start', mentions: [] }),
  });
  expect(await response.json()).toEqual({ postConversationId: `${team.id};messageid=1` });
  expect(asked.at(-1)?.headers['content-type']).toBe('application/json');
  expect(seen).toMatchObject([{ kind: 'said', said: { kind: 'slash' } }]);
});

test('what the Playground refused has not happened', async () => {
  const path = `/_connector/v3/conversations/${encodeURIComponent('19:ukjent@thread.tacv2')}/activities`;
  const response = await fetch(`${address}${path}`, { method: 'POST', body: '{}' });
  expect(response.status).toBe(404);
  expect(seen).toEqual([]);
});

test('web sockets go through both ways', async () => {
  const socket = connect(Number(new URL(address).port), '127.0.0.1');
  socket.write(
    'GET /_ws/log/stream HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
  );
  const [welcome] = await once(socket, 'data');
  expect(String(welcome)).toContain('101 Switching Protocols');
  socket.write('hei');
  const [echo] = await once(socket, 'data');
  expect(String(echo)).toBe('hei');
  socket.destroy();
});

test('when the Playground is gone, the gateway says so and lives on', async () => {
  playground.closeAllConnections();
  playground.close();
  expect((await fetch(`${address}/`)).status).toBe(502);
  expect((await fetch(`${address}/`)).status).toBe(502);
});

test('a port that is in use is not free', async () => {
  expect(await isFree(Number(new URL(address).port))).toBe(false);
  expect(await isFree(await freePort())).toBe(true);
});
