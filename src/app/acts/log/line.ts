/** `linje`: which leaders' channel a unit lifts to. Said in both channels, and either can undo it. */
import { untieCard } from '../../../cards/log/lineCards.ts';
import type { Card } from '../../../cards/model/card.ts';
import { noticeCard } from '../../../cards/notice/noticeCard.ts';
import { isRefusal, type Refusal } from '../../../domain/refusal.ts';
import { cardName } from '../../../words/escape.ts';
import type { Words } from '../../../words/words.ts';
import { speakingToUnit } from '../../access/language.ts';
import type { ReplyBody } from '../../commit/replyBody.ts';
import { type After, type Origin, transact } from '../../commit/transact.ts';
import type { LogAct } from '../../log/actions.ts';
import { findLine, giveCode, type Line, tieLine, type Untied, untieLine } from '../../log/line.ts';
import { nameOfUnit, readLog } from '../../log/readLog.ts';
import type { Act, CardTap } from '../../ports/act.ts';
import type { Channel } from '../../ports/rows/channels.ts';
import type { World } from '../../ports/world.ts';
import { lineCardFor } from '../../views/log/lineView.ts';
import { unitNameNow } from '../start.ts';

/** `linje`. */
export async function showLine(world: World, act: Act): Promise<After | Refusal> {
  const given = await giveCode(world, act);
  if (isRefusal(given)) return given;
  return named(world, act, { kind: 'code', code: given.code });
}

/** `linje <kode>`: asks first. */
export async function askToTie(world: World, act: Act, code: string): Promise<After | Refusal> {
  const line = await findLine(world, act, code);
  if (isRefusal(line)) return line;
  const { head } = await readLog(world, act.channel);
  const replaces = head.receiver !== undefined && head.receiver !== line.channelId;
  const receiver = line.name ?? world.words.lifting.someLeaders;
  return named(world, act, { kind: 'tie', code: line.code, receiver, replaces });
}

/**
 * Each side is called by its name in the other's channel, so the name is asked for, as it is at each start. Where Teams
 * does not say and nothing is known from before, it is what the act came with.
 */
async function named(world: World, act: Act, reply: ReplyBody): Promise<After | Refusal> {
  const name = await unitNameNow(world, act);
  return transact(world, act, undefined, ({ channel }) => ({
    channel: { ...calledWith(act), ...channel, ...name },
    reply,
  }));
}

/** The General channel, which has the id of its team, is called what the team is, and so has no name of its own. */
function calledWith({ channelName, address, teamId }: Act): Pick<Channel, 'unitName'> {
  return channelName === undefined || address.channelId === teamId ? {} : { unitName: channelName };
}

/** `line.tie`. */
export async function tie(world: World, act: CardTap, code: string): Promise<Card | Refusal> {
  const line = await tieAndSay(world, act, code);
  if (isRefusal(line)) return line;
  const { lifting } = world.words;
  return noticeCard(lifting.tiedLine(nameIn(line.name, lifting.someLeaders)));
}

/**
 * Ties the unit by a code, and says so once in both channels: in its own in place of the question, where one was answered.
 * Tied already, only the question becomes the answer.
 * @returns why not, as `tieLine`.
 */
export async function tieAndSay(world: World, act: Act, code: string): Promise<Line | Refusal> {
  const line = await tieLine(world, act, code);
  if (isRefusal(line)) return line;
  const { instead, changed } = line;
  const unit = await nameOfUnit(world, act.channel);
  if (changed) {
    await sayIn(world, { channel: line.channelId }, ({ lifting }) =>
      lifting.unitTiedLine(nameIn(unit, lifting.someUnit)),
    );
  }
  if (instead !== undefined) {
    await sayIn(world, { channel: instead }, ({ lifting }) =>
      lifting.untiedLine(nameIn(unit, lifting.someUnit)),
    );
  }
  const tied: Said = ({ lifting }) => lifting.tiedLine(nameIn(line.name, lifting.someLeaders));
  const question = act.cardActivityId;
  if (question !== undefined) {
    await sayIn(world, act, tied, { edits: question, ...(changed && { orPost: true as const }) });
  } else if (changed) await sayIn(world, { channel: act.channel }, tied);
  return line;
}

/** `line.untie`: asks first. From the unit's own channel its own key undoes it. */
export async function untie(
  world: World,
  act: CardTap,
  { unit, sure }: { readonly unit: string; readonly sure?: 1 | undefined },
): Promise<Card | Refusal> {
  if (sure !== 1) {
    const { receiver } = (await readLog(world, act.channel)).head;
    const other = unit === act.channel ? receiver : unit;
    const name = other && (await nameOfUnit(world, other));
    const { someUnit, someLeaders } = world.words.lifting;
    return untieCard(world.words, { unit, name: name ?? (unit === act.channel ? someLeaders : someUnit) });
  }
  const done = await untieAndSay(world, act, unit);
  // The channel has been told in a post of its own: what the button stood on shows who is left.
  return isRefusal(done) ? done : lineCardFor(world, act.channel, undefined);
}

/**
 * Undoes a tie from either side, and says so in both channels.
 * @param unit key of the unit; the channel's own where it is the unit itself.
 * @returns why not, as `untieLine`.
 */
export async function untieAndSay(world: World, act: LogAct, unit: string): Promise<Untied | Refusal> {
  const done = await untieLine(world, act, unit);
  if (isRefusal(done)) return done;
  const [below, above] = [await nameOfUnit(world, done.unit), await nameOfUnit(world, done.line)];
  await sayIn(world, { channel: done.unit }, ({ lifting }) =>
    lifting.untiedLine(nameIn(above, lifting.someLeaders)),
  );
  await sayIn(world, { channel: done.line }, ({ lifting }) =>
    lifting.untiedLine(nameIn(below, lifting.someUnit)),
  );
  return done;
}

function nameIn(name: string | undefined, otherwise: string): string {
  return cardName(name || otherwise);
}

type Said = (words: Words) => string;

/**
 * A line in a channel, in its own language; in the channel itself, not in a thread.
 * @param place the post that it replaces, in the thread that the act came from.
 */
async function sayIn(
  world: World,
  origin: Origin,
  said: Said,
  place: Pick<Extract<ReplyBody, { kind: 'line' }>, 'edits' | 'orPost'> = {},
): Promise<void> {
  const { words } = await speakingToUnit(world, origin.channel);
  const reply = { kind: 'line', text: said(words), ...place } as const;
  await transact(world, origin, undefined, () => ({ reply }));
}
