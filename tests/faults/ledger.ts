/** Something a person can say on a sheet. */
export type Subject = string;
export type Value = string | number | boolean | undefined;

/** What a tap is about: a patient in one of its rounds, or the person's own part in the session. */
export type Sheet = string;
export const ownPart: Sheet = 'own part';
export const sheetOf = (patient: number, round: 1 | 2): Sheet => `patient ${patient} round ${round}`;

/** A tap on its way. Exactly one of these ends it; without any it may or may not have been stored. */
export interface Attempt {
  /** From now on this, and nothing older, stands. */
  readonly acknowledged: () => void;
  /**
   * It was not done, and the bot has said so: neither now nor when the same delivery comes again.
   * @param why what it said, for the trail.
   */
  readonly refused: (why?: string) => void;
}

/**
 * What the bot has acknowledged, and so must keep. Where a tap had no answer, more than one thing may stand until the
 * next one on the same subject is acknowledged.
 */
export interface Ledger {
  readonly attempt: (person: string, sheet: Sheet, subject: Subject, value: Value) => Attempt;
  /** What may stand now; `undefined` is nothing. */
  readonly allowed: (person: string, sheet: Sheet, subject: Subject) => ReadonlySet<Value>;
  /** This may stand besides, from something else that the person has done. */
  readonly mayStand: (person: string, sheet: Sheet, subject: Subject, value: Value) => void;
  /** Subjects on which the person has tried to say something. */
  readonly subjects: (person: string, sheet: Sheet) => readonly Subject[];
  /** What has been tried, when, and what came of it, oldest first: to find out how something was lost. */
  readonly trail: (person: string, sheet: Sheet, subject: Subject) => string;
  /**
   * Who had an answer acknowledged on the sheet before `at` (`performance.now()`), and their assessment where nothing
   * they have tapped since may have changed it.
   */
  readonly answeredBefore: (
    sheet: Sheet,
    at: number,
  ) => readonly { readonly person: string; readonly settled: Value }[];
}

interface Tried {
  readonly from: number;
  readonly value: Value;
  readonly moment: string;
  outcome: 'unanswered' | 'acknowledged' | 'refused';
  why: string;
  until: number;
  ended: string;
}

/** Of the day, as the diary of a play has it. */
export const moment = (): string => new Date().toISOString().slice(14, 23);

interface Said {
  readonly person: string;
  readonly sheet: Sheet;
  readonly subject: Subject;
  allowed: ReadonlySet<Value>;
  readonly tried: Tried[];
}

const nothing: ReadonlySet<Value> = new Set([undefined]);

export function createLedger(): Ledger {
  const said = new Map<string, Said>();
  const keyOf = (person: string, sheet: Sheet, subject: Subject) => `${person}|${sheet}|${subject}`;
  const of = (person: string, sheet: Sheet, subject: Subject): Said => {
    const key = keyOf(person, sheet, subject);
    const found = said.get(key) ?? { person, sheet, subject, allowed: nothing, tried: [] };
    said.set(key, found);
    return found;
  };
  return {
    attempt: (person, sheet, subject, value) => {
      const all = of(person, sheet, subject);
      const before = all.allowed;
      const tried: Tried = {
        from: performance.now(),
        value,
        moment: moment(),
        outcome: 'unanswered',
        why: '',
        until: Number.POSITIVE_INFINITY,
        ended: '',
      };
      all.tried.push(tried);
      all.allowed = new Set([...before, value]);
      const end = (outcome: Tried['outcome'], allowed: ReadonlySet<Value>) => {
        Object.assign(tried, { outcome, until: performance.now(), ended: moment() });
        all.allowed = allowed;
      };
      return {
        acknowledged: () => end('acknowledged', new Set([value])),
        refused: (why = '') => {
          tried.why = why && ` «${why}»`;
          end('refused', before);
        },
      };
    },
    allowed: (person, sheet, subject) => said.get(keyOf(person, sheet, subject))?.allowed ?? nothing,
    mayStand: (person, sheet, subject, value) => {
      const all = of(person, sheet, subject);
      all.allowed = new Set([...all.allowed, value]);
    },
    subjects: (person, sheet) =>
      [...said.values()].flatMap((each) =>
        each.person === person && each.sheet === sheet ? [each.subject] : [],
      ),
    trail: (person, sheet, subject) =>
      (said.get(keyOf(person, sheet, subject))?.tried ?? [])
        .map(
          ({ moment, value, outcome, why, ended }) => `${moment} ${String(value)} ${outcome}${why} ${ended}`,
        )
        .join('; '),
    answeredBefore: (sheet, at) =>
      [...said.values()].flatMap((each) => {
        if (each.sheet !== sheet || each.subject !== 'assessment') return [];
        const last = each.tried.findLastIndex(
          ({ outcome, until }) => outcome === 'acknowledged' && until < at,
        );
        const acknowledged = each.tried[last];
        if (acknowledged === undefined) return [];
        const since = each.tried.slice(last + 1).some(({ outcome }) => outcome !== 'refused');
        return [{ person: each.person, settled: since ? undefined : acknowledged.value }];
      }),
  };
}
