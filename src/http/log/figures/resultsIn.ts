import type { Result } from '../../../app/ports/rows/channels.ts';
import type { LogView } from '../logView.ts';

/** The sessions whose results the page has, newest first. */
export function resultsIn({
  sessions,
  summaries,
}: LogView): readonly Pick<Result, 'session' | 'endedAt' | 'summary'>[] {
  return sessions.flatMap(({ session, endedAt }) => {
    const summary = summaries.get(session);
    return summary === undefined ? [] : [{ session, endedAt, summary }];
  });
}
