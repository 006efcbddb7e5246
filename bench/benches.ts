import { benchEngine } from './engine/index.ts';
import { benchExport } from './export/index.ts';
import { benchImport } from './import/index.ts';
import type { Measured } from './lib/line.ts';
import { benchPress } from './press/index.ts';
import { benchProgress } from './progress/index.ts';
import { benchStart } from './start/index.ts';

export type Wanted = {
  readonly quick?: boolean | undefined;
  readonly seconds?: string | undefined;
  readonly rate?: string | undefined;
  readonly only?: string | undefined;
  readonly profile?: string | undefined;
};

/** Every bench by its name, in the order of the table. */
export const benches = ({
  quick = false,
  ...press
}: Wanted): Readonly<Record<string, () => Promise<Measured>>> => ({
  press: () =>
    benchPress({
      rounds: quick ? 3 : 5,
      roundMs: 1000 * Number(press.seconds ?? (quick ? 3 : 6)),
      eveningMs: quick ? 0 : 120_000,
      ...(press.only && { only: press.only }),
      ...(press.rate && { rate: Number(press.rate) }),
      ...(press.profile && { profileDir: press.profile }),
    }),
  engine: () =>
    benchEngine(quick ? { rounds: 3, rows: 400, jobs: 5000 } : { rounds: 5, rows: 2000, jobs: 20_000 }),
  import: () =>
    benchImport({
      sizes: quick
        ? [{ rows: 2000, rounds: 2 }]
        : [
            { rows: 10_000, rounds: 5 },
            { rows: 100_000, rounds: 2 },
          ],
    }),
  progress: () => benchProgress({ sizes: quick ? [700, 20_000] : [7000, 100_000, 1_000_000], rounds: 5 }),
  export: () =>
    benchExport({
      sizes: quick ? [500, 5000] : [1000, 10_000, 100_000],
      rounds: 5,
      workbookRounds: quick ? 1 : 2,
    }),
  start: () => benchStart({ rounds: quick ? 2 : 5, idleMs: quick ? 2000 : 10_000 }),
});
