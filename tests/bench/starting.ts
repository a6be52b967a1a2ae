import { median } from './numbers.ts';
import { baselineFile, botFile, type Served, serve } from './processes.ts';
import { type Line, note, ratioLine } from './report.ts';
import { rounds } from './rounds.ts';
import { pause } from './wards.ts';

/** After this long without work memory has settled, in milliseconds. */
const idle = 4_000;

/** How long both take until they are ready, and the memory they then hold without work. */
export async function starting(connectionString: string): Promise<readonly Line[]> {
  const done: { readonly bot: Served; readonly baseline: Served; readonly memory: readonly number[] }[] = [];
  // The first round warms the machine's file cache.
  for (let round = 0; round <= rounds; round++) {
    const startBot = () => serve(botFile, connectionString);
    const startBaseline = () => serve(baselineFile, connectionString);
    const first = await (round % 2 === 0 ? startBot() : startBaseline());
    const second = await (round % 2 === 0 ? startBaseline() : startBot());
    const [bot, baseline] = round % 2 === 0 ? [first, second] : [second, first];
    if (round > 0) {
      await pause(idle);
      done.push({ bot, baseline, memory: [bot.memory(), baseline.memory()] });
    }
    await Promise.all([bot.stop(), baseline.stop()]);
  }
  const memories = (index: 0 | 1) => done.map(({ memory }) => memory[index] ?? Number.NaN);
  const both = (name: string, bot: readonly number[], baseline: readonly number[], unit: string) =>
    note(name, `${median(bot).toFixed(0)} / ${median(baseline).toFixed(0)} ${unit}`);
  const starts = (which: 'bot' | 'baseline') => done.map((each) => each[which].startedIn);
  return [
    ratioLine(
      'start to ready',
      done.map((each) => each.bot.startedIn / each.baseline.startedIn),
      { atMost: 1.3 },
    ),
    both('  bot / baseline', starts('bot'), starts('baseline'), 'ms'),
    ratioLine(
      'idle memory',
      memories(0).map((memory, round) => memory / (memories(1)[round] ?? Number.NaN)),
      {
        atMost: 1.2,
      },
    ),
    both('  bot / baseline', memories(0), memories(1), 'MB'),
  ];
}
