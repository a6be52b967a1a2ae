import type { Instant } from '../../domain/basics.ts';
import type { World } from '../ports/world.ts';
import { heldBackUntil, type Send, shownBy } from '../posts/outbound.ts';
import type { ChannelHolds } from './channelHolds.ts';
import { giveUp } from './perform.ts';
import { type Failure, type Outcome, perhapsTaken, type Sending } from './sending.ts';

/** A post that Teams does not take as it is, is tried so often. */
const mostTries = 3;
/** A refusal that often passes means something when it has come so often, this time included. */
const surelyAfter = { 403: 3, 404: 4 } as const;
/** A conversation that Teams does not know just now is tried again after this, and after twice as long, milliseconds. */
const comesBackAfter = 700;
/**
 * The longest anything waits to be tried again when Teams has not said how long, milliseconds: people stand and look at the
 * channel. Where Teams may have taken the post all the same, each try can be one more copy of it.
 */
const longest = { surelyNotTaken: 10_000, perhapsTaken: 30_000 } as const;

interface Retry {
  readonly tries: number;
  readonly notBefore: Instant;
  /** What Teams did not take; something else under the same tag may be tried at once. */
  readonly refused: string | undefined;
  /** Refusals that often pass, of each kind. */
  readonly unsure: Readonly<Record<Unsure, number>>;
}

/** The statuses of refusals that often pass. */
type Unsure = 403 | 404;
const none: Readonly<Record<Unsure, number>> = { 403: 0, 404: 0 };

/** A send that is missing, and when it may go at the earliest. */
export interface Candidate {
  readonly send: Send;
  readonly notBefore: Instant;
}

/** What has become of sends that Teams did not take, and when each is tried again. Forgotten with the process, without harm. */
export interface Retries {
  /** The send to make next: the first that may go now, else the one that may go soonest. */
  readonly next: (missing: readonly Send[], now: Instant) => Candidate | undefined;
  /** Whether a refusal that often passes has come so often before that it means something when it comes again. */
  readonly surely: (send: Send, status: Unsure) => boolean;
  /** A send was made, and this came of it. */
  readonly note: (sending: Sending, send: Send, outcome: Outcome) => Promise<void>;
}

/** @param chance 0–1, spreads retries. */
export function createRetries(
  { now, log }: Pick<World, 'now' | 'log'>,
  holds: ChannelHolds,
  chance: () => number,
): Retries {
  const retries = new Map<string, Retry>();

  function next(missing: readonly Send[], at: Instant): Candidate | undefined {
    const candidates = missing.map((send) => {
      const retry = retries.get(send.key);
      const isOther = retry?.refused !== undefined && retry.refused !== shownBy(send);
      return { send, notBefore: Math.max(heldBackUntil(send), isOther ? 0 : (retry?.notBefore ?? 0)) };
    });
    return (
      candidates.find(({ notBefore }) => notBefore <= at) ??
      candidates.toSorted((a, b) => a.notBefore - b.notBefore)[0]
    );
  }

  async function note(sending: Sending, send: Send, outcome: Outcome): Promise<void> {
    const { key } = send;
    const { channelId: channel } = sending;
    // Teams has taken it, or would take another.
    const isOpen = outcome.kind === 'done' || outcome.kind === 'refused';
    if (isOpen && holds.opened(channel)) log.info({ channel }, 'Teams takes posts in this channel again');
    switch (outcome.kind) {
      case 'done':
      case 'unneeded':
        retries.delete(key);
        return;
      case 'shut': {
        retries.delete(key);
        const { status, code } = outcome;
        if (holds.shut(channel))
          log.warn({ channel, status, code }, 'Teams takes no posts in this channel; sends there stop');
        return;
      }
      case 'refused':
      case 'retry':
        return tryAgain(sending, send, outcome);
    }
  }

  async function tryAgain(
    sending: Sending,
    send: Send,
    outcome: Exclude<Failure, { kind: 'shut' }>,
  ): Promise<void> {
    const { key, tag } = send;
    const before = retries.get(key);
    const refused = outcome.kind === 'refused' ? shownBy(send) : undefined;
    const tries = before?.refused === refused ? (before?.tries ?? 0) + 1 : 1;
    const { status } = outcome;
    if (outcome.kind === 'refused' && tries === mostTries) {
      log.error({ tag, status, code: outcome.code }, 'Teams does not take this post; it is left out');
      if (await giveUp(sending, send)) return void retries.delete(key);
    }
    const unsure = before?.unsure ?? none;
    const counted = status === 403 || status === 404 ? { ...unsure, [status]: unsure[status] + 1 } : unsure;
    const wait = status === 404 ? comesBackAfter * counted[404] : waitAfter(outcome, tries, chance());
    retries.set(key, { tries, notBefore: now() + wait, refused, unsure: counted });
    if (status === 429) holds.asked(sending.channelId, wait);
    if (tries <= mostTries || outcome.kind === 'retry')
      log.warn({ tag, status, tries }, `send ${outcome.kind}; it is tried again`);
  }

  const surely: Retries['surely'] = ({ key }, status) =>
    (retries.get(key)?.unsure[status] ?? 0) + 1 >= surelyAfter[status];

  return { next, surely, note };
}

/**
 * How long to wait before the send is tried again: what Teams has asked for, and nothing less or more; else longer each time.
 * Whole milliseconds, since the next visit is written down.
 * @param tries so far, this one included.
 * @param chance 0–1, spreads what several processes try.
 */
export function waitAfter(failure: Failure, tries: number, chance: number): number {
  if (failure.kind === 'refused') return tries < mostTries ? tries * 30_000 : 3_600_000;
  if (failure.kind === 'retry' && failure.after !== undefined) return Math.ceil(failure.after);
  const most = perhapsTaken(failure) ? longest.perhapsTaken : longest.surelyNotTaken;
  return Math.ceil(Math.min(most, 500 * 2 ** tries) * (0.75 + chance / 2));
}
