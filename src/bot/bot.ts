import type { Activity, TurnContext } from 'botbuilder';
import type { Handlers } from '../app/handle.ts';
import type { Log, Reply } from '../app/world.ts';
import type { Card } from '../cards/card.ts';
import { refuse } from '../domain/refusal.ts';
import { refusalText } from '../text/refusals.ts';
import { isTask, readActivity } from './activity.ts';
import { type TaskBody, taskBody } from './dialog.ts';
import { expandCard } from './expand.ts';

/** The body of an invoke's answer (teams.md § 2.4); the HTTP status is 200 whatever it says. */
interface InvokeBody {
  readonly statusCode: 200;
  readonly type: string;
  readonly value: unknown;
}

/** The body of a card that is shown again is the same object, so that the server need not write it out again. */
const cardBodies = new WeakMap<Card, InvokeBody>();

function bodyOf(reply: Reply): InvokeBody {
  if (reply.kind === 'message') {
    return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: reply.text };
  }
  const body = cardBodies.get(reply.card) ?? {
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: expandCard(reply.card),
  };
  cardBodies.set(reply.card, body);
  return body;
}

/**
 * One activity in, at most one answer out. Replies to messages are written down by the handlers and sent by the
 * worker, after Teams has its answer.
 */
export function botLogic(handlers: Handlers, log: Log): (context: TurnContext) => Promise<void> {
  return async (context) => {
    const incoming = readActivity(context.activity);
    switch (incoming.kind) {
      case 'ignored':
        if (context.activity.type === 'invoke') {
          await respondBody(context, { kind: 'message', text: refusalText(refuse('unknownVerb')) });
        }
        return;
      case 'membersChanged':
        handlers.membersChanged(incoming.change);
        return;
      case 'unreadable':
        log.warn({ issues: incoming.issues }, 'activity refused');
        if (context.activity.type === 'invoke') {
          await respondBody(context, { kind: 'message', text: refusalText(refuse('badData')) });
        }
        return;
      case 'elsewhere':
        return say(context, handlers.elsewhere(incoming.tenantId));
      case 'command':
        return say(context, await handlers.command(incoming.act, incoming.text));
      case 'dialogClosed':
        return respond(context, { status: 200 });
      case 'action': {
        const { act, verb, data } = incoming;
        return incoming.answerable
          ? respondBody(context, await handlers.action(act, verb, data))
          : say(context, await handlers.submit(act, verb, data));
      }
    }
  };
}

/** The little that is said directly: that something could not even be written down, and the line outside channels. */
async function say(context: TurnContext, sentence: string | undefined): Promise<void> {
  if (sentence !== undefined) await context.sendActivity(sentence);
}

function respondBody(context: TurnContext, reply: Reply): Promise<void> {
  return respond(context, { status: 200, body: isTask(context.activity) ? taskBody(reply) : bodyOf(reply) });
}

async function respond(
  context: TurnContext,
  value: { readonly status: number; readonly body?: InvokeBody | TaskBody },
): Promise<void> {
  const response: Partial<Activity> = { type: 'invokeResponse', value };
  await context.sendActivity(response);
}
