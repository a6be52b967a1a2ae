import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dictionary } from '../../src/dictionaries/dictionary.ts';
import { screen } from '../../src/domain/screening/screening.ts';

const example = z.object({
  text: z.string(),
  lang: z.enum(['nb', 'nn', 'en']),
  kind: z.enum(['ok', 'identity']),
  why: z.string(),
});
type Example = z.infer<typeof example>;

const words = dictionary();

function examplesIn(file: string): readonly Example[] {
  return z.array(example).parse(JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')));
}

const isRefused = ({ text }: Example) => screen(text, words).findings.length > 0;

/** Of those that may identify, the share that is refused; and of those refused, the share that may identify. */
function measured(examples: readonly Example[]) {
  const refused = examples.filter(isRefused);
  const identity = examples.filter(({ kind }) => kind === 'identity');
  const rightly = refused.filter(({ kind }) => kind === 'identity').length;
  return { recall: rightly / identity.length, precision: rightly / refused.length };
}

/** Those that are answered wrongly, for whoever reads a failure. */
const wrong = (examples: readonly Example[]) =>
  examples.filter((one) => isRefused(one) !== (one.kind === 'identity')).map(({ text }) => text);

/** The given examples; sentences written before the rules; and two sets written after them. */
const files = [
  './screening-examples.json',
  './screening-own-examples.json',
  './screening-later-examples.json',
  './screening-third-examples.json',
];

describe.each(files)('the examples of %s', (file) => {
  const examples = examplesIn(file);

  it('are found to 0.90 at a precision of 0.95', () => {
    const { recall, precision } = measured(examples);
    expect(recall, wrong(examples).join('\n')).toBeGreaterThanOrEqual(0.9);
    expect(precision, wrong(examples).join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it.each(['nb', 'nn', 'en'])('are found to 0.85 at a precision of 0.90 in %s', (lang) => {
    const inLanguage = examples.filter((one) => one.lang === lang);
    const { recall, precision } = measured(inLanguage);
    expect(recall, wrong(inLanguage).join('\n')).toBeGreaterThanOrEqual(0.85);
    expect(precision, wrong(inLanguage).join('\n')).toBeGreaterThanOrEqual(0.9);
  });
});
