import type { FurtherCounts } from '../../domain/figures/raters.ts';
import { catalogueVersion } from '../../domain/form/catalogue.ts';
import type { Form, FormId } from '../../domain/form/form.ts';
import { exact, patientCount } from './amounts.ts';
import { furtherCounts, furtherQuestion, waitLabel } from './form.ts';

export const numbersTitle = 'The numbers behind the summary';
export const numbersBackButton = 'Back';

export const basisHeading = 'What the numbers build on';
export function answersLine(given: number, possible: number, assessed: number, participants: number): string {
  return `Answers: ${given} of ${possible} possible (${patientCount(assessed)} with answers × ${participants} who took part).`;
}
export function unknownAnswers(count: number, given: number): string {
  return `Cannot assess: ${count} of ${given} answers. They are left out of the rest.`;
}
export function lateAnswers(count: number, given: number): string {
  return `After the answers were shown: ${count} of ${given} answers. They count in causes and time, not in assessment and agreement.`;
}
export const placeNote =
  'Each patient is placed by what most people answered. The range is a 95% confidence interval (Wilson).';
export const differenceNote =
  'The change since last time has a 95% confidence interval (Newcombe). If it contains zero, the difference is too small to say anything for certain.';

export function coefficientsLine(ac1: string | undefined, alpha: string | undefined): string {
  return `Corrected for chance agreement: Gwet’s AC1 ${ac1 ?? 'cannot be calculated'}, Krippendorff’s alpha ${alpha ?? 'cannot be calculated'} (1 is full agreement, 0 is like drawing lots).`;
}

export const reasonsHeading = 'All the causes, most important first';
export function namedForPart(namedFor: number, assessed: number): string {
  return `named for ${namedFor} of ${assessed}`;
}
export function moreRows(count: number): string {
  return count === 1 ? 'and 1 more cause' : `and ${count} more`;
}

export const readingHeading = 'How to read the numbers';
const timeWords = { days: 'Days', minutes: 'Minutes' } as const;
const timeMeant = { days: 'the waiting time', minutes: 'the time lost' } as const;

/** «less than 2 hours = 0.04 · … · more than 7 days = 8»: the values as they are, not rounded. */
function bandValues(form: Form): string {
  return form.waits
    .flatMap(({ id, amount }) =>
      amount === undefined ? [] : [`${waitLabel(form.id, id).toLowerCase()} = ${exact(amount)}`],
    )
    .join(' · ');
}

export function readingLines(form: Form): readonly string[] {
  const word = timeWords[form.timeUnit];
  return [
    'Patients: each patient counts by the share of those who assessed the patient that named the cause. If half of them name it, the patient counts 0.5.',
    `${word}: the same share multiplied by ${timeMeant[form.timeUnit]} (the middle answer for the patient), added up. Answers are turned into ${word.toLowerCase()} like this: ${bandValues(form)} (at least). “Don’t know” is left out.`,
    'Share of the loss of resources: patients count 40% and time 60%. If nobody has given a time, only patients count. All the causes make 100% together.',
    'Order: by the share of the loss of resources, moved up by at most half when the waiting is a risk.',
    'The weights and the times are default values, the same for all units.',
    `Form version ${form.version}, catalogue of causes version ${catalogueVersion}.`,
  ];
}

export const furtherNote =
  'Optional questions. The numbers are answers, not patients: a patient counts once for each person who answered. Whether it affects more and whether there is a risk only count answers from those who see a hindrance or a wait.';
export function furtherFigures(form: FormId, further: FurtherCounts): string {
  const counts = furtherCounts(further);
  return `${furtherQuestion(form, further.question)} ${counts.charAt(0).toUpperCase()}${counts.slice(1)}.`;
}
