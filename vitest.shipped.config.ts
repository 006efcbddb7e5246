import { defineConfig } from 'vitest/config';

/** `npm run test:shipped`: what the units and compose.yaml start, under their own restrictions. Needs root on Linux. */
export default defineConfig({
  test: {
    include: ['test/shipped/**/*.shipped.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    fileParallelism: false,
    // As in vitest.config.ts.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
