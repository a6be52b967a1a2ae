import { dayCount } from './logCards.ts';

export const liftButton = 'Lift it';
export const liftTitle = (nr: number) => `Lift action ${nr}`;
export function liftIntro(receiver: string): string {
  return `This is sent to ${receiver}. Read it through first. Small numbers are hidden.`;
}
export const liftFields = {
  problem: 'The problem',
  konsekvens: 'What it leads to',
  ber_om: 'We ask for',
  innen: 'Answer by',
} as const;
export function problemText(cause: string, patients: number, time: string, sessions: number): string {
  const of = sessions === 1 ? '' : ` in ${sessions} reviews`;
  return `${cause}: named for ${patients} patients${of}, ${time} in all.`;
}
export const sendButton = 'Send';
export const liftSent = (receiver: string) =>
  `Sent to ${receiver}. The answer comes in your channel and in the log.`;
export const someLeaders = 'the leaders';
export const someUnit = 'A unit';

export function inboxTitle(unit: string): string {
  return `${unit} asks for help`;
}
export function liftedOn(days: number): string {
  return days === 0 ? 'Lifted today' : `Lifted ${dayCount(days)} ago`;
}
export const askLabel = 'We ask for:';
export const byLabel = 'By:';
export const answerButtons = {
  tar: 'Will do it',
  mer: 'Need more',
  avslar: 'Decline',
  videre: 'Lift further',
  ferdig: 'Done',
} as const;
export const newDateButton = 'New date';
export const answerQuestions = {
  tar: 'When will it be done?',
  mer: 'What do you need to know?',
  avslar: 'Why?',
} as const;
export const answerSendButton = 'Answer';
export const answerSent = 'The answer is sent to the unit and stands on the card in the channel.';
export const alsoWhy = 'Anything more to say? (optional)';

export function unansweredFor(days: number): string {
  return days === 0 ? 'lifted today' : `lifted, unanswered for ${dayCount(days)}`;
}
export function liftedTo(receiver: string, days: number): string {
  return days === 0
    ? `Lifted to ${receiver} today`
    : `Lifted to ${receiver}, unanswered for ${dayCount(days)}`;
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
      return 'Lifted further';
    case 'ferdig':
      return 'Done';
  }
}
export const answerTitle = (nr: number, text: string) => `Answer to action ${nr}: ${text}`;
export function answeredBy(receiver: string, by: string): string {
  return `From ${receiver}, by ${by}`;
}
export const remindsTitle = 'This waits for an answer';
export const unheardTitle = (nr: number) => `Action ${nr} has not been answered`;
export const liftOnHint = (above: string) => `You can lift it further, to ${above}.`;

export const lineTitle = 'Lifting';
export function codeLine(code: string): string {
  return `The code is **${code}**. The unit types “@Kartlegging linje ${code}” in its channel. The code holds for 14 days.`;
}
export const tiedUnits = 'These lift to us:';
export const noUnits = 'No units lift to us yet.';
export function untieButton(unit: string): string {
  return `Remove ${unit}`;
}
export function tieQuestion(receiver: string): string {
  return `Will you lift to ${receiver}?`;
}
export const tieHint =
  'They can read the actions you lift and the figures of the whole unit. Small numbers are hidden, and no answer can be recognised. Both can undo it.';
export const tieButton = 'Yes, tie us to them';
export const tieAgain = 'You lift to others today. If you say yes, they are replaced.';
export function tiedLine(receiver: string): string {
  return `We now lift to ${receiver}.`;
}
export function unitTiedLine(unit: string): string {
  return `${unit} now lifts to us.`;
}
export function untieQuestion(other: string): string {
  return `Remove the tie to ${other}?`;
}
export const untieHint = 'What is lifted stays. New actions cannot be lifted until you are tied again.';
export const untieYes = 'Yes, remove';
export function untiedLine(other: string): string {
  return `The tie to ${other} is removed.`;
}
