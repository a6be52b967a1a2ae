import { afterAll, afterEach, expect } from 'vitest';

/**
 * Whatever is said on console.error or console.warn fails the test that said it. A test that expects noise puts
 * its own listener on the console (`vi.spyOn`) and asserts on it.
 */
const heard: string[] = [];

for (const level of ['error', 'warn'] as const) {
  console[level] = (...said: unknown[]) => {
    heard.push(`console.${level}: ${said.map(String).join(' ')}`);
  };
}

const expectSilence = (): void => expect(heard.splice(0)).toEqual([]);
afterEach(expectSilence);
afterAll(expectSilence);
