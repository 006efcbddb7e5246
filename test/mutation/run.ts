/**
 * Changes the rules in one place at a time and runs their tests: a change that none notices is a rule without a test.
 * `npm run test:mutation` tries all of domain and application, `-- --since <commit>` only the files that differ from a
 * commit, `-- <path>...` only those paths. Reports are in `reports/mutation`; see `docs/testing.md`.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';

const rules = ['src/domain', 'src/application'];
/** Per cent of changes that must be noticed. In a single file, few unnoticeable ones already weigh much. */
const least = { whole: 90, part: 80 };

const { values, positionals } = parseArgs({
  options: { since: { type: 'string' } },
  allowPositionals: true,
});

function git(...args: readonly string[]): readonly string[] {
  const { status, stdout, stderr } = spawnSync('git', args, { encoding: 'utf8' });
  if (status !== 0) {
    process.stderr.write(stderr);
    process.exit(1);
  }
  return stdout.split('\n').filter((path) => path.endsWith('.ts'));
}

function chosen(): readonly string[] {
  if (values.since !== undefined) {
    return [
      ...git('diff', '--name-only', '--diff-filter=d', values.since, '--', ...rules),
      ...git('ls-files', '--others', '--exclude-standard', '--', ...rules),
    ];
  }
  const paths = positionals.length > 0 ? positionals : rules;
  return paths.map((path) => (path.endsWith('.ts') ? path : `${path}/**/*.ts`));
}

const mutate = chosen();
if (mutate.length === 0) {
  process.stdout.write(`nothing in ${rules.join(' or ')} differs from ${values.since}\n`);
} else {
  const isWhole = values.since === undefined && positionals.length === 0;
  await new Stryker({
    mutate: [...mutate],
    testRunner: 'vitest',
    vitest: { configFile: 'vitest.mutation.config.ts', related: true },
    coverageAnalysis: 'perTest',
    concurrency: 2,
    // Long enough for a busy machine. A time-out counts as noticed, so a short one would make the score too good.
    timeoutMS: 15_000,
    thresholds: { high: 95, low: 90, break: isWhole ? least.whole : least.part },
    reporters: ['progress', 'clear-text', 'html', 'json'],
    clearTextReporter: { reportTests: false, skipFull: true },
    htmlReporter: { fileName: 'reports/mutation/index.html' },
    jsonReporter: { fileName: 'reports/mutation/result.json' },
    cleanTempDir: 'always',
    ignorePatterns: ['reports', '.data', 'data'],
  }).runMutationTest();
}
