import type { LogFindings } from './logVerdict.ts';
import { type Act, acts, type Outcome } from './round.ts';
import { faultNames, type Trouble } from './trouble.ts';

/** What came of a unit's improvement log. */
export interface LogCount extends LogFindings {
  /** Posts that are not there, or do not show what they should. */
  readonly missing: readonly string[];
  /** Patients that stood there before what was promised last time, or in place of it. */
  readonly early: readonly string[];
  /** What is wrong with the questions how it goes, that only the owner of an action is asked… */
  readonly questions: readonly string[];
  /** …and how often somebody was asked; all that one person is asked in a visit is one question. */
  readonly asked: number;
  /** Visible extra copies of posts and questions… */
  readonly copies: number;
  /** …those among them that could have been avoided. */
  readonly unexcused: readonly string[];
}

/** What came of one unit's session. */
export interface WardCount {
  readonly setup: string;
  readonly taps: Readonly<Record<Outcome, number>>;
  readonly answers: number;
  readonly lost: readonly string[];
  /** Acknowledged before the leader's tap was sent, and counted as late. */
  readonly late: readonly string[];
  /** Counts that have changed after they were shown. */
  readonly changed: readonly string[];
  readonly acts: ReadonlyMap<Act, number>;
  readonly log: LogCount;
  readonly twice: readonly string[];
  readonly wrong: readonly string[];
  readonly mistimed: readonly string[];
  /** Posts that are not there, or do not show what they should. */
  readonly missing: readonly string[];
  /** Visible extra copies of posts… */
  readonly copies: number;
  /** …those among them that could have been avoided. */
  readonly unexcused: readonly string[];
  readonly editedWhileOpen: readonly string[];
}

/** What came of a play: several sessions on the same processes and tables. */
export interface Counts {
  readonly seed: number;
  readonly wards: readonly WardCount[];
  /** Sessions that came to a standstill, and why. */
  readonly stuck: readonly string[];
  readonly troubles: Readonly<Record<Trouble, number>>;
  readonly repeated: number;
  readonly late: number;
  readonly clockJump: number;
  /** Forms of the log's pages. */
  readonly formsAgain: number;
  /** What leaders have done. */
  readonly leaders: ReadonlyMap<Act, number>;
  /** What Teams would have refused: going over a limit… */
  readonly rate: readonly string[];
  /** …anything else, and answers it does not know. */
  readonly protocol: readonly string[];
  readonly seconds: number;
  /** Faults of Teams that requests have run into. */
  readonly struck: Readonly<Record<string, number>>;
  /** What went wrong when. */
  readonly diary: readonly string[];
  /** The processes' own warnings and errors, how often each. */
  readonly complaints: Readonly<Record<string, number>>;
}

/** Everything that must not happen, as sentences; empty when the play went well. */
export function failuresOf({ wards, stuck, rate, protocol }: Counts): readonly string[] {
  const named = (what: string, found: readonly string[]) => found.map((each) => `${what}: ${each}`);
  return [
    ...named('stuck', stuck),
    ...named('rate', rate),
    ...named('protocol', protocol),
    ...wards.flatMap((ward) => [
      ...named('lost', ward.lost),
      ...named('late that was on time', ward.late),
      ...named('changed after showing', ward.changed),
      ...named('twice', ward.twice),
      ...named('summary', ward.wrong),
      ...named('wrong time', ward.mistimed),
      ...named('not shown', ward.missing),
      ...named('avoidable copy', ward.unexcused),
      ...named('log: lost', ward.log.lost),
      ...named('log: twice', ward.log.twice),
      ...named('log: wrong time', ward.log.mistimed),
      ...named('log: not shown', ward.log.missing),
      ...named('log: before «Sist lovet vi»', ward.log.early),
      ...named('log: questions', ward.log.questions),
      ...named('log: avoidable copy', ward.log.unexcused),
      ...named('open card edited', ward.editedWhileOpen),
    ]),
  ];
}

/** The counts of many plays, added up, by name. */
export function totals(plays: readonly Counts[]): Readonly<Record<string, number>> {
  const wards = plays.flatMap((counts) => counts.wards);
  const sum = <T>(items: readonly T[], of: (item: T) => number) =>
    items.reduce((total, item) => total + of(item), 0);
  const struckBy = (name: string) => sum(plays, ({ struck }) => struck[name] ?? 0);
  const copies = sum(wards, ({ copies }) => copies);
  const logs = wards.map(({ log }) => log);
  const avoidable = sum(wards, ({ unexcused }) => unexcused.length);
  return {
    sessions: wards.length,
    taps: sum(wards, ({ taps }) => taps.acknowledged + taps.refused + taps.unanswered),
    'taps acknowledged': sum(wards, ({ taps }) => taps.acknowledged),
    'taps refused': sum(wards, ({ taps }) => taps.refused),
    'taps without an answer': sum(wards, ({ taps }) => taps.unanswered),
    'answers acknowledged': sum(wards, ({ answers }) => answers),
    ...Object.fromEntries(
      acts.map((act) => [
        `played: ${act}`,
        sum(
          [...wards.map((ward) => ward.acts), ...plays.map(({ leaders }) => leaders)],
          (of) => of.get(act) ?? 0,
        ),
      ]),
    ),
    lost: sum(wards, ({ lost }) => lost.length),
    'late that was on time': sum(wards, ({ late }) => late.length),
    'changed after showing': sum(wards, ({ changed }) => changed.length),
    stuck: sum(plays, ({ stuck }) => stuck.length) + sum(wards, ({ missing }) => Math.min(1, missing.length)),
    'limit violations': sum(plays, ({ rate }) => rate.length),
    'visible copies, avoidable': avoidable,
    'visible copies, unavoidable': copies - avoidable,
    'answers counted twice': sum(wards, ({ twice }) => twice.length),
    'wrong summaries': sum(wards, ({ wrong }) => Math.min(1, wrong.length)),
    'wrong times': sum(wards, ({ mistimed }) => mistimed.length),
    'posts not shown': sum(wards, ({ missing }) => missing.length),
    'other violations': sum(plays, ({ protocol }) => protocol.length),
    'open cards edited': sum(wards, ({ editedWhileOpen }) => editedWhileOpen.length),
    'log: actions acknowledged': sum(logs, ({ actions }) => actions),
    'log: changes of status acknowledged': sum(logs, ({ moves }) => moves),
    'log: lifts acknowledged': sum(logs, ({ lifts }) => lifts),
    'log: lifts answered': sum(logs, ({ answers }) => answers),
    'log: lifted further': sum(logs, ({ further }) => further),
    'log: lifted further and answered': sum(logs, ({ furtherAnswers }) => furtherAnswers),
    'log: forms sent more than once': sum(plays, ({ formsAgain }) => formsAgain),
    'log: people asked how it goes': sum(logs, ({ asked }) => asked),
    'log: lost': sum(logs, ({ lost }) => lost.length),
    'log: twice': sum(logs, ({ twice }) => twice.length),
    'log: patients before «Sist lovet vi»': sum(logs, ({ early }) => early.length),
    'log: posts not shown': sum(logs, ({ missing }) => missing.length),
    'log: wrong questions': sum(logs, ({ questions }) => questions.length),
    'log: wrong times': sum(logs, ({ mistimed }) => mistimed.length),
    'log: visible copies, avoidable': sum(logs, ({ unexcused }) => unexcused.length),
    'log: visible copies, unavoidable': sum(logs, ({ copies, unexcused }) => copies - unexcused.length),
    'deliveries repeated': sum(plays, ({ repeated }) => repeated),
    'deliveries late': sum(plays, ({ late }) => late),
    'faults injected': sum(plays, (each) =>
      sum([...Object.values(each.troubles), each.repeated, each.late], (n) => n),
    ),
    'processes killed': sum(plays, ({ troubles }) => troubles.kill),
    'processes restarted': sum(plays, ({ troubles }) => troubles.restart),
    'processes stalled': sum(plays, ({ troubles }) => troubles.stall),
    'clocks set': sum(plays, ({ troubles }) => troubles.clock),
    'storage stopped': sum(plays, ({ troubles }) => troubles.stop),
    'storage frozen': sum(plays, ({ troubles }) => troubles.freeze),
    'storage cut off': sum(plays, ({ troubles }) => troubles.cut),
    ...Object.fromEntries(faultNames.map((name) => [`Teams: ${name}`, struckBy(name)])),
  };
}

/** What has not gone wrong a single time, though it was to: then the play has shown less than it says. */
export function neverHappened(plays: readonly Counts[], wanted: readonly Trouble[]): readonly string[] {
  const total = totals(plays);
  const missing = wanted.filter((trouble) => plays.every(({ troubles }) => troubles[trouble] === 0));
  const deliveries =
    wanted.length === 0 ? [] : ['deliveries repeated', 'deliveries late'].filter((name) => total[name] === 0);
  const faults = wanted.includes('teams') ? faultNames.filter((name) => total[`Teams: ${name}`] === 0) : [];
  const played = [
    ...acts.map((act) => `played: ${act}`),
    'log: lifts answered',
    'log: lifted further and answered',
  ];
  return [...missing, ...deliveries, ...faults, ...played.filter((name) => total[name] === 0)];
}
