import type { PatientResult } from '../../domain/figures/patientResult.ts';
import { patientCount } from './amounts.ts';
import { verdicts } from './result.ts';

export const againButton = 'Answer again';

export function secondRoundTitle(patient: number): string {
  return `Patient ${patient} · new round`;
}

export const secondRoundLine =
  'Now we have talked about the patient. Answer again, or keep your answer. The answers from the first round are kept.';

export function yourEarlier(assessment: string): string {
  return `Last time you answered: ${assessment}`;
}
export const standFastButton = 'Same answer as last time';

export function beforeTalking(counts: readonly string[], agreement: PatientResult['agreement']): string {
  const said = counts.length === 0 ? 'Nobody had assessed the patient' : counts.join(' · ');
  const verdict = agreement === undefined ? '' : ` (${verdicts[agreement].toLowerCase()})`;
  return `Before you talked: ${said}${verdict}.`;
}

type Half = Pick<PatientResult, 'headline' | 'agreement'>;

export function changeSinceFirst(first: Half, now: Half): string {
  const same = first.headline === now.headline;
  if (now.agreement === undefined || first.agreement === undefined)
    return same
      ? 'The most common assessment is the same as before.'
      : 'The most common assessment is a different one now.';
  if (now.agreement === 'differ') {
    if (!same) return 'The most common assessment is a different one now, but we still see it differently.';
    return first.agreement === 'differ'
      ? 'We still see it differently, and the most common assessment is the same.'
      : 'The most common assessment is the same, but now we see it differently.';
  }
  if (same) return first.agreement === 'agree' ? 'We think the same as before.' : 'We now agree.';
  return first.agreement === 'agree'
    ? 'We agree on something else than before.'
    : 'We now agree on something else.';
}

export function againLine({ patients, changed }: { readonly patients: number; readonly changed: number }) {
  const counted = `${patientCount(patients)} ${patients === 1 ? 'was' : 'were'} assessed again`;
  if (patients === 1) return `${counted}; the assessment ${changed === 1 ? 'changed' : 'stayed the same'}.`;
  const moved = changed === 0 ? 'none' : changed === 1 ? 'one' : String(changed);
  return `${counted}; ${moved} changed.`;
}
