import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Template } from 'adaptivecards-templating';
import type { Card, TemplateName } from '../cards/model/card.ts';
import type { Words } from '../words/words.ts';

export type ExpandedCard = Readonly<Record<string, unknown>>;

const templates = new Map<TemplateName, Template>();

/**
 * A card as Teams takes it. Each layout is read once, when first used; expanding a kept one takes a tenth of the time.
 * @param words those it was made with; left out where bokmål is meant.
 */
export function expandCard(card: Card, words?: Words): ExpandedCard {
  const drawn: ExpandedCard = templateOf(card.template).expand({ $root: card.data });
  return words === undefined ? drawn : { ...drawn, lang: words.language.languageTag };
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
