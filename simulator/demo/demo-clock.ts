import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Clock, Temporal } from '../../src/shared/time.ts';

/** The demo's clock: some whole hours ahead of real time, so that it always shows working hours on a working day. */
export type DemoClock = Clock & {
  /** Moves the clock forward. It can never go back. */
  forward(hours: number): Promise<void>;
};

type Options = { readonly file: string; readonly isAllowed: (at: Temporal.Instant) => boolean };

const hourMs = 3_600_000;

/**
 * Opens the clock of a demo. `file` stores how far ahead it is, because time must not run backwards between two starts.
 * At night or on a holiday the clock jumps to the next moment at which messages may be sent.
 */
export async function openDemoClock({ file, isAllowed }: Options): Promise<DemoClock> {
  const stored = Number(await readFile(file, 'utf8').catch(() => '0'));
  let aheadMs = Number.isFinite(stored) && stored > 0 ? stored : 0;
  const clock: Clock = { now: () => Temporal.Now.instant().add({ milliseconds: Math.round(aheadMs) }) };
  const save = async (): Promise<void> => {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, String(aheadMs));
  };
  while (!isAllowed(clock.now())) aheadMs += hourMs;
  await save();
  return {
    ...clock,
    forward: async (hours) => {
      aheadMs += hours * hourMs;
      await save();
    },
  };
}
