import type { AnswerKey, RoundKey } from '../../app/ports/rows/answers.ts';
import type { PersonKey, Round } from '../../domain/basics.ts';
import type { KeyRange } from './table.ts';

/**
 * Where everything stands:
 *
 * | partition | rows |
 * |---|---|
 * | `channel|<channel>` | `channel` · `session|<session>` · `result|<session>` · `extra|<session>` · `post|<session>|<tag>` · `reply|<id>` |
 * | `session|<session>` | `a|<patient, three digits>|<person>` · `h|<patient>|<role>` (both `<patient>.2` in a second round) · `p|<person>` · `practice|open` · `practice|opened`; once it is locked `a|<patient>|<random>` · `h|<patient>|<random>` |
 * | `wake` | one per channel, named by it |
 * | `process` | one per process that has been there lately |
 * | `log|<channel>` | `head` · `t|<nr, five digits>` · `h|<nr>|<version, six digits>` · `c|<session>` · `f|<key>`; in a leaders' channel `i|<unit>|<nr>|<n>` · `u|<unit>` |
 * | `line` | one per code that a leaders' channel has given out, named by it |
 * | `web` | `key`: what cookies are sealed with |
 *
 * What changes together shares a partition, since a transaction cannot leave one. `|` stands in no id, so no id can
 * reach into the rows of another. Keys stay below the 255 bytes that Cosmos DB for Table allows.
 */
const separator = '|';
/** The next character after the separator. */
const afterSeparator = '}';

const validId = /^[\w.:@~-]{1,100}$/;

/** @throws RangeError for an id that a table service would refuse in a key. */
function key(...parts: readonly string[]): string {
  const wrong = parts.find((part) => !validId.test(part));
  if (wrong !== undefined) throw new RangeError(`Not usable in a storage key: ${JSON.stringify(wrong)}`);
  return parts.join(separator);
}

export const partitions = {
  channel: (channel: string): string => key('channel', channel),
  session: (session: string): string => key('session', session),
  wake: 'wake',
  process: 'process',
  log: (channel: string): string => key('log', channel),
  line: 'line',
  web: 'web',
} as const;

export const rows = {
  channel: 'channel',
  session: (session: string): string => key('session', session),
  result: (session: string): string => key('result', session),
  extra: (session: string): string => key('extra', session),
  post: (session: string, tag: string): string => key('post', session, tag),
  reply: (id: string): string => key('reply', id),
  wake: (channel: string): string => key(channel),
  process: (owner: string): string => key(owner),
  cookieKeys: 'key',
  logHead: 'head',
  action: (nr: number): string => key('t', digits(nr, 5)),
  entry: (nr: number, version: number): string => key('h', digits(nr, 5), digits(version, 6)),
  areas: (session: string): string => key('c', session),
  creation: (created: string): string => key('f', created),
  received: (unit: string, nr: number, n: number): string => key('i', unit, digits(nr, 5), String(n)),
  tied: (unit: string): string => key('u', unit),
  code: (code: string): string => key(code),
  answer: ({ patient, round, person }: Omit<AnswerKey, 'session'>): string =>
    key('a', roundPart(patient, round), person),
  participant: (person: PersonKey): string => key('p', person),
  /** `name`: the role, or once the session is locked a key that nothing leads to. */
  hands: ({ patient, round }: RoundKey, name: string): string => key('h', roundPart(patient, round), name),
  /** There while the practice patient takes answers. */
  practiceOpen: key('practice', 'open'),
  /** There from when it first did. */
  practiceOpened: key('practice', 'opened'),
} as const;

/** All rows whose key starts with these parts and goes on. */
export function rowsUnder(...parts: readonly string[]): KeyRange {
  const start = key(...parts);
  return { from: start + separator, below: start + afterSeparator };
}

export function rowsOfPatient(patient: number): KeyRange {
  return bothRounds('a', patient);
}

/** All shows of hands, or those for one patient. */
export function rowsOfHands(patient: number | undefined): KeyRange {
  return patient === undefined ? rowsUnder('h') : bothRounds('h', patient);
}

/** The rows of one round of a patient: answers, and hands. */
export function rowsOfRound({ patient, round }: RoundKey): readonly KeyRange[] {
  return ['a', 'h'].map((kind) => rowsUnder(kind, roundPart(patient, round)));
}

/** What has become of one action, or of all. */
export function rowsOfHistory(nr?: number): KeyRange {
  return nr === undefined ? rowsUnder('h') : rowsUnder('h', digits(nr, 5));
}

/** Lifts that came in, actions and tied units: side by side, so that one query gives them all. */
export const rowsOfLog: KeyRange = { from: `i${separator}`, below: `u${afterSeparator}` };

/** Whether a row is of the kind that the letter stands for. */
export function isOfKind(kind: string, row: string): boolean {
  return row.startsWith(kind + separator);
}

function digits(number: number, count: number): string {
  const text = String(number).padStart(count, '0');
  if (!/^\d+$/.test(text) || text.length > count) throw new RangeError(`Not of ${count} digits: ${number}`);
  return text;
}

/** `.` comes before the separator, and a patient's number always has three digits. */
function bothRounds(kind: string, patient: number): KeyRange {
  const start = key(kind, patientPart(patient));
  return { from: start, below: start + afterSeparator };
}

/** The last part of a row key. */
export function lastPart(row: string): string {
  return row.slice(row.lastIndexOf(separator) + 1);
}

/** The patient, the round and the person of an answer's row key; undefined when the key is another's. */
export function answerKey(row: string): Omit<AnswerKey, 'session'> | undefined {
  const [kind, sheet, person] = row.split(separator);
  if (kind !== 'a' || sheet === undefined || person === undefined) return undefined;
  const [patient, round] = sheet.split('.');
  return { patient: Number(patient), round: round === '2' ? 2 : 1, person };
}

/** The patient of a show of hands' row key, in either round; undefined when the key is another's. */
export function handsPatient(row: string): number | undefined {
  const [kind, sheet] = row.split(separator);
  return kind === 'h' && sheet !== undefined ? Number(sheet.split('.')[0]) : undefined;
}

export function isParticipantRow(row: string): boolean {
  return row.startsWith(`p${separator}`);
}

function roundPart(patient: number, round: Round): string {
  return round === 1 ? patientPart(patient) : `${patientPart(patient)}.${round}`;
}

function patientPart(patient: number): string {
  if (!Number.isInteger(patient) || patient < 0 || patient > 999) {
    throw new RangeError(`Not a patient number: ${patient}`);
  }
  return String(patient).padStart(3, '0');
}
