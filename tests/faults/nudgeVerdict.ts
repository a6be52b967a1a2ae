import type { UnitLog } from '../../src/app/ports/rows/improvement.ts';
import { workingTime } from '../../src/domain/improvement/day.ts';
import { nudgesDue } from '../../src/domain/improvement/nudges.ts';
import type { Channel, Post } from '../teams/channel.ts';
import type { Arrival, Connector } from '../teams/connector.ts';
import { fieldsIn } from '../teams/json.ts';
import type { Client } from './client.ts';
import type { Visit } from './logSaid.ts';
import { numbersAsked, questionsTo } from './logSightings.ts';

/** Where people are asked how it goes. */
export interface Asking {
  readonly connector: Connector;
  readonly channel: Channel;
  readonly people: readonly Client[];
}

/** The questions of a visit, by whom they are for: two to one person are one too many. */
export function questionsIn({ channel, people }: Asking, visit: Visit): ReadonlyMap<string, readonly Post[]> {
  return new Map(
    people.flatMap((person) => {
      const posts = questionsTo(channel, person.userId, visit.from, visit.until);
      return posts.length === 0
        ? []
        : [[`question to ${person.name} in visit ${visit.number}`, posts] as const];
    }),
  );
}

/**
 * What is wrong with the questions of the visit that is going on: who should have been asked and has not, what is written down
 * and was never sent, or the other way round. Where Teams has refused a message to one person it is given up, and the channel is
 * left alone for a while (`performNudge.ts`).
 * @param now milliseconds since 1970-01-01 UTC.
 */
export function wrongQuestions(asking: Asking, log: UnitLog, visit: Visit, now: number): readonly string[] {
  const { people } = asking;
  const posts = questionsIn(asking, visit);
  const refused = refusalsIn(asking, visit);
  const waiting = refused.length > 0 ? [] : nudgesDue(log.actions, log.head, now);
  return [
    ...waiting.map(
      ({ to, about }) => `${to.name} has not been asked about ${about.map(({ nr }) => nr).join(', ')}`,
    ),
    ...people.flatMap((person) => {
      const own = log.actions.filter(({ owner }) => owner.kind === 'person' && owner.id === person.objectId);
      const noted = own.flatMap(({ nr, nudges }) => (nudges.some(({ at }) => at >= visit.from) ? [nr] : []));
      const seen = posts.get(`question to ${person.name} in visit ${visit.number}`) ?? [];
      const asked = new Set(seen.flatMap(numbersAsked));
      const wasRefused = refused.some(({ body }) => fieldsIn(fieldsIn(body).recipient).id === person.userId);
      return [
        ...noted
          .filter((nr) => !asked.has(nr) && !wasRefused)
          .map((nr) => `that ${person.name} was asked about ${nr} is written down, and nobody has asked`),
        ...[...asked]
          .filter((nr) => !noted.includes(nr))
          .map((nr) => `${person.name} was asked about ${nr}, and nobody has written that down`),
        ...seen.flatMap(({ history: [first] }) =>
          first === undefined || workingTime(first.at) === first.at
            ? []
            : [`${person.name} was asked at ${new Date(first.at).toISOString()}`],
        ),
      ];
    }),
  ];
}

/** Messages to one person that Teams has said no to in the visit. */
function refusalsIn({ connector, channel }: Asking, { since }: Visit): readonly Arrival[] {
  return connector.arrivals.filter(
    ({ at, url, status = 0 }) =>
      at >= since &&
      [400, 403, 404].includes(status) &&
      url.includes('isTargetedActivity=true') &&
      decodeURIComponent(url).includes(channel.id),
  );
}
