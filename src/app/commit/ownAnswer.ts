/** A person's answer to the round at hand, in storage. */
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { type Answering, answeringIn, type PatientData } from '../access/enterToAnswer.ts';
import type { CardTap } from '../ports/act.ts';
import type { OwnAnswer } from '../ports/rows/answers.ts';
import type { World } from '../ports/world.ts';
import { afterPending } from './seal.ts';

/** Without an etag it is the answer of the first round, to be taken over into the second. */
export interface Sheet {
  readonly value: OwnAnswer;
  readonly etag: string | undefined;
}

/** The person's answer as it was read, and what may become of it. */
export interface OwnRead {
  readonly at: Answering;
  readonly own: Sheet | undefined;
}

/**
 * Reads the person's answer. A row that has been sealed may be part of what is shown: then only the newest state says
 * what may become of it.
 */
export async function readOwn(
  world: World,
  act: CardTap,
  entered: Answering,
  data: PatientData,
): Promise<OwnRead | Refusal> {
  const own = await readSheet(world, entered);
  const sealed = own?.value.answer.sealed;
  if (sealed === undefined || own?.etag === undefined) return { at: entered, own };
  const now = await afterPending(world, act.channel, data.session, sealed);
  if (now === undefined) return refuse('unknownSession');
  if (now.session.phase === 'locked') return refuse('sessionLocked');
  const at = answeringIn({ ...entered.inside, session: now.session }, act, data);
  return isRefusal(at) ? at : { at, own };
}

async function readSheet(world: World, { place, inside }: Answering): Promise<Sheet | undefined> {
  const { session, patient, round } = place;
  const { person } = inside;
  const own = await world.rows.answers.read({ session, patient, round, person });
  if (own !== undefined || round === 1) return own;
  const first = await world.rows.answers.read({ session, patient, round: 1, person });
  return first && { value: first.value, etag: undefined };
}

/** Stores what has become of the answer. False when it has changed since it was read, or is there already. */
export function saveOwn(world: World, { at, own }: OwnRead, value: OwnAnswer): Promise<boolean> {
  const { session, patient, round } = at.place;
  const { person } = at.inside;
  return world.rows.answers.save({ session, patient, round, person }, value, own?.etag);
}
