import type { PatientAnswer } from '../answer/answer.ts';
import { isVague, type Level } from '../form/catalogue.ts';
import { type Form, reasonIn } from '../form/form.ts';
import { gatherRaters } from './raters.ts';
import type { ReasonScore, Suggestion, Suggestions } from './summary.ts';

/** One reason named for one patient; the letters are those of docs/domain.md § 4. */
export interface ReasonCase {
  readonly reason: string;
  /** v: share of the patient's raters who named it, above 0, at most 1. */
  readonly share: number;
  /** t: the patient's median waiting time in the form's unit, 0 when nobody gave one. */
  readonly time: number;
  /** The patient's median risk 0–3, 0 when nobody answered. */
  readonly risk: number;
}

/** How many suggestions there is room for: what the unit can act on, and what it can lift. */
const room = { act: 3, lift: 2 } as const;
const riskLift = 0.5;
const highestRisk = 3;

/**
 * Takes away what binary fractions add (six times a third is 1.9999999999999998): otherwise noise would decide ties
 * and the flag for single cases.
 */
function settle(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The reasons named for one patient, from the answers to that patient. Late answers count (docs/contract.md, Cards). */
export function reasonCases(form: Form, answers: readonly PatientAnswer[]): readonly ReasonCase[] {
  const { raters, named, time, risk } = gatherRaters(form, answers);
  return [...named].map(([reason, people]) => ({
    reason,
    share: people / raters,
    time: time ?? 0,
    risk: risk ?? 0,
  }));
}

/** Best points first; ties by T, then N, then id. Plain string order, so that no locale can change the result. */
function byPoints(a: ReasonScore, b: ReasonScore): number {
  return b.points - a.points || b.time - a.time || b.patients - a.patients || (a.reason < b.reason ? -1 : 1);
}

/**
 * The Pareto of reasons with points, best first (docs/domain.md § 4). Shares sum to 100 when there is any reason. The order
 * of the cases never matters: they are sorted before they are summed.
 */
export function scoreReasons(cases: readonly ReasonCase[]): readonly ReasonScore[] {
  const groups = Map.groupBy(
    cases.toSorted((a, b) => a.share - b.share || a.time - b.time || a.risk - b.risk),
    ({ reason }) => reason,
  );
  const totals = [...groups.keys()].toSorted().map((reason) => {
    const group = groups.get(reason) ?? [];
    const patients = sum(group.map(({ share }) => share));
    const time = sum(group.map(({ share, time }) => share * time));
    const risk = sum(group.map(({ share, risk }) => share * risk)) / (highestRisk * patients);
    return {
      reason,
      patients: settle(patients),
      time: settle(time),
      risk: settle(risk),
      namedFor: group.length,
    };
  });
  const allPatients = sum(totals.map(({ patients }) => patients));
  const allTime = sum(totals.map(({ time }) => time));
  return totals
    .map((total) => {
      const countShare = total.patients / allPatients;
      const basis = 100 * (allTime === 0 ? countShare : 0.4 * countShare + (0.6 * total.time) / allTime);
      return { ...total, basis: settle(basis), points: settle(basis * (1 + riskLift * total.risk)) };
    })
    .toSorted(byPoints);
}

function isAt(form: Form, ...levels: readonly Level[]): (score: ReasonScore) => boolean {
  return ({ reason }) => {
    const level = isVague(reason) ? undefined : reasonIn(form, reason)?.level;
    return level !== undefined && levels.includes(level);
  };
}

function flagged(score: ReasonScore): Suggestion {
  return { ...score, single: score.patients < 2, disputed: score.patients * 2 < score.namedFor };
}

/**
 * What the bot suggests (docs/domain.md § 4): at most three areas the unit can act on (mikro and meso), one of them mikro
 * when there is any, and at most two to lift (makro and samfunn). «Annet» and ids that the form does not have are never
 * suggested. `scores` best first, as `scoreReasons` gives them.
 */
export function suggest(form: Form, scores: readonly ReasonScore[]): Suggestions {
  const isMikro = isAt(form, 'mikro');
  const best = scores.filter(isAt(form, 'mikro', 'meso')).slice(0, room.act);
  const bestMikro = scores.find(isMikro);
  const act =
    bestMikro === undefined || best.includes(bestMikro) ? best : [...best.slice(0, room.act - 1), bestMikro];
  return {
    self: act.filter(isMikro).map(flagged),
    together: act.filter(isAt(form, 'meso')).map(flagged),
    lift: scores
      .filter(isAt(form, 'makro', 'samfunn'))
      .slice(0, room.lift)
      .map(flagged),
  };
}
