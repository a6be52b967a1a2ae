/** `linje`: which leaders' channel a unit lifts to. Said in both channels, and either can undo it. */
import { untieCard } from '../../../cards/log/lineCards.ts';
import type { Card } from '../../../cards/model/card.ts';
import { noticeCard } from '../../../cards/notice/noticeCard.ts';
import { isRefusal, type Refusal } from '../../../domain/refusal.ts';
import { cardName } from '../../../words/escape.ts';
import type { Words } from '../../../words/words.ts';
import { speakingToUnit } from '../../access/language.ts';
import type { ReplyBody } from '../../commit/replyBody.ts';
import { type After, transact } from '../../commit/transact.ts';
import { findLine, giveCode, tieLine, untieLine } from '../../log/line.ts';
import { nameOfUnit, readLog } from '../../log/readLog.ts';
import type { Act, CardTap } from '../../ports/act.ts';
import type { World } from '../../ports/world.ts';
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

/** Each side is called by its name in the other's channel, so the name is asked for, as it is at each start. */
async function named(world: World, act: Act, reply: ReplyBody): Promise<After | Refusal> {
  const name = await unitNameNow(world, act);
  return transact(world, act, undefined, ({ channel }) => ({ channel: { ...channel, ...name }, reply }));
}

/** `line.tie`. */
export async function tie(world: World, act: CardTap, code: string): Promise<Card | Refusal> {
  const line = await tieLine(world, act, code);
  if (isRefusal(line)) return line;
  const unit = await nameOfUnit(world, act.channel);
  await sayIn(world, line.channelId, ({ lifting }) => lifting.unitTiedLine(nameIn(unit, lifting.someUnit)));
  const said = ({ lifting }: Words) => lifting.tiedLine(nameIn(line.name, lifting.someLeaders));
  await sayIn(world, act.channel, said);
  return noticeCard(said(world.words));
}

/** `line.untie`: asks first. From the unit's own channel its own key undoes it. */
export async function untie(
  world: World,
  act: CardTap,
  { unit, sure }: { readonly unit: string; readonly sure?: 1 | undefined },
): Promise<Card | Refusal> {
  const { receiver } = (await readLog(world, act.channel)).head;
  const other = unit === act.channel ? receiver : unit;
  const name = other && (await nameOfUnit(world, other));
  const { someUnit, someLeaders } = world.words.lifting;
  const called = name ?? (unit === act.channel ? someLeaders : someUnit);
  if (sure !== 1) return untieCard(world.words, { unit, name: called });
  const done = await untieLine(world, act, unit);
  if (isRefusal(done)) return done;
  const names = {
    [done.unit]: await nameOfUnit(world, done.unit),
    [done.line]: await nameOfUnit(world, done.line),
  };
  await sayIn(world, done.unit, ({ lifting }) =>
    lifting.untiedLine(nameIn(names[done.line], lifting.someLeaders)),
  );
  await sayIn(world, done.line, ({ lifting }) =>
    lifting.untiedLine(nameIn(names[done.unit], lifting.someUnit)),
  );
  return noticeCard(world.words.lifting.untiedLine(cardName(called)));
}

function nameIn(name: string | undefined, otherwise: string): string {
  return cardName(name || otherwise);
}

/** A line in a channel, in its own language; in the channel itself, not in a thread. */
async function sayIn(world: World, channel: string, said: (words: Words) => string): Promise<void> {
  const { words } = await speakingToUnit(world, channel);
  await transact(world, { channel }, undefined, () => ({ reply: { kind: 'line', text: said(words) } }));
}
