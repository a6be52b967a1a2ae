import { channelKey } from '../../src/app/ports/keys.ts';
import type { Rows } from '../../src/app/ports/rows/rows.ts';
import { answerWhenAsked } from './asked.ts';
import { type Chance, pause } from './chance.ts';
import type { Client } from './client.ts';
import { copiesOf, type Gone } from './copies.ts';
import type { LogCount } from './counts.ts';
import type { Keeping } from './keeper.ts';
import type { Leaders } from './leaders.ts';
import { nothingSaid, type Visit } from './logSaid.ts';
import { liftsOf, missingOfLog, wantedOf } from './logShown.ts';
import { logCardIn } from './logSightings.ts';
import { textsFor } from './logTexts.ts';
import { judgeLog } from './logVerdict.ts';
import { questionsIn, wrongQuestions } from './nudgeVerdict.ts';
import type { Pages } from './pages.ts';
import { promise } from './promising.ts';
import { playSecond, type SecondSession } from './secondSession.ts';
import { taggedIn } from './sightings.ts';

/** Everything is as it should be within this time after the last trouble, a dead process' lease included; milliseconds. */
export const settling = 90_000;

/** A unit's improvement log, as its people use it. */
export interface PlayedLog {
  /** What comes of the session: actions, changes, and lifts. */
  readonly promise: (session: string) => Promise<void>;
  /** Weeks later: whoever is asked how it goes answers, until the visit is over. */
  readonly answer: (visit: Visit) => Promise<void>;
  /** The unit's next session, from its start to its summary: it begins with what was promised. */
  readonly begin: (store: Rows) => Promise<void>;
  /** What has come of it so far. */
  readonly count: (store: Rows, gone: Gone) => Promise<LogCount>;
  /** The same when it has come to rest. */
  readonly settled: (store: Rows, gone: Gone) => Promise<LogCount>;
}

/**
 * @param people the leader first.
 * @param began when the session was started, milliseconds since 1970-01-01 UTC.
 */
export function openUnitLog(
  place: Pick<Keeping, 'connector' | 'channel' | 'did'>,
  pages: Pages,
  people: readonly [Client, ...(readonly Client[])],
  leaders: Leaders,
  began: number,
  chance: Chance,
): PlayedLog {
  const { connector, channel } = place;
  const key = channelKey(channel.id);
  const [leader, colleague = leader] = people;
  const owners = people.map(({ objectId }) => objectId);
  const keeping: Keeping = {
    ...place,
    ...{ said: nothingSaid(), text: textsFor(chance.fork('texts')), owners },
    pagesOf: (client) => pages.of(client, key, chance.fork(`pages of ${client.name}`)),
  };
  const asking = { connector, channel, people };
  const visits: Visit[] = [];
  let second: SecondSession | undefined;

  async function count(store: Rows, gone: Gone): Promise<LogCount> {
    const now = connector.now();
    const verdict = await judgeLog(store, key, keeping.said, leaders, visits, { began, now });
    const copies = [
      copiesOf(connector, taggedIn(channel, 'log'), gone, wantedOf(verdict, visits.length)),
      copiesOf(connector, liftsOf(leaders, key), gone, wantedOf(verdict, visits.length)),
      ...(leaders.above === undefined
        ? []
        : [
            copiesOf(
              connector,
              liftsOf(leaders.above, key),
              gone,
              wantedOf({ ...verdict, received: verdict.higher }, visits.length),
            ),
          ]),
      ...(second === undefined ? [] : [copiesOf(connector, taggedIn(second.place, 'session'), gone)]),
      ...visits.map((visit) => copiesOf(connector, questionsIn(asking, visit), gone)),
    ].flat();
    const visit = visits.at(-1);
    return {
      ...verdict,
      questions: visit === undefined ? [] : wrongQuestions(asking, verdict.log, visit, now),
      asked: visits.reduce((sum, each) => sum + questionsIn(asking, each).size, 0),
      missing: [...(await missingOfLog(verdict, channel, leaders, now)), ...(second?.missing() ?? [])],
      early: second?.early ?? [],
      copies: copies.length,
      unexcused: copies.filter(({ excused }) => !excused).map(({ tag }) => tag),
    };
  }

  async function settled(store: Rows, gone: Gone): Promise<LogCount> {
    const until = performance.now() + settling;
    for (;;) {
      const counted = await count(store, gone);
      if (isAtRest(counted) || performance.now() > until) return counted;
      // Where Teams has taken nothing for a while, the bot goes on when somebody is heard of.
      const post = logCardIn(channel);
      if (post !== undefined) await leader.taps(post, 'log.view', {});
      await pause(500);
    }
  }

  return {
    promise: (session) => promise(keeping, leaders, [leader, colleague], session, chance.fork('promises')),
    answer: async (visit) => {
      const before = visits.at(-1);
      if (before !== undefined) before.until = visit.from;
      visits.push(visit);
      const each = (person: Client) =>
        answerWhenAsked(person, keeping, visit, chance.fork(`${person.name} in visit ${visit.number}`));
      await Promise.all(people.map(each));
    },
    begin: async (store) => {
      second = await playSecond({ ...keeping, client: leader, store }, chance.fork('second session'));
    },
    count,
    settled,
  };
}

/** Whether nothing is missing that may still come. */
export function isAtRest({
  lost,
  missing,
  questions,
}: Pick<LogCount, 'lost' | 'missing' | 'questions'>): boolean {
  return [lost, missing, questions].every((found) => found.length === 0);
}
