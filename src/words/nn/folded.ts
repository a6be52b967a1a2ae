import type { Verdict } from '../../domain/figures/verdict.ts';
import type { FormId } from '../../domain/form/form.ts';
import { assessmentInSentence } from './form.ts';
import { countOf, verdictWord } from './result.ts';

export const showButton = 'Vis';
export const foldButton = 'Skjul';

export function foldedLine(form: FormId, verdict: Exclude<Verdict, { kind: 'nobody' | 'one' }>): string {
  if (verdict.kind === 'tie') return `Svara er delte likt (${verdict.of} svar)`;
  const most = verdict.kind === 'differ' ? ', flest' : '';
  const said = assessmentInSentence(form, verdict.headline);
  return `${verdictWord(verdict)}${most}: ${said} (${countOf(verdict.count, verdict.of)})`;
}
export const one = 'Berre éin har vurdert pasienten';
export function mostlyHands(total: number): string {
  return `${total} har vurdert pasienten, dei fleste ved handsopprekking`;
}
export const nobody = 'Ingen har vurdert pasienten';
export const lateOnly = 'Alle svara kom for seint til å bli viste, men er med i oppsummeringa';
export function withHighRisk(line: string): string {
  return `${line} · høg risiko`;
}
