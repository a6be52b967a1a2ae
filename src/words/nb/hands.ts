import type { RoleId } from '../../domain/basics.ts';
import type { AssessmentId, FormId } from '../../domain/form/form.ts';
import { roleNames } from './form.ts';

export const handsButton = 'Håndsopprekning';
export function handsTitle(patient: number): string {
  return `Håndsopprekning, pasient ${patient}`;
}

/** Under the title, once everybody sees what was counted. */
export const forWhom = 'For kolleger i rommet uten Teams.';
/** The same while the patient is blind. */
export const forWhomUnseen = 'For kolleger i rommet uten Teams. Bare du ser dette til svarene vises.';
export const howToCount =
  'Trykk svaret de fleste rakte opp hånden for. Hvert nytt trykk på et annet svar flytter én dit.';
export const handsAreLate =
  'Svarene er vist. Det du teller nå, kommer for sent og regnes ikke med. Det som ble lagret før, står.';

/** After the role: «Sykepleier – 4 i rommet». */
export function inTheRoom(count: number): string {
  return ` – ${count} i rommet`;
}
export const notCounted = 'Ikke talt ennå';
export const countedInTime = 'Talt før svarene ble vist.';
const short: Readonly<Record<AssessmentId, string>> = {
  riktig_aktiv: 'Går fremover',
  riktig_venter: 'Venter',
  annet_sted: 'Annet sted',
  ferdig: 'Ferdig',
  riktig: 'Som planlagt',
  riktig_hindret: 'Forsinket',
  annen_mate: 'Annen måte',
  unodvendig: 'Kan avsluttes',
  ikke_gjennomfort: 'Avlyst, uteble',
  vet_ikke: 'Vet ikke',
};
/** At most fifteen letters, for a button of half a phone. */
export function answerInShort(form: FormId, assessment: AssessmentId): string {
  return form === 'psykrus' && assessment === 'annet_sted' ? 'Annet nivå' : short[assessment];
}
/** «3 venter». */
export function raisedFor(count: number, form: FormId, assessment: AssessmentId): string {
  return `${count} ${answerInShort(form, assessment).toLocaleLowerCase('nb')}`;
}
export const resetButton = 'Nullstill';
export function nextRoleButton(role: RoleId): string {
  return `Neste rolle: ${roleNames[role]}`;
}
export const countedButton = 'Ferdig';
export const whoIsHereButton = 'Hvem er her?';

export const roomTitle = 'Hvem er i rommet uten Teams?';
export const roomHint = 'Settes én gang. Den som svarer i Teams, telles ikke her.';
export const zeroHint = 'Setter du 0, slettes tellingen for rollen.';

export function countLine(role: RoleId): string {
  return `${roleNames[role]}: Hvor mange rakte opp hånden for hvert svar?`;
}
export const handsSaveHint =
  'Lagrer du på nytt, gjelder de nye tallene. Setter du 0 overalt, slettes tellingen for rollen.';
export const saveHandsButton = 'Lagre';

/** Beside «12 deltok». */
export function mostByHands(most: number): string {
  return `${most} ved håndsopprekning`;
}
