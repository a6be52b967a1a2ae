import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { channelLife } from '../../src/dev/trial/channelLife.ts';
import { makeColleagues } from '../../src/dev/trial/colleagues.ts';
import { parseJson, readBody } from '../../src/dev/trial/processes/exchange.ts';
import { seededRandom } from '../../src/dev/trial/random.ts';
import { team } from '../../src/dev/trial/unit.ts';
import { welcomeCard } from '../../src/dev/trial/welcome.ts';
import { languageIds } from '../../src/domain/basics.ts';
import { words as wordsOf } from '../../src/words/words.ts';
import { buttonsOf, textOf } from '../teams/card.ts';
import { words } from '../words.ts';

const posted = z.object({
  channelData: z.object({ channel: z.object({ id: z.string() }) }),
  activity: z.object({ attachments: z.array(z.object({ content: z.unknown() })) }),
});

test('whoever opens the team finds the welcome in General, as a post of the bot', async () => {
  const connector = createServer().listen(0, '127.0.0.1');
  try {
    await once(connector, 'listening');
    const address = connector.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const asked = once(connector, 'request');
    const door = { deliver: () => Promise.reject(new Error('the bot is not asked')) };
    const colleagues = makeColleagues(6, seededRandom(1));
    channelLife(words, colleagues, 1, door, `http://127.0.0.1:${address.port}`)({ kind: 'opened' });
    const [request, response] = await asked;
    const body = posted.parse(parseJson(await readBody(request)));
    response.end('{}');
    expect(request.url).toBe('/v3/conversations');
    expect(body.channelData.channel.id).toBe(team.id);
    expect(body.activity.attachments.map(({ content }) => content)).toEqual([
      JSON.parse(JSON.stringify(welcomeCard(words, 6))),
    ]);
  } finally {
    connector.closeAllConnections();
    connector.close();
  }
});

test('its buttons start a session and show help', () => {
  const buttons = buttonsOf(welcomeCard(words, 6));
  expect(buttons.map(({ title, verb, data }) => [title, verb, data.command])).toEqual([
    ['Start kartlegging', 'help.run', 'start'],
    ['Hjelp', 'help.run', 'hjelp'],
  ]);
});

test.each([
  [0, 'Ingenting er ekte.\n', 'Bli med** med en rolle.\n'],
  [1, 'En simulert kollega svarer sammen med deg.', 'Kollegaen venter på deg.'],
  [6, 'Seks simulerte kolleger svarer sammen med deg.', 'Kollegene venter på deg.'],
  [20, '20 simulerte kolleger svarer sammen med deg.', 'Kollegene venter på deg.'],
])('with %i colleagues it promises that company', (colleagues, company, waiting) => {
  const said = textOf(welcomeCard(words, colleagues));
  expect(said).toContain(company);
  expect(said).toContain(waiting);
});

test.each(languageIds)('a screen reader is told that it is in %s', (language) => {
  expect(welcomeCard(wordsOf(language), 6).lang).toBe(wordsOf(language).language.languageTag);
});
