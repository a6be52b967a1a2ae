/** What the improvement log's cards and windows show. */
import type { Instant } from '../../domain/basics.ts';
import type {
  Action,
  LiftAnswer,
  LiftText,
  NudgeAnswer,
  NudgeKind,
  ReviewOutcome,
  Status,
  Step,
} from '../../domain/improvement/action.ts';
import type { Day } from '../../domain/improvement/day.ts';
import type { CardName } from '../../words/escape.ts';

/** What every card of the log knows besides what it is about. */
export interface LogSetting {
  readonly today: Day;
  /** The unit's pages: «https://…/forbedringslogg/<unit>». */
  readonly pages: string;
  /** Whether a button may open a window; otherwise the same is done on the pages. */
  readonly dialogs: boolean;
}

/** An action in a list. */
export interface ListedAction {
  readonly action: Action;
  /** Its owner is not in the channel any more. */
  readonly ownerGone: boolean;
}

/** «logg»: the unit's actions, or one person's first. */
export interface LogView extends LogSetting {
  /** Where «Åpne loggen» leads: the unit's pages, or what the hospital has set instead. */
  readonly logUrl: string;
  /** Asked for with `mine`. */
  readonly mine: boolean;
  /** The person's own view of that: it counts their own. */
  readonly own: boolean;
  readonly open: number;
  readonly overdue: number;
  /** Those of this page. */
  readonly actions: readonly ListedAction[];
  readonly page: number;
  readonly hasMore: boolean;
  /** The reason that was at the top for the third time. */
  readonly thirdTime: string | undefined;
  /** Of a leaders' channel; `oldest` is how many days since the oldest of them came in. */
  readonly toUs: { readonly unanswered: number; readonly oldest: number } | undefined;
}

/** The figures of the session that an action came from. */
export interface Behind {
  readonly namedFor: number;
  readonly assessed: number;
  readonly startedAt: Instant;
}

export interface ActionView extends LogSetting, ListedAction {
  readonly view: 'all' | 'status' | 'drop';
  readonly behind: Behind | undefined;
  /** What the channel is called that the current lift went to. */
  readonly liftedTo: string | undefined;
  /** The unit is tied to a leaders' channel, and no lift waits for an answer. */
  readonly canLift: boolean;
  /** Said above it: why what was tapped was not done. */
  readonly notice?: string;
}

/** What stands in the fields of an action's window, as it was written. */
export interface ActionFields {
  readonly tekst: string;
  readonly ansvarlig: string;
  readonly rolle: string;
  readonly frist: string;
  readonly mal: string;
  readonly maldato: string;
  readonly hvis: string;
  readonly sa: string;
  readonly innsats: string;
  readonly gevinst: string;
  readonly niva: string;
}

export interface ActionForm extends LogSetting {
  /** Undefined for a new one; otherwise which, and what it was drawn from. */
  readonly edits: { readonly nr: number; readonly version: number } | undefined;
  readonly session: string | undefined;
  readonly reason: string | undefined;
  /** The areas to choose among for a new action; empty where it does not come from a session. */
  readonly areas: readonly string[];
  readonly behind: Behind | undefined;
  readonly fields: ActionFields;
  /** The gain was proposed from the figures. */
  readonly gainProposed: boolean;
  /** What a choice says where nothing is chosen: Teams takes none that says nothing. */
  readonly none: string;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** All the fields. */
  readonly more: boolean;
  readonly problem: string | undefined;
  /** What somebody else has written meanwhile, in the fields where it differs; whoever owns it by name. */
  readonly now?: Partial<ActionFields>;
  /** Key of the window of a new one: it makes one action, however often it is sent. */
  readonly skjema?: string;
}

export interface SavedAction extends LogSetting {
  readonly action: Action;
  readonly session: string | undefined;
  /** The text only reminds or informs. */
  readonly onlyReminds: boolean;
}

export interface AreasForm extends LogSetting {
  readonly session: string;
  /** Something has been chosen before. */
  readonly again: boolean;
  /** Suggested, best first. */
  readonly suggested: readonly string[];
  /** Named in the session and not suggested. */
  readonly others: readonly string[];
  readonly chosen: readonly string[];
  readonly why: string;
  readonly problem: string | undefined;
}

export interface RoundForm extends LogSetting {
  readonly action: Action;
  readonly step: Step;
  readonly text: string;
  readonly status: Status;
  readonly problem: string | undefined;
}

/** «Sist lovet vi»: what was promised, and what the leader has said became of it. */
export interface ReviewView {
  readonly session: string;
  readonly leader: CardName;
  readonly today: Day;
  readonly listed: readonly (ListedAction & { readonly outcome?: ReviewOutcome })[];
  /** Those that are only counted. */
  readonly more: number;
  /** The patients have begun. */
  readonly over: boolean;
}

/** An action that somebody is asked about. */
export interface AskedAction extends ListedAction {
  readonly kind: NudgeKind;
  readonly answer?: NudgeAnswer;
}

/** «Hvordan går det?»: all that one person is asked at one time. */
export interface NudgeView extends LogSetting {
  readonly asked: readonly AskedAction[];
}

/** What a summary shows of what the unit has made of it. */
export interface SummaryLog {
  readonly today: Day;
  readonly areas: readonly string[];
  readonly actions: readonly ListedAction[];
  readonly thirdTime: string | undefined;
}

/** A lift as its receiver sees it. */
export interface InboxView extends LogSetting {
  readonly unit: string;
  readonly unitName: string;
  readonly nr: number;
  readonly lift: number;
  readonly text: LiftText;
  readonly sentAt: Instant;
  readonly answer: Pick<LiftAnswer, 'kind' | 'why' | 'date' | 'by'> | undefined;
  /** What was answered to it further up. */
  readonly above: InboxView['answer'];
  /** The receiver is tied to leaders of its own. */
  readonly canLiftOn: boolean;
  /** It is shown because nobody has answered, or something was promised for now. */
  readonly reminds?: true;
}
