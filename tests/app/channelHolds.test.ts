import { describe, expect, it } from 'vitest';
import { createQuiets } from '../../src/app/delivery/channelHolds.ts';
import { clocksApart } from '../../src/app/process/clock.ts';

const channel = 'channel';

describe('what Teams has asked a process to wait for', () => {
  it('is waited out as long as it was asked for by the process that was told', () => {
    const quiets = createQuiets(() => 1_000);
    quiets.asked(channel, 5_000);
    quiets.learn(channel, { until: 6_000, shut: false });
    expect(quiets.wait(channel)).toBe(5_000);
    quiets.written(channel);
    quiets.learn(channel, { until: 6_000, shut: false });
    expect(quiets.wait(channel)).toBe(5_000);
  });

  it('is waited for longer by another, whose clock may be ahead, and no longer however often it is written', () => {
    const quiets = createQuiets(() => 1_000);
    for (let time = 0; time < 3; time++) {
      quiets.learn(channel, quiets.current(channel) ?? { until: 6_000, shut: false });
      expect(quiets.wait(channel)).toBe(5_000 + clocksApart);
      quiets.written(channel);
    }
    quiets.asked(channel, 2_000);
    expect(quiets.wait(channel)).toBe(2_000);
    quiets.opened(channel);
    expect(quiets.wait(channel)).toBe(0);
  });
});
