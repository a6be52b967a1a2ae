import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { patientResult } from '../../src/domain/figures/patientResult.ts';
import { forms } from '../../src/domain/form/form.ts';
import { anyAnswers, anyForm } from './arbitraries.ts';
import { answered, late, people, revealedAt, shown, shownUnsealed } from './fixtures.ts';

const { sengepost, poliklinikk } = forms;

describe('what the channel sees of a patient', () => {
  test('counts in the form’s order, with «Kan ikke vurdere» beside them', () => {
    const answers = [
      ...people(2, 7, 'vet_ikke'),
      ...people(1, 7, 'ferdig'),
      ...people(3, 7, 'riktig_aktiv'),
      ...people(9, 8, 'annet_sted'),
    ];
    expect(patientResult(sengepost, 7, answers, shown)).toMatchObject({
      patient: 7,
      assessed: 4,
      unknown: 2,
      late: 0,
      counts: [
        { assessment: 'riktig_aktiv', count: 3 },
        { assessment: 'ferdig', count: 1 },
      ],
      headline: 'riktig_aktiv',
    });
  });

  test('a tie goes to the assessment that stands first in the form', () => {
    const answers = [...people(2, 1, 'ferdig'), ...people(2, 1, 'riktig_venter')];
    expect(patientResult(sengepost, 1, answers, shown).headline).toBe('riktig_venter');
  });

  test('three of four say the same: «enige»; two of three do not: «ulikt syn»', () => {
    const three = [...people(3, 1, 'ferdig'), ...people(1, 1, 'annet_sted')];
    const two = [...people(2, 1, 'ferdig'), ...people(1, 1, 'annet_sted')];
    expect(patientResult(sengepost, 1, three, shown).agreement).toBe('agree');
    expect(patientResult(sengepost, 1, two, shown).agreement).toBe('differ');
  });

  test('«Kan ikke vurdere» makes nobody disagree', () => {
    const answers = [...people(2, 1, 'ferdig'), ...people(5, 1, 'vet_ikke')];
    expect(patientResult(sengepost, 1, answers, shown).agreement).toBe('agree');
  });

  test('one alone is neither agreed nor split', () => {
    expect(patientResult(sengepost, 1, people(1, 1, 'ferdig'), shown).agreement).toBeUndefined();
  });

  test('nobody answered: nothing to say', () => {
    expect(patientResult(sengepost, 1, [], shown)).toEqual({
      patient: 1,
      assessed: 0,
      unknown: 0,
      late: 0,
      addedLate: 0,
      hands: { assessed: 0, unknown: 0, late: 0 },
      counts: [],
      headline: undefined,
      agreement: undefined,
      unanimousRight: false,
      byRole: [],
      reasons: [],
      waits: [],
      risk: undefined,
      highRisk: false,
      texts: [],
    });
  });
});

describe('everybody says the right place', () => {
  test('then the bot can go on, also when someone could not assess', () => {
    const answers = [...people(3, 1, 'riktig_aktiv'), ...people(1, 1, 'vet_ikke')];
    expect(patientResult(sengepost, 1, answers, shown).unanimousRight).toBe(true);
    expect(patientResult(poliklinikk, 1, people(2, 1, 'riktig'), shown).unanimousRight).toBe(true);
  });

  test('«riktig sted – men venter» is not that, and neither is nobody knowing', () => {
    const venter = [...people(3, 1, 'riktig_aktiv'), ...people(1, 1, 'riktig_venter')];
    expect(patientResult(sengepost, 1, venter, shown).unanimousRight).toBe(false);
    expect(patientResult(sengepost, 1, people(3, 1, 'vet_ikke'), shown).unanimousRight).toBe(false);
  });
});

describe('answers after the reveal', () => {
  const answers = [
    ...people(2, 1, 'riktig_aktiv'),
    ...people(3, 1, 'ferdig', { ...late, reasons: ['komm-korttid'], wait: 't4', further: { risk: 3 } }),
  ];

  test('count in reasons, time and risk, but not in the distribution or the agreement', () => {
    expect(patientResult(sengepost, 1, answers, shown)).toMatchObject({
      assessed: 2,
      late: 3,
      counts: [{ assessment: 'riktig_aktiv', count: 2 }],
      headline: 'riktig_aktiv',
      agreement: 'agree',
      reasons: [{ reason: 'komm-korttid', people: 3 }],
      waits: ['t4'],
      risk: 3,
      highRisk: true,
    });
  });

  test('none is late while the patient is not revealed', () => {
    expect(patientResult(sengepost, 1, answers, undefined).late).toBe(0);
  });

  test('are those that were in no reveal, or in another one, whatever the clock says', () => {
    const { sealed: _, ...unsealed } = answered('riktig_aktiv', { assessedAt: revealedAt - 900 });
    const early = [{ patient: 1, round: 1, person: 'ola', role: undefined, answer: unsealed } as const];
    const slow = people(2, 1, 'ferdig', { assessedAt: revealedAt + 900 });
    const taken = people(1, 1, 'annet_sted', { ...late, assessedAt: revealedAt - 900 });
    expect(patientResult(sengepost, 1, [...early, ...slow, ...taken], shown)).toMatchObject({
      assessed: 2,
      late: 2,
      headline: 'ferdig',
    });
  });

  test('are told by their time where the patient was shown by a version of before seals', () => {
    const given = [
      ...people(2, 1, 'riktig_aktiv', { assessedAt: revealedAt }),
      ...people(1, 1, 'ferdig', { assessedAt: revealedAt + 1 }),
    ];
    expect(patientResult(sengepost, 1, given, shownUnsealed)).toMatchObject({ assessed: 2, late: 1 });
    expect(patientResult(sengepost, 1, given, { revealedAt: revealedAt + 1 }).late).toBe(0);
  });
});

describe('by role', () => {
  const nurses = people(3, 1, 'ferdig', {}, 'sykepleier');

  test('only when two roles have three answers each, and only those roles', () => {
    const doctors = people(3, 1, 'riktig_aktiv', {}, 'lege');
    const others = [
      ...people(2, 1, 'annet_sted', {}, 'fysioergo'),
      ...people(1, 1, 'riktig_aktiv', {}, 'helsefag'),
    ];
    expect(patientResult(sengepost, 1, [...doctors, ...others, ...nurses], shown).byRole).toEqual([
      { role: 'sykepleier', most: 'ferdig' },
      { role: 'lege', most: 'riktig_aktiv' },
    ]);
  });

  test('a role without one most common answer is left out', () => {
    const doctors = [
      ...people(2, 1, 'riktig_aktiv', {}, 'lege'),
      ...people(2, 1, 'ferdig', {}, 'lege'),
      ...people(1, 1, 'vet_ikke', {}, 'lege'),
    ];
    expect(patientResult(sengepost, 1, [...nurses, ...doctors], shown).byRole).toEqual([
      { role: 'sykepleier', most: 'ferdig' },
    ]);
  });

  test.each([
    { leftOut: 0, isShown: true },
    { leftOut: 1, isShown: false },
    { leftOut: 2, isShown: false },
    { leftOut: 3, isShown: true },
  ])('$leftOut left out: their answers cannot be read by subtraction', ({ leftOut, isShown }) => {
    const doctors = people(4, 1, 'riktig_aktiv', {}, 'lege');
    for (const role of ['fysioergo', undefined] as const) {
      const others = people(leftOut, 1, 'annet_sted', {}, role);
      const { byRole } = patientResult(sengepost, 1, [...nurses, ...doctors, ...others], shown);
      // Three therapists are a role of their own; three without a role are not.
      expect(byRole.length > 0).toBe(isShown);
    }
  });

  test('those who could not assess, or came late, are not in the total and can be left out alone', () => {
    const others = [
      ...people(3, 1, 'riktig_aktiv', {}, 'lege'),
      ...people(1, 1, 'vet_ikke', {}, 'fysioergo'),
      ...people(1, 1, 'annet_sted', late, 'helsefag'),
    ];
    expect(patientResult(sengepost, 1, [...nurses, ...others], shown).byRole).toHaveLength(2);
  });

  test('two doctors are too few to stand alone, and then the nurses do not either', () => {
    const doctors = people(2, 1, 'riktig_aktiv', {}, 'lege');
    expect(patientResult(sengepost, 1, [...nurses, ...doctors], shown).byRole).toEqual([]);
  });

  test('«Kan ikke vurdere», late answers and people without a role make no role large enough', () => {
    const others = [
      ...people(2, 1, 'riktig_aktiv', {}, 'lege'),
      ...people(3, 1, 'vet_ikke', {}, 'lege'),
      ...people(3, 1, 'ferdig', late, 'lege'),
      ...people(6, 1, 'riktig_aktiv'),
    ];
    expect(patientResult(sengepost, 1, [...nurses, ...others], shown).byRole).toEqual([]);
  });
});

describe('reasons, time and risk', () => {
  test('most named first; equal ones stand as in the catalogue', () => {
    const answers = [
      ...people(1, 1, 'ferdig', { reasons: ['utskr-papir', 'diag-radiologi', 'besl-plan'] }),
      ...people(1, 1, 'annet_sted', { reasons: ['utskr-papir'] }),
    ];
    expect(patientResult(sengepost, 1, answers, shown).reasons).toEqual([
      { reason: 'utskr-papir', people: 2 },
      { reason: 'besl-plan', people: 1 },
      { reason: 'diag-radiologi', people: 1 },
    ]);
  });

  test('a high risk is seen from one alone; the median is the raters’', () => {
    const answers = [
      ...people(1, 1, 'annet_sted', { further: { risk: 3 } }),
      ...people(1, 1, 'ferdig', { further: { risk: 1 } }),
      ...people(1, 1, 'riktig_aktiv', { further: { risk: 0 } }),
    ];
    const result = patientResult(sengepost, 1, answers, shown);
    expect(result.highRisk).toBe(true);
    expect(result.risk).toBe(1);
  });

  test.each([
    'riktig_aktiv',
    'vet_ikke',
  ] as const)('a high risk left behind by whoever now says %s raises no alarm: their own card neither shows it nor takes it away', (assessment) => {
    const answers = people(1, 1, assessment, { further: { risk: 3 } });
    expect(patientResult(sengepost, 1, answers, shown).highRisk).toBe(false);
  });
});

describe('what people wrote', () => {
  const wrote = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      people(1, 1, 'ferdig', { text: `Tekst ${count - index}` }),
    ).flat();

  test('is shown from three texts on, by the text', () => {
    expect(patientResult(sengepost, 1, wrote(2), shown).texts).toEqual([]);
    expect(patientResult(sengepost, 1, wrote(3), shown).texts).toEqual(['Tekst 1', 'Tekst 2', 'Tekst 3']);
  });

  test('is three only of those that count', () => {
    const right = people(1, 1, 'riktig_aktiv', { text: 'Fra før' });
    expect(patientResult(sengepost, 1, [...wrote(2), ...right], shown).texts).toEqual([]);
  });
});

test('fewer than three people are never a group of their own, shown or left out', () => {
  const anyRoles = fc.array(fc.constantFrom('sykepleier', 'lege', 'helsefag', undefined), { maxLength: 16 });
  fc.assert(
    fc.property(anyRoles, (roles) => {
      const answers = roles.flatMap((role) => people(1, 1, 'ferdig', {}, role));
      const { assessed, byRole } = patientResult(sengepost, 1, answers, shown);
      const sizes = byRole.map(({ role }) => roles.filter((other) => other === role).length);
      const leftOut = assessed - sizes.reduce((sum, size) => sum + size, 0);
      const groups = [...sizes, leftOut].filter((size) => size > 0);
      if (byRole.length > 0) expect(Math.min(...groups)).toBeGreaterThanOrEqual(3);
    }),
  );
});

test('in whatever order answers come, the result is the same, and every answer is counted once', () => {
  const anyPatient = anyForm.chain((form) =>
    anyAnswers(form, 1).chain((answers) =>
      fc.tuple(
        fc.constant(form),
        fc.constant(answers),
        fc.shuffledSubarray([...answers], { minLength: answers.length, maxLength: answers.length }),
        fc.constantFrom(shown, shownUnsealed, undefined),
      ),
    ),
  );
  fc.assert(
    fc.property(anyPatient, ([form, answers, shuffled, revealed]) => {
      const result = patientResult(form, 1, answers, revealed);
      expect(patientResult(form, 1, shuffled, revealed)).toEqual(result);
      expect(result.assessed + result.unknown + result.late).toBe(answers.length);
      expect(result.counts.reduce((sum, { count }) => sum + count, 0)).toBe(result.assessed);
    }),
  );
});

test('what was added to an answer after the reveal counts in reasons and time, and is told of; the counts stay', () => {
  const before = people(2, 1, 'riktig_venter');
  const added = people(1, 1, 'ferdig', {
    reasons: ['besl-lege'],
    wait: 't2',
    addedLate: ['reasons', 'wait'],
  });
  const result = patientResult(sengepost, 1, [...before, ...added], shown);
  expect(result.assessed).toBe(3);
  expect([result.late, result.addedLate]).toEqual([0, 1]);
  expect(result.reasons).toEqual([{ reason: 'besl-lege', people: 1 }]);
  expect(result.waits).toEqual(['t2']);
});
