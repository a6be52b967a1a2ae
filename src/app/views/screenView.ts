import type { BoardView } from '../../cards/model/views.ts';
import type { PatientResult } from '../../domain/figures/patientResult.ts';
import type { Form } from '../../domain/form/form.ts';
import { currentPatient, isLive, patientState, shownRound } from '../../domain/session/phases.ts';
import { roundResults } from '../../domain/session/secondRound.ts';
import type { BegunSession, LiveSession } from '../../domain/session/session.ts';
import { readGiven } from '../access/given.ts';
import { boardTag } from '../ports/postTags.ts';
import type { World } from '../ports/world.ts';
import { boardView, headcount } from './board.ts';
import { isStillShown } from './patientView.ts';

/** What the screen of a meeting room shows of a session: nothing that has not been shown, and not who or how many have answered. */
export interface ScreenView {
  readonly form: Form;
  readonly patients: number;
  readonly dealtWith: number;
  /** 1…N; undefined before the first, between patients, while practising, and when all are open. */
  readonly current: number | undefined;
  readonly revealed: boolean;
  readonly practising: boolean;
  readonly paused: boolean;
  readonly participants: number;
  readonly pace: BoardView['pace'];
  /** The patient that was shown last. */
  readonly last: { readonly result: PatientResult; readonly first: PatientResult | undefined } | undefined;
  /** The board's post, where there is one: its id in Teams. */
  readonly boardPost: string | undefined;
}

/**
 * The session under way in a channel, as a screen that everybody in the room sees shows it; undefined when none is.
 * @param active the session that the channel's row names.
 */
export async function screenView(
  world: World,
  channel: string,
  active: string | undefined,
): Promise<ScreenView | undefined> {
  const session = active && (await world.sessions.get(channel, active, 0))?.session;
  if (!session || !isLive(session)) return undefined;
  const [participants, posts] = await Promise.all([
    world.rows.participants.list(session.id),
    world.rows.posts.list(channel, session.id),
  ]);
  const board = boardView(session, headcount(world, channel, session, participants), world);
  return {
    form: session.form,
    patients: session.setup.patients,
    dealtWith: board.dealtWith,
    current: board.current,
    revealed: board.revealed,
    practising: board.practising === true,
    paused: session.phase === 'paused',
    participants: board.participants,
    pace: board.pace,
    last: await lastShown(world, channel, session),
    boardPost: posts.find(({ tag }) => tag === boardTag)?.activityId || undefined,
  };
}

async function lastShown(world: World, channel: string, session: LiveSession): Promise<ScreenView['last']> {
  const patient = shownLast(session);
  const state = patient === undefined ? undefined : patientState(session, patient);
  if (patient === undefined || (state?.kind !== 'revealed' && state?.kind !== 'left')) return undefined;
  const given = await readGiven(world.rows, session.id, patient);
  // Taken back while it was read, blind answers would be among them.
  if (!(await isStillShown(world, channel, session, patient))) return undefined;
  return roundResults(session.form, patient, state, given);
}

/** Nothing right after a reveal was taken back, until the next one. */
function shownLast(session: BegunSession): number | undefined {
  const current = currentPatient(session);
  const state = current === undefined ? undefined : patientState(session, current);
  if (state?.kind === 'open' && state.heldAt !== undefined) return undefined;
  const shown = session.patients.flatMap((each, index) => {
    const round = shownRound(each);
    return round === undefined ? [] : [{ patient: index + 1, at: round.revealedAt }];
  });
  return shown.toSorted((a, b) => b.at - a.at || b.patient - a.patient)[0]?.patient;
}
