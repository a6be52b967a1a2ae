import fc from 'fast-check';
import {
  type Action,
  dropIds,
  effectIds,
  type Goal,
  levelIds,
  liftAnswerIds,
  nudgeAnswerIds,
  nudgeKinds,
  type Owner,
  outcomeIds,
  type Plan,
  statusIds,
  stepIds,
  weights,
} from '../../../src/domain/improvement/action.ts';
import type { Command } from '../../../src/domain/improvement/command.ts';

export const person = fc.constantFrom(
  { id: 'kari', name: 'Kari Nordmann' },
  { id: 'ola', name: 'Ola Hansen' },
);
const text = fc.constantFrom('Avklar tidspunkt før visitt', 'Ring radiologi kl. 8', 'Felles tavlemøte');
const day = fc.constantFrom('2026-12-20', '2027-01-20', '2027-03-01');
const why = fc.constantFrom(...dropIds, 'Det ble for dyrt');

const owner: fc.Arbitrary<Owner> = fc.oneof(
  person.map((someone) => ({ kind: 'person', ...someone }) as const),
  fc.constant({ kind: 'role', role: 'Fagsykepleier' } as const),
  fc.constant({ kind: 'none' } as const),
);

const goal: fc.Arbitrary<Goal> = fc.record({ text, by: day }, { requiredKeys: ['text'] });

export const plan: fc.Arbitrary<Plan> = fc
  .tuple(
    fc.record({ text, owner, level: fc.constantFrom(...levelIds) }),
    fc.record(
      {
        due: day,
        goal,
        ifThen: fc.record({ when: text, response: text }),
        effort: fc.constantFrom(...weights),
        gain: fc.constantFrom(...weights),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([must, may]) => ({ ...must, ...may }));

const status = fc.constantFrom(...statusIds);
const n = fc.integer({ min: 1, max: 3 });

export const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ kind: fc.constant('edit' as const), plan, status, why }, { requiredKeys: ['kind', 'plan'] }),
  fc.record({ kind: fc.constant('status' as const), status, why }, { requiredKeys: ['kind', 'status'] }),
  fc.record(
    { kind: fc.constant('step' as const), step: fc.constantFrom(...stepIds), text, status, why },
    { requiredKeys: ['kind', 'step', 'text'] },
  ),
  fc.record({ kind: fc.constant('effect' as const), answer: fc.constantFrom(...effectIds), text }),
  fc.record(
    {
      kind: fc.constant('review' as const),
      session: fc.constantFrom('s1', 's2'),
      outcome: fc.constantFrom(...outcomeIds),
      why,
    },
    { requiredKeys: ['kind', 'session', 'outcome'] },
  ),
  fc.record({ kind: fc.constant('nudged' as const), nudges: fc.array(fc.constantFrom(...nudgeKinds)) }),
  fc.record(
    { kind: fc.constant('nudgeAnswer' as const), answer: fc.constantFrom(...nudgeAnswerIds), why },
    { requiredKeys: ['kind', 'answer'] },
  ),
  fc.record({
    kind: fc.constant('lift' as const),
    to: fc.constant('line'),
    text: fc.record({ problem: text, consequence: text, ask: text, askedBy: day }),
  }),
  fc.record({ kind: fc.constant('liftArrived' as const), n }),
  fc.record({ kind: fc.constant('liftAsked' as const), n, at: fc.integer({ min: 1, max: 9 }) }),
  fc.record({
    kind: fc.constant('liftAnswer' as const),
    n,
    answer: fc.record({
      kind: fc.constantFrom(...liftAnswerIds),
      why: text,
      by: fc.constant('Line Leder'),
      at: fc.integer({ min: 1, max: 9 }),
    }),
  }),
);

/** The action without what the bot notes for itself, which is in no history. */
export function asTold(action: Action): unknown {
  const { nudges: _, reviewedFrom: ___, ...told } = action;
  return { ...told, lifts: told.lifts.map(({ arrived: __, ...lift }) => ({ ...lift, asked: [] })) };
}
