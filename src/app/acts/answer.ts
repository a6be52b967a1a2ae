import type { Card } from '../../cards/model/card.ts';
import type { PatientPlace, PatientView } from '../../cards/model/views.ts';
import { patientCard } from '../../cards/patient/patientCard.ts';
import { type Answer, type AnswerPart, isComplete } from '../../domain/answer/answer.ts';
import {
  type Amendment,
  amended,
  amendedLate,
  answeredAnew,
  answerWindow,
  frozen,
  isOfRound,
  mayAddLate,
  type Window,
  withoutReveal,
} from '../../domain/answer/answering.ts';
import type { Instant } from '../../domain/basics.ts';
import { type AssessmentId, type Form, meaningOf, questionIn } from '../../domain/form/form.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { gathering, isFirst } from '../../domain/session/gathering.ts';
import { isLive } from '../../domain/session/phases.ts';
import { practicePatient } from '../../domain/session/practice.ts';
import type { Words } from '../../words/words.ts';
import { enterAs, type Inside } from '../access/access.ts';
import { readSheet, type Sheet, saveSheet } from '../commit/ownAnswer.ts';
import { afterPending } from '../commit/seal.ts';
import type { Act } from '../ports/act.ts';
import { tapKey } from '../ports/keys.ts';
import type { Urgency } from '../ports/processMemory.ts';
import type { OwnAnswer, SeenActivity } from '../ports/rows/answers.ts';
import type { World } from '../ports/world.ts';
import { firstAnswerAge } from '../process/sessionCache.ts';
import { type PatientData, stepCard } from '../views/stepCard.ts';

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

/**
 * How old the session may be, milliseconds. A process alone knows what it has written. What was said in practice is
 * deleted once it is over, so nothing more may be stored by one that has not noticed.
 */
function mayBe(world: World, patient: number): number {
  return world.alone() && patient !== practicePatient ? firstAnswerAge : 0;
}

async function enterToAnswer(world: World, act: Act, data: PatientData): Promise<Answering | Refusal> {
  const inside = await enterAs(world, act, data.session, 'tied', mayBe(world, data.patient));
  return isRefusal(inside) ? inside : answeringIn(inside, act, data);
}

function answeringIn(inside: Inside, act: Act, data: PatientData): Answering | Refusal {
  const window = answerWindow(inside.session, data.patient);
  if (isRefusal(window)) return window;
  if (!isOfRound(window, data.round)) return refuse('otherRound');
  const { setup } = inside.session;
  return {
    inside,
    form: inside.session.form,
    window,
    place: {
      session: data.session,
      form: setup.form,
      patient: data.patient,
      patients: setup.patients,
      round: window.round,
      ...(setup.mode === 'all' && { all: true as const }),
      ...(data.walk === 1 && { walk: { home: data.home, late: window.late, inDialog: act.inDialog } }),
    },
  };
}

/** A row that has been sealed may be part of what is shown: then only the newest state says what may become of it. */
async function atReveal(
  world: World,
  act: Act,
  at: Answering,
  data: PatientData,
  own: Sheet | undefined,
): Promise<Answering | Refusal> {
  const sealed = own?.value.answer.sealed;
  if (sealed === undefined || own?.etag === undefined) return at;
  const now = await afterPending(world, act.channel, data.session, sealed);
  if (now === undefined) return refuse('unknownSession');
  if (now.session.phase === 'locked') return refuse('sessionLocked');
  return answeringIn({ ...at.inside, session: now.session }, act, data);
}

function noteProgress(world: World, act: Act, at: Answering, answer: Answer): void {
  const { session, person } = at.inside;
  world.walks.answered(session.id, person, at.place, answer);
  const urgency = world.progress.answered(
    session.id,
    at.place.patient,
    person,
    isComplete(at.form, answer),
    act.sentAt || world.now(),
  );
  world.kick(act.channel, lookAfter(at, urgency));
}

function lookAfter({ inside, window, place }: Answering, urgency: Urgency): number {
  if (urgency !== 'everybody') return lookAgainAfter[urgency];
  if (window.late) return lookAgainAfter.soon;
  // While people are on their way in, everybody who has answered so far is no sign of anything.
  const { session } = inside;
  return isLive(session) && isFirst(session, place.patient) ? gathering : lookAgainAfter.everybody;
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
  const entered = await enterToAnswer(world, act, data);
  if (isRefusal(entered)) return entered;
  if (meaningOf(entered.form, data.assessment) === undefined) return refuse('unknownAnswer');
  const { person } = entered.inside;
  let readFirst =
    data.again === 1 ||
    entered.window.late ||
    entered.window.round === 2 ||
    world.progress.hasAnswered(data.session, data.patient, person);
  for (let attempt = 0; attempt < attempts; attempt++) {
    const own = readFirst ? await readSheet(world, entered.place, person) : undefined;
    readFirst = true;
    const at = await atReveal(world, act, entered, data, own);
    if (isRefusal(at)) return at;
    const before = own?.value;
    if (own !== undefined && wasShown(at, own)) return refuse('alreadyRevealed');
    if (before !== undefined && isOld(act, data.assessment, before)) {
      // A tap on the first round's card that came late, or again, is no answer to the second.
      if (own?.etag === undefined) return unanswered(world.words, at, before.answer);
      noteProgress(world, act, at, before.answer);
      return stepCard(world.words, at.form, at.place, before.answer, at.inside.reasonUse);
    }
    const answer = assessed(at, act, data.assessment, own, world.now());
    const value = {
      answer,
      sourceAt: Math.max(act.sentAt, before?.sourceAt ?? 0),
      seen: before?.seen ?? [],
    };
    if (!(await saveSheet(world, at.place, person, { value, etag: own?.etag }))) continue;
    noteProgress(world, act, at, answer);
    return stepCard(world.words, at.form, at.place, answer, at.inside.reasonUse);
  }
  return notStored(world, act, data);
}

/** Why nothing could be stored: the patient was closed meanwhile, or too much came at once. */
async function notStored(world: World, act: Act, data: PatientData): Promise<Refusal> {
  const now = await enterToAnswer(world, act, data);
  return isRefusal(now) ? now : refuse('conflict');
}

function assessed(
  { form }: Answering,
  { sentAt }: Act,
  assessment: AssessmentId,
  own: Sheet | undefined,
  now: Instant,
): Answer {
  if (own === undefined) return { assessment, assessedAt: now, reasons: [], done: false };
  const { answer, seen } = own.value;
  if (own.etag === undefined) return answeredAnew(form, answer, assessment, now);
  // «Ferdig» was about the assessment before, unless it was tapped after this one.
  const done = answer.done && sentAt > 0 && seen.some((tap) => tap.about === 'done' && tap.sentAt > sentAt);
  return { ...withoutReveal(answer), assessment, assessedAt: now, done };
}

/** Whether the assessment was in what has been shown; in a second round an answer of the first may have been. */
function wasShown({ window }: Answering, { value: { answer }, etag }: Sheet): boolean {
  return window.late && (etag === undefined || frozen(window, answer));
}

/** Whether a newer tap has been stored, or this very one. Teams' own time tells, whichever process took it. */
function isOld({ sentAt }: Act, assessment: AssessmentId, { answer, sourceAt }: OwnAnswer): boolean {
  if (sentAt === 0) return false;
  return sentAt < sourceAt || (sentAt === sourceAt && assessment === answer.assessment);
}

/** The open question of a second round, to somebody who has not answered it. */
function unanswered(words: Words, { form, place, inside }: Answering, earlier: Answer): Card {
  return stepCard(words, form, place, undefined, inside.reasonUse, { earlier });
}

/** Every other `answer.*` that stores something: one point read and one write, anew when two own taps collide. */
export async function amend(
  world: World,
  act: Act,
  data: PatientData,
  change: Amendment,
): Promise<Card | Refusal> {
  const entered = await enterToAnswer(world, act, data);
  if (isRefusal(entered)) return entered;
  const { person, session } = entered.inside;
  const tap = {
    id: act.id === '' ? '' : tapKey(session.secret, act.id, change),
    about: aboutOf(change),
    sentAt: act.sentAt,
  };
  for (let attempt = 0; attempt < attempts; attempt++) {
    const own = await readSheet(world, entered.place, person);
    if (own === undefined) return refuse('assessFirst');
    const at = await atReveal(world, act, entered, data, own);
    if (isRefusal(at)) return at;
    const { value, etag } = own;
    const handled = isHandled(tap, value);
    if (handled && etag === undefined) return unanswered(world.words, at, value.answer);
    const answer = handled ? value.answer : changed(at, own, change, world);
    if (isRefusal(answer)) return answer;
    if (!handled) {
      const seen = remember(value.seen, tap);
      if (!(await saveSheet(world, at.place, person, { value: { ...value, answer, seen }, etag }))) continue;
    }
    noteProgress(world, act, at, answer);
    return stepCard(world.words, at.form, ownPlace(at, answer), answer, at.inside.reasonUse);
  }
  return notStored(world, act, data);
}

/** Whether the person's assessment can still be changed is theirs alone. */
function ownPlace({ place, window }: Answering, answer: Answer): PatientPlace {
  return frozen(window, answer) ? { ...place, fixed: true } : place;
}

function changed(
  { form, window }: Answering,
  { value: { answer }, etag }: Sheet,
  change: Amendment,
  world: World,
): Answer | Refusal {
  const { dictionary } = world;
  // In the second round the earlier answer is taken over as it was, until the round is shown.
  if (etag === undefined && window.late) return refuse('alreadyRevealed');
  if (etag === undefined) {
    const earlier = { ...withoutReveal(answer), assessedAt: world.now() };
    return amended(form, earlier, change, dictionary);
  }
  return frozen(window, answer)
    ? amendedLate(form, answer, change, dictionary)
    : amended(form, blind(window, answer), change, dictionary);
}

/** While it is blind what is stored has been in no reveal that stands. */
function blind(window: Window, answer: Answer): Answer {
  return window.late ? answer : withoutReveal(answer);
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
  | { readonly step: 'further'; readonly question: string };

/** Another page of the person's own card; stores nothing. */
export async function look(world: World, act: Act, data: PatientData, page: Look): Promise<Card | Refusal> {
  const entered = await enterToAnswer(world, act, data);
  if (isRefusal(entered)) return entered;
  const own = await readSheet(world, entered.place, entered.inside.person);
  if (own === undefined) return refuse('assessFirst');
  const at = await atReveal(world, act, entered, data, own);
  if (isRefusal(at)) return at;
  const { answer } = own.value;
  if (own.etag === undefined && page.step === 'assess') return unanswered(world.words, at, answer);
  if (frozen(at.window, answer) && stands(answer, partOf(page))) return refuse('alreadyRevealed');
  const view = pageOf(at, answer, page);
  return isRefusal(view) ? view : patientCard(world.words, view);
}

/** Whether what is changed on a page was in what has been shown. */
function stands(answer: Answer, part: ReturnType<typeof partOf>): boolean {
  if (part === undefined) return false;
  return part === 'assessment' || !mayAddLate(answer, part);
}

/** What is changed on a page; undefined where it may be several things. */
function partOf(page: Look): AnswerPart | 'assessment' | undefined {
  switch (page.step) {
    case 'assess':
      return 'assessment';
    case 'groups':
    case 'group':
      return 'reasons';
    case 'wait':
      return 'wait';
    case 'further':
      return page.question;
    case 'answered':
      return undefined;
  }
}

function pageOf(at: Answering, answer: Answer, page: Look): PatientView | Refusal {
  const { form } = at;
  const place = ownPlace(at, answer);
  switch (page.step) {
    case 'group':
      if (!form.reasons.some(({ id }) => id === page.group)) return refuse('unknownAnswer');
      return { ...place, step: 'group', answer, group: page.group };
    case 'further':
      if (questionIn(form, page.question) === undefined) return refuse('unknownAnswer');
      return { ...place, step: 'further', answer, question: page.question };
    case 'groups':
    case 'assess':
    case 'wait':
      return { ...place, step: page.step, answer };
    case 'answered':
      return { ...place, ...page, answer };
  }
}
