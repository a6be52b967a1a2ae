/** Felles skjerm: the leader enters how many hands went up, for colleagues in the room without Teams. */
import type { Card } from '../../cards/model/card.ts';
import { handCountCard, handsCard } from '../../cards/patient/handsCard.ts';
import { answerWindow, type Window } from '../../domain/answer/answering.ts';
import {
  countHands,
  frozenHands,
  type Hands,
  type HandsOfRole,
  isLateHands,
  sameCounts,
  tooManyHands,
} from '../../domain/answer/hands.ts';
import { isOld, mainTap, noTaps, noting } from '../../domain/answer/tapHistory.ts';
import { type RoleId, roleIds } from '../../domain/basics.ts';
import type { AssessmentId } from '../../domain/form/form.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { patientState, seen } from '../../domain/session/phases.ts';
import { countedHands } from '../../domain/session/secondRound.ts';
import type { LiveSession } from '../../domain/session/session.ts';
import { enterAsLeader } from '../access/access.ts';
import { asLeader } from '../commit/asLeader.ts';
import { afterPending } from '../commit/seal.ts';
import { untilWritten } from '../commit/untilWritten.ts';
import type { CardTap } from '../ports/act.ts';
import { tapKey } from '../ports/keys.ts';
import type { OwnHands } from '../ports/rows/hands.ts';
import type { World } from '../ports/world.ts';
import { leadSurface } from '../views/controls.ts';

/** How many taps a row remembers. */
const remembered = 8;

type Shown = Promise<Card | Refusal>;
interface OnPatient {
  readonly session: string;
  readonly patient: number;
}

/** `patient.askHands`: what has been counted, and the roles to count; or the counts of the role named. Stores nothing. */
export async function askHands(
  world: World,
  act: CardTap,
  data: OnPatient & { readonly role?: RoleId | undefined },
): Shown {
  const session = await enterAsLeader(world, act, data.session, 'live');
  if (isRefusal(session)) return session;
  return showHands(world, act, session, data);
}

/** `patient.hands`: stores the counts of one role in place of those it had; none at all takes them away. */
export async function saveHands(
  world: World,
  act: CardTap,
  data: OnPatient & { readonly role: RoleId; readonly given: ReadonlyMap<AssessmentId, number> },
): Shown {
  const { patient, role } = data;
  const after = await asLeader(world, act, data.session, { phase: 'live' }, async (session) => {
    const window = answerWindow(session, patient);
    if (isRefusal(window)) return window;
    const counts = countHands(session.form, data.given);
    if ('refused' in counts) return counts;
    const state = patientState(session, patient);
    const stored = countedHands(state, await world.rows.hands.list(session.id, patient));
    const tooMany = tooManyHands(
      counts,
      stored.filter((each) => each.role !== role),
    );
    if (tooMany !== undefined) return tooMany;
    const refusal = await keep(world, act, session, window, {
      patient,
      role,
      round: window.round,
      countedAt: world.now(),
      counts,
    });
    // Written although only the leader's sign of life changes: a session that ended meanwhile takes no more hands.
    return refusal ?? { session: seen(session, world.now()) };
  });
  if (isRefusal(after)) return after;
  const session = await enterAsLeader(world, act, data.session, 'live');
  return isRefusal(session) ? session : showHands(world, act, session, { ...data, role: undefined }, true);
}

/** A repeat, and a tap that a newer one has overtaken, change nothing. */
async function keep(
  world: World,
  act: CardTap,
  { id, secret }: LiveSession,
  window: Window,
  hands: HandsOfRole,
): Promise<Refusal | undefined> {
  const tap = mainTap(act.sentAt, act.id === '' ? '' : tapKey(secret, act.id, hands.counts));
  const kept = await untilWritten(
    async () => {
      const stored = await world.rows.hands.read(id, hands);
      const now = await windowAtReveal(world, act, id, window, stored?.value.hands);
      return { stored, now };
    },
    ({ stored, now }) => {
      const before = stored?.value;
      if (before !== undefined && isOld(before, tap)) return {};
      if (isRefusal(now)) return now;
      const same = sameCounts(before?.hands.counts ?? [], hands.counts);
      if (!same && frozenHands(now, before?.hands)) return refuse('handsShown');
      const own: OwnHands = {
        hands: same && before !== undefined ? before.hands : hands,
        ...noting(before ?? noTaps, tap, remembered),
      };
      return { own };
    },
    async ({ own }, { stored }) =>
      own === undefined || (await world.rows.hands.save(id, own, stored?.etag)) ? {} : undefined,
  );
  return isRefusal(kept) ? kept : undefined;
}

/** Hands that have been sealed may be part of what is shown: then only the newest state says what may become of them. */
async function windowAtReveal(
  world: World,
  act: CardTap,
  session: string,
  window: Window,
  hands: Hands | undefined,
): Promise<Window | Refusal> {
  if (hands?.sealed === undefined) return window;
  const now = await afterPending(world, act.channel, session, hands.sealed);
  if (now === undefined) return refuse('unknownSession');
  const newest = answerWindow(now.session, hands.patient);
  // A second round has been opened meanwhile: these hands were shown.
  return isRefusal(newest) || newest.round === hands.round ? newest : refuse('handsShown');
}

async function showHands(
  world: World,
  act: CardTap,
  session: LiveSession,
  data: OnPatient & { readonly role?: RoleId | undefined },
  saved = false,
): Shown {
  const { patient, role } = data;
  const window = answerWindow(session, patient);
  if (isRefusal(window)) return window;
  const state = patientState(session, patient);
  const hands = countedHands(state, await world.rows.hands.list(session.id, patient)).filter(
    ({ counts }) => counts.length > 0,
  );
  const of = (wanted: RoleId) => hands.find((counted) => counted.role === wanted);
  const { form, patients: all } = session;
  const view = {
    session: session.id,
    form,
    patient,
    patients: all.length,
    round: window.round,
    revealed: window.late,
  };
  if (role !== undefined) {
    if (frozenHands(window, of(role))) return refuse('handsShown');
    return handCountCard(world.words, { ...view, role, counts: of(role)?.counts ?? [] }, leadSurface(act));
  }
  const shown = {
    ...view,
    saved,
    counted: roleIds
      .map((id) => ({ role: id, counted: of(id) }))
      .flatMap(({ role: id, counted }) => (counted === undefined ? [] : [{ ...counted, role: id }]))
      .map((counted) => ({
        ...counted,
        late: window.late && isLateHands(counted, window.shown),
      })),
    open: roleIds.filter((id) => !frozenHands(window, of(id))),
  };
  return handsCard(world.words, shown, leadSurface(act));
}
