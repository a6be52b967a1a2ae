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
import { type Attempt, createLedger, type Ledger, type Sheet } from './ledger.ts';
import { codeIn, liftOf } from './logSightings.ts';
import type { Heard, Mail } from './mail.ts';
import { offersOn, type Pages } from './pages.ts';
import type { Act } from './round.ts';
import { saysUntil, settle, untilKnown } from './surely.ts';
import { tieTo } from './tying.ts';

/** The leaders' channel that the units of a play lift to, or the one above it. */
export interface Leaders {
  readonly channel: Channel;
  /** Of the channel, in storage. */
  readonly key: string;
  /** The code that units tie themselves on with, as soon as they have been given one. */
  readonly code: Promise<string>;
  /** What they have been told of their answers. */
  readonly ledger: Ledger;
  /** To whom they lift further. */
  readonly above: Leaders | undefined;
  /** Why they could not tie themselves to those above. */
  readonly stuck: readonly string[];
  /** Answers what comes in, until it is over. */
  readonly play: (isOver: () => boolean) => Promise<void>;
  /** They do something in their channel that changes nothing. */
  readonly isHeard: () => Promise<void>;
}

/** The ledger has the leaders under one name. */
export const theLeaders = 'the leaders';
export const liftSheet = ({ unit, nr, n }: LiftKey): Sheet => `lift ${unit} ${nr} ${n}`;

/** How they go about a lift, one answer after the other… */
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
/** …where there is somebody above them. */
const waysBetween: typeof ways = [
  ...ways,
  ['videre'],
  ['videre'],
  ['videre'],
  ['mer', 'videre'],
  ['mer', 'videre'],
];
const reasons = ['Vi trenger tall for natten', 'Vi har ikke plass i år', 'Kapasitet til våren'] as const;

/** The same answer is the same text. */
export function answerText(kind: LiftAnswerKind, why: string, date: string | undefined): string {
  return `${kind} «${why}» ${date ?? 'without a day'}`;
}

/** Where leaders are. */
export interface LeadersPlace {
  readonly name: string;
  readonly tenantId: string;
  readonly above?: Leaders;
  readonly pages: Pages;
  /** What they have done on the pages, or handed up. */
  readonly did: (act: Act) => void;
}

export function openLeaders(
  connector: Connector,
  mail: Mail,
  { name, tenantId, above, pages, did }: LeadersPlace,
  chance: Chance,
): Leaders {
  const channel = connector.addChannel({ name, tenantId });
  const key = channelKey(channel.id);
  const leader = createClient(connector, mail, channel, `${name}’ leader`);
  const reader = pages.of(leader, key, chance.fork('pages'));
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
    if (chance.happens(0.3)) return answerOnPage(lift, kind, tried);
    const isIt = (heard: Heard, said: string) => heard.kind === 'card' && textOf(heard.card).includes(said);
    const offered = leader
      .buttons(post)
      .find(({ verb, data }) => (verb ?? data.verb) === 'lift.answer' && data.answer === kind);
    if (offered === undefined) return false;
    // These need no words.
    if (kind === 'ferdig' || kind === 'videre') {
      const attempt = tried('');
      const known = await untilKnown(chance, () => leader.taps(post, 'lift.answer', offered.data));
      const isDone = isIt(known.heard, words.lifting.answeredLine(kind, undefined));
      settle(attempt, known, isDone);
      if (isDone && kind === 'videre') did('lift further');
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

  /** The same on the lift's page. */
  async function answerOnPage(
    { unit, nr, n }: LiftKey,
    kind: LiftAnswerKind,
    tried: (why: string, date?: string) => Attempt,
  ): Promise<boolean> {
    const path = `/loft/${unit}/${nr}/${n}`;
    const html = await reader.opens(path);
    if (html === undefined || !offersOn(html, kind)) return false;
    const hvorfor = kind === 'ferdig' ? '' : chance.pick(reasons);
    const dato = kind === 'tar' ? daysAfter(dayOf(connector.now()), chance.whole(20, 90)) : undefined;
    const attempt = tried(hvorfor, dato);
    const sent = await reader.sends(path, { answer: kind, hvorfor, ...(dato && { dato }) });
    const isDone = sent.to !== undefined;
    settle(attempt, sent, isDone);
    if (isDone) did('lift answered on the page');
    if (isDone && kind === 'videre') did('lift further');
    return true;
  }

  const stuck: string[] = [];
  let isTying = false;
  async function play(isOver: () => boolean): Promise<void> {
    // Nobody waits for it with an answer.
    if (above !== undefined && !isTying) {
      isTying = true;
      void tie(above).catch((error: unknown) => stuck.push(String(error)));
    }
    while (!isOver()) {
      for (const post of channel.posts()) {
        const lift = post.card && liftOf(post.card);
        if (lift === undefined) continue;
        const left = going.get(liftSheet(lift)) ?? chance.pick(above === undefined ? ways : waysBetween);
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

  async function tie(to: Leaders): Promise<void> {
    await tieTo(to, { connector, channel, client: leader, ledger, person: theLeaders }, chance.fork('tie'));
  }

  const code = askForCode();
  // Whoever waits for it is told; nobody may.
  code.catch(() => undefined);
  async function isHeard(): Promise<void> {
    const [post] = channel.posts();
    if (post !== undefined) await leader.taps(post, 'log.view', {});
  }

  return { channel, key, code, ledger, above, stuck, play, isHeard };
}
