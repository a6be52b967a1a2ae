export const folded = {
  all: (assessment: string, count: number) => `All ${count} answered: ${assessment}.`,
  most: (assessment: string, count: number, total: number) =>
    `Most answered “${assessment}” (${count} of ${total}).`,
  tied: (total: number) => `The answers are evenly split (${total} answers).`,
  one: 'Only one person assessed the patient.',
  mostlyHands: (total: number) => `${total} assessed the patient, most of them by a show of hands.`,
  none: 'Nobody assessed the patient.',
  lateOnly: 'All the answers came too late to be shown, but they are in the summary.',
} as const;
