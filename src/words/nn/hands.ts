import type { RoleId } from '../../domain/basics.ts';
import type { AssessmentId, FormId } from '../../domain/form/form.ts';
import { roleNames } from './form.ts';

export const handsButton = 'Handsopprekking';
export function handsTitle(patient: number): string {
  return `Handsopprekking, pasient ${patient}`;
}

export const forWhom = 'For kollegaer i rommet utan Teams.';
export const forWhomUnseen = 'For kollegaer i rommet utan Teams. Berre du ser dette til svara kjem.';
export const howToCount =
  'Trykk svaret dei fleste rekte opp handa for. Kvart nye trykk på eit anna svar flyttar éin dit.';
export const handsAreLate =
  'Svara er viste. Det du tel no, kjem for seint og blir ikkje rekna med. Det som vart lagra før, står.';

/** «Sjukepleiar – 4 i rommet». */
export function inTheRoom(count: number): string {
  return ` – ${count} i rommet`;
}
export const notCounted = 'Ikkje talt enno';
export const countedInTime = 'Talt før svara vart viste.';
const short: Readonly<Record<AssessmentId, string>> = {
  riktig_aktiv: 'Går framover',
  riktig_venter: 'Ventar',
  annet_sted: 'Annan stad',
  ferdig: 'Ferdig',
  riktig: 'Som planlagt',
  riktig_hindret: 'Forseinka',
  annen_mate: 'Annan måte',
  unodvendig: 'Kan avsluttast',
  ikke_gjennomfort: 'Avlyst, uteblei',
  vet_ikke: 'Veit ikkje',
};
export function answerInShort(form: FormId, assessment: AssessmentId): string {
  return form === 'psykrus' && assessment === 'annet_sted' ? 'Anna nivå' : short[assessment];
}
/** «3 ventar». */
export function raisedFor(count: number, form: FormId, assessment: AssessmentId): string {
  return `${count} ${answerInShort(form, assessment).toLocaleLowerCase('nn')}`;
}
export const resetButton = 'Nullstill';
export function nextRoleButton(role: RoleId): string {
  return `Neste rolle: ${roleNames[role]}`;
}
export const countedButton = 'Ferdig';
export const whoIsHereButton = 'Kven er her?';

export const roomTitle = 'Kven er i rommet utan Teams?';
export const roomHint = 'Gjer dette éin gong. Den som svarer i Teams, skal ikkje teljast her.';
export const zeroHint = 'Set du 0, blir teljinga for rolla sletta.';

export function countLine(role: RoleId): string {
  return `${roleNames[role]}: Kor mange rekte opp handa for kvart svar?`;
}
export const handsSaveHint =
  'Lagrar du på nytt, gjeld dei nye tala. Set du 0 overalt, blir teljinga for rolla sletta.';
export const saveHandsButton = 'Lagre';

/** Beside «12 deltok». */
export function mostByHands(most: number): string {
  return `${most} ved handsopprekking`;
}
