import { type Answer, isComplete } from '../../domain/answer/answer.ts';
import {
  type Amendment,
  amended,
  amendedLate,
  answeredAnew,
  frozen,
  type Window,
  withoutReveal,
} from '../../domain/answer/answering.ts';
import {
  isOld,
  mainTap,
  noTaps,
  noting,
  overtaken,
  repeats,
  type Tap,
} from '../../domain/answer/tapHistory.ts';
import type { Instant } from '../../domain/basics.ts';
import { type AssessmentId, meaningOf } from '../../domain/form/form.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { gathering, isFirst } from '../../domain/session/gathering.ts';
import { isLive } from '../../domain/session/phases.ts';
import { type Answering, enterToAnswer, type PatientData } from '../access/enterToAnswer.ts';
import { type OwnRead, readOwn, type Sheet, saveOwn } from '../commit/ownAnswer.ts';
import { untilWritten } from '../commit/untilWritten.ts';
import type { CardTap } from '../ports/act.ts';
import { tapKey } from '../ports/keys.ts';
import type { Urgency } from '../ports/processMemory.ts';
import type { OwnAnswer } from '../ports/rows/answers.ts';
import type { World } from '../ports/world.ts';
import type { OwnPage } from '../views/answerPages.ts';

/**
 * Milliseconds until progress is looked at anew. After the last missing answer reveals wait a little, so that a slip of
 * the finger can be mended.
 */
const lookAgainAfter: Readonly<Record<Urgency, number>> = { everybody: 400, soon: 3_000, later: 15_000 };

/** How many handled activities a row remembers. */
const remembered = 16;

/**
 * `answer.assess`: one write. It makes the person's row; a row that is there already says no, and then it is read, since
 * Teams and load balancers deliver late and more than once: a newer tap must not be overwritten. It is read first when
 * it is likely to be there (`again`, or an answer this process has seen), and when the patient is revealed already.
 */
export async function assess(
  world: World,
  act: CardTap,
  data: PatientData & { readonly assessment: AssessmentId; readonly again?: 1 | undefined },
): Promise<OwnPage | Refusal> {
  const entered = await enterToAnswer(world, act, data);
  if (isRefusal(entered)) return entered;
  if (meaningOf(entered.form, data.assessment) === undefined) return refuse('unknownAnswer');
  const readFirst =
    data.again === 1 ||
    entered.window.late ||
    entered.window.round === 2 ||
    world.progress.hasAnswered(data.session, data.patient, entered.inside.person);
  return decideOwn(world, act, data, entered, { readFirst }, (read) =>
    assessed(read, mainTap(act.sentAt), data.assessment, world.now()),
  );
}

/** Every other `answer.*` that stores something: one point read and one write, anew when two own taps collide. */
export async function amend(
  world: World,
  act: CardTap,
  data: PatientData,
  change: Amendment,
): Promise<OwnPage | Refusal> {
  const entered = await enterToAnswer(world, act, data);
  if (isRefusal(entered)) return entered;
  const { secret } = entered.inside.session;
  const id = act.id === '' ? '' : tapKey(secret, act.id, change);
  const tap = { id, about: aboutOf(change), sentAt: act.sentAt };
  return decideOwn(world, act, data, entered, { readFirst: true }, (read) =>
    changed(read, tap, change, world),
  );
}

/** What becomes of the person's row; without `save` it stays as it is. */
interface Decided extends OwnPage {
  readonly save?: OwnAnswer;
}

async function decideOwn(
  world: World,
  act: CardTap,
  data: PatientData,
  entered: Answering,
  { readFirst }: { readonly readFirst: boolean },
  decide: (read: OwnRead) => Decided | Refusal,
): Promise<OwnPage | Refusal> {
  let known = readFirst;
  const decided = await untilWritten(
    async (): Promise<OwnRead | Refusal> => {
      if (known) return readOwn(world, act, entered, data);
      known = true;
      return { at: entered, own: undefined };
    },
    decide,
    async (after, read) =>
      after.save === undefined || (await saveOwn(world, read, after.save)) ? after : undefined,
  );
  if (isRefusal(decided)) {
    // The patient was closed meanwhile, or too much came at once.
    const now = decided.refused === 'conflict' ? await enterToAnswer(world, act, data) : decided;
    return isRefusal(now) ? now : decided;
  }
  if (decided.page === undefined) noteProgress(world, act, decided.at, decided.answer);
  return decided;
}

function assessed({ at, own }: OwnRead, tap: Tap, assessment: AssessmentId, now: Instant): Decided | Refusal {
  if (own !== undefined && wasShown(at, own)) return refuse('alreadyRevealed');
  const { answer, ...history } = own?.value ?? { answer: undefined, ...noTaps };
  const again = repeats(history, tap) && answer?.assessment === assessment;
  if (own !== undefined && (again || overtaken(history, tap))) return asItIs(at, own);
  const after = assessedAnew(at, tap, assessment, own, now);
  return { at, answer: after, save: { answer: after, ...noting(history, tap, remembered) } };
}

/** A tap on the first round's card that came late, or again, is no answer to the second. */
function asItIs(at: Answering, { value: { answer }, etag }: Sheet): Decided {
  return etag === undefined ? { at, answer, page: { step: 'earlier' } } : { at, answer };
}

function assessedAnew(
  { form }: Answering,
  tap: Tap,
  assessment: AssessmentId,
  own: Sheet | undefined,
  now: Instant,
): Answer {
  if (own === undefined) return { assessment, assessedAt: now, reasons: [], done: false };
  const { answer } = own.value;
  if (own.etag === undefined) return answeredAnew(form, answer, assessment, now);
  // «Ferdig» was about the assessment before, unless it was tapped after this one.
  const done = answer.done && overtaken(own.value, { ...tap, about: 'done' });
  return { ...withoutReveal(answer), assessment, assessedAt: now, done };
}

/** Whether the assessment was in what has been shown; in a second round an answer of the first may have been. */
function wasShown({ window }: Answering, { value: { answer }, etag }: Sheet): boolean {
  return window.late && (etag === undefined || frozen(window, answer));
}

function changed({ at, own }: OwnRead, tap: Tap, change: Amendment, world: World): Decided | Refusal {
  if (own === undefined) return refuse('assessFirst');
  if (isOld(own.value, tap)) return asItIs(at, own);
  const answer = amendedOwn(at, own, change, world);
  if (isRefusal(answer)) return answer;
  return { at, answer, save: { answer, ...noting(own.value, tap, remembered) } };
}

function amendedOwn(
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

function noteProgress(world: World, act: CardTap, at: Answering, answer: Answer): void {
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
