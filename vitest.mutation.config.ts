import { defineConfig } from 'vitest/config';

/**
 * What runs against every changed rule (`npm run test:mutation`): the tests of rules, which need no server. Screens,
 * dialogues and stand-ins pass through the rules too, but slowly, and would notice a change only by accident.
 */
export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.ts'],
    exclude: [
      'test/unit/{conversation,i18n,jobs,platform,simulator}/**',
      'test/unit/history/history.test.ts',
      'test/unit/**/*flow.test.ts',
      'test/unit/**/screens.test.ts',
    ],
    pool: 'threads',
    testTimeout: 20_000,
  },
});
