import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Template } from 'adaptivecards-templating';
import { LRUCache } from 'lru-cache';
import type { Card, TemplateName } from '../cards/card.ts';

export type ExpandedCard = Readonly<Record<string, unknown>>;

const templates = new Map<TemplateName, Template>();
/** Colleagues who give the same answer see the same card; so many of the latest are kept. */
const expanded = new LRUCache<string, ExpandedCard>({ max: 500 });

/** A card as Teams takes it. Each layout is read once, when first used; expanding a kept one takes a tenth of the time. */
export function expandCard({ template, data }: Card): ExpandedCard {
  // What somebody has written, and perhaps must not, is kept nowhere.
  if (template === 'writing') return templateOf(template).expand({ $root: data });
  const key = `${template} ${JSON.stringify(data)}`;
  const card = expanded.get(key) ?? templateOf(template).expand({ $root: data });
  expanded.set(key, card);
  return card;
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
