import { present } from '../../domain/answer/participant.ts';
import type { Instant } from '../../domain/basics.ts';
import { atLeastIn, summarise } from '../../domain/figures/summarise.ts';
import type { Summary } from '../../domain/figures/summary.ts';
import { finish } from '../../domain/session/phases.ts';
import type { FinishedSession, LiveSession, LockedSession } from '../../domain/session/session.ts';
import { readGiven } from '../access/given.ts';
import type { After, Before } from '../commit/transact.ts';
import type { Channel, Extra } from '../ports/rows/channels.ts';
import type { World } from '../ports/world.ts';
import { firstAnswerAge } from '../process/sessionCache.ts';

/**
 * When every process has noticed the end, and no write of an answer can be under way any more (milliseconds after the
 * end): what slipped in can be taken in. It counts as late.
 */
export const settleAfter = firstAnswerAge + 8_000;

/** When a session's secret is destroyed at the latest. */
export function lockTime(world: World, { endedAt }: { readonly endedAt: Instant }): Instant {
  return endedAt + Math.max(world.settings.lockAfter, settleAfter);
}

/** Computes the summary of a session, and what is kept beside it, from everything stored about it. */
export async function computeSummary(
  world: World,
  session: Pick<FinishedSession | LockedSession, 'id' | 'form' | 'patients'>,
  previous: Summary | undefined,
): Promise<{ readonly summary: Summary; readonly extra: Extra }> {
  const [said, participants] = await Promise.all([
    readGiven(world.rows, session.id),
    world.rows.participants.list(session.id),
  ]);
  const roles = new Map(participants.map(({ person, role }) => [person, role]));
  const counted = new Set([
    ...present(participants).map(({ person }) => person),
    ...said.answers.map(({ person }) => person),
  ]);
  const given = { form: session.form, patients: session.patients, ...said };
  return {
    summary: summarise({
      ...given,
      participants: [...counted].sort().map((person) => roles.get(person)),
      previous,
    }),
    extra: { session: session.id, atLeast: atLeastIn(given) },
  };
}

/** The unit's summary before this session. */
export async function previousSummary(
  world: World,
  channel: string,
  session: string,
  startedAt: Instant,
): Promise<Summary | undefined> {
  const results = await world.rows.channels.results(channel);
  return results.find((result) => result.session !== session && result.endedAt <= startedAt)?.summary;
}

/** Ends a session: its summary, the unit's use of reasons, and when to settle and to lock. */
export async function finished(
  world: World,
  channelKey: string,
  before: Before,
  live: LiveSession,
  at: Instant,
): Promise<After & { readonly session: FinishedSession }> {
  const session = finish(live, at, before.seal);
  await before.show(session);
  const previous = await previousSummary(world, channelKey, session.id, session.startedAt);
  const { summary, extra } = await computeSummary(world, session, previous);
  return {
    session,
    channel: {
      ...before.channel,
      active: undefined,
      lastSetup: session.setup,
      reasonUse: addUse(before.channel.reasonUse, summary),
      due: dueAgain(before.channel, session.id, at + settleAfter),
    },
    result: { session: session.id, startedAt: session.startedAt, endedAt: at, summary, updatedAt: undefined },
    extra,
  };
}

function addUse(use: Channel['reasonUse'], summary: Summary): Channel['reasonUse'] {
  const counts = new Map(Object.entries(use));
  for (const { reason, namedFor } of summary.reasons)
    counts.set(reason, (counts.get(reason) ?? 0) + namedFor);
  return Object.fromEntries([...counts].sort());
}

/** The channel's list of visits with this session's next one; undefined removes it. */
export function dueAgain(channel: Channel, session: string, at: Instant | undefined): Channel['due'] {
  const others = channel.due.filter((visit) => visit.session !== session);
  return at === undefined ? others : [...others, { session, at }];
}
