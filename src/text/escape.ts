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
