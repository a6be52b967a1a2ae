import { closedLoop, type Tap } from './load.ts';
import { quantile } from './numbers.ts';
import type { Served } from './processes.ts';

/** The fewest rounds whose median is worth anything. */
export const rounds = 7;

/** Rounds before those that count: a server that has just started is measured by its compiler. */
export const warmUps = 3;

/** The same work done by both servers. */
export interface Pair {
  readonly bot: Served;
  readonly baseline: Served;
}

/** One server's share of a round. */
export interface Sample {
  /** Answers per second. */
  readonly throughput: number;
  /** Milliseconds. */
  readonly p95: number;
  /** Milliseconds of processor time per answer. */
  readonly cpu: number;
}

/** Taps on one server, and what they cost it. */
export async function sample(server: Served, taps: readonly Tap[], concurrency: number): Promise<Sample> {
  const before = server.cpu();
  const { seconds, latencies } = await closedLoop(server.url, taps, concurrency, server.authorization);
  return {
    throughput: taps.length / seconds,
    p95: quantile(latencies, 0.95),
    cpu: (server.cpu() - before) / taps.length,
  };
}

/** Both servers one after the other, who goes first by turns. */
export async function round(
  number: number,
  { bot, baseline }: Pair,
  taps: readonly Tap[],
  concurrency: number,
): Promise<{ readonly bot: Sample; readonly baseline: Sample }> {
  if (number % 2 === 0) {
    const first = await sample(baseline, taps, concurrency);
    return { baseline: first, bot: await sample(bot, taps, concurrency) };
  }
  const first = await sample(bot, taps, concurrency);
  return { bot: first, baseline: await sample(baseline, taps, concurrency) };
}

export type Round = Awaited<ReturnType<typeof round>>;

/** Bot / baseline in each round. */
export function ratios(done: readonly Round[], field: keyof Sample): readonly number[] {
  return done.map(({ bot, baseline }) => bot[field] / baseline[field]);
}
