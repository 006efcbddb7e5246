import { defineConfig } from 'vitest/config';

/** The tests that need no server: what mutation testing runs for every mutant, and what is quick to run by hand. */
export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.ts'],
    pool: 'threads',
    maxWorkers: 2,
    testTimeout: 20_000,
  },
});
