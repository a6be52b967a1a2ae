/** Who answers which patient, in which round, and whether it is still open to them. */
import { homeOf, isWalk, type Surface, type WalkSurface } from '../../cards/model/surface.ts';
import type { PatientPlace, WalkView } from '../../cards/model/views.ts';
import { answerWindow, isOfRound, type Window } from '../../domain/answer/answering.ts';
import type { Round } from '../../domain/basics.ts';
import type { Form } from '../../domain/form/form.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { upNext } from '../../domain/session/phases.ts';
import { practicePatient } from '../../domain/session/practice.ts';
import type { CardTap } from '../ports/act.ts';
import type { World } from '../ports/world.ts';
import { firstAnswerAge } from '../process/sessionCache.ts';
import { enterAs, type Inside } from './access.ts';

/** How a tap names its patient. */
export interface PatientData {
  readonly session: string;
  readonly patient: number;
  /** The round that the tap was drawn for; missing on cards from before there was a second one. */
  readonly round?: Round | undefined;
}

export interface Answering {
  readonly inside: Inside;
  readonly form: Form;
  readonly window: Window;
  readonly place: PatientPlace;
}

/**
 * How old the session may be, milliseconds. A process alone knows what it has written. What was said in practice is
 * deleted once it is over, so nothing more may be stored by one that has not noticed.
 */
function mayBe(world: World, patient: number): number {
  return world.alone() && patient !== practicePatient ? firstAnswerAge : 0;
}

export async function enterToAnswer(
  world: World,
  act: CardTap,
  data: PatientData,
): Promise<Answering | Refusal> {
  const inside = await enterAs(world, act, data.session, 'tied', mayBe(world, data.patient));
  return isRefusal(inside) ? inside : answeringIn(inside, act, data);
}

export function answeringIn(inside: Inside, act: CardTap, data: PatientData): Answering | Refusal {
  const window = answerWindow(inside.session, data.patient);
  if (isRefusal(window)) return window;
  if (!isOfRound(window, data.round)) return refuse('otherRound');
  const { setup, form } = inside.session;
  const next = upNext(inside.session);
  return {
    inside,
    form,
    window,
    place: {
      session: data.session,
      form,
      patient: data.patient,
      patients: setup.patients,
      round: window.round,
      ...(next !== undefined && { upNext: next }),
      ...(window.late && { late: true as const }),
      ...(setup.mode === 'all' && { all: true as const }),
      ...walkOf(act.surface, window),
    },
  };
}

function walkOf(surface: Surface, { late }: Window): Pick<PatientPlace, 'walk'> {
  return isWalk(surface) ? { walk: walkView(surface, late) } : {};
}

/** Where somebody walks, as the cards know it. @param late the patient's answers are shown already. */
export function walkView(surface: WalkSurface, late: boolean): WalkView {
  return { home: homeOf(surface), late, ...(surface.at === 'dialog' && { inDialog: true as const }) };
}
