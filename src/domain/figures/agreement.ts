/**
 * How many raters chose each category for one unit (one patient): one count for every category of the full list,
 * in the same order for all units, zero where nobody chose it. A missing rating is simply not counted.
 */
export type CategoryCounts = readonly number[];

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : sum(values) / values.length;
}

/** The share of pairs of raters who agree about one unit, 0–1; undefined with fewer than two raters. */
export function unitAgreement(counts: CategoryCounts): number | undefined {
  const raters = sum(counts);
  if (raters < 2) return undefined;
  return sum(counts.map((count) => count * (count - 1))) / (raters * (raters - 1));
}

/** Mean of `unitAgreement` over the units with at least two raters, 0–1; undefined when there are none. */
export function percentAgreement(units: readonly CategoryCounts[]): number | undefined {
  return mean(units.map(unitAgreement).filter((agreement) => agreement !== undefined));
}

/** Each category's share, averaged over all units that anyone rated, so that every unit weighs the same. */
export function categoryShares(units: readonly CategoryCounts[]): readonly number[] {
  const rated = units.filter((counts) => sum(counts) > 0);
  const categories = rated[0]?.length ?? 0;
  return Array.from(
    { length: categories },
    (_, category) => sum(rated.map((counts) => (counts[category] ?? 0) / sum(counts))) / rated.length,
  );
}

function beyondChance(observed: number | undefined, expected: number): number | undefined {
  return observed === undefined || !(expected < 1) ? undefined : (observed - expected) / (1 - expected);
}

/**
 * Gwet's AC1, at most 1. Category shares are taken over all rated units, observed agreement over those with at least
 * two raters. Undefined when no unit has two raters or the list holds fewer than two categories.
 * Source: Gwet, British Journal of Mathematical and Statistical Psychology 61 (2008) 29–48.
 */
export function gwetAc1(units: readonly CategoryCounts[]): number | undefined {
  const shares = categoryShares(units);
  if (shares.length < 2) return undefined;
  const expected = sum(shares.map((share) => share * (1 - share))) / (shares.length - 1);
  return beyondChance(percentAgreement(units), expected);
}

/**
 * Fleiss' κ as Gwet generalises it to units with different numbers of raters, at most 1. Undefined when no unit has
 * two raters, or when all raters used one and the same category.
 * Source: Gwet, Handbook of Inter-Rater Reliability, 4th ed. (2014).
 */
export function generalisedFleissKappa(units: readonly CategoryCounts[]): number | undefined {
  const used = new Set(units.flatMap((counts) => [...counts.keys()].filter((k) => (counts[k] ?? 0) > 0)));
  if (used.size < 2) return undefined;
  return beyondChance(percentAgreement(units), sum(categoryShares(units).map((share) => share * share)));
}

/**
 * Fleiss' κ, at most 1. It is defined for equal raters only: undefined when units differ in their number of raters,
 * and where `generalisedFleissKappa` is. Source: Fleiss, Psychological Bulletin 76 (1971) 378–382.
 */
export function fleissKappa(units: readonly CategoryCounts[]): number | undefined {
  return new Set(units.map(sum)).size === 1 ? generalisedFleissKappa(units) : undefined;
}

/**
 * Krippendorff's α for nominal data, at most 1. Units with fewer than two raters are dropped. Undefined when none is
 * left, or when all raters used one and the same category.
 * Source: Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section C.
 */
export function krippendorffAlpha(units: readonly CategoryCounts[]): number | undefined {
  const pairable = units.filter((counts) => sum(counts) >= 2);
  const ratings = sum(pairable.map(sum));
  const totals = (pairable[0] ?? []).map((_, category) =>
    sum(pairable.map((counts) => counts[category] ?? 0)),
  );
  const expected = sum(totals.map((total) => total * (ratings - total))) / (ratings - 1);
  if (!(expected > 0)) return undefined;
  const observed = sum(
    pairable.map((counts) => {
      const raters = sum(counts);
      return sum(counts.map((count) => count * (raters - count))) / (raters - 1);
    }),
  );
  return 1 - observed / expected;
}
