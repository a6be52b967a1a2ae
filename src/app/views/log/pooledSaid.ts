import { forms } from '../../../domain/form/form.ts';
import { pooled } from '../../../domain/improvement/figures/outside.ts';
import type { Words } from '../../../words/words.ts';
import type { Result } from '../../ports/rows/channels.ts';

/**
 * «I tre kartlegginger: 9 pasienter, 31 døgn», as it may leave the unit; undefined where that is still too few.
 * @param results newest first.
 */
export function pooledSaid(
  words: Words,
  reason: string,
  results: readonly Pick<Result, 'session' | 'endedAt' | 'summary'>[],
): string | undefined {
  const sum = pooled(reason, results);
  const [newest] = results;
  if (sum === undefined || newest === undefined) return undefined;
  const { timeUnit } = forms[newest.summary.form];
  return words.logPaper.pooledLine(sum.sessions, [
    words.amounts.patientCount(sum.namedFor),
    ...(sum.time > 0 ? [words.amounts.causeTime(sum.time, timeUnit, false)] : []),
  ]);
}
