import type { Verdict } from '../../domain/figures/verdict.ts';
import type { FormId } from '../../domain/form/form.ts';
import { inSentence } from '../amount.ts';
import { patientCount, properNames } from './amounts.ts';
import { assessmentLabel } from './form.ts';
import { countOf } from './result.ts';

export const againButton = 'Answer again';

export function secondRoundTitle(patient: number): string {
  return `Patient ${patient} · new round`;
}

export const secondRoundLine =
  'Now we have talked about the patient. Answer again, or keep your answer. The answers from the first round are kept.';

export function yourEarlier(assessment: string): string {
  return `Last time you answered: ${assessment}`;
}
export const keepAnswerButton = 'Same answer as last time';

export function beforeTalking(form: FormId, verdict: Verdict): string | undefined {
  if (verdict.kind === 'nobody') return undefined;
  const said =
    verdict.kind === 'tie'
      ? 'the answers were evenly split'
      : `${countOf(verdict.count, verdict.of)} ${inSentence(assessmentLabel(form, verdict.headline), properNames)}`;
  return `Before you talked: ${said}.`;
}

export function againLine({ patients, changed }: { readonly patients: number; readonly changed: number }) {
  const counted = `${patientCount(patients)} ${patients === 1 ? 'was' : 'were'} assessed again`;
  if (patients === 1) return `${counted}; the assessment ${changed === 1 ? 'changed' : 'stayed the same'}.`;
  const moved = changed === 0 ? 'none' : changed === 1 ? 'one' : String(changed);
  return `${counted}; ${moved} changed.`;
}
