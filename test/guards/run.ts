/**
 * Drops the conditions in the SQL of the save, the redemption of codes, the outbox and the lanes, one after the other,
 * and runs the tests that reach each: one of them must turn red. `npm run test:guards`; with `-- <word>`, only
 * conditions with that word in their place or text are tried.
 */
import { createVitest, type TestCase, type TestModule, type Vitest } from 'vitest/node';
import { equivalents } from './equivalent.ts';
import type { Mutant } from './mutants.ts';

type File = { readonly path: string; readonly tests: readonly string[]; readonly ms: number };
type Place = Pick<Mutant, 'where' | 'dropped'>;
type Candidate = Mutant & { readonly files: readonly File[] };

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const short = (text: string, max = 110): string => (text.length > max ? `${text.slice(0, max - 1)}…` : text);
const casesOf = (module: TestModule): readonly TestCase[] => [...module.children.allTests()];
const isRed = (test: TestCase): boolean => test.result().state === 'failed';

/** Runs everything once without a mutant, to find all conditions and the tests that reach them. */
async function survey(vitest: Vitest): Promise<readonly Candidate[]> {
  const specifications = await vitest.globTestSpecifications();
  const { testModules } = await vitest.runTestSpecifications(specifications);
  const found = new Map<string, Mutant & { files: Map<string, { tests: string[]; ms: number }> }>();
  for (const module of testModules) {
    const errors = [...module.errors(), ...casesOf(module).flatMap((test) => test.result().errors ?? [])];
    if (errors.length > 0 || !module.ok()) {
      const why = errors.map(({ message }) => message).join('\n');
      throw new Error(`${module.moduleId} is red without any mutant: ${why}`);
    }
    for (const test of casesOf(module)) {
      for (const mutant of test.meta().conditions ?? []) {
        const one = found.get(mutant.key) ?? { ...mutant, files: new Map() };
        const file = one.files.get(module.moduleId) ?? { tests: [], ms: 0 };
        file.tests.push(test.fullName);
        file.ms += test.diagnostic()?.duration ?? 0;
        one.files.set(module.moduleId, file);
        found.set(mutant.key, one);
      }
    }
  }
  return [...found.values()].map(({ files, ...mutant }) => ({
    ...mutant,
    files: [...files]
      .map(([path, { tests, ms }]) => ({ path, tests, ms }))
      // The quickest file comes first, because most conditions are guarded by a small test of their own.
      .toSorted((a, b) => a.ms - b.ms),
  }));
}

type Try = { readonly key: string; readonly file: File };

/** Tries each with one more file. Returns the test that noticed, by key. `before` are the earlier tries of this run. */
async function tryWith(
  vitest: Vitest,
  before: readonly Try[],
  tries: readonly Try[],
): Promise<ReadonlyMap<string, string>> {
  const all = [...before, ...tries];
  vitest.provide(
    'mutants',
    all.map(({ key, file }) => ({ key, tests: file.tests })),
  );
  const project = vitest.getRootProject();
  const numbered = tries.map((one, index) => {
    // Every try has a number of its own, because vitest remembers the results of modules it has run.
    const moduleId = `${one.file.path}?mutant=${before.length + index}`;
    return { ...one, moduleId };
  });
  const { testModules } = await vitest.runTestSpecifications(
    numbered.map(({ moduleId }) => project.createSpecification(moduleId)),
  );
  const ran = new Map(testModules.map((module) => [module.moduleId, module]));
  const red = new Map<string, string>();
  for (const { key, moduleId } of numbered) {
    const module = ran.get(moduleId);
    if (!module || module.errors().length > 0) throw new Error(`${moduleId} did not run, for ${key}`);
    const test = casesOf(module).find(isRed);
    if (!test) continue;
    const errors = JSON.stringify(test.result().errors);
    // Class 42 means that our changed statement is not valid SQL. Such an error proves nothing about the condition.
    if (/"code":"42/.test(errors)) throw new Error(`not a statement any more: ${key}: ${errors}`);
    red.set(key, test.fullName);
  }
  return red;
}

const startedMs = performance.now();

async function main(word: string | undefined): Promise<boolean> {
  const vitest = await createVitest('test', {
    config: 'vitest.guards.config.ts',
    watch: false,
    reporters: [{}],
  });
  try {
    const isAsked = ({ where, dropped }: Place) => word === undefined || `${where} ${dropped}`.includes(word);
    const all = (await survey(vitest)).filter(isAsked);
    const red = new Map<string, string>();
    const tried: Try[] = [];
    const deepest = Math.max(0, ...all.map(({ files }) => files.length));
    for (let depth = 0; depth < deepest; depth += 1) {
      const left = all.flatMap(({ key, files }) => {
        const file = files[depth];
        return file && !red.has(key) ? [{ key, file }] : [];
      });
      if (left.length === 0) break;
      for (const [key, test] of await tryWith(vitest, tried, left)) red.set(key, test);
      tried.push(...left);
    }
    const isTold = report(all, red);
    // Said of a statement that is no more, it would excuse a later one of that name.
    const stale = equivalents.filter((one) => isAsked(one) && !all.some((each) => isAt(each, one)));
    for (const { where, dropped } of stale)
      say(`${where}: ${dropped}\n    is in equivalent.ts, and nowhere else`);
    return isTold && stale.length === 0;
  } finally {
    await vitest.close();
  }
}

const isAt = (one: Place, { where, dropped }: Place): boolean =>
  one.where === where && one.dropped === dropped;

/** What became of a mutant, and whether that was expected. */
function verdict(mutant: Mutant, test: string | undefined): readonly [boolean, string] {
  const same = equivalents.find((one) => isAt(mutant, one));
  if (!same) return test === undefined ? [false, 'SURVIVED: no test notices'] : [true, test];
  if (test === undefined) return [true, `may be dropped: ${same.reason}`];
  return [false, `NOTICED, although it is said to make no difference: ${test}`];
}

function report(all: readonly Candidate[], red: ReadonlyMap<string, string>): boolean {
  const verdicts = all
    .toSorted((a, b) => a.key.localeCompare(b.key))
    .map((one) => ({ ...one, verdict: verdict(one, red.get(one.key)) }));
  for (const { where, dropped, verdict } of verdicts) say(`${where}: ${short(dropped)}\n    ${verdict[1]}`);
  const failed = verdicts.filter(({ verdict: [isGood] }) => !isGood).length;
  say(`${Math.round((performance.now() - startedMs) / 1000)} seconds`);
  say(`${all.length - failed} passed, ${failed} failed`);
  return all.length > 0 && failed === 0;
}

process.exit((await main(process.argv[2])) ? 0 : 1);
