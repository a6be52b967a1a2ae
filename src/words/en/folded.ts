import type { Verdict } from '../../domain/figures/verdict.ts';
import type { FormId } from '../../domain/form/form.ts';
import { assessmentInSentence } from './form.ts';
import { countOf, verdictWord } from './result.ts';

export const showButton = 'Show';
export const foldButton = 'Hide';

export function foldedLine(form: FormId, verdict: Exclude<Verdict, { kind: 'nobody' | 'one' }>): string {
  if (verdict.kind === 'tie') return `The answers are evenly split (${verdict.of} answers)`;
  const most = verdict.kind === 'differ' ? ', most' : '';
  const said = assessmentInSentence(form, verdict.headline);
  return `${verdictWord(verdict)}${most}: ${said} (${countOf(verdict.count, verdict.of)})`;
}
export const one = 'Only one person has assessed the patient';
export function mostlyHands(total: number): string {
  return `${total} assessed the patient, most by a show of hands`;
}
export const nobody = 'Nobody has assessed the patient';
export const lateOnly = 'All the answers came too late to be shown, but they are in the summary';
export function withHighRisk(line: string): string {
  return `${line} · high risk`;
}
