/** What can be done with an action that there is. `decide` does it; nothing else changes one. */
import type { Instant } from '../basics.ts';
import type {
  EffectAnswer,
  LiftAnswer,
  LiftText,
  NudgeAnswer,
  NudgeKind,
  Plan,
  ReviewOutcome,
  Status,
  Step,
} from './action.ts';

export type Command =
  /** All that people choose and write of it, anew; what is left out is taken away. `why` of a `droppet`. */
  | { readonly kind: 'edit'; readonly plan: Plan; readonly status?: Status; readonly why?: string }
  /** `why` is demanded for `droppet` and read for nothing else. */
  | { readonly kind: 'status'; readonly status: Status; readonly why?: string }
  /** One line of a round, and what the status becomes with it. */
  | {
      readonly kind: 'step';
      readonly step: Step;
      readonly text: string;
      readonly status?: Status;
      readonly why?: string;
    }
  | { readonly kind: 'effect'; readonly answer: EffectAnswer; readonly text: string }
  | {
      readonly kind: 'review';
      readonly session: string;
      readonly outcome: ReviewOutcome;
      readonly why?: string;
    }
  /** The owner was asked. */
  | { readonly kind: 'nudged'; readonly nudges: readonly NudgeKind[] }
  | { readonly kind: 'nudgeAnswer'; readonly answer: NudgeAnswer; readonly why?: string }
  /** `to` is the key of a leaders' channel. */
  | { readonly kind: 'lift'; readonly to: string; readonly text: LiftText }
  /** It stands in the receiver's log. */
  | { readonly kind: 'liftArrived'; readonly n: number }
  /** The receiver was reminded at that time. */
  | { readonly kind: 'liftAsked'; readonly n: number; readonly at: Instant }
  /** What the receiver has answered; nothing when a later answer is known already. */
  | { readonly kind: 'liftAnswer'; readonly n: number; readonly answer: LiftAnswer };
