/** What a session's summary shows of what the unit has made of it. */
import type { SummaryLog } from '../../../cards/model/logViews.ts';
import { dayOf } from '../../../domain/improvement/day.ts';
import { thirdTime } from '../../../domain/improvement/figures/thirdTime.ts';
import { areasOf } from '../../log/areas.ts';
import { readLog, readResults } from '../../log/readLog.ts';
import type { Result } from '../../ports/rows/channels.ts';
import type { World } from '../../ports/world.ts';
import { listed } from './logView.ts';

/** Undefined before there is anything. An action that was dropped is no promise any more. */
export async function summaryLog(
  world: World,
  channel: string,
  session: string,
): Promise<SummaryLog | undefined> {
  const [log, results] = await Promise.all([readLog(world, channel), readResults(world, channel)]);
  const areas = areasOf(log, session)?.chosen.map(({ reason }) => reason) ?? [];
  const actions = log.actions.filter(
    ({ about, status }) => about.session === session && status !== 'droppet',
  );
  const again = isNewest(results?.results, session)
    ? thirdTime(results?.results ?? [], log.actions)
    : undefined;
  if (areas.length + actions.length === 0 && again === undefined) return undefined;
  return {
    today: dayOf(world.now()),
    areas,
    actions: listed(world, channel, actions),
    thirdTime: again,
  };
}

/** It is said of the unit as it is now, so it belongs to its newest summary. @param results newest end first. */
function isNewest(results: readonly Result[] | undefined, session: string): boolean {
  return results?.[0]?.session === session;
}
