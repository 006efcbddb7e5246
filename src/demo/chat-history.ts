import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Simulator } from '../simulator/index.ts';

const saveAfterMs = 1500;

export const historyFile = (dataDir: string): string => join(dataDir, 'demo-chats.json');

/** Keeps the stand-ins' chats in a file, so that a second start shows the same conversations. */
export async function keepChatHistory(
  simulator: Simulator,
  file: string,
): Promise<{ readonly close: () => Promise<void> }> {
  simulator.restore(parsed(await readFile(file, 'utf8').catch(() => '')));
  let timer: NodeJS.Timeout | undefined;
  let saving = Promise.resolve();
  const save = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    // A history that cannot be written is no reason to end the demo.
    saving = saving.then(() => write(file, JSON.stringify(simulator.snapshot()))).catch(() => undefined);
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

/** In one step, so that an end in between leaves the older history whole. */
async function write(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
