import { invokeActivity } from '../teams/activity.ts';
import { type Connector, startConnector } from '../teams/connector.ts';
import { openLoop } from './load.ts';
import { median } from './numbers.ts';
import { botFile, serve, startTables } from './processes.ts';
import { type Chapter, type Line, line } from './report.ts';
import { eventually, openWards, pause, tap, unit, type Ward } from './wards.ts';

/** Sessions that are live when figures are taken. */
const counts = [400, 800] as const;
const people = 5;
/** Everybody says something within so many milliseconds. */
const within = 60_000;
/** The first patient is held back for half a minute, and boards are edited after that (milliseconds). */
const settles = 60_000;
/** Every session of the old kind was looked at once in this time (milliseconds). */
const measured = 60_000;
/** New wards that come one after the other. */
const newcomers = 5;

/** All but one have answered, and nothing more happens: the patient waits for the one who has only joined. */
async function allButOneAnswer(url: string, open: readonly Ward[]): Promise<void> {
  const taps = open.flatMap((ward) =>
    ward.people.map((person, index) =>
      index === 0
        ? () => {
            const join = { session: ward.session, role: 'sykepleier' };
            return JSON.stringify(
              invokeActivity(person, ward.board, ward.board, 'session.join', join, 'manual'),
            );
          }
        : tap(ward, person, 1, 'answer.assess', { assessment: 'riktig_aktiv' }),
    ),
  );
  await openLoop(url, taps, within);
}

/** Seconds from a new ward's command until its board and first card stand; the median of a few. */
async function newWard(teams: Connector, url: string): Promise<number> {
  const took: number[] = [];
  for (let index = 0; index < newcomers; index++) {
    const [leader] = unit(teams, url, '5c0d8b1a-9d6e-4a52-8f0e-2d4b7d1f9a14', 1);
    if (leader === undefined) throw new Error('A unit without people');
    const started = performance.now();
    await leader.says('<at>Kartlegging</at> start 1 60');
    await eventually('the first card of a new ward', () => leader.channel.patientPost(1));
    took.push((performance.now() - started) / 1_000);
  }
  return median(took);
}

/** What sessions cost in which nothing happens, and what a new ward notices of them. */
export async function live(): Promise<
  Chapter & { readonly connectionString: string; readonly stop: () => Promise<void> }
> {
  const [teams, tables] = await Promise.all([startConnector(), startTables()]);
  const bot = await serve(botFile, tables.connectionString);
  const lines: Line[] = [];
  const alone = await newWard(teams, bot.url);
  const stored: Ward[] = [];
  for (const all of counts) {
    const wards = all - stored.length;
    const [open = []] = await openWards(teams, bot.url, [{ wards, people, patients: 1 }]);
    await allButOneAnswer(bot.url, open);
    stored.push(...open);
    await pause(settles);
    const before = { bot: bot.cpu(), tables: tables.cpu() };
    await pause(measured);
    const share = {
      bot: ((bot.cpu() - before.bot) / measured) * 100,
      tables: ((tables.cpu() - before.tables) / measured) * 100,
    };
    const among = await newWard(teams, bot.url);
    const factor = all / counts[0];
    lines.push(
      line(
        `${all} live sessions × ${people} people in which nothing happens: the bot`,
        share.bot,
        { atMost: 5 * factor },
        ' % of a core',
      ),
      line('  the storage emulator', share.tables, { atMost: 10 * factor }, ' % of a core'),
      line(
        '  a new ward has its first card after',
        among,
        { atMost: 3 },
        ' s',
        ` (alone ${alone.toFixed(2)} s)`,
      ),
    );
  }
  const rates = teams.violations.filter(({ kind }) => kind === 'rate');
  lines.push(line("  requests over Teams' limits", rates.length, { atMost: 0 }));
  await bot.stop();
  return {
    connectionString: tables.connectionString,
    lines,
    stored: stored.map(({ session }) => ({ session, answers: people - 1, waits: 0 })),
    stop: async () => {
      await Promise.all([teams.close(), tables.stop()]);
    },
  };
}
