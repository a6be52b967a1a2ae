import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Rows } from '../../src/app/ports/rows/rows.ts';
import { type AssessmentId, forms } from '../../src/domain/form/form.ts';
import { memoryStore } from '../../src/store/table/memory.ts';
import {
  adds,
  answerOf,
  liveOf,
  processOn,
  resultOn,
  says,
  shows,
  stateOf,
  stepping,
  takesBack,
  wardOn,
} from './shownWard.ts';

type Step = 'tap' | 'add' | 'show' | 'takeBack';
/** One process and what is asked of it, one thing after the other. */
interface Course {
  /** Whose taps it takes; Kari leads. */
  readonly who: 'ola' | 'per' | 'kari';
  readonly steps: readonly Step[];
  /** It ends at its first write of the session, before the write or after it. */
  readonly ends?: 'before' | 'after';
}

const answering = (who: 'ola' | 'per'): fc.Arbitrary<Course> =>
  fc
    .array(fc.constantFrom('tap', 'tap', 'add'), { minLength: 1, maxLength: 4 })
    .map((steps) => ({ who, steps }));
const leading: fc.Arbitrary<Course> = fc.record(
  {
    who: fc.constant('kari'),
    steps: fc.array(fc.constantFrom('show', 'show', 'takeBack'), { minLength: 1, maxLength: 3 }),
    ends: fc.constantFrom('before', 'after'),
  },
  { requiredKeys: ['who', 'steps'] },
);
const anyCourses = fc
  .tuple(answering('ola'), answering('per'), leading, leading, leading)
  .map((courses): readonly Course[] => courses);

/** One after the other, so that each tap says something else than the one before. */
const said: readonly AssessmentId[] = forms.sengepost.assessments.map(({ id }) => id);

interface Acknowledged {
  readonly who: string;
  readonly assessment: AssessmentId;
}

it('whatever comes in between, what was shown stays, has all that was acknowledged before it, and nothing is lost', async () => {
  let reveals = 0;
  let refusedTaps = 0;
  let deaths = 0;
  await fc.assert(
    fc.asyncProperty(anyCourses, fc.scheduler(), async (courses, scheduler) => {
      const store = await wardOn(memoryStore());
      const pause = () => scheduler.schedule(Promise.resolve());
      /** What each seal has shown, and each person's last acknowledged assessment when the reveal was begun. */
      const shown = new Map<string, unknown>();
      const acknowledged: Acknowledged[] = [];

      const countsOf = async () => {
        const { assessed, unknown, counts } = await resultOn(store);
        return { assessed, unknown, counts };
      };
      /** @param begun what had been acknowledged when the reveal that may just have been written was begun. */
      const look = async (begun: readonly Acknowledged[] = []) => {
        const before = await store.channels.readSession('c1', 's1');
        const state = await stateOf(store);
        if (state.kind !== 'revealed' || state.seal === undefined) return;
        const counts = await countsOf();
        const seals = await Promise.all(begun.map(async ({ who }) => (await answerOf(store, who))?.sealed));
        // Somebody else has written since: they look by themselves.
        if ((await store.channels.readSession('c1', 's1'))?.etag !== before?.etag) return;
        if (!shown.has(state.seal)) {
          reveals++;
          shown.set(state.seal, counts);
          expect(seals).toEqual(seals.map(() => state.seal));
        }
        expect(counts).toEqual(shown.get(state.seal));
      };

      const run = async ({ who, steps, ends }: Course) => {
        let ended = false;
        let begunWith: readonly Acknowledged[] = [];
        const own: Rows = stepping(store, async (call, make) => {
          await pause();
          if (ended) throw new Error('the process has ended');
          const begun = call === 'commit' && ends !== undefined;
          if (begun) {
            ended = true;
            deaths++;
          }
          if (begun && ends === 'before') throw new Error('the process has ended');
          const made = await make();
          await look(call === 'commit' ? begunWith : []);
          if (begun) throw new Error('the process has ended');
          await pause();
          return made;
        });
        const world = processOn(own, pause);
        for (const [index, step] of steps.entries()) {
          await pause();
          try {
            const assessment = said[index % said.length] ?? 'vet_ikke';
            if (step === 'tap') {
              if ((await says(world, who, assessment)) === 'stored') acknowledged.push({ who, assessment });
              else refusedTaps++;
            } else if (step === 'add') await adds(world, who, { kind: 'wait', wait: 't3' });
            else if (step === 'takeBack') await takesBack(world);
            else {
              begunWith = [...acknowledged];
              await shows(world);
              await look();
            }
          } catch (error) {
            if (!ended) throw error;
            return;
          }
        }
      };

      const all = Promise.all(courses.map(run));
      await scheduler.waitFor(all);
      await look();
      for (const who of ['ola', 'per']) {
        const last = acknowledged.findLast((each) => each.who === who);
        expect((await answerOf(store, who))?.assessment).toBe(last?.assessment);
      }
      // Whatever had ended in the middle, the session goes on.
      const after = processOn(store);
      expect(await shows(after)).toBe('done');
      const state = await stateOf(store);
      expect(state.kind).toBe('revealed');
      await look();
      expect((await liveOf(store)).phase).toBe('active');
    }),
    { numRuns: 150 },
  );
  // The interleavings met what they are about.
  expect(Math.min(reveals, refusedTaps, deaths)).toBeGreaterThan(10);
}, 60_000);
