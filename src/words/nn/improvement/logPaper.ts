import { date } from '../amounts.ts';

/** The page for a board meeting. */
export const print = {
  hint: 'Skriv ut med Ctrl + P. Sida er laga for A4.',
  most: 'Det viktigaste',
  asks: 'Avgjerder vi ber om',
  askHeads: { ask: 'Vi ber om', why: 'Kvifor', by: 'Innan', answer: 'Svar' },
  open: 'Opne tiltak',
  noOpen: 'Ingen opne tiltak.',
  closed: 'Innført, og verka det?',
  closedHeads: { action: 'Tiltak', before: 'Før', after: 'Etter', effect: 'Verknad' },
  sessions: 'Kartleggingane',
  hiddenNote: '– er eit lite tal, eller skjult så ingen kan rekne det ut. <5 er frå 1 til 4.',
  estimate: 'Boten foreslår, eininga bestemmer.',
} as const;
export function printTitle(unit: string): string {
  return `${unit}: forbetringsarbeid`;
}
export function printedOn(at: number): string {
  return `Skrive ut ${date(at)}`;
}
/** @param oldest days over the deadline of the one that is most overdue; undefined when none is. */
export function openLine(open: number, overdue: number, oldest: number | undefined): string {
  const first = open === 0 ? 'Ingen tiltak er opne' : `${open} tiltak er ${open === 1 ? 'ope' : 'opne'}`;
  if (oldest === undefined) return `${first}.`;
  return `${first}, ${overdue} har passert fristen (eldst ${oldest} ${oldest === 1 ? 'dag' : 'dagar'}).`;
}
export function waitingLine(lifts: number, oldest: number): string {
  if (lifts === 0) return 'Ingen løft ventar på svar.';
  return `${lifts} løft ventar på svar, eldst ${oldest} ${oldest === 1 ? 'dag' : 'dagar'}.`;
}
/** @param shown of them, how many are said to have worked. */
export function introducedLine(introduced: number, shown: number): string {
  if (introduced === 0) return 'Ingen tiltak er innførte i år enno.';
  return `${introduced} tiltak er innførte i år, ${shown} av dei med vist verknad.`;
}
/** @param since what is said against the time before; undefined the first time. */
export function mappedLine(endedAt: number, finding: string, since: string | undefined): string {
  return `${finding} ${date(endedAt)}.${since === undefined ? '' : ` ${since}`}`;
}
export function pooledLine(sessions: number, amounts: readonly string[]): string {
  const counted = ['', 'éi kartlegging', 'to kartleggingar', 'tre kartleggingar', 'fire kartleggingar'];
  return `I ${counted[sessions] ?? `${sessions} kartleggingar`}: ${amounts.join(', ')}`;
}

/** What stands in the files, besides their heads. */
export const files = {
  yes: 'ja',
  no: 'nei',
  timeUnits: { days: 'døgn', minutes: 'minutt' },
  inside: 'Internt for eininga',
  outside: 'Til linja. Tal under 5 er skjulte.',
  about: [
    'Pasientar (N): Kvar pasient tel med den delen av dei som vurderte pasienten, som nemnde årsaka.',
    'Tid (T): Den same delen gonga med midtarste svar om ventetid, lagt saman, i døgn eller minutt som skjemaet.',
    'Risiko (c): Frå 0 til 1, etter svara om ventinga gir risiko.',
    'Del av ressurstapet: Frå 0 til 100. Alle årsakene i ei kartlegging er 100 til saman.',
    'Nemnd for: Heile pasientar som minst éin nemnde årsaka for. Vurdert: pasientar som vart vurderte.',
    'Lågaste og høgaste del: 95 %-konfidensintervall (Wilson).',
    'Tala er ikkje avrunda. Dei er dei same som på kort, sider og utskrift.',
  ],
} as const;

/** For the screen of a meeting room. */
export const screen = {
  title: 'Storskjerm',
  over: 'Storskjermen har stansa',
  overHint: 'Du er logga ut. Logg inn på nytt for å vise han igjen.',
  none: 'Inga kartlegging er i gang no.',
  noneHint: 'Skriv «@Kartlegging start» i kanalen.',
  nothingShown: 'Svar på telefonen. Svara kjem her når alle har svart.',
  join: 'Bli med på telefonen',
  joinHint: 'Skann, eller opne kanalen i Teams',
  code: 'QR-kode til kanalen i Teams',
  rules: 'Vi bruker berre løpenummer, aldri namn. Ingen ser kva du svarer.',
  stop: 'Stans oppdateringa',
  go: 'Oppdater av seg sjølv igjen',
  practice: 'Øving – tel ikkje',
  paused: 'Pause',
} as const;
export function openPatient(patient: number, of: number): string {
  return `Pasient ${patient} av ${of} er open`;
}
export function shownPatient(patient: number, of: number): string {
  return `Pasient ${patient} av ${of} er vist`;
}
export function patientsSoon(of: number): string {
  return `${of} pasientar, vi startar snart`;
}
export function takePart(people: number): string {
  return `${people} er med`;
}
export function dealtWithLine(done: number, of: number): string {
  return `${done} av ${of} gjennomgåtte`;
}
export function updatedAt(clock: string): string {
  return `Oppdatert kl. ${clock}`;
}
