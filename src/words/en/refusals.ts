import type { Refusal, RefusalCode } from '../../domain/refusal.ts';
import { longestText } from '../../domain/screening/screening.ts';
import { type CardName, cardName, type PlainName, plainName } from '../escape.ts';

type Sentence = string | ((leader: Named, most: number) => string);

const nobodyKnown = 'someone else in the channel';
type Named = CardName | PlainName | typeof nobodyKnown;

const sentences: Readonly<Record<RefusalCode, Sentence>> = {
  notMember: 'Only members of this channel can take part in the review. Nothing was saved.',
  guest: 'Guests in the channel cannot take part in the review. Nothing was saved.',
  otherTenant: 'The review is only for staff of the organisation it was started in. Nothing was saved.',
  unknownVerb: 'I do not know this button. Nothing has changed. Type “hjelp” to see what I can do.',
  badData: 'I could not read this, and nothing was saved. Leave the channel, come back and try again.',
  unknownSession: 'This review does not exist in this channel. Nothing was saved.',
  notStarter: (leader) => `Only ${leader}, who typed start, can start this review.`,
  notLeader: (leader) =>
    `${leader} is leading the review, so only ${leader} can do this. Nothing has changed.`,
  notBegun: 'The review has not started yet. Nothing was saved.',
  notOpenYet: 'This patient is not open yet. Nothing was saved.',
  alreadyRevealed:
    'The answers for this patient have been shown, so yours can no longer be changed. What you answered before stands.',
  otherRound:
    'This button belongs to another round for the patient. This was not saved, but what you answered before is kept. Leave the channel and come back, and you will see the round that is open now.',
  handsShown:
    'The show of hands for this role was saved before the answers were shown, so it can no longer be changed. What is saved stands.',
  tooManyHands:
    'You can count up to 20 per role and 60 per patient. Nothing has changed. Check the numbers and save again.',
  patientLeaving: 'This patient is going home today and is out of the review. Nothing was saved.',
  patientSkipped: 'This patient has been skipped and is not taking answers. Nothing was saved.',
  patientLater:
    'We will come back to this patient. This was not saved, but what you answered before is kept.',
  sessionEnded: 'The review has ended, so this was not saved. What you answered before the end counts.',
  sessionCancelled: 'The review is cancelled, so this was not saved.',
  sessionLocked:
    'The review has ended and is locked. Nothing was saved, and nobody can see who answered what.',
  tooLateForAnswers:
    'The time for late answers is over, because the review is being locked. Nothing has changed, and what you answered counts.',
  notEnded: 'The review has not ended yet.',
  noSession: 'No review is running in this channel. Type “start” to start one.',
  alreadyActive: 'A review is already running in the channel. End it before you start a new one.',
  alreadyLeader: 'You are already leading this review.',
  leaderIsHere: (leader) =>
    `${leader} is leading and has been active in the last five minutes. Try again when it has been quiet for a while.`,
  leaderIsAsked: (leader) =>
    `${leader} is leading and has been active in the last five minutes. I have asked in the thread if you can take over. ${leader} can say yes there.`,
  anotherHasAsked:
    'Someone else has just asked to take over. Wait until the leader has answered, or try again in ten minutes.',
  offeredToAnother: (asked) =>
    `The leader has asked ${asked} to take over, so now only ${asked} can answer. Nothing has changed.`,
  notTakingPart:
    'The person you chose is no longer taking part in the review. Nothing has changed. Choose someone else.',
  leadQuestionIsOver:
    'This no longer applies, so nothing has changed. Type “overta” to me if you want to lead the review.',
  alreadyShown: 'The answers for this patient have already been shown. Nothing has changed. Move on instead.',
  notShownYet: 'This patient is open now, and the answers have not been shown yet. Nothing has changed.',
  hadSecondRound:
    'This patient has already had a new round, and there is only one. Nothing has changed, and both rounds are kept.',
  otherSecondRound:
    'Another patient is in a new round now. Show the answers there first. Nothing has changed.',
  inSecondRound:
    'The patient is in a new round and has already been reviewed, so there is nothing to skip. Show the answers, or move on. Nothing has changed.',
  practiceOver: 'The practice is over, and its answers are being deleted. Nothing was saved.',
  tooLateToPractise:
    'You have started on the patients, so it is too late to practise. Nothing has changed, and the answers are kept.',
  allAreOpen:
    'All the patients are open at the same time in this review, so there is no order to change. Take this one when it suits you.',
  noOther: 'There are no other patients left to take first. Nothing has changed.',
  tooManyPatients: 'A review can have up to 60 patients, and you have 60. Nothing has changed.',
  cannotRemove:
    'Only the last patient can be removed, and only if it has not been opened. Nothing has changed. Use “Skip” or “Going home today” instead.',
  nothingToUndo: 'Something has happened since, so this can no longer be undone. Nothing has changed.',
  tooLateToUndo: 'That was over 30 seconds ago, so it can no longer be undone. Nothing has changed.',
  notPaused: 'The review is not paused.',
  alreadyPaused: 'The review is already paused. Type “fortsett” when you are ready.',
  assessFirst: 'Answer the first question first. This choice was not saved.',
  tooManyReasons:
    'You already have three causes, and there is no room for more. The fourth was not saved. Remove one first if you want to swap.',
  unknownAnswer: 'This answer does not belong to the form of this review. Nothing was saved.',
  textMayIdentify:
    'The text may contain patient information and was not saved. Rewrite it without names, numbers, ages or rooms.',
  textTooLong: (_leader, most) =>
    `The text is too long and was not saved. Rewrite it with at most ${most} characters.`,
  noSuchAction: 'This action is not in the log of this channel. Nothing has changed.',
  whyNeeded: 'Say why first. Nothing has changed.',
  dateInPast: 'The deadline has already passed, so the action was not saved. Choose a date from today on.',
  tooMany:
    'The log has 200 open actions, and there is no room for more. The action was not saved. Close some first.',
  tooManyRounds:
    'The action has 48 lines in its rounds, and there is no room for more. The line was not saved. Go on in a new action.',
  tooManyLifts:
    'The action has been raised five times, and there is no room for more. Nothing was sent. Make a new action if it is to be raised again.',
  changedMeanwhile:
    'Someone else has changed the action in the meantime, so this was not saved. This is how it is now. Try again if it still applies.',
  noReceiver:
    'You have not chosen whom to raise it with, so nothing was sent. The managers type “linje” in their channel and get a code for you.',
  liftOpen: 'The action has already been raised and has not been answered yet. Nothing new was sent.',
  notReceiver: 'This was not raised with this channel, so you cannot answer here. Nothing was saved.',
  liftAnswered:
    'This has already been answered, so your answer was not saved. The answer that counts is on the card and in the log.',
  notOwner: 'Only the owner of the action can answer this. Nothing has changed.',
  lineInRing:
    'These managers raise their own actions with you, directly or through others, so an action would go round in a ring. Nothing has changed.',
  unknownCode:
    'The code does not exist or has expired. Nothing has changed. Ask the managers to type “linje” and give you a new one.',
  ownCode:
    'The code was made in this channel. Type it in the channel of the unit that will raise actions with you. Nothing has changed.',
  fieldNeeded: 'This must be filled in. Nothing was saved.',
  notADay: 'I cannot read the date. Nothing was saved. Write year, month and day, like this: 2027-01-20.',
  unknownChoice: 'This choice does not exist. Nothing was saved. Choose one of the options.',
  rosterDown: 'I could not check that you are in the channel. Nothing was saved. Try again in a moment.',
  storageDown: 'I cannot save right now. Try again in a moment.',
  answerNotStored: 'Your answer may not have been saved. Try again in a moment.',
  unreadable:
    'Saved data for this review cannot be read. Nothing has been changed or deleted. Tell your IT department.',
  conflict: 'Many people did something at the same time, and this was not saved. Try again.',
  tooFast:
    'There were too many taps in a short time, so this was not saved. What you answered before stands. Wait a few seconds and try again.',
  notInChannel: 'Kartlegging is used in the unit’s channel in Teams. Type @Kartlegging hjelp there.',
};

export function refusalText(refusal: Refusal): string {
  if (refusal.unknownWord !== undefined) return unknownWordText(plainName(refusal.unknownWord));
  return sentenceOf(refusal, plainName(refusal.leader ?? ''));
}

export function refusalLine(refusal: Refusal): string {
  return sentenceOf(refusal, cardName(refusal.leader ?? ''));
}

export function rewriteLine(refusal: Refusal): string {
  return refusal.unknownWord === undefined
    ? refusalLine(refusal)
    : unknownWordText(cardName(refusal.unknownWord));
}

const unknownWordText = (word: CardName | PlainName) =>
  `I do not know the word “${word}”, so the text was not saved. If it is a name, rewrite without it. Otherwise use a more common word.`;

function sentenceOf({ refused, most = longestText }: Refusal, leader: CardName | PlainName): string {
  const sentence = sentences[refused];
  if (typeof sentence === 'string') return sentence;
  const text = sentence(leader || nobodyKnown, most);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
