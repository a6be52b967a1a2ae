/** What people are shown after a tap that leads: the view that the button stood on, as it is now. */

import type { z } from 'zod';
import { batonCard } from '../../cards/board/leadershipCard.ts';
import { silenceOverCard } from '../../cards/board/silenceCard.ts';
import type { Card } from '../../cards/model/card.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { isLive } from '../../domain/session/phases.ts';
import { leads } from '../access/access.ts';
import type { PatientData } from '../access/enterToAnswer.ts';
import type { After } from '../commit/transact.ts';
import type { Act } from '../ports/act.ts';
import type { World } from '../ports/world.ts';
import { type OwnPage, pageCard } from '../views/answerPages.ts';
import { viewBoard } from '../views/board.ts';
import { controls, controlsFor } from '../views/controls.ts';
import { batonAfter } from '../views/leadershipView.ts';
import { viewPatient } from '../views/patientView.ts';
import { walkOn } from '../views/walk.ts';
import type { patientOrControls, question } from './verbFields.ts';

type Shown = Promise<Card | Refusal>;

/** What a leader's button gives back: the controls it stands on, or the patient's card. */
export async function afterLeading(
  world: World,
  act: Act,
  data: {
    readonly session: string;
    readonly patient?: number | undefined;
    readonly from?: 'controls' | 'board' | 'silence' | undefined;
  },
  { session: now }: After,
): Shown {
  if (data.from === 'silence') return silenceOverCard(world.words);
  if (data.from === undefined && data.patient !== undefined) {
    return viewPatient(world, act, { session: data.session, patient: data.patient });
  }
  return now !== undefined && isLive(now) && leads(act, now) && data.from !== 'board'
    ? controlsFor(world, act.channel, now)
    : viewBoard(world, act, data.session);
}

/** The same for a step with a patient, which the leader takes on a view of the board. */
export function afterSteering(
  world: World,
  act: Act,
  { from = 'controls', ...data }: z.output<typeof patientOrControls>,
  after: After,
): Shown {
  return afterLeading(world, act, { ...data, from }, after);
}

/** A tap on the question about who leads: in the thread it shows what became of it. */
export async function afterBaton(
  world: World,
  act: Act,
  data: z.output<typeof question>,
  after: After,
): Shown {
  return data.from === undefined
    ? batonCard(world.words, batonAfter(after, data.question, world.now()))
    : afterLeading(world, act, data, after);
}

/** The patient's card, where one was opened; else the controls. */
export function afterReopening(
  world: World,
  act: Act,
  { session, patient }: { readonly session: string; readonly patient?: number | undefined },
): Shown {
  return patient === undefined
    ? controls(world, act, session)
    : viewPatient(world, act, { session, patient });
}

/** The person's own answer; on a walk a complete one leads to the next patient. */
export function thenOwn(world: World, act: Act, data: PatientData, own: OwnPage): Card | Shown {
  const goesOn = data.walk === 1 && own.page === undefined;
  return goesOn ? walkOn(world, act, data, pageCard(world.words, own)) : pageCard(world.words, own);
}

/** The same once there is nothing more to ask about the patient. */
export function thenLast(world: World, act: Act, data: PatientData, own: OwnPage): Card | Shown {
  const goesOn = data.walk === 1 && own.page === undefined;
  return goesOn
    ? walkOn(world, act, data, pageCard(world.words, own), { over: true })
    : pageCard(world.words, own);
}
