import type { Language } from '../domain/basics.ts';
import { en } from './en/en.ts';
import { nb } from './nb/nb.ts';
import { nn } from './nn/nn.ts';

/** A language's words as any other must have them: every sentence is there, and is told the same facts. */
type Shape<T> = T extends (...facts: never) => unknown
  ? T
  : T extends string
    ? string
    : { readonly [Part in keyof T]: Shape<T[Part]> };

/**
 * Everything that people read, in one language. Who makes something to read is given them as a parameter and never looks
 * them up, so that two people can be shown the same thing in two languages (docs/decisions/007-words-are-a-value.md).
 */
export interface Words extends Shape<typeof nb> {}

const spoken: Readonly<Record<Language, Words>> = { nb, nn, en };

export function words(language: Language): Words {
  return spoken[language];
}
