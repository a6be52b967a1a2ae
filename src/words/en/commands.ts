import { quoted } from './patient.ts';

export const helpTitle = 'How can I help?';
export const helpIntro =
  'I lead the review: we go through the patients, everyone answers in one to three taps, and I summarise with suggestions.';
export const helpFallback = 'Kartlegging: start, status, logg. Type @Kartlegging start.';
export const startButton = 'Start a review';
export const statusButton = 'How far have we got?';
export const allCommandsButton = 'All commands';
/** As it is written, in every language. */
export const languageCommand = 'språk';
export const helpButton = 'Help';
export const helpPrivacy = 'Never type patient names, dates of birth or rooms: numbers only.';

export const allCommandsTitle = 'All commands';
export const howToWrite = 'Type @Kartlegging and the command, or use the / menu. (L) = leader.';
/** Command and what it does. The commands themselves are the same in every language. */
export const helpCommands: readonly (readonly [command: string, effect: string])[] = [
  ['start', 'new review'],
  ['start 24 60', '24 patients, 60 minutes'],
  ['øv', 'practice patient, not counted (L)'],
  ['status', 'progress'],
  ['vis · neste', 'show answers · next patient (L)'],
  ['pause · fortsett', 'also another day (L)'],
  ['overta', 'when the leader is away'],
  ['avslutt · avbryt', 'with summary · without (L)'],
  ['logg · logg mine', 'improvement log'],
  ['tiltak …', 'a new action'],
  ['linje', 'raising actions'],
  ['språk', 'nynorsk, English'],
];

export function didYouMean(written: string, command: string): string {
  return `I do not know ${quoted(written)}. Did you mean **${command}**?`;
}
export function didYouMeanShort(command: string): string {
  return `Did you mean “${command}”?`;
}

export const statusTitle = 'Where we are';

export const cancelTitle = 'Cancel without a summary?';
export const cancelQuestion =
  'All the patient cards will be closed, and there will be no summary. If you want a summary of what you have, type “avslutt” instead.';
export const cancelButton = 'Yes, cancel';
export const keepButton = 'No, go back';
