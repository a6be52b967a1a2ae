/**
 * What a person wrote, made safe inside a text block: no Markdown, and none of the brackets that a card's own functions
 * are written with. In quotation marks, so that nothing in it begins a list or a heading.
 */
export function quoted(text: string): string {
  const plain = text.replace(/[\\`*_[\]<>~|#]/g, '\\$&').replace(/([{$])(?=\{)/g, '$1 ');
  return `«${plain}»`;
}

const longestName = 80;
const longestOnButton = 40;

/**
 * A person's name as Teams gives it, made safe inside a text block: Markdown becomes plain characters, line breaks and
 * invisible characters become spaces, and a very long name is cut so that the card keeps within its size.
 */
export function escapeName(name: string): string {
  const short = shortened(name, longestName);
  // Parentheses stay: «Kari (kirurgi)» is common, and a link needs the brackets too.
  return short.replace(/[\\`*_[\]<>~|]/g, '\\$&');
}

/** The same on a button, where nothing is Markdown and there is less room. */
export function nameOnButton(name: string): string {
  return shortened(name, longestOnButton);
}

function shortened(name: string, longest: number): string {
  const plain = name.replace(/[\p{C}\s]+/gu, ' ').trim();
  return plain.length > longest ? `${plain.slice(0, longest - 1).trimEnd()}…` : plain;
}
