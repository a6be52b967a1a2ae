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

/** On the open card, for everybody. */
export const secondRoundLine =
  'Nå har vi snakket om pasienten. Svar på nytt, eller behold svaret ditt. Svarene fra første runde er tatt vare på.';

export function yourEarlier(assessment: string): string {
  return `Du svarte sist: ${assessment}`;
}
export const keepAnswerButton = 'Samme svar som sist';

/** «Før dere snakket: 4 av 8 riktig sted – men venter.»; undefined where nobody had assessed the patient. */
export function beforeTalking(form: FormId, verdict: Verdict): string | undefined {
  if (verdict.kind === 'nobody') return undefined;
  const said =
    verdict.kind === 'tie'
      ? 'svarene var delt likt'
      : `${countOf(verdict.count, verdict.of)} ${inSentence(assessmentLabel(form, verdict.headline), properNames)}`;
  return `Før dere snakket: ${said}.`;
}

/** «2 pasienter ble vurdert på nytt; én endret seg.» */
export function againLine({ patients, changed }: { readonly patients: number; readonly changed: number }) {
  const counted = `${patientCount(patients)} ble vurdert på nytt`;
  if (patients === 1) return `${counted}; vurderingen ${changed === 1 ? 'endret seg' : 'ble den samme'}.`;
  const moved = changed === 0 ? 'ingen' : changed === 1 ? 'én' : String(changed);
  return `${counted}; ${moved} endret seg.`;
}
