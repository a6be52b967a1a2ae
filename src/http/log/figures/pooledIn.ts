import { pooledSaid } from '../../../app/views/log/pooledSaid.ts';
import type { Words } from '../../../words/words.ts';
import type { LogView } from '../logView.ts';

/** `pooledSaid` of the sessions whose results the page has. */
export function pooledIn(words: Words, log: LogView, reason: string): string | undefined {
  const results = log.sessions.flatMap(({ session, endedAt }) => {
    const summary = log.summaries.get(session);
    return summary === undefined ? [] : [{ session, endedAt, summary }];
  });
  return pooledSaid(words, reason, results);
}
