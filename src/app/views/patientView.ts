import type { Card } from '../../cards/model/card.ts';
import type { PatientPlace, ResultView, SummaryView } from '../../cards/model/views.ts';
import { closedPatientCard, foldedCard, lockedCard } from '../../cards/patient/foldedCard.ts';
import { sharedPatientCard } from '../../cards/patient/patientCard.ts';
import { practiceOverCard } from '../../cards/patient/practiceCard.ts';
import { resultCard } from '../../cards/patient/resultCard.ts';
import { methodCard } from '../../cards/summary/methodCard.ts';
import { causesCard, numbersCard } from '../../cards/summary/numbersCard.ts';
import { summaryCard } from '../../cards/summary/summaryCard.ts';
import { type Answer, isComplete } from '../../domain/answer/answer.ts';
import { answerWindow, frozen } from '../../domain/answer/answering.ts';
import type { Instant, PersonKey } from '../../domain/basics.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { isFolded } from '../../domain/session/folded.ts';
import { takesLate } from '../../domain/session/lateAnswers.ts';
import {
  isEnded,
  isLive,
  nextWaiting,
  patientState,
  roundAtHand,
  shownRound,
  upNext,
} from '../../domain/session/phases.ts';
import { practicePatient } from '../../domain/session/practice.ts';
import { canAnswerAgain, roundResults } from '../../domain/session/secondRound.ts';
import type { BegunSession, PatientState } from '../../domain/session/session.ts';
import { undoable, undoableUntil } from '../../domain/session/undo.ts';
import { enter, leads } from '../access/access.ts';
import type { PatientData } from '../access/enterToAnswer.ts';
import { readGiven } from '../access/given.ts';
import { logPages, logUrl } from '../access/logLink.ts';
import type { Act } from '../ports/act.ts';
import { personKey } from '../ports/keys.ts';
import type { CachedSession } from '../ports/processMemory.ts';
import type { Channel, Result } from '../ports/rows/channels.ts';
import type { World } from '../ports/world.ts';
import { summaryLog } from './log/summaryLog.ts';
import { stepCard } from './stepCard.ts';
import { textsOf } from './texts.ts';

export function placeOf(session: BegunSession, patient: number): PatientPlace {
  const { setup, form } = session;
  const next = upNext(session);
  return {
    session: session.id,
    form,
    patient,
    patients: setup.patients,
    round: roundAtHand(patientState(session, patient)),
    ...(next !== undefined && { upNext: next }),
    ...(setup.mode === 'all' && { all: true as const }),
  };
}

/** How often a result is read anew when its patient is opened again meanwhile. */
const attempts = 4;

/**
 * `patient.view`: while a patient is blind only one's own answer, afterwards the result and one's own answer; of a patient
 * that has been left one line, unless the person asks for it in `full`.
 */
export async function viewPatient(
  world: World,
  act: Act,
  data: Pick<PatientData, 'session' | 'patient'> & { readonly full?: 1 | undefined },
): Promise<Card | Refusal> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const cached = await enter(world, act, data.session);
    if ('refused' in cached) return cached;
    const card = await viewOf(world, act, data, cached);
    if (card !== undefined) return card;
  }
  return refuse('conflict');
}

/** Undefined when the patient was opened again while it was read. */
async function viewOf(
  world: World,
  act: Act,
  { patient, full }: { readonly patient: number; readonly full?: 1 | undefined },
  { session, reasonUse }: CachedSession,
): Promise<Card | Refusal | undefined> {
  if (session.phase === 'prepared') return refuse('notBegun');
  if (patient === practicePatient && session.practice?.kind === 'over')
    return practiceOverCard(world.words, session.practice.deleted);
  const state = patientState(session, patient);
  if (state === undefined) return refuse('badData');
  if (state.kind === 'waiting' && state.openedAt === undefined) return refuse('notOpenYet');
  const place = placeOf(session, patient);
  const person = session.phase === 'locked' ? undefined : personKey(session.secret, act.actor.objectId);
  const { answer, earlier }: OwnAnswers = person === undefined ? {} : await ownAnswers(world, place, person);
  const mine = answer ?? earlier;
  const { form } = session;
  const window = answerWindow(session, patient);
  if (!isRefusal(window) && window.late && mine !== undefined) {
    // Who began to answer after the reveal is asked for the rest before they see the result again.
    if (!frozen(window, mine) && !isComplete(form, mine))
      return stepCard(world.words, form, place, mine, reasonUse);
  }
  const viewer = { mine, leads: leads(act, session), full: full === 1 };
  const card = await closedCard(world, act.channel, session, patient, state, viewer);
  if (card === 'changed') return undefined;
  return card ?? stepCard(world.words, form, place, answer, reasonUse, { earlier });
}

interface OwnAnswers {
  readonly answer?: Answer | undefined;
  readonly earlier?: Answer | undefined;
}

/** The person's answer to the round at hand; in a second round without one, `earlier` is that of the first. */
export async function ownAnswers(
  world: World,
  { session, patient, round }: PatientPlace,
  person: PersonKey,
): Promise<OwnAnswers> {
  const answer = (await world.rows.answers.read({ session, patient, round, person }))?.value.answer;
  if (answer !== undefined || round === 1) return { answer };
  return { earlier: (await world.rows.answers.read({ session, patient, round: 1, person }))?.value.answer };
}

/**
 * Whether the patient is still shown as it was when its answers were read: taken back meanwhile, blind answers would be
 * among them.
 */
export async function isStillShown(
  world: World,
  channel: string,
  session: BegunSession,
  patient: number,
): Promise<boolean> {
  if (!isLive(session)) return true;
  const now = (await world.sessions.get(channel, session.id, 0))?.session;
  if (now === undefined || now.phase === 'prepared') return false;
  const [before, after] = [session, now].map((each) => shownRound(patientState(each, patient)));
  return after !== undefined && after.seal === before?.seal && after.revealedAt === before?.revealedAt;
}

/**
 * The patient's card once it takes no blind answers: result, skipped or cancelled; undefined while it is open, and
 * `changed` when it was opened again meanwhile.
 * `viewer`: the person whose own view it is, undefined for the card everybody sees.
 */
async function closedCard(
  world: World,
  channel: string,
  session: BegunSession,
  patient: number,
  state: PatientState,
  viewer: { readonly mine: Answer | undefined; readonly leads: boolean; readonly full: boolean } | undefined,
): Promise<Card | 'changed' | undefined> {
  const place = placeOf(session, patient);
  const own = { ...place, mine: viewer?.mine };
  switch (state.kind) {
    case 'open':
      return isEnded(session) || session.phase === 'locked'
        ? closedPatientCard(world.words, { ...own, why: 'cancelled' })
        : undefined;
    case 'waiting':
      return closedPatientCard(world.words, { ...own, why: whyWaiting(session, state) });
    case 'skipped':
      return closedPatientCard(world.words, { ...own, why: 'passedOver' });
    case 'leaving':
      return closedPatientCard(world.words, { ...own, why: 'leaving' });
    case 'revealed':
    case 'left': {
      const given = await readGiven(world.rows, session.id, patient);
      if (!(await isStillShown(world, channel, session, patient))) return 'changed';
      const late = takesLate(session, patient);
      const practising = patient === practicePatient;
      const nobody = given.answers.length === 0 && given.hands.length === 0;
      if (nobody && state.kind === 'left' && !late && session.phase !== 'locked')
        return closedPatientCard(world.words, { ...place, why: 'skipped' });
      const { result, first } = roundResults(session.form, patient, state, given);
      if (session.phase === 'locked') return lockedCard(world.words, { ...place, result, first });
      const folds = isFolded(session, patient);
      if (folds && viewer?.full !== true) return foldedCard(world.words, { ...place, result, first });
      const current = state.kind === 'revealed' && isLive(session);
      const { form } = session;
      const mayAdd =
        (isLive(session) || late) && viewer?.mine !== undefined && !isComplete(form, viewer.mine);
      return resultCard(world.words, {
        ...place,
        result,
        ...(first && { first }),
        mine: viewer?.mine,
        leads: viewer?.leads === true,
        undo: viewer?.leads ? undoOf(session, patient, world.now()) : undefined,
        unfolded: folds,
        canGoOn: current && (session.setup.mode === 'paced' || practising),
        isLast: nextWaiting(session) === undefined,
        goesOn: state.kind === 'left' && !folds && result.unanimousRight,
        canAnswerLate:
          viewer !== undefined && viewer.mine === undefined && (isLive(session) || late) && !practising,
        ...(mayAdd && { canAddReason: true }),
        takesLate: late,
        canReopen: session.phase === 'finished' && !late && viewer?.leads === true,
        canAgain: viewer?.leads === true && isLive(session) && !practising && canAnswerAgain(state),
      });
    }
  }
}

/** The leader's last step, where it was this patient's. */
function undoOf(session: BegunSession, patient: number, now: Instant): ResultView['undo'] {
  const undo = isLive(session) ? undoable(session, now) : undefined;
  return undo?.patient === patient ? { at: undo.at, until: undoableUntil(undo) } : undefined;
}

function whyWaiting(session: BegunSession, state: Extract<PatientState, { kind: 'waiting' }>) {
  if (state.openedAt === undefined || session.phase === 'finished') return 'notReached';
  return isLive(session) ? 'later' : 'cancelled';
}

/** The patient's card as everybody sees it; undefined when it has changed since the session was read. */
export async function publicPatientCard(
  world: World,
  channel: string,
  session: BegunSession,
  patient: number,
): Promise<Card | undefined> {
  const state = patientState(session, patient);
  if (patient === practicePatient && session.practice?.kind === 'over')
    return practiceOverCard(world.words, session.practice.deleted);
  if (state === undefined) return undefined;
  const card = await closedCard(world, channel, session, patient, state, undefined);
  return card === 'changed' ? undefined : (card ?? sharedPatientCard(world.words, placeOf(session, patient)));
}

/** The summary as posted and as viewed. */
export async function summaryView(
  world: World,
  key: string,
  channel: Channel,
  result: Result,
): Promise<SummaryView> {
  const [extra, log] = await Promise.all([
    world.rows.channels.extra(key, result.session),
    summaryLog(world, key, result.session),
  ]);
  return {
    ...result,
    logUrl: logUrl(world.settings, key),
    pages: logPages(world.settings, key),
    dialogs: world.settings.dialogs,
    unitName: channel.unitName,
    atLeast: extra?.atLeast ?? [],
    log,
  };
}

async function enterSummary(world: World, act: Act, session: string): Promise<SummaryView | Refusal> {
  const cached = await enter(world, act, session);
  if ('refused' in cached) return cached;
  const [channel, result] = await Promise.all([
    world.rows.channels.read(act.channel),
    world.rows.channels.result(act.channel, session),
  ]);
  if (channel === undefined || result === undefined) return refuse('notEnded');
  return summaryView(world, act.channel, channel.value, result);
}

export async function viewSummary(world: World, act: Act, session: string): Promise<Card | Refusal> {
  const view = await enterSummary(world, act, session);
  return isRefusal(view) ? view : summaryCard(world.words, view);
}

/** `summary.numbers`: «Se tallene» for one person, all causes, or how the numbers are made. */
export async function viewNumbers(
  world: World,
  act: Act,
  { session, view: part }: { readonly session: string; readonly view?: 'method' | 'causes' | undefined },
): Promise<Card | Refusal> {
  const view = await enterSummary(world, act, session);
  if (isRefusal(view)) return view;
  if (part === 'method') return methodCard(world.words, view);
  if (part === 'causes') return causesCard(world.words, view);
  const known = await world.sessions.get(act.channel, session, 0);
  const written = known !== undefined && (await textsOf(world, known.session)).length > 0;
  return numbersCard(world.words, { ...view, written });
}
