import type { Instant, RoleId } from '../../domain/basics.ts';
import type { Setup } from '../../domain/session/session.ts';
import type { CardName } from '../escape.ts';
import type { Where } from '../facts.ts';
import { clock, date, patientCount, roughly } from './amounts.ts';
import { formNames } from './form.ts';
import { practiceMark } from './practice.ts';

export const boardTitle = 'Kartlegging av ressursbruk';

export const aboutSystem = 'Det handlar om systemet, ikkje om enkeltpersonar.';
export function boardPurpose(few: string | undefined): readonly string[] {
  return [
    `Vi går gjennom alle pasientane og ser kva dei ventar på. ${aboutSystem}`,
    `Alle svarer kvar for seg. ${few ?? 'Ingen kollegaer ser kva du svarer.'} Vi bruker berre løpenummer, aldri namn.`,
  ];
}
export function boardFallback(heading: string): string {
  return `Kartlegging: ${heading}. Vi ser kva pasientane ventar på. Skriv @Kartlegging hjelp om du ikkje ser knappane.`;
}

export function setupLine(setup: Setup): string {
  return `${patientCount(setup.patients)} · ${setup.minutes} minutt · ${formNames[setup.form]}`;
}

export function heading(where: Where): string {
  switch (where.at) {
    case 'practice':
      return practiceMark;
    case 'patient':
      return `Pasient ${where.patient} av ${where.of}`;
    case 'soon':
      return `${patientCount(where.of)}, vi startar snart`;
    case 'pauseAfter':
      return `Pause etter pasient ${where.patient} av ${where.of}`;
    case 'pause':
      return `Pause – ${gone(where)}`;
    case 'gone':
      return gone(where);
  }
}
function gone({ dealtWith, of }: { readonly dealtWith: number; readonly of: number }): string {
  return `${dealtWith} av ${of} gjennomgåtte`;
}

export const paces = { onTime: 'i rute', late: 'litt forseinka', notStarted: undefined } as const;

interface People {
  readonly unit: CardName | undefined;
  readonly participants: number;
  readonly pace: keyof typeof paces;
  readonly leader: CardName | undefined;
}

export function peopleLine({ unit, participants, pace, leader }: People): string {
  const parts = [unit, `${participants} er med`, paces[pace], leader && `${leader} leier`];
  return parts.filter((part) => part).join(' · ');
}

export function wereLine(unit: CardName | undefined, participants: number): string {
  return [unit, `${participants} var med`].filter((part) => part).join(' · ');
}

export function budgetLine(seconds: number): string {
  return `Om lag ${roughly(seconds)} per pasient.`;
}

export function backLine(answers: number): string {
  return `Eg er tilbake. ${answers === 1 ? 'Eitt' : `Alle ${answers}`} svar er trygt lagra.`;
}

export const pausedLine = 'Alle svar er trygt lagra.';
export function pausedUntilLine(at: Instant): string {
  return `Leiaren kan ta opp igjen kartlegginga fram til ${date(at)} kl. ${clock(at)}. Så blir ho avslutta med det de har.`;
}

export const phaseLines = {
  finished: 'Kartlegginga er avslutta. Oppsummeringa ligg i kanalen.',
  cancelled: 'Kartlegginga vart avbroten. Det blir inga oppsummering.',
  locked: 'Låst. No kan ingen finne ut kven som svarte kva.',
} as const;

export const joinLabel = 'Bli med – kva rolle har du?';
export const roleButtons: Readonly<Record<RoleId, string>> = {
  sykepleier: 'Sjukepleiar',
  lege: 'Lege',
  helsefag: 'Helsefag',
  fysioergo: 'Fysio/ergo',
  annen: 'Anna rolle',
};
export const changeRoleLabel = 'Byt rolle:';
export const chooseRoleLabel = 'Vel rolle om du vil:';
export const roleOrLeaveButton = 'Byt rolle eller gå';
export const joinYourselfButton = 'Bli med og svar sjølv';
export const leaveLine = 'Må du gå? Svara dine blir med, og ingen ventar på deg.';
export const leaveButton = 'Eg må gå';
export const controlsButton = 'Styr kartlegginga';
export const controlsShort = 'Styr …';

const as = {
  sykepleier: 'som sjukepleiar',
  lege: 'som lege',
  helsefag: 'som helsefagarbeidar',
  fysioergo: 'som fysio- eller ergoterapeut',
  annen: 'i ei anna rolle',
} as const satisfies Readonly<Record<RoleId, string>>;
const withoutRole = 'utan rolle';

export function joinedTitle(role: RoleId | undefined): string {
  return `Du er med ${role === undefined ? withoutRole : as[role]}`;
}
export function joinedLine(role: RoleId | undefined): string {
  return `${joinedTitle(role)}. ${aboutSystem}`;
}
export function leaderJoinedLine(role: RoleId | undefined): string {
  return `Du leier, og er med ${role === undefined ? withoutRole : as[role]}.`;
}
export const observerLine = 'Du leier, og svarer ikkje sjølv før du blir med.';

export function fewLine(participants: number): string | undefined {
  if (participants === 1) return 'Er berre éin med, veit alle kven som svarte.';
  return participants === 2 ? 'Er de berre to, veit de kva den andre svarte.' : undefined;
}

export function answeredFor(patient: number): string {
  return `Du har svart for pasient ${patient}. Svara blir viste når alle har svart.`;
}
export function shownLabel(patient: number): string {
  return `Svara for pasient ${patient} er viste.`;
}
export const talkAndGoOn = 'Snakk saman, og gå vidare.';
export const talk = 'No kan de snakke saman.';
