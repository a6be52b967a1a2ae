import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { withoutAccents } from '../domain/screening/text.ts';
import type { Dictionary } from '../domain/screening/vocabulary.ts';
import { readTrie } from './trie.ts';

function readEnglish(): { readonly has: (word: string) => boolean } {
  // The package exports its description only; the words lie beside it.
  const file = new URL('en_GB.trie.gz', import.meta.resolve('@cspell/dict-en-gb-mit'));
  return readTrie(gunzipSync(readFileSync(file)).toString('utf8'));
}

/** Words of a file, one or several a line; what comes after «#» is a remark. */
function readWords(text: string): {
  readonly names: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
} {
  const all = text
    .split(/\r?\n/)
    .flatMap(
      (line) =>
        withoutAccents(line.normalize('NFKC').replace(/#.*/, '')).match(/\p{L}[\p{L}\p{N}']*/gu) ?? [],
    );
  const small = (words: readonly string[]) => new Set(words.map((word) => word.toLowerCase()));
  return {
    names: small(all.filter((word) => /^\p{Lu}/u.test(word))),
    words: small(all.filter((word) => !/^\p{Lu}/u.test(word))),
  };
}

/**
 * English words, and those of the hospital's own file: with a capital letter names of institutions, with a small one
 * ordinary words. Both are read when the first text is screened; a process that never screens one holds neither.
 * @param wordsFile path of the hospital's file, in UTF-8
 * @throws the file system's error, at the first look-up, when the file cannot be read
 */
export function dictionary(wordsFile?: string): Dictionary {
  let english: { readonly has: (word: string) => boolean } | undefined;
  let own: ReturnType<typeof readWords> | undefined;
  const added = () => {
    own ??= readWords(wordsFile === undefined ? '' : readFileSync(wordsFile, 'utf8'));
    return own;
  };
  return {
    has: (word) => {
      if (added().words.has(word)) return true;
      english ??= readEnglish();
      return english.has(word);
    },
    added: (word) => added().names.has(word),
  };
}
