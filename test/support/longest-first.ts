import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The slow kinds of files: a slow file that starts last would run alone at the end. Those that wait for processes, locks
 * and clocks come between those that only compute, and so do not wait together.
 */
const slow = [
  'test/conversation/scripts-slack.',
  'test/conversation/scripts-telegram.',
  'test/integration/operations/',
  'test/integration/start/',
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

/** Gives the same order on a machine that has never run the tests and does not know how long they take. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const found = slow.findIndex((folder) => moduleId.includes(folder));
      return found === -1 ? slow.length : found;
    };
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => rank(a) - rank(b));
  }
}
