import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    setupFiles: ['test/support/temporal-equality.ts', 'test/support/property-seed.ts'],
    pool: 'threads',
    // Files share what they import: no test mocks a module or leaves a global changed, and loading the bot takes longer
    // than most files run.
    isolate: false,
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // These only end what would hang for ever. A slow machine is no fault.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
