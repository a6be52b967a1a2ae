/** What is said of a summary in more than one place – its card, its notification, the log's page – in whole patients. */
import { type Foremost, foremost } from '../domain/figures/foremost.ts';
import type { ReasonScore, Suggestion, Suggestions, Summary } from '../domain/figures/summary.ts';
import { forms } from '../domain/form/form.ts';
import type { Remark } from './facts.ts';
import type { Words } from './words.ts';

/** A summary, and the reasons whose time is the least it can be; without them none is known to be. */
export interface Found {
  readonly summary: Summary;
  readonly atLeast?: readonly string[];
}

/** c of docs/domain.md § 4 from which risk is named as what lifts an area. */
const notableRisk = 1 / 3;

/** The headings of the suggestions, in the order they stand. */
export const suggestionOrder: readonly (keyof Suggestions)[] = ['self', 'together', 'lift'];

/** What the summary is called. `unit`: safe where it is read; undefined when unknown. */
export function findingOf(words: Words, { summary }: Found, unit: string | undefined): string {
  return words.summary.findingTitle(finding(summary, unit));
}

/** The finding and what costs most: the summary's notification, and what the log's page begins with. */
export function leadOf(words: Words, found: Found, unit: string | undefined): string {
  const { summary } = found;
  return words.summary.lead(finding(summary, unit), foremost(summary), (score) =>
    causeTimeOf(words, found, score),
  );
}

function finding({ place, answers, hands, form }: Summary, unit: string | undefined) {
  return { unit, place, anyAnswers: answers.given + hands.given > 0, timeUnit: forms[form].timeUnit };
}

/** «minst 9 døgn». */
export function causeTimeOf(
  words: Words,
  { summary, atLeast = [] }: Found,
  { reason, time }: ReasonScore,
): string {
  return words.amounts.causeTime(time, forms[summary.form].timeUnit, atLeast.includes(reason));
}

/** «9 døgn · 3 pasienter» of a suggested area; only the patients where nobody gave a time for any. */
export function areaAmounts(words: Words, found: Found, area: Suggestion): string {
  const patients = words.amounts.patientCount(area.namedFor);
  return isTimed(found.summary) ? `${causeTimeOf(words, found, area)} · ${patients}` : patients;
}

/** Whether anybody gave a time for what is suggested. */
export function isTimed({ suggestions }: Summary): boolean {
  return suggestionOrder.some((key) => suggestions[key].some(({ time }) => time > 0));
}

/** «mest tid · vi er uenige – snakk om det»: what is remarkable of a suggested area; undefined when nothing is. */
export function areaRemark(words: Words, { summary }: Found, area: Suggestion): string | undefined {
  const most = mostOf(area, foremost(summary));
  const remarks: readonly (Remark | undefined)[] = [
    most ?? (area.risk >= notableRisk ? 'risk' : undefined),
    area.namedFor === 1 ? 'single' : undefined,
    area.disputed ? 'disputed' : undefined,
  ];
  const held = remarks.filter((remark) => remark !== undefined);
  return held.length === 0 ? undefined : words.summary.remarkLine(held);
}

function mostOf({ reason }: Suggestion, first: Foremost): Remark | undefined {
  switch (first.kind) {
    case 'both':
      return first.reason.reason === reason ? 'mostBoth' : undefined;
    case 'each':
      if (first.time.reason === reason) return 'mostTime';
      return first.patients.reason === reason ? 'mostPatients' : undefined;
    case 'patients':
      return first.patients.reason === reason ? 'mostPatients' : undefined;
    default:
      return undefined;
  }
}
