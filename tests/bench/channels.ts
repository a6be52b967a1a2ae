import { startConnector } from '../teams/connector.ts';
import { acrossWards } from './answering.ts';
import { openLoop } from './load.ts';
import { median, quantile } from './numbers.ts';
import { baselineFile, botFile, type Served, serve, startTables } from './processes.ts';
import { type Chapter, type Line, line, note } from './report.ts';
import { openWards, type Ward } from './wards.ts';

const wards = 200;
const people = 25;
/** Everybody taps once within so many milliseconds. */
const within = 5_000;
/** When Teams shows people an error, with room; milliseconds. */
const patience = 3_000;

/** The slowest of the bot's answers may take this much longer than the slowest of the baseline's in the same run. */
const asSlow = 1.1;

interface Tapped {
  readonly lines: readonly Line[];
  /** Milliseconds of the slowest answer. */
  readonly slowest: number;
}

async function everybodyTaps(
  what: string,
  bot: Served,
  open: readonly Ward[],
  patient: number,
): Promise<Tapped> {
  const taps = acrossWards(open, patient);
  const before = bot.cpu();
  const { latencies, seconds } = await openLoop(bot.url, taps, within);
  const cpu = (bot.cpu() - before) / taps.length;
  const late = latencies.filter((latency) => latency > patience).length;
  const detail = `, p95 ${quantile(latencies, 0.95).toFixed(0)} ms, median ${median(latencies).toFixed(0)} ms, ${(taps.length / seconds).toFixed(0)}/s`;
  const slowest = Math.max(...latencies);
  return {
    slowest,
    lines: [
      line(`${what}: slowest answer`, slowest, { atMost: patience }, ' ms', detail),
      note(
        '  answers after more than 3 s',
        `${late} of ${taps.length}; ${cpu.toFixed(2)} ms CPU per answer, background work included`,
      ),
    ],
  };
}

/** The same taps at the same pace to the baseline, on the same tables; it has been warmed up with them once. */
async function baselineTaps(
  connectionString: string,
  open: readonly Ward[],
  patient: number,
): Promise<number> {
  const baseline = await serve(baselineFile, connectionString);
  const taps = acrossWards(open, patient);
  await openLoop(baseline.url, taps, within);
  const { latencies } = await openLoop(baseline.url, taps, within);
  await baseline.stop();
  return Math.max(...latencies);
}

/**
 * 200 channels with 25 people each, and everybody taps within five seconds: once when the bot has been up for a while,
 * and once right after a restart, when it knows nobody and has to ask Teams who is in every channel.
 */
export async function channels(): Promise<
  Chapter & { readonly connectionString: string; readonly stop: () => Promise<void> }
> {
  const [teams, tables] = await Promise.all([startConnector(), startTables()]);
  const { connectionString } = tables;
  const bot = await serve(botFile, connectionString);
  const [open = []] = await openWards(teams, bot.url, [{ wards, people, patients: 3 }]);
  const name = `${wards} channels × ${people} people tap within ${within / 1_000} s`;
  const warm = await everybodyTaps(name, bot, open, 1);
  await bot.stop();
  const baseline = await baselineTaps(connectionString, open, 1);
  const again = await serve(botFile, connectionString);
  const cold = await everybodyTaps('  the same right after a restart', again, open, 2);
  const rates = teams.violations.filter(({ kind }) => kind === 'rate');
  await again.stop();
  return {
    connectionString,
    lines: [
      ...warm.lines,
      line(
        "  slowest answer against the baseline's in the same run",
        warm.slowest / baseline,
        { atMost: asSlow },
        ' ×',
        `: ${warm.slowest.toFixed(0)} ms against ${baseline.toFixed(0)} ms`,
      ),
      ...cold.lines,
      line(
        "  requests over Teams' limits",
        rates.length,
        { atMost: 0 },
        '',
        rates[0] ? `: ${rates[0].what}` : '',
      ),
    ],
    stored: open.map(({ session }) => ({ session, answers: 2 * people, waits: 0 })),
    stop: async () => {
      await Promise.all([teams.close(), tables.stop()]);
    },
  };
}
