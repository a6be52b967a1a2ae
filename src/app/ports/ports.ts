import type { Answer, PatientAnswer } from '../../domain/answer/answer.ts';
import type { Hands, HandsOfRole } from '../../domain/answer/hands.ts';
import type { Participant } from '../../domain/answer/participant.ts';
import type { Seal } from '../../domain/answer/seal.ts';
import type { Unlinked } from '../../domain/answer/unlinking.ts';
import type { Instant, PersonKey, RoleId } from '../../domain/basics.ts';
import type { Summary } from '../../domain/figures/summary.ts';
import type { Session, Setup } from '../../domain/session/session.ts';

/** A value as it was read, with the tag a later write must match. */
export interface Stored<T> {
  readonly value: T;
  readonly etag: string;
}

/** How to reach a Teams channel; the newest that Teams told us. */
export interface ChannelAddress {
  readonly channelId: string;
  readonly serviceUrl: string;
  readonly tenantId: string;
  readonly botId: string;
}

/** One row per channel: what the unit's sessions share. */
export interface Channel {
  readonly address: ChannelAddress;
  /** At most one live session in a channel; guarded by this row's etag. */
  readonly active: string | undefined;
  /** Unguessable; the last part of the improvement log's link. */
  readonly logToken: string;
  readonly lastSetup: Setup | undefined;
  /** How many patients each reason was named for in the unit's finished sessions; orders the buttons. */
  readonly reasonUse: Readonly<Record<string, number>>;
  /** Sessions that still need a visit, and when: to be settled, locked, or swept if never begun. */
  readonly due: readonly { readonly session: string; readonly at: Instant }[];
}

/** A finished session's summary: what the log, the comparison with last time and the post are made from. */
export interface Result {
  readonly session: string;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  readonly summary: Summary;
  /** Set when answers that arrived with the end were taken in afterwards. */
  readonly updatedAt: Instant | undefined;
}

/** What has been posted under a tag. `revision` names the content it showed; a post that lags behind is edited. */
export interface Post {
  readonly tag: string;
  /** Empty when Teams would not take what was to be posted, or a message to one person was given up. */
  readonly activityId: string;
  readonly revision: string;
  readonly sentAt: Instant;
}

/** A reply to one command, posted once. The body is what `app/render.ts` makes a card from. */
export interface PendingReply {
  /** From the id of the activity it answers, so that a repeated delivery gives no second reply. */
  readonly id: string;
  /** The thread the command came from. */
  readonly conversationId: string;
  /** Parsed in `app/`; empty when there is nothing to post and the row only marks the activity as handled. */
  readonly body: string;
  readonly at: Instant;
}

/** Written as one transaction or not at all. An etag of undefined creates; a row that is there already is a conflict. */
export interface Changes {
  readonly channel?: { readonly value: Channel; readonly etag: string | undefined };
  readonly session?: { readonly value: Session; readonly etag: string | undefined };
  readonly result?: Result;
  readonly reply?: PendingReply;
}

/** `duplicate`: the reply's id exists, so this activity has been handled. */
export type Committed = 'committed' | 'conflict' | 'duplicate';

/** One person's answer to one round of a patient. */
export interface AnswerKey {
  readonly session: string;
  readonly patient: number;
  readonly round?: 2 | undefined;
  readonly person: PersonKey;
}

/** A round of a patient: all its answers and hands. */
export interface RoundKey {
  readonly patient: number;
  readonly round?: 2 | undefined;
}

/** A row of a round as it was listed: what it was last sealed with, and the tag that says whether it is still so. */
export interface SealableRow {
  readonly row: string;
  readonly etag: string;
  readonly sealed: Seal | undefined;
}

export interface OwnAnswer {
  readonly answer: Answer;
  /** Teams' own time of the tap on the assessment, to recognise a delivery that was overtaken; 0 when it had none. */
  readonly sourceAt: Instant;
  /** The last activities that changed this row by reading it first, newest last, at most sixteen. */
  readonly seen: readonly SeenActivity[];
}

/** An activity that changed an answer, remembered to recognise a repeat, and a delivery that it overtook. */
export interface SeenActivity {
  /** Empty when it had none. */
  readonly id: string;
  /** What it said something about: a question, or a reason's id. */
  readonly about: string;
  /** Teams' own time of it; 0 when it had none. */
  readonly sentAt: Instant;
}

/** A show of hands as the leader entered it last. */
export interface OwnHands {
  readonly hands: HandsOfRole;
  /** Teams' own time of the tap that said so, to recognise a delivery that was overtaken; 0 when it had none. */
  readonly sourceAt: Instant;
  /** The last taps that said so, newest last, at most eight. */
  readonly seen: readonly string[];
}

/** What becomes of the rows of a locked session's people. */
export interface Scrub {
  /** What is left of all answers that still say whose they are; those that are not among it go. */
  readonly answers: (given: readonly PatientAnswer[]) => readonly Unlinked[];
  /** What is left of the shows of hands of one patient. */
  readonly hands: (given: readonly Hands[]) => readonly Hands[];
  /** A key that nothing leads to; another each time. */
  readonly newKey: () => string;
}

/** Nothing is sent in a channel before then. */
export interface Quiet {
  readonly until: Instant;
  /** Teams takes nothing from the bot there; otherwise it has asked us to wait. */
  readonly shut: boolean;
}

/**
 * Storage. Keys are short ASCII. Only a 404 means absent; every other failure throws. A row that cannot be read
 * throws `UnreadableRow` and is never written over.
 */
export interface Store {
  /** Resolves when storage answers; rejects with the reason when not. Creates the table when it is missing. */
  readonly ready: () => Promise<void>;

  readonly readChannel: (channel: string) => Promise<Stored<Channel> | undefined>;
  readonly readSession: (channel: string, session: string) => Promise<Stored<Session> | undefined>;
  readonly commit: (channel: string, changes: Changes) => Promise<Committed>;
  /** Every result of the channel, newest end first. */
  readonly listResults: (channel: string) => Promise<readonly Result[]>;
  readonly readResult: (channel: string, session: string) => Promise<Result | undefined>;

  readonly listPosts: (channel: string, session: string) => Promise<readonly Post[]>;
  readonly savePost: (channel: string, session: string, post: Post) => Promise<void>;
  /** The post is not in Teams any more. */
  readonly forgetPost: (channel: string, session: string, tag: string) => Promise<void>;
  /** Replies not yet marked as sent, oldest first. */
  readonly listReplies: (channel: string) => Promise<readonly PendingReply[]>;
  /** Keeps the id, so that a late repeat is still recognised, and drops the body. */
  readonly markReplySent: (channel: string, id: string) => Promise<void>;
  /** Forgets sent replies from before `before`. */
  readonly sweepReplies: (channel: string, before: Instant) => Promise<void>;
  /** Removes a session that was prepared and never begun. */
  readonly deletePrepared: (channel: string, session: string) => Promise<void>;

  readonly readAnswer: (key: AnswerKey) => Promise<Stored<OwnAnswer> | undefined>;
  /**
   * Creates the row, or replaces it as it was read: never without a condition, since a write that was given up can still
   * arrive, after a newer one. False when it is there already, or has changed since.
   */
  readonly saveAnswer: (key: AnswerKey, own: OwnAnswer, etag?: string) => Promise<boolean>;
  /** All answers and hands of a round, as they are to be sealed. */
  readonly listRound: (session: string, round: RoundKey) => Promise<readonly SealableRow[]>;
  /**
   * Seals rows as they were listed, in transactions of at most 95. False when one of them has changed since: those of
   * other transactions may have been sealed.
   */
  readonly seal: (session: string, rows: readonly SealableRow[], seal: Seal) => Promise<boolean>;
  /** From now on the practice patient takes answers. Not once `deletePractice` has been called; twice is once. */
  readonly openPractice: (session: string) => Promise<void>;
  /** Deletes every answer to the practice patient, which takes none from then on. None there is no failure. */
  readonly deletePractice: (session: string) => Promise<void>;
  /** All answers of a session but those of practice, or of one patient, of both rounds; roles are those of the participants' rows, undefined without one. In a locked session each has a person of its own, and the role that was left to it. */
  readonly listAnswers: (session: string, patient?: number) => Promise<readonly PatientAnswer[]>;

  /** Everybody who joined, and everybody recorded by `recordAnswering`. */
  readonly listParticipants: (session: string) => Promise<readonly Participant[]>;
  readonly readParticipant: (session: string, person: PersonKey) => Promise<Stored<Participant> | undefined>;
  /** Creates the row, or replaces it as it was read. False when it is there already, or has changed since. */
  readonly saveParticipant: (session: string, participant: Participant, etag?: string) => Promise<boolean>;
  /** Adds people who answered without joining; existing rows stay untouched. */
  readonly recordAnswering: (session: string, people: readonly PersonKey[], at: Instant) => Promise<void>;

  readonly readHands: (
    session: string,
    patient: number,
    role: RoleId,
    round?: 2,
  ) => Promise<Stored<OwnHands> | undefined>;
  /** Creates the row, or replaces it as it was read. False when it is there already, or has changed since. */
  readonly saveHands: (session: string, own: OwnHands, etag?: string) => Promise<boolean>;
  /**
   * All shows of hands of a session, or of one patient, by patient and role, both rounds; those that hold no hands are
   * left out, but for those of a second round, which stand in for the first.
   */
  readonly listHands: (session: string, patient?: number) => Promise<readonly Hands[]>;

  /**
   * Gives what is left of a locked session's answers and hands rows of their own, under keys that nothing leads to, and
   * removes everything else that its people have left there. At any moment, also after a crash, what counts is listed
   * exactly once, and doing it again goes on where it stopped. False when rows kept changing meanwhile: then it is to be
   * done again.
   */
  readonly scrub: (session: string, scrub: Scrub) => Promise<boolean>;

  /** Channels whose due time has come and that nobody holds, at most 200. `everything` ignores the due time (start-up). */
  readonly listDue: (now: Instant, everything?: boolean) => Promise<readonly string[]>;
  /** Makes sure the channel is visited at `at` or earlier. */
  readonly wake: (channel: string, at: Instant) => Promise<void>;
  /**
   * Takes the channel's lease until `until` when it is free, expired or already `owner`'s. Returns the sends of the last
   * hour that the previous holder wrote down, how long the channel is to be left alone, and whether that holder ended
   * without giving the lease back.
   */
  readonly acquire: (
    channel: string,
    owner: string,
    now: Instant,
    until: Instant,
  ) => Promise<
    | { readonly sends: readonly Instant[]; readonly quiet: Quiet | undefined; readonly abandoned: boolean }
    | undefined
  >;
  /** Gives the lease back and sets the next visit (undefined: none is due). A lease that was lost stays lost. */
  readonly release: (
    channel: string,
    owner: string,
    sends: readonly Instant[],
    next: Instant | undefined,
    quiet?: Quiet,
  ) => Promise<void>;

  /**
   * Says that a process is there, and counts the others that have said so since `since`. Those that have been silent
   * for an hour are forgotten.
   */
  readonly beat: (owner: string, now: Instant, since: Instant) => Promise<number>;
  /** Says that a process is gone. */
  readonly leave: (owner: string) => Promise<void>;
}
