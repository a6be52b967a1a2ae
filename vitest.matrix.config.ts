import { defineConfig } from 'vitest/config';
import { rowNames } from './tests/session/row.ts';

/** Every test of whole sessions in every row of the matrix (tests/session/row.ts). */
export default defineConfig({
  test: {
    maxWorkers: 4,
    projects: rowNames.map((name) => ({
      test: {
        name,
        include: ['tests/session/*.test.ts'],
        // Starts processes of its own, one by one.
        exclude: ['tests/session/startup.test.ts'],
        setupFiles: ['tests/setup.ts'],
        testTimeout: 90_000,
        hookTimeout: 90_000,
        env: { SESSION_ROW: name },
      },
    })),
  },
});
