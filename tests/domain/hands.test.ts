import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countHands,
  frozenHands,
  type Hands,
  handsIn,
  moveHand,
  sameCounts,
  tooManyHands,
} from '../../src/domain/answer/hands.ts';
import type { RoleId } from '../../src/domain/basics.ts';
import { patientResult } from '../../src/domain/figures/patientResult.ts';
import { summarise } from '../../src/domain/figures/summarise.ts';
import { type AssessmentId, forms } from '../../src/domain/form/form.ts';
import { shownRound } from '../../src/domain/session/phases.ts';
import type { PatientState } from '../../src/domain/session/session.ts';
import { anyHands, anySession } from './arbitraries.ts';
import {
  late,
  leaving,
  left,
  people,
  revealedAt,
  shown,
  shownUnsealed,
  skipped,
  waiting,
} from './fixtures.ts';

const { sengepost, poliklinikk } = forms;

function hands(
  patient: number,
  counts: Partial<Record<AssessmentId, number>>,
  more: Partial<Hands> = {},
): Hands {
  const counted = countHands(
    sengepost,
    new Map(sengepost.assessments.map(({ id }) => [id, counts[id] ?? 0])),
  );
  if ('refused' in counted) throw new Error('Not of the form');
  return { patient, round: 1, role: 'sykepleier', countedAt: 1_500, sealed: 's1', counts: counted, ...more };
}
const result = (answers: Parameters<typeof patientResult>[2], raised: readonly Hands[], patient = 1) =>
  patientResult(sengepost, patient, answers, shown, raised);

describe('what the leader counts', () => {
  test('is kept in the form’s order, without the zeros', () => {
    const given = new Map<AssessmentId, number>([
      ['vet_ikke', 1],
      ['ferdig', 0],
      ['riktig_aktiv', 4],
    ]);
    expect(countHands(sengepost, given)).toEqual([
      { assessment: 'riktig_aktiv', count: 4 },
      { assessment: 'vet_ikke', count: 1 },
    ]);
  });

  describe('by one tap', () => {
    const raised = (counts: Partial<Record<AssessmentId, number>>) =>
      Object.entries(counts).map(([assessment, count]) => `${count} ${assessment}`);
    const moved = (from: Hands['counts'], inRoom: number, ...taps: readonly AssessmentId[]) => {
      const counts = taps.reduce((before, to) => {
        const after = moveHand(sengepost, before, inRoom, to);
        if ('refused' in after) throw new Error(after.refused);
        return after;
      }, from);
      return counts.map(({ assessment, count }) => `${count} ${assessment}`);
    };

    test('is all in the room at first, and then one more for each', () => {
      expect(moved([], 4, 'riktig_venter')).toEqual(raised({ riktig_venter: 4 }));
      expect(moved([], 4, 'riktig_venter', 'vet_ikke')).toEqual(raised({ riktig_venter: 3, vet_ikke: 1 }));
    });

    test('comes from the largest other answer, the form’s first where two are', () => {
      const three = moved([], 4, 'riktig_venter', 'ferdig', 'ferdig', 'vet_ikke');
      expect(three).toEqual(raised({ riktig_venter: 1, ferdig: 2, vet_ikke: 1 }));
    });

    test('changes nothing when all are there already', () => {
      expect(moved([], 3, 'ferdig', 'ferdig')).toEqual(raised({ ferdig: 3 }));
      expect(moveHand(sengepost, [], 0, 'ferdig')).toEqual([]);
    });

    test('takes somebody who has come in since before it moves anybody', () => {
      expect(moved(hands(1, { ferdig: 2 }).counts, 3, 'ferdig')).toEqual(raised({ ferdig: 3 }));
    });

    test('is never more or fewer than are in the room', () => {
      const answers = sengepost.assessments.map(({ id }) => id);
      fc.assert(
        fc.property(
          fc.integer({ min: 1, max: 20 }),
          fc.array(fc.constantFrom(...answers), { minLength: 1 }),
          (inRoom, taps) => {
            const total = moved([], inRoom, ...taps).map((each) => Number.parseInt(each, 10));
            expect(total.reduce((a, b) => a + b)).toBe(inRoom);
          },
        ),
      );
    });

    test('is refused for an assessment that the form does not have', () => {
      for (const counts of [[], hands(1, { ferdig: 2 }).counts]) {
        expect(moveHand(poliklinikk, [], 2, 'ferdig')).toEqual({ refused: 'unknownAnswer' });
        expect(moveHand(sengepost, counts, 2, 'riktig')).toEqual({ refused: 'unknownAnswer' });
      }
    });
  });

  test('is refused for an assessment that the form does not have', () => {
    expect(countHands(poliklinikk, new Map([['ferdig', 1]]))).toEqual({ refused: 'unknownAnswer' });
    expect(countHands(poliklinikk, new Map([['ferdig', 0]]))).toEqual([]);
  });

  test('is refused when there are more than a ward has, in one role or in all', () => {
    const of = (count: number) => [{ assessment: 'ferdig' as const, count }];
    const others = [{ counts: of(20) }, { counts: of(20) }, { counts: of(5) }];
    const half = [...of(10), { assessment: 'riktig_aktiv' as const, count: 10 }];
    expect(tooManyHands(half, [])).toBeUndefined();
    expect(tooManyHands([...half, { assessment: 'vet_ikke', count: 1 }], [])).toEqual({
      refused: 'tooManyHands',
    });
    expect(tooManyHands(of(15), others)).toBeUndefined();
    expect(tooManyHands(of(16), others)).toEqual({ refused: 'tooManyHands' });
    expect(tooManyHands([], [...others, ...others])).toBeUndefined();
  });

  test('is the same when every assessment has as many', () => {
    const [a, b] = [hands(1, { ferdig: 2 }).counts, hands(1, { ferdig: 3 }).counts];
    expect(sameCounts(a, [...a])).toBe(true);
    expect(sameCounts(a, b)).toBe(false);
    expect(sameCounts(a, [])).toBe(false);
    expect(sameCounts([], [])).toBe(true);
  });

  test('stands once it has been shown; what comes after the reveal can be corrected', () => {
    const after = { late: true, round: 1, shown } as const;
    expect(frozenHands({ late: false, round: 1 }, hands(1, { ferdig: 2 }))).toBe(false);
    expect(frozenHands(after, hands(1, { ferdig: 2 }))).toBe(true);
    expect(frozenHands(after, hands(1, { ferdig: 2 }, late))).toBe(false);
    expect(frozenHands(after, hands(1, {}))).toBe(false);
    expect(frozenHands(after, undefined)).toBe(false);
  });

  test('stands by its time where it was shown by a version of before seals', () => {
    const after = { late: true, round: 1, shown: shownUnsealed } as const;
    expect(frozenHands(after, hands(1, { ferdig: 2 }, { countedAt: revealedAt }))).toBe(true);
    expect(frozenHands(after, hands(1, { ferdig: 2 }, { countedAt: revealedAt + 1 }))).toBe(false);
  });
});

describe('a patient’s result', () => {
  test('counts hands as it counts answers, and says how many there are of them', () => {
    const shown = result(people(3, 1, 'ferdig'), [
      hands(1, { riktig_aktiv: 4, vet_ikke: 1 }),
      hands(1, { ferdig: 1 }, { role: 'lege' }),
      hands(2, { ferdig: 9 }),
    ]);
    expect(shown).toMatchObject({
      assessed: 8,
      unknown: 1,
      hands: { assessed: 5, unknown: 1, late: 0 },
      counts: [
        { assessment: 'riktig_aktiv', count: 4 },
        { assessment: 'ferdig', count: 4 },
      ],
      headline: 'riktig_aktiv',
      agreement: 'differ',
    });
  });

  test('has hands counted after the reveal beside it, and in nothing else', () => {
    const raised = hands(1, { ferdig: 3, vet_ikke: 2 }, late);
    const answers = people(4, 1, 'riktig_aktiv');
    expect(result(answers, [raised])).toEqual({
      ...result(answers, []),
      hands: { assessed: 0, unknown: 0, late: 5 },
    });
    const onTime = result(answers, [{ ...raised, sealed: 's1' }]);
    expect(onTime.hands).toEqual({ assessed: 3, unknown: 2, late: 0 });
  });

  test('is unanimous about the right place only when the hands say so too', () => {
    const answers = people(3, 1, 'riktig_aktiv');
    expect(result(answers, [hands(1, { riktig_aktiv: 2 })]).unanimousRight).toBe(true);
    expect(result(answers, [hands(1, { riktig_aktiv: 2, riktig_venter: 1 })]).unanimousRight).toBe(false);
    expect(result(answers, [hands(1, { vet_ikke: 2 })]).unanimousRight).toBe(true);
    expect(result([], [hands(1, { riktig_aktiv: 2 })])).toMatchObject({
      unanimousRight: true,
      agreement: 'agree',
    });
  });

  test('names the reasons that were named in Teams, by as many', () => {
    const answers = people(2, 1, 'riktig_venter', {
      reasons: ['besl-lege'],
      wait: 't3',
      further: { risk: 3 },
    });
    const { reasons, waits, risk, highRisk } = result(answers, []);
    expect(result(answers, [hands(1, { riktig_venter: 9, riktig_aktiv: 9 })])).toMatchObject({
      reasons,
      waits,
      risk,
      highRisk,
    });
  });
});

describe('the split by role', () => {
  const inTeams = (count: number, assessment: AssessmentId, role: RoleId) =>
    people(count, 1, assessment, {}, role);

  test('has the hands in their role', () => {
    const answers = [...inTeams(3, 'ferdig', 'sykepleier'), ...inTeams(3, 'ferdig', 'lege')];
    const { byRole } = result(answers, [hands(1, { riktig_aktiv: 4 }, { role: 'lege' })]);
    expect(byRole).toEqual([
      { role: 'sykepleier', most: 'ferdig' },
      { role: 'lege', most: 'riktig_aktiv' },
    ]);
  });

  test('may be of hands alone', () => {
    const { byRole } = result([], [hands(1, { ferdig: 3 }), hands(1, { ferdig: 4 }, { role: 'lege' })]);
    expect(byRole.map(({ role }) => role)).toEqual(['sykepleier', 'lege']);
  });

  test('is not shown where subtracting the hands, which all have seen, leaves one or two answers', () => {
    const nurses = inTeams(3, 'ferdig', 'sykepleier');
    const seen = [hands(1, { ferdig: 5 }, { role: 'lege' })];
    expect(result(nurses, seen).byRole).toHaveLength(2);
    expect(result([...nurses, ...inTeams(1, 'ferdig', 'lege')], seen).byRole).toEqual([]);
    const assistants = [...seen, hands(1, { ferdig: 2 }, { role: 'helsefag' })];
    expect(result([...nurses, ...inTeams(1, 'ferdig', 'helsefag')], assistants).byRole).toEqual([]);
  });
});

describe('the summary', () => {
  const summary = (
    patients: readonly PatientState[],
    answers: ReturnType<typeof people>,
    counted: readonly Hands[],
  ) =>
    summarise({ form: sengepost, patients, answers, hands: counted, participants: [], previous: undefined });

  test('says how many hands there were, and the most at any one patient', () => {
    const counted = [
      hands(1, { ferdig: 2, vet_ikke: 1 }),
      hands(1, { ferdig: 1 }, { role: 'lege' }),
      hands(2, { ferdig: 3 }, late),
      hands(4, { ferdig: 9 }),
    ];
    expect(summary([left, left, left, leaving], [], counted)).toMatchObject({
      hands: { most: 4, given: 7, patients: 2, unknown: 1, late: 3 },
      participants: { total: 0 },
      answers: { given: 0, possible: 0, unknown: 0, late: 0 },
    });
  });

  test('takes a patient only hands were raised for as gone through, also one that was passed over', () => {
    const counted = [hands(1, { ferdig: 2 }), hands(2, { riktig_aktiv: 2 })];
    expect(summary([left, skipped, skipped, waiting], [], counted)).toMatchObject({
      patients: { assessed: 2, skipped: [3], notReached: [4] },
      place: { right: 1, waiting: 1, split: 0 },
    });
  });

  test('places a patient by answers and hands together', () => {
    const answers = people(2, 1, 'riktig_aktiv');
    expect(summary([left], answers, []).place).toMatchObject({ right: 1, waiting: 0 });
    expect(summary([left], answers, [hands(1, { ferdig: 3 })]).place).toMatchObject({ right: 0, waiting: 1 });
  });

  test('has the same reasons and the same agreement in figures whatever hands there are', () => {
    const about = { reasons: ['besl-lege', 'utskr-papir'], wait: 't3', further: { risk: 2 } } as const;
    const answers = [...people(3, 1, 'riktig_venter', about), ...people(1, 1, 'riktig_aktiv')];
    const without = summary([left], answers, []);
    const withHands = summary([left], answers, [hands(1, { riktig_aktiv: 20, ferdig: 3 })]);
    expect(without.agreement).toBeDefined();
    expect(withHands.agreement).toEqual(without.agreement);
    expect(withHands.reasons).toEqual(without.reasons);
    expect(withHands.suggestions).toEqual(without.suggestions);
    expect(withHands.further).toEqual(without.further);
    expect([without.agreed, withHands.agreed]).toEqual([1, 1]);
    expect(summary([left], answers, [hands(1, { ferdig: 9 })])).toMatchObject({ agreed: 0, differed: 1 });
  });
});

const sum = (counts: readonly { readonly count: number }[]) => counts.reduce((n, { count }) => n + count, 0);

test('whatever was answered and raised, the counts shown add up', () => {
  fc.assert(
    fc.property(
      anySession.chain((input) => fc.tuple(fc.constant(input), anyHands(input.form, input.patients.length))),
      ([input, counted]) => {
        const whole = summarise({ ...input, hands: counted });
        let [given, most, places] = [0, 0, 0];
        for (const [index, state] of input.patients.entries()) {
          if (state.kind === 'leaving') continue;
          const patient = index + 1;
          const shownAs = shownRound(state);
          const shown = patientResult(input.form, patient, input.answers, shownAs, counted);
          const answers = input.answers.filter((answer) => answer.patient === patient).length;
          const raised = handsIn(counted.filter((each) => each.patient === patient));
          const { assessed, unknown, late, hands: byHand } = shown;
          expect(sum(shown.counts)).toBe(assessed);
          expect(byHand.assessed + byHand.unknown + byHand.late).toBe(raised);
          expect(assessed - byHand.assessed + (unknown - byHand.unknown) + late).toBe(answers);
          expect(byHand.assessed).toBeLessThanOrEqual(assessed);
          const said = new Set(shown.counts.map(({ assessment }) => assessment));
          for (const { most } of shown.byRole) expect(said).toContain(most);
          const alone = patientResult(input.form, patient, input.answers, shownAs);
          expect(alone.assessed).toBe(assessed - byHand.assessed);
          expect(alone.late).toBe(late);
          given += raised;
          most = Math.max(most, raised);
          if (assessed > 0) places += 1;
        }
        expect(whole.hands).toMatchObject({ given, most });
        expect(whole.place.right + whole.place.waiting + whole.place.split).toBe(places);
        const without = summarise(input);
        expect(whole.answers.given).toBe(without.answers.given);
        expect(whole.reasons).toEqual(without.reasons);
        expect(whole.agreement).toEqual(without.agreement);
        expect(summarise({ ...input, hands: counted.toReversed() })).toEqual(whole);
      },
    ),
  );
});
