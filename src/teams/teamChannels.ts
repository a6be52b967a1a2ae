import { z } from 'zod';
import type { ChannelAddress } from '../app/ports/rows/channels.ts';
import { listTeamChannels, readTeam } from './operations.ts';
import type { TeamsClient } from './teamsClient.ts';

const named = z.object({ name: z.string().trim().optional().catch(undefined) });
const list = z.object({ conversations: z.array(z.unknown()) });
const listed = named.extend({ id: z.string().min(1) });

/**
 * The channels of a team, in the bot's sight. The General channel has no name of its own.
 * @throws when Teams does not say.
 */
export async function teamChannels(
  teams: TeamsClient,
  address: ChannelAddress,
  teamId: string,
): Promise<readonly z.output<typeof listed>[]> {
  const client = await teams.connector(address);
  const { conversations } = list.parse(await listTeamChannels(client, teamId));
  return conversations.flatMap((row) => listed.safeParse(row).data ?? []);
}

/**
 * What the place of a unit is called: its channel's name, for the General channel the team's. Undefined when it is
 * called nothing.
 * @throws when Teams does not say.
 */
export async function unitName(
  teams: TeamsClient,
  address: ChannelAddress,
  teamId: string,
): Promise<string | undefined> {
  const channels = await teamChannels(teams, address, teamId);
  const own = channels.find(({ id }) => id === address.channelId)?.name;
  if (own) return own;
  const client = await teams.connector(address);
  return named.parse(await readTeam(client, teamId)).name || undefined;
}
