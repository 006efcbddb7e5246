import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The slow kinds of files, slowest first. A slow file that starts last would run alone at the end. */
const slow = [
  'test/conversation/scripts-',
  'test/attacks/foreign-appraisals.',
  'test/compat/freeze/',
  'test/integration/city/',
  'test/integration/operations/',
  'test/integration/start/',
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
