import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PatientAnswer } from '../../src/domain/answer/answer.ts';
import { type SummaryInput, summarise } from '../../src/domain/figures/summarise.ts';
import { forms } from '../../src/domain/form/form.ts';
import type { PatientState } from '../../src/domain/session/session.ts';
import { anySession } from './arbitraries.ts';
import { late, leaving, left, open, people, revealed, skipped, waiting } from './fixtures.ts';

const { sengepost, poliklinikk } = forms;

function session(
  patients: readonly PatientState[],
  answers: readonly PatientAnswer[] = [],
  more: Partial<SummaryInput> = {},
): SummaryInput {
  return { form: sengepost, patients, answers, participants: [], previous: undefined, ...more };
}

describe('which patients were gone through', () => {
  test('every patient is named once: assessed, passed over, not reached or leaving today', () => {
    const patients = [left, left, skipped, revealed, leaving, open, open, waiting, waiting];
    const answers = [...people(2, 1, 'ferdig'), ...people(1, 4, 'vet_ikke'), ...people(1, 7, 'ferdig')];
    expect(summarise(session(patients, answers)).patients).toEqual({
      total: 9,
      assessed: 3,
      skipped: [2, 3, 6],
      notReached: [8, 9],
      leaving: [5],
    });
  });

  test('an answer that was stored counts, also when the leader skipped the patient in the same moment', () => {
    const summary = summarise(session([skipped], people(1, 1, 'ferdig')));
    expect(summary.patients).toMatchObject({ assessed: 1, skipped: [] });
    expect(summary.answers.given).toBe(1);
  });

  test('what was said of a patient who leaves today counts nowhere', () => {
    const about = { reasons: ['utskr-papir'], wait: 't1', further: { risk: 3 } } as const;
    const answers = people(3, 2, 'ferdig', about);
    const participants = ['sykepleier', 'lege'] as const;
    const summary = summarise(session([left, leaving], answers, { participants }));
    expect(summary).toEqual(summarise(session([left, leaving], [], { participants })));
    expect(summary).toMatchObject({ reasons: [], highRisk: [], answers: { given: 0, possible: 0 } });
  });
});

describe('who took part, and how much they said', () => {
  test('roles stand in a fixed order, those without a role last', () => {
    const participants = [undefined, 'lege', 'sykepleier', undefined, 'sykepleier'] as const;
    expect(summarise(session([waiting], [], { participants })).participants).toEqual({
      total: 5,
      byRole: [
        { role: 'sykepleier', count: 2 },
        { role: 'lege', count: 1 },
        { role: undefined, count: 2 },
      ],
    });
  });

  test('given of possible, with those who could not assess and the late ones', () => {
    const answers = [
      ...people(2, 1, 'ferdig'),
      ...people(1, 1, 'vet_ikke'),
      ...people(1, 2, 'riktig_aktiv', late),
      ...people(1, 2, 'vet_ikke', late),
    ];
    const participants = Array.from({ length: 5 }, () => undefined);
    expect(summarise(session([left, revealed, skipped], answers, { participants })).answers).toEqual({
      given: 5,
      possible: 10,
      unknown: 2,
      late: 2,
    });
  });
});

describe('right place against waiting', () => {
  test('goes by what most said of each patient, whichever way they said it', () => {
    const answers = [
      ...people(2, 1, 'riktig_aktiv'),
      ...people(1, 1, 'ferdig'),
      ...people(2, 2, 'riktig_aktiv'),
      ...people(1, 2, 'ferdig'),
      ...people(1, 2, 'annet_sted'),
      ...people(1, 2, 'riktig_venter'),
      ...people(2, 3, 'riktig_aktiv'),
      ...people(1, 3, 'ferdig'),
      ...people(1, 3, 'annet_sted'),
      ...people(4, 4, 'vet_ikke'),
    ];
    const { place } = summarise(session([left, left, left, left], answers));
    expect(place).toMatchObject({ right: 1, waiting: 1, split: 1 });
    expect(place.waitingInterval?.low).toBeCloseTo(0.0615, 4);
    expect(place.waitingInterval?.high).toBeCloseTo(0.7923, 4);
  });

  test('«Kan ikke vurdere» and late answers move nobody', () => {
    const answers = [
      ...people(1, 1, 'riktig_aktiv'),
      ...people(3, 1, 'vet_ikke'),
      ...people(3, 1, 'ferdig', late),
      ...people(2, 2, 'ferdig', late),
    ];
    expect(summarise(session([left, left], answers)).place).toMatchObject({ right: 1, waiting: 0, split: 0 });
  });

  test('with nothing assessed there is no share', () => {
    expect(summarise(session([waiting])).place.waitingInterval).toBeUndefined();
  });
});

describe('reasons and suggestions', () => {
  test('patients, days and people can be traced from the answers', () => {
    const korttid = { reasons: ['komm-korttid'], wait: 't4' } as const;
    const papir = { reasons: ['utskr-papir'], wait: 't1' } as const;
    const answers = [
      ...people(3, 1, 'ferdig', korttid),
      ...people(1, 1, 'riktig_aktiv'),
      ...people(2, 2, 'ferdig', papir),
      ...people(2, 2, 'riktig_venter', korttid),
    ];
    const { reasons, suggestions } = summarise(session([left, left], answers));
    expect(reasons.map(({ reason, patients, time, namedFor }) => [reason, patients, time, namedFor])).toEqual(
      [
        // 0.75 · 5.5 days + 0.5 · 2.85 days
        ['komm-korttid', 1.25, 5.55, 2],
        ['utskr-papir', 0.5, 1.425, 1],
      ],
    );
    expect(suggestions.lift.map(({ reason, single }) => [reason, single])).toEqual([['komm-korttid', true]]);
    expect(suggestions.self.map(({ reason }) => reason)).toEqual(['utskr-papir']);
  });

  test('an answer after the reveal is in reasons and time, and out of the agreement', () => {
    const answers = [
      ...people(2, 1, 'riktig_aktiv'),
      ...people(2, 1, 'ferdig', { ...late, reasons: ['utskr-papir'], wait: 't3' }),
    ];
    const summary = summarise(session([revealed], answers));
    expect(summary.reasons).toMatchObject([{ reason: 'utskr-papir', patients: 0.5, time: 1 }]);
    expect(summary.agreement).toMatchObject({ pairs: 1, patients: 1 });
  });

  test('an outpatient clinic counts minutes', () => {
    const answers = people(2, 1, 'riktig_hindret', { reasons: ['poli-svarmangler'], wait: 'm1' });
    const { reasons } = summarise(session([left], answers, { form: poliklinikk }));
    expect(reasons).toMatchObject([{ reason: 'poli-svarmangler', patients: 1, time: 22.5 }]);
  });

  test('a patient for whom anyone sees a high risk is shown', () => {
    const answers = [
      ...people(4, 2, 'ferdig', { further: { risk: 0 } }),
      ...people(1, 2, 'annet_sted', { further: { risk: 3 } }),
      ...people(1, 1, 'ferdig', { further: { risk: 2 } }),
    ];
    expect(summarise(session([left, left], answers)).highRisk).toEqual([2]);
  });
});

describe('the further questions', () => {
  test('are counted over people’s answers to all patients, in the form’s order', () => {
    const answers = [
      ...people(5, 1, 'ferdig', { further: { risk: 3, staffing: 'ja', bottleneck: 'ofte' } }),
      ...people(1, 2, 'riktig_aktiv', { further: { staffing: 'nei' } }),
      ...people(1, 2, 'annet_sted', { ...late, further: { staffing: 'ja', risk: 0 } }),
      ...people(1, 3, 'riktig_venter'),
    ];
    expect(summarise(session([left, left, left], answers)).further).toEqual([
      {
        question: 'staffing',
        answered: 7,
        counts: [
          { option: 'ja', count: 6 },
          { option: 'nei', count: 1 },
        ],
      },
      { question: 'bottleneck', answered: 5, counts: [{ option: 'ofte', count: 5 }] },
      {
        question: 'risk',
        answered: 6,
        counts: [
          { option: 0, count: 1 },
          { option: 3, count: 5 },
        ],
      },
    ]);
  });

  test('are told of from five answers on', () => {
    const asked = (count: number) => people(count, 1, 'ferdig', { further: { staffing: 'nei' } });
    expect(summarise(session([left], asked(4))).further).toEqual([]);
    expect(summarise(session([left], asked(5))).further).toMatchObject([{ answered: 5 }]);
  });

  test('a bottleneck or a risk that stood beside a waiting no longer seen is not counted', () => {
    const about = { further: { bottleneck: 'ofte', risk: 2, staffing: 'delvis' } } as const;
    const { further } = summarise(session([left], people(5, 1, 'riktig_aktiv', about)));
    expect(further.map(({ question }) => question)).toEqual(['staffing']);
    expect(summarise(session([left], people(5, 1, 'vet_ikke', about))).further).toEqual([]);
  });

  test('of a patient who leaves today count nowhere', () => {
    const answers = people(5, 1, 'ferdig', { further: { staffing: 'ja', risk: 1 } });
    expect(summarise(session([leaving], answers)).further).toEqual([]);
  });

  test('are psychiatry’s own only there', () => {
    const answers = people(5, 1, 'ferdig', { further: { samarbeidsmote: 'ja', oppfolging: 'nei' } });
    expect(summarise(session([left], answers)).further).toEqual([]);
    const { further } = summarise(session([left], answers, { form: forms.psykrus }));
    expect(further.map(({ question }) => question)).toEqual(['samarbeidsmote', 'oppfolging']);
  });
});

describe('how much people agreed', () => {
  test('over patients with at least two raters; «Kan ikke vurdere» is no rater', () => {
    const answers = [
      ...people(3, 1, 'ferdig'),
      ...people(1, 1, 'annet_sted'),
      ...people(2, 2, 'riktig_aktiv'),
      ...people(1, 3, 'riktig_aktiv'),
      ...people(5, 3, 'vet_ikke'),
      ...people(1, 4, 'ferdig'),
      ...people(1, 4, 'riktig_aktiv'),
    ];
    const summary = summarise(session([left, left, left, left], answers));
    expect(summary.agreement).toMatchObject({ pairs: 0.5, patients: 3 });
    // Shares over all four patients: right place 2.5, elsewhere 0.25, ready to leave 1.25, of 4; four categories.
    const byChance = (0.625 * 0.375 + 0.0625 * 0.9375 + 0.3125 * 0.6875) / 3;
    expect(summary.agreement?.ac1).toBeCloseTo((0.5 - byChance) / (1 - byChance), 12);
    expect(summary).toMatchObject({ agreed: 2, differed: 1 });
  });

  test('is left out when nobody shared a patient', () => {
    const summary = summarise(session([left], people(1, 1, 'ferdig')));
    expect(summary.agreement).toBeUndefined();
    expect(summary).toMatchObject({ agreed: 0, differed: 0 });
  });
});

describe('against last time', () => {
  /** Ten patients, of whom so many wait. */
  const ten = (waitingPatients: number, more: Partial<SummaryInput> = {}) =>
    summarise(
      session(
        Array.from({ length: 10 }, () => left),
        Array.from({ length: 10 }, (_, i) =>
          people(1, i + 1, i < waitingPatients ? 'ferdig' : 'riktig_aktiv'),
        ).flat(),
        more,
      ),
    );
  const before = ten(3);
  const now = (more: Partial<SummaryInput>) => ten(9, { previous: before, ...more });

  test('9 of 10 now and 3 of 10 then: the share of waiting patients rose by 17–81 points', () => {
    const { change } = now({});
    expect(change).toEqual({
      kind: 'compared',
      waitingBefore: 3,
      assessedBefore: 10,
      difference: { low: expect.closeTo(0.1705, 4), high: expect.closeTo(0.809, 4) },
    });
  });

  test('another form or another version is not compared', () => {
    expect(now({ form: { ...sengepost, version: 2 } }).change).toEqual({ kind: 'formChanged' });
    expect(now({ form: forms.psykrus }).change).toEqual({ kind: 'formChanged' });
  });

  test('there is nothing to compare the first time, or when nobody was assessed', () => {
    expect(now({ previous: undefined }).change).toBeUndefined();
    expect(now({ answers: [] }).change).toBeUndefined();
    expect(now({ previous: summarise(session([waiting])) }).change).toBeUndefined();
  });
});

describe('for any session', () => {
  test('the order of answers and participants changes nothing', () => {
    const shuffle = <T>(list: readonly T[]) =>
      fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
    const twice = anySession.chain((input) =>
      fc.tuple(
        fc.constant(input),
        fc
          .record({ answers: shuffle(input.answers), participants: shuffle(input.participants) })
          .map((shuffled) => ({ ...input, ...shuffled })),
      ),
    );
    fc.assert(
      fc.property(twice, ([input, shuffled]) => {
        expect(summarise(shuffled)).toEqual(summarise(input));
      }),
    );
  });

  test('the order in which a person named the reasons changes nothing', () => {
    fc.assert(
      fc.property(anySession, (input) => {
        const answers = input.answers.map((given) => ({
          ...given,
          answer: { ...given.answer, reasons: given.answer.reasons.toReversed() },
        }));
        expect(summarise({ ...input, answers })).toEqual(summarise(input));
      }),
    );
  });

  test('the numbers add up', () => {
    fc.assert(
      fc.property(anySession, (input) => {
        const { patients, participants, answers, place, reasons, agreement, agreed, differed, further } =
          summarise(input);
        const { assessed, skipped: passed, notReached, leaving: away, total } = patients;
        expect(assessed + passed.length + notReached.length + away.length).toBe(total);
        expect(participants.byRole.reduce((sum, { count }) => sum + count, 0)).toBe(participants.total);
        expect(answers.given).toBeLessThanOrEqual(answers.possible);
        expect(answers.unknown).toBeLessThanOrEqual(answers.given);
        expect(answers.late).toBeLessThanOrEqual(answers.given);
        expect(place.right + place.waiting + place.split).toBeLessThanOrEqual(assessed);
        for (const { answered, counts } of further) {
          expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(answered);
          expect(answered).toBeLessThanOrEqual(answers.given - answers.unknown);
        }
        expect(agreed + differed).toBe(agreement?.patients ?? 0);
        for (const { patients: weight, namedFor } of reasons) {
          expect(weight).toBeLessThanOrEqual(namedFor);
          expect(namedFor).toBeLessThanOrEqual(assessed);
        }
      }),
    );
  });
});
