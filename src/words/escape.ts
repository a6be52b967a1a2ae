/**
 * What a person wrote, made safe inside a text block: no Markdown, and none of the brackets that a card's own functions
 * are written with. It stands in quotation marks of the language, so that nothing in it begins a list or a heading.
 */
export function escapedText(text: string): string {
  return text.replace(/[\\`*_[\]<>~|#]/g, '\\$&').replace(/([{$])(?=\{)/g, '$1 ');
}

declare const made: unique symbol;

/** A person's name as it may stand inside a text block of a card. Only `cardName` makes one. */
export type CardName = string & { readonly [made]: 'card' };
/** A person's name as it may stand on a button, where nothing is Markdown. Only `buttonName` makes one. */
export type ButtonName = string & { readonly [made]: 'button' };
/** A person's name in a sentence that no card shows, which is plain text. Only `plainName` makes one. */
export type PlainName = string & { readonly [made]: 'plain' };

const longestName = 80;
const longestOnButton = 40;

/**
 * A person's name as Teams gives it, made safe inside a text block, also where it begins a line: Markdown becomes plain
 * characters, what a card's own functions begin with is taken apart, line breaks and invisible characters become
 * spaces, and a very long name is cut so that the card keeps within its size. Empty when nothing is left.
 */
export function cardName(name: string): CardName {
  // Parentheses stay: «Kari (kirurgi)» is common, and a link needs the brackets too.
  const escaped = onOneLine(name, longestName)
    .replace(/[\\`*_[\]<>~|#]/g, '\\$&')
    .replace(/([{$])(?=\{)/g, '$1 ')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
  if (!isCardName(escaped)) throw new Error('a name was not made safe');
  return escaped;
}

/** The same on a button, where nothing is Markdown and there is less room. */
export function buttonName(name: string): ButtonName {
  const short = onOneLine(name, longestOnButton).replace(/([{$])(?=\{)/g, '$1 ');
  if (!isButtonName(short)) throw new Error('a name was not made safe');
  return short;
}

/** The same in plain text: as it is, on one line. */
export function plainName(name: string): PlainName {
  const plain = onOneLine(name, longestName);
  if (!isPlainName(plain)) throw new Error('a name was not made safe');
  return plain;
}

function onOneLine(name: string, longest: number): string {
  const letters = [...name.replace(/[\p{C}\s]+/gu, ' ').trim()];
  const cut = letters
    .slice(0, longest - 1)
    .join('')
    .trimEnd();
  return letters.length > longest ? `${cut}…` : letters.join('');
}

/** One line, in which every character that can be markup has a backslash before it. */
function isCardName(text: string): text is CardName {
  return (
    /^(?![-+=]|\d+[.)])(?:[^\\`*_[\]<>~|#\p{C}\u2028\u2029]|\\[\\`*_[\]<>~|#=+.)-])*$/u.test(text) &&
    !callsFunction(text)
  );
}

function isButtonName(text: string): text is ButtonName {
  return isOneLine(text) && !callsFunction(text);
}

function isPlainName(text: string): text is PlainName {
  return isOneLine(text);
}

function isOneLine(text: string): boolean {
  return !/[\p{C}\u2028\u2029]/u.test(text);
}

/** `{{DATE()}}` of a client, `${…}` of a template. */
function callsFunction(text: string): boolean {
  return /[{$]\{/.test(text);
}
