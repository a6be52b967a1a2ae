import type { Card } from '../cards/card.ts';
import { foldedCard } from '../cards/foldedCard.ts';
import { numbersCard } from '../cards/numbersCard.ts';
import { closedPatientCard, sharedPatientCard } from '../cards/patientCard.ts';
import { resultCard } from '../cards/resultCard.ts';
import { summaryCard } from '../cards/summaryCard.ts';
import type { PatientPlace, SummaryView } from '../cards/views.ts';
import { type Answer, isComplete } from '../domain/answer.ts';
import { isEnded, isLive, nextWaiting, patientState, revealedAt } from '../domain/decide.ts';
import { type Form, forms } from '../domain/form.ts';
import { takesLate } from '../domain/late.ts';
import { patientResult } from '../domain/patientResult.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import type { BegunSession, PatientState } from '../domain/session.ts';
import { enter } from './access.ts';
import { type PatientData, stepCard } from './answer.ts';
import { personKey } from './keys.ts';
import { logUrl } from './logUrl.ts';
import type { Channel, Result } from './ports.ts';
import type { Act, Settings, World } from './world.ts';
import { textsOf } from './writing.ts';

function placeOf(session: BegunSession, patient: number): PatientPlace {
  const { setup } = session;
  return {
    session: session.id,
    form: setup.form,
    patient,
    patients: setup.patients,
    ...(setup.mode === 'all' && { all: true as const }),
  };
}

/** `patient.view`: while a patient is blind only one's own answer, afterwards the result and one's own answer. */
export async function viewPatient(world: World, act: Act, data: PatientData): Promise<Card | Refusal> {
  const cached = await enter(world, act, data.session);
  if ('refused' in cached) return cached;
  const { session, reasonUse } = cached;
  if (session.phase === 'prepared') return refuse('notBegun');
  const state = patientState(session, data.patient);
  if (state === undefined) return refuse('badData');
  if (state.kind === 'waiting' && state.openedAt === undefined) return refuse('notOpenYet');
  const mine = await ownAnswer(world, act, session, data.patient);
  const form = forms[session.setup.form];
  const place = placeOf(session, data.patient);
  const takesAnswers = isLive(session) || takesLate(session, data.patient);
  if (mine !== undefined && takesAnswers && answeringLate(form, state, mine)) {
    return stepCard(form, place, mine, reasonUse);
  }
  const card = await closedCard(world, session, data.patient, state, { mine, leads: leads(act, session) });
  return card ?? stepCard(form, place, mine, reasonUse);
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

async function ownAnswer(
  world: World,
  act: Act,
  session: BegunSession,
  patient: number,
): Promise<Answer | undefined> {
  if (session.phase === 'locked') return undefined;
  const person = personKey(session.secret, act.actor.objectId);
  return (await world.store.readAnswer(session.id, patient, person))?.value.answer;
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
      const answers = await world.store.listAnswers(session.id, patient);
      const late = takesLate(session, patient);
      if (answers.length === 0 && state.kind === 'left' && !late && session.phase !== 'locked')
        return closedPatientCard({ ...place, why: 'skipped' });
      const result = patientResult(forms[session.setup.form], patient, answers, revealedAt(state));
      if (session.phase === 'locked') return foldedCard({ ...place, result });
      const current = state.kind === 'revealed' && isLive(session);
      return resultCard({
        ...place,
        result,
        mine: viewer?.mine,
        canGoOn: current && session.setup.mode === 'paced',
        isLast: nextWaiting(session) === undefined,
        goesOn: state.kind === 'left' && result.unanimousRight,
        canAnswerLate: viewer !== undefined && viewer.mine === undefined && (isLive(session) || late),
        takesLate: late,
        canReopen: session.phase === 'finished' && !late && viewer?.leads === true,
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
