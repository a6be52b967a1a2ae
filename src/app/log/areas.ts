import { isDeepStrictEqual } from 'node:util';
import { type ChosenAreas, choose, suggestedReasons } from '../../domain/improvement/chosenAreas.ts';
import { cleanWhy, isNoText } from '../../domain/improvement/texts.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { UnitLog } from '../ports/rows/improvement.ts';
import type { World } from '../ports/world.ts';
import type { LogAct } from './actions.ts';
import { changeLog, type LogDecision } from './changeLog.ts';

/** What the unit has chosen after that session; undefined when it has not. */
export function areasOf({ areas }: Pick<UnitLog, 'areas'>, session: string): ChosenAreas | undefined {
  return areas.find((each) => each.session === session);
}

/** The first area that the unit has chosen after the session and done nothing about yet: most likely an action is for it. */
export function chosenWithoutAction(
  log: Pick<UnitLog, 'areas' | 'actions'>,
  session: string,
): string | undefined {
  const isBegun = (reason: string) =>
    log.actions.some(({ about }) => about.session === session && about.reason === reason);
  return areasOf(log, session)?.chosen.find(({ reason }) => !isBegun(reason))?.reason;
}

/**
 * Chooses what to do something about after a session; a later choice replaces an earlier one.
 * @returns why not: `unknownSession` without a result, `unknownChoice`, `whyNeeded`, `textMayIdentify` or `textTooLong`, `conflict`.
 */
export async function chooseAreas(
  world: World,
  act: LogAct,
  session: string,
  { reasons, why }: { readonly reasons: readonly string[]; readonly why: string },
): Promise<ChosenAreas | Refusal> {
  const clean = cleanWhy(why, world.dictionary);
  if (isNoText(clean)) return clean;
  const result = await world.rows.channels.result(act.channel, session);
  if (result === undefined) return refuse('unknownSession');
  const { suggestions, reasons: scores } = result.summary;
  const named = scores.map(({ reason }) => reason);
  const areas = choose(session, reasons, clean, suggestedReasons(suggestions), named);
  if (isRefusal(areas)) return areas;
  return changeLog(world, act.channel, (log): LogDecision<ChosenAreas> => {
    const same = isDeepStrictEqual(areasOf(log, session), areas);
    return same ? { done: areas } : { done: areas, changes: { areas } };
  });
}
