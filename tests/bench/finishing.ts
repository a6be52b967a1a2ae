import { type Connector, startConnector } from '../teams/connector.ts';
import type { Person } from '../teams/person.ts';
import { teamsLimits } from '../teams/rates.ts';
import { quantile } from './numbers.ts';
import { botFile, serve, startTables } from './processes.ts';
import { type Line, line, note } from './report.ts';
import { eventually, pause, sessionOf, unit } from './wards.ts';

const wards = 200;
/** Nobody starts two hundred sessions in the same second (milliseconds). */
const betweenStarts = 70;

/** A unit with a session under way, its first patient open. */
async function opened(teams: Connector, botUrl: string): Promise<Person> {
  const [leader] = unit(teams, botUrl, '5c0d8b1a-9d6e-4a52-8f0e-2d4b7d1f9a13', 1);
  if (leader === undefined) throw new Error('A unit without people');
  await leader.says('<at>Kartlegging</at> start 3 60');
  await eventually('the first patient', () => leader.channel.patientPost(1));
  return leader;
}

/** 200 units end their sessions in the same second; how fast what they wait for comes out. */
export async function finishing(): Promise<readonly Line[]> {
  const [teams, tables] = await Promise.all([startConnector(), startTables()]);
  const bot = await serve(botFile, tables.connectionString);
  const opening: Promise<Person>[] = [];
  for (let ward = 0; ward < wards; ward++) {
    opening.push(opened(teams, bot.url));
    await pause(betweenStarts);
  }
  const leaders = await Promise.all(opening);
  await pause(5_000);
  const before = teams.arrivals.length;
  const cpu = bot.cpu();
  const started = performance.now();
  await Promise.all(
    leaders.map(async ({ channel, invoke }) => {
      const board = channel.board();
      await invoke('session.finish', { session: sessionOf(channel) }, board && { post: board });
    }),
  );
  const tapped = (performance.now() - started) / 1_000;
  const done = await Promise.all(
    leaders.map(async ({ channel }) => {
      await eventually('the summary', () => channel.summaryPost());
      return (performance.now() - started) / 1_000;
    }),
  );
  const last = Math.max(...done);
  const sends = teams.arrivals.slice(before).filter(({ kind }) => kind === 'send' || kind === 'edit').length;
  const spent = (bot.cpu() - cpu) / wards;
  const most = teamsLimits.tenant[0]?.count ?? 0;
  const rates = teams.violations.filter(({ kind }) => kind === 'rate').length;
  await bot.stop();
  await Promise.all([teams.close(), tables.stop()]);
  return [
    line(
      `${wards} sessions finished at the same moment: sends until every summary is out`,
      sends / last,
      { atLeast: 30 },
      '/s',
      `, ${sends} in ${last.toFixed(1)} s (half of them ${quantile(done, 0.5).toFixed(1)} s)`,
    ),
    note('  taps answered after', `${tapped.toFixed(1)} s; ${spent.toFixed(0)} ms CPU per session`),
    line(`  requests over Teams' limits (${most}/s in all)`, rates, { atMost: 0 }),
  ];
}
