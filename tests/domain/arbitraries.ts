import fc from 'fast-check';
import type { PatientAnswer } from '../../src/domain/answer/answer.ts';
import type { Hands } from '../../src/domain/answer/hands.ts';
import { type Round, roleIds } from '../../src/domain/basics.ts';
import type { ReasonCase } from '../../src/domain/figures/priorities.ts';
import type { SummaryInput } from '../../src/domain/figures/summarise.ts';
import { type Form, type FurtherOption, formIds, forms } from '../../src/domain/form/form.ts';
import { leaving, left, leftUnsealed, open, revealed, revealedAt, skipped, waiting } from './fixtures.ts';

export const anyForm: fc.Arbitrary<Form> = fc.constantFrom(...formIds).map((id) => forms[id]);

/** Answers to some of a form's further questions. */
export function anyFurther(form: Form): fc.Arbitrary<Readonly<Record<string, FurtherOption>>> {
  const said = form.further.map(({ id, options }) =>
    fc.constantFrom(...options.map((each) => [id, each] as const)),
  );
  return fc.tuple(...said).chain((all) => fc.subarray([...all]).map((some) => Object.fromEntries(some)));
}

function reasonOf(form: Form): fc.Arbitrary<string> {
  return fc.constantFrom(...form.reasons.flatMap((group) => group.reasons.map((reason) => reason.id)));
}

/** Of the reveal that stands, or of one that was taken back. */
const anySeal = fc.constantFrom('s1', 's0');

/** Anything a person can have stored about a patient, also what an earlier assessment left behind. */
function anyAnswer(form: Form, patients: number, persons: number): fc.Arbitrary<PatientAnswer> {
  return fc.record({
    patient: fc.integer({ min: 1, max: patients }),
    round: fc.constant<Round>(1),
    person: fc.integer({ min: 1, max: persons }).map((number) => `person-${number}`),
    role: fc.constantFrom(...roleIds, undefined),
    answer: fc.record(
      {
        assessment: fc.constantFrom(...form.assessments.map(({ id }) => id)),
        assessedAt: fc.integer({ min: revealedAt - 2, max: revealedAt + 1 }),
        sealed: anySeal,
        reasons: fc.uniqueArray(reasonOf(form), { maxLength: 3 }),
        wait: fc.constantFrom(...form.waits.map(({ id }) => id)),
        further: anyFurther(form),
        done: fc.boolean(),
      },
      { requiredKeys: ['assessment', 'assessedAt', 'reasons', 'done'] },
    ),
  });
}

/** One row per person and patient, as the store keeps them. */
export function anyAnswers(form: Form, patients: number): fc.Arbitrary<readonly PatientAnswer[]> {
  return fc.uniqueArray(anyAnswer(form, patients, 9), {
    maxLength: 60,
    selector: ({ patient, person }) => `${patient} ${person}`,
  });
}

/** Shows of hands, one row per patient and role, in time and late. */
export function anyHands(form: Form, patients: number): fc.Arbitrary<readonly Hands[]> {
  const one = fc.record(
    {
      patient: fc.integer({ min: 1, max: patients }),
      round: fc.constant<Round>(1),
      role: fc.constantFrom(...roleIds),
      countedAt: fc.integer({ min: revealedAt - 1, max: revealedAt + 1 }),
      sealed: anySeal,
      counts: fc
        .tuple(...form.assessments.map(() => fc.nat({ max: 5 })))
        .map((counts) =>
          form.assessments
            .map(({ id }, index) => ({ assessment: id, count: counts[index] ?? 0 }))
            .filter(({ count }) => count > 0),
        ),
    },
    { requiredKeys: ['patient', 'round', 'role', 'countedAt', 'counts'] },
  );
  return fc.uniqueArray(one, { maxLength: 20, selector: ({ patient, role }) => `${patient} ${role}` });
}

const anyState = fc.constantFrom(waiting, open, revealed, left, leftUnsealed, skipped, leaving);

/** A small session in any state, with any answers. */
export const anySession: fc.Arbitrary<SummaryInput> = anyForm.chain((form) =>
  fc.array(anyState, { minLength: 1, maxLength: 8 }).chain((patients) =>
    fc.record({
      form: fc.constant(form),
      patients: fc.constant(patients),
      answers: anyAnswers(form, patients.length),
      participants: fc.array(fc.constantFrom(...roleIds, undefined), { minLength: 9, maxLength: 12 }),
      previous: fc.constant(undefined),
    }),
  ),
);

/** Reasons named for patients, few enough that ties are common. */
export const anyCases: fc.Arbitrary<readonly ReasonCase[]> = fc.array(
  fc.record({
    reason: reasonOf(forms.sengepost),
    share: fc
      .integer({ min: 1, max: 12 })
      .chain((raters) => fc.integer({ min: 1, max: raters }).map((named) => named / raters)),
    time: fc.constantFrom(0, 0.04, 0.2, 0.7, 2, 5.5, 8),
    risk: fc.constantFrom(0, 0.5, 1, 1.5, 2, 2.5, 3),
  }),
  { maxLength: 60 },
);

/** Two to six categories, and for each unit how many raters chose each. */
export const anyUnits: fc.Arbitrary<readonly (readonly number[])[]> = fc
  .integer({ min: 2, max: 6 })
  .chain((categories) =>
    fc.array(fc.array(fc.nat({ max: 9 }), { minLength: categories, maxLength: categories }), {
      maxLength: 20,
    }),
  );
