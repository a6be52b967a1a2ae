import { vi } from 'vitest';
import type { Card } from '../../src/cards/model/card.ts';
import type { Language } from '../../src/domain/basics.ts';
import { words as wordsOf } from '../../src/words/words.ts';

/** The gallery as units in a language see it. */
export async function galleryIn(language: Language): Promise<Readonly<Record<string, Card>>> {
  vi.resetModules();
  vi.doMock('../words.ts', () => ({ words: wordsOf(language) }));
  const { gallery } = await import('./gallery.ts');
  vi.doUnmock('../words.ts');
  return gallery;
}
