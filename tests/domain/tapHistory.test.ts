import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mainTap,
  noting,
  overtaken,
  repeats,
  type Tap,
  type TapHistory,
} from '../../src/domain/answer/tapHistory.ts';

const none: TapHistory = { sourceAt: 0, seen: [] };
const tap = (about: string, sentAt: number, id = `${about}${sentAt}`): Tap => ({ id, about, sentAt });
const taken = (...taps: readonly Tap[]) => taps.reduce((known, each) => noting(known, each, 16), none);

describe('a tap that is delivered again', () => {
  it('is recognised by its id, also without a time', () => {
    expect(repeats(taken(tap('wait', 0, 'a')), tap('wait', 0, 'a'))).toBe(true);
    expect(repeats(taken(tap('wait', 0, 'a')), tap('wait', 0, 'b'))).toBe(false);
    expect(repeats(taken(mainTap(0, 'a')), mainTap(0, 'a'))).toBe(true);
  });

  it('is recognised by its time when it is about what the row says first and foremost', () => {
    expect(repeats(taken(mainTap(5)), mainTap(5))).toBe(true);
    expect(repeats(taken(mainTap(5)), mainTap(6))).toBe(false);
  });

  it('is no repeat when it has neither', () => {
    expect(repeats(taken(mainTap(0), tap('wait', 0, '')), mainTap(0))).toBe(false);
    expect(repeats(taken(tap('wait', 0, '')), tap('wait', 0, ''))).toBe(false);
  });
});

describe('a tap that a newer one has overtaken', () => {
  it('is one about the same', () => {
    expect(overtaken(taken(tap('wait', 5)), tap('wait', 4))).toBe(true);
    expect(overtaken(taken(tap('wait', 5)), tap('risk', 4))).toBe(false);
    expect(overtaken(taken(mainTap(5)), mainTap(4))).toBe(true);
    expect(overtaken(taken(mainTap(5)), tap('wait', 4))).toBe(false);
  });

  it('is «Ferdig» too when the assessment has been changed since', () => {
    expect(overtaken(taken(mainTap(5)), tap('done', 4))).toBe(true);
    expect(overtaken(taken(mainTap(5)), tap('done', 6))).toBe(false);
  });

  it('cannot be told without a time', () => {
    expect(overtaken(taken(mainTap(5), tap('wait', 5)), mainTap(0))).toBe(false);
    expect(overtaken(taken(tap('wait', 5)), tap('wait', 0))).toBe(false);
  });
});

it('whatever the order of delivery, the newest tap about each thing stands, and none is taken twice', () => {
  const taps = [...['wait', 'risk', 'done'].map((about) => tap(about, 0)), mainTap(0)].flatMap((each, kind) =>
    [1, 2, 3].map((nth) => ({ ...each, id: each.id && `${each.about}${nth}`, sentAt: nth * 10 + kind })),
  );
  const order = fc.shuffledSubarray([...taps, ...taps], { minLength: taps.length });
  fc.assert(
    fc.property(order, (delivered) => {
      const took = new Map<string, number>();
      let known = none;
      for (const each of delivered) {
        if (repeats(known, each) || overtaken(known, each)) continue;
        expect(each.sentAt).toBeGreaterThan(took.get(each.about) ?? 0);
        took.set(each.about, each.sentAt);
        known = noting(known, each, 16);
      }
    }),
  );
});
