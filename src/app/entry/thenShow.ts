/** What people are shown after a tap that leads: the view that the button stood on, as it is now. */

import type { z } from 'zod';
import { batonCard } from '../../cards/board/leadershipCard.ts';
import { silenceOverCard } from '../../cards/board/silenceCard.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import { isLive } from '../../domain/session/phases.ts';
import { leads } from '../access/access.ts';
import type { After } from '../commit/transact.ts';
import type { Act } from '../ports/act.ts';
import type { World } from '../ports/world.ts';
import { viewBoard } from '../views/board.ts';
import { askAboutAnswers, controls, controlsFor } from '../views/controls.ts';
import { batonAfter } from '../views/leadershipView.ts';
import { viewPatient } from '../views/patientView.ts';
import { type patient, patientOrControls, question } from './verbFields.ts';
import { type Done, verb } from './verbRun.ts';

/** What a leader's button gives back: the controls it stands on, or the patient's card. */
export async function afterLeading(
  world: World,
  act: Act,
  data: {
    readonly session: string;
    readonly patient?: number;
    readonly from?: 'controls' | 'board' | 'silence' | undefined;
  },
  after: After | Refusal,
): Done {
  if (isRefusal(after)) return after;
  if (data.from === 'silence') return silenceOverCard(world.words);
  if (data.from === undefined && data.patient !== undefined) {
    return viewPatient(world, act, { session: data.session, patient: data.patient });
  }
  const now = after.session;
  return now !== undefined && isLive(now) && leads(act, now) && data.from !== 'board'
    ? controlsFor(world, act.channel, now)
    : viewBoard(world, act, data.session);
}

/** The same for a step with a patient, which the leader takes on a view of the board. */
export function steer(
  run: (world: World, act: Act, data: z.output<typeof patient>) => Promise<After | Refusal>,
) {
  return verb(patientOrControls, async (world, act, { from = 'controls', ...data }) =>
    afterLeading(world, act, { ...data, from }, await run(world, act, data)),
  );
}

/** The first of two taps; without answers that would be left out it is the only one. */
export function ask(
  what: 'skip' | 'leaving',
  run: (world: World, act: Act, data: z.output<typeof patient>) => Promise<After | Refusal>,
) {
  return verb(patientOrControls, async (world, act, { from = 'controls', ...data }) => {
    const asked = await askAboutAnswers(world, act, data, what);
    return asked ?? afterLeading(world, act, { ...data, from }, await run(world, act, data));
  });
}

/** A tap on the question about who leads: in the thread it shows what became of it. */
export function answerBaton(
  run: (world: World, act: Act, data: z.output<typeof question>) => Promise<After | Refusal>,
) {
  return verb(question, async (world, act, data) => {
    const after = await run(world, act, data);
    if (isRefusal(after)) return after;
    if (data.from !== undefined) return afterLeading(world, act, data, after);
    return batonCard(world.words, batonAfter(after, data.question, world.now()));
  });
}

/** The patient's card, where one was opened; else the controls. */
export async function afterReopening(
  world: World,
  act: Act,
  data: { readonly session: string; readonly patient?: number | undefined },
  after: After | Refusal,
): Done {
  if (isRefusal(after)) return after;
  const { session, patient } = data;
  return patient === undefined
    ? controls(world, act, session)
    : viewPatient(world, act, { session, patient });
}
