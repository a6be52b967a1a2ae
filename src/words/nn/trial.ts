/** Everything people read in the local trial (`npm start`): the terminal, and the make-believe unit. */
import type { RoleId } from '../../domain/basics.ts';
import type { ArgumentProblem, Part } from '../facts.ts';
import { roleNames } from './form.ts';

export const botName = 'Kartlegging';
export const teamName = 'Prøveposten';
export const otherChannelName = 'Prøvepoliklinikken';
export const groupChatName = 'Gruppesamtale';

export const people = [
  { given: 'Kari', family: 'Nordmann' },
  { given: 'Ola', family: 'Hansen' },
  { given: 'Ingrid', family: 'Berg' },
  { given: 'Amina', family: 'Ali' },
  { given: 'Per', family: 'Johansen' },
  { given: 'Siri', family: 'Lunde' },
] as const;

export const colleagueName = (number: number, role: RoleId): string =>
  `Simulert kollega ${number} (${roleNames[role].toLocaleLowerCase('nn')})`;

const parts: Readonly<Record<Part, string>> = {
  storage: 'Databasen (Azurite)',
  bot: 'Boten',
  playground: 'Agents Playground',
};

export const starting = 'Startar database, bot og Agents Playground …';

export function ready(facts: {
  readonly address: string;
  readonly colleagues: number;
  readonly dataFolder: string;
  readonly botLog: string;
}): string {
  const company =
    facts.colleagues === 0
      ? 'Du er åleine. Vil du ha nokon å svare saman med? Start med:  npm start'
      : `${facts.colleagues === 1 ? 'Ein simulert kollega' : `${facts.colleagues} simulerte kollegaer`} blir med av seg sjølv når kartlegginga er i gang, og ventar med å svare til du er med (eller eit minutt, om du berre leier).`;
  return `
Kartlegging er klar til å prøvast.

  1. Opne  ${facts.address}
  2. Vel kanalen «General» til venstre (under «Teams Channel»).
  3. Trykk «Start kartlegging» i velkomsten der.

Du kan også skrive  /kartlegging start  i feltet «Start a new post» og trykkje Enter, eller skrive @, velje Kartlegging
i lista og skrive  start.  Skriv  /kartlegging hjelp  for å sjå alt den kan.
${company}

Det du gjer, blir teke vare på i ${facts.dataFolder} til neste gong. Loggen til boten: ${facts.botLog}
Trykk Ctrl-C for å stoppe alt.
`;
}

export const issuerTitle = 'Prøveinnlogging – berre i prøva. Kven er du?';
export const issuerIntro = 'På sjukehuset loggar du inn med jobbkontoen din. Her vel du kven du vil vere.';

export const issuerFailed = 'Innlogginga verka ikkje. Lukk vindauget, og opne forbetringsloggen på nytt.';

export const welcomeTitle = 'Velkomen til prøveposten';
export const welcomeFallback = 'Velkomen til prøveposten. Skriv /kartlegging start.';
export const welcomeIntro = (colleagues: number): string =>
  ['Her prøver du Kartlegging. Ingenting er ekte.', answering(colleagues)].join(' ').trim();
export const welcomeSteps = (colleagues: number): readonly string[] => [
  'Trykk **Start kartlegging** og vel tre pasientar.',
  ['**Bli med** med ei rolle.', waiting(colleagues)].join(' ').trim(),
  'Svar nedst i tråden. Når alle har svart, blir resultatet vist. Oppsummeringa kjem i kanalen.',
];
export const startButton = 'Start kartlegging';
export const helpButton = 'Hjelp';
export const onlyInTeams =
  'Berre i ekte Teams: «Svar i eige vindauge», påminningar og kort som oppdaterer seg sjølve.';

const inWords = ['To', 'Tre', 'Fire', 'Fem', 'Seks', 'Sju', 'Åtte', 'Ni', 'Ti', 'Elleve', 'Tolv'];

function answering(colleagues: number): string {
  if (colleagues === 0) return '';
  if (colleagues === 1) return 'Ein simulert kollega svarer saman med deg.';
  return `${inWords[colleagues - 2] ?? colleagues} simulerte kollegaer svarer saman med deg.`;
}

function waiting(colleagues: number): string {
  if (colleagues === 0) return '';
  return colleagues === 1 ? 'Kollegaen ventar på deg.' : 'Kollegaene ventar på deg.';
}

export const stopping = 'Stoppar og lagrar …';
export const stopped = 'Alt er stoppa, og svara er lagra.';
export const stoppedUnsaved = (log: string): string =>
  `Alt er stoppa, men databasen vart ikkje ferdig med å skrive. Dei siste sekunda kan mangle. Sjå ${log}.`;

const usage = `Bruk:  npm start -- [--colleagues N] [--playground-port N] [--seed N] [--data MAPPE]

  --colleagues N       0–20 simulerte kollegaer som blir med og svarer (vanlegvis 6)
  --playground-port N  porten du opnar i nettlesaren (vanlegvis 56150)
  --seed N             eit heilt tal som gir dei same kollegaene og svara kvar gong
  --data MAPPE         der prøvedataa ligg (vanlegvis .data)`;

function argumentSentence(problem: ArgumentProblem): string {
  switch (problem.kind) {
    case 'unknown':
      return `Eg kjenner ikkje «${problem.argument}».`;
    case 'value':
      return `${problem.option} må ha noko etter seg.`;
    case 'number':
      return `${problem.option} må vere eit heilt tal frå ${problem.min} til ${problem.max}.`;
  }
}

export function argumentProblem(problem: ArgumentProblem): string {
  return `${argumentSentence(problem)}\n\n${usage}`;
}

export const badPort = (value: string): string =>
  `PORT er sett til «${value}», men må vere eit heilt tal frå 1 til 65535.`;
export const portTaken = (part: 'bot' | 'playground', port: number): string =>
  part === 'bot'
    ? `Port ${port} er i bruk av eit anna program, så boten kan ikkje starte. Stopp det, eller vel ein annan port:  PORT=${port + 1} npm start`
    : `Port ${port} er i bruk av eit anna program, så Agents Playground kan ikkje starte. Stopp det, eller vel ein annan port:  npm start -- --playground-port ${port + 1}`;
export const packageMissing = (name: string): string =>
  `Pakken ${name} er ikkje installert. Køyr  npm install  og prøv igjen.`;
export const dataUnusable = (folder: string): string =>
  `Eg får ikkje skrive i ${folder}. Sjekk at det er ei mappe du har lov til å skrive i.`;
export const dataCorrupt = (file: string): string =>
  `Prøvedataa i ${file} kan ikkje lesast. Flytt eller slett fila og start på nytt; då byrjar du med tom database.`;
export const partDied = (part: Part, how: string, log: string): string =>
  `${parts[part]} stoppa uventa (${how}), så alt blir stoppa. Sjå ${log}.`;
export const exitCode = (code: number): string => `kode ${code}`;
export const partSlow = (part: Part, seconds: number, log: string): string =>
  `${parts[part]} vart ikkje klar på ${seconds} sekund, så alt blir stoppa. Sjå ${log}.`;
export const lastLines = (lines: string): string => `Dei siste linjene der:\n${lines}`;
export const failed = (reason: string): string => `Noko gjekk gale: ${reason}`;
