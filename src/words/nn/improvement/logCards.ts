import { patientCount } from '../amounts.ts';
import { reasonLabel } from '../reasons.ts';
import { reasonInSentence, shortReason } from '../shortReasons.ts';

export const newActionButton = 'Lag tiltak';
export const chooseAreasButton = 'Vel område';

export const chosenHeading = 'Dette har vi valt';
export function areasLine(reasons: readonly string[]): string {
  return reasons.map(shortReason).join(' · ');
}
export function moreInLog(count: number): string {
  return `og ${count} til i loggen`;
}

export function logTitle(open: number, overdue: number): string {
  const actions = open === 0 ? 'Ingen opne tiltak' : `${open} ${open === 1 ? 'ope' : 'opne'} tiltak`;
  return overdue === 0 ? actions : `${actions}, ${overdue} har passert fristen`;
}
export function mineTitle(open: number, overdue: number): string {
  const actions =
    open === 0 ? 'Du har ingen opne tiltak' : `Du har ${open} ${open === 1 ? 'ope' : 'opne'} tiltak`;
  return overdue === 0 ? actions : `${actions}, ${overdue} har passert fristen`;
}
export const emptyLog =
  'Lag det første frå oppsummeringa, eller skriv «@Kartlegging tiltak» og det de vil gjere.';
export function toUsLine(unanswered: number, oldest: number): string {
  return unanswered === 0
    ? 'Løfta til oss: ingen ventar på svar'
    : `Løfta til oss: ${unanswered} utan svar (eldst ${dayCount(oldest)})`;
}
export const thirdTimeLabel = 'Tredje gong:';
export function thirdTimeLine(reason: string): string {
  return `«${reasonLabel(reason).replace(/ \(.*\)$/, '')}» har vore øvst i tre kartleggingar utan at noko er innført.`;
}

export const viewButton = 'Vis';
export const moreButton = 'Vis fleire';
export const openLogButton = 'Opne loggen';
export const openInLogButton = 'Opne i loggen';
export function logFallback(title: string): string {
  return `Forbetringslogg: ${title}. Skriv @Kartlegging hjelp om du ikkje ser resten.`;
}

export function dayCount(days: number): string {
  return `${days} ${days === 1 ? 'dag' : 'dagar'}`;
}
export const noOwner = 'utan ansvarleg';
export const noLongerHere = 'ikkje lenger i kanalen';
export const noDue = 'utan frist';
export function overdueLine(due: string, days: number): string {
  return `${due} – ${dayCount(days)} over`;
}
export const needsHelp = 'treng hjelp';

export const areaLabel = 'Område:';
export const goalLabel = 'Mål:';
export const ifThenLabel = 'Plan:';
export const liftLabel = 'I linja:';
export const roundLabel = 'Sist gjort:';
export const effectLabel = 'Verka det?';
export const droppedLabel = 'Droppa:';
export const priorityLabel = 'Prioritering:';
export function goalBy(goal: string, day: string): string {
  return `${goal}, innan ${day}`;
}
export function ifThenLine(when: string, then: string): string {
  return `Viss ${when}, så ${then}`;
}
export function behindLine(reason: string, namedFor: number, assessed: number, day: string): string {
  return `${reasonInSentence(reason)} – nemnd for ${namedFor} av ${patientCount(assessed)} (${day})`;
}
export function roundLine(step: string, text: string, day: string): string {
  return `${step} ${day} – ${text}`;
}
export function changedLine(by: string, day: string): string {
  return `Sist endra av ${by}, ${day}`;
}

export const statusButtons = {
  foreslatt: 'Tilbake til forslag',
  vedtatt: 'Vi gjer det',
  proves: 'Vi prøver det ut',
  evaluering: 'Klar til evaluering',
  innfort: 'Innført',
  droppet: 'Dropp',
} as const;
export const otherStatusButton = 'Annan status';
export const otherStatusTitle = (nr: number) => `Kor langt er tiltak ${nr} kome?`;
export const roundButton = 'Ny runde';
export const editButton = 'Endre';
export const dropTitle = (nr: number) => `Kvifor droppar de tiltak ${nr}?`;
export const dropHint = 'Vil de seie det med eigne ord, gjer de det i loggen.';
export const effectQuestion = 'Verka det?';

export function addedTitle(nr: number): string {
  return `Tiltak ${nr} står i loggen som forslag`;
}
export const addWithText =
  'Skriv det de vil gjere, rett etter ordet, til dømes «@Kartlegging tiltak avklar tidspunkt for epikrise før visitten».';

export const reviewTitle = 'Sist lova vi';
export function reviewIntro(leader: string): string {
  return `Korleis gjekk det? Snakk saman, så trykkjer ${leader}.`;
}
export const reviewDoneButton = 'Gå vidare til pasientane';
export const reviewOver = 'Gjennomgått. Det som held fram, står i loggen.';

export const nudgeTitle = 'Korleis går det?';
export const nudgeHint = 'Berre du ser dette.';
export const nudgeThanks = 'Takk – det står i loggen.';
export const helpAsked =
  'Takk. Tiltaket står no først i loggen, og den som følgjer opp loggen, får vite det.';
export function digestTitle(overdue: number): string {
  return `${overdue} tiltak har passert fristen`;
}
export const digestHint =
  'Sjå gjennom dei i loggen: flytt fristen, meld frå eller dropp det som ikkje er aktuelt.';
export const helpTitle = 'Eit tiltak treng hjelp';
export const helpNeeded =
  'Den som har ansvar for eit tiltak i loggen, treng hjelp. Sjå kva for eit i loggen.';
