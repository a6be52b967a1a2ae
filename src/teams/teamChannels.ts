import { z } from 'zod';
import type { ChannelAddress } from '../app/ports/rows/channels.ts';
import { listTeamChannels } from './operations.ts';
import type { TeamsClient } from './teamsClient.ts';

const list = z.object({ conversations: z.array(z.unknown()) });
const listed = z.object({ id: z.string().min(1) });

/**
 * The ids of a team's channels, in the bot's sight.
 * @throws when Teams does not say.
 */
export async function teamChannels(
  teams: TeamsClient,
  address: ChannelAddress,
  teamId: string,
): Promise<readonly string[]> {
  const client = await teams.connector(address);
  const { conversations } = list.parse(await listTeamChannels(client, teamId));
  return conversations.flatMap((row) => listed.safeParse(row).data?.id ?? []);
}
