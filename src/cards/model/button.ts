import type { Verb } from './card.ts';
import type { FieldsOf, VerbFields } from './verbFields.ts';

/** Ids only (docs/contract.md, Cards): who acted comes from the activity, what is true comes from the store. */
type Fields = Readonly<Record<string, string | number>>;

/**
 * One button as Teams takes it (docs/contract.md, Cards). Clients that only know `Action.Submit` get the same verb and fields,
 * and say nothing of their own about it (docs/teams.md § 9).
 */
export type Button = {
  readonly type: 'Action.Execute';
  readonly title: string;
  readonly verb: Verb;
  readonly data: Fields;
  readonly fallback: {
    readonly type: 'Action.Submit';
    readonly title: string;
    readonly data: Fields;
    readonly msteams: { readonly feedback: { readonly hide: true } };
  };
};

/** A verb's button, with the verb's fields and no others. */
export function button<V extends Verb, F extends VerbFields[V]>(
  title: string,
  verb: V,
  fields: FieldsOf<V, F>,
): Button {
  return carrying(title, verb, fields);
}

/** The same button with one thing more to say, whatever its verb. */
export function saying(more: Fields, { title, verb, data }: Button): Button {
  return carrying(title, verb, { ...data, ...more });
}

function carrying(title: string, verb: Verb, fields: Fields): Button {
  const submit = { ...fields, verb };
  return {
    type: 'Action.Execute',
    title,
    verb,
    data: fields,
    fallback: { type: 'Action.Submit', title, data: submit, msteams: { feedback: { hide: true } } },
  };
}

/** A button that leads out of Teams. */
export type Link = { readonly type: 'Action.OpenUrl'; readonly title: string; readonly url: string };

export function link(title: string, url: string): Link {
  return { type: 'Action.OpenUrl', title, url };
}

/**
 * Opens a window of the person's own. The one button that is no `Action.Execute`: Teams opens a dialog only from an
 * `Action.Submit` (docs/teams.md § 2.7). The window shows what the verb gives.
 */
export type DialogButton = {
  readonly type: 'Action.Submit';
  readonly title: string;
  readonly data: { readonly verb: Verb; readonly msteams: { readonly type: 'task/fetch' } };
};

export function dialogButton<V extends Verb, F extends VerbFields[V]>(
  title: string,
  verb: V,
  fields: FieldsOf<V, F>,
): DialogButton {
  return { type: 'Action.Submit', title, data: { ...fields, verb, msteams: { type: 'task/fetch' } } };
}

/** The buttons of one ActionSet. */
export type Row = { readonly buttons: readonly Button[] };

/** What Teams shows of one ActionSet before the rest goes into a menu. */
const mostInRow = 6;
/** Pixels of a phone's card; a title's letter, and a button's own edges, in Teams' type. */
const phoneWidth = 300;
const letterWidth = 7.5;
const edges = 32;

/**
 * Sets buttons side by side only as far as they fit a phone: there, Teams scrolls a row that is too wide and hides the
 * last buttons. A long title gets a row of its own.
 */
export function rowsOf(buttons: readonly Button[]): readonly Row[] {
  const rows: Button[][] = [];
  let used = 0;
  for (const next of buttons) {
    const width = next.title.length * letterWidth + edges;
    const row = rows.at(-1);
    if (row !== undefined && row.length < mostInRow && used + width <= phoneWidth) {
      row.push(next);
      used += width;
    } else {
      rows.push([next]);
      used = width;
    }
  }
  return rows.map((row) => ({ buttons: row }));
}

/** Every button in a row of its own: choices of equal weight, under each other. */
export function stacked(buttons: readonly Button[]): readonly Row[] {
  return buttons.map((only) => ({ buttons: [only] }));
}

/** What Teams asks for by itself when it draws the card; no list of people, so that everybody's client may ask. */
export type Refresh = { [V in Verb]: { readonly verb: V; readonly data: VerbFields[V] } }[Verb];
