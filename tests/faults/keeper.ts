import { type Status, statusIds } from '../../src/domain/improvement/action.ts';
import { dayOf, daysAfter } from '../../src/domain/improvement/day.ts';
import { refuse } from '../../src/domain/refusal.ts';
import { inputsOf, textOf } from '../teams/card.ts';
import type { Channel, Post } from '../teams/channel.ts';
import type { Connector } from '../teams/connector.ts';
import { type Fields, fieldsIn, listIn, textIn } from '../teams/json.ts';
import { words } from '../words.ts';
import { type Chance, pause } from './chance.ts';
import type { Client } from './client.ts';
import {
  actionSheet,
  actionsMade,
  areasOf,
  type LogSaid,
  liftsSent,
  moveOf,
  toldNumber,
  unit,
} from './logSaid.ts';
import { addedIn, savedNumber } from './logSightings.ts';
import { fieldOn, offersOn, type Reader } from './pages.ts';
import type { Act } from './round.ts';
import { settle, untilKnown } from './surely.ts';

/** Where somebody looks after the unit's log. */
export interface Keeping {
  readonly connector: Connector;
  readonly channel: Channel;
  readonly said: LogSaid;
  /** A text that nobody in the unit has used. */
  readonly text: () => string;
  /** Entra ids of those who can be made responsible. */
  readonly owners: readonly string[];
  readonly did: (act: Act) => void;
  /** The pages of the unit's log, as this person sees them. */
  readonly pagesOf: (client: Client) => Reader;
}

/** A command is answered within so long, or the person goes on without; milliseconds. */
const repliesWithin = 20_000;

const changedMeanwhile = words.refusals.refusalLine(refuse('changedMeanwhile'));
const liftIsSent = words.lifting.liftSent('§').split('§')[1] ?? '';

/** Somebody who looks after the unit's log: each thing is tried until it is known what came of it. */
export function createKeeper(client: Client, keeping: Keeping, chance: Chance) {
  const { connector, channel, said } = keeping;
  const { ledger, statuses } = said;
  const pages = keeping.pagesOf(client);

  function made(text: string, nr: number): number {
    toldNumber(said, text, nr);
    statuses.set(nr, 'foreslatt');
    ledger.attempt(unit, actionSheet(nr), 'status', 'foreslatt').acknowledged();
    return nr;
  }

  /** `tiltak …`: told in the channel. */
  async function makeByCommand(): Promise<number | undefined> {
    const text = keeping.text();
    const attempt = ledger.attempt(unit, actionsMade, text, true);
    await client.says(`tiltak ${text}`);
    const added = await connector
      .until(() => addedIn(channel, text), { timeout: repliesWithin })
      .catch(() => undefined);
    if (added === undefined) return undefined;
    attempt.acknowledged();
    keeping.did('action by command');
    return made(text, added.nr);
  }

  /** «Lag tiltak»: told in the window. */
  async function makeInWindow(post: Post, session: string): Promise<number | undefined> {
    const opened = await untilKnown(chance, () => client.opens(post, 'action.new', { session }));
    if (opened.heard.kind !== 'card') return undefined;
    const text = keeping.text();
    const owner = chance.pick(keeping.owners);
    const frist = chance.happens(0.5) ? daysAfter(dayOf(connector.now()), chance.whole(3, 12)) : '';
    const inputs = {
      tekst: text,
      frist,
      ...(offers(opened.heard.card, 'ansvarlig', owner) && { ansvarlig: owner }),
    };
    const attempt = ledger.attempt(unit, actionsMade, text, true);
    const known = await untilKnown(
      chance,
      () => client.fillsIn(post, 'action.create', inputs),
      () => client.window() !== undefined,
    );
    const nr = known.heard.kind === 'card' ? savedNumber(known.heard.card) : undefined;
    settle(attempt, known, nr !== undefined);
    if (nr === undefined) return undefined;
    keeping.did('action in a window');
    return made(text, nr);
  }

  /** «Nytt tiltak» on the pages: told by where its form leads. */
  async function makeOnPage(session: string): Promise<number | undefined> {
    const html = await pages.opens(`/tiltak/nytt?okt=${session}`);
    const skjema = html && fieldOn(html, 'skjema');
    if (html === undefined || skjema === undefined) return undefined;
    const text = keeping.text();
    const owner = chance.pick(keeping.owners);
    const frist = chance.happens(0.5) ? daysAfter(dayOf(connector.now()), chance.whole(3, 12)) : '';
    const attempt = ledger.attempt(unit, actionsMade, text, true);
    const sent = await pages.sends('/tiltak', {
      ...{ skjema, okt: session, tekst: text, frist },
      ...(offersOn(html, owner) && { ansvarlig: owner }),
    });
    const nr = Number(/\/tiltak\/(\d+)\?/.exec(sent.to ?? '')?.[1] ?? Number.NaN);
    settle(attempt, sent, !Number.isNaN(nr));
    if (Number.isNaN(nr)) return undefined;
    keeping.did('action on the page');
    return made(text, nr);
  }

  /** «Velg områder»: what is suggested, or something else with a reason. */
  async function chooseAreas(post: Post, session: string): Promise<void> {
    // Not where nothing was named.
    if (!client.buttons(post).some(({ data }) => data.verb === 'areas.open')) return;
    const opened = await untilKnown(chance, () => client.opens(post, 'areas.open', { session }));
    if (opened.heard.kind !== 'card') return;
    const field = inputsOf(opened.heard.card).find(({ id }) => id === 'omrader');
    const ids = listIn(field?.choices).flatMap((choice) => textIn(fieldsIn(choice).value) ?? []);
    if (ids.length === 0) return;
    const omrader = [...new Set([chance.pick(ids), chance.pick(ids)])].toSorted().join(',');
    const attempt = ledger.attempt(unit, areasOf, session, omrader);
    const known = await untilKnown(
      chance,
      () => client.fillsIn(post, 'areas.save', { omrader, hvorfor: 'Vi får gjort noe med det' }),
      () => client.window() !== undefined,
    );
    const isDone =
      known.heard.kind === 'card' && textOf(known.heard.card).includes(words.logForms.areasSaved);
    settle(attempt, known, isDone);
    if (isDone) keeping.did('areas');
  }

  /** One tap on a status, or the form on the action's page; also back to one that it has had. */
  async function move(post: Post, nr: number, to: Status): Promise<void> {
    const from = statuses.get(nr);
    if (from === undefined || from === to) return;
    const html = chance.happens(0.4) ? await pages.opens(`/tiltak/${nr}`) : undefined;
    const moved = moveOf(nr, from, to);
    said.moves.push(moved);
    const attempt = ledger.attempt(unit, actionSheet(nr), 'status', to);
    const data = { nr, was: from, status: to };
    const known =
      html === undefined
        ? await untilKnown(chance, () => client.taps(post, 'action.status', data))
        : await pages.sends(`/tiltak/${nr}/status`, {
            status: to,
            versjon: fieldOn(html, 'versjon') ?? '',
            frist: fieldOn(html, 'frist') ?? '',
          });
    const { heard } = known;
    const isDone = heard.kind === 'card' && !textOf(heard.card).includes(changedMeanwhile);
    settle(attempt, known, isDone);
    if (isDone && html !== undefined) keeping.did('status on the page');
    moved.outcome = isDone
      ? 'acknowledged'
      : known.isFirst && heard.kind !== 'nothing'
        ? 'refused'
        : 'unanswered';
    // Nobody else changes it: who does not know how it stands leaves it alone.
    statuses.set(nr, isDone ? to : moved.outcome === 'refused' ? from : undefined);
    if (isDone) keeping.did('status');
  }

  /** «Løft i linjen»; whether it is sent, and with which question. */
  async function lift(post: Post, nr: number): Promise<string | undefined> {
    const opened = await untilKnown(chance, () => client.opens(post, 'lift.open', { nr }));
    if (opened.heard.kind !== 'card') return undefined;
    const asked = keeping.text();
    const inputs = {
      problem: 'Pasientene venter på svar',
      konsekvens: 'De blir liggende lenger',
      ber_om: asked,
      innen: daysAfter(dayOf(connector.now()), chance.whole(2, 30)),
    };
    const attempt = ledger.attempt(unit, liftsSent, asked, true);
    const known = await untilKnown(
      chance,
      () => client.fillsIn(post, 'lift.send', inputs),
      () => client.window() !== undefined,
    );
    const isDone = known.heard.kind === 'card' && textOf(known.heard.card).includes(liftIsSent);
    settle(attempt, known, isDone);
    if (!isDone) return undefined;
    keeping.did('lift');
    return asked;
  }

  /**
   * Makes some actions and moves each about.
   * @param post on which the buttons stand.
   * @returns their numbers, those that are known.
   */
  async function promise(post: Post, session: string, count: number): Promise<readonly number[]> {
    const made: number[] = [];
    for (let each = 0; each < count; each++) {
      const way = chance.pick(['command', 'window', 'page'] as const);
      const nr = await (way === 'command'
        ? makeByCommand()
        : way === 'window'
          ? makeInWindow(post, session)
          : makeOnPage(session));
      if (nr !== undefined) made.push(nr);
      await pause(chance.between(20, 400));
    }
    for (const nr of made) {
      await move(post, nr, 'vedtatt');
      const others = statusIds.filter((id) => id !== 'droppet' && id !== 'innfort');
      for (let moves = chance.whole(0, 3); moves > 0; moves--) {
        await move(post, nr, chance.pick(others));
        await pause(chance.between(20, 400));
      }
    }
    return made;
  }

  return { promise, chooseAreas, lift };
}

/** Whether the card has this choice; the list of members may not have been there to read. */
function offers(card: Fields, field: string, value: string): boolean {
  const input = inputsOf(card).find(({ id }) => id === field);
  return listIn(input?.choices).some((choice) => fieldsIn(choice).value === value);
}
