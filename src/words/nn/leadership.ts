import type { RoleId } from '../../domain/basics.ts';
import type { ButtonName, CardName } from '../escape.ts';
import { roleNames } from './form.ts';

export const leadQuestionTitle = 'Kven leier kartlegginga?';

const nobodyKnown = 'leiaren';
function who(name: CardName | undefined): string {
  return name || nobodyKnown;
}
/** The same at the start of a sentence. */
function Who(name: CardName | undefined): string {
  const text = who(name);
  return text === nobodyKnown ? 'Leiaren' : text;
}

export function offeredLine(leader: CardName | undefined): string {
  return `${Who(leader)} vil la ein annan leie. Kven tek over?`;
}
export const offeredHint =
  'Den som trykkjer, leier kartlegginga med ein gong. Spørsmålet gjeld i ti minutt. Alle svar er trygt lagra.';
export function offeredToLine(leader: CardName | undefined, to: CardName): string {
  return `${Who(leader)} vil la ein annan leie. Tek du over, ${who(to)}?`;
}
export function offeredToHint(to: CardName): string {
  return `Berre ${who(to)} kan ta over, og leier då kartlegginga med ein gong. Spørsmålet gjeld i ti minutt. Alle svar er trygt lagra.`;
}
export const acceptButton = 'Eg tek over';

export function askedLine(asker: CardName | undefined, leader: CardName | undefined): string {
  return `${asker || 'Ein i kanalen'} vil ta over som leiar. ${Who(leader)}, er det greitt?`;
}
export function askedHint(leader: CardName | undefined): string {
  return `Berre ${who(leader)} kan svare. Spørsmålet gjeld i ti minutt.`;
}
export const consentButton = 'Ja, ta over';
export const declineButton = 'Nei, eg leier vidare';

export function leadsNow(leader: CardName | undefined): string {
  return `${Who(leader)} leier kartlegginga no.`;
}
export const leadsNowHint = 'Knappane for å leie står under «Styr kartlegginga» i oversikta.';
export function leadsOn(leader: CardName | undefined): string {
  return `${Who(leader)} leier vidare.`;
}
export const leadQuestionOver =
  'Spørsmålet om kven som skal leie, gjeld ikkje lenger. Oversikta viser kven som leier.';

export const offerButton = 'La ein annan leie';
export const withdrawButton = 'Trekk spørsmålet tilbake';
export const offerStands =
  'Du har spurt heile kanalen om nokon vil ta over. Spørsmålet står i tråden, og du leier til nokon svarer.';
export function offerToStands(to: CardName): string {
  return `Du har spurt ${who(to)} om å ta over. Spørsmålet står i tråden, og du leier til nokon tek over.`;
}

export const handOverTitle = 'Kven skal leie?';
export const handOverLine = 'Den du spør, må sjølv seie ja. Du leier til då.';
export const nobodyToAsk = 'Ingen andre er med enno. Du kan spørje heile kanalen.';
export const namesMissing =
  'Eg fekk ikkje henta namna frå Teams. Du kan spørje heile kanalen, eller prøve igjen om litt.';
export function nameAndRole(name: ButtonName, role: RoleId): string {
  return `${name} (${roleNames[role].toLocaleLowerCase('nn')})`;
}
export const personLabel = 'Vel ein kollega';
export const askButton = 'Spør';
export const anyoneButton = 'Spør heile kanalen';
export const moreNamesButton = 'Fleire namn';
