import type { Instant } from '../../domain/basics.ts';
import type { World } from '../ports/world.ts';
import { type Outbound, shownBy } from '../posts/outbound.ts';
import type { Quiets } from './channelHolds.ts';
import { giveUp, type perform } from './perform.ts';
import type { Failure, Recorder } from './sending.ts';

/** A post that Teams does not take as it is, is tried so often. */
const mostTries = 3;
/** A refusal that often passes means something when it has come so often, this time included. */
const surelyAfter = { 403: 3, 404: 4 } as const;
/** A conversation that Teams does not know just now is tried again after this, and after twice as long, milliseconds. */
const comesBackAfter = 700;

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

/** What has become of sends that Teams did not take, and when each is tried again. Forgotten with the process, without harm. */
export interface Attempts {
  /** The send to make next: the first that may go now, else the one that may go soonest. */
  readonly soonest: (candidates: readonly Outbound[], now: Instant) => Outbound | undefined;
  /** Whether a refusal that often passes has come so often before that it means something when it comes again. */
  readonly surely: (step: Outbound, status: Unsure) => boolean;
  /** A send was made, and this came of it. */
  readonly made: (
    channel: string,
    step: Outbound,
    outcome: Awaited<ReturnType<typeof perform>>,
    record: Recorder,
  ) => Promise<void>;
}

/** @param chance 0–1, spreads retries. */
export function createAttempts(world: World, quiets: Quiets, chance: () => number): Attempts {
  const retries = new Map<string, Retry>();

  function soonest(candidates: readonly Outbound[], now: Instant): Outbound | undefined {
    const timed = candidates.map((candidate) => {
      const retry = retries.get(candidate.key);
      const isOther = retry?.refused !== undefined && retry.refused !== shownBy(candidate);
      return {
        ...candidate,
        notBefore: Math.max(candidate.notBefore, isOther ? 0 : (retry?.notBefore ?? 0)),
      };
    });
    return (
      timed.find(({ notBefore }) => notBefore <= now) ??
      timed.toSorted((a, b) => a.notBefore - b.notBefore)[0]
    );
  }

  async function remember(
    channel: string,
    step: Outbound,
    outcome: Awaited<ReturnType<typeof perform>>,
    record: Recorder,
  ): Promise<void> {
    const { key, tag } = step;
    if (outcome === 'nothing') return void retries.delete(key);
    if (outcome === 'sent' || outcome.kind === 'refused') {
      if (quiets.opened(channel)) world.log.info({ channel }, 'Teams takes posts in this channel again');
      if (outcome === 'sent') return void retries.delete(key);
    }
    const before = retries.get(key);
    const refused = outcome.kind === 'refused' ? shownBy(step) : undefined;
    const tries = before?.refused === refused ? (before?.tries ?? 0) + 1 : 1;
    const { status } = outcome;
    if (outcome.kind === 'shut') {
      retries.delete(key);
      const { code } = outcome;
      if (quiets.shut(channel))
        world.log.warn({ channel, status, code }, 'Teams takes no posts in this channel; sends there stop');
      return;
    }
    if (outcome.kind === 'refused' && tries === mostTries) {
      world.log.error({ tag, status, code: outcome.code }, 'Teams does not take this post; it is left out');
      if (await giveUp(world, channel, step, record)) return void retries.delete(key);
    }
    const unsure = before?.unsure ?? none;
    const counted = status === 403 || status === 404 ? { ...unsure, [status]: unsure[status] + 1 } : unsure;
    const wait = status === 404 ? comesBackAfter * counted[404] : waitAfter(outcome, tries);
    retries.set(key, { tries, notBefore: world.now() + wait, refused, unsure: counted });
    if (status === 429) quiets.asked(channel, wait);
    if (tries <= mostTries || outcome.kind === 'retry')
      world.log.warn({ tag, status, tries }, `send ${outcome.kind}; it is tried again`);
  }

  /** Whole milliseconds, since the next visit is written down. */
  function waitAfter(failure: Failure, tries: number): number {
    if (failure.kind === 'refused') return tries < mostTries ? tries * 30_000 : 3_600_000;
    const asked = failure.kind === 'retry' ? (failure.after ?? 0) : 0;
    return Math.ceil(Math.max(asked, Math.min(60_000, 500 * 2 ** tries) * (0.75 + chance() / 2)));
  }

  const surely: Attempts['surely'] = ({ key }, status) =>
    (retries.get(key)?.unsure[status] ?? 0) + 1 >= surelyAfter[status];

  return { soonest, surely, made: remember };
}
