import { defineConfig } from 'vitest/config';

/** The tests that guard conditions of SQL (`npm run test:guards`), each of them many times. */
export default defineConfig({
  test: {
    include: ['test/integration/**/*-guards.test.ts', 'test/integration/records/event-store.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    setupFiles: ['test/support/temporal-equality.ts', 'test/guards/setup.ts'],
    pool: 'threads',
    // Hundreds of runs of the same few files: what they import is loaded once.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 8000,
    hookTimeout: 30_000,
    // What a broken statement leaves behind may fail after its test.
    dangerouslyIgnoreUnhandledErrors: true,
  },
});
