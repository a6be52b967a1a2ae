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
  /** What has been tried, when, and what came of it, oldest first: to find out how something was lost. */
  readonly trail: (person: string, patient: number, subject: Subject) => string;
}

/** Of the day, as the diary of a play has it. */
export const moment = (): string => new Date().toISOString().slice(14, 23);

export function createLedger(): Ledger {
  const said = new Map<string, Map<Subject, ReadonlySet<Value>>>();
  const nothing: ReadonlySet<Value> = new Set([undefined]);
  const trails = new Map<string, string[]>();
  const trailOf = (person: string, patient: number, subject: Subject) => {
    const key = `${person} ${patient} ${subject}`;
    const found = trails.get(key) ?? [];
    trails.set(key, found);
    return found;
  };
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
      const trail = trailOf(person, patient, subject);
      const index = trail.push(`${moment()} ${String(value)} unanswered`) - 1;
      const ended = (how: string) => {
        trail[index] = `${trail[index]?.replace('unanswered', how)} ${moment()}`;
      };
      subjects.set(subject, new Set([...before, value]));
      return {
        acknowledged: () => {
          ended('acknowledged');
          subjects.set(subject, new Set([value]));
        },
        refused: () => {
          ended('refused');
          subjects.set(subject, before);
        },
      };
    },
    allowed: (person, patient, subject) => of(person, patient).get(subject) ?? nothing,
    subjects: (person, patient) => [...of(person, patient).keys()],
    trail: (person, patient, subject) => trailOf(person, patient, subject).join('; '),
  };
}
