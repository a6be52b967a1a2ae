import { buttonsOf, textOf } from '../teams/card.ts';
import type { Post } from '../teams/channel.ts';
import { words } from '../words.ts';
import { type Chance, pause } from './chance.ts';
import type { Client } from './client.ts';
import { createKeeper, type Keeping } from './keeper.ts';
import type { Leaders } from './leaders.ts';
import { tieOf, unit } from './logSaid.ts';
import { logCardIn, logTagOf, tieQuestionIn } from './logSightings.ts';
import { seenPost } from './sightings.ts';
import { saysUntil, settle, untilKnown } from './surely.ts';

/** The leaders answer within so long, or nobody waits for them; milliseconds. */
const answersWithin = 15_000;

/** What a unit makes of its session: areas, actions, and what is beyond it lifted to its leaders. */
export async function promise(
  keeping: Keeping,
  leaders: Leaders,
  [leader, colleague]: readonly [Client, Client],
  session: string,
  chance: Chance,
): Promise<void> {
  const { connector, channel } = keeping;
  const one = createKeeper(leader, keeping, chance.fork('leader'));
  const other = createKeeper(colleague, keeping, chance.fork('colleague'));
  const log = await saysUntil(connector, leader, 'logg', () => logCardIn(channel));
  const summary = seenPost(channel, 'summary') ?? log;

  /** `linje <kode>`, and yes. */
  async function tie(): Promise<void> {
    const code = await leaders.code;
    const question = await saysUntil(connector, leader, `linje ${code}`, () => tieQuestionIn(channel));
    const data = question.card && buttonsOf(question.card).find(({ verb }) => verb === 'line.tie')?.data;
    const attempt = keeping.said.ledger.attempt(unit, tieOf, 'tie', leaders.key);
    const known = await untilKnown(chance, () => leader.taps(question, 'line.tie', data ?? { code }));
    const [tied = ''] = words.lifting.tiedLine('§').split('§');
    const isDone = known.heard.kind === 'card' && textOf(known.heard.card).includes(tied);
    settle(attempt, known, isDone);
    if (isDone) keeping.did('tie');
  }

  /** Lifts one, waits for the answer, and lifts it once more where that says too little. */
  async function lift(post: Post, nr: number): Promise<void> {
    for (let times = chance.whole(1, 2); times > 0; times--) {
      const before = answersTo(nr);
      if ((await one.lift(post, nr)) === undefined) return;
      await connector.until(() => answersTo(nr) > before, { timeout: answersWithin }).catch(() => undefined);
    }
  }

  const answersTo = (nr: number) =>
    channel.posts().filter(({ card }) => card !== undefined && logTagOf(card) === `answered ${nr}`).length;

  const [made] = await Promise.all([
    one.chooseAreas(summary, session).then(() => one.promise(summary, session, chance.whole(1, 3))),
    other.promise(log, session, chance.whole(1, 3)),
    // The two write side by side; only the leader ties the unit.
    pause(chance.between(0, 500)),
  ]);
  await tie();
  for (const nr of made.slice(0, 2)) await lift(log, nr);
}
