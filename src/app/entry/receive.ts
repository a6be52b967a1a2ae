/** Everything that reaches the bot from Teams comes in here, parsed, passes the gate once, and leaves as a reply. */

import { LRUCache } from 'lru-cache';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { Words } from '../../words/words.ts';
import { admit, isOurs } from '../access/gate.ts';
import { speakingToActor, speakingToUnit } from '../access/language.ts';
import { transact } from '../commit/transact.ts';
import type { Act, Received, Reply } from '../ports/act.ts';
import { UnreadableRow } from '../ports/rows/unreadableRow.ts';
import type { MembersChanged } from '../ports/teams.ts';
import type { World } from '../ports/world.ts';
import { floodLimits } from '../process/floodLimits.ts';
import { within } from '../process/timeLimit.ts';
import { runCommand } from './commands.ts';
import { parseCommand } from './parseCommand.ts';
import { rosterAgeForCommand } from './rosterAge.ts';
import { isRemembered, isVerb, rosterAgeForVerb, runVerb } from './verbs.ts';

/** Teams gives up after about fifteen seconds (docs/teams.md § 2.6); milliseconds. */
const answerWithin = 12_000;

class TooLate extends Error {
  override readonly name = 'TooLate';
}

/** Remembered deliveries: Teams repeats within seconds to a minute. */
const deliveries = { max: 5_000, ttl: 120_000 };

/** Outside the gate nothing is stored or posted: what is returned for it is shown to the one who acted, or to nobody. */
export interface Handlers {
  /** A card button or a refresh. Never throws; nothing is acknowledged that is not stored. */
  readonly action: (received: Received, verb: string, data: unknown) => Promise<Reply>;
  /**
   * A button of an older client, to which the bot can return nothing: that it was refused is said in the thread, and
   * names nobody. A sentence to be said directly only when that could not be written down.
   */
  readonly submit: (received: Received, verb: string, data: unknown) => Promise<string | undefined>;
  /** A message to the bot. Answered by what is written down for the channel; a sentence only when that failed. */
  readonly command: (received: Received, text: string) => Promise<string | undefined>;
  /** A button of an older client that cannot be read. */
  readonly unreadable: (received: Received) => Promise<string | undefined>;
  /** Something said outside a channel: the one line, for people of ours. */
  readonly elsewhere: (tenantId: string) => string | undefined;
  /** Whether this is a tenant the bot works for. */
  readonly ours: (tenantId: string) => boolean;
  readonly membersChanged: (change: MembersChanged) => void;
}

function messageOf(words: Words, refusal: Refusal): Reply {
  return { kind: 'message', refusal, words };
}

export function handlers(world: World): Handlers {
  const delivered = new LRUCache<string, Promise<Reply>>(deliveries);
  const limits = floodLimits();

  async function act(personal: World, act: Act, verb: string, data: unknown): Promise<Reply> {
    if (!isVerb(verb)) {
      world.log.warn({}, 'unknown verb');
      return messageOf(personal.words, refuse('unknownVerb'));
    }
    const done = tooFast(act) ?? (await runVerb(personal, act, verb, data));
    const { words } = personal;
    if (isRefusal(done)) {
      world.log.info({ verb, refused: done.refused }, 'refused');
      return messageOf(words, done);
    }
    return { kind: 'card', card: done, words };
  }

  /** Only of those who are admitted: what others do takes nothing from the channel. */
  function tooFast({ channel, actor }: Act): Refusal | undefined {
    return limits.tap(channel, actor.objectId, world.now()) ? undefined : refuse('tooFast');
  }

  /** Says in the thread that a tap was refused, where Teams lets the bot return nothing. Names nobody. */
  function tell(from: Act, refusal: Refusal): Promise<string | undefined> {
    return unlessBroken(async () => {
      const { words } = await speakingToUnit(world, from.channel);
      const reply = {
        kind: 'line',
        text: words.replies.submitRefused(words.refusals.refusalLine(refusal)),
      } as const;
      if (!limits.line(from.channel, from.actor.objectId, reply.text, world.now())) return;
      await transact(world, from, undefined, () => ({ reply }));
    });
  }

  async function unlessBroken(run: () => Promise<unknown>): Promise<string | undefined> {
    try {
      await run();
      return undefined;
    } catch (error) {
      return world.words.refusals.refusalText(broken(world, 'command', error));
    }
  }

  /** Storage that is slow in each of several steps is too slow in all, and Teams would show an error of its own. */
  async function inTime(coming: Promise<Reply>): Promise<Reply> {
    const reply = await within(answerWithin, coming);
    if (reply === 'late') throw new TooLate();
    return reply;
  }

  function once(from: Act, verb: string, data: unknown): Promise<Reply> {
    world.heard(from.channel);
    // The id of a tap says what it asks for, too.
    const key =
      from.id === '' || !isRemembered(verb) ? undefined : `${from.id}|${from.actor.objectId}|${from.channel}`;
    const before = key && delivered.get(key);
    if (before) return before;
    const forget = () => {
      if (key !== undefined) delivered.delete(key);
    };
    const reply = world.underWay.until(inTime(told(from, verb, data, forget))).catch((error: unknown) => {
      // Not done, so a repeat of the same delivery must be tried again; one that came meanwhile is told the same.
      forget();
      return messageOf(world.words, broken(world, verb, error));
    });
    if (key !== undefined) delivered.set(key, reply);
    return reply;
  }

  /** An answer in a person's own language is not remembered: a repeat is done anew, and changes nothing. */
  async function told(from: Act, verb: string, data: unknown, forget: () => void): Promise<Reply> {
    const { world: personal, isOwn } = await speakingToActor(world, from, data);
    try {
      return await act(personal, from, verb, data);
    } catch (error) {
      forget();
      return messageOf(personal.words, broken(world, verb, error));
    } finally {
      if (isOwn()) forget();
    }
  }

  function notAdmitted(refusal: Refusal, what: string): Refusal {
    world.log.info({ what, refused: refusal.refused }, 'not admitted');
    return refusal;
  }

  return {
    action: async (received, verb, data) => {
      const from = await admit(world, received, rosterAgeForVerb(verb));
      return isRefusal(from) ? messageOf(world.words, notAdmitted(from, 'action')) : once(from, verb, data);
    },
    submit: async (received, verb, data) => {
      const from = await admit(world, received, rosterAgeForVerb(verb));
      if (isRefusal(from)) return saidDirectly(world.words, notAdmitted(from, 'submit'));
      const done = await once(from, verb, data);
      // Nobody else is told of somebody who is of another tenant than the session.
      if (done.kind === 'card' || done.refusal.refused === 'otherTenant') return undefined;
      return tell(from, done.refusal);
    },
    unreadable: async (received) => {
      const from = await admit(world, received, undefined);
      return isRefusal(from)
        ? saidDirectly(world.words, notAdmitted(from, 'submit'))
        : tell(from, refuse('badData'));
    },
    command: async (received, text) => {
      // What is written to the bot is bokmål, whatever the bot writes.
      const command = parseCommand(world.wordsIn('nb'), text);
      const from = await admit(world, received, rosterAgeForCommand(command.name));
      if (isRefusal(from)) return saidDirectly(world.words, notAdmitted(from, 'command'));
      world.heard(from.channel);
      const { channel, actor } = from;
      const allowed = {
        reply: () => limits.reply(channel, actor.objectId, world.now()),
        line: (sentence: string) => limits.line(channel, actor.objectId, sentence, world.now()),
      };
      return unlessBroken(async () =>
        runCommand(await speakingToUnit(world, channel), from, command, allowed),
      );
    },
    elsewhere: (tenantId) =>
      isOurs(world, tenantId) ? world.words.refusals.refusalText(refuse('notInChannel')) : undefined,
    ours: (tenantId) => isOurs(world, tenantId),
    membersChanged: (change) => {
      if (isOurs(world, change.tenantId)) world.roster.changed(change);
    },
  };
}

/** Who cannot be told from a member is told to try again, without a row; everybody else outside the gate gets nothing. */
function saidDirectly(words: Words, refusal: Refusal): string | undefined {
  return refusal.refused === 'rosterDown' ? words.refusals.refusalText(refusal) : undefined;
}

/** What a person is told when something is broken; the operator gets the row's name. */
function broken(world: World, verb: string, error: unknown): Refusal {
  if (error instanceof UnreadableRow) {
    const { partition, row, issues } = error;
    world.log.error({ verb, partition, row, issues }, 'a stored row cannot be read; it is left as it is');
    return refuse('unreadable');
  }
  const reason = error instanceof Error ? error.name : typeof error;
  const status = statusOf(error);
  world.log.error({ verb, reason, status }, 'failed; nothing is acknowledged');
  return refuse(verb.startsWith('answer.') ? 'answerNotStored' : 'storageDown');
}

function statusOf(error: unknown): number | undefined {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : undefined;
}
