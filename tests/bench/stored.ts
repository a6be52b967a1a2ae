import type { Rows } from '../../src/app/ports/rows/rows.ts';
import { type Line, line } from './report.ts';

/** What was acknowledged in a session, and must therefore be stored. */
export interface Expected {
  readonly session: string;
  readonly answers: number;
  /** Answers with a reason and a waiting time. */
  readonly waits: number;
}

/** Counts the answers in the tables against those that were acknowledged, session by session. */
export async function lostAnswers(store: Rows, expected: readonly Expected[]): Promise<Line> {
  let acknowledged = 0;
  let missing = 0;
  const sessions = Map.groupBy(expected, ({ session }) => session);
  for (const [session, parts] of sessions) {
    const answers = parts.reduce((sum, part) => sum + part.answers, 0);
    const waits = parts.reduce((sum, part) => sum + part.waits, 0);
    const found = await store.answers.list(session);
    const withTime = found.filter(({ answer }) => answer.reasons.length > 0 && answer.wait !== undefined);
    acknowledged += answers;
    missing += Math.abs(answers - found.length) + Math.abs(waits - withTime.length);
  }
  return line(
    'acknowledged answers that are not stored exactly',
    missing,
    { atMost: 0 },
    '',
    ` of ${acknowledged}`,
  );
}
