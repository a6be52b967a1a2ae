/** Felles skjerm: the leader enters how many hands went up, for colleagues in the room without Teams. */
import type { Card } from '../../cards/model/card.ts';
import { handCountCard, handsCard, roomCard } from '../../cards/patient/handsCard.ts';
import { answerWindow, type Window } from '../../domain/answer/answering.ts';
import {
  type AssessmentCount,
  countHands,
  frozenHands,
  type Hands,
  handsIn,
  moveHand,
  sameCounts,
  tooManyHands,
} from '../../domain/answer/hands.ts';
import { isOld, mainTap, noTaps, noting, type Tap } from '../../domain/answer/tapHistory.ts';
import { type RoleId, roleIds } from '../../domain/basics.ts';
import type { AssessmentId, Form } from '../../domain/form/form.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { patientState, seen } from '../../domain/session/phases.ts';
import { countedHands } from '../../domain/session/secondRound.ts';
import type { LiveSession, Room } from '../../domain/session/session.ts';
import { enterAsLeader } from '../access/access.ts';
import { asLeader } from '../commit/asLeader.ts';
import { afterPending } from '../commit/seal.ts';
import type { After } from '../commit/transact.ts';
import { untilWritten } from '../commit/untilWritten.ts';
import type { CardTap } from '../ports/act.ts';
import { tapKey } from '../ports/keys.ts';
import type { OwnHands } from '../ports/rows/hands.ts';
import type { World } from '../ports/world.ts';
import { leadSurface } from '../views/controls.ts';

/** How many taps a row remembers: more than a leader makes for one role while Teams may still repeat one. */
const remembered = 24;

type Shown = Promise<Card | Refusal>;
interface OnPatient {
  readonly session: string;
  readonly patient: number;
}

/** What of a show of hands is to be seen: the counts of a role as numbers, who is in the room, or the role to count. */
interface Which {
  readonly role?: RoleId | undefined;
  readonly view?: 'room' | RoleId | undefined;
}

/** `patient.askHands`: who is in the room, what has been counted, or the counts of the role named. Stores nothing. */
export async function askHands(world: World, act: CardTap, data: OnPatient & Which): Shown {
  const session = await enterAsLeader(world, act, data.session, 'live');
  if (isRefusal(session)) return session;
  return showHands(world, act, session, data);
}

/** `patient.askHands` with `room`: who is in the room, for all patients; whoever is not has not raised a hand. */
export async function saveRoom(world: World, act: CardTap, data: OnPatient & { readonly room: Room }): Shown {
  const { patient, room } = data;
  const after = await asLeader(world, act, data.session, { phase: 'live' }, async (session) => {
    const window = answerWindow(session, patient);
    if (isRefusal(window)) return window;
    const stored = countedHands(
      patientState(session, patient),
      await world.rows.hands.list(session.id, patient),
    );
    const gone = stored.flatMap((hands) =>
      hands.role === undefined || room[hands.role] !== undefined || frozenHands(window, hands)
        ? []
        : [hands.role],
    );
    const nobody = { kind: 'reset' } as const;
    for (const role of gone) {
      const refusal = await keep(world, act, session, window, { patient, role, raised: nobody, stored });
      if (refusal !== undefined) return refusal;
    }
    return { session: { ...seen(session, world.now()), room } };
  });
  return shownAfter(world, act, data, after);
}

/** What a tap says of the hands of a role: all its counts, where one goes, or that there are none. */
export type Raised =
  | { readonly kind: 'counts'; readonly given: ReadonlyMap<AssessmentId, number> }
  | { readonly kind: 'moved'; readonly to: AssessmentId }
  | { readonly kind: 'reset' };

/** `patient.hands`: stores what has become of the hands of one role; none at all takes them away. */
export async function saveHands(
  world: World,
  act: CardTap,
  data: OnPatient & { readonly role: RoleId; readonly raised: Raised },
): Shown {
  const { patient, role, raised } = data;
  const after = await asLeader(world, act, data.session, { phase: 'live' }, async (session) => {
    const window = answerWindow(session, patient);
    if (isRefusal(window)) return window;
    const state = patientState(session, patient);
    const stored = countedHands(state, await world.rows.hands.list(session.id, patient));
    const refusal = await keep(world, act, session, window, { patient, role, raised, stored });
    // Written although only the leader's sign of life changes: a session that ended meanwhile takes no more hands.
    return refusal ?? { session: seen(session, world.now()) };
  });
  return shownAfter(world, act, { ...data, view: role }, after);
}

function raisedHands(
  form: Form,
  raised: Raised,
  counts: readonly AssessmentCount[],
  inRoom: number,
): readonly AssessmentCount[] | Refusal {
  switch (raised.kind) {
    case 'counts':
      return countHands(form, raised.given);
    case 'moved':
      return moveHand(form, counts, inRoom, raised.to);
    case 'reset':
      return [];
  }
}

async function shownAfter(
  world: World,
  act: CardTap,
  { session: id, patient, view }: OnPatient & Which,
  after: After | Refusal,
): Shown {
  if (isRefusal(after)) return after;
  const session = await enterAsLeader(world, act, id, 'live');
  return isRefusal(session) ? session : showHands(world, act, session, { patient, view });
}

interface Counting {
  readonly patient: number;
  readonly role: RoleId;
  readonly raised: Raised;
  /** What counts of the patient, in all roles. */
  readonly stored: readonly Hands[];
}

/** Counts stand for themselves, so that the newest hold; one hand that moves adds to what is there, whenever it came. */
function tapOf({ id, sentAt }: CardTap, secret: string, raised: Raised): Tap {
  const said = raised.kind === 'counts' ? { ...raised, given: [...raised.given] } : raised;
  const key = id === '' ? '' : tapKey(secret, id, said);
  return mainTap(raised.kind === 'counts' || id === '' ? sentAt : 0, key);
}

/** A repeat, and counts that newer ones have overtaken, change nothing. */
async function keep(
  world: World,
  act: CardTap,
  { id, secret, form, room }: LiveSession,
  window: Window,
  { patient, role, raised, stored: known }: Counting,
): Promise<Refusal | undefined> {
  const tap = tapOf(act, secret, raised);
  const key = { patient, role, round: window.round };
  const kept = await untilWritten(
    async () => {
      const stored = await world.rows.hands.read(id, key);
      const now = await windowAtReveal(world, act, id, window, stored?.value.hands);
      return { stored, now };
    },
    ({ stored, now }) => {
      const before = stored?.value;
      // In a second round those of the first count until there are others.
      const from = (before?.hands ?? known.find((hands) => hands.role === role))?.counts ?? [];
      const counts = raisedHands(form, raised, from, room?.[role] ?? handsIn([{ counts: from }]));
      if ('refused' in counts) return counts;
      const tooMany = tooManyHands(
        counts,
        known.filter((hands) => hands.role !== role),
      );
      if (before !== undefined && isOld(before, tap)) return {};
      if (isRefusal(now)) return now;
      if (tooMany !== undefined) return tooMany;
      const same = sameCounts(before?.hands.counts ?? [], counts);
      if (!same && frozenHands(now, before?.hands)) return refuse('handsShown');
      const own: OwnHands = {
        hands: same && before !== undefined ? before.hands : { ...key, countedAt: world.now(), counts },
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
  { patient, role, view: asked }: Pick<OnPatient, 'patient'> & Which,
): Shown {
  const window = answerWindow(session, patient);
  if (isRefusal(window)) return window;
  const state = patientState(session, patient);
  const hands = countedHands(state, await world.rows.hands.list(session.id, patient)).filter(
    ({ counts }) => counts.length > 0,
  );
  const of = (wanted: RoleId) => hands.find((counted) => counted.role === wanted);
  const { form, patients: all, room = {}, setup } = session;
  const place = {
    session: session.id,
    form,
    patient,
    patients: all.length,
    round: window.round,
    revealed: window.late,
    ...(setup.mode === 'all' && { all: true as const }),
  };
  const surface = leadSurface(act);
  if (role !== undefined) {
    if (frozenHands(window, of(role))) return refuse('handsShown');
    return handCountCard(world.words, { ...place, role, counts: of(role)?.counts ?? [] }, surface);
  }
  const roles = roleIds.flatMap((id) => {
    const counts = of(id)?.counts ?? [];
    const inRoom = room[id] ?? handsIn([{ counts }]);
    return inRoom === 0 ? [] : [{ role: id, inRoom, counts, fixed: frozenHands(window, of(id)) }];
  });
  if (asked === 'room' || roles.length === 0) {
    const view = { session: session.id, patient, room, counted: hands.length > 0 };
    return roomCard(world.words, view, surface);
  }
  return handsCard(world.words, { ...place, roles, role: asked }, surface);
}
