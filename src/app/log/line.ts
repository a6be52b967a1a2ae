/** Which leaders' channel a unit lifts to: tied by a code, with both sides able to undo it. */
import { hash } from 'node:crypto';
import type { Instant } from '../../domain/basics.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { sameId } from '../ports/keys.ts';
import type { LineCode } from '../ports/rows/improvement.ts';
import type { World } from '../ports/world.ts';
import type { LogAct } from './actions.ts';
import { changeLog, type LogDecision } from './changeLog.ts';
import { lineFrom } from './lifts.ts';
import { nameOfUnit, readLog } from './readLog.ts';

/** Fourteen days, in milliseconds. */
const codeLasts = 14 * 24 * 60 * 60 * 1_000;
/** Nothing that is taken for something else when it is read aloud or written down. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Forty bits of a secret, as «K7QF-2M4P». */
function codeFrom(secret: string): string {
  const bytes = hash('sha256', secret, 'buffer').subarray(0, 8);
  const code = Array.from(bytes, (byte) => letters[byte % letters.length]).join('');
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** A code as it was typed: small letters, and no line or another one between. */
function asGiven(typed: string): string | undefined {
  const [, first, second] = /^([A-Z0-9]{4})[\s–-]*([A-Z0-9]{4})$/.exec(typed.trim().toUpperCase()) ?? [];
  return first && second && `${first}-${second}`;
}

/** `linje` in a leaders' channel: a code that units tie themselves on by, for fourteen days. `conflict` when none was free. */
export async function giveCode(world: World, act: LogAct): Promise<LineCode | Refusal> {
  const [now, tenantId] = [world.now(), act.address.tenantId];
  // That it is to be forgotten is known before there is one.
  const noted = await changeLog(
    world,
    act.channel,
    ({ head }): LogDecision<{ readonly codeUntil: Instant }> => {
      const codeUntil = now + codeLasts;
      return { done: { codeUntil }, head: { ...head, codeUntil } };
    },
  );
  if ('refused' in noted) return noted;
  for (let attempt = 0; attempt < 3; attempt++) {
    const code = codeFrom(world.ids.secret());
    const made: LineCode = { code, channelId: act.channel, tenantId, expires: now + codeLasts };
    if (await world.rows.lineCodes.create(made, now)) return made;
  }
  return refuse('conflict');
}

/** A leaders' channel as somebody with a code sees it. */
export interface Line {
  readonly code: string;
  /** Key of the channel. */
  readonly channelId: string;
  readonly name: string | undefined;
}

/**
 * Whom a code ties to.
 * @returns why not: `unknownCode` also when it has expired or is another tenant's, `ownCode`, `lineInRing` for a channel that
 *   lifts to this one itself.
 */
export async function findLine(world: World, act: LogAct, typed: string): Promise<Line | Refusal> {
  const code = asGiven(typed);
  const found = code === undefined ? undefined : await world.rows.lineCodes.read(code);
  if (found === undefined || found.expires <= world.now()) return refuse('unknownCode');
  if (!sameId(found.tenantId, act.address.tenantId)) return refuse('unknownCode');
  if (found.channelId === act.channel) return refuse('ownCode');
  if (await liftsTo(world, found.channelId, act.channel)) return refuse('lineInRing');
  return { code: found.code, channelId: found.channelId, name: await nameOfUnit(world, found.channelId) };
}

/** Whether what is lifted to a channel can end up in another one. */
async function liftsTo(world: World, from: string, to: string): Promise<boolean> {
  const { head } = await readLog(world, from);
  return (await lineFrom(world, from, head.receiver)).includes(to);
}

/** A line that the unit has been tied to. */
export interface Tied extends Line {
  /** Key of the leaders' channel that it was tied to before. */
  readonly instead?: string;
  /** False where it was tied to them already. */
  readonly changed: boolean;
}

/**
 * Ties the unit to the leaders' channel of a code, and to no other any more. First it stands with the leaders and then
 * here, so that whatever breaks off in between ties nothing, and doing it again goes on.
 * @returns why not, as `findLine`; `conflict`.
 */
export async function tieLine(world: World, act: LogAct, typed: string): Promise<Tied | Refusal> {
  const line = await findLine(world, act, typed);
  if ('refused' in line) return line;
  const name = (await nameOfUnit(world, act.channel)) ?? '';
  const there = await changeLog(
    world,
    line.channelId,
    ({ tied }): LogDecision<Line> =>
      tied.some((each) => each.unit === act.channel && each.name === name)
        ? { done: line }
        : { done: line, changes: { tied: { unit: act.channel, name } } },
  );
  if ('refused' in there) return there;
  const before = (await world.unitLogs.read(act.channel)).log.head.receiver;
  const instead = before === line.channelId ? undefined : before;
  if (instead !== undefined) {
    const left = await release(world, instead, act.channel);
    if ('refused' in left) return left;
  }
  const tied = { ...line, ...(instead !== undefined && { instead }) };
  const done = await changeLog(
    world,
    act.channel,
    ({ head }): LogDecision<Tied> =>
      head.receiver === line.channelId
        ? { done: { ...tied, changed: false } }
        : { done: { ...tied, changed: true }, head: { ...head, receiver: line.channelId } },
  );
  if ('refused' in done || !(await liftsTo(world, line.channelId, act.channel))) return done;
  // The other side was tied to this one at the same moment, perhaps by another process.
  const undone = await untieLine(world, act);
  return 'refused' in undone ? undone : refuse('lineInRing');
}

/** The unit stands in the leaders' list no more. */
function release(world: World, line: string, unit: string): Promise<Untied | Refusal> {
  const done = { unit, line };
  return changeLog(
    world,
    line,
    ({ tied }): LogDecision<Untied> =>
      tied.some((each) => each.unit === unit) ? { done, changes: { untied: unit } } : { done },
  );
}

/** The two that are tied no more. */
export interface Untied {
  readonly unit: string;
  readonly line: string;
}

/**
 * Undoes a tie, from either side. What has been lifted stays with whoever has it.
 * @param unit key of the unit, from the leaders' channel; undefined: the unit's own.
 * @returns why not: `noReceiver` when there is no such tie, `conflict`.
 */
export async function untieLine(
  world: World,
  act: LogAct,
  unit: string = act.channel,
): Promise<Untied | Refusal> {
  const line = unit === act.channel ? (await world.unitLogs.read(unit)).log.head.receiver : act.channel;
  if (line === undefined) return refuse('noReceiver');
  const here = await changeLog(world, unit, ({ head }): LogDecision<Untied> => {
    const { receiver, ...rest } = head;
    return receiver === line ? { done: { unit, line }, head: rest } : { done: { unit, line } };
  });
  return 'refused' in here ? here : release(world, line, unit);
}
