import { describe, expect, it } from 'vitest';
import { createPacer } from '../../src/app/delivery/limits/pacer.ts';

/** A pacer on a clock of its own, which stands still but for what is slept through. */
function pacer(perSecond: number, tooLong = 0) {
  let now = 1_000_000;
  const sleep = async (milliseconds: number) => {
    // Whoever has been let out goes on first.
    await new Promise((resolve) => setImmediate(resolve));
    now += milliseconds + tooLong;
  };
  const took: { readonly kind: string; readonly at: number }[] = [];
  const enter = createPacer(
    () => perSecond,
    () => now,
    sleep,
  );
  return {
    took,
    request: async (kind: 'reads' | 'sends') => {
      await enter(kind);
      took.push({ kind, at: now - 1_000_000 });
    },
    set: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

const times = (count: number) => Array.from({ length: count });

describe('what is asked of Teams', () => {
  it('goes at once, and then one after the other', async () => {
    const { took, request } = pacer(20);
    await Promise.all(times(4).map(() => request('sends')));
    expect(took.map(({ at }) => at)).toEqual([0, 50, 100, 150]);
  });

  it('does not catch up when the process has been busy', async () => {
    const { took, request } = pacer(20, 400);
    await Promise.all(times(4).map(() => request('sends')));
    const apart = took.slice(1).map(({ at }, index) => at - (took[index]?.at ?? 0));
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(50);
  });

  it('is not slowed down by timers that are a little late', async () => {
    const { took, request } = pacer(20, 3);
    await Promise.all(times(41).map(() => request('sends')));
    expect(took.at(-1)?.at).toBeLessThanOrEqual(40 * 50 + 3);
    const apart = took.slice(1).map(({ at }, index) => at - (took[index]?.at ?? 0));
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(47);
  });

  it('is read before it is sent, since somebody waits', async () => {
    const { took, request } = pacer(20);
    await Promise.all([request('sends'), request('sends'), request('reads')]);
    expect(took.map(({ kind }) => kind)).toEqual(['sends', 'reads', 'sends']);
  });

  it('goes on when the clock has been set back for an hour', async () => {
    const { took, request, set } = pacer(20);
    await request('sends');
    set(-3_600_000);
    await request('sends');
    expect(took[1]?.at).toBe(-3_600_000 + 50);
  });
});
