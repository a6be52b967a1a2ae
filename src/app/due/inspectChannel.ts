import { present } from '../../domain/answer/participant.ts';
import type { Instant } from '../../domain/basics.ts';
import { batonEnds } from '../../domain/session/leadership.ts';
import { lateAt } from '../../domain/session/pace.ts';
import { isLive } from '../../domain/session/phases.ts';
import { nextReminder } from '../../domain/session/reminders.ts';
import { deletePractice } from '../acts/practise.ts';
import type { Channel } from '../ports/rows/channels.ts';
import type { World } from '../ports/world.ts';
import { type Looked, type Outbound, outboundOf } from '../posts/outbound.ts';
import { nextVisit, visitDue } from './endedSession.ts';
import { evaluate, sayBack } from './revealAnswered.ts';
import { visitSilence } from './silentSession.ts';

/** An active session is looked at this often, in case a process died with the last answer in its hands. */
const lookAtActive = 60_000;

/** What was found in a channel, after what was due has been decided. */
export interface Found {
  readonly head: Channel;
  readonly seen: readonly Looked[];
  /** Everything that is missing in Teams. */
  readonly candidates: readonly Outbound[];
}

export interface Looks {
  /**
   * Decides what is due in a channel, and says what is missing then; undefined when there is no such channel.
   * @param again whether this visit has looked before.
   * @param replied whether a reply has just been sent there.
   */
  readonly at: (channel: string, again: boolean, replied: boolean) => Promise<Found | undefined>;
  /** When it is worth looking again, whoever asks for it. */
  readonly next: (head: Channel, seen: readonly Looked[]) => Instant | undefined;
}

export function createLooks(world: World): Looks {
  /** Live sessions this process has looked at before. */
  const known = new Set<string>();
  const startedAt = world.now();

  async function lookAt(channel: string, again: boolean, replied: boolean): Promise<Found | undefined> {
    const head = (await world.rows.channels.read(channel))?.value;
    if (head === undefined) return undefined;
    const seen = await look(channel, head, again);
    return { head, seen, candidates: await outboundOf(world, channel, seen, replied) };
  }

  /**
   * Decides what is due; afterwards the sessions that may still lack posts.
   * @param again whether this visit has looked before.
   */
  async function look(channel: string, head: Channel, again: boolean): Promise<readonly Looked[]> {
    await visitDue(world, channel, head);
    const ids = new Set([
      ...(head.active === undefined ? [] : [head.active]),
      ...head.due.map((d) => d.session),
    ]);
    const looked: Looked[] = [];
    for (const id of ids) {
      const session = (await world.sessions.get(channel, id, 0))?.session;
      if (session === undefined || session.phase === 'prepared') continue;
      if (!isLive(session)) {
        await deletePractice(world, channel, session);
        const deleted = (await world.sessions.get(channel, id, 0))?.session;
        if (deleted !== undefined && deleted.phase !== 'prepared') looked.push({ session: deleted });
        continue;
      }
      const first = !known.has(id);
      if (first && session.startedAt < startedAt) await sayBack(world, channel, session.id);
      const scope = first ? 'everything' : again ? 'answered' : 'usual';
      const participants = await evaluate(world, channel, session, scope);
      await visitSilence(world, channel, session);
      await deletePractice(world, channel, session);
      known.add(id);
      const evaluated = (await world.sessions.get(channel, id, 0))?.session;
      if (evaluated !== undefined && evaluated.phase !== 'prepared')
        looked.push({ session: evaluated, participants });
    }
    return looked;
  }

  function nextLook(head: Channel, seen: readonly Looked[]): Instant | undefined {
    const now = world.now();
    const active = seen.flatMap(({ session }) => (session.phase === 'active' ? [lateAt(session) + 1] : []));
    const visits = active.flatMap((late) => [now + lookAtActive, ...(late > now ? [late] : [])]);
    for (const { session, participants } of seen) {
      const lapses = isLive(session) ? batonEnds(session) : undefined;
      if (lapses !== undefined && lapses > now) visits.push(lapses);
      const reminds = world.targeting.on && session.phase === 'active';
      const remind = reminds ? nextReminder(session, present(participants ?? []), now) : undefined;
      if (remind !== undefined) visits.push(remind);
    }
    const due = nextVisit(head);
    if (due !== undefined) visits.push(due);
    return visits.length === 0 ? undefined : Math.min(...visits);
  }

  return { at: lookAt, next: nextLook };
}
