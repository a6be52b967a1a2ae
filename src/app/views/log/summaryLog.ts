/** What a session's summary shows of what the unit has made of it. */
import type { SummaryLog } from '../../../cards/model/logViews.ts';
import { dayOf } from '../../../domain/improvement/day.ts';
import { areasOf } from '../../log/areas.ts';
import { readLog } from '../../log/readLog.ts';
import type { World } from '../../ports/world.ts';
import { listed } from './logView.ts';

/** Undefined before there is anything. An action that was dropped is no promise any more. */
export async function summaryLog(
  world: World,
  channel: string,
  session: string,
): Promise<SummaryLog | undefined> {
  const log = await readLog(world, channel);
  const areas = areasOf(log, session)?.chosen.map(({ reason }) => reason) ?? [];
  const actions = log.actions.filter(
    ({ about, status }) => about.session === session && status !== 'droppet',
  );
  if (areas.length + actions.length === 0) return undefined;
  return {
    today: dayOf(world.now()),
    areas,
    actions: listed(world, channel, actions),
    thirdTime: undefined,
  };
}
