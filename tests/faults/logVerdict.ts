import { digest } from '../../src/app/ports/keys.ts';
import type { ReceivedLift, UnitLog } from '../../src/app/ports/rows/improvement.ts';
import type { Rows } from '../../src/app/ports/rows/rows.ts';
import type { Action, Lift, LiftAnswer } from '../../src/domain/improvement/action.ts';
import type { HistoryEntry } from '../../src/domain/improvement/history.ts';
import { answerText, type Leaders, liftSheet, theLeaders } from './leaders.ts';
import type { Ledger, Sheet, Value } from './ledger.ts';
import {
  actionSheet,
  actionsMade,
  answerIn,
  areasOf,
  type LogSaid,
  liftsSent,
  type Move,
  reviewIn,
  tieOf,
  trailOf,
  unit,
  type Visit,
} from './logSaid.ts';
import { mistimedIn } from './times.ts';

/** What people have had acknowledged of a unit's log, and what is wrong with it. */
export interface LogFindings {
  /** Acknowledged actions, changes of status, and lifts; lifts that have been answered. */
  readonly actions: number;
  readonly moves: number;
  readonly lifts: number;
  readonly answers: number;
  /** Lifts that the leaders have lifted further, and those of them that have been answered there. */
  readonly further: number;
  readonly furtherAnswers: number;
  /** Acknowledged and not stored, or stored otherwise; also what was stored and has not come where it was to come. */
  readonly lost: readonly string[];
  /** Stored twice, or tried by nobody. */
  readonly twice: readonly string[];
  readonly mistimed: readonly string[];
}

/** What a unit's log has come to, against what people have had acknowledged. */
export interface LogVerdict extends LogFindings {
  /** As it is stored, with what has become of its actions. */
  readonly log: UnitLog;
  readonly histories: readonly (readonly HistoryEntry[])[];
  /** What the leaders have of the unit's, and what those above them have. */
  readonly received: readonly ReceivedLift[];
  readonly higher: readonly ReceivedLift[];
}

/** Whom a unit lifts to, as far as the verdict goes. */
export interface JudgedLeaders extends Pick<Leaders, 'key' | 'ledger'> {
  readonly above?: Pick<Leaders, 'key' | 'ledger'> | undefined;
}

/**
 * Judges a unit's log. Whatever is stored must have been tried, and what was acknowledged must be stored, once.
 * @param key the channel's, in storage.
 * @param visits in which people were asked how it goes.
 * @param began when the session was started, milliseconds since 1970-01-01 UTC, as `now`.
 */
export async function judgeLog(
  store: Rows,
  key: string,
  said: LogSaid,
  leaders: JudgedLeaders,
  visits: readonly Visit[],
  { began, now }: { readonly began: number; readonly now: number },
): Promise<LogVerdict> {
  const { above } = leaders;
  const [log, line, top] = await Promise.all([
    readLog(store, key),
    readLog(store, leaders.key),
    above && readLog(store, above.key),
  ]);
  const histories = await Promise.all(log.actions.map(({ nr }) => store.logs.history(key, nr)));
  const ofUnit = (each: ReceivedLift) => each.unit === key;
  const [received, higher] = [line.received.filter(ofUnit), (top?.received ?? []).filter(ofUnit)];
  const { ledger, moves } = said;
  const subjects = (sheet: Sheet) => ledger.subjects(unit, sheet);
  const check = (sheet: Sheet, subject: string, stored: Value) => lost(ledger, unit, sheet, subject, stored);
  const texts = log.actions.map(({ text }) => text);
  const asked = log.actions.flatMap(({ lifts }) => lifts.map(({ ask }) => ask));
  const chosen = (session: string) =>
    log.areas.find((each) => each.session === session)?.chosen.map(({ reason }) => reason);
  const surely = (sheet: Sheet) =>
    subjects(sheet).filter((subject) => !ledger.allowed(unit, sheet, subject).has(undefined)).length;
  return {
    actions: surely(actionsMade),
    moves: moves.filter(({ outcome }) => outcome === 'acknowledged').length,
    lifts: surely(liftsSent),
    answers: received.filter(({ answer }) => answer !== undefined).length,
    further: higher.length,
    furtherAnswers: higher.filter(({ answer }) => answer !== undefined).length,
    lost: [
      ...subjects(actionsMade).flatMap((text) => check(actionsMade, text, texts.includes(text) || undefined)),
      ...subjects(liftsSent).flatMap((ask) => check(liftsSent, ask, asked.includes(ask) || undefined)),
      ...log.actions.flatMap((action) => [
        ...otherNumbers(said, action),
        ...check(actionSheet(action.nr), 'status', action.status),
        ...subjects(actionSheet(action.nr))
          .filter((subject) => subject.startsWith(reviewIn('')))
          .flatMap((subject) => check(actionSheet(action.nr), subject, outcomeIn(action, subject))),
        ...check(actionSheet(action.nr), 'needs help', action.needsHelpSince !== undefined || undefined),
        ...visits.flatMap((visit) =>
          check(actionSheet(action.nr), answerIn(visit), answerGiven(action, visit)),
        ),
      ]),
      ...subjects(areasOf).flatMap((session) => check(areasOf, session, inOrder(chosen(session)?.join(',')))),
      ...check(tieOf, 'tie', log.head.receiver),
      ...(log.head.receiver !== undefined && !line.tied.some((each) => each.unit === key)
        ? ['the leaders do not know of the unit that lifts to them']
        : []),
      ...log.actions.flatMap(({ nr, lifts }) =>
        lifts.flatMap((lift) => travelled(leaders, { unit: key, nr, n: lift.n }, lift, { received, higher })),
      ),
      ...(above === undefined || top === undefined
        ? []
        : [
            ...lost(leaders.ledger, theLeaders, tieOf, 'tie', line.head.receiver),
            ...(line.head.receiver === above.key && !top.tied.some((each) => each.unit === leaders.key)
              ? ['those above do not know of the leaders who lift to them']
              : []),
          ]),
    ],
    twice: [
      ...repeated(texts, ledger, actionsMade),
      ...repeated(asked, ledger, liftsSent),
      ...numbering(log),
      ...log.actions.flatMap((action, index) => [
        ...versions(action, histories[index] ?? []),
        ...movesTold(
          moves.filter(({ nr }) => nr === action.nr),
          action.nr,
          histories[index] ?? [],
        ),
        ...answersTold(action.nr, histories[index] ?? []),
      ]),
      ...received
        .filter(({ text }) => asked.filter((each) => each === text.ask).length !== 1)
        .map(({ text }) => `the leaders have a lift that the unit has not: ${text.ask}`),
      ...higher
        .filter((each) => received.find(isSameLift(each))?.answer?.kind !== 'videre')
        .map(({ text }) => `those above have a lift that nobody has lifted to them: ${text.ask}`),
    ],
    mistimed: mistimedIn({ actions: log.actions, received, higher, histories }, began, now),
    log,
    histories,
    received,
    higher,
  };
}

/** What became of an action where a session began with it. */
function outcomeIn({ review }: Action, subject: string): Value {
  return review !== undefined && reviewIn(review.session) === subject ? review.outcome : undefined;
}

/** What an owner answered when they were asked in the visit. */
function answerGiven({ nudges }: Action, { from, until }: Visit): Value {
  return nudges.findLast(({ at }) => at >= from && at < until)?.answer;
}

async function readLog(store: Rows, key: string): Promise<UnitLog> {
  const head = (await store.logs.head(key))?.value ?? { nextNr: 1, seq: 0 };
  return { head, ...(await store.logs.content(key)) };
}

function lost(
  ledger: Ledger,
  person: string,
  sheet: Sheet,
  subject: string,
  stored: Value,
): readonly string[] {
  const allowed = ledger.allowed(person, sheet, subject);
  if (allowed.has(stored) || ledger.trail(person, sheet, subject) === '') return [];
  const should = [...allowed].map(String).join(' or ');
  const trail = ledger.trail(person, sheet, subject);
  return [`${sheet}, ${subject}: ${should}, stored as ${String(stored)} (${trail})`];
}

/** The suggestions come first in what is stored. */
function inOrder(reasons: string | undefined): string | undefined {
  return reasons?.split(',').toSorted().join(',');
}

/** An action has the number that people were told. */
function otherNumbers({ numbers }: LogSaid, { nr, text }: Action): readonly string[] {
  const told = [...(numbers.get(text) ?? [])].filter((each) => each !== nr);
  return told.map((each) => `«${text}» was said to be number ${each}, and is number ${nr}`);
}

/** Those that are there more than once, or that nobody has tried. */
function repeated(texts: readonly string[], ledger: Ledger, sheet: Sheet): readonly string[] {
  const tried = new Set(ledger.subjects(unit, sheet));
  return [...Map.groupBy(texts, (text) => text)].flatMap(([text, same]) => [
    ...(same.length > 1
      ? [`${sheet}: ${text} is there ${same.length} times (${ledger.trail(unit, sheet, text)})`]
      : []),
    ...(tried.has(text) ? [] : [`${sheet}: ${text} was tried by nobody`]),
  ]);
}

/** One after the other, none left out. */
function numbering({ head, actions }: UnitLog): readonly string[] {
  const found = [...actions.map(({ nr }) => nr), head.nextNr];
  return found.every((nr, index) => nr === index + 1) ? [] : [`numbers ${found.join(', ')}`];
}

function versions({ nr, version }: Action, history: readonly HistoryEntry[]): readonly string[] {
  const found = history.map((entry) => entry.version);
  const right = found.length === version && found.every((each, index) => each === index + 1);
  return right ? [] : [`action ${nr} of version ${version} has the history ${found.join(', ')}`];
}

/** Each acknowledged change of status is in the history once, and each that nobody knows of at most once, in order. */
function movesTold(moves: readonly Move[], nr: number, history: readonly HistoryEntry[]): readonly string[] {
  const told = history
    .slice(1)
    .flatMap(({ changes }) =>
      changes.flatMap((each) => (each.field === 'status' ? [`${each.from}–${each.to}`] : [])),
    );
  let next = 0;
  const unexplained: string[] = [];
  for (const change of told) {
    const found = moves.findIndex(
      ({ from, to, outcome }, index) => index >= next && outcome !== 'refused' && `${from}–${to}` === change,
    );
    const passed = moves
      .slice(next, found < 0 ? next : found)
      .some(({ outcome }) => outcome === 'acknowledged');
    if (found < 0 || passed) unexplained.push(change);
    else next = found + 1;
  }
  const left = moves.slice(next).filter(({ outcome }) => outcome === 'acknowledged');
  if (unexplained.length === 0 && left.length === 0) return [];
  return [`action ${nr}: the history tells ${told.join(', ')}; people did ${trailOf(moves)}`];
}

/** The same answer to a lift is told once. */
function answersTold(nr: number, history: readonly HistoryEntry[]): readonly string[] {
  const told = history.flatMap(({ changes }) =>
    changes.flatMap((each) =>
      each.field === 'lifts' && each.to.answer !== undefined
        ? [`lift ${each.to.n} at ${each.to.answer.at}`]
        : [],
    ),
  );
  const again = told.filter((each, index) => told.indexOf(each) !== index);
  return again.map((each) => `action ${nr}: the answer to ${each} is told twice in the history`);
}

const isSameLift =
  ({ nr, n }: Pick<ReceivedLift, 'nr' | 'n'>) =>
  (each: ReceivedLift) =>
    each.nr === nr && each.n === n;

/**
 * A lift has come to its receiver, and to those above where it was lifted further; what they were told they have answered
 * stands with them, with whoever lifted it to them, and with the unit.
 */
function travelled(
  { ledger, above }: Pick<JudgedLeaders, 'ledger' | 'above'>,
  key: Parameters<typeof liftSheet>[0],
  lift: Lift,
  { received, higher }: Pick<LogVerdict, 'received' | 'higher'>,
): readonly string[] {
  const name = `lift ${key.nr}/${key.n}`;
  const there = received.find(isSameLift(key));
  if (there === undefined || !lift.arrived) return [`${name} has not arrived`];
  const spelled = ({ answer }: ReceivedLift) => answer && answerText(answer.kind, answer.why, answer.date);
  const own = lost(ledger, theLeaders, liftSheet(key), 'answer', spelled(there));
  const follows = (answer: LiftAnswer | undefined) =>
    digest({ answer: lift.answer }) === digest({ answer })
      ? []
      : [`${name} was answered ${answer?.kind}, and the unit has ${lift.answer?.kind}`];
  if (there.answer?.kind !== 'videre') return [...own, ...follows(there.answer)];
  const up = higher.find(isSameLift(key));
  if (up === undefined) return [...own, `${name} was lifted further, and has not arrived`];
  return [
    ...own,
    ...lost(above?.ledger ?? ledger, theLeaders, liftSheet(key), 'answer', spelled(up)),
    ...follows(up.answer ?? there.answer),
    ...(digest({ answer: there.above }) === digest({ answer: up.answer })
      ? []
      : [`${name} was answered ${up.answer?.kind} above, and the leaders have ${there.above?.kind}`]),
  ];
}
