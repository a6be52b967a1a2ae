import type { PatientAnswer } from '../answer/answer.ts';
import type { Given } from '../answer/given.ts';
import { type Hands, handsIn } from '../answer/hands.ts';
import { type RoleId, roleIds } from '../basics.ts';
import type { Form } from '../form/form.ts';
import { countedAnswers, countedOf, type RoundResults, roundResults } from '../session/secondRound.ts';
import type { PatientState } from '../session/session.ts';
import { gwetAc1, krippendorffAlpha, percentAgreement } from './agreement.ts';
import type { PatientResult } from './patientResult.ts';
import { changeSince, placePatients } from './placement.ts';
import { reasonCases, scoreReasons, suggest } from './priorities.ts';
import { countFurther, hasAssessed } from './raters.ts';
import type { Summary } from './summary.ts';
import { reasonsAtLeast } from './waiting.ts';

export interface SummaryInput {
  readonly form: Form;
  /** Index 0 is patient 1. */
  readonly patients: readonly PatientState[];
  readonly answers: readonly PatientAnswer[];
  readonly hands?: readonly Hands[];
  /** One entry per participant: everybody who joined or answered. */
  readonly participants: readonly (RoleId | undefined)[];
  readonly previous: Summary | undefined;
}

/** A patient who stays in the denominators, and what was answered. */
interface Reviewed {
  readonly patient: number;
  readonly state: Exclude<PatientState, { kind: 'leaving' }>;
  /** What counts. */
  readonly given: Given;
  readonly rounds: RoundResults;
}

const fewestFurther = 5;

function review(input: SummaryInput): readonly Reviewed[] {
  const byPatient = Map.groupBy(input.answers, ({ patient }) => patient);
  const hands = Map.groupBy(input.hands ?? [], ({ patient }) => patient);
  return input.patients.flatMap((state, index) => {
    if (state.kind === 'leaving') return [];
    const patient = index + 1;
    const given = { answers: byPatient.get(patient) ?? [], hands: hands.get(patient) ?? [] };
    const rounds = roundResults(input.form, patient, state, given);
    return [{ patient, state, given: countedOf(state, given), rounds }];
  });
}

/** A patient with answers is assessed whatever the state says: an answer that was taken is never passed over. */
function patientNumbers(input: SummaryInput, reviewed: readonly Reviewed[]): Summary['patients'] {
  const silent = reviewed.filter(({ given: { answers, hands } }) => answers.length + handsIn(hands) === 0);
  const notReached = silent.filter(({ state }) => state.kind === 'waiting');
  return {
    total: input.patients.length,
    assessed: reviewed.length - silent.length,
    skipped: silent.filter(({ state }) => state.kind !== 'waiting').map(({ patient }) => patient),
    notReached: notReached.map(({ patient }) => patient),
    leaving: input.patients.flatMap(({ kind }, index) => (kind === 'leaving' ? [index + 1] : [])),
  };
}

function countParticipants(participants: SummaryInput['participants']): Summary['participants'] {
  const byRole = [...roleIds, undefined]
    .map((role) => ({ role, count: participants.filter((other) => other === role).length }))
    .filter(({ count }) => count > 0);
  return { total: participants.length, byRole };
}

/** Who was answered anew, and whether people came to see it another way. */
function countAgain(reviewed: readonly Reviewed[]): Pick<Summary, 'again'> {
  const twice = reviewed.flatMap(({ rounds: { result, first } }) => (first ? [{ result, first }] : []));
  if (twice.length === 0) return {};
  const changed = twice.filter(({ result, first }) => result.headline !== first.headline);
  return { again: { patients: twice.length, changed: changed.length } };
}

function countAllHands(reviewed: readonly Reviewed[], results: readonly PatientResult[]): Summary['hands'] {
  const perPatient = reviewed.map(({ given }) => handsIn(given.hands)).filter((count) => count > 0);
  return {
    most: Math.max(0, ...perPatient),
    given: perPatient.reduce((sum, count) => sum + count, 0),
    patients: perPatient.length,
    unknown: results.reduce((sum, { hands }) => sum + hands.unknown, 0),
    late: results.reduce((sum, { hands }) => sum + hands.late, 0),
  };
}

/** From five answers on: fewer would point at the people who gave them. */
function furtherSums(form: Form, answers: readonly PatientAnswer[]): Summary['further'] {
  return countFurther(form, answers).filter(({ answered }) => answered >= fewestFurther);
}

/** The categories are the form's full list without «Kan ikke vurdere», also those nobody chose (docs/domain.md § 5). */
function measureAgreement(form: Form, results: readonly PatientResult[]): Summary['agreement'] {
  const categories = form.assessments.filter(({ meaning }) => meaning !== 'unknown');
  const units = results.map(({ counts }) =>
    categories.map(({ id }) => counts.find(({ assessment }) => assessment === id)?.count ?? 0),
  );
  const pairs = percentAgreement(units);
  if (pairs === undefined) return undefined;
  const patients = results.filter(({ assessed }) => assessed >= 2).length;
  return { pairs, ac1: gwetAc1(units), alpha: krippendorffAlpha(units), patients };
}

/**
 * The session in numbers. Patients who leave today are out of every denominator, and their answers count nowhere; so
 * do answers to patients the session does not have; the same holds for hands. The same input gives the same summary, whatever the order of
 * the answers, of the hands and of the participants.
 */
export function summarise(input: SummaryInput): Summary {
  const { form } = input;
  const reviewed = review(input);
  const answers = reviewed.flatMap(({ given }) => given.answers);
  const results = reviewed.map(({ rounds }) => rounds.result);
  const before = reviewed.map(({ rounds }) => rounds.first ?? rounds.result);
  const patients = patientNumbers(input, reviewed);
  const place = placePatients(form, results);
  const reasons = scoreReasons(reviewed.flatMap(({ given }) => reasonCases(form, given.answers)));
  return {
    form: form.id,
    formVersion: form.version,
    patients,
    participants: countParticipants(input.participants),
    answers: {
      given: answers.length,
      possible: patients.assessed * input.participants.length,
      unknown: answers.filter((answer) => !hasAssessed(form, answer)).length,
      late: results.reduce((late, result) => late + result.late, 0),
    },
    hands: countAllHands(reviewed, results),
    place,
    reasons,
    suggestions: suggest(form, reasons),
    agreement: measureAgreement(
      form,
      reviewed.map(({ rounds }) => rounds.blind),
    ),
    agreed: before.filter(({ agreement }) => agreement === 'agree').length,
    differed: before.filter(({ agreement }) => agreement === 'differ').length,
    ...countAgain(reviewed),
    further: furtherSums(form, answers),
    highRisk: results.filter(({ highRisk }) => highRisk).map(({ patient }) => patient),
    change: changeSince(input.previous, form, place),
  };
}

/** The reasons of the same session whose time is the least it can be, from the answers the summary is made from. */
export function atLeastIn({
  form,
  patients,
  answers,
}: Pick<SummaryInput, 'form' | 'patients' | 'answers'>): readonly string[] {
  const byPatient = Map.groupBy(answers, ({ patient }) => patient);
  const counted = patients.flatMap((state, index) =>
    state.kind === 'leaving' ? [] : [countedAnswers(state, byPatient.get(index + 1) ?? [])],
  );
  return reasonsAtLeast(form, counted);
}
