import { type NudgeAnswer, nudgeAnswerIds } from '../../src/domain/improvement/action.ts';
import type { Post } from '../teams/channel.ts';
import { type Chance, pause } from './chance.ts';
import type { Client } from './client.ts';
import type { Keeping } from './keeper.ts';
import { actionSheet, answerIn, moveOf, unit, type Visit } from './logSaid.ts';
import { numbersAsked, questionsTo } from './logSightings.ts';
import { settle, untilKnown } from './surely.ts';

/** Somebody who is asked how it goes with what they own, and says so until the visit is over. */
export async function answerWhenAsked(
  client: Client,
  { channel, said, did }: Keeping,
  visit: Visit,
  chance: Chance,
): Promise<void> {
  const seen = new Set<string>();

  /** What can be said of an action, where it is known how it stands. */
  function offered(post: Post, nr: number): readonly NudgeAnswer[] {
    const known = said.statuses.get(nr) !== undefined;
    return client.buttons(post).flatMap(({ verb, data }) => {
      const answer = nudgeAnswerIds.find((id) => id === data.answer);
      const isIts = verb === 'nudge.answer' && data.nr === nr && answer !== undefined;
      return isIts && (known || answer !== 'ferdig') ? [answer] : [];
    });
  }

  async function say(post: Post, nr: number, answer: NudgeAnswer): Promise<void> {
    const sheet = actionSheet(nr);
    const from = said.statuses.get(nr);
    const move = answer === 'ferdig' && from !== undefined ? moveOf(nr, from, 'innfort') : undefined;
    if (move !== undefined) said.moves.push(move);
    const attempts = [
      said.ledger.attempt(unit, sheet, answerIn(visit), answer),
      said.ledger.attempt(unit, sheet, 'needs help', answer === 'trenger_hjelp' || undefined),
      ...(move === undefined ? [] : [said.ledger.attempt(unit, sheet, 'status', move.to)]),
    ];
    const known = await untilKnown(chance, () => client.taps(post, 'nudge.answer', { nr, answer }));
    const isDone = known.heard.kind === 'card';
    for (const attempt of attempts) settle(attempt, known, isDone);
    if (isDone) did('nudge answered');
    if (move === undefined) return;
    if (isDone) move.outcome = 'acknowledged';
    said.statuses.set(nr, isDone ? move.to : undefined);
  }

  /** Now and then the person thinks again. */
  async function answer(post: Post, nr: number): Promise<void> {
    for (let times = chance.happens(0.3) ? 2 : 1; times > 0; times--) {
      const answers = offered(post, nr);
      if (answers.length === 0) return;
      await say(post, nr, chance.pick(answers));
      await pause(chance.between(20, 600));
    }
  }

  while (!visit.isOver()) {
    for (const post of questionsTo(channel, client.userId, visit.from)) {
      if (seen.has(post.id)) continue;
      seen.add(post.id);
      did('nudge');
      for (const nr of numbersAsked(post)) {
        await pause(chance.between(20, 1_500));
        await answer(post, nr);
      }
    }
    await pause(200);
  }
}
