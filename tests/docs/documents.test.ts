import { access, readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { expandCard } from '../../src/teams/expand.ts';
import { gallery } from '../cards/gallery.ts';
import { objectsIn } from '../cards/walk.ts';
import { handoutPdf, pictures, root, shownPictures, text } from './documents.ts';

const guide = await text('docs/brukerveiledning.md');
const handout = await text('docs/oppslag.html');

async function names(folder: string, ending: string): Promise<readonly string[]> {
  const files = await readdir(new URL(folder, root));
  return files.filter((file) => file.endsWith(ending)).map((file) => `${folder}${file}`);
}
const decisions = await names('docs/decisions/', '.md');
const documents = ['README.md', 'SECURITY.md', ...(await names('docs/', '.md')), ...decisions];

async function exists(url: URL): Promise<boolean> {
  return access(url).then(
    () => true,
    () => false,
  );
}

async function missing(candidates: readonly string[], ...bases: readonly URL[]): Promise<readonly string[]> {
  const found = await Promise.all(
    candidates.map(async (path) => {
      const places = await Promise.all(bases.map((base) => exists(new URL(path, base))));
      return places.includes(true);
    }),
  );
  return candidates.filter((_, index) => found[index] === false);
}

function found(document: string, pattern: RegExp): readonly string[] {
  return [...document.matchAll(pattern)].map(([, part = '']) => part);
}

const plain = (words: string) =>
  words
    .replaceAll(/<[^>]+>|[*`]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

const buttons = Object.values(gallery).flatMap((card) =>
  [...objectsIn(expandCard(card))].flatMap(({ node: { type, title } }) =>
    typeof type === 'string' && type.startsWith('Action.') && typeof title === 'string' ? [title] : [],
  ),
);
/** Whether a button of some card is called this; a number or a time may follow in brackets. */
const isButton = (name: string) => buttons.some((title) => title === name || title.startsWith(`${name} (`));

describe('what is written', () => {
  it('the guide and the handout call buttons what they are called', () => {
    const named = [...found(guide, /\*\*(.+?)\*\*/g), ...found(handout, /<b>(.+?)<\/b>/g)];
    const wrong = named.filter((name) => name !== 'fet skrift' && !isButton(name));
    expect(wrong).toEqual([]);
  });

  it('the handout says nothing that the guide does not say', () => {
    const said = plain(guide.replaceAll(' | ', ': '));
    const parts = found(handout, /<(?:p|li)>(.+?)<\/(?:p|li)>/g).map(plain);
    expect(parts.filter((part) => !said.includes(part))).toEqual([]);
  });

  it('the handout is one page', async () => {
    const pdf = await readFile(handoutPdf, 'latin1');
    expect(found(pdf, /(\/Type \/Page)\b(?!s)/g)).toHaveLength(1);
  });

  it('every picture that is kept is shown, and the other way round', async () => {
    const kept = (await readdir(pictures)).map((file) => file.replace(/\.png$/, ''));
    expect(kept.toSorted()).toEqual((await shownPictures()).toSorted());
  });

  it.each(documents)('%s links to what is there', async (name) => {
    const links = found(await text(name), /\]\(([^)#]+?)(?:#[^)]*)?\)/g).filter(
      (link) => !/^\w+:/.test(link),
    );
    expect(await missing(links, new URL(name, root))).toEqual([]);
  });

  it.each(['docs/flow.md', 'docs/taps.md', ...decisions])('%s names files that are there', async (name) => {
    const paths = found(await text(name), /`([\w./]+\/[\w./]+)`/g);
    expect(await missing(paths, root, new URL('src/', root), new URL('src/app/', root))).toEqual([]);
  });
});
