import type { Words } from '../../words/words.ts';
import { type Section, section } from './section.ts';

/** Characters for what people wrote: what a full result leaves of the card's 28 KB (UTF-16). */
const room = 1600;
/** Characters a text block costs beside its text. */
const blockCost = 62;

/** «Hva skulle til i dag?», as many as there is room for. */
export function textsSection(words: Words, texts: readonly string[]): Section {
  return section(
    texts.length === 0 ? {} : { heading: words.patient.textsHeading, ...fitting(words, texts, room) },
  );
}

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
