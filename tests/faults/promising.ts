import type { Post } from '../teams/channel.ts';
import { type Chance, pause } from './chance.ts';
import type { Client } from './client.ts';
import { createKeeper, type Keeping } from './keeper.ts';
import type { Leaders } from './leaders.ts';
import { unit } from './logSaid.ts';
import { logCardIn, logTagOf } from './logSightings.ts';
import { seenPost } from './sightings.ts';
import { saysUntil } from './surely.ts';
import { tieTo } from './tying.ts';

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
  const person = { connector, channel, client: leader, ledger: keeping.said.ledger, person: unit };
  if (await tieTo(leaders, person, chance.fork('tie'))) keeping.did('tie');
  for (const nr of made.slice(0, 2)) await lift(log, nr);
}
