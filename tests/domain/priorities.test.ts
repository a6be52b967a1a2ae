import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ReasonCase, reasonCases, scoreReasons, suggest } from '../../src/domain/figures/priorities.ts';
import { findReason } from '../../src/domain/form/catalogue.ts';
import { forms } from '../../src/domain/form/form.ts';
import { anyCases } from './arbitraries.ts';
import { people } from './fixtures.ts';

const { sengepost } = forms;

function named(reason: string, ...patients: readonly [share: number, time: number, risk: number][]) {
  return patients.map(([share, time, risk]): ReasonCase => ({ reason, share, time, risk }));
}

/** So many patients for whom everybody named the reason, each having waited so long. */
function forPatients(reason: string, count: number, time: number): readonly ReasonCase[] {
  return Array.from({ length: count }, () => ({ reason, share: 1, time, risk: 0 }));
}

const workedExample = [
  ...named('komm-korttid', [1, 5.5, 1], [1, 2, 1], [0.75, 2, 0]),
  ...named('diag-radiologi', [1, 0.7, 2], [0.5, 0.7, 1], [1, 2, 2], [0.75, 0.2, 0]),
  ...named('utskr-papir', [1, 0.2, 0], [1, 0.2, 0], [1, 0.2, 0], [1, 0.2, 0], [0.5, 0.2, 0]),
  ...named('besl-plan', [0.5, 0.7, 1], [0.5, 0.2, 1]),
];

describe('the worked example of docs/domain.md', () => {
  const scores = scoreReasons(workedExample);

  test.each([
    [0, 'komm-korttid', 2.75, 9, 0.2424, 49.42, 55.41],
    [1, 'diag-radiologi', 3.25, 3.2, 0.4615, 25.47, 31.35],
    [2, 'utskr-papir', 4.5, 0.9, 0, 19.64, 19.64],
    [3, 'besl-plan', 1, 0.45, 0.3333, 5.47, 6.38],
  ])('place %i is %s', (place, reason, patients, time, risk, basis, points) => {
    const score = scores[place];
    expect(score?.reason).toBe(reason);
    expect(score?.patients).toBe(patients);
    expect(score?.time).toBe(time);
    expect(score?.risk).toBeCloseTo(risk, 4);
    expect(score?.basis).toBeCloseTo(basis, 2);
    expect(score?.points).toBeCloseTo(points, 2);
  });

  test('by count alone the discharge papers would have come first', () => {
    const byCount = scores.toSorted((a, b) => b.patients - a.patients);
    expect(byCount[0]?.reason).toBe('utskr-papir');
  });
});

describe('from answers to reasons', () => {
  test('a reason weighs as the share of raters who named it; «Kan ikke vurdere» is not a rater', () => {
    const answers = [
      ...people(1, 1, 'ferdig', {
        reasons: ['komm-korttid', 'utskr-papir'],
        wait: 't3',
        further: { risk: 2 },
      }),
      ...people(1, 1, 'riktig_venter', { reasons: ['komm-korttid'], wait: 't4' }),
      ...people(2, 1, 'riktig_aktiv'),
      ...people(5, 1, 'vet_ikke'),
    ];
    expect(reasonCases(sengepost, answers)).toEqual([
      { reason: 'komm-korttid', share: 0.5, time: 3.75, risk: 2 },
      { reason: 'utskr-papir', share: 0.25, time: 3.75, risk: 2 },
    ]);
  });

  test('reasons and time left behind by an earlier answer do not count', () => {
    const leftBehind = { reasons: ['utskr-papir'], wait: 't5' } as const;
    const answers = [
      ...people(1, 1, 'ferdig', { reasons: ['komm-korttid'], wait: 't1' }),
      ...people(1, 1, 'riktig_aktiv', leftBehind),
      ...people(1, 1, 'vet_ikke', leftBehind),
    ];
    expect(reasonCases(sengepost, answers)).toEqual([
      { reason: 'komm-korttid', share: 0.5, time: 0.2, risk: 0 },
    ]);
  });

  test('only those who gave a time count for the time, and «vet ikke» is no time', () => {
    const answers = [
      ...people(1, 1, 'ferdig', { reasons: ['komm-korttid'], wait: 't5' }),
      ...people(3, 1, 'annet_sted', { reasons: ['komm-korttid'], wait: 'vet_ikke' }),
      ...people(3, 1, 'riktig_venter', { reasons: ['komm-korttid'] }),
    ];
    expect(reasonCases(sengepost, answers)).toEqual([{ reason: 'komm-korttid', share: 1, time: 8, risk: 0 }]);
  });

  test('the same reason twice from one person is one', () => {
    const answers = people(1, 1, 'ferdig', { reasons: ['komm-korttid', 'komm-korttid'], wait: 't3' });
    expect(reasonCases(sengepost, answers)).toHaveLength(1);
    expect(reasonCases(sengepost, answers)[0]?.share).toBe(1);
  });

  test('a patient whom everybody finds in the right place adds nothing', () => {
    expect(reasonCases(sengepost, people(4, 1, 'riktig_aktiv'))).toEqual([]);
    expect(reasonCases(sengepost, [])).toEqual([]);
  });
});

describe('the order of reasons', () => {
  test('with no time at all, patients alone decide', () => {
    const scores = scoreReasons([...forPatients('besl-plan', 3, 0), ...forPatients('besl-lege', 1, 0)]);
    expect(scores.map(({ reason, basis }) => [reason, basis])).toEqual([
      ['besl-plan', 75],
      ['besl-lege', 25],
    ]);
  });

  test('equal in everything: the id decides, not who answered first', () => {
    const scores = scoreReasons([...forPatients('diag-svar', 2, 2), ...forPatients('besl-plan', 2, 2)]);
    expect(scores.map(({ reason }) => reason)).toEqual(['besl-plan', 'diag-svar']);
  });

  test('equal points: more time comes first', () => {
    // 0.4·3/4 + 0.6·1/3 = 0.4·1/4 + 0.6·2/3: the first has the patients, the second the days.
    const scores = scoreReasons([
      ...named('besl-lege', [1, 1, 0], [1, 0, 0], [1, 0, 0]),
      ...named('diag-svar', [1, 2, 0]),
    ]);
    expect(scores.map(({ points }) => points)).toEqual([50, 50]);
    expect(scores.map(({ reason }) => reason)).toEqual(['diag-svar', 'besl-lege']);
  });

  test('equal points and equal time: more patients come first', () => {
    // 60 · 1, and 40 lifted by half.
    const scores = scoreReasons([
      ...named('besl-lege', [1, 0, 3], [1, 0, 3]),
      ...forPatients('diag-svar', 3, 0),
    ]);
    expect(scores.map(({ points }) => points)).toEqual([60, 60]);
    expect(scores.map(({ reason }) => reason)).toEqual(['diag-svar', 'besl-lege']);
  });

  test('risk lifts by at most half, and cannot make a problem of nothing', () => {
    const scores = scoreReasons([...named('besl-plan', [1, 2, 3]), ...named('besl-lege', [1, 2, 0])]);
    expect(scores.map(({ reason, basis, points }) => [reason, basis, points])).toEqual([
      ['besl-plan', 50, 75],
      ['besl-lege', 50, 50],
    ]);
    expect(scoreReasons([])).toEqual([]);
  });
});

describe('what the bot suggests', () => {
  const headings = (cases: readonly ReasonCase[]) => {
    const { self, together, lift } = suggest(sengepost, scoreReasons(cases));
    const ids = (list: typeof self) => list.map(({ reason }) => reason);
    return { self: ids(self), together: ids(together), lift: ids(lift) };
  };

  test('at most three the unit can act on and two to lift, each under its heading', () => {
    expect(
      headings([
        ...forPatients('besl-lege', 9, 2),
        ...forPatients('pers-lege', 8, 2),
        ...forPatients('besl-plan', 7, 2),
        ...forPatients('diag-svar', 6, 2),
        ...forPatients('diag-radiologi', 9, 2),
        ...forPatients('komm-korttid', 8, 2),
        ...forPatients('diag-lab', 7, 2),
      ]),
    ).toEqual({
      self: ['besl-lege', 'besl-plan'],
      together: ['pers-lege'],
      lift: ['diag-radiologi', 'komm-korttid'],
    });
  });

  test('something to start with oneself is always there: it replaces the weakest of the three', () => {
    expect(
      headings([
        ...forPatients('pers-lege', 9, 2),
        ...forPatients('pers-oppgave', 8, 2),
        ...forPatients('sted-polidag', 7, 2),
        ...forPatients('besl-plan', 2, 0.04),
        ...forPatients('besl-lege', 1, 0.04),
      ]),
    ).toEqual({ self: ['besl-plan'], together: ['pers-lege', 'pers-oppgave'], lift: [] });
  });

  test('«Annet» and «Vet ikke hvorfor» are in the Pareto but never suggested', () => {
    const cases = [
      ...forPatients('annet-fritekst', 9, 2),
      ...forPatients('annet-ukjent', 8, 2),
      ...forPatients('pers-lege', 7, 2),
    ];
    expect(scoreReasons(cases).map(({ reason }) => reason)).toEqual([
      'annet-fritekst',
      'annet-ukjent',
      'pers-lege',
    ]);
    expect(headings(cases)).toEqual({ self: [], together: ['pers-lege'], lift: [] });
  });

  test('fewer than two patients is a single case; two are not, however many shares they come in', () => {
    const thirds = Array.from({ length: 6 }, (): [number, number, number] => [1 / 3, 2, 0]);
    const { self } = suggest(
      sengepost,
      scoreReasons([...named('besl-lege', ...thirds), ...named('besl-plan', [1, 2, 0], [0.9, 2, 0])]),
    );
    expect(self.map(({ reason, single }) => [reason, single])).toEqual([
      ['besl-lege', false],
      ['besl-plan', true],
    ]);
  });

  test('a reason less than half of the raters see is worth talking about', () => {
    const { self } = suggest(
      sengepost,
      scoreReasons([
        ...named('besl-lege', [0.5, 2, 0], [0.5, 2, 0]),
        ...named('besl-plan', [0.5, 2, 0], [0.4, 2, 0]),
      ]),
    );
    expect(self.map(({ reason, disputed }) => [reason, disputed])).toEqual([
      ['besl-lege', false],
      ['besl-plan', true],
    ]);
  });
});

describe('for any reasons', () => {
  test('the shares of the Pareto sum to 100, and points are one to one and a half times the share', () => {
    fc.assert(
      fc.property(anyCases, (cases) => {
        const scores = scoreReasons(cases);
        const total = scores.reduce((sum, { basis }) => sum + basis, 0);
        expect(total).toBeCloseTo(scores.length === 0 ? 0 : 100, 6);
        for (const { basis, points, risk } of scores) {
          expect(risk).toBeGreaterThanOrEqual(0);
          expect(risk).toBeLessThanOrEqual(1);
          expect(points).toBeGreaterThanOrEqual(basis);
          expect(points).toBeLessThanOrEqual(1.5 * basis + 1e-6);
        }
      }),
    );
  });

  test('the order they were named in changes nothing', () => {
    fc.assert(
      fc.property(
        anyCases.chain((cases) =>
          fc.tuple(
            fc.constant(cases),
            fc.shuffledSubarray([...cases], { minLength: cases.length, maxLength: cases.length }),
          ),
        ),
        ([cases, shuffled]) => {
          expect(scoreReasons(shuffled)).toEqual(scoreReasons(cases));
        },
      ),
    );
  });

  test('suggestions keep to their number, their heading and their order', () => {
    fc.assert(
      fc.property(anyCases, (cases) => {
        const scores = scoreReasons(cases);
        const { self, together, lift } = suggest(sengepost, scores);
        const levels = (list: readonly { reason: string }[]) =>
          list.map(({ reason }) => findReason(reason)?.level);
        const place = ({ reason }: { reason: string }) =>
          scores.findIndex((score) => score.reason === reason);
        const suggestable = scores.filter(({ reason }) => !reason.startsWith('annet-'));
        const open = suggestable.filter(({ reason }) =>
          ['mikro', 'meso'].includes(findReason(reason)?.level ?? ''),
        );

        expect(self.length + together.length).toBe(Math.min(3, open.length));
        expect(lift).toHaveLength(Math.min(2, suggestable.length - open.length));
        expect(levels(self).every((level) => level === 'mikro')).toBe(true);
        expect(levels(together).every((level) => level === 'meso')).toBe(true);
        expect(levels(lift).every((level) => level === 'makro' || level === 'samfunn')).toBe(true);
        expect(self.length > 0).toBe(levels(open).includes('mikro'));
        for (const list of [self, together, lift]) {
          expect(list.map(place)).toEqual(list.map(place).toSorted((a, b) => a - b));
          expect(list.some(({ reason }) => reason.startsWith('annet-'))).toBe(false);
        }
      }),
    );
  });
});
