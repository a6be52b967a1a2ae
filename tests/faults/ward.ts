import { channelKey } from '../../src/app/ports/keys.ts';
import type { Rows } from '../../src/app/ports/rows/rows.ts';
import { formIds } from '../../src/domain/form/form.ts';
import { isEnded } from '../../src/domain/session/phases.ts';
import type { EndedSession } from '../../src/domain/session/session.ts';
import { textOf } from '../teams/card.ts';
import type { Post } from '../teams/channel.ts';
import type { Connector } from '../teams/connector.ts';
import type { Chance } from './chance.ts';
import { pause } from './chance.ts';
import { createClient } from './client.ts';
import { createColleague } from './colleague.ts';
import { copiesOf, type Gone, needlessEdits } from './copies.ts';
import type { WardCount } from './counts.ts';
import { type Led, leadRound } from './leader.ts';
import type { Leaders } from './leaders.ts';
import { createLedger, sheetOf } from './ledger.ts';
import type { Mail } from './mail.ts';
import type { Pages } from './pages.ts';
import type { Act, Outcome, Round } from './round.ts';
import { isOpenCard, seenPost, sessionOf, tagged, taggedIn } from './sightings.ts';
import { saysUntil } from './surely.ts';
import { isAtRest, openUnitLog, type PlayedLog, settling } from './unitLog.ts';
import { judge, type Verdict } from './verdict.ts';

/** How large a unit and its session are, at most; at least two patients and two people. */
export interface Size {
  readonly patients: number;
  /** The same for sessions that open every patient at once: enough to come near Teams' limits. */
  readonly patientsAtOnce: number;
  readonly people: number;
  /** How long a patient may stay open, milliseconds. */
  readonly patience: number;
}

/** A unit that holds one session. */
export interface Ward {
  readonly name: string;
  readonly log: PlayedLog;
  /** From `start` to the summary, whatever goes wrong; fails when it comes to a standstill. */
  readonly play: () => Promise<void>;
  /** What has come of it, when everything works again. */
  readonly count: (store: Rows, gone: Gone) => Promise<WardCount>;
}

/** @param leaders whom the unit lifts to, and the pages of its log. */
export function openWard(
  name: string,
  connector: Connector,
  mail: Mail,
  { leaders, pages }: { readonly leaders: Leaders; readonly pages: Pages },
  chance: Chance,
  size: Size,
): Ward {
  const channel = connector.addChannel({ name, tenantId: leaders.channel.tenantId });
  const key = channelKey(channel.id);
  const leader = createClient(connector, mail, channel, `${name} leader`);
  const people = Array.from({ length: chance.whole(2, size.people) }, (_, index) =>
    createClient(connector, mail, channel, `${name} colleague ${index + 1}`),
  );
  const atOnce = chance.happens(0.25);
  const most = atOnce ? size.patientsAtOnce : size.patients;
  const patients = Array.from({ length: chance.whole(2, most) }, (_, index) => index + 1);
  const form = chance.pick(formIds);
  const words = [patients.length, 60, form, ...(atOnce ? ['alle'] : [])];
  const ledger = createLedger();
  const began = connector.now();
  const taps: Record<Outcome, number> = { acknowledged: 0, refused: 0, unanswered: 0 };
  const saidMissing: string[] = [];
  const done = new Map<Act, number>();
  const did = (act: Act) => done.set(act, (done.get(act) ?? 0) + 1);
  const log = openUnitLog(
    { connector, channel, did },
    pages,
    [leader, ...people],
    leaders,
    began,
    chance.fork('log'),
  );
  const led: Led = { reveals: [], takenBack: new Map() };

  async function play(): Promise<void> {
    const board = await saysUntil(connector, leader, `start ${words.join(' ')}`, () =>
      seenPost(channel, 'board'),
    );
    const round: Round = {
      channel,
      session: sessionOf(board),
      form,
      atOnce,
      patients,
      pace: chance.pick([150, 400, 900]),
      isOver: () => over,
      note: (outcome) => {
        taps[outcome] += 1;
      },
      did,
      saidMissing: (person, sheet) => {
        // What was said in practice goes when it is over.
        if (sheet !== sheetOf(0, 1) && !ledger.allowed(person, sheet, 'assessment').has(undefined))
          saidMissing.push(`${sheet}: the bot does not know of an answer it has acknowledged`);
      },
    };
    let over = false;
    const answering = Promise.all(
      people.map((client) => createColleague(client, round, ledger, chance.fork(client.name)).play()),
    );
    try {
      await leadRound({ connector, leader, round, ledger, led }, chance.fork('leader'), size.patience);
      // Some are still tapping when it ends.
      await pause(chance.between(0, 3_000));
    } finally {
      over = true;
      await answering;
    }
    await log.promise(round.session);
  }

  async function endedSession(store: Rows): Promise<EndedSession | undefined> {
    const board = seenPost(channel, 'board');
    const session = board && (await store.channels.readSession(key, sessionOf(board)))?.value;
    return session !== undefined && isEnded(session) ? session : undefined;
  }

  /** What people should see and do not. */
  async function missing(session: EndedSession): Promise<readonly string[]> {
    const posts = tagged(channel);
    const shown = (tag: string, wanted: (post: Post) => boolean, what: string) => {
      const there = posts.get(tag) ?? [];
      return there.some(wanted) ? [] : [`${tag} (${what}), posted ${there.length} times`];
    };
    const view = await summaryView(session);
    return [
      ...shown('board', ({ card }) => card !== undefined, session.phase),
      ...session.patients.flatMap((state, index) =>
        state.kind === 'waiting'
          ? []
          : shown(`patient ${index + 1}`, ({ card }) => !isOpenCard(card), state.kind),
      ),
      ...shown('summary', ({ card }) => card !== undefined && textOf(card) === view, 'as it is now'),
    ];
  }

  async function summaryView(session: EndedSession): Promise<string | undefined> {
    const post = seenPost(channel, 'summary');
    if (post === undefined) return undefined;
    const heard = await leader.taps(post, 'summary.view', { session: session.id });
    return heard.kind === 'card' ? textOf(heard.card) : undefined;
  }

  async function count(store: Rows, gone: Gone): Promise<WardCount> {
    const until = performance.now() + settling;
    let verdict: Verdict | undefined;
    let unseen: readonly string[] = ['the end of the session'];
    let ofLog = await log.count(store, gone);
    for (;;) {
      const session = await endedSession(store);
      if (session !== undefined) {
        verdict = await judge(store, key, session, { channel, people, ledger, led, began });
        unseen = await missing(session);
      }
      const settled =
        verdict !== undefined &&
        [verdict.wrong, unseen].every((found) => found.length === 0) &&
        isAtRest(ofLog);
      if (settled || performance.now() > until) break;
      // Where Teams has taken nothing for a while, the bot goes on when somebody is heard of.
      const board = seenPost(channel, 'board');
      if (board !== undefined) await leader.taps(board, 'session.view', { session: sessionOf(board) });
      await pause(500);
      ofLog = await log.count(store, gone);
    }
    const copies = copiesOf(connector, taggedIn(channel, 'session'), gone);
    return {
      setup: words.join(' '),
      taps,
      answers: verdict?.answers ?? 0,
      lost: [...(verdict?.lost ?? []), ...saidMissing],
      late: verdict?.late ?? [],
      changed: verdict?.changed ?? [],
      acts: done,
      log: ofLog,
      twice: verdict?.twice ?? [],
      wrong: verdict?.wrong ?? [],
      mistimed: verdict?.mistimed ?? [],
      missing: unseen,
      copies: copies.length,
      unexcused: copies.filter(({ excused }) => !excused).map(({ tag }) => tag),
      editedWhileOpen: needlessEdits(connector, channel, gone),
    };
  }

  return { name, log, play, count };
}
