import { defineConfig } from 'vitest/config';

/**
 * Rows of the matrix (tests/session/row.ts) that every run plays besides the one process. What a second process and
 * another clock bear upon is tested in two processes whole: answers, what is shown and when, what is taken back, the end.
 * Of clocks that are apart each row has a fixed share, so that every file meets a clock that is ahead or behind: about
 * four minutes in all on two cores. All files in all rows: `npm run test:matrix`.
 */
const rows: Readonly<Record<string, readonly string[]>> = {
  two: ['answering', 'reveal', 'late', 'secondRound', 'control', 'hands', 'summary'],
  'behind-1900': ['answering', 'reveal', 'late', 'secondRound'],
  'ahead-1900': ['reveal', 'late', 'secondRound', 'hands'],
  'behind-300': ['control', 'reveal'],
  'ahead-300': ['answering', 'summary'],
};

const shared = {
  setupFiles: ['tests/setup.ts'],
  testTimeout: 90_000,
  hookTimeout: 90_000,
};

export default defineConfig({
  test: {
    maxWorkers: 4,
    projects: [
      {
        test: {
          ...shared,
          name: 'one',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**'],
          globalSetup: ['tests/azurite.ts'],
        },
      },
      ...Object.entries(rows).map(([name, files]) => ({
        test: {
          ...shared,
          name,
          include: files.map((file) => `tests/session/${file}.test.ts`),
          env: { SESSION_ROW: name },
        },
      })),
    ],
  },
});
