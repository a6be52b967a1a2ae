import { areasForm } from '../../../cards/log/areasForm.ts';
import type { Card } from '../../../cards/model/card.ts';
import { suggestedReasons } from '../../../domain/improvement/chosenAreas.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import { areasOf } from '../../log/areas.ts';
import { readLog, readResults } from '../../log/readLog.ts';
import type { CardTap } from '../../ports/act.ts';
import type { World } from '../../ports/world.ts';
import { areasToChoose } from './actionWindow.ts';
import { logSetting } from './logView.ts';

interface WrittenAreas {
  readonly chosen: readonly string[];
  readonly why: string;
}

/** «Velg områder»: what was chosen before, else what was suggested; or what was chosen now, with what is wrong. */
export async function areasWindow(
  world: World,
  act: CardTap,
  session: string,
  written?: WrittenAreas,
  problem?: string,
): Promise<Card | Refusal> {
  const [log, results] = await Promise.all([readLog(world, act.channel), readResults(world, act.channel)]);
  const result = results?.results.find((each) => each.session === session);
  if (result === undefined) return refuse('notEnded');
  const suggested = suggestedReasons(result.summary.suggestions);
  const before = areasOf(log, session);
  const why = [...(before?.chosen ?? []), ...(before?.declined ?? [])].find((area) => area.why)?.why ?? '';
  return areasForm(world.words, {
    ...logSetting(world, act.channel),
    session,
    again: before !== undefined,
    suggested,
    others: areasToChoose(result.summary).filter((reason) => !suggested.includes(reason)),
    chosen: before?.chosen.map(({ reason }) => reason) ?? suggested,
    why,
    ...written,
    problem,
  });
}
