import { execFileSync } from 'node:child_process';
import { channelKey } from '../../src/app/ports/keys.ts';
import type { Rows } from '../../src/app/ports/rows/rows.ts';
import { type Action, statusIds } from '../../src/domain/improvement/action.ts';
import { logRoutes } from '../../src/http/log/routes.ts';
import { memoryStore } from '../../src/store/table/memory.ts';
import { fullSummary, resultOf, unit as unitRow } from '../store/examples.ts';
import { actionOf, entryOf, fullAction } from '../store/logExamples.ts';
import { type Door, ids, openDoor } from '../web/door.ts';
import { median, quantile } from './numbers.ts';
import { type Line, line, note } from './report.ts';

const actions = 500;
const sessions = 40;
const rounds = 60;
/** A transaction takes 100 writes; each action has two, and the head is one. */
const atATime = 40;
/** A session names about a dozen causes; the whole form has 85. */
const summary = { ...fullSummary, reasons: fullSummary.reasons.slice(0, 12) };
const day = 24 * 60 * 60_000;
const unit = channelKey(unitRow.address.channelId);

/** Some of everything an action can be. */
function oneOf(nr: number): Action {
  const { dropped: _, review: __, ...rich } = fullAction;
  const status = statusIds[nr % (statusIds.length - 1)] ?? 'foreslatt';
  const reason = summary.reasons[nr % summary.reasons.length]?.reason;
  const about = reason === undefined ? {} : { session: `s${nr % sessions}`, reason };
  const text = `Avklar tidspunkt før visitt, post ${nr}`;
  return nr % 3 === 0
    ? { ...rich, lifts: [], nr, status, text, about }
    : actionOf(nr, { status, text, about });
}

/** A unit that has gone through its patients for four years, and followed it up. */
async function fill(rows: Rows): Promise<void> {
  for (let index = 0; index < sessions; index++) {
    const result = resultOf(`s${index}`, unitRow.due.length + 1_794_000_000_000 - index * 30 * day, summary);
    const stored = await rows.channels.read(unit);
    if (stored === undefined) throw new Error('The unit is not there');
    await rows.channels.commit(unit, { channel: stored, result });
  }
  for (let from = 1; from <= actions; from += atATime) {
    const some = Array.from({ length: Math.min(atATime, actions - from + 1) }, (_, index) =>
      oneOf(from + index),
    );
    await touchLog(rows, { actions: some, history: some.map((action) => entryOf(action)) });
  }
}

async function touchLog(
  rows: Rows,
  changes: Pick<Parameters<Rows['logs']['commit']>[1], 'actions' | 'history'> = {},
) {
  const head = await rows.logs.head(unit);
  if (head === undefined) throw new Error('The log is not there');
  const value = { ...head.value, nextNr: actions + 1, seq: head.value.seq + 1 };
  await rows.logs.commit(unit, { ...changes, head: { value, etag: head.etag } });
}

/** As another process would have written: nothing that is kept in memory holds any more. */
async function changed(rows: Rows): Promise<void> {
  await touchLog(rows);
  const stored = await rows.channels.read(unit);
  if (stored !== undefined) await rows.channels.commit(unit, { channel: stored });
}

/** Counts the reads of one row, and of many, that pages ask for. */
function counted(rows: Rows) {
  const asked: string[] = [];
  const noted = <Args extends readonly unknown[], Answer>(name: string, ask: (...args: Args) => Answer) => {
    return (...args: Args): Answer => {
      asked.push(name);
      return ask(...args);
    };
  };
  const { channels, logs } = rows;
  const watched: Rows = {
    ...rows,
    channels: {
      ...channels,
      read: noted('channel', channels.read),
      results: noted('results', channels.results),
      extra: noted('extra', channels.extra),
    },
    logs: { ...logs, head: noted('head', logs.head), content: noted('content', logs.content) },
  };
  return { watched, asked };
}

interface Timed {
  readonly took: readonly number[];
  /** What the process worked for each, asking included; it does not grow while others use the machine. */
  readonly worked: readonly number[];
  readonly bytes: number;
}

async function timed(
  ask: () => Promise<{ readonly status: number; readonly bytes: number }>,
  before = async () => {},
): Promise<Timed> {
  const took: number[] = [];
  const worked: number[] = [];
  let bytes = 0;
  for (let round = 0; round < rounds; round++) {
    await before();
    const cpu = process.cpuUsage();
    const began = performance.now();
    const answer = await ask();
    took.push(performance.now() - began);
    const { user, system } = process.cpuUsage(cpu);
    worked.push((user + system) / 1_000);
    if (answer.status !== 200) throw new Error(`A page was answered with ${answer.status}`);
    bytes = answer.bytes;
  }
  return { took, worked, bytes };
}

async function asker(door: Door) {
  const member = { objectId: ids.kari, userId: '29:kari', name: 'Kari Nordmann' };
  door.roster.set(`${unitRow.address.channelId} ${ids.kari}`, member);
  const cookie = (await door.signedIn(ids.kari)).cookies(door.log);
  return async (path: string) => {
    const response = await fetch(`${door.log}${path}`, {
      headers: { cookie, 'accept-encoding': 'identity' },
    });
    return { status: response.status, bytes: (await response.arrayBuffer()).byteLength };
  };
}

const megabyte = 1024 * 1024;
/** What a process holds once it has loaded what a page needs, and before; MB. The first is what a bot without pages loads. */
const weighed = `
  const held = () => { gc(); gc(); const { heapUsed, external } = process.memoryUsage(); return heapUsed + external; };
  await import('./src/app/entry/receive.ts');
  await import('./src/http/server.ts');
  await import('./src/words/words.ts');
  await import('./src/teams/callers/callers.ts');
  const before = held();
  await import('./src/http/log/routes.ts');
  await import('./src/http/signIn/unitRoutes.ts');
  await import('./src/http/signIn/cookies.ts');
  await import('./src/http/signIn/issuer.ts');
  console.log(held() - before);
`;

/** The improvement log's pages of a unit with much in them, on a store that costs nothing (docs/domain.md). */
export async function log(): Promise<readonly Line[]> {
  const rows = memoryStore();
  const { watched, asked } = counted(rows);
  const door = await openDoor({ rows: watched, pages: logRoutes, tied: false });
  try {
    await fill(rows);
    const ask = await asker(door);
    const overview = () => ask('?vis=alle');
    await timed(overview);
    const cold = await timed(overview, () => changed(rows));
    await overview();
    const warm = await timed(overview);
    asked.length = 0;
    await overview();
    const reads = [...asked];
    const workbook = () => ask('/eksport.xlsx');
    // The first one loads the library.
    await workbook();
    const files = await timed(workbook);
    const held = Number(
      execFileSync(process.execPath, ['--expose-gc', '--input-type=module', '-e', weighed], {
        cwd: new URL('../../', import.meta.url),
        encoding: 'utf8',
      }),
    );
    const p95 = ({ took }: Timed) => quantile(took, 0.95);
    const detail = ({ took, worked }: Timed) =>
      ` (median ${median(took).toFixed(1)}, work ${median(worked).toFixed(1)})`;
    const what = `a log of ${actions} actions and ${sessions} sessions`;
    return [
      line(`${what}: overview after a change, p95`, p95(cold), { atMost: 50 }, ' ms', detail(cold)),
      line(`${what}: overview, p95`, p95(warm), { atMost: 15 }, ' ms', detail(warm)),
      line(`${what}: overview of 100 rows, unpacked`, warm.bytes / 1_024, { atMost: 100 }, ' KB'),
      line(`${what}: reads of an overview`, reads.length, { atMost: 2 }, '', ` (${reads.join(', ')})`),
      line(`${what}: XLSX, p95`, p95(files), { atMost: 300 }, ' ms', detail(files)),
      line('what the pages and sign-in add to an idle process', held / megabyte, { atMost: 10 }, ' MB'),
      note('how many of each', `${rounds}`),
    ];
  } finally {
    await door.close();
  }
}
