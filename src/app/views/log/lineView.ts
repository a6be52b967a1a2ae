import { lineCard } from '../../../cards/log/lineCards.ts';
import type { Card } from '../../../cards/model/card.ts';
import { nameOfUnit, readLog } from '../../log/readLog.ts';
import type { World } from '../../ports/world.ts';

/** `linje`: a code where one has been made, and who is tied to whom. */
export async function lineCardFor(world: World, channel: string, code: string | undefined): Promise<Card> {
  const { tied, head } = await readLog(world, channel);
  const { someUnit, someLeaders } = world.words.lifting;
  return lineCard(world.words, {
    code,
    units: tied.map(({ unit, name }) => ({ unit, name: name || someUnit })),
    receiver:
      head.receiver === undefined
        ? undefined
        : { unit: channel, name: (await nameOfUnit(world, head.receiver)) ?? someLeaders },
  });
}
