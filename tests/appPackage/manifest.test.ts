import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { parseCommand } from '../../src/app/entry/parseCommand.ts';
import { words } from '../words.ts';

const manifestText = readFileSync(new URL('../../appPackage/manifest.json', import.meta.url), 'utf8');
const command = z.object({ title: z.string(), description: z.string() });
const manifest = z
  .looseObject({
    supportsChannelFeatures: z.string(),
    bots: z.tuple([
      z.looseObject({
        scopes: z.array(z.string()),
        supportsTargetedMessages: z.boolean(),
        commandLists: z.tuple([
          z.object({
            scopes: z.array(z.string()),
            triggers: z.array(z.string()),
            commands: z.array(command),
          }),
        ]),
      }),
    ]),
  })
  .parse(JSON.parse(manifestText));
const [bot] = manifest.bots;
const [{ triggers, commands }] = bot.commandLists;

test('the bot asks for no permission to read the channel', () => {
  expect(manifest).not.toHaveProperty('authorization');
  expect(manifestText).not.toContain('ChannelMessage.Read.Group');
});

test('the bot lives in teams only, private and shared channels included', () => {
  expect(bot.scopes).toEqual(['team']);
  expect(manifest.supportsChannelFeatures).toBe('tier1');
});

test('commands stand in the slash menu as well as in the mention menu', () => {
  expect(bot.supportsTargetedMessages).toBe(true);
  expect(triggers).toEqual(['slash', 'mention']);
  expect(commands.length).toBeLessThanOrEqual(12);
});

test('no title begins with a slash, since Teams puts one before it', () => {
  expect(commands.filter(({ title }) => title.startsWith('/'))).toEqual([]);
});

test('the menu offers every command that the bot knows, each once', () => {
  const names = commands.map(({ title }) => parseCommand(words, title).name);
  expect(names.toSorted()).toEqual([
    'avbryt',
    'avslutt',
    'hjelp',
    'logg',
    'neste',
    'ov',
    'overta',
    'pause',
    'start',
    'status',
    'tiltak',
    'vis',
  ]);
});

test('a command picked from the menu is understood with and without its slash', () => {
  for (const { title } of commands)
    expect(parseCommand(words, `/${title}`)).toEqual(parseCommand(words, title));
});
