import type { Instant, PersonKey, RoleId } from '../basics.ts';

/** Somebody who has joined the round, or answered. */
export interface Participant {
  readonly person: PersonKey;
  readonly role: RoleId | undefined;
  readonly joinedAt: Instant;
  /** Answers after this bring the person back. */
  readonly leftAt: Instant | undefined;
  /** Teams' own time of the tap that said so, to recognise a delivery that was overtaken; 0 when there is none. */
  readonly sourceAt: Instant;
}

/** Those who are in the denominator: joined or answered, and not left since. */
export function present(participants: readonly Participant[]): readonly Participant[] {
  return participants.filter((participant) => participant.leftAt === undefined);
}
