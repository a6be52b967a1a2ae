import type { Instant } from '../../../domain/basics.ts';
import type { Processes } from '../../ports/rows/processes.ts';
import type { Asked } from './pacer.ts';

/**
 * What all processes together ask of Teams in a second at most, whatever the channel; a tenant has 50. The rest is for
 * requests that the network brings closer together, and for a process that has just come.
 */
const together = 40;
/** A process that was last seen this long ago is not there, milliseconds. */
const gone = 30_000;
/**
 * Until the others have certainly noticed it, and whenever it cannot tell who is there, a process sends so little. It
 * reads as much as the others all the same: mostly it comes in the place of one that has ended, and people wait.
 */
const newcomers = 5;
/** Two of the others' beats and more, milliseconds. */
const noticedAfter = 12_000;
/** What was counted longer ago than this is not trusted, milliseconds. */
const trusted = 15_000;

/** This process' part of what Teams takes. */
export interface Share {
  /**
   * Tells the others that this process is there, and counts them. To be called every few seconds.
   * @returns whether one of them is gone that was there the last time: it has ended, or has not been heard of.
   */
  readonly beat: () => Promise<boolean>;
  /** Requests a second. */
  readonly perSecond: (kind: Asked) => number;
  /**
   * Whether no other process was there when they were last counted, a few seconds ago. Not in its first seconds: one that
   * started at the same moment has not been able to say so.
   */
  readonly alone: () => boolean;
  /** Tells the others that this process is gone. */
  readonly leave: () => Promise<void>;
}

/**
 * The processes share alike. Each counts the others by what they write down every few seconds; a process alone has it
 * all at once, and one that comes to others starts low, so that the sum stays below Teams' limit while they find out.
 */
export function createShare(processes: Processes, owner: string, now: () => Instant): Share {
  let counted: { readonly others: readonly string[]; readonly at: Instant } | undefined;
  /** Since when the others have been able to know of this process. */
  let knownSince: Instant | undefined;

  return {
    beat: async () => {
      const at = now();
      const others = await processes.beat(owner, at, at - gone);
      // After a silence the others may have divided this one's part among themselves.
      if (counted === undefined || at - counted.at > gone / 2) knownSince = at;
      const wasThere = counted?.others ?? [];
      counted = { others, at };
      return wasThere.some((other) => !others.includes(other));
    },
    perSecond: (kind) => {
      if (counted === undefined || knownSince === undefined)
        return kind === 'reads' ? together / 2 : newcomers;
      const at = now();
      const isNew = counted.others.length > 0 && at - knownSince < noticedAfter;
      const isOld = at - counted.at > trusted;
      const part = together / (counted.others.length + 1);
      return kind === 'sends' && (isNew || isOld) ? Math.min(newcomers, part) : part;
    },
    alone: () => {
      if (counted === undefined || knownSince === undefined || counted.others.length > 0) return false;
      const at = now();
      return at - counted.at <= trusted && at - knownSince >= noticedAfter;
    },
    leave: () => processes.leave(owner),
  };
}
