import type { Instant, Language } from '../../domain/basics.ts';
import type { Dictionary } from '../../domain/screening/vocabulary.ts';
import type { Words } from '../../words/words.ts';
import type { LiveProgress, SessionCache, UnderWay, UnitLogs, Walks } from './processMemory.ts';
import type { ChannelAddress } from './rows/channels.ts';
import type { Rows } from './rows/rows.ts';
import type { Roster, Targeting } from './teams.ts';

/** Verbs, ids and issue paths only; never free text, names or payloads (docs/domain.md § 6). */
export interface Log {
  readonly debug: (facts: Record<string, unknown>, message: string) => void;
  readonly info: (facts: Record<string, unknown>, message: string) => void;
  readonly warn: (facts: Record<string, unknown>, message: string) => void;
  readonly error: (facts: Record<string, unknown>, message: string) => void;
}

export interface Ids {
  /** A new session's id: short, ASCII, unguessable. */
  readonly session: () => string;
  /** 256 bits as hex. */
  readonly secret: () => string;
}

export interface Settings {
  readonly tenantId: string | undefined;
  readonly publicUrl: string;
  readonly improvementLogUrl: string | undefined;
  /** Whether a button may open a window of the person's own. */
  readonly dialogs: boolean;
  readonly lockAfter: number;
  /** Of units that have not chosen one. */
  readonly language: Language;
}

/** What every use case stands on. */
export interface Ground {
  readonly rows: Rows;
  readonly now: () => Instant;
  /** Milliseconds. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly log: Log;
  readonly settings: Settings;
  /** In the language of whoever this world is given to: the one place where what they read comes from. */
  readonly words: Words;
  /** For whoever is told something in another language (`access/language.ts`). */
  readonly wordsIn: (language: Language) => Words;
  /** Words that free text may hold besides the project's own. */
  readonly dictionary: Dictionary;
}

/** Who is in the channels, and what is made up for those who act. */
export interface People {
  readonly roster: Roster;
  /**
   * What the place of a unit is called in Teams: its channel's name, for the General channel the team's.
   * @throws when Teams does not say.
   */
  readonly unitName: (address: ChannelAddress, teamId: string) => Promise<string | undefined>;
  readonly ids: Ids;
}

/** What this process remembers; never the ground of a decision (`processMemory.ts`). */
export interface Memory {
  readonly sessions: SessionCache;
  readonly progress: LiveProgress;
  readonly targeting: Targeting;
  readonly walks: Walks;
  readonly underWay: UnderWay;
  readonly unitLogs: UnitLogs;
  /** Whether no other process writes in the same storage, as far as this one has noticed. */
  readonly alone: () => boolean;
}

/** How a channel's background work is asked for. */
export interface Doorbell {
  /** Asks for the channel's background work to be done, in `after` milliseconds at the latest (default: at once). */
  readonly kick: (channelId: string, after?: number) => void;
  /** Somebody in the channel has talked to the bot: if Teams took nothing there, it is worth another try. */
  readonly heard: (channelId: string) => void;
}

/** Everything a use case needs from outside. Built once in `assemble.ts`. */
export interface World extends Ground, People, Memory, Doorbell {}
