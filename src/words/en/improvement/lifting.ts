import { dayCount } from './logCards.ts';

export const liftButton = 'Raise it';
export const liftTitle = (nr: number) => `Raise action ${nr}`;
export function liftIntro(receiver: string): string {
  return `This is sent to ${receiver}. Read it through first. Small numbers are hidden.`;
}
export const liftFields = {
  problem: 'The problem',
  konsekvens: 'What it leads to',
  ber_om: 'We ask for',
  innen: 'Answer by',
} as const;
export const sendButton = 'Send';
export const liftSent = (receiver: string) =>
  `Sent to ${receiver}. The answer will be in your channel and in the log.`;
export const someLeaders = 'the management team';
export const someUnit = 'A unit';

export function inboxTitle(unit: string): string {
  return `${unit} is asking for help`;
}
export function liftedOn(days: number): string {
  return days === 0 ? 'Raised today' : `Raised ${dayCount(days)} ago`;
}
export const askLabel = 'We ask for:';
export const byLabel = 'By:';
export const answerButtons = {
  tar: 'Will do it',
  mer: 'Need more',
  avslar: 'Decline',
  videre: 'Raise further',
  ferdig: 'Done',
} as const;
export const newDateButton = 'New date';
export const answerQuestions = {
  tar: 'When will it be done?',
  mer: 'What do you need to know?',
  avslar: 'Why?',
} as const;
export const answerSendButton = 'Answer';
export const answerSent = 'The answer has been sent to the unit and is on the card in the channel.';
export const alsoWhy = 'Anything more to say? (optional)';

export function unansweredFor(days: number): string {
  return days === 0 ? 'raised today' : `raised, unanswered for ${dayCount(days)}`;
}
export function liftedTo(receiver: string, days: number): string {
  return days === 0
    ? `Raised with ${receiver} today`
    : `Raised with ${receiver}, unanswered for ${dayCount(days)}`;
}
export function answeredLine(
  kind: 'tar' | 'mer' | 'avslar' | 'videre' | 'ferdig',
  date: string | undefined,
): string {
  switch (kind) {
    case 'tar':
      return date === undefined ? 'Will do it' : `Will do it by ${date}`;
    case 'mer':
      return 'Need to know more';
    case 'avslar':
      return 'Declined';
    case 'videre':
      return 'Raised further';
    case 'ferdig':
      return 'Done';
  }
}
export const answerTitle = (nr: number, text: string) => `Answer to action ${nr}: ${text}`;
export function answeredBy(receiver: string, by: string): string {
  return `From ${receiver}, by ${by}`;
}
export const remindsTitle = 'This is waiting for an answer';
export const unheardTitle = (nr: number) => `Action ${nr} has not been answered`;
export const liftOnHint = (above: string) => `You can raise it further, with ${above}.`;

export const lineTitle = 'Raising actions';
export function codeLine(code: string): string {
  return `The code is **${code}**. The unit types “@Kartlegging linje ${code}” in its channel. Valid for 14 days.`;
}
export const tiedUnits = 'These raise actions with us:';
export const noUnits = 'No units raise actions with us yet.';
export function untieButton(unit: string): string {
  return `Remove ${unit}`;
}
export function tieQuestion(receiver: string): string {
  return `Raise your actions with ${receiver}?`;
}
export const tieHint =
  'They can read all your actions with their owners, and the whole unit’s numbers. Small numbers are hidden, and no answer can be recognised. Both can undo it.';
export const tieButton = 'Yes, connect us';
export const tieAgain = 'You raise actions with others today. If you say yes, they are replaced.';
export function tiedLine(receiver: string): string {
  return `We now raise actions with ${receiver}.`;
}
export function unitTiedLine(unit: string): string {
  return `${unit} now raises actions with us.`;
}
export function untieQuestion(other: string): string {
  return `Remove the connection to ${other}?`;
}
export const untieHint =
  'What has been raised stays. New actions cannot be raised until you are connected again.';
export const untieYes = 'Yes, remove';
export function untiedLine(other: string): string {
  return `The connection to ${other} is removed.`;
}
