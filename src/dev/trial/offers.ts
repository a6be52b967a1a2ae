import { z } from 'zod';

/** What a card in the channel invites people to do, as far as a colleague cares. */
export interface Offers {
  /** The session that can be joined from this card: it is the board of a running session. */
  readonly join: string | undefined;
  /** The patient that can be assessed from this card: it is open. */
  readonly assess:
    | {
        readonly session: string;
        readonly patient: number;
        readonly round: 1 | 2;
        readonly assessments: readonly string[];
      }
    | undefined;
}

const join = z.object({ verb: z.literal('session.join'), data: z.object({ session: z.string() }) });
const assess = z.object({
  verb: z.literal('answer.assess'),
  data: z.object({
    session: z.string(),
    patient: z.number(),
    round: z.literal([1, 2]),
    assessment: z.string(),
  }),
});

/** Reads the buttons of an Adaptive Card, wherever in the card they stand. */
export function offersOf(card: unknown): Offers {
  const actions = executesIn(card);
  const joining = actions.map((action) => join.safeParse(action).data).find((found) => found !== undefined);
  const assessing = actions.flatMap((action) => assess.safeParse(action).data?.data ?? []);
  const [first] = assessing;
  return {
    join: joining?.data.session,
    assess: first && {
      session: first.session,
      patient: first.patient,
      round: first.round,
      assessments: assessing.map((option) => option.assessment),
    },
  };
}

/** Every `Action.Execute` in the card, in reading order; the `fallback` that repeats it is left out. */
function executesIn(part: unknown): readonly unknown[] {
  if (Array.isArray(part)) return part.flatMap(executesIn);
  if (typeof part !== 'object' || part === null) return [];
  if ('type' in part && part.type === 'Action.Execute') return [part];
  return Object.values(part).flatMap(executesIn);
}
