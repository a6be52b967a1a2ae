import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Template } from 'adaptivecards-templating';
import type { Card, TemplateName } from '../cards/model/card.ts';
import type { Words } from '../words/words.ts';

export type ExpandedCard = Readonly<Record<string, unknown>>;

const templates = new Map<TemplateName, Template>();
/** A card that is shown again is not expanded again. */
const expanded = new WeakMap<Card, ExpandedCard>();

/**
 * A card as Teams takes it. Each layout is read once, when first used; expanding a kept one takes a tenth of the time.
 * @param words those it was made with; left out where bokmål is meant.
 */
export function expandCard(card: Card, words?: Words): ExpandedCard {
  const known = expanded.get(card);
  if (known !== undefined) return known;
  const drawn: ExpandedCard = templateOf(card.template).expand({ $root: card.data });
  const made = words === undefined ? drawn : { ...drawn, lang: words.language.languageTag };
  expanded.set(card, made);
  return made;
}

function templateOf(name: TemplateName): Template {
  const kept = templates.get(name);
  if (kept !== undefined) return kept;
  const file = new URL(`../../cards/${name}.json`, import.meta.url);
  const template = new (templating().Template)(JSON.parse(readFileSync(file, 'utf8')));
  templates.set(name, template);
  return template;
}

/** Half of what the program is made of, and not needed until the first card: read then. */
function templating(): typeof import('adaptivecards-templating') {
  return createRequire(import.meta.url)('adaptivecards-templating');
}
