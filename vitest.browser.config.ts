import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.ts';

/** `npm run test:browser`: the practice room in Debian's Chromium, apart from the other tests because it needs one. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.browser.ts'],
    // Flows are watched on a bot of this process, which needs a database.
    globalSetup: ['test/support/global-setup.ts', 'test/browser/first-room.ts'],
    // A file that begins where another has ended finds the bot loaded: no test mocks a module or leaves a global changed.
    pool: 'forks',
    isolate: false,
    // More than there are processors: each waits for its browser and its bot more than it computes.
    maxWorkers: 4,
    sequence: { sequencer: LongestFirst },
    // As in vitest.config.ts.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
