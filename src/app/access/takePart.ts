import type { Participant } from '../../domain/answer/participant.ts';
import type { PersonKey } from '../../domain/basics.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Act } from '../ports/act.ts';
import type { World } from '../ports/world.ts';

/** How often it is decided anew when another tap of the same person got in between. */
const attempts = 8;

/**
 * Changes somebody's part in the round, unless a newer tap of theirs has done so: Teams and load balancers deliver late
 * and more than once. `change` returns undefined, or what it was given, to leave it as it is.
 */
export async function changePart(
  world: World,
  { sentAt }: Pick<Act, 'sentAt'>,
  session: string,
  person: PersonKey,
  change: (before: Participant | undefined) => Omit<Participant, 'person' | 'sourceAt'> | undefined,
): Promise<Refusal | undefined> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const stored = await world.rows.participants.read(session, person);
    const before = stored?.value;
    if (before !== undefined && sentAt > 0 && sentAt <= before.sourceAt) return undefined;
    const after = change(before);
    if (after === undefined || after === before) return undefined;
    const sourceAt = Math.max(sentAt, before?.sourceAt ?? 0);
    const saved = await world.rows.participants.save(session, { ...after, person, sourceAt }, stored?.etag);
    if (saved) return undefined;
  }
  return refuse('conflict');
}
