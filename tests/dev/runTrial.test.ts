import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { answers, freePort } from '../../src/dev/trial/processes/ports.ts';
import { runTrial } from '../../src/dev/trial/runTrial.ts';
import { team } from '../../src/dev/trial/unit.ts';
import { words } from '../words.ts';

const practiceBot = fileURLToPath(new URL('practiceBot.ts', import.meta.url));
const heardSchema = z.object({
  heard: z.array(z.looseObject({ type: z.string(), text: z.string().optional() })),
  rows: z.array(z.string()),
  anonymous: z.string(),
});

let folder: string;
let ports: { readonly bot: number; readonly playground: number };
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kartlegging-trial-'));
  ports = { bot: await freePort(), playground: await freePort() };
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Starts the trial as `npm start` does, with the practice bot. */
function begin(botScript: string = practiceBot, data: string = folder) {
  const stop = new AbortController();
  const said: string[] = [];
  const running = Promise.withResolvers<void>();
  const code = runTrial(
    ['--playground-port', String(ports.playground), '--data', data, '--colleagues', '0'],
    {
      words,
      env: { ...process.env, PORT: String(ports.bot), MicrosoftAppId: 'from-production' },
      say: (line) => {
        said.push(line);
        if (line.includes('klar til å prøves')) running.resolve();
      },
      stop: stop.signal,
      botScript,
    },
  );
  void code.then(() => running.resolve());
  return { code, said, running: running.promise, stop: () => stop.abort() };
}

const heard = async () =>
  heardSchema.parse(await (await fetch(`http://127.0.0.1:${ports.bot}/heard`)).json());

async function write(text: string): Promise<void> {
  const conversation = `http://127.0.0.1:${ports.playground}/_conversation/v1/conversations/${team.id}/messages`;
  const response = await fetch(conversation, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text, textFormat: 'plain', from: { id: '29:kari.nordmann' }, mentions: [] }),
  });
  expect(response.status).toBe(200);
}

test('what a newcomer writes reaches the bot, and is still there the next time', async () => {
  const first = begin();
  await first.running;
  expect(first.said.join('\n')).toContain(`http://localhost:${ports.playground}`);
  expect(first.said.join('\n')).toContain('/kartlegging start');
  await write('/kartlegging start');
  await expect.poll(async () => (await heard()).heard).toHaveLength(1);
  const { heard: messages, rows, anonymous } = await heard();
  expect(messages[0]).toMatchObject({
    text: 'kartlegging start',
    from: { name: 'Kari Nordmann' },
    recipient: { isTargeted: true },
  });
  expect(anonymous).toBe('true');
  first.stop();
  expect(await first.code).toBe(0);
  expect(first.said.at(-1)).toBe('Alt er stoppet, og svarene er lagret.');
  expect(await answers(ports.bot)).toBe(false);
  expect(await answers(ports.playground)).toBe(false);

  const second = begin();
  await second.running;
  expect((await heard()).rows).toEqual(rows);
  second.stop();
  expect(await second.code).toBe(0);
}, 60_000);

test('stopped while it is still starting, it stops all the same', async () => {
  const trial = begin();
  await expect.poll(() => existsSync(join(folder, 'azurite.log'))).toBe(true);
  trial.stop();
  expect(await trial.code).toBe(0);
  expect(await answers(ports.bot)).toBe(false);
});

test('when the bot dies, people read which part it was and what it said', async () => {
  const script = join(folder, 'dyingBot.mjs');
  writeFileSync(script, "console.error('PORT is not a good one'); process.exit(3);");
  const trial = begin(script);
  expect(await trial.code).toBe(1);
  expect(trial.said.join('\n')).toMatch(/Boten stoppet uventet \(kode 3\)[\s\S]*PORT is not a good one/);
  expect(trial.said.at(-1)).toBe('Alt er stoppet, og svarene er lagret.');
});

test.each([
  'bot',
  'playground',
] as const)('a port that is taken (%s) is told in one sentence', async (part) => {
  const other = createServer().listen(ports[part], '127.0.0.1');
  await once(other, 'listening');
  const trial = begin();
  expect(await trial.code).toBe(1);
  expect(trial.said).toHaveLength(1);
  expect(trial.said[0]).toMatch(new RegExp(`^Port ${ports[part]} er i bruk`));
  other.close();
});

test('data that cannot be read is left alone, and the file is named', async () => {
  mkdirSync(join(folder, 'azurite'));
  const file = join(folder, 'azurite', '__azurite_db_table__.json');
  writeFileSync(file, '{"filename":"halv');
  const trial = begin();
  expect(await trial.code).toBe(1);
  expect(trial.said).toEqual([expect.stringContaining(file)]);
  expect(trial.said[0]).toMatch(/Flytt eller slett filen/);
});

test('a data folder that is a file is told in one sentence', async () => {
  const file = join(folder, 'fil');
  writeFileSync(file, '');
  const trial = begin(practiceBot, file);
  expect(await trial.code).toBe(1);
  expect(trial.said).toEqual([expect.stringMatching(/får ikke skrevet i/)]);
});
