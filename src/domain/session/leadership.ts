/** Who leads: handed over, asked for, or taken after a silence. Pure; each decision names the question it answers. */
import type { Instant, PersonKey } from '../basics.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { takeOver } from './phases.ts';
import type { LeadQuestion, LiveSession } from './session.ts';

/** A question about who leads stands this long, in milliseconds. */
const leadQuestionFor = 10 * 60_000;

/** Somebody, as the session knows people. */
export interface Someone {
  readonly person: PersonKey;
  /** As Teams shows it. */
  readonly name: string;
}

/** When the question that still stands lapses; undefined when none does. */
export function leadQuestionEnds(session: Pick<LiveSession, 'leadQuestion'>): Instant | undefined {
  const { leadQuestion } = session;
  return leadQuestion?.kind === 'offered' || leadQuestion?.kind === 'asked'
    ? leadQuestion.at + leadQuestionFor
    : undefined;
}

/** The question that stands now. */
export function openLeadQuestion(
  session: Pick<LiveSession, 'leadQuestion'>,
  now: Instant,
): Extract<LeadQuestion, { kind: 'offered' | 'asked' }> | undefined {
  const { leadQuestion } = session;
  const ends = leadQuestionEnds(session);
  if (ends === undefined || now >= ends) return undefined;
  return leadQuestion?.kind === 'offered' || leadQuestion?.kind === 'asked' ? leadQuestion : undefined;
}

/**
 * «Gi stafettpinnen»: anyone in the channel may take over, or only the one named; an offer to somebody else lapses.
 * Offered to the same already: nothing.
 */
export function offer<S extends LiveSession>(session: S, now: Instant, to?: Someone): S {
  const open = openLeadQuestion(session, now);
  if (open?.kind === 'offered' && open.to?.person === to?.person) return session;
  return { ...session, leadQuestion: { kind: 'offered', at: now, ...(to && { to }) } };
}

/** Who the offer that stands is for, when that is somebody else. */
function forAnother(open: ReturnType<typeof openLeadQuestion>, person: PersonKey): Refusal | undefined {
  return open?.kind === 'offered' && open.to !== undefined && open.to.person !== person
    ? refuse('offeredToAnother', open.to.name)
    : undefined;
}

/** The leader goes on after all: takes the offer back, or says no to whoever asks. */
export function keepLeading<S extends LiveSession>(session: S, question: Instant): S | Refusal {
  const { leadQuestion } = session;
  if (leadQuestion?.at !== question) return refuse('leadQuestionIsOver');
  if (leadQuestion.kind === 'offered')
    return { ...session, leadQuestion: { kind: 'withdrawn', at: question } };
  if (leadQuestion.kind === 'asked') return { ...session, leadQuestion: { kind: 'declined', at: question } };
  return leadQuestion.kind === 'given' ? refuse('leadQuestionIsOver') : session;
}

function lead<S extends LiveSession>(
  session: S,
  { person, name }: Someone,
  question: Instant,
  now: Instant,
): S {
  return { ...session, leader: { person, name, seenAt: now }, leadQuestion: { kind: 'given', at: question } };
}

/** «Jeg tar over»: accepts the leader's offer. */
export function accept<S extends LiveSession>(
  session: S,
  someone: Someone,
  question: Instant,
  now: Instant,
): S | Refusal {
  const { leadQuestion, leader } = session;
  if (leader.person === someone.person) {
    return leadQuestion?.at === question && leadQuestion.kind === 'given' ? session : refuse('alreadyLeader');
  }
  const open = openLeadQuestion(session, now);
  if (open?.kind !== 'offered' || open.at !== question) return refuse('leadQuestionIsOver');
  return forAnother(open, someone.person) ?? lead(session, someone, question, now);
}

/** «Ja, overta»: the leader agrees to who asks. */
export function consent<S extends LiveSession>(session: S, question: Instant, now: Instant): S | Refusal {
  const open = openLeadQuestion(session, now);
  return open?.kind === 'asked' && open.at === question
    ? lead(session, open, question, now)
    : refuse('leadQuestionIsOver');
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
  const open = openLeadQuestion(session, now);
  const isLeader = session.leader.person === person;
  const another = forAnother(open, person);
  if (open?.kind === 'offered' && !isLeader && another === undefined)
    return lead(session, someone, open.at, now);
  const taken = takeOver(session, person, name, lastSign, now);
  if (!isRefusal(taken)) return { ...taken, leadQuestion: { kind: 'given', at: now } };
  if (taken.refused !== 'leaderIsHere') return taken;
  if (another !== undefined) return another;
  if (open?.kind === 'asked') return open.person === person ? session : refuse('anotherHasAsked');
  return { ...session, leadQuestion: { kind: 'asked', at: now, person, name } };
}
