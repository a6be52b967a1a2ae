/** `slow`: Teams would have given up waiting. */
export type ViolationKind = 'rate' | 'card' | 'unknown' | 'protocol' | 'slow';

/** Something the real Teams would have refused or people would have suffered from. */
export interface Violation {
  readonly kind: ViolationKind;
  readonly what: string;
  /** On the clock of arrivals. */
  readonly at: number;
  /** Of `slow`: how long the answer took, milliseconds. */
  readonly tookMs?: number;
}

export function describe(violations: readonly Violation[]): string {
  return violations.map(({ kind, what }) => `${kind}: ${what}`).join('\n');
}
