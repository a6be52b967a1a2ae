import type { Language } from '../../domain/basics.ts';

export const languageTag: string = 'nn';

const names: Readonly<Record<Language, string>> = { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk' };

export function postsLine(language: Language): string {
  return `Eg skriv ${names[language]} i denne kanalen.`;
}
export function ownLine(follows: boolean): string {
  return follows
    ? 'Det berre du ser, følgjer språket du har valt i Teams.'
    : 'Det berre du ser, er på same språk.';
}
export function runningLine(language: Language): string {
  return `Kartlegginga som er i gang, held fram på ${names[language]}.`;
}
export const howToChoose =
  'Byt med «språk nb», «språk nn» eller «språk en». «språk egne på» gir kvar enkelt sitt eige språk, «språk egne av» slår det av.';
export const languageProblem =
  'Eg kan bokmål (nb), nynorsk (nn) og engelsk (en). Skriv til dømes «språk nn» eller «språk egne på».';
