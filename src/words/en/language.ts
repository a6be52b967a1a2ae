import type { Language } from '../../domain/basics.ts';

export const languageTag: string = 'en';

const names: Readonly<Record<Language, string>> = {
  nb: 'Norwegian (bokmål)',
  nn: 'Norwegian (nynorsk)',
  en: 'English',
};

export function postsLine(language: Language): string {
  return `I write ${names[language]} in this channel.`;
}
export function ownLine(follows: boolean): string {
  return follows
    ? 'What only you see follows the language you have chosen in Teams.'
    : 'What only you see is in the same language.';
}
export function runningLine(language: Language): string {
  return `The review that is running goes on in ${names[language]}.`;
}
export const howToChoose =
  'Change it with “språk nb”, “språk nn” or “språk en”. “språk egne på” gives each person their own language, “språk egne av” turns that off.';
export const languageProblem =
  'I know bokmål (nb), nynorsk (nn) and English (en). Type for example “språk en” or “språk egne på”.';
