/** «Hvordan går det?», as it stands for one person. */
import { nudgeCard } from '../../../cards/log/nudgeCard.ts';
import type { Card } from '../../../cards/model/card.ts';
import type { AskedAction } from '../../../cards/model/logViews.ts';
import { type Action, isOpen, type NudgeKind } from '../../../domain/improvement/action.ts';
import { type Day, dayOf } from '../../../domain/improvement/day.ts';
import { askedOf, type DueNudge } from '../../../domain/improvement/nudges.ts';
import { actionIn } from '../../log/actions.ts';
import { readLog } from '../../log/readLog.ts';
import type { CardTap } from '../../ports/act.ts';
import type { UnitLog } from '../../ports/rows/improvement.ts';
import type { World } from '../../ports/world.ts';
import { listed, logSetting } from './logView.ts';

/** The card to ask with; undefined when there is nothing to ask any more. */
export async function nudgeCardFor(
  world: World,
  channel: string,
  { about }: DueNudge,
): Promise<Card | undefined> {
  const log = await readLog(world, channel);
  const asked = about.flatMap(({ nr, kind }) => {
    const action = actionIn(log, nr);
    return action !== undefined && isOpen(action) ? [askedAction(world, channel, action, kind)] : [];
  });
  return asked.length === 0
    ? undefined
    : nudgeCard(world.words, { ...logSetting(world, channel), asked: asked.flat() });
}

/** The same after an answer: all that the person was asked with that action. */
export async function nudgeAnswered(world: World, act: CardTap, nr: number): Promise<Card> {
  const log = await readLog(world, act.channel);
  const action = actionIn(log, nr);
  const together = action === undefined ? [] : askedWith(log, action);
  const asked = together.flatMap((each) =>
    askedAction(world, act.channel, each, each.nudges.at(-1)?.kind ?? 'w2'),
  );
  return nudgeCard(world.words, { ...logSetting(world, act.channel), asked });
}

function askedWith({ actions, head }: UnitLog, one: Action): readonly Action[] {
  const day = lastAsked(one);
  if (day === undefined) return [one];
  const person = askedOf(one, head)?.id;
  return actions.filter((each) => lastAsked(each) === day && askedOf(each, head)?.id === person);
}

function lastAsked({ nudges }: Action): Day | undefined {
  const last = nudges.at(-1);
  return last && dayOf(last.at);
}

function askedAction(world: World, channel: string, action: Action, kind: NudgeKind): readonly AskedAction[] {
  const answer = action.nudges.findLast((nudge) => nudge.kind === kind)?.answer;
  return listed(world, channel, [action]).map((each) => ({
    ...each,
    kind,
    ...(answer !== undefined && { answer }),
  }));
}
