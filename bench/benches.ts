import { benchEngine } from './engine/index.ts';
import { benchExport } from './export/index.ts';
import { benchFanOut } from './fan-out/index.ts';
import { benchImport } from './import/index.ts';
import type { Measured } from './lib/line.ts';
import { benchPress } from './press/index.ts';
import { benchProgress } from './progress/index.ts';
import { benchScaleOut } from './scale-out/index.ts';
import { benchStart } from './start/index.ts';
import { benchSweep } from './sweep/index.ts';

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
      calmRounds: quick ? 7 : 21,
      roundMs: 1000 * Number(press.seconds ?? (quick ? 3 : 6)),
      eveningMs: quick ? 0 : 120_000,
      ...(press.only && { only: press.only }),
      ...(press.rate && { rate: Number(press.rate) }),
      ...(press.profile && { profileDir: press.profile }),
    }),
  'fan-out': () => benchFanOut({ rounds: quick ? 1 : 15, roundMs: quick ? 5000 : 7000 }),
  engine: () =>
    benchEngine(quick ? { rounds: 3, rows: 400, jobs: 5000 } : { rounds: 5, rows: 2000, jobs: 20_000 }),
  sweep: () =>
    benchSweep({
      sizes: quick
        ? [
            { people: 700, idleMsMax: 100, plans: 2, sweeps: 3 },
            { people: 7000, idleMsMax: 100, plans: 2, sweeps: 3 },
          ]
        : [
            { people: 7000, idleMsMax: 100, plans: 5, sweeps: 5 },
            { people: 100_000, idleMsMax: 300, plans: 1, sweeps: 5 },
            { people: 1_000_000, idleMsMax: 1000, plans: 1, sweeps: 1 },
          ],
    }),
  import: () =>
    benchImport({
      sizes: quick
        ? [{ rows: 2000, rounds: 2 }]
        : [
            { rows: 10_000, rounds: 5 },
            { rows: 100_000, rounds: 5 },
          ],
    }),
  progress: () =>
    benchProgress({ sizes: quick ? [700, 20_000] : [7000, 100_000, 1_000_000], rounds: quick ? 5 : 51 }),
  export: () =>
    benchExport({
      sizes: quick ? [500, 5000] : [1000, 10_000, 100_000],
      rounds: 5,
      workbookRounds: quick ? 1 : 2,
    }),
  start: () => benchStart({ rounds: quick ? 2 : 5, idleMs: quick ? 2000 : 10_000 }),
  'scale-out': () =>
    benchScaleOut(
      quick
        ? { people: 620, rounds: 2, roundMs: 2000, warmUpMs: 5000 }
        : { people: 6200, rounds: 9, roundMs: 5000, warmUpMs: 20_000 },
    ),
});
