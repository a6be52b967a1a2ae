import { defineConfig } from 'vitest/config';

/** What a second process and another clock bear upon: answers, what is shown and when, what is taken back, the end. */
const answering = ['answering', 'late', 'secondRound'];
const showing = ['reveal', 'control', 'hands', 'summary'];

/**
 * Rows of the matrix (tests/session/row.ts) that every run plays, about four minutes on two cores: clocks that are a
 * little apart share the files between them. All files in all rows: `npm run test:matrix`.
 */
const rows: Readonly<Record<string, readonly string[]>> = {
  two: [...answering, ...showing],
  'behind-1900': [...answering, ...showing],
  'ahead-1900': [...answering, ...showing],
  'behind-300': answering,
  'ahead-300': showing,
};

const shared = {
  setupFiles: ['tests/setup.ts'],
  testTimeout: 30_000,
  hookTimeout: 30_000,
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
