/** From a visit to what its pages are made of. */
import { lineAbove } from '../../app/log/lifts.ts';
import { nameOfUnit, readLog, readResults } from '../../app/log/readLog.ts';
import type { UnitResults } from '../../app/ports/processMemory.ts';
import type { Result } from '../../app/ports/rows/channels.ts';
import type { UnitLog } from '../../app/ports/rows/improvement.ts';
import type { World } from '../../app/ports/world.ts';
import type { Action } from '../../domain/improvement/action.ts';
import { dayOf } from '../../domain/improvement/day.ts';
import { thirdTime } from '../../domain/improvement/figures/thirdTime.ts';
import { plainName } from '../../words/escape.ts';
import type { Visit } from '../signIn/visit.ts';
import type { WebRequest } from '../web.ts';
import { type Audience, figuresOf } from './figures/figuresOf.ts';
import type { Reader } from './frame.ts';
import { type LogView, unanswered } from './logView.ts';

/** A visit with everything of the log it is to. */
export interface Opened {
  readonly reader: Reader;
  readonly view: LogView;
  /** As it is stored. */
  readonly log: UnitLog;
  readonly results: readonly Result[];
  readonly saved: boolean;
}

/** The action that a path names by its number, as it is written. */
export function namedIn(
  { actions }: Pick<UnitLog, 'actions'>,
  { nr }: WebRequest['parts'],
): Action | undefined {
  return actions.find((action) => String(action.nr) === nr);
}

/** Reasons whose time is the least it can be, by session: read once for as long as the results are the same. */
const least = new WeakMap<UnitResults, Promise<ReadonlyMap<string, readonly string[]>>>();

function atLeastOf(world: World, unit: string, read: UnitResults) {
  const known = least.get(read);
  if (known !== undefined) return known;
  const reading = Promise.all(
    read.results.map(async ({ session }) => {
      const extra = await world.rows.channels.extra(unit, session);
      return [session, extra?.atLeast ?? []] as const;
    }),
  ).then((entries) => new Map(entries));
  least.set(read, reading);
  reading.catch(() => least.delete(read));
  return reading;
}

/**
 * @param audience whom the figures are for; a receiver is always given what may leave the unit.
 * @throws when storage does not answer.
 */
export async function open(
  world: World,
  visit: Visit,
  query: URLSearchParams,
  audience: Audience = visit.role === 'member' ? 'enhet' : 'linjen',
): Promise<Opened> {
  const { words, unit, channel, person, csrf, role } = visit;
  const [log, read] = await Promise.all([readLog(world, unit), readResults(world, unit, channel)]);
  const results = read?.results ?? [];
  const atLeast = read === undefined ? new Map() : await atLeastOf(world, unit, read);
  const now = world.now();
  const today = dayOf(now);
  const members = world.roster.known(unit)?.members;
  const line = await lineAbove(world, unit, log);
  const leaders = await leadersCalled(world, visit, [
    ...line,
    ...log.actions.flatMap(({ lifts }) => lifts.map(({ to }) => to)),
  ]);
  const view: LogView = {
    actions: log.actions,
    areas: log.areas,
    sessions: results.map((result) => figuresOf(result, atLeast.get(result.session) ?? [], audience)),
    audience,
    thirdTime: thirdTime(results, log.actions),
    summaries: new Map(results.map(({ session, summary }) => [session, summary])),
    received: log.received,
    tied: log.tied,
    receiverName: line[0] === undefined ? undefined : leaders.get(line[0]),
    line,
    leaders,
    members: members && new Map(members.map(({ objectId, name }) => [objectId, name])),
    now,
    today,
  };
  const unitName = log.head.unitName ?? channel.value.unitName;
  const reader: Reader = {
    words,
    unit,
    unitName: unitName === undefined ? words.logPages.logFrame.name : plainName(unitName),
    name: plainName(person.name),
    csrf,
    role,
    running: channel.value.active !== undefined,
    lifts: log.actions.filter((action) => unanswered(action, today) !== undefined).length,
    inbox:
      log.tied.length === 0 && log.received.length === 0
        ? undefined
        : log.received.filter(({ answer }) => answer === undefined).length,
  };
  return { reader, view, log, results, saved: query.get('lagret') === '1' };
}

async function leadersCalled(
  world: World,
  { words }: Visit,
  channels: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const names = [...new Set(channels)].map(
    async (channel) => [channel, (await nameOfUnit(world, channel)) ?? words.lifting.someLeaders] as const,
  );
  return new Map(await Promise.all(names));
}
