import type { ChoiceSet } from './element.ts';

type Choice = ChoiceSet['choices'][number];

/**
 * One of several, as a list that opens on a tap.
 * @param problem what Teams says when nothing is chosen; without it nothing need be.
 */
export function choice(
  id: string,
  label: string,
  value: string,
  choices: readonly Choice[],
  problem?: string,
): ChoiceSet {
  return {
    type: 'Input.ChoiceSet',
    id,
    label,
    style: 'compact',
    value,
    choices,
    ...(problem !== undefined && { isRequired: true, errorMessage: problem }),
  };
}

/** Whole numbers to choose among, each as it is called. */
export function numbersFrom(
  first: number,
  last: number,
  called: (value: number) => string = String,
): readonly Choice[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => ({
    title: called(first + index),
    value: String(first + index),
  }));
}
