import { dayCount } from './logCards.ts';

export const liftButton = 'Løft i linja';
export const liftTitle = (nr: number) => `Løft tiltak ${nr} i linja`;
export function liftIntro(receiver: string): string {
  return `Dette blir sendt til ${receiver}. Sjå over teksten først. Små tal er skjulte.`;
}
export const liftFields = {
  problem: 'Problemet',
  konsekvens: 'Kva det fører til',
  ber_om: 'Vi ber om',
  innen: 'Svar innan',
} as const;
export const sendButton = 'Send';
export const liftSent = (receiver: string) =>
  `Sendt til ${receiver}. Svaret kjem i kanalen dykkar og i loggen.`;
export const someLeaders = 'leiargruppa';
export const someUnit = 'Ei eining';

export function inboxTitle(unit: string): string {
  return `${unit} ber om hjelp`;
}
export function liftedOn(days: number): string {
  return days === 0 ? 'Løfta i dag' : `Løfta for ${dayCount(days)} sidan`;
}
export const askLabel = 'Vi ber om:';
export const byLabel = 'Innan:';
export const answerButtons = {
  tar: 'Tek det',
  mer: 'Treng meir',
  avslar: 'Avslår',
  videre: 'Løft vidare',
  ferdig: 'Ferdig',
} as const;
export const newDateButton = 'Ny dato';
export const answerQuestions = {
  tar: 'Når er det gjort?',
  mer: 'Kva treng de å vite?',
  avslar: 'Kvifor?',
} as const;
export const answerSendButton = 'Svar';
export const answerSent = 'Svaret er sendt til eininga og står på kortet i kanalen.';
export const alsoWhy = 'Vil de seie meir? (frivillig)';

export function unansweredFor(days: number): string {
  return days === 0 ? 'løfta i dag' : `løfta, utan svar i ${dayCount(days)}`;
}
export function liftedTo(receiver: string, days: number): string {
  return days === 0 ? `Løfta til ${receiver} i dag` : `Løfta til ${receiver}, utan svar i ${dayCount(days)}`;
}
export function answeredLine(
  kind: 'tar' | 'mer' | 'avslar' | 'videre' | 'ferdig',
  date: string | undefined,
): string {
  switch (kind) {
    case 'tar':
      return date === undefined ? 'Tek det' : `Tek det innan ${date}`;
    case 'mer':
      return 'Treng å vite meir';
    case 'avslar':
      return 'Avslått';
    case 'videre':
      return 'Løfta vidare';
    case 'ferdig':
      return 'Gjort';
  }
}
export const answerTitle = (nr: number, text: string) => `Svar på tiltak ${nr}: ${text}`;
export function answeredBy(receiver: string, by: string): string {
  return `Frå ${receiver}, ved ${by}`;
}
export const remindsTitle = 'Dette ventar på svar';
export const unheardTitle = (nr: number) => `Tiltak ${nr} har ikkje fått svar`;
export const liftOnHint = (above: string) => `De kan løfte det vidare til ${above}.`;

export const lineTitle = 'Løft i linja';
export function codeLine(code: string): string {
  return `Koden er **${code}**. Eininga skriv «@Kartlegging linje ${code}» i kanalen sin. Koden gjeld i 14 dagar.`;
}
export const tiedUnits = 'Desse løftar hit:';
export const noUnits = 'Ingen einingar løftar hit enno.';
export function untieButton(unit: string): string {
  return `Fjern ${unit}`;
}
export function tieQuestion(receiver: string): string {
  return `Skal de løfte til ${receiver}?`;
}
export const tieHint =
  'Dei får lese alle tiltaka dykkar med ansvarleg, og tala for heile eininga. Små tal er skjulte, og ingen svar kan kjennast igjen. Begge kan angre.';
export const tieButton = 'Ja, knyt oss til';
export const tieAgain = 'De løftar i dag til andre. Seier de ja, blir dei bytte ut.';
export function tiedLine(receiver: string): string {
  return `Vi løftar no til ${receiver}.`;
}
export function unitTiedLine(unit: string): string {
  return `${unit} løftar no hit.`;
}
export function untieQuestion(other: string): string {
  return `Fjerne koplinga til ${other}?`;
}
export const untieHint = 'Det som er løfta, står. Nye tiltak kan ikkje løftast før de er knytte saman igjen.';
export const untieYes = 'Ja, fjern';
export function untiedLine(other: string): string {
  return `Koplinga til ${other} er fjerna.`;
}
