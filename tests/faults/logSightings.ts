import type { LiftKey } from '../../src/app/log/lifts.ts';
import { buttonsOf, refreshOf, textOf } from '../teams/card.ts';
import type { Channel, Post } from '../teams/channel.ts';
import { type Fields, textIn } from '../teams/json.ts';
import { words } from '../words.ts';

/** Reads the number out of a sentence of the bot's; undefined where the text begins otherwise. */
function numbered(sentence: (nr: number) => string): (text: string) => number | undefined {
  const [before = '', after = ''] = sentence(7_777).split('7777');
  return (text) => {
    const nr = Number.parseInt(text.slice(before.length), 10);
    return text.startsWith(`${before}${nr}${after}`) ? nr : undefined;
  };
}

const added = numbered(words.logCards.addedTitle);
const saved = numbered(words.logForms.savedTitle);
const answered = numbered((nr) => words.lifting.answerTitle(nr, ''));
const unheard = numbered(words.lifting.unheardTitle);

/** Nobody is named, and how many they are changes. */
const digestEnd = words.logCards.digestTitle(7_777).replace('7777', '');

const headOf = (card: Fields) => textOf(card).split('\n')[0] ?? '';

/** The number of the action that a window says is saved. */
export function savedNumber(card: Fields): number | undefined {
  return saved(headOf(card));
}

/** The lift whose card in a leaders' channel this is; also of a reminder of it. */
export function liftOf(card: Fields): LiftKey | undefined {
  const refresh = refreshOf(card);
  if (refresh?.verb !== 'lift.view') return undefined;
  const { unit, nr, lift } = refresh.data;
  return { unit: textIn(unit) ?? '', nr: Number(nr), n: Number(lift) };
}

/** What a post of the log is; undefined for what answers a person, who may have asked twice. */
export function logTagOf(card: Fields): string | undefined {
  const lift = liftOf(card);
  const head = headOf(card);
  if (lift !== undefined) {
    const kind = head === words.lifting.remindsTitle ? 'reminder' : 'lift';
    return `${kind} ${lift.unit} ${lift.nr} ${lift.n}`;
  }
  if (head === words.logCards.helpNeeded) {
    const url = buttonsOf(card).find((button) => button.url !== undefined)?.url ?? '';
    return `help ${/\d+$/.exec(url)?.[0]}`;
  }
  if (head.endsWith(digestEnd)) return 'digest';
  for (const [tag, numberIn] of Object.entries({ added, answered, unheard })) {
    const nr = numberIn(head);
    if (nr !== undefined) return `${tag} ${nr}`;
  }
  return undefined;
}

/**
 * The questions how it goes that only this person sees.
 * @param userId Teams' own id of the person.
 * @param from since when, and before when; milliseconds since 1970-01-01 UTC.
 */
export function questionsTo(
  channel: Channel,
  userId: string,
  from: number,
  until = Number.POSITIVE_INFINITY,
): readonly Post[] {
  return channel.targeted().filter(({ onlyFor, history: [first] }) => {
    if (onlyFor !== userId || first?.card === undefined || first.at < from || first.at >= until) return false;
    return headOf(first.card) === words.logCards.nudgeTitle;
  });
}

/** The actions that a question is about. */
export function numbersAsked({ history: [first] }: Post): readonly number[] {
  const buttons = first?.card === undefined ? [] : buttonsOf(first.card);
  return [...new Set(buttons.flatMap(({ data }) => (data.nr === undefined ? [] : [Number(data.nr)])))];
}

/** The answer to `logg`. */
export function logCardIn(channel: Channel): Post | undefined {
  return channel.posts().find(({ card }) => card !== undefined && refreshOf(card)?.verb === 'log.view');
}

/** The answer to `tiltak` with this text, and the number it says. */
export function addedIn(channel: Channel, text: string): { post: Post; nr: number } | undefined {
  for (const post of channel.posts()) {
    const card = post.history[0]?.card;
    const nr = card && added(headOf(card));
    if (card !== undefined && nr !== undefined && textOf(card).includes(text)) return { post, nr };
  }
  return undefined;
}

/** The question whether the unit is to be tied. */
export function tieQuestionIn(channel: Channel): Post | undefined {
  return channel
    .posts()
    .find(({ card }) => card !== undefined && buttonsOf(card).some(({ verb }) => verb === 'line.tie'));
}

/** A code that a leaders' channel has been given. */
export function codeIn(channel: Channel): string | undefined {
  const [before = ''] = words.lifting.codeLine('§').split('§');
  for (const { card } of channel.posts()) {
    const text = card === undefined ? '' : textOf(card);
    if (text.includes(before)) return /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(text)?.[0];
  }
  return undefined;
}
