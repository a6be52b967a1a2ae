import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CategoryCounts,
  categoryShares,
  fleissKappa,
  generalisedFleissKappa,
  gwetAc1,
  krippendorffAlpha,
  percentAgreement,
  unitAgreement,
} from '../../src/domain/figures/agreement.ts';
import { anyUnits } from './arbitraries.ts';

/** Counts per unit from one string of ratings per unit; `.` is a missing rating. */
function perUnit(ratings: readonly string[]): readonly CategoryCounts[] {
  const categories = [...new Set(ratings.join('').replaceAll('.', ''))].toSorted();
  return ratings.map((unit) => categories.map((category) => unit.split(category).length - 1));
}

/** The same from one string per coder. */
function perCoder(coders: readonly string[]): readonly CategoryCounts[] {
  const [first = ''] = coders;
  return perUnit([...first].map((_, unit) => coders.map((coder) => coder.charAt(unit)).join('')));
}

const fleiss1971: readonly CategoryCounts[] = [
  [0, 0, 0, 0, 14],
  [0, 2, 6, 4, 2],
  [0, 0, 3, 5, 6],
  [0, 3, 9, 2, 0],
  [2, 2, 8, 1, 1],
  [7, 7, 0, 0, 0],
  [3, 2, 6, 3, 0],
  [2, 5, 3, 2, 2],
  [6, 5, 2, 1, 0],
  [0, 2, 2, 3, 7],
];
const raw4raters = perUnit([
  '11.1',
  '2232',
  '3333',
  '3333',
  '2222',
  '1234',
  '4444',
  '1121',
  '2222',
  '.555',
  '..11',
  '..3.',
]);

describe('published values', () => {
  test('Fleiss 1971: ten patients, fourteen raters, five categories', () => {
    const byChance = categoryShares(fleiss1971).reduce((total, share) => total + share * share, 0);
    expect(percentAgreement(fleiss1971)).toBeCloseTo(0.378022, 6);
    expect(byChance).toBeCloseTo(0.212755, 6);
    expect(fleissKappa(fleiss1971)).toBeCloseTo(0.209931, 6);
  });

  test('Gwet, four raters with missing ratings', () => {
    expect(percentAgreement(raw4raters)).toBeCloseTo(0.818182, 6);
    expect(gwetAc1(raw4raters)).toBeCloseTo(0.775444, 6);
    expect(generalisedFleissKappa(raw4raters)).toBeCloseTo(0.761169, 6);
    expect(krippendorffAlpha(raw4raters)).toBeCloseTo(0.743421, 6);
  });

  test.each([
    ['three coders with gaps', ['.....34121133.3', '1.213343.......', '..21344.21133.4'], 0.691358],
    ['2011 A, two coders and two values', ['0100000010', '1110010000'], 0.095238],
    ['2011 B, two coders and five values', ['aabbdcccedda', 'babbbccceddd'], 0.691964],
  ])('Krippendorff, %s', (_, coders, alpha) => {
    expect(krippendorffAlpha(perCoder(coders))).toBeCloseTo(alpha, 6);
  });

  test('the kappa paradox: 94 % agree, κ says worse than chance, AC1 says what people see', () => {
    const table = { bothYes: 118, firstOnly: 5, secondOnly: 2, bothNo: 0 };
    const units: readonly CategoryCounts[] = [
      ...Array.from({ length: table.bothYes }, () => [2, 0]),
      ...Array.from({ length: table.firstOnly + table.secondOnly }, () => [1, 1]),
      ...Array.from({ length: table.bothNo }, () => [0, 2]),
    ];
    const first = (table.bothYes + table.firstOnly) / 125;
    const second = (table.bothYes + table.secondOnly) / 125;
    const byChance = first * second + (1 - first) * (1 - second);
    const observed = percentAgreement(units) ?? Number.NaN;
    expect(observed).toBeCloseTo(0.944, 6);
    expect((observed - byChance) / (1 - byChance)).toBeCloseTo(-0.023392, 6);
    expect(gwetAc1(units)).toBeCloseTo(0.940776, 6);
  });
});

describe('one patient', () => {
  test('three of four colleagues agree: half of the pairs do', () => {
    expect(unitAgreement([3, 1, 0])).toBe(0.5);
  });

  test('one colleague alone neither agrees nor disagrees', () => {
    expect(unitAgreement([1, 0, 0])).toBeUndefined();
    expect(unitAgreement([0, 0, 0])).toBeUndefined();
  });
});

describe('where a measure says nothing', () => {
  test('nobody shares a patient', () => {
    const alone = [
      [1, 0],
      [0, 1],
    ];
    for (const measure of [percentAgreement, gwetAc1, fleissKappa, krippendorffAlpha]) {
      expect(measure(alone)).toBeUndefined();
      expect(measure([])).toBeUndefined();
    }
  });

  test('everybody always says the same: full agreement, and chance-corrected κ and α are not defined', () => {
    const unanimous = [
      [3, 0, 0],
      [3, 0, 0],
      [3, 0, 0],
    ];
    expect(gwetAc1(unanimous)).toBe(1);
    expect(fleissKappa(unanimous)).toBeUndefined();
    expect(krippendorffAlpha(unanimous)).toBeUndefined();
  });

  test('Fleiss’ κ asks for the same number of raters everywhere', () => {
    expect(fleissKappa(raw4raters)).toBeUndefined();
  });

  test('AC1 knows the categories nobody chose: more possible answers make agreement worth more', () => {
    const two = [
      [3, 0],
      [1, 2],
    ];
    const five = two.map((counts) => [...counts, 0, 0, 0]);
    expect(gwetAc1(five)).toBeGreaterThan(gwetAc1(two) ?? Number.NaN);
  });
});

describe('for any ratings', () => {
  test('agreement is a share, and no coefficient is above 1', () => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        const pairs = percentAgreement(units) ?? 0;
        const coefficients = [gwetAc1, generalisedFleissKappa, krippendorffAlpha].map(
          (measure) => measure(units) ?? 0,
        );
        return 0 <= pairs && pairs <= 1 && coefficients.every((value) => value <= 1 + 1e-12);
      }),
    );
  });

  test('AC1 exists as soon as one patient has two raters', () => {
    fc.assert(
      fc.property(
        anyUnits,
        (units) => (gwetAc1(units) === undefined) === (percentAgreement(units) === undefined),
      ),
    );
  });

  test('coefficients are 1 exactly when nobody disagrees about any patient', () => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        const ac1 = gwetAc1(units);
        fc.pre(ac1 !== undefined);
        expect(ac1 > 1 - 1e-9).toBe(percentAgreement(units) === 1);
      }),
    );
  });
});
