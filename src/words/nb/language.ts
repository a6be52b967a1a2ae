/** Said of the bot's languages, and what this one is called by programs. */
import type { Language } from '../../domain/basics.ts';

/** For screen readers: what cards and pages are in. */
export const languageTag: string = 'nb';

const names: Readonly<Record<Language, string>> = { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk' };

/** What holds, after somebody has asked or chosen. */
export function postsLine(language: Language): string {
  return `Jeg skriver ${names[language]} i denne kanalen.`;
}
export function ownLine(follows: boolean): string {
  return follows
    ? 'Det bare du ser, følger språket du har valgt i Teams.'
    : 'Det bare du ser, er på samme språk.';
}
export function runningLine(language: Language): string {
  return `Kartleggingen som er i gang, fortsetter på ${names[language]}.`;
}
export const howToChoose =
  'Bytt med «språk nb», «språk nn» eller «språk en». «språk egne på» gir hver enkelt sitt eget språk, «språk egne av» slår det av.';
export const languageProblem =
  'Jeg kan bokmål (nb), nynorsk (nn) og engelsk (en). Skriv for eksempel «språk nn» eller «språk egne på».';
