/** The key to the mark of what has passed the gate; only the gate may use it (tests/architecture.test.ts). */
export const admitted: unique symbol = Symbol('admitted');

/** Carried by what has passed the gate. Nothing else can be made to carry it, since only the gate has its key. */
export interface Admitted {
  readonly [admitted]: true;
}
