import { LRUCache } from 'lru-cache';
import type { Card } from './card.ts';

/** So many of the latest cards are kept. */
const most = 500;

/**
 * Colleagues who give the same answer see the same card: it is built, and later expanded and written out, once. The
 * builder must be pure, and what it is given plain data.
 */
export function kept<View extends object>(build: (view: View) => Card): (view: View) => Card {
  const cards = new LRUCache<string, Card>({ max: most });
  return (view) => {
    const key = JSON.stringify(view);
    const card = cards.get(key) ?? build(view);
    cards.set(key, card);
    return card;
  };
}
