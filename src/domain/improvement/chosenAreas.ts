/** What a unit has chosen to do something about after a session («Velg områder»). */

export interface ChosenArea {
  readonly reason: string;
  /** Where a suggestion was declined, or another reason chosen. */
  readonly why?: string;
}

export interface ChosenAreas {
  readonly session: string;
  readonly chosen: readonly ChosenArea[];
  /** What was suggested and not chosen. */
  readonly declined: readonly ChosenArea[];
}
