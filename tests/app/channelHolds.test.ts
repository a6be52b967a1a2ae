import { describe, expect, it } from 'vitest';
import { createChannelHolds } from '../../src/app/delivery/channelHolds.ts';
import { clocksApart } from '../../src/app/process/clock.ts';

const channel = 'channel';

/** At a moment that stands still. */
const standing = () =>
  createChannelHolds(
    () => 1_000,
    () => 1_000,
  );

describe('what Teams has asked a process to wait for', () => {
  it('is waited out as long as it was asked for by the process that was told', () => {
    const holds = standing();
    holds.asked(channel, 5_000);
    holds.learn(channel, { until: 6_000, shut: false });
    expect(holds.wait(channel)).toBe(5_000);
    holds.written(channel);
    holds.learn(channel, { until: 6_000, shut: false });
    expect(holds.wait(channel)).toBe(5_000);
  });

  it('is waited out in whole milliseconds: when the channel is visited next is written down', () => {
    let elapsed = 7_000.25;
    const holds = createChannelHolds(
      () => 1_000,
      () => elapsed,
    );
    holds.asked(channel, 1_000);
    elapsed += 0.5;
    expect(holds.wait(channel)).toBe(1_000);
  });

  it('is waited out though the clock is put right meanwhile, forward by more than the wait', () => {
    let clock = 1_000;
    let elapsed = 7_000;
    const holds = createChannelHolds(
      () => clock,
      () => elapsed,
    );
    holds.asked(channel, 1_000);
    clock += 3_000;
    elapsed += 60;
    expect(holds.wait(channel)).toBe(940);
    elapsed += 940;
    expect(holds.wait(channel)).toBe(0);
  });

  it('is waited for longer by another, whose clock may be ahead, and no longer however often it is written', () => {
    const holds = standing();
    for (let time = 0; time < 3; time++) {
      holds.learn(channel, holds.current(channel) ?? { until: 6_000, shut: false });
      expect(holds.wait(channel)).toBe(5_000 + clocksApart);
      holds.written(channel);
    }
    holds.asked(channel, 2_000);
    expect(holds.wait(channel)).toBe(2_000);
    holds.opened(channel);
    expect(holds.wait(channel)).toBe(0);
  });
});
