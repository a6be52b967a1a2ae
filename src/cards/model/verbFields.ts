import type { Instant, PersonKey, RoleId } from '../../domain/basics.ts';
import type { AssessmentId, FurtherOption, WaitId } from '../../domain/form/form.ts';
import type {
  dropIds,
  EffectAnswer,
  LiftAnswerKind,
  NudgeAnswer,
  ReviewOutcome,
  Status,
} from '../../domain/improvement/action.ts';
import type { Verb } from './card.ts';

type OfSession = { readonly session: string };

/** A patient's card; on a walk through the unanswered ones with the patient on whose card it goes on. */
export type OfPatient = OfSession & { readonly patient: number; readonly walk?: 1; readonly home?: number };

/** What every button that answers carries: the round it was drawn for, too. */
export type Answering = OfPatient & { readonly round: 1 | 2 };

type OfReason = Answering & { readonly reason: string };

/** `question` is when it was put, which names it. */
type OfQuestion = OfSession & { readonly question: Instant };

/** Where a page begins, when it is not the first. */
type PageOf = OfSession & { readonly patient?: number };

/** On cards posted before there was `answer.question`: what was answered stands in a field named after the question. */
type FormerQuestion = Answering;

/** An action of the channel's log, by its number. */
type OfAction = { readonly nr: number };
/** A window's button: what it was drawn from. */
type OfVersion = OfAction & { readonly versjon: number };
/** Where an action may come from. */
type FromArea = { readonly session?: string; readonly reason?: string };
/** A tap on a card that may be old: the status it shows. */
type FromStatus = OfAction & { readonly was: Status };

/** A lift that has come in: whose it is. */
type OfLift = OfAction & { readonly unit: string; readonly lift: number };

/**
 * What the button of each verb carries (docs/contract.md, Cards): ids only. Who acted comes from the activity, what is
 * true from the store. Where it stands is said besides (`surface.ts`). Buttons on cards already posted may carry less.
 */
export interface VerbFields {
  /** `minutes` where nothing is chosen; `anyway`: although each patient has less than a minute. */
  'session.begin': OfSession & { readonly minutes?: number; readonly anyway?: 1 };
  'session.practice': OfSession;
  'session.setup': OfSession;
  'session.join': OfSession & { readonly role: RoleId };
  'session.leave': OfSession;
  /** `own`: the refresh of a card that only the leader has; `view`: a further view. */
  'session.controls': OfSession & { readonly own?: 1; readonly view?: 'patient' | 'session' | 'patients' };
  /** `view`: to change one's role, or to leave. */
  'session.view': OfSession & { readonly walk?: 0; readonly view?: 'role' };
  'session.walk': Partial<OfPatient> & OfSession;
  'session.pause': OfSession;
  'session.resume': OfSession;
  'session.askFinish': OfSession;
  'session.askCancel': OfSession;
  'session.askLock': OfSession;
  'session.patients': OfSession;
  /** `step` is when it was taken. */
  'session.undo': OfSession & { readonly step: Instant; readonly patient?: number };
  'session.handOver': OfSession & { readonly page?: number };
  /** `all`: to whoever will; else to the person chosen on the card. */
  'session.offer': OfSession & { readonly all?: 1; readonly person?: PersonKey };
  'session.lead': OfQuestion;
  'session.accept': OfQuestion;
  'session.consent': OfQuestion;
  'session.cancel': OfSession;
  'session.keep': OfSession;
  'session.finish': OfSession;
  'session.continue': OfSession;
  'session.reopen': Partial<OfPatient> & OfSession;
  'session.close': OfSession;
  'session.lock': OfSession;
  /** `full`: a patient that has been left, unfolded for the person who asks. */
  'patient.view': OfPatient & Partial<Answering> & { readonly full?: 1 };
  'patient.reveal': OfPatient;
  'patient.next': OfPatient;
  'patient.again': OfPatient;
  /** The patient is chosen on the card. */
  'patient.controls': OfSession & { readonly patient?: number };
  'patient.askSkip': OfPatient;
  'patient.skip': OfPatient;
  'patient.later': OfPatient;
  'patient.askLeaving': OfPatient;
  'patient.leaving': OfPatient;
  'patient.add': OfPatient;
  'patient.remove': OfPatient;
  /** `view`: who is in the room, or the role to count; `room`: who is there are inputs; `role`: its counts as inputs. */
  'patient.askHands': OfPatient & {
    readonly view?: 'room' | RoleId;
    readonly room?: 1;
    readonly role?: RoleId;
  };
  /** One tap: where a hand goes, or `reset`. Without either the counts are inputs. */
  'patient.hands': OfPatient & {
    readonly role: RoleId;
    readonly assessment?: AssessmentId;
    readonly reset?: 1;
  };
  /** `again`: there is more in the answer than the card holds. */
  'answer.assess': Answering & { readonly assessment: AssessmentId; readonly again?: 1 };
  /** The groups; the reasons of one; or the unit's most used ones again (`first`). */
  'answer.reasons': Answering & { readonly group?: string; readonly first?: 1 };
  'answer.reason': OfReason;
  'answer.removeReason': OfReason;
  'answer.wait': Answering & { readonly wait?: WaitId };
  'answer.question': Answering & { readonly question: string; readonly option?: FurtherOption };
  'answer.staffing': FormerQuestion;
  'answer.bottleneck': FormerQuestion;
  'answer.risk': FormerQuestion;
  'answer.samarbeidsmote': FormerQuestion;
  'answer.oppfolging': FormerQuestion;
  'answer.text': Answering;
  'answer.done': Answering;
  'answer.change': Answering;
  /** Of a window of the improvement log without a session. */
  'dialog.close': Partial<OfSession>;
  'summary.view': OfSession;
  /** `method`: how they are made. `causes`: all of them, where the table holds only the first. */
  'summary.numbers': OfSession & { readonly view?: 'method' | 'causes' };
  'summary.texts': PageOf;
  'help.run': { readonly command: 'start' | 'status' | 'hjelp'; readonly all?: 1 };
  /** `view`: with the person's own first. */
  'log.view': { readonly view?: 'mine'; readonly page?: number };
  'areas.open': OfSession;
  'areas.save': OfSession;
  /** `more`: all the fields. */
  'action.new': FromArea & { readonly more?: 1 };
  /** `skjema`: of the window, so that it makes one action however often it is sent. */
  'action.create': FromArea & { readonly skjema?: string };
  'action.view': OfAction & { readonly view?: 'status' };
  'action.edit': OfVersion;
  'action.save': OfVersion;
  'action.status': FromStatus & { readonly status: Status };
  'action.drop': FromStatus & { readonly why?: (typeof dropIds)[number] };
  /** Opens the window; with what was chosen and written in it, it is done. */
  'action.step': OfVersion;
  /** With the session, where «Sist lovet vi» asks. */
  'effect.answer': OfAction & { readonly effect: EffectAnswer; readonly session?: string };
  'nudge.answer': OfAction & { readonly answer: Exclude<NudgeAnswer, 'droppet'> };
  'review.mark': OfSession &
    OfAction & { readonly outcome: ReviewOutcome; readonly why?: (typeof dropIds)[number] };
  'review.done': OfSession;
  'review.view': OfSession;
  'lift.open': OfAction;
  'lift.send': OfAction;
  'lift.view': OfLift;
  /** Opens the window where a day or a few words are needed; with them it is done. */
  'lift.answer': OfLift & { readonly answer: LiftAnswerKind };
  'line.tie': { readonly code: string };
  /** Asks; with `sure` it is done. */
  'line.untie': { readonly unit: string; readonly sure?: 1 };
}

/** Fields of a verb and no others: a field that the verb does not know is never read, so it is a mistake. */
export type FieldsOf<V extends Verb, F extends VerbFields[V]> = F & {
  readonly [Unknown in Exclude<keyof F, V extends Verb ? keyof VerbFields[V] : never>]: never;
};
