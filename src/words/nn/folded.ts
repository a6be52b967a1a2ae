export const folded = {
  all: (assessment: string, count: number) => `Alle ${count} svarte: ${assessment}.`,
  most: (assessment: string, count: number, total: number) =>
    `Flest svarte «${assessment}» (${count} av ${total}).`,
  tied: (total: number) => `Svara er delte likt (${total} svar).`,
  one: 'Berre éin vurderte pasienten.',
  mostlyHands: (total: number) => `${total} vurderte pasienten, dei fleste ved handsopprekking.`,
  none: 'Ingen vurderte pasienten.',
  lateOnly: 'Alle svara kom for seint til å bli viste, men er med i oppsummeringa.',
} as const;
