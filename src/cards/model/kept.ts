import { LRUCache } from 'lru-cache';
import type { Words } from '../../words/words.ts';
import type { Card } from './card.ts';

/** So many of the latest cards are kept. */
const most = 500;

/** Forms are long, and the same for everybody in a session. */
const names = new WeakMap<object, number>();
let named = 0;

function nameOf(form: unknown): unknown {
  if (typeof form !== 'object' || form === null) return form;
  const name = names.get(form) ?? ++named;
  names.set(form, name);
  return name;
}

/**
 * Colleagues who give the same answer see the same card: it is built, and later expanded and written out, once. The
 * builder must be pure, and what it is given plain data.
 */
export function kept<View extends object>(
  build: (words: Words, view: View) => Card,
): (words: Words, view: View) => Card {
  const languages = new WeakMap<Words, LRUCache<string, Card>>();
  return (words, view) => {
    const cards = languages.get(words) ?? new LRUCache<string, Card>({ max: most });
    languages.set(words, cards);
    const key = JSON.stringify(view, (name, value) => (name === 'form' ? nameOf(value) : value));
    const card = cards.get(key) ?? build(words, view);
    cards.set(key, card);
    return card;
  };
}
