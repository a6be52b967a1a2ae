import type { Card } from '../cards/card.ts';
import { patientCard } from '../cards/patientCard.ts';
import type { PatientPlace, PatientView } from '../cards/views.ts';
import type { Answer } from '../domain/answer.ts';
import { isComplete } from '../domain/answer.ts';
import {
  type Amendment,
  amended,
  answeredAnew,
  answerWindow,
  frozen,
  nextStep,
  type Window,
} from '../domain/answering.ts';
import { groupsOf } from '../domain/catalogue.ts';
import { isLive } from '../domain/decide.ts';
import { type AssessmentId, type Form, type FurtherId, forms, meaningOf } from '../domain/form.ts';
import { dealtWith } from '../domain/pace.ts';
import { practicePatient } from '../domain/practice.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import { topReasons } from '../domain/topReasons.ts';
import { enterAs, type Inside } from './access.ts';
import { gathering } from './evaluate.ts';
import { tapKey } from './keys.ts';
import type { Urgency } from './liveProgress.ts';
import type { OwnAnswer, SeenActivity } from './ports.ts';
import { readSheet, type Sheet, saveSheet, takeOver } from './sheet.ts';
import type { Act, World } from './world.ts';

/** How a tap names its patient. */
export interface PatientData {
  readonly session: string;
  readonly patient: number;
  /** Set on a walk through the unanswered patients: only what is shown depends on it. */
  readonly walk?: 1 | undefined;
  /** The patient on whose card the walk goes on; undefined on the board. */
  readonly home?: number | undefined;
}

/**
 * Milliseconds until progress is looked at anew. After the last missing answer reveals wait a little, so that a slip of
 * the finger can be mended.
 */
const lookAgainAfter: Readonly<Record<Urgency, number>> = { everybody: 400, soon: 3_000, later: 15_000 };

/** How many handled activities a row remembers. */
const remembered = 16;

/** How often a tap is decided anew when another one of the same person got in between. */
const attempts = 8;

interface Answering {
  readonly inside: Inside;
  readonly form: Form;
  readonly window: Window;
  readonly place: PatientPlace;
}

async function enterToAnswer(world: World, act: Act, data: PatientData): Promise<Answering | Refusal> {
  const entered = await enterAs(world, act, data.session);
  if (isRefusal(entered)) return entered;
  const inside = await asItIsNow(world, act, entered, data.patient);
  const window = answerWindow(inside.session, data.patient);
  if (isRefusal(window)) return window;
  const { setup } = inside.session;
  return {
    inside,
    form: forms[setup.form],
    window,
    place: {
      session: data.session,
      form: setup.form,
      patient: data.patient,
      patients: setup.patients,
      ...(window.round && { round: window.round }),
      ...(setup.mode === 'all' && { all: true as const }),
      ...(data.walk === 1 && { walk: { home: data.home, late: window.late, inDialog: act.inDialog } }),
    },
  };
}

/**
 * Another process may have opened a second round of a patient that has been shown: then no answer to it is late. And
 * practice may be over, or have begun: nothing may be stored of it that is not deleted again.
 */
async function asItIsNow(world: World, act: Act, inside: Inside, patient: number): Promise<Inside> {
  const window = answerWindow(inside.session, patient);
  if (patient !== practicePatient && (isRefusal(window) || !window.late)) return inside;
  const session = (await world.sessions.refresh(act.channel, inside.session.id))?.session;
  return session === undefined || session.phase === 'locked' ? inside : { ...inside, session };
}

function noteProgress(world: World, act: Act, at: Answering, answer: Answer): void {
  const { session, person } = at.inside;
  world.walks.answered(session.id, person, at.place, answer);
  const urgency = world.progress.answered(
    session.id,
    at.place.patient,
    person,
    isComplete(at.form, answer),
    world.now(),
  );
  world.kick(act.channel, lookAfter(at, urgency));
}

function lookAfter({ inside, window }: Answering, urgency: Urgency): number {
  if (urgency !== 'everybody') return lookAgainAfter[urgency];
  if (window.late) return lookAgainAfter.soon;
  // While people are on their way in, everybody who has answered so far is no sign of anything.
  const { session } = inside;
  return isLive(session) && dealtWith(session) === 0 ? gathering : lookAgainAfter.everybody;
}

/**
 * The person's card at the step that what is stored leads to.
 * @param earlier in a second round: the person's answer of the first, while they have not answered anew.
 * @param notice why it comes unasked.
 */
export function stepCard(
  form: Form,
  place: PatientPlace,
  answer: Answer | undefined,
  reasonUse: Inside['reasonUse'],
  { earlier, notice }: { readonly earlier?: Answer | undefined; readonly notice?: string } = {},
): Card {
  const step = nextStep(form, answer);
  if (answer === undefined || step === 'assess')
    return patientCard({ ...place, step: 'assess', answer, ...(earlier && { earlier }) }, notice);
  if (step !== 'reasons') return patientCard({ ...place, step, answer }, notice);
  const top = topReasons(form, answer.assessment, reasonUse);
  return patientCard({ ...place, step, answer, top }, notice);
}

/**
 * `answer.assess`: one write. It makes the person's row; a row that is there already says no, and then it is read, since
 * Teams and load balancers deliver late and more than once: a newer tap must not be overwritten. It is read first when
 * it is likely to be there (`again`, or an answer this process has seen), and when the patient is revealed already.
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
  let readFirst =
    data.again === 1 ||
    window.late ||
    window.round === 2 ||
    world.progress.hasAnswered(data.session, data.patient, inside.person);
  for (let attempt = 0; attempt < attempts; attempt++) {
    const own = readFirst ? await readSheet(world, place, inside.person) : undefined;
    readFirst = true;
    if (frozen(window, own?.value.answer)) return refuse('alreadyRevealed');
    const now = world.now();
    if (own !== undefined && own.etag === undefined) {
      // A tap on the first round's card that came late, or again, is no answer to the second.
      if (isOld(act, data.assessment, own.value)) return unanswered(at, own.value.answer);
      const anew = answeredAnew(form, own.value.answer, data.assessment, now);
      const sourceAt = Math.max(act.sentAt, own.value.sourceAt);
      const value = { ...own.value, answer: anew, sourceAt };
      if (!(await takeOver(world, place, inside.person, value))) continue;
      noteProgress(world, act, at, anew);
      return stepCard(form, place, anew, inside.reasonUse);
    }
    const answer: Answer =
      own !== undefined && isOld(act, data.assessment, own.value)
        ? own.value.answer
        : { reasons: [], ...own?.value.answer, assessment: data.assessment, assessedAt: now, done: false };
    if (answer !== own?.value.answer) {
      const write = { assessment: data.assessment, assessedAt: now, sourceAt: act.sentAt };
      const { session, patient, round } = place;
      const stored = await world.store.assess(session, patient, inside.person, write, own?.etag, round);
      if (!stored) continue;
    }
    noteProgress(world, act, at, answer);
    return stepCard(form, place, answer, inside.reasonUse);
  }
  return refuse('conflict');
}

/** Whether a newer tap has been stored, or this very one. Teams' own time tells, whichever process took it. */
function isOld({ sentAt }: Act, assessment: AssessmentId, { answer, sourceAt }: OwnAnswer): boolean {
  if (sentAt === 0) return false;
  return sentAt < sourceAt || (sentAt === sourceAt && assessment === answer.assessment);
}

/** The open question of a second round, to somebody who has not answered it. */
function unanswered({ form, place, inside }: Answering, earlier: Answer): Card {
  return stepCard(form, place, undefined, inside.reasonUse, { earlier });
}

async function readOwn(world: World, at: Answering): Promise<Sheet | Refusal> {
  const own = await readSheet(world, at.place, at.inside.person);
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
  const tap = {
    id: act.id === '' ? '' : tapKey(at.inside.session.secret, act.id, change),
    about: aboutOf(change),
    sentAt: act.sentAt,
  };
  for (let attempt = 0; attempt < attempts; attempt++) {
    const own = await readOwn(world, at);
    if (isRefusal(own)) return own;
    const handled = isHandled(tap, own.value);
    const changed = handled ? own.value.answer : amended(at.form, own.value.answer, change, world.dictionary);
    if (isRefusal(changed)) return changed;
    if (handled && own.etag === undefined) return unanswered(at, own.value.answer);
    if (!handled) {
      const value = { ...own.value, answer: changed, seen: remember(own.value.seen, tap) };
      if (!(await saveSheet(world, at.place, at.inside.person, { ...own, value }))) continue;
    }
    noteProgress(world, act, at, changed);
    return stepCard(at.form, at.place, changed, at.inside.reasonUse);
  }
  return refuse('conflict');
}

function aboutOf(change: Amendment): string {
  switch (change.kind) {
    case 'addReason':
    case 'removeReason':
      return change.reason;
    case 'further':
      return change.question;
    case 'wait':
    case 'done':
    case 'text':
      return change.kind;
  }
}

/** Of taps that Teams has put a time on, the newest about each thing tells enough. */
function remember(seen: OwnAnswer['seen'], tap: SeenActivity): OwnAnswer['seen'] {
  const others = seen.filter(({ about, sentAt }) => sentAt === 0 || about !== tap.about);
  return [...others, tap].slice(-remembered);
}

/** Whether this very tap has been stored, or a newer one about the same. A newer assessment takes «Ferdig» back. */
function isHandled({ id, about, sentAt }: SeenActivity, { seen, sourceAt }: OwnAnswer): boolean {
  if (id !== '' && seen.some((other) => other.id === id)) return true;
  if (sentAt === 0) return false;
  if (about === 'done' && sentAt < sourceAt) return true;
  return seen.some((other) => other.about === about && other.sentAt > sentAt);
}

/** What `answer.reasons`, `answer.change`, and `answer.wait` or a further question without its field show. */
export type Look =
  | { readonly step: 'groups' | 'assess' | 'wait' }
  | Pick<Extract<PatientView, { step: 'answered' }>, 'step' | 'rewrite'>
  | { readonly step: 'group'; readonly group: string }
  | { readonly step: 'further'; readonly question: FurtherId };

/** Another page of the person's own card; stores nothing. */
export async function look(world: World, act: Act, data: PatientData, page: Look): Promise<Card | Refusal> {
  const at = await enterToAnswer(world, act, data);
  if (isRefusal(at)) return at;
  const own = await readOwn(world, at);
  if (isRefusal(own)) return own;
  const { answer } = own.value;
  if (own.etag === undefined && page.step === 'assess') return unanswered(at, answer);
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
    case 'answered':
      return { ...place, ...page, answer };
  }
}
