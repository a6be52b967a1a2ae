/** Helsedirektoratet's prioriteringsmatrise: effect, and how demanding it is. */
import type { Action, Weight } from '../action.ts';

/** Start nå · Eget prosjekt · Ta det i farten · La ligge. */
export type Quadrant = 'now' | 'project' | 'quick' | 'leave';

/** Where an action stands; undefined until both its effort and its gain are known. */
export function quadrantOf({ effort, gain }: Pick<Action, 'effort' | 'gain'>): Quadrant | undefined {
  if (effort === undefined || gain === undefined) return undefined;
  if (gain >= 2) return effort <= 2 ? 'now' : 'project';
  return effort === 1 ? 'quick' : 'leave';
}

/** The gain that the bot proposes for an action about a reason. @param basis its Pareto share, 0–100. */
export function proposedGain(basis: number): Weight {
  if (basis >= 25) return 3;
  return basis >= 10 ? 2 : 1;
}
