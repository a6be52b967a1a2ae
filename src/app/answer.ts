import type { Card } from '../cards/card.ts';
import { patientCard } from '../cards/patientCard.ts';
import type { PatientPlace, PatientView } from '../cards/views.ts';
import type { Answer } from '../domain/answer.ts';
import { isComplete } from '../domain/answer.ts';
import { type Amendment, amended, answerWindow, frozen, nextStep, type Window } from '../domain/answering.ts';
import { groupsOf } from '../domain/catalogue.ts';
import { type AssessmentId, type Form, type FurtherId, forms, meaningOf } from '../domain/form.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import { topReasons } from '../domain/topReasons.ts';
import { enterAs, type Inside } from './access.ts';
import { activityKey } from './keys.ts';
import type { OwnAnswer, Stored } from './ports.ts';
import type { Act, World } from './world.ts';

/** How a tap names its patient. */
export interface PatientData {
  readonly session: string;
  readonly patient: number;
}

/** A delivery this much older than now may have been overtaken by a newer tap, so the own row is read first. */
const promptDelivery = 2_000;

/** Reveals wait this long after the last missing answer, so that a slip of the finger can be mended. */
const settleBeforeReveal = 400;
/** Progress is looked at anew at least this long after an answer, whichever process took it. */
const lookAgainAfter = 3_000;

/** How many handled activities a row remembers. */
const remembered = 8;

interface Answering {
  readonly inside: Inside;
  readonly form: Form;
  readonly window: Window;
  readonly place: PatientPlace;
}

async function enterToAnswer(world: World, act: Act, data: PatientData): Promise<Answering | Refusal> {
  const inside = await enterAs(world, act, data.session);
  if (isRefusal(inside)) return inside;
  const window = answerWindow(inside.session, data.patient);
  if (isRefusal(window)) return window;
  const { setup } = inside.session;
  return {
    inside,
    form: forms[setup.form],
    window,
    place: { session: data.session, form: setup.form, patient: data.patient, patients: setup.patients },
  };
}

function noteProgress(world: World, act: Act, at: Answering, answer: Answer): void {
  const { session, person } = at.inside;
  const all = world.progress.answered(
    session.id,
    at.place.patient,
    person,
    isComplete(at.form, answer),
    world.now(),
  );
  world.kick(act.channel, all && !at.window.late ? settleBeforeReveal : lookAgainAfter);
}

/** The person's card at the step that what is stored leads to. */
export function stepCard(
  form: Form,
  place: PatientPlace,
  answer: Answer | undefined,
  reasonUse: Inside['reasonUse'],
): Card {
  const step = nextStep(form, answer);
  if (answer === undefined || step === 'assess') return patientCard({ ...place, step: 'assess', answer });
  if (step !== 'reasons') return patientCard({ ...place, step, answer });
  return patientCard({ ...place, step, answer, top: topReasons(form, answer.assessment, reasonUse) });
}

/**
 * `answer.assess`: one write. The own row is read first only when it may hold something the card must show (`again`, or
 * an answer this process has seen), when the delivery is late enough to have been overtaken or to be a repeat, or when
 * the patient is revealed already.
 */
export async function assess(
  world: World,
  act: Act,
  data: PatientData & { readonly assessment: AssessmentId; readonly again?: 1 | undefined },
): Promise<Card | Refusal> {
  const at = await enterToAnswer(world, act, data);
  if (isRefusal(at)) return at;
  const { inside, form, window, place } = at;
  if (meaningOf(form, data.assessment) === undefined) return refuse('unknownAnswer');
  const now = world.now();
  const mayBeOvertaken = act.sentAt > 0 && now - act.sentAt > promptDelivery;
  const own =
    data.again ||
    window.late ||
    mayBeOvertaken ||
    world.progress.hasAnswered(data.session, data.patient, inside.person)
      ? await world.store.readAnswer(data.session, data.patient, inside.person)
      : undefined;
  if (frozen(window, own?.value.answer)) return refuse('alreadyRevealed');
  if (own !== undefined && mayBeOvertaken && isOld(act, data.assessment, own.value)) {
    return stepCard(form, place, own.value.answer, inside.reasonUse);
  }
  const write = { assessment: data.assessment, assessedAt: now, sourceAt: act.sentAt };
  await world.store.assess(data.session, data.patient, inside.person, write);
  const answer: Answer = {
    ...(own?.value.answer ?? { reasons: [] }),
    assessment: data.assessment,
    assessedAt: now,
    done: false,
  };
  noteProgress(world, act, at, answer);
  return stepCard(form, place, answer, inside.reasonUse);
}

/** Whether a newer tap has been stored, or this very one. */
function isOld({ sentAt }: Act, assessment: AssessmentId, { answer, sourceAt }: OwnAnswer): boolean {
  return sentAt < sourceAt || (sentAt === sourceAt && assessment === answer.assessment);
}

async function readOwn(world: World, at: Answering): Promise<Stored<OwnAnswer> | Refusal> {
  const own = await world.store.readAnswer(at.place.session, at.place.patient, at.inside.person);
  if (own === undefined) return refuse('assessFirst');
  return frozen(at.window, own.value.answer) ? refuse('alreadyRevealed') : own;
}

/** Every other `answer.*` that stores something: one point read and one write, anew when two own taps collide. */
export async function amend(
  world: World,
  act: Act,
  data: PatientData,
  change: Amendment,
): Promise<Card | Refusal> {
  const at = await enterToAnswer(world, act, data);
  if (isRefusal(at)) return at;
  const handled = act.id === '' ? '' : activityKey(`${act.id}${JSON.stringify(change)}`).slice(0, 12);
  for (let attempt = 0; attempt < 8; attempt++) {
    const own = await readOwn(world, at);
    if (isRefusal(own)) return own;
    const { answer, seen } = own.value;
    if (handled !== '' && seen.includes(handled)) {
      return stepCard(at.form, at.place, answer, at.inside.reasonUse);
    }
    const changed = amended(at.form, answer, change);
    if (isRefusal(changed)) return changed;
    const value = { ...own.value, answer: changed, seen: [...seen, handled].slice(-remembered) };
    const stored = await world.store.amend(data.session, data.patient, at.inside.person, {
      ...own,
      value,
    });
    if (!stored) continue;
    noteProgress(world, act, at, changed);
    return stepCard(at.form, at.place, changed, at.inside.reasonUse);
  }
  return refuse('conflict');
}

/** What `answer.reasons`, `answer.change`, and `answer.wait` or a further question without its field show. */
export type Look =
  | { readonly step: 'groups' | 'assess' | 'wait' }
  | { readonly step: 'group'; readonly group: string }
  | { readonly step: 'further'; readonly question: FurtherId };

/** Another page of the person's own card; stores nothing. */
export async function look(world: World, act: Act, data: PatientData, page: Look): Promise<Card | Refusal> {
  const at = await enterToAnswer(world, act, data);
  if (isRefusal(at)) return at;
  const own = await readOwn(world, at);
  if (isRefusal(own)) return own;
  const { answer } = own.value;
  const view = pageOf(at, answer, page);
  return isRefusal(view) ? view : patientCard(view);
}

function pageOf(at: Answering, answer: Answer, page: Look): PatientView | Refusal {
  const { form, place } = at;
  switch (page.step) {
    case 'group':
      if (!groupsOf(form.variant).some(({ id }) => id === page.group)) return refuse('unknownAnswer');
      return { ...place, step: 'group', answer, group: page.group };
    case 'further':
      if (!form.further.includes(page.question)) return refuse('unknownAnswer');
      return { ...place, step: 'further', answer, question: page.question };
    case 'groups':
    case 'assess':
    case 'wait':
      return { ...place, step: page.step, answer };
  }
}
