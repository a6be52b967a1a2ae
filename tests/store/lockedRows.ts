/** Sessions of any kind in a store, and what is known of who gave which answer: what the rows must not tell. */

import fc from 'fast-check';
import { readGiven } from '../../src/app/access/given.ts';
import { keptOf, scrubOf } from '../../src/app/due/scrub.ts';
import type { Rows } from '../../src/app/ports/rows/rows.ts';
import type { World } from '../../src/app/ports/world.ts';
import type { Answer } from '../../src/domain/answer/answer.ts';
import type { HandsOfRole } from '../../src/domain/answer/hands.ts';
import { mainTap } from '../../src/domain/answer/tapHistory.ts';
import { type RoleId, type Round, roleIds } from '../../src/domain/basics.ts';
import { forms } from '../../src/domain/form/form.ts';
import { roundResults } from '../../src/domain/session/secondRound.ts';
import type { Kept, LockedSession, PatientState } from '../../src/domain/session/session.ts';
import { quietWorld } from '../app/quietWorld.ts';
import { anyFurther } from '../domain/arbitraries.ts';
import { keyOf, morning } from './examples.ts';

const form = forms.psykrus;

export interface GivenAnswer {
  readonly patient: number;
  readonly round: Round;
  readonly person: number;
  readonly answer: Answer;
  readonly sourceAt: number;
}

export interface Ward {
  readonly patients: readonly PatientState[];
  /** By the number of the person; those who never joined have no row. */
  readonly people: readonly { readonly role: RoleId | undefined; readonly joined: boolean }[];
  readonly answers: readonly GivenAnswer[];
  readonly hands: readonly HandsOfRole[];
}

const first = { openedAt: morning + 1, revealedAt: morning + 100, cause: 'all' } as const;
const states: readonly PatientState[] = [
  { kind: 'left', ...first, leftAt: morning + 200 },
  {
    kind: 'left',
    ...first,
    openedAt: morning + 300,
    revealedAt: morning + 400,
    leftAt: morning + 500,
    first,
  },
  { kind: 'left', ...first, leftAt: morning + 500, againAt: morning + 300 },
  { kind: 'skipped', at: morning + 50 },
];

/** Everybody who can be told apart, and what they did. */
export function anyWard(most: { readonly people: number; readonly patients: number }): fc.Arbitrary<Ward> {
  return fc
    .record({
      people: fc.array(
        fc.record({
          role: fc.constantFrom('sykepleier', 'lege', 'lege', 'annen', undefined),
          joined: fc.constantFrom(true, true, true, false),
        }),
        { minLength: 1, maxLength: most.people },
      ),
      patients: fc.array(fc.constantFrom(...states), { minLength: 1, maxLength: most.patients }),
    })
    .chain(({ people, patients }) =>
      fc.record({
        people: fc.constant(people),
        patients: fc.constant(patients),
        answers: fc.uniqueArray(anyGiven(people.length, patients.length), {
          maxLength: most.people * most.patients,
          size: 'max',
          selector: ({ patient, round, person }) => `${patient} ${round} ${person}`,
        }),
        hands: fc.uniqueArray(anyHands(patients.length), {
          maxLength: 12,
          selector: ({ patient, round, role }) => `${patient} ${round} ${role}`,
        }),
      }),
    );
}

const anyMoment = fc.integer({ min: morning + 2, max: morning + 450 });
const anyRound = fc.constantFrom<Round>(1, 1, 2);

function anyGiven(people: number, patients: number): fc.Arbitrary<GivenAnswer> {
  return fc
    .tuple(
      anyRound,
      fc.record({
        // Practice is patient 0.
        patient: fc.integer({ min: 0, max: patients }),
        person: fc.integer({ min: 0, max: people - 1 }),
        sourceAt: anyMoment,
        answer: fc.record(
          {
            assessment: fc.constantFrom(...form.assessments.map(({ id }) => id)),
            assessedAt: anyMoment,
            reasons: fc.subarray(['besl-plan', 'sted-dps', 'komm-bolig'], { minLength: 0 }),
            wait: fc.constantFrom(...form.waits.map(({ id }) => id)),
            further: anyFurther(form),
            text: fc.constantFrom('En plass hjemme', 'Samtale med kommunen i dag'),
            done: fc.boolean(),
          },
          { requiredKeys: ['assessment', 'assessedAt', 'reasons', 'done'] },
        ),
      }),
    )
    .map(([round, given]) => ({ ...given, round: given.patient > 0 ? round : 1 }));
}

function anyHands(patients: number): fc.Arbitrary<HandsOfRole> {
  return fc
    .tuple(
      anyRound,
      fc.record({
        patient: fc.integer({ min: 1, max: patients }),
        role: fc.constantFrom(...roleIds),
        countedAt: anyMoment,
        counts: fc.subarray([
          { assessment: 'riktig_aktiv' as const, count: 1 },
          { assessment: 'ferdig' as const, count: 20 },
          { assessment: 'vet_ikke' as const, count: 2 },
        ]),
      }),
    )
    .map(([round, hands]) => ({ ...hands, round }));
}

/** A person's pseudonym, as recognisable as one can be. */
export const pseudonym = (person: number) => `cafe${String(person).padStart(28, '0')}`;

export async function store(ward: Ward, into: Rows): Promise<void> {
  const { people, answers, hands } = ward;
  for (const [person, { role, joined }] of people.entries()) {
    if (!joined) continue;
    await into.participants.save('s1', {
      person: pseudonym(person),
      role,
      joinedAt: morning + person,
      leftAt: undefined,
      sourceAt: morning + person,
    });
  }
  for (const { patient, round, person, answer, sourceAt } of answers) {
    const seen = [{ id: 'tap', about: 'wait', sentAt: sourceAt }];
    await into.answers.save(keyOf(patient, pseudonym(person), { round }), { answer, sourceAt, seen });
  }
  for (const each of hands)
    await into.hands.save('s1', { hands: each, sourceAt: morning, seen: [mainTap(0, 'tap')] });
}

export function locked({ patients }: Ward): LockedSession {
  return {
    phase: 'locked',
    id: 's1',
    tenant: 'tenant-1',
    setup: { form: form.id, patients: patients.length, minutes: 60, mode: 'paced' },
    form,
    language: 'nb',
    ownLanguages: false,
    startedAt: morning,
    patients,
    ended: 'finished',
    endedAt: morning + 600,
    lockedAt: morning + 700,
  };
}

/** A world of nothing but the store, with keys that never repeat. */
export function worldOf(into: Rows, tag = ''): World {
  let made = 0;
  const scattered = () => {
    made += 1;
    // Scrambles the order, since keys that grew would tell in which order rows were made.
    return `${Math.imul(made, 0x9e3779b1) >>> 0}`.padStart(10, '0');
  };
  return {
    ...quietWorld(into, () => morning + 700),
    ids: { session: () => 'new', secret: () => `${scattered()}x${tag}` },
  };
}

/** All that is done once a session is locked. */
export async function unlink(ward: Ward, into: Rows, tag = ''): Promise<Kept> {
  const world = worldOf(into, tag);
  const session = locked(ward);
  const kept = await keptOf(world, session);
  if (!(await into.privacy.scrub('s1', scrubOf(world, { ...session, kept }))))
    throw new Error('Rows kept changing');
  return kept;
}

/** What a patient's card still counts once the session is locked: what was said in time, and how many came late. */
export async function figures({ patients }: Ward, from: Rows) {
  const given = await readGiven(from, 's1');
  return patients.map((state, index) => {
    const { result } = roundResults(form, index + 1, state, given);
    const { patient, assessed, unknown, late, hands, counts, headline, agreement } = result;
    return { patient, assessed, unknown, late, hands, counts, headline, agreement };
  });
}
