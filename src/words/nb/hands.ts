import type { RoleId } from '../../domain/basics.ts';
import { roleNames } from './form.ts';

export const handsButton = 'Håndsopprekning';
/** In a session with all patients open, where the buttons of one patient stand on a card of their own. */
export const whereHands = 'Håndsopprekning: Velg «Velg pasient …», og så pasienten.';
export function handsTitle(patient: number): string {
  return `Håndsopprekning, pasient ${patient}`;
}

/** While the patient is blind. */
export const handsOnlyYou = 'Bare du ser dette til svarene vises.';
export const handsAreLate =
  'Svarene er vist. Det du teller nå, kommer for sent og regnes ikke med. Det som ble lagret før, står.';

export const handsSoFar = 'Lagret så langt';
export const noHands = 'Ingen er talt opp ennå.';
export const handsSaved = 'Lagret. Tell neste rolle, eller gå tilbake.';
/** «Lege: 2 Riktig sted – men venter · 1 Kan ikke vurdere». */
export function handsLine(role: RoleId, counts: readonly string[], late: boolean): string {
  return `${roleNames[role]}: ${counts.join(' · ')}${late ? ' (etter at svarene ble vist)' : ''}`;
}
export function handsCount(count: number, assessment: string): string {
  return `${count} ${assessment}`;
}

export const whichRole = 'Hvilken rolle teller du?';
export const allRolesCounted = 'Alle rollene ble talt før svarene ble vist.';
export const handsHint =
  'For kolleger i rommet uten Teams. Den som svarer i Teams, rekker ikke opp hånden. Tell én rolle om gangen.';

export function countLine(role: RoleId): string {
  return `${roleNames[role]}: Hvor mange rakte opp hånden for hvert svar?`;
}
export const handsSaveHint =
  'Lagrer du på nytt, gjelder de nye tallene. Setter du 0 overalt, slettes tellingen for rollen.';
export const saveHandsButton = 'Lagre';

/** «8 har vurdert pasienten (3 av dem ved håndsopprekning).» */
export function assessedByHands(assessed: number, hands: number): string {
  return hands === assessed
    ? `${assessed} har vurdert pasienten, ved håndsopprekning.`
    : `${assessed} har vurdert pasienten (${hands} av dem ved håndsopprekning).`;
}
/** «2 kan ikke vurdere, og er ikke regnet med her (1 av dem ved håndsopprekning).» */
export function unknownByHands(unknown: number, hands: number): string {
  const how = hands === unknown ? 'ved håndsopprekning' : `${hands} av dem ved håndsopprekning`;
  return `${unknown} kan ikke vurdere, og er ikke regnet med her (${how}).`;
}
export function lateHandsLine(count: number): string {
  return count === 1
    ? 'Én ble talt etter at svarene ble vist, og er ikke regnet med.'
    : `${count} ble talt etter at svarene ble vist, og er ikke regnet med.`;
}

/** Beside «12 deltok». */
export function mostByHands(most: number): string {
  return `${most} ved håndsopprekning`;
}
