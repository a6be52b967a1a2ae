import type { RoleId } from '../../domain/basics.ts';
import type { ButtonName, CardName } from '../escape.ts';
import { roleNames } from './form.ts';

export const leadQuestionTitle = 'Hvem leder kartleggingen?';

const nobodyKnown = 'lederen';
function who(name: CardName | undefined): string {
  return name || nobodyKnown;
}
/** The same at the start of a sentence. */
function Who(name: CardName | undefined): string {
  const text = who(name);
  return text === nobodyKnown ? 'Lederen' : text;
}

export function offeredLine(leader: CardName | undefined): string {
  return `${Who(leader)} vil la en annen lede. Hvem tar over?`;
}
export const offeredHint =
  'Den som trykker, leder kartleggingen med en gang. Spørsmålet gjelder i ti minutter. Alle svar er trygt lagret.';
export function offeredToLine(leader: CardName | undefined, to: CardName): string {
  return `${Who(leader)} vil la en annen lede. Tar du over, ${who(to)}?`;
}
export function offeredToHint(to: CardName): string {
  return `Bare ${who(to)} kan ta over, og leder da kartleggingen med en gang. Spørsmålet gjelder i ti minutter. Alle svar er trygt lagret.`;
}
export const acceptButton = 'Jeg tar over';

export function askedLine(asker: CardName | undefined, leader: CardName | undefined): string {
  return `${asker || 'En i kanalen'} vil ta over som leder. ${Who(leader)}, er det greit?`;
}
export function askedHint(leader: CardName | undefined): string {
  return `Bare ${who(leader)} kan svare. Spørsmålet gjelder i ti minutter.`;
}
export const consentButton = 'Ja, overta';
export const declineButton = 'Nei, jeg leder videre';

export function leadsNow(leader: CardName | undefined): string {
  return `${Who(leader)} leder kartleggingen nå.`;
}
export const leadsNowHint = 'Knappene for å lede står under «Styr kartleggingen» i oversikten.';
export function leadsOn(leader: CardName | undefined): string {
  return `${Who(leader)} leder videre.`;
}
export const leadQuestionOver =
  'Spørsmålet om hvem som skal lede, gjelder ikke lenger. Oversikten viser hvem som leder.';

export const offerButton = 'La en annen lede';
export const withdrawButton = 'Trekk spørsmålet tilbake';
export const offerStands =
  'Du har spurt hele kanalen om noen vil ta over. Spørsmålet står i tråden, og du leder til noen svarer.';
export function offerToStands(to: CardName): string {
  return `Du har spurt ${who(to)} om å ta over. Spørsmålet står i tråden, og du leder til noen tar over.`;
}

export const handOverTitle = 'Hvem skal lede?';
export const handOverLine = 'Den du spør, må selv si ja. Du leder til da.';
export const nobodyToAsk = 'Ingen andre er med ennå. Du kan spørre hele kanalen.';
export const namesMissing =
  'Jeg fikk ikke hentet navnene fra Teams. Du kan spørre hele kanalen, eller prøve igjen om litt.';
/** For one of two people of the same name, on their button. */
export function nameAndRole(name: ButtonName, role: RoleId): string {
  return `${name} (${roleNames[role].toLocaleLowerCase('nb')})`;
}
export const personLabel = 'Velg en kollega';
export const askButton = 'Spør';
export const anyoneButton = 'Spør hele kanalen';
export const moreNamesButton = 'Flere navn';
