import type { Card } from '../cards/card.ts';
import { foldedCard } from '../cards/foldedCard.ts';
import { numbersCard } from '../cards/numbersCard.ts';
import { closedPatientCard, sharedPatientCard } from '../cards/patientCard.ts';
import { practiceOverCard } from '../cards/practiceCard.ts';
import { resultCard } from '../cards/resultCard.ts';
import { summaryCard } from '../cards/summaryCard.ts';
import type { PatientPlace, SummaryView } from '../cards/views.ts';
import { type Answer, isComplete, type PersonKey } from '../domain/answer.ts';
import { isEnded, isLive, nextWaiting, patientState, revealedAt } from '../domain/decide.ts';
import { type Form, forms } from '../domain/form.ts';
import { takesLate } from '../domain/late.ts';
import { practicePatient } from '../domain/practice.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import { canAnswerAgain, firstRoundOf, roundResults } from '../domain/secondRound.ts';
import type { BegunSession, PatientState } from '../domain/session.ts';
import { enter } from './access.ts';
import { type PatientData, stepCard } from './answer.ts';
import { personKey } from './keys.ts';
import { logUrl } from './logUrl.ts';
import type { Channel, Result } from './ports.ts';
import type { Act, Settings, World } from './world.ts';
import { textsOf } from './writing.ts';

export function placeOf(session: BegunSession, patient: number): PatientPlace {
  const { setup } = session;
  const again = firstRoundOf(patientState(session, patient)) !== undefined;
  return {
    session: session.id,
    form: setup.form,
    patient,
    patients: setup.patients,
    ...(again && { round: 2 }),
    ...(setup.mode === 'all' && { all: true as const }),
  };
}

/** `patient.view`: while a patient is blind only one's own answer, afterwards the result and one's own answer. */
export async function viewPatient(world: World, act: Act, data: PatientData): Promise<Card | Refusal> {
  const cached = await enter(world, act, data.session);
  if ('refused' in cached) return cached;
  const practising = data.patient === practicePatient;
  // Practice is told of as it is: another process may have ended it.
  const newest = practising ? await world.sessions.refresh(act.channel, data.session) : undefined;
  const { session, reasonUse } = newest ?? cached;
  if (session.phase === 'prepared') return refuse('notBegun');
  if (practising && session.practice?.kind === 'over') return practiceOverCard(session.practice.deleted);
  const state = patientState(session, data.patient);
  if (state === undefined) return refuse('badData');
  if (state.kind === 'waiting' && state.openedAt === undefined) return refuse('notOpenYet');
  const place = placeOf(session, data.patient);
  const person = session.phase === 'locked' ? undefined : personKey(session.secret, act.actor.objectId);
  const { answer, earlier }: OwnAnswers = person === undefined ? {} : await ownAnswers(world, place, person);
  const mine = answer ?? earlier;
  const form = forms[session.setup.form];
  const takesAnswers = isLive(session) || takesLate(session, data.patient);
  if (mine !== undefined && takesAnswers && answeringLate(form, state, mine)) {
    return stepCard(form, place, mine, reasonUse);
  }
  const card = await closedCard(world, session, data.patient, state, { mine, leads: leads(act, session) });
  return card ?? stepCard(form, place, answer, reasonUse, { earlier });
}

/** Somebody who began to answer after the reveal is asked for the rest before they see the result again. */
function answeringLate(form: Form, state: PatientState, mine: Answer): boolean {
  const shownAt = revealedAt(state);
  return shownAt !== undefined && mine.assessedAt > shownAt && !isComplete(form, mine);
}

function leads(act: Act, session: BegunSession): boolean {
  return (
    session.phase !== 'locked' && session.leader.person === personKey(session.secret, act.actor.objectId)
  );
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
  const answer = (await world.store.readAnswer(session, patient, person, round))?.value.answer;
  if (answer !== undefined || round === undefined) return { answer };
  return { earlier: (await world.store.readAnswer(session, patient, person))?.value.answer };
}

/**
 * The patient's card once it takes no blind answers: result, skipped or cancelled; undefined while it is open.
 * `viewer`: the person whose own view it is, undefined for the card everybody sees.
 */
async function closedCard(
  world: World,
  session: BegunSession,
  patient: number,
  state: PatientState,
  viewer: { readonly mine: Answer | undefined; readonly leads: boolean } | undefined,
): Promise<Card | undefined> {
  const place = placeOf(session, patient);
  const own = { ...place, mine: viewer?.mine };
  switch (state.kind) {
    case 'open':
      return isEnded(session) || session.phase === 'locked'
        ? closedPatientCard({ ...own, why: 'cancelled' })
        : undefined;
    case 'waiting':
      return closedPatientCard({ ...own, why: whyWaiting(session, state) });
    case 'skipped':
      return closedPatientCard({ ...own, why: 'passedOver' });
    case 'leaving':
      return closedPatientCard({ ...own, why: 'leaving' });
    case 'revealed':
    case 'left': {
      const [answers, hands] = await Promise.all([
        world.store.listAnswers(session.id, patient),
        world.store.listHands(session.id, patient),
      ]);
      const late = takesLate(session, patient);
      const practising = patient === practicePatient;
      const nobody = answers.length === 0 && hands.length === 0;
      if (nobody && state.kind === 'left' && !late && session.phase !== 'locked')
        return closedPatientCard({ ...place, why: 'skipped' });
      const { result, first } = roundResults(forms[session.setup.form], patient, state, answers, hands);
      if (session.phase === 'locked') return foldedCard({ ...place, result });
      const current = state.kind === 'revealed' && isLive(session);
      return resultCard({
        ...place,
        result,
        ...(first && { first }),
        mine: viewer?.mine,
        canGoOn: current && (session.setup.mode === 'paced' || practising),
        isLast: nextWaiting(session) === undefined,
        goesOn: state.kind === 'left' && result.unanimousRight,
        canAnswerLate:
          viewer !== undefined && viewer.mine === undefined && (isLive(session) || late) && !practising,
        takesLate: late,
        canReopen: session.phase === 'finished' && !late && viewer?.leads === true,
        canAgain: viewer?.leads === true && isLive(session) && !practising && canAnswerAgain(state),
      });
    }
  }
}

function whyWaiting(session: BegunSession, state: Extract<PatientState, { kind: 'waiting' }>) {
  if (state.openedAt === undefined || session.phase === 'finished') return 'notReached';
  return isLive(session) ? 'later' : 'cancelled';
}

/** The patient's card as everybody sees it. */
export async function publicPatientCard(
  world: World,
  session: BegunSession,
  patient: number,
): Promise<Card | undefined> {
  const state = patientState(session, patient);
  if (patient === practicePatient && session.practice?.kind === 'over')
    return practiceOverCard(session.practice.deleted);
  if (state === undefined) return undefined;
  return (
    (await closedCard(world, session, patient, state, undefined)) ??
    sharedPatientCard(placeOf(session, patient))
  );
}

/** The summary as posted and as viewed. */
export function summaryView(settings: Settings, key: string, channel: Channel, result: Result): SummaryView {
  return { ...result, logUrl: logUrl(settings, key, channel.logToken) };
}

async function enterSummary(world: World, act: Act, session: string): Promise<SummaryView | Refusal> {
  const cached = await enter(world, act, session);
  if ('refused' in cached) return cached;
  const [channel, result] = await Promise.all([
    world.store.readChannel(act.channel),
    world.store.readResult(act.channel, session),
  ]);
  if (channel === undefined || result === undefined) return refuse('notEnded');
  return summaryView(world.settings, act.channel, channel.value, result);
}

export async function viewSummary(world: World, act: Act, session: string): Promise<Card | Refusal> {
  const view = await enterSummary(world, act, session);
  return isRefusal(view) ? view : summaryCard(view);
}

/** `summary.numbers`: «Se tallene», the full table for one person. */
export async function viewNumbers(world: World, act: Act, session: string): Promise<Card | Refusal> {
  const view = await enterSummary(world, act, session);
  if (isRefusal(view)) return view;
  const known = await world.sessions.get(act.channel, session);
  const written = known !== undefined && (await textsOf(world, known.session)).length > 0;
  return numbersCard({ ...view, written });
}
