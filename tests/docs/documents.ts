/** What is written for people who use the bot, and the pictures it shows. */
import { readFile } from 'node:fs/promises';

export const root = new URL('../../', import.meta.url);
export const pictures = new URL('docs/pictures/', root);
/** One page for the wall of the ward, and what it is printed to. */
export const handout = new URL('docs/oppslag.html', root);
export const handoutPdf = new URL('docs/oppslag.pdf', root);

/** Three golden cards side by side: a patient is answered, shown, and ends in the summary. */
export const collage = { name: 'kort', cards: ['patient', 'result', 'summary'] } as const;

export function text(path: string): Promise<string> {
  return readFile(new URL(path, root), 'utf8');
}

/** Names of the pictures that the documents show, without their ending. */
export async function shownPictures(): Promise<readonly string[]> {
  const documents = await Promise.all(
    ['README.md', 'docs/brukerveiledning.md', 'docs/oppslag.html'].map(text),
  );
  return [
    ...new Set(
      documents.flatMap((document) =>
        [...document.matchAll(/pictures\/([\w-]+)\.png/g)].map(([, name = '']) => name),
      ),
    ),
  ];
}
