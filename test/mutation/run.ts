/**
 * Changes the rules one place at a time and runs the unit tests against every change: a change that no test notices is
 * a rule nobody guards. `npm run test:mutation` tries all of domain and application, `-- --since <commit>` only the
 * files that differ from a commit, `-- <path>...` only those paths. The report is in `reports/mutation/`.
 */
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';

const mutated = ['src/domain', 'src/application'];

const { values, positionals } = parseArgs({
  options: { since: { type: 'string' } },
  allowPositionals: true,
});

const git = (...args: string[]): readonly string[] =>
  execFileSync('git', args, { encoding: 'utf8' }).split('\n').filter(Boolean);

/** Files of the mutated folders that are not as they were at a commit, the new ones included. */
function changedSince(commit: string): readonly string[] {
  return [
    ...git('diff', '--name-only', '--diff-filter=d', commit, '--', ...mutated),
    ...git('ls-files', '--others', '--exclude-standard', '--', ...mutated),
  ].filter((path) => path.endsWith('.ts'));
}

function chosen(): readonly string[] {
  if (values.since !== undefined) return changedSince(values.since);
  if (positionals.length === 0) return mutated.map((folder) => `${folder}/**/*.ts`);
  return positionals.map((path) => (path.endsWith('.ts') ? path : `${path}/**/*.ts`));
}

const mutate = chosen();
if (mutate.length === 0) {
  process.stdout.write(`nothing in ${mutated.join(' or ')} differs from ${values.since}\n`);
} else {
  await new Stryker({
    mutate: [...mutate],
    testRunner: 'vitest',
    vitest: { configFile: 'vitest.mutation.config.ts', related: true },
    coverageAnalysis: 'perTest',
    concurrency: 2,
    // Long enough for a busy machine: a time-out counts as noticed, so a short one would flatter the score.
    timeoutMS: 15_000,
    thresholds: { high: 95, low: 90, break: 90 },
    reporters: ['progress', 'clear-text', 'html', 'json'],
    clearTextReporter: { reportTests: false, skipFull: true },
    htmlReporter: { fileName: 'reports/mutation/index.html' },
    jsonReporter: { fileName: 'reports/mutation/result.json' },
    tempDirName: '.stryker-tmp',
    cleanTempDir: 'always',
    ignorePatterns: ['reports', '.data', 'data'],
    allowEmpty: false,
  }).runMutationTest();
}
