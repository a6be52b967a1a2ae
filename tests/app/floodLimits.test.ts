import { describe, expect, it } from 'vitest';
import { floodLimits } from '../../src/app/process/floodLimits.ts';

const start = 1_794_384_000_000;
const times = (count: number, run: () => boolean) =>
  Array.from({ length: count }, run).filter(Boolean).length;

describe('taps', () => {
  it('of sixty people on sixty patients at once pass', () => {
    const limits = floodLimits();
    const people = Array.from({ length: 60 }, (_, index) => `p${index}`);
    const taken = people.map((person) => times(60, () => limits.tap('ward', person, start)));
    expect(new Set(taken)).toEqual(new Set([60]));
  });

  it('of one person are 240 at once and then 20 a second', () => {
    const limits = floodLimits();
    const taken = (at: number) => times(500, () => limits.tap('ward', 'ola', at));
    expect(taken(start)).toBe(240);
    expect(taken(start + 1_000)).toBe(20);
    expect(taken(start + 1_500)).toBe(10);
    expect(taken(start + 60_000)).toBe(240);
  });

  it('of one channel are 4,000 at once and then 400 a second, and those refused do not count', () => {
    const limits = floodLimits();
    const taken = (at: number, from: number) =>
      Array.from({ length: 30 }, (_, index) =>
        times(200, () => limits.tap('ward', `p${from + index}`, at)),
      ).reduce((sum, count) => sum + count, 0);
    expect(taken(start, 0)).toBe(4_000);
    expect(taken(start + 1_000, 100)).toBe(400);
    expect(limits.tap('another', 'p129', start + 1_000)).toBe(true);
  });

  it('one person’s flood does not use up what the channel has', () => {
    const limits = floodLimits();
    times(10_000, () => limits.tap('ward', 'ola', start));
    expect(times(240, () => limits.tap('ward', 'kari', start))).toBe(240);
  });

  it('are taken after the clock was set back', () => {
    const limits = floodLimits();
    limits.tap('ward', 'ola', start);
    expect(limits.tap('ward', 'ola', start - 3_600_000)).toBe(true);
  });
});

describe('replies', () => {
  const asked = (every: number, forMs: number) => {
    const limits = floodLimits();
    const given: number[] = [];
    for (let at = start; at < start + forMs; at += every)
      if (limits.reply('ward', 'ola', at)) given.push(at - start);
    return given;
  };

  it('are at most one in five seconds and ten in any ten minutes', () => {
    expect(asked(1_000, 12_000)).toEqual([0, 5_000, 10_000]);
    const given = asked(1_000, 1_800_000);
    expect(given).toHaveLength(30);
    for (const at of given)
      expect(given.filter((other) => other >= at && other < at + 600_000).length).toBeLessThanOrEqual(10);
  });

  it('to one person, or in one channel, take nothing from others', () => {
    const limits = floodLimits();
    expect(limits.reply('ward', 'ola', start)).toBe(true);
    expect(limits.reply('ward', 'ola', start)).toBe(false);
    expect(limits.reply('ward', 'kari', start)).toBe(true);
    expect(limits.reply('another', 'ola', start)).toBe(true);
  });

  it('that are the same line come once in five seconds', () => {
    const limits = floodLimits();
    const said = (text: string, at: number) => limits.line('ward', 'ola', text, start + at);
    expect([said('a', 0), said('a', 4_999), said('b', 4_999), said('a', 5_000)]).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  it('are given after the clock was set back', () => {
    const limits = floodLimits();
    limits.reply('ward', 'ola', start);
    expect(limits.reply('ward', 'ola', start - 3_600_000)).toBe(true);
  });
});
