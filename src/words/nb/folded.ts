import type { Verdict } from '../../domain/figures/verdict.ts';
import type { FormId } from '../../domain/form/form.ts';
import { assessmentInSentence } from './form.ts';
import { countOf, verdictWord } from './result.ts';

/** Unfolds a patient that has been left, for the person who asks; and folds it again. */
export const showButton = 'Vis';
export const foldButton = 'Skjul';

/** «Ulikt syn, flest: riktig sted, men venter (4 av 8)»; nothing that a single person can be read from. */
export function foldedLine(form: FormId, verdict: Exclude<Verdict, { kind: 'nobody' | 'one' }>): string {
  if (verdict.kind === 'tie') return `Svarene er delt likt (${verdict.of} svar)`;
  const most = verdict.kind === 'differ' ? ', flest' : '';
  const said = assessmentInSentence(form, verdict.headline);
  return `${verdictWord(verdict)}${most}: ${said} (${countOf(verdict.count, verdict.of)})`;
}
export const one = 'Bare én har vurdert pasienten';
/** All but one by a show of hands. */
export function mostlyHands(total: number): string {
  return `${total} har vurdert pasienten, de fleste ved håndsopprekning`;
}
export const nobody = 'Ingen har vurdert pasienten';
export const lateOnly = 'Alle svar kom for sent til å vises, men er med i oppsummeringen';
export function withHighRisk(line: string): string {
  return `${line} · høy risiko`;
}
