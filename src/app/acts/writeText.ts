/** The one question that is answered by writing, in a window of the person's own. */
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { PatientData } from '../access/enterToAnswer.ts';
import type { CardTap } from '../ports/act.ts';
import type { World } from '../ports/world.ts';
import { type OwnPage, openPage } from '../views/answerPages.ts';
import { amend } from './answer.ts';

/**
 * `answer.text`: stored when it is safe. In the window a text that is not
 * taken stands in its field again, to be rewritten; that is the only place where it is.
 */
export async function giveText(
  world: World,
  act: CardTap,
  { text, ...data }: PatientData & { readonly text: string },
): Promise<OwnPage | Refusal> {
  const done = await amend(world, act, data, { kind: 'text', text });
  if (!isRefusal(done)) return done;
  const rewritable = done.refused === 'textMayIdentify' || done.refused === 'textTooLong';
  if (act.surface.at !== 'dialog' || !rewritable) return refuse(done.refused, done.leader);
  world.log.info({ verb: 'answer.text', refused: done.refused }, 'refused');
  const rewrite = { text, problem: world.words.refusals.rewriteLine(done) };
  return openPage(world, act, data, { step: 'answered', rewrite });
}
