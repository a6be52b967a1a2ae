import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { templateNames } from '../../src/cards/model/card.ts';
import { objectsIn } from './walk.ts';

const root = new URL('../../', import.meta.url);
const visible = [
  'text',
  'title',
  'label',
  'errorMessage',
  'placeholder',
  'fallbackText',
  'altText',
  'tooltip',
  'value',
  'speak',
  'url',
];
const source = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.ts'))
  .filter((path) => !path.startsWith('src/words/') && path !== 'src/domain/form/catalogue.ts')
  // Words to be recognised, which nobody is shown.
  .filter((path) => !path.startsWith('src/domain/screening/'));

describe('the layouts', () => {
  it('are one file per name, and no others', () => {
    expect(readdirSync(new URL('cards/', root)).sort()).toEqual(
      templateNames.map((name) => `${name}.json`).sort(),
    );
  });

  it.each(templateNames)('%s holds no words: what people read comes from the data', (name) => {
    const layout: unknown = JSON.parse(readFileSync(new URL(`cards/${name}.json`, root), 'utf8'));
    const words = [...objectsIn(layout)].flatMap(({ node }) =>
      visible.flatMap((field) => {
        const shown = node[field];
        return typeof shown === 'string' && !/^\$\{[^{}]+\}$/.test(shown) ? [`${field}: ${shown}`] : [];
      }),
    );
    expect(words).toEqual([]);
  });
});

describe('Norwegian', () => {
  it.each([
    ...source,
    ...templateNames.map((name) => `cards/${name}.json`),
  ])('has no letters in %s', (path) => {
    const lines = readFileSync(new URL(path, root), 'utf8').split('\n');
    // A comment may quote a button; nobody on a ward reads it.
    const code = lines.filter((line) => !/^\s*(\/\/|\/?\*)/.test(line));
    expect(code.filter((line) => /[æøåÆØÅ]/.test(line))).toEqual([]);
  });
});
