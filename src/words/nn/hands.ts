import type { RoleId } from '../../domain/basics.ts';
import { roleNames } from './form.ts';

export const handsButton = 'Handsopprekking';
export const whereHands = 'Handsopprekking: Vel «Vel pasient …», og så pasienten.';
export function handsTitle(patient: number): string {
  return `Handsopprekking, pasient ${patient}`;
}

export const handsOnlyYou = 'Berre du ser dette til svara blir viste.';
export const handsAreLate =
  'Svara er viste. Det du tel no, kjem for seint og blir ikkje rekna med. Det som vart lagra før, står.';

export const handsSoFar = 'Lagra så langt';
export const noHands = 'Ingen er talde opp enno.';
export const handsSaved = 'Lagra. Tel neste rolle, eller gå tilbake.';
/** «Lege: 2 Rett stad – men ventar · 1 Kan ikkje vurdere». */
export function handsLine(role: RoleId, counts: readonly string[], late: boolean): string {
  return `${roleNames[role]}: ${counts.join(' · ')}${late ? ' (etter at svara vart viste)' : ''}`;
}
export function handsCount(count: number, assessment: string): string {
  return `${count} ${assessment}`;
}

export const whichRole = 'Kva rolle tel du?';
export const allRolesCounted = 'Alle rollene vart talde før svara vart viste.';
export const handsHint =
  'For kollegaer i rommet utan Teams. Den som svarer i Teams, rekkjer ikkje opp handa. Tel éi rolle om gongen.';

export function countLine(role: RoleId): string {
  return `${roleNames[role]}: Kor mange rekte opp handa for kvart svar?`;
}
export const handsSaveHint =
  'Lagrar du på nytt, gjeld dei nye tala. Set du 0 overalt, blir teljinga for rolla sletta.';
export const saveHandsButton = 'Lagre';

export function assessedByHands(assessed: number, hands: number): string {
  return hands === assessed
    ? `${assessed} har vurdert pasienten, ved handsopprekking.`
    : `${assessed} har vurdert pasienten (${hands} av dei ved handsopprekking).`;
}
export function unknownByHands(unknown: number, hands: number): string {
  const how = hands === unknown ? 'ved handsopprekking' : `${hands} av dei ved handsopprekking`;
  return `${unknown} kan ikkje vurdere, og er ikkje rekna med her (${how}).`;
}
export function lateHandsLine(count: number): string {
  return count === 1
    ? 'Éin vart talt etter at svara vart viste, og er ikkje rekna med.'
    : `${count} vart talde etter at svara vart viste, og er ikkje rekna med.`;
}

/** Beside «12 deltok». */
export function mostByHands(most: number): string {
  return `${most} ved handsopprekking`;
}
