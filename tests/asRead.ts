/** Text as it is read and searched for: a space that keeps two words in one line (`cards/blocks/text.ts`) is a space. */
export function asRead(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
