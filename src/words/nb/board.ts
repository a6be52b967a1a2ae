import type { Instant } from '../../domain/basics.ts';
import type { Setup } from '../../domain/session/session.ts';
import type { CardName } from '../escape.ts';
import { clock, date, patientCount, roughly } from './amounts.ts';
import { formNames } from './form.ts';
import { practisingWords } from './practice.ts';

export const boardTitle = 'Kartlegging av ressursbruk';

/** What this is and why, in three lines. */
export const boardPurpose: readonly string[] = [
  'Vi går gjennom alle pasientene og ser hva de venter på. Det handler om systemet, ikke om enkeltpersoner.',
  'Alle svarer hver for seg. Ingen kolleger ser hva du svarer.',
  'Vi bruker bare løpenumre, aldri navn. Listen over hvem som er hvem, har lederen på papir.',
];

/** «24 pasienter · 60 minutter · Sengepost». */
export function setupLine(setup: Setup): string {
  return `${patientCount(setup.patients)} · ${setup.minutes} minutter · ${formNames[setup.form]}`;
}

export function leaderLine(name: CardName): string {
  return `Leder: ${name}`;
}

const paces = { onTime: 'i rute', late: 'litt forsinket', notStarted: undefined } as const;

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
    current === undefined ? `${dealtWith} av ${patients} gjennomgått` : `Pasient ${current} av ${patients}`;
  const pace = paces[progress.pace];
  return [where, `${progress.participants} er med`, ...(pace === undefined ? [] : [pace])].join(' · ');
}

export function budgetLine(seconds: number): string {
  return `Omtrent ${roughly(seconds)} per pasient.`;
}

/** After a stop that people may have noticed. */
export function backLine(answers: number): string {
  return `Jeg er tilbake. ${answers === 1 ? 'Ett' : `Alle ${answers}`} svar er trygt lagret.`;
}

/** «Kartleggingen er satt på pause. 17 pasienter gjenstår.» */
export function pausedLine(remaining: number): string {
  const left = remaining === 0 ? 'Ingen pasienter gjenstår' : `${patientCount(remaining)} gjenstår`;
  return `Kartleggingen er satt på pause. ${left}. Alle svar er trygt lagret.`;
}
export function pausedUntilLine(at: Instant): string {
  return `Lederen kan ta opp igjen kartleggingen frem til ${date(at)} kl. ${clock(at)}. Så avsluttes den med det dere har.`;
}

export const phaseLines = {
  finished: 'Kartleggingen er avsluttet. Oppsummeringen ligger i kanalen.',
  cancelled: 'Kartleggingen ble avbrutt. Det blir ingen oppsummering.',
  locked: 'Låst. Nå kan ingen finne ut hvem som svarte hva.',
} as const;

/** «14 av 22 gjennomgått · 9 var med». */
export function endLine(dealtWith: number, patients: number, participants: number): string {
  return `${dealtWith} av ${patients} gjennomgått · ${participants} var med`;
}

export const joinLabel = 'Bli med – hvilken rolle har du?';
export const changeRoleLabel = 'Bytt rolle:';
export const chooseRoleLabel = 'Velg rolle hvis du vil:';
export const leaveButton = 'Jeg må gå';
export const controlsButton = 'Styr kartleggingen';

const joinedAs = {
  sykepleier: 'Du er med som sykepleier.',
  lege: 'Du er med som lege.',
  helsefag: 'Du er med som helsefagarbeider.',
  fysioergo: 'Du er med som fysio- eller ergoterapeut.',
  annen: 'Du er med i annen rolle.',
} as const;

export function joinedLine(role: keyof typeof joinedAs | undefined): string {
  return role === undefined ? 'Du er med, uten valgt rolle.' : joinedAs[role];
}

/**
 * Before people answer: how little it hides who said what when only one or two take part; undefined with more, and with
 * nobody yet.
 */
export function fewLine(participants: number): string | undefined {
  if (participants === 1)
    return 'Bare én er med så langt. Blir det ikke flere, vet de andre hvem som svarte når svarene vises.';
  return participants === 2 ? 'Dere er to. Når svarene vises, vet dere hva den andre svarte.' : undefined;
}

export const observerLine = 'Du leder, og svarer ikke selv før du blir med.';
