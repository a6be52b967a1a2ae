import type { Fields } from './json.ts';

/** A button as docs/contract.md wants it. */
export function button(title: string, verb: string, data: Fields = {}): Fields {
  return {
    type: 'Action.Execute',
    title,
    verb,
    data,
    fallback: { type: 'Action.Submit', title, data: { verb, ...data } },
  };
}

/** A card that Teams and docs/contract.md accept. */
export function card(body: readonly Fields[], more: Fields = {}): Fields {
  return { type: 'AdaptiveCard', version: '1.5', lang: 'nb', body, ...more };
}

export function line(text: string): Fields {
  return { type: 'TextBlock', text, wrap: true };
}

/** Buttons side by side. */
export function row(...actions: readonly Fields[]): Fields {
  return { type: 'ActionSet', actions };
}
