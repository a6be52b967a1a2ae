/**
 * What each card needs to know. The app fills these from the store; the builders beside this file turn them into
 * a `Card`. A view holds what one person may see and nothing else.
 */
import type { Answer } from '../../domain/answer/answer.ts';
import type { AssessmentCount } from '../../domain/answer/hands.ts';
import type { Instant, PersonKey, RoleId, Round } from '../../domain/basics.ts';
import type { PatientResult } from '../../domain/figures/patientResult.ts';
import type { Summary } from '../../domain/figures/summary.ts';
import type { Form } from '../../domain/form/form.ts';
import type { LeadQuestion, Reopened, Room, Setup, Undo } from '../../domain/session/session.ts';
import type { ButtonName, CardName } from '../../words/escape.ts';
import type { SummaryLog } from './logViews.ts';

/** How the session keeps its time. */
export type Pace = 'onTime' | 'late' | 'notStarted';

export interface BoardView {
  readonly session: string;
  /** Whether Teams opens windows of a person's own here. */
  readonly dialogs: boolean;
  readonly setup: Setup;
  /** What the ward is called in Teams. */
  readonly unit?: CardName | undefined;
  readonly phase: 'active' | 'paused' | 'finished' | 'cancelled' | 'locked';
  readonly leader: CardName | undefined;
  readonly participants: number;
  /** 1…N: the open or just revealed patient; undefined in `all` mode and after the end. */
  readonly current: number | undefined;
  /** The practice patient is at hand. */
  readonly practising?: true;
  /** It begins with what was promised last time, and no patient is open yet. */
  readonly reviewing?: true;
  /** The answers of the patient at hand are shown. */
  readonly revealed: boolean;
  /** Patients that are revealed, left, skipped or leaving today. */
  readonly dealtWith: number;
  /** Patients that an end now would leave out: not opened yet, or put off. */
  readonly unreached: number;
  /** When a paused session ends by itself. */
  readonly pausedUntil?: Instant;
  readonly pace: Pace;
  /** Seconds per patient that the time allows, rounded down. */
  readonly budgetSeconds: number;
  /** How many answers the bot found when it came back after a stop; until the session moves on. */
  readonly safeAnswers?: number;
  /** Paused since nobody answered the question whether it is over. */
  readonly pausedItself?: true;
  /** What has been opened for late answers after the end. */
  readonly reopened?: Reopened;
}

/** The leader's last step, while it can be taken back; `at` names it. */
export type UndoView = Pick<Undo, 'at' | 'step' | 'patient'>;

/** `until`: the last moment it can be taken back. */
export type UntilUndo = Pick<Undo, 'at'> & { readonly until: Instant };

/** The post in the thread about who leads, as everybody sees it. */
export interface LeadQuestionView {
  readonly session: string;
  /** When the question was put; names it. */
  readonly question: Instant;
  /** `over`: it came to nothing in time. */
  readonly kind: LeadQuestion['kind'] | 'over';
  readonly leader: CardName | undefined;
  /** Who asks to take over, while the question stands. */
  readonly asker: CardName | undefined;
  /** Who alone may take over, while such an offer stands. */
  readonly to?: CardName | undefined;
}

/** «La en annen lede»: a page of those who take part, by name. */
export interface HandOverView {
  readonly session: string;
  /** Undefined when Teams did not say who they are. */
  readonly people:
    | readonly { readonly person: PersonKey; readonly name: ButtonName; readonly role: RoleId | undefined }[]
    | undefined;
  /** The next page; undefined on the last. */
  readonly next: number | undefined;
}

/** The same card as one person sees it. */
export interface MyBoardView extends BoardView {
  readonly joined: boolean;
  readonly role: RoleId | undefined;
  readonly isLeader: boolean;
  /** Patients this person can still answer, lowest first; none for somebody who has not joined. */
  readonly unanswered?: readonly number[];
  /** For the leader only: people with a complete answer to the patient at hand. */
  readonly answered?: number | undefined;
  /** For the leader only. */
  readonly undo?: UndoView | undefined;
}

/** «Styr kartleggingen»: the leader's view, with progress that nobody else sees. */
export interface ControlsView extends StatusView {
  /** The open patients in `all` mode, lowest first. */
  readonly open: readonly number[];
  readonly undo?: UndoView | undefined;
  /** The question about who leads, while it stands. */
  readonly leadQuestion?: LeadQuestionView | undefined;
  /** The current patient has been shown, and has had no second round. */
  readonly canAgain?: true;
  /** The practice patient can still be opened. */
  readonly canPractise?: true;
  /** The current patient is in its second round. */
  readonly round?: 2;
  /** The last patient has never been open, so it can be taken away. */
  readonly removable: boolean;
  /** Address of the page for a meeting room's screen. */
  readonly screen?: string;
}

export interface SetupView {
  readonly session: string;
  /** What the unit is called; undefined when Teams has not said. */
  readonly unit: CardName | undefined;
  /** Who will lead; `you`: the card is shown to nobody else. */
  readonly leader: CardName | 'you';
  readonly setup: Setup;
  /** Sentences about inputs that could not be used. */
  readonly problems: readonly string[];
}

/** Under a minute for each patient. */
export type TightView = Pick<SetupView, 'session' | 'setup'>;

export interface PatientPlace {
  readonly session: string;
  readonly form: Form;
  readonly patient: number;
  readonly patients: number;
  /** The round at hand. */
  readonly round: Round;
  /** All patients are open at once. */
  readonly all?: true;
  /** The patient whose card comes next in the thread, or the summary; undefined where neither can be said. */
  readonly upNext?: number | 'summary';
  /** The answers have been shown. */
  readonly late?: true;
  /** The person's assessment has been shown, and stands. */
  readonly fixed?: true;
  /** Set while the person walks through the patients they have not answered. */
  readonly walk?: WalkView;
}

/** An answer that has just been stored, to be changed from another card. */
export interface StoredAnswer {
  readonly patient: number;
  readonly round: Round;
}

/** «Mine ubesvarte»: one unanswered patient after the other, in place. */
export interface WalkView {
  /** The patient on whose card the person walks; undefined on the board. */
  readonly home: number | undefined;
  /** The patient's answers are shown already. */
  readonly late: boolean;
  /** Patients still to answer, this one among them; undefined where nobody has counted. */
  readonly left?: number;
  /** The patient whose answer has just been completed. */
  readonly stored?: StoredAnswer | undefined;
  /** In a window of the person's own, which is closed in the end. */
  readonly inDialog?: true | undefined;
}

/** A person's view of a patient card while it can be answered. */
export type PatientView = PatientPlace &
  /** `earlier`: in a second round, the person's answer of the first, while there is none of this one. */
  (
    | { readonly step: 'assess'; readonly answer: Answer | undefined; readonly earlier?: Answer }
    /** The unit's most used reasons, best first, at most six. */
    | { readonly step: 'reasons'; readonly answer: Answer; readonly top: readonly string[] }
    | { readonly step: 'groups'; readonly answer: Answer }
    | { readonly step: 'group'; readonly answer: Answer; readonly group: string }
    | { readonly step: 'wait'; readonly answer: Answer }
    | {
        readonly step: 'answered';
        readonly answer: Answer;
        /** What was written and not taken, and why; only in a window, and stored nowhere. */
        readonly rewrite?: { readonly text: string; readonly problem: string };
      }
    | { readonly step: 'further'; readonly answer: Answer; readonly question: string }
  );

/** What the leader is asked before something that cannot be undone, or that leaves answers out. */
export type ConfirmView =
  | {
      readonly session: string;
      readonly ask: 'finish';
      readonly dealtWith: number;
      readonly patients: number;
    }
  | { readonly session: string; readonly ask: 'cancel' | 'lock' }
  | {
      readonly session: string;
      readonly ask: 'skip' | 'leaving';
      readonly patient: number;
      /** People who have answered this patient. */
      readonly answered: number;
    };

/** «Velg pasient», for a session where all are open at once. */
export interface PatientsView {
  readonly session: string;
  readonly patients: number;
  /** Lowest first. */
  readonly open: readonly number[];
}

/** What the leader can do with one patient besides showing its answers. */
export interface OnePatientView {
  readonly session: string;
  readonly patient: number;
  readonly revealed: boolean;
  /** It has been shown, and has had no second round. */
  readonly canAgain?: true;
  /** In its second round: what has been shown to everybody cannot be passed over. */
  readonly round?: 2;
  /** Others can be taken before it. */
  readonly canPutOff: boolean;
  /** All are open at once, so that its answers are shown from here. */
  readonly all: boolean;
}

/** «Håndsopprekning», for the leader alone: what has been counted for a patient. */
export interface HandsView extends PatientPlace {
  /** Those in the room, in the order of roles; never none. */
  readonly roles: readonly HandsOfRoleView[];
  /** The role to count where there are too many for one view; the first unless said. */
  readonly role?: RoleId | undefined;
  readonly revealed: boolean;
}

export interface HandsOfRoleView {
  readonly role: RoleId;
  /** 1…20. */
  readonly inRoom: number;
  /** As stored so far. */
  readonly counts: readonly AssessmentCount[];
  /** Counted before the reveal, and so as they are. */
  readonly fixed: boolean;
}

/** Who is in the room without Teams, for all patients. */
export interface RoomView {
  readonly session: string;
  readonly patient: number;
  readonly room: Room;
  /** Something has been counted for the patient, which a role that nobody is there of loses. */
  readonly counted: boolean;
}

/** The same, with one role to count. */
export interface HandCountView extends PatientPlace {
  readonly role: RoleId;
  /** As stored so far. */
  readonly counts: readonly AssessmentCount[];
  readonly revealed: boolean;
}

/** What people wrote, patient by patient: a page of it. */
export interface TextsView {
  readonly session: string;
  /** Lowest patient first; only those with texts. */
  readonly patients: readonly { readonly patient: number; readonly texts: readonly string[] }[];
  /** The first patient of the page. */
  readonly from: number;
  /** The session is locked: the texts are gone. */
  readonly locked: boolean;
}

/** After the reveal; `mine` is the viewer's own answer, undefined on the shared card. */
export interface ResultView extends PatientPlace {
  readonly result: PatientResult;
  /** Of two rounds the first; `result` is then what counts after the second. */
  readonly first?: PatientResult;
  readonly mine: Answer | undefined;
  /** The leader's own view. */
  readonly leads?: boolean;
  /** Of the leader's own view: the step that made it what it is, while it can be taken back. */
  readonly undo?: UntilUndo | undefined;
  /** Of the leader's own view: a second round can be opened. */
  readonly canAgain?: boolean;
  /** Of a patient that has been left, for a person who has asked for it. */
  readonly unfolded?: boolean;
  /** Offers «Neste» (paced sessions, current patient). */
  readonly canGoOn: boolean;
  /** «Neste» would end the session; without it, so does the last number. */
  readonly isLast?: boolean;
  /** The bot goes on by itself. */
  readonly goesOn: boolean;
  /** A person's own view who has not answered, while the session still takes late answers; never the shared card. */
  readonly canAnswerLate: boolean;
  /** A person's own view whose answer lacks reason or time, while they can still be added. */
  readonly canAddReason?: true;
  /** The session has ended, and the patient is open for late answers. */
  readonly takesLate?: boolean;
  /** The leader's own view after the end, of a patient that is not. */
  readonly canReopen?: boolean;
}

/** A patient card nobody answered, or one whose session ended. */
export interface ClosedPatientView extends PatientPlace {
  /** The viewer's own answer; never on the card everybody sees. */
  readonly mine?: Answer | undefined;
  readonly why: 'skipped' | 'passedOver' | 'later' | 'leaving' | 'notReached' | 'cancelled';
}

export interface SummaryView {
  readonly session: string;
  readonly summary: Summary;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  readonly logUrl: string;
  /** The unit's own pages, and whether a button may open a window instead. */
  readonly pages: string;
  readonly dialogs: boolean;
  /** What the unit has made of it in its log; undefined before there is anything. */
  readonly log?: SummaryLog | undefined;
  /** When the post was last recomputed after the end, if it was. */
  readonly updatedAt: Instant | undefined;
  /** What the unit is called in Teams, as Teams gives it; undefined when it has not said. */
  readonly unitName?: string | undefined;
  /** Reasons whose time is the least it can be; none for a result that is older than this knowledge. */
  readonly atLeast?: readonly string[];
  /** People have written what it would take, and it is still there: for «Se tallene». */
  readonly written?: boolean;
}

/** What can be asked for from help. */
export interface HelpView {
  /** A session is going on, so that none can be started. */
  readonly running: boolean;
  /** Undefined before there is a log. */
  readonly logUrl: string | undefined;
}

/** Commands that can be meant by a word one letter away from them. */
export const meantCommands = [
  'start',
  'status',
  'hjelp',
  'logg',
  'tiltak',
  'linje',
  'neste',
  'pause',
  'fortsett',
  'overta',
  'avslutt',
  'avbryt',
  'sprak',
] as const;
export type Meant = (typeof meantCommands)[number];

/** The answer to words that are no command. */
export interface UnknownView {
  readonly line: string;
  /** Undefined when no command is near. */
  readonly meant: Meant | undefined;
  readonly logUrl: string | undefined;
  /** The session that is going on, and the patient at hand in it. */
  readonly session: string | undefined;
  readonly current: number | undefined;
}

export interface StatusView extends BoardView {
  /** People with a complete answer to the patient at hand; undefined when none is open. */
  readonly answered: number | undefined;
}
