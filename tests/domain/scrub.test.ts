import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, PatientAnswer } from '../../src/domain/answer/answer.ts';
import {
  coarseTime,
  rolesThatStay,
  unlinkedAnswers,
  unlinkedHands,
} from '../../src/domain/answer/unlinking.ts';
import type { RoleId } from '../../src/domain/basics.ts';
import { patientResult } from '../../src/domain/figures/patientResult.ts';
import { summarise } from '../../src/domain/figures/summarise.ts';
import { forms } from '../../src/domain/form/form.ts';
import { shownRound } from '../../src/domain/session/phases.ts';
import { roundResults } from '../../src/domain/session/secondRound.ts';
import { anySession } from './arbitraries.ts';
import { answered, left, leftUnsealed, revealedAt, skipped } from './fixtures.ts';

const session = { startedAt: 500, patients: [left, skipped] };
/** As a version of before seals has left it. */
const unsealed = { startedAt: 500, patients: [leftUnsealed, skipped] };

describe('when somebody answered, in a session that is locked', () => {
  test('is the session’s start, whenever it was', () => {
    const times = [501, revealedAt, revealedAt + 9_999].map((at) => coarseTime(session, 1, at, 1));
    expect(times).toEqual([500, 500, 500]);
  });

  test('without seals says who came in time, and who the moment after the reveal', () => {
    const inTime = [501, 1_777, revealedAt].map((at) => coarseTime(unsealed, 1, at, 1));
    expect(inTime).toEqual([500, 500, 500]);
    const late = [revealedAt + 1, revealedAt + 9_999].map((at) => coarseTime(unsealed, 1, at, 1));
    expect(late).toEqual([revealedAt + 1, revealedAt + 1]);
  });

  test('a patient that was never shown has no late answers', () => {
    expect(coarseTime(session, 2, 123_456, 1)).toBe(500);
  });

  test('a clock that was set back makes nobody late', () => {
    expect(coarseTime({ ...unsealed, startedAt: revealedAt + 50 }, 1, revealedAt, 1)).toBe(revealedAt);
  });

  test('no figure is another afterwards, and doing it again changes nothing', () => {
    fc.assert(
      fc.property(anySession, (input) => {
        const locked = { startedAt: 900, patients: input.patients };
        const answers = input.answers.map((given) => {
          const assessedAt = coarseTime(locked, given.patient, given.answer.assessedAt, given.round);
          expect(coarseTime(locked, given.patient, assessedAt, given.round)).toBe(assessedAt);
          return { ...given, answer: { ...given.answer, assessedAt } };
        });
        expect(summarise({ ...input, answers })).toEqual(summarise(input));
        for (const [index, state] of input.patients.entries()) {
          const result = (given: typeof answers) =>
            patientResult(input.form, index + 1, given, shownRound(state));
          expect(result(answers)).toEqual(result([...input.answers]));
        }
      }),
    );
  });
});

const form = forms.sengepost;
const of = (person: string, role?: RoleId, more: Partial<Answer> = {}): PatientAnswer => ({
  patient: 1,
  round: 1,
  person,
  role,
  answer: answered('ferdig', more),
});
/** So many people of a role. */
const some = (count: number, role?: RoleId): readonly PatientAnswer[] =>
  Array.from({ length: count }, (_, index) => of(`${role}-${index}`, role));
const rolesOf = (answers: readonly PatientAnswer[]) => rolesThatStay(session, answers);

describe('a role on a locked answer', () => {
  test('stays where three have it and the rest are none or three', () => {
    expect(rolesOf(some(3, 'lege'))).toEqual(['lege']);
    expect(rolesOf([...some(3, 'lege'), ...some(4, 'sykepleier')])).toEqual(['sykepleier', 'lege']);
    expect(rolesOf([...some(3, 'lege'), ...some(2, 'sykepleier'), ...some(1)])).toEqual(['lege']);
  });

  test('goes where one or two have it, and where one or two would be left without any', () => {
    expect(rolesOf(some(2, 'lege'))).toEqual([]);
    expect(rolesOf([...some(5, 'sykepleier'), ...some(1, 'lege')])).toEqual([]);
    expect(rolesOf([...some(5, 'sykepleier'), ...some(2)])).toEqual([]);
  });

  test('goes with the only physiotherapist, since whoever has none would be that one', () => {
    const mixed = [...some(4, 'sykepleier'), ...some(3, 'lege'), ...some(1, 'fysioergo')];
    expect(rolesOf(mixed)).toEqual(['sykepleier']);
  });

  test('is by people, however often they answered', () => {
    const often = [1, 2].flatMap((patient) => some(2, 'lege').map((each) => ({ ...each, patient })));
    expect(rolesOf(often)).toEqual([]);
  });
});

describe('a locked answer', () => {
  const full: Partial<Answer> = {
    reasons: ['besl-lege'],
    wait: 't3',
    further: { staffing: 'nei', bottleneck: 'ofte', risk: 3 },
    text: 'Et sykehjem',
    done: true,
  };
  const keep = (answers: readonly PatientAnswer[], patients = session.patients) => {
    const kept = { roles: rolesThatStay(session, answers), further: [], participants: answers.length };
    return unlinkedAnswers(form, { ...session, patients, kept }, answers).map(({ answer }) => answer);
  };

  test('keeps what counts, and neither words, habits nor further questions', () => {
    const right = answered('riktig_aktiv', full);
    expect(keep([{ ...of('p1'), answer: right }])).toEqual([
      { assessment: 'riktig_aktiv', assessedAt: 500, reasons: [], done: false },
    ]);
    const { text: _, further: __, ...counted } = full;
    expect(keep([of('p1', undefined, full)])).toEqual([
      { assessment: 'ferdig', assessedAt: 500, ...counted, done: false },
    ]);
  });

  test('that came late says only that it did: whoever is alone in coming late could be followed by it', () => {
    const late = { ...of('p1', 'lege', full), answer: answered('ferdig', { ...full, sealed: 's0' }) };
    const kept = { roles: ['lege'], further: [], participants: 4 } as const;
    const [left] = unlinkedAnswers(form, { ...session, kept }, [late, ...some(3, 'lege')]);
    expect(left).toEqual({
      given: late,
      round: 1,
      sealed: undefined,
      role: undefined,
      answer: { assessment: 'vet_ikke', assessedAt: 500, reasons: [], done: false },
    });
  });

  test('has a role by those who were in time: one who was always late is not among three', () => {
    const late = { ...of('p9', 'lege'), answer: answered('ferdig', { sealed: 's0' }) };
    expect(rolesOf([...some(2, 'lege'), late])).toEqual([]);
    expect(rolesOf([...some(3, 'lege'), late])).toEqual(['lege']);
  });

  test('looks like the others of its patient, and what its card counts is as before; once more changes nothing', () => {
    const people = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8', 'p9'] as const;
    fc.assert(
      fc.property(anySession, ({ form, patients, answers }) => {
        const times = { startedAt: 900, patients };
        const kept = { roles: rolesThatStay(times, answers), further: [], participants: people.length };
        const locked = unlinkedAnswers(form, { ...times, kept }, answers);
        const rows = locked.map(({ given, round, sealed, role, answer }, index): PatientAnswer => {
          const own = { ...answer, ...(sealed !== undefined && { sealed }) };
          return { patient: given.patient, round, role, person: `k${index}`, answer: own };
        });
        for (const [index, state] of patients.entries()) {
          const patient = index + 1;
          const card = (given: readonly PatientAnswer[]) => {
            const { result } = roundResults(form, patient, state, { answers: given, hands: [] });
            const { assessed, unknown, late, counts, headline, agreement, unanimousRight } = result;
            return { assessed, unknown, late, counts, headline, agreement, unanimousRight };
          };
          expect(card(rows)).toEqual(card(answers));
          const own = rows.filter((row) => row.patient === patient);
          expect(new Set(own.map(({ round }) => round)).size).toBeLessThanOrEqual(1);
          expect(new Set(own.flatMap(({ answer }) => answer.sealed ?? [])).size).toBeLessThanOrEqual(1);
        }
        const again = unlinkedAnswers(form, { ...times, kept }, rows);
        expect(again.map(({ given: _, ...left }) => left)).toEqual(
          locked.map(({ given: _, ...left }) => left),
        );
      }),
    );
  });

  test('is each person’s latest; practice is none', () => {
    const again = { ...left, first: { openedAt: 1_000, revealedAt: 1_400, cause: 'all' } } as const;
    const second = { ...of('p1'), round: 2 as const };
    const given = [of('p1'), of('p2'), second, { ...of('p1'), patient: 0 }];
    const kept = { roles: [], further: [], participants: 2 };
    const locked = unlinkedAnswers(form, { startedAt: 500, patients: [again], kept }, given);
    expect(locked.map((each) => each.given)).toEqual([second, given[1]]);
  });
});

describe('locked hands', () => {
  test('are one sum for each patient, round and side of the reveal, of all roles', () => {
    const raised = (role: RoleId, count: number, sealed: string) =>
      ({
        patient: 1,
        round: 1,
        role,
        countedAt: 600,
        sealed,
        counts: [{ assessment: 'ferdig', count }],
      }) as const;
    const hands = [
      raised('lege', 1, 's1'),
      raised('sykepleier', 20, 's1'),
      raised('annen', 2, 's0'),
      { ...raised('helsefag', 1, 's1'), counts: [] },
    ];
    expect(unlinkedHands(form, session, hands)).toEqual([
      {
        patient: 1,
        round: 1,
        role: undefined,
        countedAt: 500,
        sealed: 's1',
        counts: [{ assessment: 'ferdig', count: 21 }],
      },
      {
        patient: 1,
        round: 1,
        role: undefined,
        countedAt: 500,
        sealed: 's0',
        counts: [{ assessment: 'ferdig', count: 2 }],
      },
    ]);
  });
});
