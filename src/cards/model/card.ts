/** Layouts in the folder `cards/`, one file each. */
export const templateNames = ['board', 'notice', 'page', 'still'] as const;
export type TemplateName = (typeof templateNames)[number];

/** A card before expansion: the layout and the data bound to it. Expansion happens in `bot/`. */
export interface Card {
  readonly template: TemplateName;
  readonly data: Readonly<Record<string, unknown>>;
  /** What a post says in people's notifications, in plain text; otherwise the card's `fallbackText`. */
  readonly notification?: string;
  /** What a window is called that shows it; otherwise what the session's windows are. */
  readonly windowTitle?: string;
}

/** Every verb a card can carry: docs/contract.md, and those it was extended with. */
export const verbs = [
  'session.begin',
  'session.practice',
  'session.setup',
  'session.join',
  'session.leave',
  'session.controls',
  'session.view',
  'session.walk',
  'session.pause',
  'session.resume',
  'session.askFinish',
  'session.askCancel',
  'session.askLock',
  'session.patients',
  'session.undo',
  'session.handOver',
  'session.offer',
  'session.lead',
  'session.accept',
  'session.consent',
  'session.cancel',
  'session.keep',
  'session.finish',
  'session.continue',
  'session.reopen',
  'session.close',
  'session.lock',
  'patient.view',
  'patient.reveal',
  'patient.next',
  'patient.again',
  'patient.controls',
  'patient.askSkip',
  'patient.skip',
  'patient.later',
  'patient.askLeaving',
  'patient.leaving',
  'patient.add',
  'patient.remove',
  'patient.askHands',
  'patient.hands',
  'answer.assess',
  'answer.reasons',
  'answer.reason',
  'answer.removeReason',
  'answer.wait',
  'answer.question',
  'answer.staffing',
  'answer.bottleneck',
  'answer.risk',
  'answer.samarbeidsmote',
  'answer.oppfolging',
  'answer.text',
  'answer.done',
  'answer.change',
  'dialog.close',
  'summary.view',
  'summary.numbers',
  'summary.texts',
  'help.run',
  'log.view',
  'areas.open',
  'areas.save',
  'action.new',
  'action.create',
  'action.view',
  'action.edit',
  'action.save',
  'action.status',
  'action.drop',
  'action.step',
  'effect.answer',
  'review.mark',
  'review.done',
] as const;
export type Verb = (typeof verbs)[number];
