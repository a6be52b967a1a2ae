import type { Instant } from '../../domain/basics.ts';
import type { Setup } from '../../domain/session/session.ts';
import type { CardName } from '../escape.ts';
import { clock, date, patientCount, roughly } from './amounts.ts';
import { formNames } from './form.ts';
import { practisingWords } from './practice.ts';

export const boardTitle = 'Kartlegging av ressursbruk';

export const boardPurpose: readonly string[] = [
  'Vi går gjennom alle pasientane og ser kva dei ventar på. Det handlar om systemet, ikkje om enkeltpersonar.',
  'Alle svarer kvar for seg. Ingen kollegaer ser kva du svarer.',
  'Vi bruker berre løpenummer, aldri namn. Lista over kven som er kven, har leiaren på papir.',
];

/** «24 pasientar · 60 minutt · Sengepost». */
export function setupLine(setup: Setup): string {
  return `${patientCount(setup.patients)} · ${setup.minutes} minutt · ${formNames[setup.form]}`;
}

export function leaderLine(name: CardName): string {
  return `Leiar: ${name}`;
}

const paces = { onTime: 'i rute', late: 'litt forseinka', notStarted: undefined } as const;

interface Progress {
  readonly practising?: true;
  readonly current: number | undefined;
  readonly dealtWith: number;
  readonly patients: number;
  readonly participants: number;
  readonly pace: keyof typeof paces;
}

/** «Pasient 7 av 24 · 9 er med · i rute». */
export function progressLine(progress: Progress): string {
  const { current, dealtWith, patients } = progress;
  if (progress.practising) return `${practisingWords} · ${progress.participants} er med`;
  const where =
    current === undefined ? `${dealtWith} av ${patients} gjennomgåtte` : `Pasient ${current} av ${patients}`;
  const pace = paces[progress.pace];
  return [where, `${progress.participants} er med`, ...(pace === undefined ? [] : [pace])].join(' · ');
}

export function budgetLine(seconds: number): string {
  return `Om lag ${roughly(seconds)} per pasient.`;
}

export function backLine(answers: number): string {
  return `Eg er tilbake. ${answers === 1 ? 'Eitt' : `Alle ${answers}`} svar er trygt lagra.`;
}

export function pausedLine(remaining: number): string {
  const left = remaining === 0 ? 'Ingen pasientar står att' : `${patientCount(remaining)} står att`;
  return `Kartlegginga er sett på pause. ${left}. Alle svar er trygt lagra.`;
}
export function pausedUntilLine(at: Instant): string {
  return `Leiaren kan ta opp att kartlegginga fram til ${date(at)} kl. ${clock(at)}. Så blir ho avslutta med det de har.`;
}

export const phaseLines = {
  finished: 'Kartlegginga er avslutta. Oppsummeringa ligg i kanalen.',
  cancelled: 'Kartlegginga vart avbroten. Det blir inga oppsummering.',
  locked: 'Låst. No kan ingen finne ut kven som svarte kva.',
} as const;

/** «14 av 22 gjennomgåtte · 9 var med». */
export function endLine(dealtWith: number, patients: number, participants: number): string {
  return `${dealtWith} av ${patients} gjennomgåtte · ${participants} var med`;
}

export const joinLabel = 'Bli med – kva rolle har du?';
export const changeRoleLabel = 'Byt rolle:';
export const chooseRoleLabel = 'Vel rolle om du vil:';
export const leaveButton = 'Eg må gå';
export const controlsButton = 'Styr kartlegginga';

const joinedAs = {
  sykepleier: 'Du er med som sjukepleiar.',
  lege: 'Du er med som lege.',
  helsefag: 'Du er med som helsefagarbeidar.',
  fysioergo: 'Du er med som fysio-/ergoterapeut.',
  annen: 'Du er med i ei anna rolle.',
} as const;

export function joinedLine(role: keyof typeof joinedAs | undefined): string {
  return role === undefined ? 'Du er med, utan å ha valt rolle.' : joinedAs[role];
}

export function fewLine(participants: number): string | undefined {
  if (participants === 1)
    return 'Berre éin er med så langt. Blir det ikkje fleire, veit dei andre kven som svarte når svara blir viste.';
  return participants === 2 ? 'De er to. Når svara blir viste, veit de kva den andre svarte.' : undefined;
}

export const observerLine = 'Du leier, og svarer ikkje sjølv før du blir med.';
