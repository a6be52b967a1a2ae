import { groupsOf } from '../../src/domain/form/catalogue.ts';
import { type AssessmentId, forms, type WaitId } from '../../src/domain/form/form.ts';

/** What one colleague thinks of one patient. */
export interface Opinion {
  readonly assessment: AssessmentId;
  /** Empty when nobody is waited for. */
  readonly reasons: readonly string[];
  readonly wait: WaitId | undefined;
}

const form = forms.sengepost;
const allReasons = groupsOf(form.variant).flatMap(({ reasons }) => reasons.map(({ id }) => id));

/** The same for the same patient and person in every run; about half of the answers are that the patient waits. */
export function opinionOf(patient: number, person: number): Opinion {
  // Colleagues tend to agree on a patient; every third has a mind of their own.
  const mood = person % 3 === 0 ? patient + person : patient;
  const { id, meaning } =
    form.assessments[mood % form.assessments.length] ?? form.assessments[0] ?? unheard();
  if (meaning !== 'waiting' || mood % 7 < 2)
    return { assessment: meaning === 'unknown' ? id : 'riktig_aktiv', reasons: [], wait: undefined };
  const reasons = [patient * 5, patient * 5 + (person % 4), patient + person]
    .map((index) => allReasons[index % allReasons.length] ?? unheard())
    .slice(0, 1 + (person % 3));
  const wait = form.waits[(patient + (person % 2)) % form.waits.length] ?? unheard();
  return { assessment: id, reasons: [...new Set(reasons)], wait: wait.id };
}

function unheard(): never {
  throw new Error('The form has nothing to choose from');
}
