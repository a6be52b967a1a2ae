import type { Instant, RoleId } from '../../domain/basics.ts';
import type { Setup } from '../../domain/session/session.ts';
import type { CardName } from '../escape.ts';
import type { Where } from '../facts.ts';
import { clock, date, patientCount, roughly } from './amounts.ts';
import { formNames } from './form.ts';
import { practiceMark } from './practice.ts';

export const boardTitle = 'Kartlegging av ressursbruk';

export const aboutSystem = 'Det handler om systemet, ikke om enkeltpersoner.';
/**
 * What this is and why, before people join.
 * @param few what the others know of one of them, where so few take part.
 */
export function boardPurpose(few: string | undefined): readonly string[] {
  return [
    `Vi går gjennom alle pasientene og ser hva de venter på. ${aboutSystem}`,
    `Alle svarer hver for seg. ${few ?? 'Ingen kolleger ser hva du svarer.'} Vi bruker bare løpenumre, aldri navn.`,
  ];
}
/** Where the card itself is not drawn. */
export function boardFallback(heading: string): string {
  return `Kartlegging: ${heading}. Vi ser hva pasientene venter på. Skriv @Kartlegging hjelp hvis du ikke ser knappene.`;
}

/** «24 pasienter · 60 minutter · Sengepost». */
export function setupLine(setup: Setup): string {
  return `${patientCount(setup.patients)} · ${setup.minutes} minutter · ${formNames[setup.form]}`;
}

/** «Pasient 7 av 24»: how far we are, over everything else. */
export function heading(where: Where): string {
  switch (where.at) {
    case 'practice':
      return practiceMark;
    case 'patient':
      return `Pasient ${where.patient} av ${where.of}`;
    case 'soon':
      return `${patientCount(where.of)}, vi starter snart`;
    case 'pauseAfter':
      return `Pause etter pasient ${where.patient} av ${where.of}`;
    case 'pause':
      return `Pause – ${gone(where)}`;
    case 'gone':
      return gone(where);
  }
}
function gone({ dealtWith, of }: { readonly dealtWith: number; readonly of: number }): string {
  return `${dealtWith} av ${of} gjennomgått`;
}

export const paces = { onTime: 'i rute', late: 'litt forsinket', notStarted: undefined } as const;

interface People {
  readonly unit: CardName | undefined;
  readonly participants: number;
  readonly pace: keyof typeof paces;
  readonly leader: CardName | undefined;
}

/** «Kirurgisk post 2 · 9 er med · i rute · Kari Nordmann leder». */
export function peopleLine({ unit, participants, pace, leader }: People): string {
  const parts = [unit, `${participants} er med`, paces[pace], leader && `${leader} leder`];
  return parts.filter((part) => part).join(' · ');
}

/** The same after the end: «Kirurgisk post 2 · 9 var med». */
export function wereLine(unit: CardName | undefined, participants: number): string {
  return [unit, `${participants} var med`].filter((part) => part).join(' · ');
}

export function budgetLine(seconds: number): string {
  return `Omtrent ${roughly(seconds)} per pasient.`;
}

/** After a stop that people may have noticed. */
export function backLine(answers: number): string {
  return `Jeg er tilbake. ${answers === 1 ? 'Ett' : `Alle ${answers}`} svar er trygt lagret.`;
}

export const pausedLine = 'Alle svar er trygt lagret.';
export function pausedUntilLine(at: Instant): string {
  return `Lederen kan ta opp igjen kartleggingen frem til ${date(at)} kl. ${clock(at)}. Så avsluttes den med det dere har.`;
}

export const phaseLines = {
  finished: 'Kartleggingen er avsluttet. Oppsummeringen ligger i kanalen.',
  cancelled: 'Kartleggingen ble avbrutt. Det blir ingen oppsummering.',
  locked: 'Låst. Nå kan ingen finne ut hvem som svarte hva.',
} as const;

export const joinLabel = 'Bli med – hvilken rolle har du?';
/** On half a phone's card each. */
export const roleButtons: Readonly<Record<RoleId, string>> = {
  sykepleier: 'Sykepleier',
  lege: 'Lege',
  helsefag: 'Helsefag',
  fysioergo: 'Fysio/ergo',
  annen: 'Annen rolle',
};
export const changeRoleLabel = 'Bytt rolle:';
export const chooseRoleLabel = 'Velg rolle hvis du vil:';
export const roleOrLeaveButton = 'Bytt rolle eller gå';
export const joinYourselfButton = 'Bli med og svar selv';
export const leaveLine = 'Må du gå? Svarene dine blir med, og ingen venter på deg.';
export const leaveButton = 'Jeg må gå';
export const controlsButton = 'Styr kartleggingen';
/** The same on half a phone's card. */
export const controlsShort = 'Styr …';

const as = {
  sykepleier: 'som sykepleier',
  lege: 'som lege',
  helsefag: 'som helsefagarbeider',
  fysioergo: 'som fysio- eller ergoterapeut',
  annen: 'i annen rolle',
} as const satisfies Readonly<Record<RoleId, string>>;
const withoutRole = 'uten valgt rolle';

/** «Du er med som sykepleier». */
export function joinedTitle(role: RoleId | undefined): string {
  return `Du er med ${role === undefined ? withoutRole : as[role]}`;
}
export function joinedLine(role: RoleId | undefined): string {
  return `${joinedTitle(role)}. ${aboutSystem}`;
}
export function leaderJoinedLine(role: RoleId | undefined): string {
  return `Du leder, og er med ${role === undefined ? withoutRole : as[role]}.`;
}
export const observerLine = 'Du leder, og svarer ikke selv før du blir med.';

/**
 * Before people answer: how little it hides who said what when only one or two take part; undefined with more, and with
 * nobody yet.
 */
export function fewLine(participants: number): string | undefined {
  if (participants === 1) return 'Er bare én med, vet alle hvem som svarte.';
  return participants === 2 ? 'Er dere bare to, vet dere hva den andre svarte.' : undefined;
}

/** To somebody who has answered for the patient at hand. */
export function answeredFor(patient: number): string {
  return `Du har svart for pasient ${patient}. Svarene vises når alle har svart.`;
}
/** «Svarene for pasient 7 er vist. Snakk sammen, og gå videre.» */
export function shownLabel(patient: number): string {
  return `Svarene for pasient ${patient} er vist.`;
}
export const talkAndGoOn = 'Snakk sammen, og gå videre.';
export const talk = 'Nå kan dere snakke sammen.';
