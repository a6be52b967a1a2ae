import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../src');

/** Which folder may know which (architecture.md): the key imports only from the values, and from itself. */
const mayKnow: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  text: ['domain'],
  cards: ['text', 'domain'],
  app: ['cards', 'text', 'domain'],
  store: ['app', 'domain'],
  dictionaries: ['domain'],
  web: ['app', 'text', 'domain'],
  bot: ['app', 'cards', 'text', 'domain'],
  dev: ['domain', 'text', 'cards', 'dev'],
};
const rootFilesMayKnow: Readonly<Record<string, readonly string[]>> = {
  'main.ts': ['app', 'store', 'assemble.ts', 'config.ts', 'identity.ts', 'everythingToLog.ts'],
  'assemble.ts': ['app', 'bot', 'web', 'dictionaries', 'config.ts', 'server.ts', 'listening.ts'],
  'server.ts': ['app', 'bot', 'web', 'requestBody.ts', 'turns.ts'],
  'config.ts': [],
  'identity.ts': ['app', 'bot', 'config.ts'],
  'everythingToLog.ts': ['app'],
  'listening.ts': [],
  'requestBody.ts': [],
  'turns.ts': [],
};

/** Packages that live in one place only. */
const homes: Readonly<Record<string, RegExp>> = {
  // Not where callers are checked: that check stands by itself.
  botbuilder: /^bot\/(?!callers|signingKeys|serviceHosts|botToken)/,
  jose: /^bot\/(callers|signingKeys)\.ts$/,
  'adaptivecards-templating': /^bot\//,
  '@azure/data-tables': /^store\/tables\.ts$/,
  '@azure/identity': /^(identity|store\/tables)\.ts$/,
  restify: /^server\.ts$/,
  zod: /^(app\/|bot\/|dev\/|store\/rows\/|config\.ts)/,
  mustache: /^web\//,
  pino: /^main\.ts$/,
  dotenv: /^(main\.ts|dev\/)/,
};

const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

function importsOf(file: string): readonly string[] {
  const source = readFileSync(join(root, file), 'utf8');
  return [...source.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((match) => match[1] ?? '');
}

function placeOf(path: string): string {
  const [first = '', ...rest] = path.split('/');
  return rest.length === 0 ? path : first;
}

describe('architecture', () => {
  it('lets arrows point one way only', () => {
    const wrong: string[] = [];
    for (const file of files) {
      const place = placeOf(file);
      const allowed = mayKnow[place] ?? rootFilesMayKnow[place];
      if (allowed === undefined) wrong.push(`${file}: no rule for its folder`);
      for (const name of importsOf(file).filter((imported) => imported.startsWith('.'))) {
        const target = placeOf(relative(root, resolve(root, dirname(file), name)));
        if (target !== place && !allowed?.includes(target)) wrong.push(`${file} imports ${name}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('keeps each framework in its own place', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => homes[name] !== undefined && !homes[name].test(file))
        .map((name) => `${file} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('reads clock, chance and environment only where the parts are put together', () => {
    const wrong = files
      .filter((file) => !/^(main|config|server)\.ts$|^dev\//.test(file))
      .filter((file) =>
        /new Date\(\)|Date\.now\(\)|Math\.random\(\)|randomUUID\(\)|process\.env/.test(
          readFileSync(join(root, file), 'utf8'),
        ),
      );
    expect(wrong).toEqual([]);
  });
});
