/** Something a person can say of a patient, or of their own part in the round (patient 0). */
export type Subject = string;
export type Value = string | number | boolean | undefined;

/** A tap on its way. Exactly one of these ends it; without any it may or may not have been stored. */
export interface Attempt {
  /** From now on this, and nothing older, stands. */
  readonly acknowledged: () => void;
  /** It was not done, and the bot has said so. */
  readonly refused: () => void;
}

/**
 * What the bot has acknowledged, and so must keep. Where a tap had no answer, more than one thing may stand until the
 * next one on the same subject is acknowledged.
 */
export interface Ledger {
  readonly attempt: (person: string, patient: number, subject: Subject, value: Value) => Attempt;
  /** What may stand now; `undefined` is nothing. */
  readonly allowed: (person: string, patient: number, subject: Subject) => ReadonlySet<Value>;
  /** Subjects on which the person has tried to say something. */
  readonly subjects: (person: string, patient: number) => readonly Subject[];
  /** Taps acknowledged so far. */
  readonly acknowledged: () => number;
}

export function createLedger(): Ledger {
  const said = new Map<string, Map<Subject, ReadonlySet<Value>>>();
  const nothing: ReadonlySet<Value> = new Set([undefined]);
  let acknowledged = 0;
  const of = (person: string, patient: number) => {
    const key = `${person} ${patient}`;
    const found = said.get(key) ?? new Map<Subject, ReadonlySet<Value>>();
    said.set(key, found);
    return found;
  };
  return {
    attempt: (person, patient, subject, value) => {
      const subjects = of(person, patient);
      const before = subjects.get(subject) ?? nothing;
      subjects.set(subject, new Set([...before, value]));
      return {
        acknowledged: () => {
          acknowledged += 1;
          subjects.set(subject, new Set([value]));
        },
        refused: () => void subjects.set(subject, before),
      };
    },
    allowed: (person, patient, subject) => of(person, patient).get(subject) ?? nothing,
    subjects: (person, patient) => [...of(person, patient).keys()],
    acknowledged: () => acknowledged,
  };
}
