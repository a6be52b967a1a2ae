/** What people wrote, as everybody may read it. */
import type { Card } from '../../cards/model/card.ts';
import { textsCard } from '../../cards/summary/textsCard.ts';
import { shownTexts } from '../../domain/figures/patientResult.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { patientState, revealedAt } from '../../domain/session/phases.ts';
import { countedAnswers } from '../../domain/session/secondRound.ts';
import type { Session } from '../../domain/session/session.ts';
import { enter } from '../access/access.ts';
import type { Act } from '../ports/act.ts';
import type { World } from '../ports/world.ts';

/** The texts of every patient whose answers have been shown and who has at least three, as long as the session is not locked. */
export async function textsOf(
  world: World,
  session: Session,
): Promise<readonly { readonly patient: number; readonly texts: readonly string[] }[]> {
  if (session.phase !== 'finished') return [];
  const { form } = session;
  const answers = await world.rows.answers.list(session.id);
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
  return textsCard(world.words, { session: session.id, patients, from: data.patient ?? 1, locked });
}
