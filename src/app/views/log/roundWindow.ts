import { roundForm } from '../../../cards/log/roundForm.ts';
import type { Card } from '../../../cards/model/card.ts';
import { statusIds, stepIds } from '../../../domain/improvement/action.ts';
import { nextStep, statusWith } from '../../../domain/improvement/nextRound.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import { actionIn } from '../../log/actions.ts';
import { readLog } from '../../log/readLog.ts';
import type { CardTap } from '../../ports/act.ts';
import type { World } from '../../ports/world.ts';
import { logSetting } from './logView.ts';

interface WrittenRound {
  readonly steg?: string;
  readonly tekst?: string;
  readonly status?: string;
}

/** One line of a round: the step that comes next, and what the status usually is with it; or what was written, with what is wrong. */
export async function roundWindow(
  world: World,
  act: CardTap,
  nr: number,
  written: WrittenRound,
  problem?: string,
): Promise<Card | Refusal> {
  const action = actionIn(await readLog(world, act.channel), nr);
  if (action === undefined) return refuse('noSuchAction');
  const step = stepIds.find((id) => id === written.steg) ?? nextStep(action);
  return roundForm(world.words, {
    ...logSetting(world, act.channel),
    action,
    step,
    text: written.tekst ?? '',
    status: statusIds.find((id) => id === written.status) ?? statusWith(step, action),
    problem,
  });
}
