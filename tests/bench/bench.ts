/**
 * `npm run bench [-- CHAPTER…]`: the bot against the smallest server that stores an answer. Fails only when an answer is lost.
 * Chapters: answers, callers, channels, live, log, outbox, showing; all of them when none is named.
 */
import { tableClientFrom, tablesStore } from '../../src/store/table/azureTable.ts';
import { startConnector } from '../teams/connector.ts';
import { manyWards, oneWard } from './answering.ts';
import { callers } from './callers.ts';
import { channels } from './channels.ts';
import { manyAnswers, storm } from './endurance.ts';
import { finishing } from './finishing.ts';
import { live } from './live.ts';
import { log } from './log.ts';
import { outbox } from './outbox.ts';
import { play } from './play.ts';
import { baselineFile, botFile, serve, startTables } from './processes.ts';
import { type Chapter, type Line, tableOf } from './report.ts';
import { rounds, warmUps } from './rounds.ts';
import { showing } from './showing.ts';
import { starting } from './starting.ts';
import { lostAnswers } from './stored.ts';
import { summaryTime } from './summaryTime.ts';
import { openWards } from './wards.ts';

const began = performance.now();
const say = (what: string) =>
  console.log(`${((performance.now() - began) / 1_000).toFixed(0).padStart(4)} s  ${what}`);
const storeOn = (connectionString: string) => tablesStore(tableClientFrom({ connectionString }));

/** A session played by people; beside it the sessions of the other chapters get their cards, which takes as long. */
async function played(): Promise<{ readonly chapter: Chapter; readonly lost: Line }> {
  const [teams, tables] = await Promise.all([startConnector(), startTables()]);
  const bot = await serve(botFile, tables.connectionString);
  const chapter = await play(teams, bot.url);
  const lost = await lostAnswers(storeOn(tables.connectionString), chapter.stored);
  await bot.stop();
  await Promise.all([teams.close(), tables.stop()]);
  return { chapter, lost };
}

async function answered(connectionString: string) {
  const teams = await startConnector();
  const bot = await serve(botFile, connectionString);
  const baseline = await serve(baselineFile, connectionString);
  const pair = { bot, baseline };
  say('opening sessions and playing one');
  const [playing, [long = [], small = [], wide = []]] = await Promise.all([
    played(),
    openWards(teams, bot.url, [
      { wards: 3, people: 40, patients: 60 },
      { wards: 2 * (warmUps + rounds), people: 12, patients: 24 },
      { wards: 100, people: 25, patients: rounds + 2 },
    ]),
  ]);
  say('24 patients × 12 people');
  const chapters = [
    await oneWard(
      pair,
      Array.from({ length: warmUps + rounds }, (_, index) => small.slice(2 * index, 2 * index + 2)),
    ),
  ];
  say('2,400 answers in one session');
  chapters.push(await manyAnswers(pair, long));
  say('100 channels × 25 people');
  chapters.push(await manyWards(pair, wide, rounds));
  chapters.push(await storm(bot, wide, rounds + 2));
  const stored = chapters.flatMap((chapter) => chapter.stored);
  const lost = await lostAnswers(storeOn(connectionString), stored);
  say('done');
  await Promise.all([bot.stop(), baseline.stop(), teams.close()]);
  return {
    lines: [...chapters.flatMap(({ lines }) => lines), ...playing.chapter.lines],
    losses: [lost, playing.lost],
  };
}

interface Found {
  readonly lines: readonly Line[];
  readonly losses: readonly Line[];
}

/** The bot's answers against the baseline's, and how both start. */
async function answers(): Promise<Found> {
  const summary = summaryTime();
  const tables = await startTables();
  say('starting both servers');
  const starts = await starting(tables.connectionString);
  const { lines, losses } = await answered(tables.connectionString);
  await tables.stop();
  return { lines: [...lines, ...summary, ...starts], losses };
}

const chapters: Readonly<Record<string, () => Promise<Found>>> = {
  answers,
  callers: async () => {
    say('first answers with a token');
    const { connectionStrings, lines, stored, stop } = await callers();
    const half = stored.length / 2;
    const losses = await Promise.all(
      connectionStrings.map((connectionString, index) =>
        lostAnswers(storeOn(connectionString), stored.slice(index * half, (index + 1) * half)),
      ),
    );
    await stop();
    return { lines, losses };
  },
  channels: async () => {
    say('200 channels × 25 people');
    const { connectionString, lines, stored, stop } = await channels();
    const losses = [await lostAnswers(storeOn(connectionString), stored)];
    await stop();
    return { lines, losses };
  },
  live: async () => {
    say('800 sessions in which nothing happens');
    const { connectionString, lines, stored, stop } = await live();
    const losses = [await lostAnswers(storeOn(connectionString), stored)];
    await stop();
    return { lines, losses };
  },
  log: async () => {
    say('500 actions, 40 sessions');
    return { lines: await log(), losses: [] };
  },
  showing: async () => {
    say('60 people × 7 patients, shown one by one');
    const { connectionString, lines, stored, stop } = await showing();
    const losses = [await lostAnswers(storeOn(connectionString), stored)];
    await stop();
    return { lines, losses };
  },
  outbox: async () => {
    say('30 channels × 40 cards');
    const lines = [...(await outbox())];
    say('200 sessions end at once');
    return { lines: [...lines, ...(await finishing())], losses: [] };
  },
};

async function bench(named: readonly string[]): Promise<void> {
  const unknown = named.find((name) => chapters[name] === undefined);
  if (unknown !== undefined) {
    console.error(`No chapter «${unknown}». There are: ${Object.keys(chapters).join(', ')}`);
    process.exitCode = 2;
    return;
  }
  const found: Found[] = [];
  for (const [name, chapter] of Object.entries(chapters)) {
    if (named.length === 0 || named.includes(name)) found.push(await chapter());
  }
  const losses = found.flatMap((each) => each.losses);
  console.log(`\n${tableOf([...found.flatMap(({ lines }) => lines), ...losses])}`);
  if (losses.some(({ met }) => !met)) process.exitCode = 1;
}

await bench(process.argv.slice(2));
