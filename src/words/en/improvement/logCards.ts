import { patientCount } from '../amounts.ts';
import { reasonLabel } from '../reasons.ts';
import { reasonInSentence, shortReason } from '../shortReasons.ts';

export const newActionButton = 'Add an action';
export const chooseAreasButton = 'Choose areas';

export const chosenHeading = 'What we have chosen';
export function areasLine(reasons: readonly string[]): string {
  return reasons.map(shortReason).join(' · ');
}
export function moreInLog(count: number): string {
  return `and ${count} more in the log`;
}

export function logTitle(open: number, overdue: number): string {
  const actions = open === 0 ? 'No open actions' : `${open} open ${open === 1 ? 'action' : 'actions'}`;
  return overdue === 0 ? actions : `${actions}, ${overdue} past the deadline`;
}
export function mineTitle(open: number, overdue: number): string {
  const actions =
    open === 0 ? 'You have no open actions' : `You have ${open} open ${open === 1 ? 'action' : 'actions'}`;
  return overdue === 0 ? actions : `${actions}, ${overdue} past the deadline`;
}
export const emptyLog =
  'Add the first from the summary, or type “@Kartlegging tiltak” and what you want to do.';
export function toUsLine(unanswered: number, oldest: number): string {
  return unanswered === 0
    ? 'Raised with us: none waiting for an answer'
    : `Raised with us: ${unanswered} unanswered (oldest ${dayCount(oldest)})`;
}
export const thirdTimeLabel = 'Third time:';
export function thirdTimeLine(reason: string): string {
  return `“${reasonLabel(reason).replace(/ \(.*\)$/, '')}” has topped three reviews with no action introduced.`;
}

export const viewButton = 'Show';
export const moreButton = 'Show more';
export const openLogButton = 'Open the log';
export const openInLogButton = 'Open in the log';
export function logFallback(title: string): string {
  return `Improvement log: ${title}. Type @Kartlegging hjelp if you do not see the rest.`;
}

export function dayCount(days: number): string {
  return `${days} ${days === 1 ? 'day' : 'days'}`;
}
export const noOwner = 'no owner';
export const noLongerHere = 'no longer in the channel';
export const noDue = 'no deadline';
export function overdueLine(due: string, days: number): string {
  return `${due} – ${dayCount(days)} late`;
}
export const needsHelp = 'needs help';

export const areaLabel = 'Area:';
export const goalLabel = 'Goal:';
export const ifThenLabel = 'Plan:';
export const liftLabel = 'Management:';
export const roundLabel = 'Latest:';
export const effectLabel = 'Did it work?';
export const droppedLabel = 'Dropped:';
export const priorityLabel = 'Priority:';
export function goalBy(goal: string, day: string): string {
  return `${goal}, by ${day}`;
}
export function ifThenLine(when: string, then: string): string {
  return `If ${when}, then ${then}`;
}
export function behindLine(reason: string, namedFor: number, assessed: number, day: string): string {
  return `${reasonInSentence(reason)} – named for ${namedFor} of ${patientCount(assessed)} (${day})`;
}
export function roundLine(step: string, text: string, day: string): string {
  return `${step} ${day} – ${text}`;
}
export function changedLine(by: string, day: string): string {
  return `Last changed by ${by}, ${day}`;
}

export const statusButtons = {
  foreslatt: 'Back to proposal',
  vedtatt: 'We will do it',
  proves: 'We are trying it out',
  evaluering: 'Ready to evaluate',
  innfort: 'Introduced',
  droppet: 'Drop',
} as const;
export const otherStatusButton = 'Other status';
export const otherStatusTitle = (nr: number) => `How far along is action ${nr}?`;
export const roundButton = 'New round';
export const editButton = 'Edit';
export const dropTitle = (nr: number) => `Why are you dropping action ${nr}?`;
export const dropHint = 'To say it in your own words, use the log.';
export const effectQuestion = 'Did it work?';

export function addedTitle(nr: number): string {
  return `Action ${nr} is in the log as a proposal`;
}
export const addWithText =
  'Type what you want to do right after the word, for example “@Kartlegging tiltak agree on the time of discharge letters before the round”.';

export const reviewTitle = 'Last time we promised';
export function reviewIntro(leader: string): string {
  return `How did it go? Talk it over, then ${leader} taps.`;
}
export const reviewDoneButton = 'Go on to the patients';
export const reviewOver = 'Reviewed. What continues is in the log.';

export const nudgeTitle = 'How’s it going?';
export const nudgeHint = 'Only you see this.';
export const nudgeThanks = 'Thank you – it is in the log.';
export const helpAsked =
  'Thank you. The action is now first in the log, and whoever looks after the log is told.';
export function digestTitle(overdue: number): string {
  return `${overdue} ${overdue === 1 ? 'action is' : 'actions are'} past the deadline`;
}
export const digestHint =
  'Go through them in the log: move the deadline, ask for help, or drop what no longer applies.';
export const helpTitle = 'An action needs help';
export const helpNeeded = 'The owner of an action in the log needs help. See which one in the log.';
