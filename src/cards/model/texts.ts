import type { Words } from '../../words/words.ts';

/** Characters a text block costs beside its text. */
const blockCost = 62;

/** As many of one patient's texts as the room holds, and how many there are besides. */
export function fitting(
  words: Words,
  texts: readonly string[],
  characters: number,
): { readonly lines: readonly string[]; readonly hints: readonly string[] } {
  let used = 0;
  const lines = texts.map(words.patient.quoted).filter((line) => {
    used += weight(line);
    return used <= characters;
  });
  const rest = texts.length - lines.length;
  return { lines, hints: rest > 0 ? [words.patient.moreTexts(rest)] : [] };
}

/** Characters of a line with its text block, as JSON. */
export function weight(line: string): number {
  return JSON.stringify(line).length + blockCost;
}
