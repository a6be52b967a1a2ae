import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../src');

/** Which folder may know which (docs/flow.md): the key imports only from the values, and from itself. */
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
  'assemble.ts': ['app', 'teams', 'http', 'dictionaries', 'words', 'config.ts'],
  'config.ts': ['domain'],
  'identity.ts': ['app', 'teams', 'config.ts'],
  'everythingToLog.ts': ['app'],
};

/** Packages that live in one place only. */
const homes: Readonly<Record<string, RegExp>> = {
  // Not where callers are checked: that check stands by itself.
  botbuilder: /^teams\/(?!callers\/)/,
  jose: /^(teams\/callers\/(callers|signingKeys)|http\/signIn\/cookies|http\/tab\/tabTokens)\.ts$/,
  'openid-client': /^http\/signIn\/issuer\.ts$/,
  'oidc-provider': /^dev\/trial\/issuer\//,
  cookie: /^http\/signIn\/cookies\.ts$/,
  'adaptivecards-templating': /^teams\//,
  '@azure/data-tables': /^store\/table\/azureTable\.ts$/,
  '@azure/identity': /^(identity|store\/table\/azureTable)\.ts$/,
  restify: /^http\/server\.ts$/,
  zod: /^(app\/|teams\/|dev\/|store\/|config\.ts)/,
  'hono/html': /^http\/pages\/html\.ts$/,
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

/** What a file imports of ours, as paths below `src`. */
function importedBy(file: string): readonly string[] {
  return importsOf(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => relative(root, resolve(root, dirname(file), name)));
}

/**
 * The rooms of `src/app`, in the order of the sentence they follow: somebody acts, it is committed, what should stand in
 * Teams, what is missing, it is delivered. Each knows those before it that are named.
 */
const rooms: Readonly<Record<string, readonly string[]>> = {
  ports: [],
  process: ['ports'],
  access: ['process', 'ports'],
  commit: ['access', 'process', 'ports'],
  log: ['commit', 'access', 'process', 'ports'],
  views: ['log', 'commit', 'access', 'process', 'ports'],
  acts: ['views', 'log', 'commit', 'access', 'process', 'ports'],
  posts: ['views', 'log', 'commit', 'access', 'process', 'ports'],
  due: ['posts', 'acts', 'views', 'log', 'commit', 'access', 'process', 'ports'],
  delivery: ['due', 'posts', 'views', 'log', 'commit', 'access', 'process', 'ports'],
  entry: ['acts', 'views', 'log', 'commit', 'access', 'process', 'ports'],
};

function roomOf(path: string): string | undefined {
  const [first, room] = path.split('/');
  return first === 'app' ? room : undefined;
}

/** Files side by side in one folder, at most: more are more than one idea. */
const mostInFolder = 14;
/** Words are one file per subject, and phases of a session one per thing that can happen to it. */
const larger: Readonly<Record<string, number>> = {
  'words/nb': 30,
  'words/nn': 30,
  'words/en': 30,
};

/** Files that import each other in a circle, whatever they import: types too. */
function circles(): readonly (readonly string[])[] {
  const found: string[][] = [];
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];

  function visit(file: string): void {
    index.set(file, index.size);
    let lowest = index.size - 1;
    stack.push(file);
    for (const next of importedBy(file)) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) lowest = Math.min(lowest, low.get(next) ?? index.get(next) ?? lowest);
    }
    low.set(file, lowest);
    if (lowest !== index.get(file)) return;
    const circle = stack.splice(stack.indexOf(file));
    if (circle.length > 1) found.push(circle.toSorted());
  }
  for (const file of files) if (!index.has(file)) visit(file);
  return found;
}

describe('architecture', () => {
  it('lets arrows point one way only', () => {
    const wrong: string[] = [];
    for (const file of files) {
      const place = placeOf(file);
      const allowed = mayKnow[place] ?? rootFilesMayKnow[place];
      if (allowed === undefined) wrong.push(`${file}: no rule for its folder`);
      for (const target of importedBy(file).map(placeOf)) {
        if (target !== place && !allowed?.includes(target)) wrong.push(`${file} imports ${target}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('lets the rooms of the app follow one sentence', () => {
    const wrong: string[] = [];
    for (const file of files) {
      const room = roomOf(file);
      if (room === undefined) continue;
      const allowed = rooms[room];
      if (allowed === undefined) wrong.push(`${file}: no rule for its room`);
      for (const imported of importedBy(file)) {
        const other = roomOf(imported);
        if (other !== undefined && other !== room && !allowed?.includes(other)) {
          wrong.push(`${file} imports ${imported}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('has no circles between files', () => {
    expect(circles()).toEqual([]);
  });

  it('keeps folders small enough to be looked over', () => {
    const sizes = Map.groupBy(files, (file) => dirname(file));
    const wrong = [...sizes]
      .filter(([folder, inside]) => inside.length > (larger[folder] ?? mostInFolder))
      .map(([folder, inside]) => `${folder}: ${inside.length}`);
    expect(wrong).toEqual([]);
  });

  it('lets only the gate say who has passed it', () => {
    const users = files.filter((file) =>
      /import (?!type)[^;]*\badmitted\b[^;]*ports\/admitted\.ts/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(users).toEqual(['app/access/gate.ts']);
  });

  it('keeps each framework in its own place', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => homes[name] !== undefined && !homes[name].test(file))
        .map((name) => `${file} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('lets nothing but the words know a language', () => {
    const wrong = files
      .filter((file) => !file.startsWith('words/'))
      .filter((file) => importedBy(file).some((path) => /^words\/[a-z]{2}\//.test(path)));
    expect(wrong).toEqual([]);
  });

  it('chooses a language where the parts are put together, and hands the words on from there', () => {
    const choosing = files.filter((file) =>
      /import (?!type)[^;]*words\/words\.ts/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(choosing.toSorted()).toEqual(['assemble.ts', 'dev/trial/trial.ts', 'dev/trial/unit.ts']);
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
