import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The two longest, which only compute. Beside them a third thread does what waits. */
const first = [
  'test/conversation/scripts-slack.',
  'test/conversation/scripts-telegram.',
  'test/integration/operations/',
];
/** Files that wait for processes, locks and clocks: side by side they would leave the machine idle. */
const waiting = [
  'test/integration/start/stands-script.',
  'test/integration/start/hr-script.',
  'test/integration/start/evidence-script.',
  'test/integration/start/',
];
/** Slow files that only compute: one of them that starts last would run alone at the end. */
const computing = [
  'test/conversation/scripts-',
  'test/attacks/foreign-appraisals.',
  'test/compat/freeze/',
  'test/integration/city/',
  'test/integration/outbound/',
  'test/attacks/',
  'test/conversation/',
  'test/contract/',
  'test/browser/heights.',
  'test/browser/drawn.',
];
/**
 * So many files that compute come after one that waits, about as much as the other threads do in the meantime: few while
 * both take minutes, more once they take seconds.
 */
const computingAfter = (place: number): number => (place < 2 ? 2 : 10);

/** Gives the same order on a machine that has never run the tests and does not know how long they take. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const taken = new Set<TestSpecification>();
    const take = (folders: readonly string[]): readonly TestSpecification[] =>
      folders.flatMap((folder) => {
        const those = sorted.filter((one) => !taken.has(one) && one.moduleId.includes(folder));
        for (const one of those) taken.add(one);
        return those;
      });
    const beginning = take(first);
    const ones = take(waiting);
    const others = [...take(computing), ...sorted.filter((one) => !taken.has(one))];
    const between = ones.flatMap((one, place) => [one, ...others.splice(0, computingAfter(place))]);
    return [...beginning, ...between, ...others];
  }
}
