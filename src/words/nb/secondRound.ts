import type { PatientResult } from '../../domain/figures/patientResult.ts';
import { patientCount } from './amounts.ts';
import { verdicts } from './result.ts';

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
export const standFastButton = 'Samme svar som sist';

/** «Før dere snakket sammen: 3 av 8 Riktig sted … · 4 av 8 … (ulikt syn).» */
export function beforeTalking(counts: readonly string[], agreement: PatientResult['agreement']): string {
  const said = counts.length === 0 ? 'Ingen hadde vurdert pasienten' : counts.join(' · ');
  const verdict = agreement === undefined ? '' : ` (${verdicts[agreement].toLowerCase()})`;
  return `Før dere snakket sammen: ${said}${verdict}.`;
}

type Half = Pick<PatientResult, 'headline' | 'agreement'>;

/** What became of it, in words. */
export function changeSinceFirst(first: Half, now: Half): string {
  const same = first.headline === now.headline;
  if (now.agreement === undefined || first.agreement === undefined)
    return same
      ? 'Den vanligste vurderingen er den samme som før.'
      : 'Den vanligste vurderingen er en annen nå.';
  if (now.agreement === 'differ') {
    if (!same) return 'Den vanligste vurderingen er en annen nå, men vi ser fortsatt ulikt på det.';
    return first.agreement === 'differ'
      ? 'Vi ser fortsatt ulikt på det, og den vanligste vurderingen er den samme.'
      : 'Den vanligste vurderingen er den samme, men nå ser vi ulikt på det.';
  }
  if (same) return first.agreement === 'agree' ? 'Vi mener det samme som før.' : 'Vi er blitt enige.';
  return first.agreement === 'agree'
    ? 'Vi er enige om noe annet enn før.'
    : 'Vi er blitt enige om noe annet.';
}

/** «2 pasienter ble vurdert på nytt; én endret seg.» */
export function againLine({ patients, changed }: { readonly patients: number; readonly changed: number }) {
  const counted = `${patientCount(patients)} ble vurdert på nytt`;
  if (patients === 1) return `${counted}; vurderingen ${changed === 1 ? 'endret seg' : 'ble den samme'}.`;
  const moved = changed === 0 ? 'ingen' : changed === 1 ? 'én' : String(changed);
  return `${counted}; ${moved} endret seg.`;
}
