import { within } from '../shared/within.ts';

const patienceMs = 5000;

/** What was opened so far, so that a start that fails leaves nothing behind. */
export function createUndo(): {
  add(close: () => unknown): void;
  /** Closes everything, the last first; what cannot be closed does not keep the rest open. */
  run(): Promise<void>;
} {
  const closes: (() => unknown)[] = [];
  return {
    add: (close) => closes.push(close),
    run: async () => {
      for (const close of closes.reverse())
        await within(patienceMs, (async () => close())()).catch(() => undefined);
    },
  };
}
