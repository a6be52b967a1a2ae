import { asWritten } from '../../cards/notice/commandCards.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { Words } from '../../words/words.ts';
import { ofSameTenant } from '../access/access.ts';
import { chooseLanguage } from '../acts/chooseLanguage.ts';
import { takeOverSession } from '../acts/handOverLead.ts';
import {
  askToCancel,
  finishSession,
  nextPatient,
  pauseSession,
  resumeSession,
  revealPatient,
} from '../acts/leadSession.ts';
import { askToTie, showLine } from '../acts/log/line.ts';
import { suggestAction } from '../acts/log/suggest.ts';
import { practiseOrSetup } from '../acts/practise.ts';
import { startNow, startSetup } from '../acts/start.ts';
import type { ReplyBody } from '../commit/replyBody.ts';
import { type After, theLive, transact } from '../commit/transact.ts';
import type { Act } from '../ports/act.ts';
import type { World } from '../ports/world.ts';
import type { Command } from './parseCommand.ts';

/** A leader's command shows its effect on the board and the cards; the reply only marks the message as handled. */
const quietly = { session: theLive, reply: { kind: 'none' } } as const;

const line = (text: string) => ({ kind: 'line', text }) as const satisfies ReplyBody;

function problemText(words: Words, command: Extract<Command, { name: 'startProblem' }>): string {
  const { problem } = command;
  return 'given' in problem
    ? words.replies.startProblems[problem.field](problem.given)
    : words.replies.startProblems[problem.field]();
}

function notUnderstood(words: Words, { near }: Extract<Command, { name: 'unknown' }>): ReplyBody {
  return near === undefined
    ? { ...line(words.replies.unknownCommand), help: true }
    : {
        ...line(words.commands.didYouMean(near.written, asWritten(words, near.meant))),
        help: true,
        meant: near.meant,
      };
}

/** What changes nothing, so that a reply to it can be left out when somebody writes it time and again. */
const onlyReplies: ReadonlySet<Command['name']> = new Set(['hjelp', 'status', 'unknown']);

/** Whether a person may be given one more reply, which counts then. */
export interface Allowed {
  /** A reply that changes nothing. */
  readonly reply: () => boolean;
  /** A line that says why something was not done; false when it has just been said. */
  readonly line: (sentence: string) => boolean;
}

/** Does what a message to the bot says and writes the reply down. Once per activity id. */
export async function runCommand(world: World, act: Act, command: Command, allowed: Allowed): Promise<void> {
  if (onlyReplies.has(command.name) && !allowed.reply()) {
    world.log.debug({ command: command.name }, 'a reply was left out');
    return;
  }
  world.log.info({ command: command.name }, 'command');
  const done = await run(world, act, command);
  // Nothing is posted for people of another tenant than the session's.
  if (!isRefusal(done) || done.refused === 'otherTenant') return;
  const said = world.words.refusals.refusalLine(done);
  const sentence =
    done.refused === 'textMayIdentify' ? `${said} ${world.words.improvement.namesBelongElsewhere}` : said;
  if (allowed.line(sentence)) await say(world, act, line(sentence));
}

function run(world: World, act: Act, command: Command): Promise<After | Refusal> {
  switch (command.name) {
    case 'start':
      return command.setup === undefined ? startSetup(world, act) : startNow(world, act, command.setup);
    case 'startProblem':
      return say(world, act, line(problemText(world.words, command)));
    case 'unknown':
      return say(world, act, notUnderstood(world.words, command));
    case 'hjelp':
      return say(world, act, { kind: 'help' });
    case 'logg':
      return say(world, act, { kind: 'log', ...(command.mine && { mine: act.actor.objectId }) });
    case 'tiltak':
      return command.text === ''
        ? say(world, act, line(world.words.logCards.addWithText))
        : suggestAction(world, act, command.text);
    case 'linje':
      return command.code === undefined ? showLine(world, act) : askToTie(world, act, command.code);
    case 'sprak':
      return command.choice === undefined
        ? say(world, act, line(world.words.language.languageProblem))
        : chooseLanguage(world, act, command.choice);
    case 'status':
      return status(world, act);
    case 'vis':
      return revealPatient(world, act, quietly);
    case 'neste':
      return nextPatient(world, act, quietly);
    case 'pause':
      return pauseSession(world, act, quietly);
    case 'fortsett':
      return resumeSession(world, act, quietly);
    case 'avslutt':
      return finishSession(world, act, quietly);
    case 'avbryt':
      return askToCancel(world, act);
    case 'ov':
      return practiseOrSetup(world, act);
    case 'overta':
      return takeOverSession(world, act);
  }
}

function say(world: World, act: Act, reply: ReplyBody): Promise<After | Refusal> {
  return transact(world, act, undefined, () => ({ reply }));
}

function status(world: World, act: Act): Promise<After | Refusal> {
  return transact(world, act, theLive, ({ session }) =>
    session === undefined
      ? refuse('noSession')
      : (ofSameTenant(act, session) ?? { reply: { kind: 'status', session: session.id, why: 'asked' } }),
  );
}
