import type { Participant } from '../../domain/answer/participant.ts';
import { isOld, mainTap } from '../../domain/answer/tapHistory.ts';
import type { Instant, PersonKey } from '../../domain/basics.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import type { Act } from '../ports/act.ts';
import type { World } from '../ports/world.ts';
import { untilWritten } from './untilWritten.ts';

/** What a tap says of somebody's part in the round. */
type Part = Omit<Participant, 'person' | 'sourceAt'>;

/**
 * Changes somebody's part in the round, unless a newer tap of theirs has done so: Teams and load balancers deliver late
 * and more than once. `change` returns undefined, or what it was given, to leave it as it is.
 */
export async function changePart(
  world: World,
  { sentAt }: Pick<Act, 'sentAt'>,
  session: string,
  person: PersonKey,
  change: (before: Participant | undefined) => Part | undefined,
): Promise<Refusal | undefined> {
  const written = await untilWritten(
    async () => ({ stored: await world.rows.participants.read(session, person) }),
    ({ stored }) => ({ after: partAfter(stored?.value, sentAt, change) }),
    async ({ after }, { stored }) => {
      if (after === undefined) return {};
      const sourceAt = Math.max(sentAt, stored?.value.sourceAt ?? 0);
      const participant = { ...after, person, sourceAt };
      return (await world.rows.participants.save(session, participant, stored?.etag)) ? {} : undefined;
    },
  );
  return isRefusal(written) ? written : undefined;
}

/** Undefined when there is nothing to write. */
function partAfter(
  before: Participant | undefined,
  sentAt: Instant,
  change: (before: Participant | undefined) => Part | undefined,
): Part | undefined {
  if (before !== undefined && isOld({ ...before, seen: [] }, mainTap(sentAt))) return undefined;
  const after = change(before);
  return after === before ? undefined : after;
}
