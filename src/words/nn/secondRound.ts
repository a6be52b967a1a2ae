import type { Verdict } from '../../domain/figures/verdict.ts';
import type { FormId } from '../../domain/form/form.ts';
import { inSentence } from '../amount.ts';
import { patientCount, properNames } from './amounts.ts';
import { assessmentLabel } from './form.ts';
import { countOf } from './result.ts';

export const againButton = 'Svar på nytt';

export function secondRoundTitle(patient: number): string {
  return `Pasient ${patient} · ny runde`;
}

export const secondRoundLine =
  'No har vi snakka om pasienten. Svar på nytt, eller behald svaret ditt. Svara frå første runde er tekne vare på.';

export function yourEarlier(assessment: string): string {
  return `Du svarte sist: ${assessment}`;
}
export const keepAnswerButton = 'Same svar som sist';

export function beforeTalking(form: FormId, verdict: Verdict): string | undefined {
  if (verdict.kind === 'nobody') return undefined;
  const said =
    verdict.kind === 'tie'
      ? 'svara var delte likt'
      : `${countOf(verdict.count, verdict.of)} ${inSentence(assessmentLabel(form, verdict.headline), properNames)}`;
  return `Før de snakka: ${said}.`;
}

export function againLine({ patients, changed }: { readonly patients: number; readonly changed: number }) {
  const counted = `${patientCount(patients)} vart vurdert${patients === 1 ? '' : 'e'} på nytt`;
  if (patients === 1) return `${counted}; vurderinga ${changed === 1 ? 'endra seg' : 'vart den same'}.`;
  const moved = changed === 0 ? 'ingen' : changed === 1 ? 'éin' : String(changed);
  return `${counted}; ${moved} endra seg.`;
}
