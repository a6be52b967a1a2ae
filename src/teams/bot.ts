import type { Activity, TurnContext } from 'botbuilder';
import type { Handlers } from '../app/entry/receive.ts';
import type { Reply } from '../app/ports/act.ts';
import { channelKey } from '../app/ports/keys.ts';
import type { ChannelAddress } from '../app/ports/rows/channels.ts';
import type { Log } from '../app/ports/world.ts';
import { refuse } from '../domain/refusal.ts';
import type { Words } from '../words/words.ts';
import { isTask, readActivity, type WritableAgain } from './activity.ts';
import { type TaskBody, taskBody } from './dialog.ts';
import { expandCard } from './expand.ts';
import { NotAccepted } from './sendOnce.ts';

/** The body of an invoke's answer (docs/teams.md § 2.4); the HTTP status is 200 whatever it says. */
interface InvokeBody {
  readonly statusCode: 200;
  readonly type: string;
  readonly value: unknown;
}

function bodyOf(reply: Reply): InvokeBody {
  if (reply.kind === 'message') {
    return {
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: reply.words.refusals.refusalText(reply.refusal),
    };
  }
  return {
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: expandCard(reply.card, reply.words),
  };
}

/** Where the bot may write, and what it is to do there. */
export interface Reach {
  /** The ids of a team's channels. Throws when Teams does not say. */
  readonly channelsOf: (address: ChannelAddress, teamId: string) => Promise<readonly string[]>;
  /** The bot may write in this channel. */
  readonly writable: (channel: string) => void;
  /** Whether a line may be said in this channel now: Teams takes posts there, and has not asked the bot to wait. */
  readonly maySay: (channel: string) => boolean;
  /** A line has been said. @param after milliseconds that Teams asks the bot to wait, if it does. */
  readonly said: (channel: string, after: number | undefined) => void;
}

/**
 * One activity in, at most one answer out; `words` are for what says neither who nor where. Replies to messages are written down by the handlers and sent by the
 * worker, after Teams has its answer.
 */
export function botLogic(
  words: Words,
  handlers: Handlers,
  reach: Reach,
  log: Log,
): (context: TurnContext) => Promise<void> {
  return async (context) => {
    const incoming = readActivity(context.activity);
    const sayIn = async (channel: string, sentence: string | undefined) => {
      if (sentence === undefined || !reach.maySay(channel)) return;
      const refused = await say(context, log, sentence);
      reach.said(channel, refused?.status === 429 ? (refused.after ?? unsaid) : undefined);
    };
    switch (incoming.kind) {
      case 'ignored':
        if (context.activity.type === 'invoke') {
          await respondBody(context, { kind: 'message', refusal: refuse('unknownVerb'), words });
        }
        return;
      case 'changed': {
        const { members, writable } = incoming;
        if (members !== undefined) handlers.membersChanged(members);
        if (writable !== undefined && handlers.ours(writable.address.tenantId)) {
          await writeAgain(writable, reach, log);
        }
        return;
      }
      case 'unreadable':
        log.warn({ issues: incoming.issues }, 'activity refused');
        if (context.activity.type === 'invoke') {
          await respondBody(context, { kind: 'message', refusal: refuse('badData'), words });
        }
        return;
      case 'elsewhere':
        await say(context, log, handlers.elsewhere(incoming.tenantId));
        return;
      case 'command':
        return sayIn(incoming.act.channel, await handlers.command(incoming.act, incoming.text));
      case 'unreadableSubmit':
        log.warn({ issues: ['value'] }, 'activity refused');
        return sayIn(incoming.act.channel, await handlers.unreadable(incoming.act));
      case 'dialogClosed':
        return respond(context, { status: 200 });
      case 'action': {
        const { act, verb, data } = incoming;
        return incoming.answerable
          ? respondBody(context, await handlers.action(act, verb, data))
          : sayIn(act.channel, await handlers.submit(act, verb, data));
      }
    }
  };
}

/**
 * The few things said directly: outside a channel, and that something could not even be written down. Teams need not
 * take it, and nothing was promised: in a channel where Teams has asked the bot to wait it is left out.
 */
async function say(
  context: TurnContext,
  log: Log,
  sentence: string | undefined,
): Promise<NotAccepted | undefined> {
  if (sentence === undefined) return undefined;
  try {
    await context.sendActivity(sentence);
    return undefined;
  } catch (error) {
    const refused = error instanceof NotAccepted ? error : undefined;
    log.warn({ status: refused?.status }, 'a line could not be said');
    return refused;
  }
}

/** So long the bot waits when Teams asks it to and does not say for how long, milliseconds. */
const unsaid = 10_000;

/** A team's event names the team and perhaps one of its channels; all of them are meant. */
async function writeAgain({ address, teamId }: WritableAgain, reach: Reach, log: Log): Promise<void> {
  const ids = new Set([address.channelId]);
  try {
    if (teamId !== undefined) for (const id of await reach.channelsOf(address, teamId)) ids.add(id);
  } catch {
    log.warn({}, 'the channels of a team could not be read');
  }
  for (const id of ids) reach.writable(channelKey(id));
}

function respondBody(context: TurnContext, reply: Reply): Promise<void> {
  return respond(context, {
    status: 200,
    body: isTask(context.activity) ? taskBody(reply) : bodyOf(reply),
  });
}

async function respond(
  context: TurnContext,
  value: { readonly status: number; readonly body?: InvokeBody | TaskBody },
): Promise<void> {
  const response: Partial<Activity> = { type: 'invokeResponse', value };
  await context.sendActivity(response);
}
