import type { LiftKey } from '../../src/app/log/lifts.ts';
import { channelKey } from '../../src/app/ports/keys.ts';
import type { LiftAnswerKind } from '../../src/domain/improvement/action.ts';
import { dayOf, daysAfter } from '../../src/domain/improvement/day.ts';
import { textOf } from '../teams/card.ts';
import type { Channel, Post } from '../teams/channel.ts';
import type { Connector } from '../teams/connector.ts';
import { words } from '../words.ts';
import { type Chance, pause } from './chance.ts';
import { createClient } from './client.ts';
import { createLedger, type Ledger, type Sheet } from './ledger.ts';
import { codeIn, liftOf } from './logSightings.ts';
import type { Heard, Mail } from './mail.ts';
import { saysUntil, settle, untilKnown } from './surely.ts';

/** The leaders' channel that the units of a play lift to. */
export interface Leaders {
  readonly channel: Channel;
  /** Of the channel, in storage. */
  readonly key: string;
  /** The code that units tie themselves on with, as soon as they have been given one. */
  readonly code: Promise<string>;
  /** What they have been told of their answers. */
  readonly ledger: Ledger;
  /** Answers what comes in, until it is over. */
  readonly play: (isOver: () => boolean) => Promise<void>;
  /** They do something in their channel that changes nothing. */
  readonly isHeard: () => Promise<void>;
}

/** The ledger has the leaders under one name. */
export const theLeaders = 'the leaders';
export const liftSheet = ({ unit, nr, n }: LiftKey): Sheet => `lift ${unit} ${nr} ${n}`;

/** How they go about a lift, one answer after the other. */
const ways: readonly (readonly LiftAnswerKind[])[] = [
  ['tar', 'ferdig'],
  ['tar', 'tar', 'ferdig'],
  ['mer', 'tar'],
  ['mer'],
  ['avslar'],
  ['tar'],
  // They say nothing, and are reminded.
  [],
];
const reasons = ['Vi trenger tall for natten', 'Vi har ikke plass i år', 'Kapasitet til våren'] as const;

/** The same answer is the same text. */
export function answerText(kind: LiftAnswerKind, why: string, date: string | undefined): string {
  return `${kind} «${why}» ${date ?? 'without a day'}`;
}

export function openLeaders(connector: Connector, mail: Mail, tenantId: string, chance: Chance): Leaders {
  const channel = connector.addChannel({ name: 'The leaders', tenantId });
  const leader = createClient(connector, mail, channel, 'The leaders’ leader');
  const ledger = createLedger();
  /** What they have still to answer to each lift. */
  const going = new Map<string, readonly LiftAnswerKind[]>();
  const dataOf = ({ unit, nr, n }: LiftKey) => ({ unit, nr, lift: n });

  /** By a tap, or in the window where a few words or a day are needed; whether it was tried. */
  async function answer(post: Post, lift: LiftKey, kind: LiftAnswerKind): Promise<boolean> {
    const tried = (why: string, date?: string) =>
      ledger.attempt(theLeaders, liftSheet(lift), 'answer', answerText(kind, why, date));
    const shown = await untilKnown(chance, () => leader.taps(post, 'lift.view', dataOf(lift)));
    if (shown.heard.kind !== 'card') return false;
    const isIt = (heard: Heard, said: string) => heard.kind === 'card' && textOf(heard.card).includes(said);
    const offered = leader
      .buttons(post)
      .find(({ verb, data }) => (verb ?? data.verb) === 'lift.answer' && data.answer === kind);
    if (offered === undefined) return false;
    if (kind === 'ferdig') {
      const attempt = tried('');
      const known = await untilKnown(chance, () => leader.taps(post, 'lift.answer', offered.data));
      settle(attempt, known, isIt(known.heard, words.lifting.answeredLine(kind, undefined)));
      return true;
    }
    const opened = await untilKnown(chance, () => leader.opens(post, 'lift.answer', offered.data));
    if (opened.heard.kind !== 'card') return false;
    const hvorfor = kind === 'tar' && chance.happens(0.5) ? '' : chance.pick(reasons);
    const dato = daysAfter(dayOf(connector.now()), chance.whole(20, 90));
    const inputs = { hvorfor, ...(kind === 'tar' && { dato }) };
    const attempt = tried(hvorfor, kind === 'tar' ? dato : undefined);
    const known = await untilKnown(
      chance,
      () => leader.fillsIn(post, 'lift.answer', inputs),
      () => leader.window() !== undefined,
    );
    settle(attempt, known, isIt(known.heard, words.lifting.answerSent));
    return true;
  }

  async function play(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      for (const post of channel.posts()) {
        const lift = post.card && liftOf(post.card);
        if (lift === undefined) continue;
        const left = going.get(liftSheet(lift)) ?? chance.pick(ways);
        going.set(liftSheet(lift), left);
        const [kind] = left;
        if (kind === undefined) continue;
        await pause(chance.between(50, 1_500));
        if (await answer(post, lift, kind)) going.set(liftSheet(lift), left.slice(1));
      }
      await pause(300);
    }
  }

  async function askForCode(): Promise<string> {
    await saysUntil(connector, leader, 'linje', () =>
      codeIn(channel) === undefined ? undefined : channel.posts()[0],
    );
    return codeIn(channel) ?? '';
  }

  const code = askForCode();
  // Whoever waits for it is told; nobody may.
  code.catch(() => undefined);
  async function isHeard(): Promise<void> {
    const [post] = channel.posts();
    if (post !== undefined) await leader.taps(post, 'log.view', {});
  }

  return { channel, key: channelKey(channel.id), code, ledger, play, isHeard };
}
