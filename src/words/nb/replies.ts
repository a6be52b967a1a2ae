import { limits } from '../../domain/session/session.ts';

const { patients, minutes } = limits;

/** What was wrong with the words after `start`, and what to write instead. */
export const startProblems = {
  patients: (given: string) =>
    `Antall pasienter må være mellom ${patients.min} og ${patients.max} – du skrev ${given}. Skriv for eksempel «start 24 60».`,
  minutes: (given: string) =>
    `Antall minutter må være mellom ${minutes.min} og ${minutes.max} – du skrev ${given}. Skriv for eksempel «start 24 60».`,
  noNumber: () =>
    `Antall pasienter må være mellom ${patients.min} og ${patients.max}, og stå som et tall rett etter «start». Skriv for eksempel «start 24 60».`,
  rest: () =>
    'Jeg forsto ikke alt etter «start». Skriv antall pasienter, minutter og skjema, for eksempel «start 24 60 poliklinikk». Skjemaene er sengepost, poliklinikk og psykrus.',
};

/** Problems with the setup card's choices. */
export const setupProblems = {
  patients: `Antall pasienter må være mellom ${patients.min} og ${patients.max}.`,
  minutes: `Antall minutter må være mellom ${minutes.min} og ${minutes.max}.`,
  form: 'Velg et av de tre skjemaene.',
};

export const unknownCommand = 'Det forsto jeg ikke. Skriv «@Kartlegging hjelp» for å se hva jeg kan.';

/** What the cancel question becomes. */
export function cancelDone(cancelled: boolean): string {
  return cancelled
    ? 'Kartleggingen er avbrutt. Det blir ingen oppsummering.'
    : 'Kartleggingen fortsetter. Ingenting er avbrutt.';
}

export const submitRefused = (sentence: string) => `Trykket ble ikke registrert: ${sentence}`;
