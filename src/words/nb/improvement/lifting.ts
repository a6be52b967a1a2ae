import { dayCount } from './logCards.ts';

export const liftButton = 'Løft i linjen';
export const liftTitle = (nr: number) => `Løft tiltak ${nr} i linjen`;
export function liftIntro(receiver: string): string {
  return `Dette sendes til ${receiver}. Se over teksten først. Små tall er skjult.`;
}
export const liftFields = {
  problem: 'Problemet',
  konsekvens: 'Hva det fører til',
  ber_om: 'Vi ber om',
  innen: 'Svar innen',
} as const;
export const sendButton = 'Send';
export const liftSent = (receiver: string) =>
  `Sendt til ${receiver}. Svaret kommer i kanalen deres og i loggen.`;
export const someLeaders = 'ledergruppen';
export const someUnit = 'En enhet';

/** What the receiver's card is called. */
export function inboxTitle(unit: string): string {
  return `${unit} ber om hjelp`;
}
export function liftedOn(days: number): string {
  return days === 0 ? 'Løftet i dag' : `Løftet for ${dayCount(days)} siden`;
}
export const askLabel = 'Vi ber om:';
export const byLabel = 'Innen:';
export const answerButtons = {
  tar: 'Tar det',
  mer: 'Trenger mer',
  avslar: 'Avslår',
  videre: 'Løft videre',
  ferdig: 'Ferdig',
} as const;
export const newDateButton = 'Ny dato';
export const answerQuestions = {
  tar: 'Når er det gjort?',
  mer: 'Hva trenger dere å vite?',
  avslar: 'Hvorfor?',
} as const;
export const answerSendButton = 'Svar';
export const answerSent = 'Svaret er sendt til enheten og står på kortet i kanalen.';
export const alsoWhy = 'Vil dere si mer? (frivillig)';

/** Of a lift, in the unit's own list: «løftet, uten svar i 23 dager». */
export function unansweredFor(days: number): string {
  return days === 0 ? 'løftet i dag' : `løftet, uten svar i ${dayCount(days)}`;
}
/** The same with whom it was lifted to, as a sentence. */
export function liftedTo(receiver: string, days: number): string {
  return days === 0
    ? `Løftet til ${receiver} i dag`
    : `Løftet til ${receiver}, uten svar i ${dayCount(days)}`;
}
/** What was answered. @param date undefined where none is promised. */
export function answeredLine(
  kind: 'tar' | 'mer' | 'avslar' | 'videre' | 'ferdig',
  date: string | undefined,
): string {
  switch (kind) {
    case 'tar':
      return date === undefined ? 'Tar det' : `Tar det innen ${date}`;
    case 'mer':
      return 'Trenger å vite mer';
    case 'avslar':
      return 'Avslått';
    case 'videre':
      return 'Løftet videre';
    case 'ferdig':
      return 'Gjort';
  }
}
/** To the unit's channel, once. */
export const answerTitle = (nr: number, text: string) => `Svar på tiltak ${nr}: ${text}`;
export function answeredBy(receiver: string, by: string): string {
  return `Fra ${receiver}, ved ${by}`;
}
export const remindsTitle = 'Dette venter på svar';
/** To the unit's channel, when nobody has answered and nobody is reminded any more. */
export const unheardTitle = (nr: number) => `Tiltak ${nr} har ikke fått svar`;
export const liftOnHint = (above: string) => `Dere kan løfte det videre til ${above}.`;

/** `linje` in a leaders' channel. */
export const lineTitle = 'Løft i linjen';
export function codeLine(code: string): string {
  return `Koden er **${code}**. Enheten skriver «@Kartlegging linje ${code}» i sin kanal. Koden gjelder i 14 dager.`;
}
export const tiedUnits = 'Disse løfter hit:';
export const noUnits = 'Ingen enheter løfter hit ennå.';
export function untieButton(unit: string): string {
  return `Fjern ${unit}`;
}
export function tieQuestion(receiver: string): string {
  return `Skal dere løfte til ${receiver}?`;
}
export const tieHint =
  'De får lese alle tiltakene deres med ansvarlig, og tallene for hele enheten. Små tall er skjult, og ingen svar kan kjennes igjen. Begge kan angre.';
export const tieButton = 'Ja, knytt oss til';
export const tieAgain = 'Dere løfter i dag til andre. Sier dere ja, byttes de ut.';
export function tiedLine(receiver: string): string {
  return `Vi løfter nå til ${receiver}.`;
}
/** In the leaders' channel. */
export function unitTiedLine(unit: string): string {
  return `${unit} løfter nå hit.`;
}
export function untieQuestion(other: string): string {
  return `Fjerne koblingen til ${other}?`;
}
export const untieHint =
  'Det som er løftet, står. Nye tiltak kan ikke løftes før dere er knyttet sammen igjen.';
export const untieYes = 'Ja, fjern';
export function untiedLine(other: string): string {
  return `Koblingen til ${other} er fjernet.`;
}
