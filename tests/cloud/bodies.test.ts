import { connect } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStorage, type StorageLine } from '../session/storageLine.ts';
import { invokeActivity, overlay } from '../teams/activity.ts';
import { type Connector, startConnector } from '../teams/connector.ts';
import { peopleOf } from '../teams/person.ts';
import { type CloudBot, readiness, startCloudBot } from './bot.ts';
import { type Cloud, serviceUrl, startCloud, tenantId } from './cloud.ts';

let teams: Connector;
let cloud: Cloud;
let storage: StorageLine;
let bot: CloudBot;
let authorization: string;

beforeAll(async () => {
  teams = await startConnector();
  cloud = await startCloud(teams.url);
  // A table of its own: in a shared one the bot would look after what the processes of other tests have left.
  storage = await openStorage();
  bot = await startCloudBot(cloud, storage.connectionString, {
    PUBLIC_URL: 'https://bot.sykehuset.example',
  });
  authorization = `Bearer ${await cloud.token()}`;
});
afterAll(async () => {
  await bot.stop();
  await Promise.all([cloud.close(), teams.close(), storage.close()]);
});

const largest = 256 * 1024;

/** An activity that is answered, as JSON. */
function activity(more: object = {}): string {
  const channel = teams.addChannel({ tenantId });
  const { member } = peopleOf(teams, bot.url)(channel, 'Kari Nordmann', { tenantId });
  const from = { connector: teams, channel, member, tenantId, locale: 'nb-NO' };
  const tap = invokeActivity(from, undefined, undefined, 'session.view', { session: 'x' }, 'manual');
  const text = JSON.stringify({ ...overlay(tap, { serviceUrl }), ...more });
  // Whoever taps does so in a thread that is there.
  const [, thread] = /;messageid=([^"]+)"/.exec(text) ?? [];
  if (thread !== undefined) channel.threads.add(thread);
  return text;
}

async function send(body: string | Uint8Array<ArrayBuffer>, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(`${bot.url}/api/messages`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json', ...headers },
    body,
  });
  await response.arrayBuffer();
  return response.status;
}

/** Bytes on a connection of its own; resolves to what comes back until the server ends it, or `done` has come. */
function raw(bytes: string | Buffer, done?: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(bot.port, '127.0.0.1', () => socket.write(bytes));
    let text = '';
    socket.on('data', (chunk) => {
      text += String(chunk);
      if (done !== undefined && text.includes(done)) socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.once('close', () => resolve(text));
  });
}

describe('a body', () => {
  it('that is an activity is read, with any parameters of its type', async () => {
    for (const type of [
      'application/json',
      'application/json; charset=utf-8',
      'Application/JSON;charset=UTF-8;a=b',
    ])
      expect([type, await send(activity(), { 'content-type': type })]).toEqual([type, 200]);
  });

  it('just within the limit is read, and one byte more is not', async () => {
    const short = activity({ filler: '' });
    const full = activity({ filler: 'æ'.repeat(Math.floor((largest - Buffer.byteLength(short)) / 2) - 200) });
    expect(Buffer.byteLength(full)).toBeGreaterThan(largest - 2_000);
    expect(await send(full)).toBe(200);
    expect(await send(full.padEnd(full.length + largest - Buffer.byteLength(full)))).toBe(200);
    expect(await send(full.padEnd(full.length + largest - Buffer.byteLength(full) + 1))).toBe(413);
  });

  it('without a length is counted as it arrives', async () => {
    const head = `POST /api/messages HTTP/1.1\r\nHost: x\r\nAuthorization: ${authorization}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`;
    const chunk = `10000\r\n${' '.repeat(0x1_0000)}\r\n`;
    expect(await raw(`${head}${chunk.repeat(5)}`, '\r\n\r\n')).toContain('413');
  });

  it.each([
    'gzip',
    'deflate',
    'br',
    'zstd',
    'identity',
    'compress',
    '',
    'tull',
  ])('with the encoding «%s» is not unpacked', async (encoding) => {
    const bomb = {
      gzip: gzipSync(Buffer.alloc(50_000_000)),
      deflate: deflateSync(Buffer.alloc(50_000_000)),
      br: brotliCompressSync(Buffer.alloc(5_000_000)),
    }[encoding];
    const before = bot.memory();
    const statuses = await Promise.all(
      Array.from({ length: 10 }, () =>
        send(bomb ? new Uint8Array(bomb) : activity(), { 'content-encoding': encoding }),
      ),
    );
    expect(statuses).toEqual(Array.from({ length: 10 }, () => 415));
    expect(bot.memory() - before).toBeLessThan(40);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json-patch+json',
    'application/jsonp',
    'text/json',
    'application/octet-stream',
    'application/xml',
  ])('of the type %s is not read', async (type) => {
    expect(await send(activity(), { 'content-type': type })).toBe(415);
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '"start"',
    '5',
    '{}',
    '{"type":5}',
    '{"type":null}',
    '{"type":"message"',
    '﻿',
    '\0',
  ])('that holds %j is no activity', async (body) => {
    expect(await send(body)).toBe(400);
  });

  it('that is no text, or nests deeper than anybody writes, is no activity', async () => {
    expect(await send(new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]))).toBe(400);
    const levels = 100_000;
    expect(await send(`${'['.repeat(levels)}${']'.repeat(levels)}`)).toBe(400);
    const nested = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
    expect(await send(activity().replace('"session":"x"', `"session":${nested}`))).toBe(400);
  });

  it('that never ends, or a head that never ends, is given up', async () => {
    const head = `POST /api/messages HTTP/1.1\r\nHost: x\r\nAuthorization: ${authorization}\r\nContent-Type: application/json\r\n`;
    const began = performance.now();
    const [body, headers] = await Promise.all([
      raw(`${head}Content-Length: 1000\r\n\r\n{"type":`).then((text) => ({
        text,
        took: performance.now() - began,
      })),
      raw(head).then((text) => ({ text, took: performance.now() - began })),
    ]);
    expect(headers.text).toContain('408');
    expect(headers.took).toBeLessThan(13_000);
    expect(body.text).toContain('408');
    expect(body.took).toBeLessThan(24_000);
  }, 40_000);

  it('behind a head that is far too long is not read', async () => {
    expect(
      await raw(`POST /api/messages HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(17 * 1024)}\r\n\r\n`),
    ).toContain('431');
  });
});

describe('bodies of every kind', () => {
  const encodings = [undefined, 'gzip', 'deflate', 'br', 'identity', 'tull'];
  const types = [
    'application/json',
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    '',
  ];
  const shapes: Readonly<Record<string, (body: string) => Buffer>> = {
    whole: (body) => Buffer.from(body),
    truncated: (body) => Buffer.from(body).subarray(0, body.length / 2),
    oversized: (body) => Buffer.from(body.padEnd(400_000)),
    packed: (body) => gzipSync(body),
    'cut in the packing': (body) => gzipSync(body).subarray(0, 30),
    form: (body) =>
      Buffer.from(
        `--x\r\nContent-Disposition: form-data; name="a"; filename="../a"\r\n\r\n${body}\r\n--x--\r\n`,
      ),
  };
  const cases = encodings.flatMap((encoding) =>
    types.flatMap((type) => Object.keys(shapes).map((shape) => ({ encoding, type, shape }))),
  );

  it('are answered or refused, and leave a bot that lives and no file behind', async () => {
    for (const { encoding, type, shape } of cases) {
      for (const length of ['honest', 'too long', 'chunked']) {
        const body = shapes[shape]?.(activity()) ?? Buffer.alloc(0);
        const framing = {
          honest: `Content-Length: ${body.length}`,
          // The sender hangs up before all of it has come.
          'too long': `Content-Length: ${body.length + 10}`,
          chunked: 'Transfer-Encoding: chunked',
        }[length];
        const head = [
          'POST /api/messages HTTP/1.1',
          ...['Host: x', 'Connection: close', `Authorization: ${authorization}`, framing],
          ...(type === '' ? [] : [`Content-Type: ${type}`]),
          ...(encoding === undefined ? [] : [`Content-Encoding: ${encoding}`]),
        ].join('\r\n');
        const framed =
          length === 'chunked'
            ? [Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n0\r\n\r\n')]
            : [body];
        const bytes = Buffer.concat([Buffer.from(`${head}\r\n\r\n`), ...framed]);
        const text = length === 'too long' ? await hungUp(bytes) : await raw(bytes);
        const status = Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0);
        // Who hangs up gets an answer or none.
        const fine = [200, 400, 413, 415, ...(length === 'too long' ? [0] : [])];
        expect({ encoding, type, shape, length, status }).toEqual({
          ...{ encoding, type, shape, length },
          status: expect.toSatisfy((found: number) => fine.includes(found)),
        });
      }
    }
    expect(await readiness(bot)).toEqual({ status: 200, body: { status: 'ready' } });
    expect(bot.temporary()).toEqual([]);
    expect(bot.log.filter(({ level }) => Number(level) >= 40).map((line) => JSON.stringify(line))).toEqual(
      [],
    );
  }, 120_000);

  /** Sends, and closes its own end. */
  function hungUp(bytes: Buffer): Promise<string> {
    return new Promise((resolve) => {
      const socket = connect(bot.port, '127.0.0.1', () => socket.end(bytes));
      let text = '';
      socket.on('data', (chunk) => {
        text += String(chunk);
      });
      socket.on('error', () => undefined);
      socket.once('close', () => resolve(text));
    });
  }
});
