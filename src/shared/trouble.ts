import { type Failure, failureOf } from './failed.ts';
import { within } from './within.ts';

/** How long something that is written to may take to answer. */
const answerMs = 2000;

/**
 * Why something takes no writes, asked by `writes`; undefined when it does. It counts as `away` when it does not answer
 * within two seconds, and after an error that nobody knows: not known to be well is not well.
 */
export async function troubleOf(writes: () => Promise<unknown>, away: Failure): Promise<Failure | undefined> {
  const answer = writes().then(
    () => 'taken' as const,
    (error: unknown) => {
      const failure = failureOf(error);
      return failure === undefined || failure.kind === 'database-away' ? away : failure;
    },
  );
  const found = (await within(answerMs, answer)) ?? away;
  return found === 'taken' ? undefined : found;
}
