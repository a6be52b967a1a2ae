import type { Reply } from '../app/ports/act.ts';
import { type ExpandedCard, expandCard } from './expand.ts';

/** The answer to `task/fetch` and `task/submit`: the window's next page, or a sentence that ends it (docs/teams.md § 2.7). */
export interface TaskBody {
  readonly task: { readonly type: 'continue' | 'message'; readonly value: unknown };
}

export function taskBody(reply: Reply): TaskBody {
  const { words } = reply;
  if (reply.kind === 'message')
    return { task: { type: 'message', value: words.refusals.refusalText(reply.refusal) } };
  return {
    task: {
      type: 'continue',
      value: {
        title: reply.card.windowTitle ?? words.unanswered.dialogTitle,
        height: 'large',
        width: 'medium',
        card: {
          contentType: 'application/vnd.microsoft.card.adaptive',
          content: forDialog(expandCard(reply.card, words)),
        },
      },
    },
  };
}

/**
 * The same card as a dialog takes it. Only `Action.Submit` works there: every button is its own fallback, which carries
 * the same verb and fields. A dialog is never drawn anew by the client, so there is no refresh.
 */
export function forDialog(card: ExpandedCard): ExpandedCard {
  const { refresh: _, ...rest } = card;
  return submitting(rest);
}

function submitting(node: ExpandedCard): ExpandedCard {
  const { fallback } = node;
  if (node.type === 'Action.Execute' && isNode(fallback)) return fallback;
  return Object.fromEntries(Object.entries(node).map(([name, inner]) => [name, within(inner)]));
}

function within(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(within);
  return isNode(value) ? submitting(value) : value;
}

function isNode(value: unknown): value is ExpandedCard {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
