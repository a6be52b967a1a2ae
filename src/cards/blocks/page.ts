import type { Refresh } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import type { Element } from './element.ts';

/** A card made of blocks. `fallbackText` is what clients show that cannot draw it. */
export function page(fallbackText: string, refresh: Refresh, body: readonly Element[]): Card {
  return { template: 'page', data: { fallbackText, refresh, body } };
}

/** The same for a card that Teams asks for nothing: everybody sees it alike, or what is chosen on it must stay. */
export function still(fallbackText: string, body: readonly Element[]): Card {
  return { template: 'still', data: { fallbackText, body } };
}
