import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { memoryStore } from '../../src/store/table/memory.ts';
import { freePort } from '../session/azuriteProcess.ts';
import { chanceOf } from './chance.ts';
import type { Client } from './client.ts';
import type { Instance } from './instance.ts';
import { openPages } from './pages.ts';

const saved = { status: 303, location: '/forbedringslogg/c1/tiltak/1?lagret=1' };
const kari: Pick<Client, 'objectId' | 'name'> = { objectId: 'kari-0001', name: 'Kari Nordmann' };
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A process that answers forms so, one after the other; the last answer stands. Undefined: it is killed meanwhile. */
async function answering(answers: readonly ({ status: number; location?: string } | undefined)[]) {
  const came: URLSearchParams[] = [];
  const cookies = new Set<string | undefined>();
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const answer = answers[Math.min(came.length, answers.length - 1)];
      came.push(new URLSearchParams(Buffer.concat(parts).toString()));
      cookies.add(request.headers.cookie?.split('=')[0]);
      if (answer === undefined) request.socket.destroy();
      else response.writeHead(answer.status, answer.location ? { location: answer.location } : {}).end();
    });
  });
  const port = await freePort();
  await once(server.listen(port, '127.0.0.1'), 'listening');
  closing.push(() => server.close());
  const instance: Pick<Instance, 'url'> = { url: `http://127.0.0.1:${port}` };
  const pages = openPages(memoryStore(), [instance], 'tenant', Date.now);
  return { came, cookies, pages, reader: pages.of(kari, 'c1', chanceOf(1)) };
}

describe('forms of the log’s pages, as the soak sends them', () => {
  it('are sent again with the same key until it is known that they are saved', async () => {
    const { came, cookies, reader, pages } = await answering([undefined, { status: 503 }, saved]);
    const sent = await reader.sends('/tiltak', { skjema: 's1', tekst: 'Ring radiologi' });
    expect(sent).toMatchObject({ to: saved.location, isFirst: false });
    expect(came.length).toBeGreaterThanOrEqual(3);
    expect(new Set(came.map((form) => form.get('skjema')))).toEqual(new Set(['s1']));
    expect(came.every((form) => (form.get('csrf') ?? '').length > 20)).toBe(true);
    expect(cookies).toEqual(new Set(['kartlegging']));
    expect(pages.unheardOf).toEqual([]);
  });

  it('are some of them sent twice, at the same moment or afterwards', async () => {
    const { came, reader, pages } = await answering([saved]);
    for (let each = 0; each < 20; each++) await reader.sends('/tiltak', { skjema: `s${each}` });
    expect(pages.sentAgain()).toBeGreaterThan(0);
    expect(came).toHaveLength(20 + pages.sentAgain());
  });

  it('are surely not saved where all that was answered says so, and the first may have been where it had no answer', async () => {
    const first = await answering([{ status: 409 }]);
    expect(await first.reader.sends('/tiltak/1/status', {})).toMatchObject({ to: undefined, isFirst: true });
    const later = await answering([undefined, undefined, { status: 409 }]);
    expect(await later.reader.sends('/tiltak/1/status', {})).toMatchObject({ to: undefined, isFirst: false });
  });

  it('tell of what no member should be answered', async () => {
    const { reader, pages } = await answering([{ status: 403 }]);
    expect(await reader.sends('/tiltak', {})).toMatchObject({ to: undefined });
    expect(pages.unheardOf[0]).toContain('/tiltak: 403');
  });
});
