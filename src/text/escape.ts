/**
 * What a person wrote, made safe inside a text block: no Markdown, and none of the brackets that a card's own functions
 * are written with. In quotation marks, so that nothing in it begins a list or a heading.
 */
export function quoted(text: string): string {
  const plain = text.replace(/[\\`*_[\]<>~|#]/g, '\\$&').replace(/([{$])(?=\{)/g, '$1 ');
  return `«${plain}»`;
}

const longestName = 80;

/**
 * A person's name as Teams gives it, made safe inside a text block: Markdown becomes plain characters, line breaks and
 * invisible characters become spaces, and a very long name is cut so that the card keeps within its size.
 */
export function escapeName(name: string): string {
  const plain = name.replace(/[\p{C}\s]+/gu, ' ').trim();
  const short = plain.length > longestName ? `${plain.slice(0, longestName - 1).trimEnd()}…` : plain;
  // Parentheses stay: «Kari (kirurgi)» is common, and a link needs the brackets too.
  return short.replace(/[\\`*_[\]<>~|]/g, '\\$&');
}
