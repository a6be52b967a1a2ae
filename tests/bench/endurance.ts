import { acrossWards, assessments } from './answering.ts';
import { closedLoop, openLoop } from './load.ts';
import { median, quantile } from './numbers.ts';
import type { Served } from './processes.ts';
import { type Chapter, line, note } from './report.ts';
import type { Pair } from './rounds.ts';
import type { Ward } from './wards.ts';

/** The median of the last tenth over that of the first. */
function growth(latencies: readonly number[]): number {
  const tenth = Math.floor(latencies.length / 10);
  return median(latencies.slice(-tenth)) / median(latencies.slice(0, tenth));
}

/** 2,400 answers in each of some sessions: the last must not cost more than the first. */
export async function manyAnswers(pair: Pair, wards: readonly Ward[]): Promise<Chapter> {
  const grown = { bot: [] as number[], baseline: [] as number[] };
  for (const ward of wards) {
    const taps = assessments(ward);
    grown.baseline.push(growth((await closedLoop(pair.baseline.url, taps, 12)).latencies));
    grown.bot.push(growth((await closedLoop(pair.bot.url, taps, 12)).latencies));
  }
  return {
    stored: wards.map(({ session }) => ({ session, answers: 2_400, waits: 0 })),
    lines: [
      line('2,400 answers in one session: last tenth / first tenth', median(grown.bot), { atMost: 1.05 }),
      note('  the baseline', median(grown.baseline).toFixed(2)),
    ],
  };
}

/** 100 channels × 25 people tap within two seconds. */
export async function storm(bot: Served, wards: readonly Ward[], patient: number): Promise<Chapter> {
  const { latencies } = await openLoop(bot.url, acrossWards(wards, patient), 2_000);
  const detail = `, p95 ${quantile(latencies, 0.95).toFixed(0)} ms, median ${median(latencies).toFixed(0)} ms`;
  return {
    stored: wards.map(({ session, people }) => ({ session, answers: people.length, waits: 0 })),
    lines: [
      line(
        '100 × 25 people tap within 2 s: slowest answer',
        Math.max(...latencies),
        { atMost: 3_000 },
        ' ms',
        detail,
      ),
    ],
  };
}
