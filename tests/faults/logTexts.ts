import type { Chance } from './chance.ts';

const doing = ['Avklar', 'Bestill', 'Planlegg', 'Meld', 'Samle', 'Fordel', 'Skriv'] as const;
const what = ['transport', 'epikrise', 'utstyr', 'plass på sykehjem', 'svar på MR', 'medisiner'] as const;
const when = ['før visitten', 'etter visitten', 'før helgen', 'på tavlemøtet', 'hver morgen'] as const;

/** Texts of a unit's actions and of what it asks for, each another: what is stored is recognised by its text. */
export function textsFor(chance: Chance): () => string {
  const used = new Set<string>();
  return () => {
    for (;;) {
      const text = `${chance.pick(doing)} ${chance.pick(what)} ${chance.pick(when)}`;
      if (used.has(text)) continue;
      used.add(text);
      return text;
    }
  };
}
