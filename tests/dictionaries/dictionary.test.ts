import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { dictionary } from '../../src/dictionaries/dictionary.ts';
import { readTrie } from '../../src/dictionaries/trie.ts';
import { screen } from '../../src/domain/screening/screening.ts';

const folder = mkdtempSync(join(tmpdir(), 'words-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the words of a hospital’s own file', () => {
  const file = join(folder, 'words.txt');
  writeFileSync(file, '# Sykehjem i byen\nKrimpelhaugen\nKrimpelbotn Nord\r\nkrimpling # ordet for det\n');

  it('make institutions known, and words', () => {
    const own = dictionary(file);
    const texts = ['Plass på Krimpelhaugen', 'Krimpelbotn Nord svarer ikke', 'Ny krimpling i dag'];
    expect(texts.filter((text) => screen(text, dictionary()).findings.length === 0)).toEqual([]);
    expect(texts.filter((text) => screen(text, own).findings.length > 0)).toEqual([]);
  });

  it('let no person’s name through beside them', () => {
    expect(screen('Kari Krimpelhaugen venter', dictionary(file)).findings).toContain('name');
  });

  it('are not read before a word is looked up', () => {
    expect(() => dictionary(join(folder, 'missing.txt'))).not.toThrow();
    expect(() => dictionary(join(folder, 'missing.txt')).has('word')).toThrow(/ENOENT/);
  });
});

describe('a list of the format TrieXv3', () => {
  const head = '#!/usr/bin/env cspell-trie reader\nTrieXv3\nbase=32\n# Data:\n__DATA__\n';

  it('holds its words, their shared endings, and no beginnings of words', () => {
    // talk, talks, walk, walks: «alk» and what follows is shared.
    const list = readTrie(`${head}talks$$4\nw#1;<`);
    expect(['talk', 'talks', 'walk', 'walks'].filter((word) => !list.has(word))).toEqual([]);
    expect(['', 't', 'wal', 'talkss', 'alk'].filter(list.has)).toEqual([]);
  });

  it('reads signs that stand for themselves', () => {
    expect(readTrie(`${head}a\\1$`).has('a1')).toBe(true);
  });

  it('is refused when it is something else', () => {
    expect(() => readTrie('a\nb\n')).toThrow(/TrieXv3/);
  });

  it('is what the English dictionary is', () => {
    const english = dictionary();
    expect(
      ['discharged', 'wheelchairs', 'municipality', 'rescheduled'].filter((word) => !english.has(word)),
    ).toEqual([]);
    expect(['priya', 'edward', 'xqz'].filter((word) => english.has(word))).toEqual([]);
  });
});
