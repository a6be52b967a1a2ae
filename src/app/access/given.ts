import type { Given } from '../../domain/answer/given.ts';
import type { Rows } from '../ports/rows/rows.ts';

/** What has been said in a session, or of one patient in it; practice only when it is that patient. */
export async function readGiven(
  rows: Pick<Rows, 'answers' | 'hands'>,
  session: string,
  patient?: number,
): Promise<Given> {
  const [answers, hands] = await Promise.all([
    rows.answers.list(session, patient),
    rows.hands.list(session, patient),
  ]);
  return { answers, hands };
}
