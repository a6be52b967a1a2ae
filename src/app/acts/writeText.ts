/** The one question that is answered by writing, in a window of the person's own. */
import type { Card } from '../../cards/model/card.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { Act } from '../ports/act.ts';
import type { World } from '../ports/world.ts';
import type { PatientData } from '../views/stepCard.ts';
import { walkOn } from '../views/walk.ts';
import { amend, look } from './answer.ts';

/**
 * `answer.text`: stored when it is safe, and on a walk that is the last of the patient. In the window a text that is not
 * taken stands in its field again, to be rewritten; that is the only place where it is.
 */
export async function giveText(
  world: World,
  act: Act,
  { text, ...data }: PatientData & { readonly text: string },
): Promise<Card | Refusal> {
  const done = await amend(world, act, data, { kind: 'text', text });
  if (!isRefusal(done)) return data.walk === 1 ? walkOn(world, act, data, done, { over: true }) : done;
  const rewritable = done.refused === 'textMayIdentify' || done.refused === 'textTooLong';
  if (!act.inDialog || data.walk !== 1 || !rewritable) return refuse(done.refused, done.leader);
  world.log.info({ verb: 'answer.text', refused: done.refused }, 'refused');
  const rewrite = { text, problem: world.words.refusals.rewriteLine(done) };
  return look(world, act, data, { step: 'answered', rewrite });
}
