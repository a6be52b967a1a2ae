import { type AssessmentId, type Form, meaningOf } from '../form/form.ts';
import type { PatientResult } from './patientResult.ts';

/** What came of a patient's answers, in one word. */
export type Verdict =
  /** Nobody assessed the patient in time. */
  | { readonly kind: 'nobody' }
  | {
      /**
       * `one`: a single assessment agrees with nobody. `all`: everybody said the same; `most`: at least 75 %. `differ`:
       * fewer, and one assessment is the most common.
       */
      readonly kind: 'one' | 'all' | 'most' | 'differ';
      readonly headline: AssessmentId;
      /** How many said so, of how many. */
      readonly count: number;
      readonly of: number;
      readonly since?: Since;
    }
  /** No assessment is more common than every other. */
  | { readonly kind: 'tie'; readonly of: number; readonly since?: Since };

/** What talking did: they agree where they did not, or still do not. */
export type Since = 'agreed' | 'stillDiffer';

/**
 * A patient's verdict; of two rounds that of what counts after the second, with what talking did. A round without two
 * assessments can be compared with nothing.
 */
export function verdictOf(result: PatientResult, first?: PatientResult): Verdict {
  const { counts, headline, assessed: of, agreement } = result;
  const count = counts.find(({ assessment }) => assessment === headline)?.count;
  if (headline === undefined || count === undefined) return { kind: 'nobody' };
  const since = sinceOf(agreement, first?.agreement);
  if (of === 1) return { kind: 'one', headline, count, of };
  if (count === of) return { kind: 'all', headline, count, of, ...since };
  if (agreement === 'agree') return { kind: 'most', headline, count, of, ...since };
  if (counts.filter((other) => other.count === count).length > 1) return { kind: 'tie', of, ...since };
  return { kind: 'differ', headline, count, of, ...since };
}

function sinceOf(
  now: PatientResult['agreement'],
  before: PatientResult['agreement'],
): { readonly since?: Since } {
  if (before !== 'differ' || now === undefined) return {};
  return { since: now === 'agree' ? 'agreed' : 'stillDiffer' };
}

/** What people differ about, where they do: who sees it, whether the patient waits, or where else the patient should be. */
export function differenceOf(
  form: Form,
  { byRole, counts }: Pick<PatientResult, 'byRole' | 'counts'>,
): 'roles' | 'waiting' | 'place' {
  if (new Set(byRole.map(({ most }) => most)).size > 1) return 'roles';
  const meanings = new Set(counts.map(({ assessment }) => meaningOf(form, assessment)));
  return meanings.size > 1 ? 'waiting' : 'place';
}
