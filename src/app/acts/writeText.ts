/** The one question that is answered by writing, in a window of the person's own. */
import type { Card } from '../../cards/model/card.ts';
import { textsCard } from '../../cards/summary/textsCard.ts';
import { shownTexts } from '../../domain/figures/patientResult.ts';
import { forms } from '../../domain/form/form.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { patientState, revealedAt } from '../../domain/session/phases.ts';
import { countedAnswers } from '../../domain/session/secondRound.ts';
import type { Session } from '../../domain/session/session.ts';
import { rewriteLine } from '../../words/nb/refusals.ts';
import { enter } from '../access/access.ts';
import type { Act, World } from '../ports/world.ts';
import { walkOn } from '../views/walk.ts';
import { amend, look, type PatientData } from './answer.ts';

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
  const rewrite = { text, problem: rewriteLine(done) };
  return look(world, act, data, { step: 'answered', rewrite });
}

/** The texts of every patient whose answers have been shown and who has at least three, as long as the session is not locked. */
export async function textsOf(
  world: World,
  session: Session,
): Promise<readonly { readonly patient: number; readonly texts: readonly string[] }[]> {
  if (session.phase !== 'finished') return [];
  const form = forms[session.setup.form];
  const answers = await world.store.listAnswers(session.id);
  return [...Map.groupBy(answers, ({ patient }) => patient)]
    .filter(([patient]) => revealedAt(patientState(session, patient)) !== undefined)
    .map(([patient, given]) => {
      const counted = countedAnswers(patientState(session, patient), given);
      return { patient, texts: shownTexts(form, counted) };
    })
    .filter(({ texts }) => texts.length > 0)
    .toSorted((a, b) => a.patient - b.patient);
}

/** `summary.texts`: a page of them, from «Se tallene». */
export async function viewTexts(
  world: World,
  act: Act,
  data: { readonly session: string; readonly patient?: number | undefined },
): Promise<Card | Refusal> {
  const cached = await enter(world, act, data.session);
  if ('refused' in cached) return cached;
  const { session } = cached;
  const locked = session.phase === 'locked';
  if (session.phase !== 'finished' && !locked) return refuse('notEnded');
  const patients = await textsOf(world, session);
  return textsCard({ session: session.id, patients, from: data.patient ?? 1, locked });
}
