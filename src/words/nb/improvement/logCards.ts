import { patientCount } from '../amounts.ts';
import { reasonLabel } from '../reasons.ts';
import { reasonInSentence, shortReason } from '../shortReasons.ts';

export const newActionButton = 'Lag tiltak';
export const chooseAreasButton = 'Velg områder';

/** On the summary, under the suggestions. */
export const chosenHeading = 'Dette har vi valgt';
/** «Epikrise og papirer · Radiologi». */
export function areasLine(reasons: readonly string[]): string {
  return reasons.map(shortReason).join(' · ');
}
export function moreInLog(count: number): string {
  return `og ${count} til i loggen`;
}

/** «12 åpne tiltak, 3 har passert fristen». */
export function logTitle(open: number, overdue: number): string {
  const actions = open === 0 ? 'Ingen åpne tiltak' : `${open} ${open === 1 ? 'åpent' : 'åpne'} tiltak`;
  return overdue === 0 ? actions : `${actions}, ${overdue} har passert fristen`;
}
/** The same of one person's own. */
export function mineTitle(open: number, overdue: number): string {
  const actions =
    open === 0 ? 'Du har ingen åpne tiltak' : `Du har ${open} ${open === 1 ? 'åpent' : 'åpne'} tiltak`;
  return overdue === 0 ? actions : `${actions}, ${overdue} har passert fristen`;
}
export const emptyLog =
  'Lag det første fra oppsummeringen, eller skriv «@Kartlegging tiltak» og det dere vil gjøre.';
/** What leaders have been asked for. @param oldest days since the oldest was sent. */
export function toUsLine(unanswered: number, oldest: number): string {
  return unanswered === 0
    ? 'Løftet til oss: ingen venter på svar'
    : `Løftet til oss: ${unanswered} uten svar (eldst ${dayCount(oldest)})`;
}
export const thirdTimeLabel = 'Tredje gang:';
export function thirdTimeLine(reason: string): string {
  return `«${reasonLabel(reason).replace(/ \(.*\)$/, '')}» har vært øverst i tre kartlegginger uten at et tiltak er innført.`;
}

export const viewButton = 'Vis';
export const moreButton = 'Vis flere';
export const openLogButton = 'Åpne loggen';
export const openInLogButton = 'Åpne i loggen';
/** Where no card can be drawn. */
export function logFallback(title: string): string {
  return `Forbedringslogg: ${title}. Skriv @Kartlegging hjelp hvis du ikke ser resten.`;
}

export function dayCount(days: number): string {
  return `${days} ${days === 1 ? 'dag' : 'dager'}`;
}
export const noOwner = 'uten ansvarlig';
export const noLongerHere = 'ikke lenger i kanalen';
export const noDue = 'uten frist';
/** «20. nov. – 7 dager over». */
export function overdueLine(due: string, days: number): string {
  return `${due} – ${dayCount(days)} over`;
}
export const needsHelp = 'trenger hjelp';

export const areaLabel = 'Område:';
export const goalLabel = 'Mål:';
export const ifThenLabel = 'Plan:';
export const liftLabel = 'I linjen:';
export const roundLabel = 'Sist gjort:';
export const effectLabel = 'Virket det?';
export const droppedLabel = 'Droppet:';
export const priorityLabel = 'Prioritering:';
export function goalBy(goal: string, day: string): string {
  return `${goal}, innen ${day}`;
}
export function ifThenLine(when: string, then: string): string {
  return `Hvis ${when}, så ${then}`;
}
/** «radiologi – nevnt for 5 av 22 pasienter 22. november 2026»: the figures that an action stands on. */
export function behindLine(reason: string, namedFor: number, assessed: number, day: string): string {
  return `${reasonInSentence(reason)} – nevnt for ${namedFor} av ${patientCount(assessed)} (${day})`;
}
export function roundLine(step: string, text: string, day: string): string {
  return `${step} ${day} – ${text}`;
}
export function changedLine(by: string, day: string): string {
  return `Sist endret av ${by}, ${day}`;
}

/** What a tap does with an action: as a button, by the status it leads to. */
export const statusButtons = {
  foreslatt: 'Tilbake til forslag',
  vedtatt: 'Vi gjør det',
  proves: 'Vi prøver det ut',
  evaluering: 'Klar til evaluering',
  innfort: 'Innført',
  droppet: 'Dropp',
} as const;
export const otherStatusButton = 'Annen status';
export const otherStatusTitle = (nr: number) => `Hvor langt er tiltak ${nr} kommet?`;
export const roundButton = 'Ny runde';
export const editButton = 'Endre';
export const dropTitle = (nr: number) => `Hvorfor dropper dere tiltak ${nr}?`;
export const dropHint = 'Vil dere si det med egne ord, gjør dere det i loggen.';
export const effectQuestion = 'Virket det?';

/** What was written after `tiltak` is in the log. */
export function addedTitle(nr: number): string {
  return `Tiltak ${nr} står i loggen som forslag`;
}
export const addWithText =
  'Skriv det dere vil gjøre, rett etter ordet, for eksempel «@Kartlegging tiltak avklar tidspunkt for epikrise før visitten».';

export const reviewTitle = 'Sist lovet vi';
export function reviewIntro(leader: string): string {
  return `Hvordan gikk det? Snakk sammen, så trykker ${leader}.`;
}
export const reviewDoneButton = 'Gå videre til pasientene';
export const reviewOver = 'Gjennomgått. Det som fortsetter, står i loggen.';

export const nudgeTitle = 'Hvordan går det?';
export const nudgeHint = 'Bare du ser dette.';
export const nudgeThanks = 'Takk – det står i loggen.';
export const helpAsked = 'Takk. Tiltaket står nå først i loggen, og den som følger opp loggen, får vite det.';
/** Nobody is named. */
export function digestTitle(overdue: number): string {
  return `${overdue} tiltak har passert fristen`;
}
export const digestHint =
  'Se gjennom dem i loggen: flytt fristen, meld fra eller dropp det som ikke er aktuelt.';
/** To the contact alone. */
export const helpTitle = 'Et tiltak trenger hjelp';
/** To the whole channel, of whom nobody is named. */
export const helpNeeded = 'Den som har ansvar for et tiltak i loggen, trenger hjelp. Se hvilket i loggen.';
