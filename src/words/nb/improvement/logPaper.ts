import { date } from '../amounts.ts';

/** The page for a board meeting. */
export const print = {
  hint: 'Skriv ut med Ctrl + P. Siden er laget for A4.',
  most: 'Det viktigste',
  asks: 'Beslutninger vi ber om',
  askHeads: { ask: 'Vi ber om', why: 'Hvorfor', by: 'Innen', answer: 'Svar' },
  open: 'Åpne tiltak',
  noOpen: 'Ingen åpne tiltak.',
  closed: 'Innført, og virket det?',
  closedHeads: { action: 'Tiltak', before: 'Før', after: 'Etter', effect: 'Virkning' },
  sessions: 'Kartleggingene',
  hiddenNote: '– er et lite tall, eller skjult så ingen kan regne det ut. <5 er fra 1 til 4.',
  estimate: 'Boten foreslår, enheten bestemmer.',
} as const;
export function printTitle(unit: string): string {
  return `${unit}: forbedringsarbeid`;
}
export function printedOn(at: number): string {
  return `Skrevet ut ${date(at)}`;
}
/** @param oldest days over the deadline of the one that is most overdue; undefined when none is. */
export function openLine(open: number, overdue: number, oldest: number | undefined): string {
  const first = open === 0 ? 'Ingen tiltak er åpne' : `${open} tiltak er ${open === 1 ? 'åpent' : 'åpne'}`;
  if (oldest === undefined) return `${first}.`;
  return `${first}, ${overdue} har passert fristen (eldst ${oldest} ${oldest === 1 ? 'dag' : 'dager'}).`;
}
export function waitingLine(lifts: number, oldest: number): string {
  if (lifts === 0) return 'Ingen løft venter på svar.';
  return `${lifts} løft venter på svar, eldst ${oldest} ${oldest === 1 ? 'dag' : 'dager'}.`;
}
/** @param shown of them, how many are said to have worked. */
export function introducedLine(introduced: number, shown: number): string {
  if (introduced === 0) return 'Ingen tiltak er innført i år ennå.';
  return `${introduced} tiltak er innført i år, ${shown} av dem med vist virkning.`;
}
/** @param since what is said against the time before; undefined the first time. */
export function mappedLine(endedAt: number, finding: string, since: string | undefined): string {
  return `${finding} ${date(endedAt)}.${since === undefined ? '' : ` ${since}`}`;
}
export function pooledLine(sessions: number, amounts: readonly string[]): string {
  const counted = ['', 'én kartlegging', 'to kartlegginger', 'tre kartlegginger', 'fire kartlegginger'];
  return `I ${counted[sessions] ?? `${sessions} kartlegginger`}: ${amounts.join(', ')}`;
}

/** What stands in the files, besides their heads. */
export const files = {
  yes: 'ja',
  no: 'nei',
  timeUnits: { days: 'døgn', minutes: 'minutter' },
  inside: 'Internt for enheten',
  outside: 'Til linjen. Tall under 5 er skjult.',
  about: [
    'Pasienter (N): Hver pasient teller med den andelen av dem som vurderte pasienten, som nevnte årsaken.',
    'Tid (T): Den samme andelen ganget med midterste svar om ventetid, lagt sammen, i døgn eller minutter som skjemaet.',
    'Risiko (c): Fra 0 til 1, etter svarene om ventingen gir risiko.',
    'Andel av ressurstapet: Fra 0 til 100. Alle årsakene i en kartlegging er 100 til sammen.',
    'Nevnt for: Hele pasienter som minst én nevnte årsaken for. Vurdert: pasienter som ble vurdert.',
    'Laveste og høyeste andel: 95 %-konfidensintervall (Wilson).',
    'Tallene er ikke avrundet. De er de samme som på kort, sider og utskrift.',
  ],
} as const;

/** For the screen of a meeting room. */
export const screen = {
  title: 'Storskjerm',
  over: 'Storskjermen har stanset',
  overHint: 'Du er logget ut. Logg inn på nytt for å vise den igjen.',
  none: 'Ingen kartlegging pågår nå.',
  noneHint: 'Skriv «@Kartlegging start» i kanalen.',
  nothingShown: 'Svar på telefonen. Svarene vises her når alle har svart.',
  join: 'Bli med på telefonen',
  joinHint: 'Skann, eller åpne kanalen i Teams',
  code: 'QR-kode til kanalen i Teams',
  rules: 'Vi bruker bare løpenumre, aldri navn. Ingen ser hva du svarer.',
  stop: 'Stans oppdateringen',
  go: 'Oppdater av seg selv igjen',
  practice: 'Øvelse – teller ikke',
  paused: 'Pause',
} as const;
export function openPatient(patient: number, of: number): string {
  return `Pasient ${patient} av ${of} er åpen`;
}
export function shownPatient(patient: number, of: number): string {
  return `Pasient ${patient} av ${of} er vist`;
}
export function patientsSoon(of: number): string {
  return `${of} pasienter, vi starter snart`;
}
export function takePart(people: number): string {
  return `${people} er med`;
}
export function dealtWithLine(done: number, of: number): string {
  return `${done} av ${of} gjennomgått`;
}
export function updatedAt(clock: string): string {
  return `Oppdatert kl. ${clock}`;
}
