import { channelKey } from '../../src/app/ports/keys.ts';
import type { Rows } from '../../src/app/ports/rows/rows.ts';
import { type Action, isOpen, type ReviewOutcome, type Status } from '../../src/domain/improvement/action.ts';
import { refuse } from '../../src/domain/refusal.ts';
import { textOf } from '../teams/card.ts';
import type { Channel, Post } from '../teams/channel.ts';
import { words } from '../words.ts';
import { type Chance, pause } from './chance.ts';
import type { Client } from './client.ts';
import type { Keeping } from './keeper.ts';
import { actionSheet, type LogSaid, moveOf, reviewIn, unit } from './logSaid.ts';
import { seenPost, sessionOf } from './sightings.ts';
import { longestWait, saysUntil, settle, untilKnown } from './surely.ts';

/** A unit's next session, which begins with what it has promised. */
export interface SecondSession {
  /** What has been posted since it was started. */
  readonly place: Pick<Channel, 'posts'>;
  /** Patients that stood there before what was promised had been gone through. */
  readonly early: readonly string[];
  /** What people should see of what was promised, and do not. */
  readonly missing: () => readonly string[];
}

/** The leader, and where they lead. */
export interface SecondPlace extends Pick<Keeping, 'connector' | 'channel' | 'said' | 'did'> {
  readonly client: Client;
  /** Past everything that goes wrong. */
  readonly store: Pick<Rows, 'logs'>;
}

/** The bot shows within so long what has come of a tap, or the leader taps again; milliseconds. */
const shownWithin = 6_000;
const changedMeanwhile = words.refusals.refusalLine(refuse('changedMeanwhile'));

/** From `start` to the summary: says of each promise what became of it, now and then takes it back, and goes on. */
export async function playSecond(
  { connector, channel, said, did, client, store }: SecondPlace,
  chance: Chance,
): Promise<SecondSession> {
  const old = new Set(channel.posts().map(({ id }) => id));
  const place = { posts: () => channel.posts().filter(({ id }) => !old.has(id)) };
  const patient = () => seenPost(place, 'patient 1') ?? seenPost(place, 'patient 2');
  const promised = (await actionsIn(store, channelKey(channel.id))).filter(isOpen);
  const board = await saysUntil(connector, client, 'start 2 60', () => seenPost(place, 'board'));
  const session = sessionOf(board);
  const early: string[] = [];
  const given = performance.now() + longestWait;

  /** Tries until it is seen. */
  async function until(seen: () => Post | undefined, tries: () => Promise<unknown>, what: string) {
    while (seen() === undefined) {
      if (performance.now() > given + longestWait) throw new Error(`Session ${session} has no ${what}`);
      await tries();
      await connector.until(() => seen() !== undefined, { timeout: shownWithin }).catch(() => undefined);
    }
  }

  if (promised.length > 0) {
    await connector.until(() => seenPost(place, 'review') ?? patient(), {
      timeout: longestWait,
      what: '«Sist lovet vi» or a patient',
    });
    const review = seenPost(place, 'review');
    if (review !== undefined) await goThrough(review);
    if (patient() !== undefined) early.push(`a patient stood there first in session ${session}`);
  }

  async function goThrough(review: Post): Promise<void> {
    const listed = new Set(
      client.buttons(review).flatMap(({ verb, data }) => (verb === 'review.mark' ? [Number(data.nr)] : [])),
    );
    for (const action of promised.filter(({ nr }) => listed.has(nr))) {
      const outcome = chance.pick(['ferdig', 'droppes', 'fortsetter'] as const);
      await pause(chance.between(20, 800));
      const closed = await mark(review, action, action.status, outcome);
      if (closed === undefined || closed === action.status || !chance.happens(0.5)) continue;
      if ((await mark(review, action, closed, 'fortsetter')) !== undefined) did('review taken back');
    }
  }

  /** @returns how it stands then; undefined where nobody knows, or it was refused. */
  async function mark(
    review: Post,
    { nr, status, needsHelpSince }: Action,
    from: Status,
    outcome: ReviewOutcome,
  ): Promise<Status | undefined> {
    const to = outcome === 'ferdig' ? 'innfort' : outcome === 'droppes' ? 'droppet' : status;
    const { ledger }: LogSaid = said;
    const moved = from === to ? undefined : moveOf(nr, from, to);
    if (moved !== undefined) said.moves.push(moved);
    const needsHelp = (outcome === 'fortsetter' && needsHelpSince !== undefined) || undefined;
    const attempts = [
      ledger.attempt(unit, actionSheet(nr), 'status', to),
      ledger.attempt(unit, actionSheet(nr), 'needs help', needsHelp),
      ledger.attempt(unit, actionSheet(nr), reviewIn(session), outcome),
    ];
    const data = { session, nr, outcome, ...(outcome === 'droppes' && { why: 'ikke_aktuelt' }) };
    const known = await untilKnown(chance, () => client.taps(review, 'review.mark', data));
    const { heard } = known;
    const isDone = heard.kind === 'card' && !textOf(heard.card).includes(changedMeanwhile);
    for (const attempt of attempts) settle(attempt, known, isDone);
    said.statuses.set(nr, isDone ? to : undefined);
    if (!isDone) return undefined;
    if (moved !== undefined) moved.outcome = 'acknowledged';
    did('review');
    return to;
  }

  const goesOn = async () => {
    const review = seenPost(place, 'review');
    if (review === undefined || chance.happens(0.5)) await client.says('neste');
    else await client.taps(review, 'review.done', { session });
  };
  await until(patient, goesOn, 'patient');
  await until(
    () => seenPost(place, 'summary'),
    () => client.taps(board, 'session.finish', { session }),
    'summary',
  );
  return {
    place,
    early,
    missing: () => {
      if (promised.length === 0) return [];
      const review = seenPost(place, 'review');
      if (review === undefined) return [`«Sist lovet vi» in session ${session}`];
      const isOver = review.card !== undefined && textOf(review.card).includes(words.logCards.reviewOver);
      return isOver ? [] : [`that «Sist lovet vi» is over in session ${session}`];
    },
  };
}

/** Storage may be away. */
async function actionsIn(store: Pick<Rows, 'logs'>, key: string): Promise<readonly Action[]> {
  for (;;) {
    try {
      return (await store.logs.content(key)).actions;
    } catch {
      await pause(500);
    }
  }
}
