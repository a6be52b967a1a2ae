import { limits } from '../../domain/session/session.ts';

const { patients, minutes } = limits;

export const startProblems = {
  patients: (given: string) =>
    `Talet på pasientar må vere mellom ${patients.min} og ${patients.max} – du skreiv ${given}. Skriv til dømes «start 24 60».`,
  minutes: (given: string) =>
    `Talet på minutt må vere mellom ${minutes.min} og ${minutes.max} – du skreiv ${given}. Skriv til dømes «start 24 60».`,
  noNumber: () =>
    `Talet på pasientar må vere mellom ${patients.min} og ${patients.max}, og stå som eit tal rett etter «start». Skriv til dømes «start 24 60».`,
  rest: () =>
    'Eg forstod ikkje alt etter «start». Skriv talet på pasientar, minutt og skjema, til dømes «start 24 60 poliklinikk». Skjemaa er sengepost, poliklinikk og psykrus.',
};

export const setupProblems = {
  patients: `Talet på pasientar må vere mellom ${patients.min} og ${patients.max}.`,
  minutes: `Talet på minutt må vere mellom ${minutes.min} og ${minutes.max}.`,
  form: 'Vel eit av dei tre skjemaa.',
};

export const unknownCommand = 'Det forstod eg ikkje. Skriv «@Kartlegging hjelp» for å sjå kva eg kan.';

export function cancelDone(cancelled: boolean): string {
  return cancelled
    ? 'Kartlegginga er avbroten. Det blir inga oppsummering.'
    : 'Kartlegginga held fram. Ingenting er avbrote.';
}

export const submitRefused = (sentence: string) => `Trykket vart ikkje registrert: ${sentence}`;
