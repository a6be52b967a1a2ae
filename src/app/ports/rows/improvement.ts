import type { Instant } from '../../../domain/basics.ts';
import type { Action, LiftAnswer, LiftText, Person } from '../../../domain/improvement/action.ts';
import type { ChosenAreas } from '../../../domain/improvement/chosenAreas.ts';
import type { HistoryEntry } from '../../../domain/improvement/history.ts';
import type { Stored } from './stored.ts';

/** What a unit's improvement log has in common; its etag is the version of everything in the log. */
export interface LogHead {
  readonly nextNr: number;
  /** One more with each change. */
  readonly seq: number;
  /** What the unit calls itself; without it what its place is called in Teams. */
  readonly unitName?: string;
  /** Who is asked where an action has no owner. */
  readonly contact?: Person;
  /** Ids of owners, and of the contact, who were to be asked and had left the channel; never an empty list. */
  readonly gone?: readonly string[];
  /** Key of the leaders' channel that the unit has tied itself to. */
  readonly receiver?: string;
  /** When something falls due next. */
  readonly nextAt?: Instant;
  /** When the channel last refused a message that only one person would see; without it it takes them. */
  readonly refusedAt?: Instant;
  /** When the channel was last told how many actions have passed their due day. */
  readonly digestAt?: Instant;
  /** When what is old was last forgotten. */
  readonly sweptAt?: Instant;
  /** When the newest code that units tie themselves on by expires, and is to be forgotten with those before it. */
  readonly codeUntil?: Instant;
}

/** A lift as it came in, in the partition of a leaders' channel: a copy of the text, and the only answer. */
export interface ReceivedLift {
  /** Key of the channel it came from. */
  readonly unit: string;
  readonly unitName: string;
  readonly nr: number;
  readonly n: number;
  /** What is to be done, as it was called when it was lifted. */
  readonly action: string;
  readonly text: LiftText;
  readonly sentAt: Instant;
  readonly answer?: LiftAnswer;
  /** Teams' own time of the newest tap that has answered it. */
  readonly sourceAt?: Instant;
  /** When the answer was given that the unit's log has been told of. */
  readonly told?: Instant;
  /** Keys of the leaders' channels that have lifted it further to here, from the unit upwards. */
  readonly through?: readonly string[];
  /** What has been answered further up, where this channel has lifted it on. */
  readonly above?: LiftAnswer;
  readonly asked: readonly Instant[];
}

/** A unit that has tied itself to a leaders' channel. */
export interface TiedUnit {
  readonly unit: string;
  readonly name: string;
}

/** A form or tap that has created something. */
export interface Creation {
  readonly key: string;
  readonly nr: number;
  readonly at: Instant;
}

/** Written as one transaction with the head, or not at all. A head's etag of undefined creates it. */
export interface LogChanges {
  readonly head: { readonly value: LogHead; readonly etag: string | undefined };
  readonly actions?: readonly Action[];
  readonly history?: readonly HistoryEntry[];
  readonly areas?: ChosenAreas;
  readonly created?: Creation;
  readonly received?: readonly ReceivedLift[];
  readonly tied?: TiedUnit;
  /** Key of a unit that is tied no more. */
  readonly untied?: string;
}

/** Everything of a log that is not history. */
export interface LogContent {
  /** By number. */
  readonly actions: readonly Action[];
  readonly areas: readonly ChosenAreas[];
  /** In a leaders' channel: oldest first. */
  readonly received: readonly ReceivedLift[];
  readonly tied: readonly TiedUnit[];
}

/** A log as it is read: all but its history. */
export interface UnitLog extends LogContent {
  readonly head: LogHead;
}

/** The improvement log of each channel. */
export interface ImprovementLogs {
  readonly head: (channelId: string) => Promise<Stored<LogHead> | undefined>;
  readonly content: (channelId: string) => Promise<LogContent>;
  /** Of one action, or of all of them by number; oldest first. */
  readonly history: (channelId: string, nr?: number) => Promise<readonly HistoryEntry[]>;
  /** What a form or tap has made already. */
  readonly created: (channelId: string, key: string) => Promise<Creation | undefined>;
  /** Forgets what forms and taps have made before `made`, and every name in the history before `named`. */
  readonly sweep: (
    channelId: string,
    before: { readonly made: Instant; readonly named: Instant },
  ) => Promise<void>;
  /** `conflict`: the head has changed since it was read. */
  readonly commit: (channelId: string, changes: LogChanges) => Promise<'committed' | 'conflict'>;
}

/** Who a code ties to. */
export interface LineCode {
  readonly code: string;
  /** Key of the leaders' channel. */
  readonly channelId: string;
  /** In small letters. */
  readonly tenantId: string;
  readonly expires: Instant;
}

/** Codes by which units tie themselves to a leaders' channel. */
export interface LineCodes {
  /** False when there is such a code already. Those that expired before `now` are forgotten. */
  readonly create: (code: LineCode, now: Instant) => Promise<boolean>;
  /** Also one that has expired, until it is forgotten. */
  readonly read: (code: string) => Promise<LineCode | undefined>;
  /** Forgets those that expired before `now`, whoever made them. */
  readonly sweep: (now: Instant) => Promise<void>;
}
