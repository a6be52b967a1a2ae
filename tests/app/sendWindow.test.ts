import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { waitBeforeSend, worstCase } from '../../src/app/delivery/limits/channelLimit.ts';

const teamsLimits = [
  { sends: 7, within: 1_000 },
  { sends: 8, within: 2_000 },
  { sends: 60, within: 30_000 },
  { sends: 1_800, within: 3_600_000 },
];

function send(count: number, from: number, already: readonly number[] = []): readonly number[] {
  const sends = [...already];
  let now = from;
  for (let i = 0; i < count; i++) {
    now += waitBeforeSend(sends, now);
    sends.push(now);
  }
  return sends;
}

function mostWithin(sends: readonly number[], window: number): number {
  return Math.max(...sends.map((end) => sends.filter((at) => at > end - window && at <= end).length));
}

describe('pace of sends in one channel', () => {
  it('lets a reply go at once when the channel is quiet', () => {
    expect(waitBeforeSend([], 1_000_000)).toBe(0);
  });

  it.each(teamsLimits)('keeps below $sends sends in $within ms, however much there is to send', (limit) => {
    const sends = send(limit.within > 60_000 ? 1_900 : 300, 0);
    expect(mostWithin(sends, limit.within)).toBeLessThan(limit.sends);
  });

  it('posts 41 cards within half a minute', () => {
    const sends = send(41, 0);
    expect((sends.at(-1) ?? 0) - (sends[0] ?? 0)).toBeLessThan(30_000);
  });

  it('never waits longer than an hour, also when a clock has jumped back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 10_000_000 }), { maxLength: 200 }),
        fc.nat(10_000_000),
        (sends, now) => {
          const wait = waitBeforeSend(sends, now);
          expect(wait).toBeGreaterThanOrEqual(0);
          expect(wait).toBeLessThanOrEqual(3_600_000);
        },
      ),
    );
  });

  it('holds back after a process that vanished without writing down its sends', () => {
    expect(waitBeforeSend(worstCase([], 500_000), 500_000)).toBeGreaterThan(500);
    const sends = send(100, 500_000, worstCase([], 500_000));
    expect(mostWithin(sends, 30_000)).toBeLessThan(60);
  });
});
