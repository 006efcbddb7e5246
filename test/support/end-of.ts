import type { ChildProcess } from 'node:child_process';

/** Whoever a process left behind may hold its streams open for ever. */
const lastWordsMs = 2000;

/** Resolves to the exit code of a process once it has ended and what it said is read: its last words may come after its end. */
export const endOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    child.once('exit', (code) => setTimeout(resolve, lastWordsMs, code));
    child.once('close', (code) => resolve(code));
  });
