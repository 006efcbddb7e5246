import { afterEach, beforeEach, expect, inject } from 'vitest';
import { type Mutant, mutantsOf, mutated } from './mutants.ts';
import { passThrough } from './statements.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** What is dropped, and the tests that reach it. The index is the number in the address of a test file. */
    mutants: readonly { readonly key: string; readonly tests: readonly string[] }[];
  }
  interface TaskMeta {
    /** The conditions that a test reached. */
    conditions?: readonly Mutant[];
  }
}

/** The mutant for this run of the file; undefined when the run only collects the conditions it reaches. */
const number = new URL(`file://${expect.getState().testPath}`).searchParams.get('mutant');
const mutant = number === null ? undefined : inject('mutants')[Number(number)];

if (mutant) {
  let isRed = false;
  passThrough((statement, family) => mutated(family, statement, mutant.key));
  beforeEach(({ task, skip }) => {
    if (isRed || !mutant.tests.includes(task.fullTestName)) skip();
  });
  afterEach(({ task }) => {
    isRed ||= task.result?.state === 'fail';
  });
} else {
  const found = new Map<string, Mutant>();
  passThrough((statement, family) => {
    for (const one of mutantsOf(family, statement)) found.set(one.key, one);
    return statement;
  });
  afterEach(({ task }) => {
    task.meta.conditions = [...found.values()];
    found.clear();
  });
}
