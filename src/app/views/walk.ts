/** «Mine ubesvarte»: what a person who walks through their unanswered patients is shown. Nothing here stores an answer. */
import type { Card } from '../../cards/model/card.ts';
import { isWalk, type WalkSurface } from '../../cards/model/surface.ts';
import type { StoredAnswer, WalkView } from '../../cards/model/views.ts';
import { allAnsweredCard } from '../../cards/patient/walkElements.ts';
import { type Answer, isComplete, needsReason } from '../../domain/answer/answer.ts';
import { answerWindow, frozen, type Window } from '../../domain/answer/answering.ts';
import { answerable, isUnanswered, nextUnanswered } from '../../domain/answer/unanswered.ts';
import type { Form } from '../../domain/form/form.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { enterAs, type Inside } from '../access/access.ts';
import { type PatientData, walkView } from '../access/enterToAnswer.ts';
import type { InPhase } from '../access/phase.ts';
import type { CardTap } from '../ports/act.ts';
import type { World } from '../ports/world.ts';
import { viewBoard } from './board.ts';
import { ownAnswers, placeOf } from './patientView.ts';
import { stepCard } from './stepCard.ts';
import { countedUnanswered, readUnanswered, type Unanswered } from './unanswered.ts';

type Begun = Inside<InPhase['begun']>;

/** `session.walk`: the first patient the person has not answered, or the next after `patient`. */
export async function startWalk(
  world: World,
  act: CardTap,
  data: { readonly session: string; readonly patient?: number | undefined },
): Promise<Card | Refusal> {
  const at = await enterAs(world, act, data.session, 'begun');
  if (isRefusal(at)) return at;
  const { phase } = at.session;
  if (phase === 'cancelled') return refuse('sessionCancelled');
  if (phase === 'finished' && answerable(at.session).length === 0) return refuse('sessionEnded');
  return next(world, act, at, { after: data.patient });
}

/** `patient.view` on a walk: the patient as long as there is something to answer, else the next. */
export async function walkedPatient(world: World, act: CardTap, data: PatientData): Promise<Card | Refusal> {
  const at = await enterAs(world, act, data.session, 'begun');
  if (isRefusal(at)) return at;
  const window = answerWindow(at.session, data.patient);
  const own = await readOwn(world, at, data.patient);
  const { form } = at.session;
  if (isRefusal(window) || !(isUnanswered(form, own) || staysWith(act, form, window, own))) {
    return startWalk(world, act, data);
  }
  const { length: left } = await countedUnanswered(world, at.session, at.person);
  return patientOf(world, act, at, { patient: data.patient, window, answer: own }, { left });
}

/**
 * After a tap that stored something: the card of that answer, or of the next patient once it is complete. The answer is
 * stored whatever happens here, so its own card is shown when the next one cannot be found.
 * @param opts `over`: there is nothing more to ask about this one.
 */
export async function walkOn(
  world: World,
  act: CardTap,
  data: PatientData,
  card: Card,
  opts: { readonly over?: boolean } = {},
): Promise<Card> {
  try {
    return (await nextAfter(world, act, data, opts)) ?? card;
  } catch (error) {
    const reason = error instanceof Error ? error.name : typeof error;
    world.log.warn({ reason }, 'the next unanswered patient could not be found');
    return card;
  }
}

/** Undefined when there is more to say about this patient first. */
async function nextAfter(
  world: World,
  act: CardTap,
  data: PatientData,
  { over = false }: { readonly over?: boolean },
): Promise<Card | undefined> {
  const at = await enterAs(world, act, data.session, 'begun');
  if (isRefusal(at)) return undefined;
  const own = await readOwn(world, at, data.patient);
  const { form } = at.session;
  if (own !== undefined && isComplete(form, own) && (over || !asksForText(act, form, own))) {
    const { round } = placeOf(at.session, data.patient);
    const stored = { patient: data.patient, round };
    return next(world, act, at, { after: data.patient, stored });
  }
  remember(world, act, at, data.patient);
  return undefined;
}

/**
 * `session.view`: Teams asks for it whenever the board is edited, so that it must not take people off their walk; with
 * `walk: 0` they have left it themselves.
 */
export async function viewBoardOrWalk(
  world: World,
  act: CardTap,
  data: { readonly session: string; readonly walk?: 0 | undefined; readonly view?: 'role' | undefined },
): Promise<Card | Refusal> {
  const at = await enterAs(world, act, data.session, 'begun');
  if (isRefusal(at)) return viewBoard(world, act, data);
  if (data.walk === 0 || data.view !== undefined) world.walks.end(data.session, at.person);
  const walking = world.walks.get(data.session, at.person, world.now());
  const here = walking !== undefined && walking.post === act.cardActivityId;
  return here && answerable(at.session).length > 0
    ? walkedPatient(world, act, { session: data.session, patient: walking.patient })
    : viewBoard(world, act, data);
}

/** In a window there is one more question when the patient waits, so the walk goes on only after that. */
function asksForText({ surface }: CardTap, form: Form, answer: Answer): boolean {
  return surface.at === 'dialog' && needsReason(form, answer.assessment);
}

function staysWith(act: CardTap, form: Form, window: Window, own: Answer | undefined): boolean {
  return own !== undefined && !frozen(window, own) && asksForText(act, form, own);
}

async function readOwn(
  world: World,
  { session, person }: Begun,
  patient: number,
): Promise<Answer | undefined> {
  const { round } = placeOf(session, patient);
  return (await world.rows.answers.read({ session: session.id, patient, round, person }))?.value.answer;
}

interface Way {
  readonly after?: number | undefined;
  readonly stored?: StoredAnswer | undefined;
}

async function next(world: World, act: CardTap, at: Begun, way: Way): Promise<Card> {
  const unanswered = await readUnanswered(world, at.session, at.person);
  const chosen = nextUnanswered(unanswered, way.after);
  const patient = unanswered.find((one) => one.patient === chosen?.patient);
  if (patient !== undefined) {
    return patientOf(world, act, at, patient, { ...way, left: unanswered.length });
  }
  world.walks.end(at.session.id, at.person);
  const { home, inDialog } = walkView(walkOf(act), false);
  return allAnsweredCard(world.words, { session: at.session.id, home, stored: way.stored, inDialog });
}

async function patientOf(
  world: World,
  act: CardTap,
  at: Begun,
  { patient, window, answer }: Omit<Unanswered, 'round'>,
  { stored, left }: Way & { readonly left: number },
): Promise<Card> {
  const { session, person, reasonUse } = at;
  remember(world, act, at, patient);
  const walk: WalkView = { ...walkView(walkOf(act), window.late), stored, left };
  const place = { ...placeOf(session, patient), walk };
  const anew = place.round === 2 && answer === undefined;
  const { earlier } = anew ? await ownAnswers(world, place, person) : {};
  return stepCard(world.words, place.form, place, answer, reasonUse, { earlier });
}

/**
 * For a walk on the board only: nothing is edited under a window, and a patient's card that is edited shows what has
 * become of that patient.
 */
function remember(world: World, act: CardTap, { session, person }: Inside, patient: number): void {
  const { cardActivityId: post } = act;
  const surface = walkOf(act);
  if (post !== undefined && surface.at === 'walk' && surface.home === undefined) {
    world.walks.set(session.id, person, { post, patient }, world.now());
  }
}

/** A walk that does not begin on a patient's card goes on on the board. */
function walkOf({ surface }: CardTap): WalkSurface {
  return isWalk(surface) ? surface : { at: 'walk', home: undefined };
}
