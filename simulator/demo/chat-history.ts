import type { Db } from '../../src/persistence/db.ts';
import type { Simulator } from '../index.ts';
import { openPracticeChats } from './practice-chats.ts';

const saveAfterMs = 1500;

/** Keeps the chats of the stand-ins in the demo's database, so that the next start shows the same conversations. */
export async function keepChatHistory(
  simulator: Simulator,
  db: Db,
): Promise<{ readonly close: () => Promise<void> }> {
  const chats = await openPracticeChats(db);
  simulator.restore(await chats.load());
  let timer: NodeJS.Timeout | undefined;
  let saving = Promise.resolve();
  const save = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    // The demo goes on when the history cannot be saved.
    saving = saving.then(() => chats.save(simulator.snapshot())).catch(() => undefined);
    return saving;
  };
  const unsubscribe = simulator.wire.subscribe(() => {
    timer ??= setTimeout(save, saveAfterMs);
  });
  return {
    close: async () => {
      unsubscribe();
      await save();
    },
  };
}
