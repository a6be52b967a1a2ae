import fc from 'fast-check';
import type { Result } from '../../src/app/ports/rows/channels.ts';
import { summarise } from '../../src/domain/figures/summarise.ts';
import { anySession } from '../domain/arbitraries.ts';
import { now } from './examples.ts';

/** One to three sessions of a unit, newest first. */
export const anyResults: fc.Arbitrary<readonly Result[]> = fc
  .array(anySession, { minLength: 1, maxLength: 3 })
  .map((sessions) =>
    sessions.map((input, index) => ({
      session: `s${index}`,
      startedAt: now - (index + 1) * 10_000_000,
      endedAt: now - (index + 1) * 10_000_000 + 1_000,
      summary: summarise(input),
      updatedAt: undefined,
    })),
  );
