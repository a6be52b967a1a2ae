/** What is left of a patient's card when the session is locked: one sentence that no single person can be read from. */
export const folded = {
  /** Everybody gave the same assessment. */
  all: (assessment: string, count: number) => `Alle ${count} svarte: ${assessment}.`,
  most: (assessment: string, count: number, total: number) =>
    `Flest svarte «${assessment}» (${count} av ${total}).`,
  tied: (total: number) => `Svarene er delt likt (${total} svar).`,
  one: 'Bare én vurderte pasienten.',
  /** All but one by a show of hands. */
  mostlyHands: (total: number) => `${total} vurderte pasienten, de fleste ved håndsopprekning.`,
  none: 'Ingen vurderte pasienten.',
  lateOnly: 'Alle svar kom for sent til å vises, men er med i oppsummeringen.',
} as const;
