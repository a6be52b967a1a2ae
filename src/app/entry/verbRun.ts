/** How a verb's code is run: its fields are parsed, and what it gives back is a card, a refusal, or neither. */
import type { z } from 'zod';
import type { Card } from '../../cards/model/card.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Act } from '../ports/act.ts';
import type { World } from '../ports/world.ts';

export type Done = Promise<Card | Refusal | 'badData'>;
export type Run = (world: World, act: Act, data: unknown) => Done;

export function verb<S extends z.ZodType>(
  schema: S,
  run: (world: World, act: Act, data: z.output<S>) => Done,
): Run {
  return async (world, act, data) => {
    const parsed = schema.safeParse(data);
    if (parsed.success) return run(world, act, parsed.data);
    const issues = parsed.error.issues.map((issue) => issue.path.join('.'));
    world.log.warn({ issues }, 'card data refused');
    return 'badData';
  };
}
