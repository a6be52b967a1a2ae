import { forms } from '../../../domain/form/form.ts';
import { pooled } from '../../../domain/improvement/figures/outside.ts';
import type { Words } from '../../../words/words.ts';
import type { LogView } from '../logView.ts';

/** «I tre kartlegginger: 9 pasienter, 31 døgn», as it may leave the unit; undefined where that is still too few. */
export function pooledSaid(words: Words, log: LogView, reason: string): string | undefined {
  const results = log.sessions.flatMap(({ session, endedAt }) => {
    const summary = log.summaries.get(session);
    return summary === undefined ? [] : [{ session, endedAt, summary }];
  });
  const sum = pooled(reason, results);
  const [newest] = results;
  if (sum === undefined || newest === undefined) return undefined;
  const { timeUnit } = forms[newest.summary.form];
  return words.logPaper.pooledLine(sum.sessions, [
    words.amounts.patientCount(sum.namedFor),
    ...(sum.time > 0 ? [words.amounts.causeTime(sum.time, timeUnit, false)] : []),
  ]);
}
