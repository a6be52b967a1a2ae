/** What help says of a channel: whether a session is going on, and where the log is. */
import type { HelpView, UnknownView } from '../../cards/model/views.ts';
import { currentPatient, isLive } from '../../domain/session/phases.ts';
import { logUrl } from '../access/logLink.ts';
import type { Channel } from '../ports/rows/channels.ts';
import type { World } from '../ports/world.ts';

/** @param channel as stored; undefined before the bot has been used there. */
export async function helpView(
  world: World,
  channelId: string,
  channel: Channel | undefined,
): Promise<HelpView & Pick<UnknownView, 'session' | 'current'>> {
  const active = channel?.active;
  const stored = active === undefined ? undefined : await world.rows.channels.readSession(channelId, active);
  const live = stored !== undefined && isLive(stored.value) ? stored.value : undefined;
  return {
    running: live !== undefined,
    logUrl: channel && logUrl(world.settings, channelId),
    session: live?.id,
    current: live && currentPatient(live),
  };
}
