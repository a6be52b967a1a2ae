import type { Instant } from '../domain/answer.ts';
import { type Failure, giveUp, type Outbound, type perform, type Recorder, shownBy } from './outbound.ts';
import type { Quiets } from './quiets.ts';
import type { World } from './world.ts';

/** A post that Teams does not take as it is, is tried so often; a 403 without a reason, before the channel counts as shut. */
const mostTries = 3;

interface Retry {
  readonly tries: number;
  readonly notBefore: Instant;
  /** What Teams did not take; something else under the same tag may be tried at once. */
  readonly refused: string | undefined;
}

/** What has become of sends that Teams did not take, and when each is tried again. Forgotten with the process, without harm. */
export interface Attempts {
  /** The send to make next: the first that may go now, else the one that may go soonest. */
  readonly soonest: (candidates: readonly Outbound[], now: Instant) => Outbound | undefined;
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
    if (outcome.kind === 'shut' || (status === 403 && tries >= mostTries)) {
      retries.delete(key);
      const code = outcome.kind === 'shut' ? outcome.code : undefined;
      if (quiets.shut(channel))
        world.log.warn({ channel, status, code }, 'Teams takes no posts in this channel; sends there stop');
      return;
    }
    if (outcome.kind === 'refused' && tries === mostTries) {
      world.log.error({ tag, status, code: outcome.code }, 'Teams does not take this post; it is left out');
      if (await giveUp(world, channel, step, record)) return void retries.delete(key);
    }
    const wait = waitAfter(outcome, tries);
    retries.set(key, { tries, notBefore: world.now() + wait, refused });
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

  return { soonest, made: remember };
}
