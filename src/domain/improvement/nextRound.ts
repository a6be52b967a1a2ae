/** What comes next in the rounds of an action. */
import { type Action, type Status, type Step, stepIds } from './action.ts';

/** The step that comes after the last one; the first where none has been taken. */
export function nextStep({ cycles }: Pick<Action, 'cycles'>): Step {
  const last = cycles.at(-1)?.step;
  const at = last === undefined ? -1 : stepIds.indexOf(last);
  return stepIds[(at + 1) % stepIds.length] ?? 'planlegge';
}

/** What the status usually becomes with a step. */
export function statusWith(step: Step, { status }: Pick<Action, 'status'>): Status {
  if (step === 'gjennomfore') return 'proves';
  return step === 'evaluere' ? 'evaluering' : status;
}
