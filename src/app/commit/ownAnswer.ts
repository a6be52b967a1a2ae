/** A person's answer to the round at hand, in storage. */
import type { PatientPlace } from '../../cards/model/views.ts';
import type { PersonKey } from '../../domain/basics.ts';
import type { OwnAnswer } from '../ports/rows/answers.ts';
import type { World } from '../ports/world.ts';

/** Without an etag it is the answer of the first round, to be taken over into the second, or one that is new. */
export interface Sheet {
  readonly value: OwnAnswer;
  readonly etag: string | undefined;
}

type Place = Pick<PatientPlace, 'session' | 'patient' | 'round'>;

export async function readSheet(world: World, place: Place, person: PersonKey): Promise<Sheet | undefined> {
  const { session, patient, round } = place;
  const own = await world.rows.answers.read({ session, patient, round, person });
  if (own !== undefined || round === 1) return own;
  const first = await world.rows.answers.read({ session, patient, round: 1, person });
  return first && { value: first.value, etag: undefined };
}

/** Stores what has become of the sheet. False when it has changed since it was read, or is there already. */
export function saveSheet(world: World, place: Place, person: PersonKey, sheet: Sheet): Promise<boolean> {
  const { session, patient, round } = place;
  return world.rows.answers.save({ session, patient, round, person }, sheet.value, sheet.etag);
}
