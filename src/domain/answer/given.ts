import type { PatientAnswer } from './answer.ts';
import type { Hands } from './hands.ts';

/** What was said: people's answers, and the hands that went up beside them. Of one patient, or of all. */
export interface Given {
  readonly answers: readonly PatientAnswer[];
  readonly hands: readonly Hands[];
}

/** What of it was said of one patient. */
export function givenTo(patient: number, { answers, hands }: Given): Given {
  const about = (each: { readonly patient: number }) => each.patient === patient;
  return { answers: answers.filter(about), hands: hands.filter(about) };
}
