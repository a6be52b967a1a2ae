/** Why something is not done. Refusals are values; what is broken throws. Each has its sentence in `words/nb/refusals.ts`, and in the other languages. */
export const refusalCodes = [
  'notMember',
  'guest',
  'otherTenant',
  'unknownVerb',
  'badData',
  'unknownSession',
  'notStarter',
  'notLeader',
  'notBegun',
  'notOpenYet',
  'alreadyRevealed',
  'otherRound',
  'handsShown',
  'tooManyHands',
  'patientLeaving',
  'patientSkipped',
  'patientLater',
  'sessionEnded',
  'sessionCancelled',
  'sessionLocked',
  'notEnded',
  'tooLateForAnswers',
  'noSession',
  'alreadyActive',
  'alreadyLeader',
  'leaderIsHere',
  'leaderIsAsked',
  'anotherHasAsked',
  'offeredToAnother',
  'notTakingPart',
  'leadQuestionIsOver',
  'alreadyShown',
  'notShownYet',
  'hadSecondRound',
  'otherSecondRound',
  'inSecondRound',
  'practiceOver',
  'tooLateToPractise',
  'allAreOpen',
  'noOther',
  'tooManyPatients',
  'cannotRemove',
  'nothingToUndo',
  'tooLateToUndo',
  'notPaused',
  'alreadyPaused',
  'assessFirst',
  'tooManyReasons',
  'unknownAnswer',
  'textMayIdentify',
  'textTooLong',
  'noSuchAction',
  'whyNeeded',
  'dateInPast',
  'tooMany',
  'tooManyRounds',
  'tooManyLifts',
  'changedMeanwhile',
  'noReceiver',
  'liftOpen',
  'notReceiver',
  'liftAnswered',
  'notOwner',
  'unknownCode',
  'ownCode',
  'lineInRing',
  'fieldNeeded',
  'notADay',
  'unknownChoice',
  'rosterDown',
  'storageDown',
  'answerNotStored',
  'unreadable',
  'conflict',
  'tooFast',
  'notInChannel',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export interface Refusal {
  readonly refused: RefusalCode;
  /** Who leads, or is asked to, where the sentence says so. */
  readonly leader?: string;
  /**
   * The word of their text that is not known, letters only. For the window of whoever wrote it: it may be a name, so it is
   * neither logged nor stored, and shown nowhere else.
   */
  readonly unknownWord?: string;
  /** `textTooLong`: so many characters it may have. */
  readonly most?: number;
  /** The input it concerns, where there are several. */
  readonly field?: string;
  /** What is wrong in other inputs of the same form. */
  readonly more?: readonly Refusal[];
}

export function refuse(code: RefusalCode, leader?: string): Refusal {
  return leader === undefined ? { refused: code } : { refused: code, leader };
}

export function isRefusal(value: object): value is Refusal {
  return 'refused' in value;
}
