import type { Channel } from '../teams/channel.ts';
import { type Connector, startConnector } from '../teams/connector.ts';
import type { Person } from '../teams/person.ts';
import { teamsLimits } from '../teams/rates.ts';
import { quantile } from './numbers.ts';
import { botFile, serve, startTables } from './processes.ts';
import { type Line, line, note } from './report.ts';
import { eventually, pause, unit } from './wards.ts';

const wards = 30;
const patients = 40;
/** After the last card the boards are edited; what they do counts too (milliseconds). */
const afterwards = 10_000;
/** Until each process knows of the others (milliseconds). */
const acquainted = 20_000;

/** The most arrivals in any window of so many milliseconds. */
function mostWithin(arrivals: readonly number[], windowMs: number): number {
  const sorted = arrivals.toSorted((a, b) => a - b);
  let from = 0;
  let most = 0;
  for (const [index, at] of sorted.entries()) {
    while (at - (sorted[from] ?? at) >= windowMs) from += 1;
    most = Math.max(most, index - from + 1);
  }
  return most;
}

/** What the connector has counted, against every limit of Teams. */
function rateLines(teams: Connector, channels: readonly Channel[]): readonly Line[] {
  const perChannel = teamsLimits.send
    .filter(({ withinMs }) => withinMs < 3_600_000)
    .map(({ count, withinMs }) => {
      const most = Math.max(...channels.map(({ sends }) => mostWithin(sends.arrivals, withinMs)));
      return line(`  sends of one channel in ${withinMs / 1_000} s, at most`, most, { atMost: count });
    });
  const all = mostWithin(
    teams.arrivals.map(({ at }) => at),
    1_000,
  );
  const rates = teams.violations.filter(({ kind }) => kind === 'rate');
  return [
    ...perChannel,
    line('  requests in 1 s in all, at most', all, { atMost: teamsLimits.tenant[0]?.count ?? 0 }),
    line(
      "  requests over Teams' limits",
      rates.length,
      { atMost: 0 },
      '',
      rates[0] ? `: ${rates[0].what}` : '',
    ),
  ];
}

/** As people do it: a start that was not taken, on a machine that is too busy, is said again. */
async function start({ says, channel }: Person): Promise<void> {
  for (let tries = 0; tries < 6 && channel.board() === undefined; tries++) {
    await says(`<at>Kartlegging</at> start ${patients} 60 sengepost alle`);
    for (let waited = 0; waited < 20 && channel.board() === undefined; waited++) await pause(500);
  }
}

/** 30 units start a session of 40 patients, all at once, in the same second; so many processes share the work. */
async function openAtOnce(processes: number): Promise<readonly Line[]> {
  const [teams, tables] = await Promise.all([startConnector(), startTables()]);
  const bots = await Promise.all(
    Array.from({ length: processes }, () => serve(botFile, tables.connectionString)),
  );
  if (processes > 1) await pause(acquainted);
  const leaders = Array.from({ length: wards }, (_, index) => {
    const url = bots[index % processes]?.url ?? '';
    return unit(teams, url, '5c0d8b1a-9d6e-4a52-8f0e-2d4b7d1f9a12', 1)[0];
  }).filter((leader) => leader !== undefined);
  const started = performance.now();
  const done = await Promise.all(
    leaders.map(async (leader) => {
      const { channel } = leader;
      await start(leader);
      await eventually('all cards', () => channel.replies(channel.board()?.id ?? '').length === patients);
      return (performance.now() - started) / 1_000;
    }),
  );
  await pause(afterwards);
  const of = `${wards} channels × ${patients} cards at once, ${processes === 1 ? 'one process' : `${processes} processes`}`;
  const rates = rateLines(
    teams,
    leaders.map(({ channel }) => channel),
  );
  const sent = wards * (patients + 1);
  const last = Math.max(...done);
  await Promise.all(bots.map((bot) => bot.stop()));
  await Promise.all([teams.close(), tables.stop()]);
  return [
    note(
      `${of}: until every card stands`,
      `${last.toFixed(1)} s (half of the channels ${quantile(done, 0.5).toFixed(1)} s), ${(sent / last).toFixed(1)} sends/s`,
    ),
    ...rates,
  ];
}

/** How fast the outbox lets cards out, and that it stays within every limit. */
export async function outbox(): Promise<readonly Line[]> {
  return [...(await openAtOnce(1)), ...(await openAtOnce(3))];
}
