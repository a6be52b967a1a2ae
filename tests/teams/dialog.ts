import { type Sender, taskActivity } from './activity.ts';
import { textOf } from './card.ts';
import { opensDialog, problemsOf } from './cardRules.ts';
import type { Post } from './channel.ts';
import type { Connector } from './connector.ts';
import type { Delivered } from './delivery.ts';
import { type Fields, fieldsIn, isFields, textIn } from './json.ts';
import { cardType } from './posting.ts';
import { findButton, inputValues, type Want } from './tap.ts';

/** What a dialog shows after it was opened, or after a tap in it. `text` is everything readable in it. */
export type DialogShown = { readonly text: string; readonly delivered: Delivered } & (
  | { readonly kind: 'card'; readonly card: Fields }
  /** A sentence that ends the dialog. */
  | { readonly kind: 'message' }
  | { readonly kind: 'closed' }
);

/** A window of one person, on top of everything: no edit in the channel reaches it. */
export interface Dialog {
  readonly shown: DialogShown;
  /** Taps a button in it; fails when it is not there, or the window is gone. */
  readonly taps: (want: Want, inputs?: Readonly<Record<string, string>>) => Promise<DialogShown>;
  /** Sends what no button in it has to offer. */
  readonly submits: (data: Fields) => Promise<DialogShown>;
}

const sizes = new Set(['small', 'medium', 'large']);
const isSize = (value: unknown) => typeof value === 'number' || sizes.has(String(value));

/** Wants whatever button opens a dialog. */
export const opensAnyDialog: Want = ({ type, data }) => opensDialog({ type, data });

/** Opens the dialog that a button of the card asks for. */
export async function openDialog(
  sender: Sender,
  send: (activity: Fields) => Promise<Delivered>,
  post: Post,
  { card, want }: { readonly card: Fields; readonly want: Want },
): Promise<Dialog> {
  const { connector, member } = sender;
  const opener = findButton(submitsAsVerbs(card), want, member.name);
  const ask = async (name: 'task/fetch' | 'task/submit', data: Fields) =>
    shownInDialog(connector, await send(taskActivity(sender, name, data, post)));
  let shown = await ask('task/fetch', { ...opener.data, ...inputValues(card, opener, {}) });
  return {
    get shown() {
      return shown;
    },
    taps: async (want, inputs = {}) => {
      if (shown.kind !== 'card') throw new Error(`${member.name}’s window is closed: ${shown.text}`);
      const button = findButton(submitsAsVerbs(shown.card), want, member.name);
      shown = await ask('task/submit', { ...button.data, ...inputValues(shown.card, button, inputs) });
      return shown;
    },
    submits: async (data) => {
      shown = await ask('task/submit', data);
      return shown;
    },
  };
}

/** The verb of a button in a dialog stands in its data; tests ask for it as they do in the channel. */
export function submitsAsVerbs(card: Fields): Fields {
  return fieldsIn(
    JSON.parse(JSON.stringify(card), (_name, value: unknown) => {
      if (!isFields(value) || value.type !== 'Action.Submit') return value;
      const { verb, ...data } = fieldsIn(value.data);
      return { ...value, verb, data: { ...data, verb } };
    }),
  );
}

/** Reads the answer as Teams does; fails on any that the protocol does not have (docs/teams.md § 2.7). */
export function shownInDialog(connector: Connector, delivered: Delivered): DialogShown {
  const { status, body } = delivered;
  const wrong = (why: string) => new Error(`${why}: HTTP ${status} ${JSON.stringify(body)}`);
  if (status !== 200) throw wrong('A dialog must be answered with HTTP 200');
  if (body === '' || body === null) return { kind: 'closed', text: '', delivered };
  const { type, value } = fieldsIn(fieldsIn(body).task);
  if (type === 'message' && textIn(value)) return { kind: 'message', text: textIn(value) ?? '', delivered };
  if (type !== 'continue' || !isFields(value)) throw wrong('No such answer to a dialog');
  const { title, height, width, card } = value;
  if (!textIn(title) || !isSize(height) || !isSize(width)) throw wrong('A dialog needs a title and a size');
  const { contentType, content } = fieldsIn(card);
  if (contentType !== cardType || !isFields(content)) throw wrong('A dialog needs a card');
  for (const problem of problemsOf(content, 'dialog')) connector.violate('card', `in a dialog: ${problem}`);
  return { kind: 'card', card: content, text: textOf(content), delivered };
}
