/** How a text is read by the rules: one form of every letter, and words with what stands between them. */

/** A word as it was written, and as it is looked up. */
export interface Word {
  readonly written: string;
  /** Small letters without accents; å, ø and æ stand. */
  readonly lower: string;
  /** What stands before it, back to the word before. */
  readonly before: string;
  /** What stands after it, up to the next word. */
  readonly after: string;
  /** It begins a sentence, where a capital letter says nothing. */
  readonly first: boolean;
}

/** Letters without accents, ä and ö as æ and ø, every dash a hyphen and every dot a full stop. */
export function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/a\u030a/g, 'å')
    .replace(/A\u030a/g, 'Å')
    .replace(/a\u0308/g, 'æ')
    .replace(/o\u0308/g, 'ø')
    .replace(/A\u0308/g, 'Æ')
    .replace(/O\u0308/g, 'Ø')
    .replace(/\p{M}/gu, '')
    .replace(/ł/g, 'l')
    .replace(/Ł/g, 'L')
    .replace(/[\p{Pd}\u2212\u2043]/gu, '-')
    .replace(/[\u00b7\u2022\u2027\u2219\u22c5\u3002]/g, '.')
    .replace(/[\u2018\u2019\u00b4`]/g, "'");
}

const plainLetters: Readonly<Record<string, string>> = { å: 'a', Å: 'A', ø: 'o', Ø: 'O', æ: 'ae', Æ: 'Ae' };

/** As `withoutAccents`, and without å, ø and æ: what the rules on numbers and persons read. */
export function plainLettersOf(text: string): string {
  return withoutAccents(text).replace(/[åÅøØæÆ]/g, (letter) => plainLetters[letter] ?? letter);
}

/** After these a full stop ends no sentence. */
const shortened = new Set(
  'kl dr st avd pas pt hr fr nr tlf ca evt ev bl f ang inkl mr mrs ms prof no sr jr'.split(' '),
);

/** The words of a text that `withoutAccents` has been over. A capital inside a word begins a name that was glued to another. */
export function wordsOf(text: string): readonly Word[] {
  const apart = text.replace(/(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll}{2})/gu, ' ');
  const matches = [...apart.matchAll(/\p{L}[\p{L}\p{N}]*(?:'\p{L}+)*/gu)];
  return matches.map((match, index): Word => {
    const previous = matches[index - 1];
    const end = previous === undefined ? 0 : previous.index + previous[0].length;
    const next = matches[index + 1]?.index ?? apart.length;
    const before = apart.slice(end, match.index);
    return {
      written: match[0],
      lower: match[0].toLowerCase(),
      before,
      after: apart.slice(match.index + match[0].length, next),
      first: previous === undefined || beginsSentence(previous[0], before),
    };
  });
}

function beginsSentence(previous: string, gap: string): boolean {
  if (/[!?:;…"«“(]|\d\. |(?:^| )- /.test(gap)) return true;
  return /\./.test(gap) && previous.length > 1 && !shortened.has(previous.toLowerCase());
}

/** «Kari», «KARI» and «McKay»; not a single letter. */
export function isCapitalised(word: string): boolean {
  return /^\p{Lu}\p{L}/u.test(word);
}

/** Only capitals, two or more. */
export function isAllCapitals(word: string): boolean {
  return /^\p{Lu}{2,}$/u.test(word);
}

/** The words of a list in a template string. */
export function listed(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
