/** Lifting an action in the line, and answering one that was lifted. */
import { answerForm, answerGiven, liftForm, liftSentCard } from '../../../cards/log/liftForms.ts';
import type { Card } from '../../../cards/model/card.ts';
import type { LiftAnswerKind } from '../../../domain/improvement/action.ts';
import { dayOf } from '../../../domain/improvement/day.ts';
import { isLiftOpen, liftAddressee } from '../../../domain/improvement/lifting.ts';
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal.ts';
import { cardName, escapedText } from '../../../words/escape.ts';
import { actionIn } from '../../log/actions.ts';
import { liftAnswerInputs, liftInputs, readLift, readLiftAnswer } from '../../log/fields.ts';
import { answerLift, lineAbove, receivedIn, sendLift } from '../../log/lifts.ts';
import { nameOfUnit, readLog, readResults } from '../../log/readLog.ts';
import type { CardTap } from '../../ports/act.ts';
import type { World } from '../../ports/world.ts';
import { onPages } from '../../views/log/elsewhere.ts';
import { type OfLift, viewInbox } from '../../views/log/inboxView.ts';
import { liftDraft } from '../../views/log/liftDraft.ts';
import { logSetting } from '../../views/log/logView.ts';
import { problemOf } from '../../views/log/problems.ts';

type Inputs = Readonly<Record<string, unknown>>;

/** `lift.open`: half a page from the figures, where they are many enough to be told outside the unit. */
export async function openLift(
  world: World,
  act: CardTap,
  { nr }: { readonly nr: number },
): Promise<Card | Refusal> {
  if (act.surface.at !== 'dialog') return onPages(world, act, `/tiltak/${nr}/loft`);
  const log = await readLog(world, act.channel);
  const action = actionIn(log, nr);
  if (action === undefined) return refuse('noSuchAction');
  if (isLiftOpen(action, await lineAbove(world, act.channel, log))) return refuse('liftOpen');
  const results = await readResults(world, act.channel);
  const draft = liftDraft(world.words, action, results?.results ?? [], dayOf(world.now()));
  return window(world, act, nr, draft);
}

interface Half {
  readonly problem: string;
  readonly konsekvens: string;
  readonly ber_om: string;
  readonly innen: string;
}

async function window(
  world: World,
  act: CardTap,
  nr: number,
  half: Half,
  refused?: string,
): Promise<Card | Refusal> {
  const log = await readLog(world, act.channel);
  const action = actionIn(log, nr);
  if (action === undefined) return refuse('noSuchAction');
  const to = liftAddressee(action, await lineAbove(world, act.channel, log));
  if (to === undefined) return refuse('noReceiver');
  return liftForm(world.words, {
    ...logSetting(world, act.channel),
    nr,
    receiver: await called(world, to),
    ...half,
    refused,
  });
}

async function called(world: World, channel: string): Promise<string> {
  return cardName((await nameOfUnit(world, channel)) ?? world.words.lifting.someLeaders);
}

/** `lift.send`. */
export async function sendLiftFrom(
  world: World,
  act: CardTap,
  nr: number,
  inputs: Inputs,
): Promise<Card | Refusal> {
  const read = liftInputs.safeParse(inputs);
  if (!read.success) return refuse('badData');
  const text = readLift(read.data);
  const done = isRefusal(text) ? text : await sendLift(world, act, nr, text);
  if (!isRefusal(done)) {
    const to = done.action.lifts.at(-1)?.to ?? act.channel;
    return liftSentCard(world.words, await called(world, to));
  }
  if (done.refused === 'noReceiver' || done.refused === 'noSuchAction' || done.refused === 'liftOpen')
    return done;
  world.log.info({ refused: done.refused, field: done.field }, 'refused');
  return window(world, act, nr, read.data, problemOf(world.words, done));
}

type Asked = Extract<LiftAnswerKind, 'tar' | 'mer' | 'avslar'>;

function needsWords(kind: LiftAnswerKind): kind is Asked {
  return kind === 'tar' || kind === 'mer' || kind === 'avslar';
}

/** `lift.answer`: the window where a day or a few words are needed, or the answer with them. */
export async function answerLiftIn(
  world: World,
  act: CardTap,
  which: OfLift,
  inputs: Inputs & { readonly answer: LiftAnswerKind },
): Promise<Card | Refusal> {
  const { unit, nr, lift } = which;
  const { answer } = inputs;
  const isWritten = inputs.hvorfor !== undefined || inputs.dato !== undefined;
  if (needsWords(answer) && !isWritten) {
    if (act.surface.at !== 'dialog') return onPages(world, act, `/loft/${unit}/${nr}/${lift}`);
    return answering(world, act, which, answer, { hvorfor: '', dato: '' });
  }
  const read = liftAnswerInputs.safeParse(inputs);
  if (!read.success) return refuse('badData');
  const reply = readLiftAnswer(read.data);
  const done = isRefusal(reply) ? reply : await answerLift(world, act, { unit, nr, n: lift }, reply);
  if (!isRefusal(done)) {
    if (act.surface.at !== 'dialog' || done.answer === undefined) return viewInbox(world, act, which);
    return answerGiven(world.words, done.answer, dayOf(world.now()));
  }
  if (
    done.refused === 'notReceiver' ||
    done.refused === 'liftAnswered' ||
    !needsWords(answer) ||
    act.surface.at !== 'dialog'
  )
    return done;
  world.log.info({ refused: done.refused, field: done.field }, 'refused');
  return answering(world, act, which, answer, read.data, problemOf(world.words, done));
}

async function answering(
  world: World,
  act: CardTap,
  { unit, nr, lift }: OfLift,
  answer: Asked,
  { hvorfor, dato }: { readonly hvorfor: string; readonly dato: string },
  refused?: string,
): Promise<Card | Refusal> {
  const received = receivedIn(await readLog(world, act.channel), { unit, nr, n: lift });
  if (received === undefined) return refuse('notReceiver');
  return answerForm(world.words, {
    ...logSetting(world, act.channel),
    unit,
    nr,
    lift,
    answer,
    ask: escapedText(received.text.ask),
    hvorfor,
    dato: dato || received.text.askedBy,
    refused,
  });
}
