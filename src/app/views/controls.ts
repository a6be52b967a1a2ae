/** «Styr kartleggingen»: the leader's own views of the board. They store nothing. */

import { confirmCard } from '../../cards/board/confirmCard.ts';
import { type ControlsPage, controlsCard } from '../../cards/board/controlsCard.ts';
import { type LeadSurface, onControls } from '../../cards/board/leadersCard.ts';
import { formerLeaderCard } from '../../cards/board/leadershipCard.ts';
import { onePatientCard, patientsCard } from '../../cards/board/patientsCard.ts';
import type { Card } from '../../cards/model/card.ts';
import type { ConfirmView, ControlsView } from '../../cards/model/views.ts';
import { noticeCard } from '../../cards/notice/noticeCard.ts';
import { handsIn } from '../../domain/answer/hands.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import { openLeadQuestion } from '../../domain/session/leadership.ts';
import { dealtWith } from '../../domain/session/pace.ts';
import { canRemove } from '../../domain/session/passing.ts';
import { isLive, openPatients, patientState } from '../../domain/session/phases.ts';
import { canPractise } from '../../domain/session/practising.ts';
import { canAnswerAgain, countedOf, firstRoundOf } from '../../domain/session/secondRound.ts';
import type { BegunSession, LiveSession, PatientState } from '../../domain/session/session.ts';
import { undoable } from '../../domain/session/undo.ts';
import { cardName } from '../../words/escape.ts';
import { enterAsLeader } from '../access/access.ts';
import { readGiven } from '../access/given.ts';
import { logPages } from '../access/logLink.ts';
import type { CardTap } from '../ports/act.ts';
import type { World } from '../ports/world.ts';
import { statusView } from './board.ts';
import { leadQuestionView } from './leadershipView.ts';

type Shown = Promise<Card | Refusal>;

/** `session.controls`. */
export async function controls(
  world: World,
  act: CardTap,
  data: { readonly session: string; readonly view?: ControlsPage | undefined },
): Shown {
  const at = await enterAsLeader(world, act, data.session, 'begun');
  if (!isRefusal(at)) return controlsFor(world, act.channel, at, leadSurface(act), data.view);
  return act.surface.at === 'mine' ? ownOver(world, at) : at;
}

/** A card that keeps itself current must say so when its time is over. */
function ownOver({ words }: World, refusal: Refusal): Card | Refusal {
  if (refusal.refused === 'notLeader') return formerLeaderCard(words, cardName(refusal.leader ?? ''));
  return refusal.refused === 'sessionLocked' ? noticeCard(words.refusals.refusalLine(refusal)) : refusal;
}

/** What the leader's views are shown on: where the tap came from, or the controls. */
export function leadSurface({ surface }: CardTap): LeadSurface {
  return surface.at === 'mine' ? surface : onControls;
}

/** The controls as they are now. */
export async function controlsFor(
  world: World,
  channel: string,
  session: BegunSession,
  surface: LeadSurface,
  wanted?: ControlsPage,
): Promise<Card> {
  const view = await statusView(world, channel, session);
  const now = world.now();
  const live = isLive(session) ? session : undefined;
  const shown: ControlsView = {
    ...view,
    ...(live && (await mayPractise(world, live)) && { canPractise: true }),
    ...(live && view.current !== undefined && roundsOf(patientState(live, view.current))),
    open: openPatients(session),
    undo: live && undoable(live, now),
    leadQuestion: live && openLeadQuestion(live, now) && leadQuestionView(live, now),
    removable: live !== undefined && canRemove(live),
    ...(live && { screen: `${logPages(world.settings, channel)}/skjerm` }),
  };
  return controlsCard(world.words, shown, surface, wanted);
}

async function mayPractise(world: World, session: LiveSession): Promise<boolean> {
  return canPractise(session) && (await world.rows.answers.list(session.id)).length === 0;
}

function roundsOf(state: PatientState | undefined): Pick<ControlsView, 'canAgain' | 'round'> {
  return { ...(canAnswerAgain(state) && { canAgain: true }), ...(firstRoundOf(state) && { round: 2 }) };
}

/** `session.patients`: which of the open patients. */
export async function choosePatient(world: World, act: CardTap, id: string): Shown {
  const session = await enterAsLeader(world, act, id, 'live');
  if (isRefusal(session)) return session;
  const view = { session: id, open: openPatients(session), patients: session.patients.length };
  return patientsCard(world.words, view, leadSurface(act));
}

interface OnPatient {
  readonly session: string;
  readonly patient: number;
}

/** `patient.controls`: what the leader can do with one of many open patients. */
export async function controlPatient(world: World, act: CardTap, data: OnPatient): Shown {
  const session = await enterAsLeader(world, act, data.session, 'live');
  if (isRefusal(session)) return session;
  const state = patientState(session, data.patient);
  if (state?.kind !== 'open') return controlsFor(world, act.channel, session, leadSurface(act));
  const view = { ...data, ...roundsOf(state), revealed: false, canPutOff: false, all: true };
  return onePatientCard(world.words, view, leadSurface(act));
}

/** `session.askFinish` and `session.askCancel`. */
export async function askEnd(world: World, act: CardTap, id: string, ask: 'finish' | 'cancel'): Shown {
  const session = await enterAsLeader(world, act, id, 'live');
  if (isRefusal(session)) return session;
  if (ask === 'cancel') return confirmCard(world.words, { session: id, ask }, leadSurface(act));
  const view = { session: id, dealtWith: dealtWith(session), patients: session.patients.length };
  return confirmCard(world.words, { ...view, ask }, leadSurface(act));
}

/** `session.askLock`. */
export async function askLock(world: World, act: CardTap, id: string): Shown {
  const session = await enterAsLeader(world, act, id, 'ended');
  return isRefusal(session)
    ? session
    : confirmCard(world.words, { session: id, ask: 'lock' }, leadSurface(act));
}

/** The question before a step that leaves answers out; undefined when nobody has answered, so that there is none. */
export async function askAboutAnswers(
  world: World,
  act: CardTap,
  data: OnPatient,
  ask: Extract<ConfirmView, { patient: number }>['ask'],
): Promise<Card | Refusal | undefined> {
  const session = await enterAsLeader(world, act, data.session, 'live');
  if (isRefusal(session)) return session;
  const given = await readGiven(world.rows, session.id, data.patient);
  const { answers, hands } = countedOf(patientState(session, data.patient), given);
  const answered = answers.length + handsIn(hands);
  return answered === 0
    ? undefined
    : confirmCard(
        world.words,
        { session: data.session, patient: data.patient, ask, answered },
        leadSurface(act),
      );
}
