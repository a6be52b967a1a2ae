import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../src');

/** Which folder may know which (architecture.md): the key imports only from the values, and from itself. */
const mayKnow: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  dictionaries: ['domain'],
  words: ['domain'],
  cards: ['words', 'domain'],
  app: ['cards', 'words', 'domain'],
  store: ['app', 'domain'],
  http: ['app', 'teams', 'words', 'domain'],
  teams: ['app', 'cards', 'words', 'domain'],
  dev: ['domain', 'words', 'cards', 'dev'],
};
const rootFilesMayKnow: Readonly<Record<string, readonly string[]>> = {
  'main.ts': ['app', 'store', 'assemble.ts', 'config.ts', 'identity.ts', 'everythingToLog.ts'],
  'assemble.ts': ['app', 'teams', 'http', 'dictionaries', 'config.ts'],
  'config.ts': [],
  'identity.ts': ['app', 'teams', 'config.ts'],
  'everythingToLog.ts': ['app'],
};

/** Packages that live in one place only. */
const homes: Readonly<Record<string, RegExp>> = {
  // Not where callers are checked: that check stands by itself.
  botbuilder: /^teams\/(?!callers|signingKeys|serviceHosts|botToken)/,
  jose: /^teams\/(callers|signingKeys)\.ts$/,
  'adaptivecards-templating': /^teams\//,
  '@azure/data-tables': /^store\/table\/azureTable\.ts$/,
  '@azure/identity': /^(identity|store\/table\/azureTable)\.ts$/,
  restify: /^http\/server\.ts$/,
  zod: /^(app\/|teams\/|dev\/|store\/|config\.ts)/,
  mustache: /^http\//,
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
      .filter((file) => !/^(main|config)\.ts$|^http\/server\.ts$|^dev\//.test(file))
      .filter((file) =>
        /new Date\(\)|Date\.now\(\)|Math\.random\(\)|randomUUID\(\)|process\.env/.test(
          readFileSync(join(root, file), 'utf8'),
        ),
      );
    expect(wrong).toEqual([]);
  });
});
