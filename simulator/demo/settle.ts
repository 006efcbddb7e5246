import type { Simulator } from '../index.ts';

// Long enough for a poll to deliver a press and for the answer to be drawn.
const quietMs = 40;
// Only ends what would hang for ever.
const patienceMs = 60_000;

/** The other side of the stand-ins: the bot with its worker. */
type Bot = {
  /** Settles when nothing is being done that was begun. */
  readonly idle: () => Promise<unknown>;
  /** Whether something that is due was not begun. */
  readonly isWorkLeft: () => Promise<boolean>;
};

/** Makes what waits until nothing is on its way between the platforms and the bot any more, or patience ends. */
export function createSettle(simulator: Simulator, bot: Bot): () => Promise<void> {
  const isQuiet = async (): Promise<boolean> => {
    if (simulator.telegram.pendingUpdates().length > 0) return false;
    await Promise.all([simulator.idle(), bot.idle()]);
    if (await bot.isWorkLeft()) return false;
    return simulator.telegram.pendingUpdates().length === 0;
  };
  return async () => {
    const start = performance.now();
    let calls = -1;
    while (performance.now() - start < patienceMs) {
      const quiet = await isQuiet();
      const soFar = simulator.wire.entries.at(-1)?.seq ?? 0;
      if (quiet && calls === soFar) return;
      calls = quiet ? soFar : -1;
      await new Promise((resolve) => setTimeout(resolve, quietMs));
    }
  };
}
