/** Who leads: handed over, asked for, or taken after a silence. Pure; each decision names the question it answers. */
import type { Instant, PersonKey } from '../basics.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { takeOver } from './phases.ts';
import type { Baton, LiveSession } from './session.ts';

/** A question about who leads stands this long, in milliseconds. */
const batonFor = 10 * 60_000;

/** Somebody, as the session knows people. */
export interface Someone {
  readonly person: PersonKey;
  /** As Teams shows it. */
  readonly name: string;
}

/** When the question that still stands lapses; undefined when none does. */
export function batonEnds(session: Pick<LiveSession, 'baton'>): Instant | undefined {
  const { baton } = session;
  return baton?.kind === 'offered' || baton?.kind === 'asked' ? baton.at + batonFor : undefined;
}

/** The question that stands now. */
export function openBaton(
  session: Pick<LiveSession, 'baton'>,
  now: Instant,
): Extract<Baton, { kind: 'offered' | 'asked' }> | undefined {
  const { baton } = session;
  const ends = batonEnds(session);
  if (ends === undefined || now >= ends) return undefined;
  return baton?.kind === 'offered' || baton?.kind === 'asked' ? baton : undefined;
}

/**
 * «Gi stafettpinnen»: anyone in the channel may take over, or only the one named; an offer to somebody else lapses.
 * Offered to the same already: nothing.
 */
export function offer<S extends LiveSession>(session: S, now: Instant, to?: Someone): S {
  const open = openBaton(session, now);
  if (open?.kind === 'offered' && open.to?.person === to?.person) return session;
  return { ...session, baton: { kind: 'offered', at: now, ...(to && { to }) } };
}

/** Who the offer that stands is for, when that is somebody else. */
function forAnother(open: ReturnType<typeof openBaton>, person: PersonKey): Refusal | undefined {
  return open?.kind === 'offered' && open.to !== undefined && open.to.person !== person
    ? refuse('offeredToAnother', open.to.name)
    : undefined;
}

/** The leader goes on after all: takes the offer back, or says no to whoever asks. */
export function keepLeading<S extends LiveSession>(session: S, question: Instant): S | Refusal {
  const { baton } = session;
  if (baton?.at !== question) return refuse('batonIsOver');
  if (baton.kind === 'offered') return { ...session, baton: { kind: 'withdrawn', at: question } };
  if (baton.kind === 'asked') return { ...session, baton: { kind: 'declined', at: question } };
  return baton.kind === 'given' ? refuse('batonIsOver') : session;
}

function lead<S extends LiveSession>(
  session: S,
  { person, name }: Someone,
  question: Instant,
  now: Instant,
): S {
  return { ...session, leader: { person, name, seenAt: now }, baton: { kind: 'given', at: question } };
}

/** «Jeg tar over»: accepts the leader's offer. */
export function accept<S extends LiveSession>(
  session: S,
  someone: Someone,
  question: Instant,
  now: Instant,
): S | Refusal {
  const { baton, leader } = session;
  if (leader.person === someone.person) {
    return baton?.at === question && baton.kind === 'given' ? session : refuse('alreadyLeader');
  }
  const open = openBaton(session, now);
  if (open?.kind !== 'offered' || open.at !== question) return refuse('batonIsOver');
  return forAnother(open, someone.person) ?? lead(session, someone, question, now);
}

/** «Ja, overta»: the leader agrees to who asks. */
export function consent<S extends LiveSession>(session: S, question: Instant, now: Instant): S | Refusal {
  const open = openBaton(session, now);
  return open?.kind === 'asked' && open.at === question
    ? lead(session, open, question, now)
    : refuse('batonIsOver');
}

/**
 * `overta`: at once when the leader offers it or has been silent since `lastSign`; else the leader is asked, and the
 * session comes back with the question in it and somebody else still leading.
 */
export function takeOverOrAsk<S extends LiveSession>(
  session: S,
  someone: Someone,
  lastSign: Instant,
  now: Instant,
): S | Refusal {
  const { person, name } = someone;
  const open = openBaton(session, now);
  const isLeader = session.leader.person === person;
  const another = forAnother(open, person);
  if (open?.kind === 'offered' && !isLeader && another === undefined)
    return lead(session, someone, open.at, now);
  const taken = takeOver(session, person, name, lastSign, now);
  if (!isRefusal(taken)) return { ...taken, baton: { kind: 'given', at: now } };
  if (taken.refused !== 'leaderIsHere') return taken;
  if (another !== undefined) return another;
  if (open?.kind === 'asked') return open.person === person ? session : refuse('anotherHasAsked');
  return { ...session, baton: { kind: 'asked', at: now, person, name } };
}
