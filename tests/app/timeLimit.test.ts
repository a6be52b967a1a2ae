import { expect, it, vi } from 'vitest';
import { within } from '../../src/app/process/timeLimit.ts';

it('what comes in time is what comes; what does not is late, and what becomes of it then breaks nothing', async () => {
  vi.useFakeTimers();
  try {
    expect(await within(1_000, Promise.resolve('here'))).toBe('here');
    await expect(within(1_000, Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    let breaks = (_: Error) => {};
    const never = new Promise<string>((_, reject) => {
      breaks = reject;
    });
    const waited = within(1_000, never);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await waited).toBe('late');
    breaks(new Error('too late to matter'));
    await vi.advanceTimersByTimeAsync(1);
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});
