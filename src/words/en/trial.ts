/** Everything people read in the local trial (`npm start`): the terminal, and the make-believe unit. */
import type { RoleId } from '../../domain/basics.ts';
import type { ArgumentProblem, Part } from '../facts.ts';
import { roleNames } from './form.ts';

export const botName = 'Kartlegging';
export const teamName = 'The trial ward';
export const otherChannelName = 'The trial clinic';
export const groupChatName = 'Group chat';

export const people = [
  { given: 'Kari', family: 'Nordmann' },
  { given: 'Ola', family: 'Hansen' },
  { given: 'Ingrid', family: 'Berg' },
  { given: 'Amina', family: 'Ali' },
  { given: 'Per', family: 'Johansen' },
  { given: 'Siri', family: 'Lunde' },
] as const;

export const colleagueName = (number: number, role: RoleId): string =>
  `Simulated colleague ${number} (${roleNames[role]})`;

const parts: Readonly<Record<Part, string>> = {
  storage: 'The database (Azurite)',
  bot: 'The bot',
  playground: 'The Agents Playground',
};

export const starting = 'Starting the database, the bot and the Agents Playground …';

export function ready(facts: {
  readonly address: string;
  readonly colleagues: number;
  readonly dataFolder: string;
  readonly botLog: string;
}): string {
  const company =
    facts.colleagues === 0
      ? 'You are alone. If you want someone to answer together with you, start with:  npm start'
      : `${facts.colleagues === 1 ? 'One simulated colleague joins' : `${facts.colleagues} simulated colleagues join`} when the review is running, and wait to answer until you have joined (or one minute, if you only lead).`;
  return `
Kartlegging is ready to try.

  1. Open  ${facts.address}
  2. Choose the channel “General” on the left (under “Teams Channel”).
  3. Tap “Start a review” in the welcome there.

You can also type  /kartlegging start  in the field “Start a new post” and press Enter, or type @, choose Kartlegging in
the list and type  start.  Type  /kartlegging hjelp  to see all it can do.
${company}

What you do is kept in ${facts.dataFolder} until next time. The bot’s log: ${facts.botLog}
Press Ctrl-C to stop everything.
`;
}

export const issuerTitle = 'Trial sign-in – in the trial only. Who are you?';
export const issuerIntro =
  'At the hospital you sign in with your work account. Here you choose who you want to be.';

export const issuerFailed = 'Signing in did not work. Close the window, and open the improvement log again.';

export const welcomeTitle = 'Welcome to the trial ward';
export const welcomeFallback = 'Welcome to the trial ward. Type /kartlegging start.';
export const welcomeIntro = (colleagues: number): string =>
  ['Try Kartlegging here. Nothing is real.', answering(colleagues)].join(' ').trim();
export const welcomeSteps = (colleagues: number): readonly string[] => [
  'Tap **Start a review** and choose three patients.',
  ['**Join** with a role.', waiting(colleagues)].join(' ').trim(),
  'Answer at the bottom of the thread. When everyone has answered, the result is shown. The summary is posted in the channel.',
];
export const startButton = 'Start a review';
export const helpButton = 'Help';
export const onlyInTeams =
  'Only in real Teams: “Answer in a window”, reminders and cards that refresh by themselves.';

const inWords = ['Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'];

function answering(colleagues: number): string {
  if (colleagues === 0) return '';
  if (colleagues === 1) return 'One simulated colleague answers together with you.';
  return `${inWords[colleagues - 2] ?? colleagues} simulated colleagues answer together with you.`;
}

function waiting(colleagues: number): string {
  if (colleagues === 0) return '';
  return colleagues === 1 ? 'The colleague is waiting for you.' : 'The colleagues are waiting for you.';
}

export const stopping = 'Stopping and saving …';
export const stopped = 'Everything has stopped, and the answers are saved.';
export const stoppedUnsaved = (log: string): string =>
  `Everything has stopped, but the database did not finish writing. The last seconds may be missing. See ${log}.`;

const usage = `Usage:  npm start -- [--colleagues N] [--playground-port N] [--seed N] [--data FOLDER]

  --colleagues N       0–20 simulated colleagues who join and answer (normally 6)
  --playground-port N  the port you open in the browser (normally 56150)
  --seed N             a whole number that gives the same colleagues and answers every time
  --data FOLDER        where the trial data is kept (normally .data)`;

function argumentSentence(problem: ArgumentProblem): string {
  switch (problem.kind) {
    case 'unknown':
      return `I do not know “${problem.argument}”.`;
    case 'value':
      return `${problem.option} must be followed by something.`;
    case 'number':
      return `${problem.option} must be a whole number from ${problem.min} to ${problem.max}.`;
  }
}

export function argumentProblem(problem: ArgumentProblem): string {
  return `${argumentSentence(problem)}\n\n${usage}`;
}

export const badPort = (value: string): string =>
  `PORT is set to “${value}”, but must be a whole number from 1 to 65535.`;
export const portTaken = (part: 'bot' | 'playground', port: number): string =>
  part === 'bot'
    ? `Port ${port} is used by another program, so the bot cannot start. Stop it, or choose another port:  PORT=${port + 1} npm start`
    : `Port ${port} is used by another program, so the Agents Playground cannot start. Stop it, or choose another port:  npm start -- --playground-port ${port + 1}`;
export const packageMissing = (name: string): string =>
  `The package ${name} is not installed. Run  npm install  and try again.`;
export const dataUnusable = (folder: string): string =>
  `I cannot write in ${folder}. Check that it is a folder you are allowed to write in.`;
export const dataCorrupt = (file: string): string =>
  `The trial data in ${file} cannot be read. Move or delete the file and start again; you then begin with an empty database.`;
export const partDied = (part: Part, how: string, log: string): string =>
  `${parts[part]} stopped unexpectedly (${how}), so everything is being stopped. See ${log}.`;
export const exitCode = (code: number): string => `code ${code}`;
export const partSlow = (part: Part, seconds: number, log: string): string =>
  `${parts[part]} was not ready in ${seconds} seconds, so everything is being stopped. See ${log}.`;
export const lastLines = (lines: string): string => `The last lines there:\n${lines}`;
export const failed = (reason: string): string => `Something went wrong: ${reason}`;
