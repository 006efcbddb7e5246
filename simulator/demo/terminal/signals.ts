import { say } from './print.ts';
import type { TerminalWords } from './words.ts';

/** Closes the stage once and ends the process on Ctrl-C and its like; returns the same closing for a normal end. */
export function closeOnSignal(
  closeStage: () => Promise<void>,
  words: TerminalWords,
  exitCode: number,
): () => Promise<void> {
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closing ??= closeStage();
    return closing;
  };
  let isEnding = false;
  // A terminal that is closed ends what runs in it. Without one, `nohup` has asked to go on.
  const hangup = process.stdin.isTTY ? (['SIGHUP'] as const) : [];
  for (const signal of ['SIGINT', 'SIGTERM', ...hangup] as const) {
    // Not `once`: then an impatient second Ctrl-C would kill us before the private database has ended.
    process.on(signal, () => {
      if (isEnding) return;
      isEnding = true;
      say(`\n${words.ending}`);
      void close().then(() => process.exit(exitCode));
    });
  }
  return close;
}
