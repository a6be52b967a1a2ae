/** What Teams writes into the `text` of a message besides what somebody typed (docs/teams.md § 1.2, § 12). */

const characters: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,4}));/gi, (written, decimal, hex, name) => {
    if (name !== undefined) return characters[String(name).toLowerCase()] ?? written;
    return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal));
  });
}

/** A mention, a quoted message and an attachment go with what is in them; of layout only the tags go. */
const markup = [
  /<(at|quoted|blockquote|attachment)\b[^<>]*(?<!\/)>.*?<\/\1\s*>/gis,
  /<\/?(?:at|quoted|blockquote|attachment|p|div|span|br)\b[^<>]*>/gi,
];

/** A mention as its entity describes it; Teams leaves either out now and then. */
export interface MentionShown {
  readonly text: string | undefined;
  readonly name: string | undefined;
}

/**
 * The words somebody typed: without mentions in any form, markers of quoted messages and characters that only say how
 * to draw others. `&nbsp;`, hard spaces and line breaks are left as white space.
 * @param mentions those whose text is to go wherever it stands; in markup they all go.
 */
export function typedWords(text: string, mentions: readonly MentionShown[]): string {
  let words = decoded(text);
  for (const mention of mentions) {
    const shown = [mention.text, mention.name && `@${mention.name}`];
    for (const each of shown) if (each) words = words.replace(decoded(each), ' ');
  }
  for (const form of markup) words = words.replace(form, ' ');
  return words.replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '').normalize('NFC');
}
