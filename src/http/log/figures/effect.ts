import type { Instant } from '../../../domain/basics.ts';
import type { Action } from '../../../domain/improvement/action.ts';
import { effectOf, type Measure } from '../../../domain/improvement/figures/effect.ts';
import type { Words } from '../../../words/words.ts';
import type { LogView } from '../logView.ts';
import { resultsIn } from './resultsIn.ts';

/** One side of «Virket det?»: how many the cause was named for; undefined is hidden from people outside the unit. */
export interface Side {
  readonly endedAt: Instant;
  readonly named: number | undefined;
  readonly of: number;
}

/** What can be said of whether an action worked, from the sessions before and after. */
export interface EffectSeen {
  readonly before: Side | undefined;
  readonly after: Side | undefined;
  /** Of the difference, or why nothing can be said of it. */
  readonly said: string;
}

export function effectSeen(words: Words, log: LogView, action: Action): EffectSeen {
  const found = effectOf(action, resultsIn(log));
  const said = words.logPages.effectSaid;
  const side = (measure: Measure): Side => ({
    endedAt: measure.endedAt,
    named: log.audience === 'linjen' && isSmall(measure) ? undefined : measure.namedFor,
    of: measure.assessed,
  });
  switch (found.kind) {
    case 'noReason':
      return { before: undefined, after: undefined, said: said.noReason };
    case 'nothingBefore':
      return { before: undefined, after: undefined, said: said.noBefore };
    case 'nothingAfter':
      return { before: side(found.before), after: undefined, said: said.notYet };
    case 'otherForm':
      return { before: side(found.before), after: undefined, said: said.otherForm };
    case 'nobodyAssessed':
      return { before: side(found.before), after: undefined, said: said.nobody };
    case 'compared': {
      const { low, high } = found.difference;
      const hundredths = (share: number) => words.amounts.ofHundred(Math.abs(share));
      const difference = {
        unsure: said.unsure,
        fewer: words.logPages.likelyFewer(hundredths(high), hundredths(low)),
        more: words.logPages.likelyMore(hundredths(low), hundredths(high)),
      };
      const [before, after] = [side(found.before), side(found.after)];
      // With one side and the difference the other could be worked out.
      const isHidden = before.named === undefined || after.named === undefined;
      return { before, after, said: isHidden ? words.logPages.logFrame.hidden : difference[found.verdict] };
    }
  }
}

/** From 1 to 4 patients, counted or weighed, which is not told outside the unit. */
function isSmall({ namedFor, patients }: Measure): boolean {
  return namedFor > 0 && (namedFor < 5 || patients < 5);
}

/** «5 av 22»; a dash where it is hidden, or where there is nothing. */
export function sideSaid(words: Words, side: Side | undefined): string {
  return side?.named === undefined
    ? words.logPages.logFrame.hidden
    : words.logPages.countOf(side.named, side.of);
}
