/** Everything people read in the local trial (`npm start`): the terminal, and the make-believe unit. */
import type { RoleId } from '../../domain/basics.ts';
import type { ArgumentProblem, Part } from '../facts.ts';
import { roleNames } from './form.ts';

export const botName = 'Kartlegging';
export const teamName = 'Prøveposten';
export const otherChannelName = 'Prøvepoliklinikken';
export const groupChatName = 'Gruppesamtale';

/** The one who sits at the screen first; nobody here exists. */
export const people = [
  { given: 'Kari', family: 'Nordmann' },
  { given: 'Ola', family: 'Hansen' },
  { given: 'Ingrid', family: 'Berg' },
  { given: 'Amina', family: 'Ali' },
  { given: 'Per', family: 'Johansen' },
  { given: 'Siri', family: 'Lunde' },
] as const;

export const colleagueName = (number: number, role: RoleId): string =>
  `Simulert kollega ${number} (${roleNames[role].toLocaleLowerCase('nb')})`;

const parts: Readonly<Record<Part, string>> = {
  storage: 'Databasen (Azurite)',
  bot: 'Boten',
  playground: 'Agents Playground',
};

export const starting = 'Starter database, bot og Agents Playground …';

/** What to open and what to write. */
export function ready(facts: {
  readonly address: string;
  readonly colleagues: number;
  readonly dataFolder: string;
  readonly botLog: string;
}): string {
  const company =
    facts.colleagues === 0
      ? 'Du er alene. Vil du ha noen å svare sammen med? Start med:  npm start'
      : `${facts.colleagues === 1 ? 'En simulert kollega' : `${facts.colleagues} simulerte kolleger`} blir med av seg selv når kartleggingen er i gang, og venter med å svare til du er med (eller et minutt, hvis du bare leder).`;
  return `
Kartlegging er klar til å prøves.

  1. Åpne  ${facts.address}
  2. Velg kanalen «General» til venstre (under «Teams Channel»).
  3. Trykk «Start kartlegging» i velkomsten der.

Du kan også skrive  /kartlegging start  i feltet «Start a new post» og trykke Enter, eller skrive @, velge Kartlegging i
listen og skrive  start.  Skriv  /kartlegging hjelp  for å se alt den kan.
${company}

Det du gjør, blir tatt vare på i ${facts.dataFolder} til neste gang. Loggen til boten: ${facts.botLog}
Trykk Ctrl-C for å stoppe alt.
`;
}

export const issuerTitle = 'Prøveinnlogging – bare i prøven. Hvem er du?';
export const issuerIntro = 'På sykehuset logger du inn med jobbkontoen din. Her velger du hvem du vil være.';

export const issuerFailed = 'Innloggingen virket ikke. Lukk vinduet, og åpne forbedringsloggen på nytt.';

export const welcomeTitle = 'Velkommen til prøveposten';
export const welcomeFallback = 'Velkommen til prøveposten. Skriv /kartlegging start.';
export const welcomeIntro = (colleagues: number): string =>
  ['Her prøver du Kartlegging. Ingenting er ekte.', answering(colleagues)].join(' ').trim();
/** What to do, in order. */
export const welcomeSteps = (colleagues: number): readonly string[] => [
  'Trykk **Start kartlegging** og velg tre pasienter.',
  ['**Bli med** med en rolle.', waiting(colleagues)].join(' ').trim(),
  'Svar nederst i tråden. Når alle har svart, vises resultatet. Oppsummeringen kommer i kanalen.',
];
export const startButton = 'Start kartlegging';
export const helpButton = 'Hjelp';
/** What the Playground cannot show. */
export const onlyInTeams =
  'Bare i ekte Teams: «Svar i eget vindu», påminnelser og kort som oppdaterer seg selv.';

const inWords = ['To', 'Tre', 'Fire', 'Fem', 'Seks', 'Sju', 'Åtte', 'Ni', 'Ti', 'Elleve', 'Tolv'];

function answering(colleagues: number): string {
  if (colleagues === 0) return '';
  if (colleagues === 1) return 'En simulert kollega svarer sammen med deg.';
  return `${inWords[colleagues - 2] ?? colleagues} simulerte kolleger svarer sammen med deg.`;
}

function waiting(colleagues: number): string {
  if (colleagues === 0) return '';
  return colleagues === 1 ? 'Kollegaen venter på deg.' : 'Kollegene venter på deg.';
}

export const stopping = 'Stopper og lagrer …';
export const stopped = 'Alt er stoppet, og svarene er lagret.';
export const stoppedUnsaved = (log: string): string =>
  `Alt er stoppet, men databasen ble ikke ferdig med å skrive. De siste sekundene kan mangle. Se ${log}.`;

const usage = `Bruk:  npm start -- [--colleagues N] [--playground-port N] [--seed N] [--data MAPPE]

  --colleagues N       0–20 simulerte kolleger som blir med og svarer (vanligvis 6)
  --playground-port N  porten du åpner i nettleseren (vanligvis 56150)
  --seed N             et helt tall som gir de samme kollegene og svarene hver gang
  --data MAPPE         der prøvedataene ligger (vanligvis .data)`;

function argumentSentence(problem: ArgumentProblem): string {
  switch (problem.kind) {
    case 'unknown':
      return `Jeg kjenner ikke «${problem.argument}».`;
    case 'value':
      return `${problem.option} må ha noe etter seg.`;
    case 'number':
      return `${problem.option} må være et helt tall fra ${problem.min} til ${problem.max}.`;
  }
}

export function argumentProblem(problem: ArgumentProblem): string {
  return `${argumentSentence(problem)}\n\n${usage}`;
}

export const badPort = (value: string): string =>
  `PORT er satt til «${value}», men må være et helt tall fra 1 til 65535.`;
export const portTaken = (part: 'bot' | 'playground', port: number): string =>
  part === 'bot'
    ? `Port ${port} er i bruk av et annet program, så boten kan ikke starte. Stopp det, eller velg en annen port:  PORT=${port + 1} npm start`
    : `Port ${port} er i bruk av et annet program, så Agents Playground kan ikke starte. Stopp det, eller velg en annen port:  npm start -- --playground-port ${port + 1}`;
export const packageMissing = (name: string): string =>
  `Pakken ${name} er ikke installert. Kjør  npm install  og prøv igjen.`;
export const dataUnusable = (folder: string): string =>
  `Jeg får ikke skrevet i ${folder}. Sjekk at det er en mappe du har lov til å skrive i.`;
export const dataCorrupt = (file: string): string =>
  `Prøvedataene i ${file} kan ikke leses. Flytt eller slett filen og start på nytt; da begynner du med tom database.`;
export const partDied = (part: Part, how: string, log: string): string =>
  `${parts[part]} stoppet uventet (${how}), så alt stoppes. Se ${log}.`;
export const exitCode = (code: number): string => `kode ${code}`;
export const partSlow = (part: Part, seconds: number, log: string): string =>
  `${parts[part]} ble ikke klar på ${seconds} sekunder, så alt stoppes. Se ${log}.`;
export const lastLines = (lines: string): string => `De siste linjene der:\n${lines}`;
export const failed = (reason: string): string => `Noe gikk galt: ${reason}`;
