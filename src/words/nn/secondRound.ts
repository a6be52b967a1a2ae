import type { PatientResult } from '../../domain/figures/patientResult.ts';
import { patientCount } from './amounts.ts';
import { verdicts } from './result.ts';

export const againButton = 'Svar på nytt';

export function secondRoundTitle(patient: number): string {
  return `Pasient ${patient} · ny runde`;
}

export const secondRoundLine =
  'No har vi snakka om pasienten. Svar på nytt, eller behald svaret ditt. Svara frå første runde er tekne vare på.';

export function yourEarlier(assessment: string): string {
  return `Du svarte sist: ${assessment}`;
}
export const standFastButton = 'Same svar som sist';

export function beforeTalking(counts: readonly string[], agreement: PatientResult['agreement']): string {
  const said = counts.length === 0 ? 'Ingen hadde vurdert pasienten' : counts.join(' · ');
  const verdict = agreement === undefined ? '' : ` (${verdicts[agreement].toLowerCase()})`;
  return `Før de snakka saman: ${said}${verdict}.`;
}

type Half = Pick<PatientResult, 'headline' | 'agreement'>;

export function changeSinceFirst(first: Half, now: Half): string {
  const same = first.headline === now.headline;
  if (now.agreement === undefined || first.agreement === undefined)
    return same
      ? 'Den vanlegaste vurderinga er den same som før.'
      : 'Den vanlegaste vurderinga er ei anna no.';
  if (now.agreement === 'differ') {
    if (!same) return 'Den vanlegaste vurderinga er ei anna no, men vi ser framleis ulikt på det.';
    return first.agreement === 'differ'
      ? 'Vi ser framleis ulikt på det, og den vanlegaste vurderinga er den same.'
      : 'Den vanlegaste vurderinga er den same, men no ser vi ulikt på det.';
  }
  if (same) return first.agreement === 'agree' ? 'Vi meiner det same som før.' : 'Vi er blitt einige.';
  return first.agreement === 'agree'
    ? 'Vi er einige om noko anna enn før.'
    : 'Vi er blitt einige om noko anna.';
}

export function againLine({ patients, changed }: { readonly patients: number; readonly changed: number }) {
  const counted = `${patientCount(patients)} vart vurdert${patients === 1 ? '' : 'e'} på nytt`;
  if (patients === 1) return `${counted}; vurderinga ${changed === 1 ? 'endra seg' : 'vart den same'}.`;
  const moved = changed === 0 ? 'ingen' : changed === 1 ? 'éin' : String(changed);
  return `${counted}; ${moved} endra seg.`;
}
