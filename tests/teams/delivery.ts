import { textOf } from './card.ts';
import { problemsOf } from './cardRules.ts';
import type { Connector } from './connector.ts';
import { type Fields, fieldsIn, isFields, textIn } from './json.ts';
import { cardType } from './posting.ts';

/** An activity that was delivered to the bot, and what came back. */
export interface Delivered {
  readonly activity: Fields;
  readonly status: number;
  readonly body: unknown;
  readonly elapsedMs: number;
}

/** What a tap shows the person who tapped. `text` is everything readable in it. */
export type Shown = { readonly text: string; readonly delivered: Delivered } & (
  | { readonly kind: 'card'; readonly card: Fields }
  /** A line under the card; the card stays as it was. */
  | { readonly kind: 'message' }
  /** The client's own «noe gikk galt». */
  | { readonly kind: 'error'; readonly statusCode: number }
);

/** Teams gives up and delivers again after this long (docs/teams.md § 2.6). */
export const patienceMs = 15_000;

/** Posts one activity to the bot. The status is the caller's to judge. */
export async function deliver(connector: Connector, botUrl: string, activity: Fields): Promise<Delivered> {
  connector.delivered.push(activity);
  const started = performance.now();
  const response = await fetch(`${botUrl}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(activity),
  });
  const text = await response.text();
  const elapsedMs = performance.now() - started;
  if (elapsedMs > patienceMs)
    connector.violate('slow', `an answer took ${Math.round(elapsedMs)} ms`, elapsedMs);
  const json = response.headers.get('content-type')?.includes('json') ?? false;
  connector.notify();
  return {
    activity,
    status: response.status,
    body: json && text !== '' ? JSON.parse(text) : text,
    elapsedMs,
  };
}

/** Fails unless the bot took the message. */
export function accepted(delivered: Delivered): Delivered {
  if (delivered.status !== 200 && delivered.status !== 202)
    throw new Error(
      `The bot answered a message with HTTP ${delivered.status}: ${JSON.stringify(delivered.body)}`,
    );
  return delivered;
}

/** Reads the answer to an invoke as Teams does; fails on any that the protocol does not have (docs/teams.md § 2.4). */
export function shownBy(connector: Connector, delivered: Delivered): Shown {
  const { status, body } = delivered;
  const wrong = (why: string) => new Error(`${why}: HTTP ${status} ${JSON.stringify(body)}`);
  if (status !== 200) throw wrong('An invoke must be answered with HTTP 200');
  if (!isFields(body)) throw wrong('An invoke must be answered with a JSON object');
  const { statusCode, type, value } = body;
  if (typeof statusCode !== 'number') throw wrong('The answer has no statusCode');
  if (statusCode === 200 && type === cardType && isFields(value)) {
    for (const problem of problemsOf(value)) connector.violate('card', `in an answer: ${problem}`);
    return { kind: 'card', card: value, text: textOf(value), delivered };
  }
  if (statusCode === 200 && type === 'application/vnd.microsoft.activity.message' && textIn(value)) {
    return { kind: 'message', text: textIn(value) ?? '', delivered };
  }
  const isError = statusCode === 400 || statusCode === 500 || statusCode === 412;
  if (isError && typeof type === 'string' && type.startsWith('application/vnd.microsoft.error'))
    return { kind: 'error', statusCode, text: textIn(fieldsIn(value).message) ?? '', delivered };
  throw wrong('No such answer to an invoke');
}
