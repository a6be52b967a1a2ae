import { limits } from '../../domain/session/session.ts';

const { patients, minutes } = limits;

export const startProblems = {
  patients: (given: string) =>
    `The number of patients must be between ${patients.min} and ${patients.max} – you typed ${given}. Type for example “start 24 60”.`,
  minutes: (given: string) =>
    `The number of minutes must be between ${minutes.min} and ${minutes.max} – you typed ${given}. Type for example “start 24 60”.`,
  noNumber: () =>
    `The number of patients must be between ${patients.min} and ${patients.max}, as a number right after “start”. Type for example “start 24 60”.`,
  rest: () =>
    'I did not understand everything after “start”. Type the number of patients, the minutes and the form, for example “start 24 60 poliklinikk”. The forms are sengepost (ward), poliklinikk (clinic) and psykrus (mental health).',
};

export const setupProblems = {
  patients: `The number of patients must be between ${patients.min} and ${patients.max}.`,
  minutes: `The number of minutes must be between ${minutes.min} and ${minutes.max}.`,
  form: 'Choose one of the three forms.',
};

export const unknownCommand = 'I did not understand that. Type “@Kartlegging hjelp” to see what I can do.';

export function cancelDone(cancelled: boolean): string {
  return cancelled
    ? 'The review is cancelled. There will be no summary.'
    : 'The review carries on. Nothing has been cancelled.';
}

export const submitRefused = (sentence: string) => `Your tap was not registered: ${sentence}`;
