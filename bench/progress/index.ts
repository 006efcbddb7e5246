import { cycleProgress } from '../../src/application/cycle/cycle-progress.ts';
import { createProgressStore } from '../../src/persistence/cycles/progress.ts';
import { closeDatabase, type Db, openDatabase } from '../../src/persistence/db.ts';
import { median, ratios, sayCount } from '../lib/figures.ts';
import { atMost, type Measured, table } from '../lib/line.ts';
import { plant } from '../lib/plant.ts';
import { plot } from '../lib/plot.ts';
import { withServer } from '../lib/server.ts';

type Size = { readonly people: number; readonly db: Db; readonly ms: number[]; readonly floorMs: number[] };

/** How far a cycle is, by unit, as the command and HR ask for it: the same question of a small and of a big cycle. */
export const benchProgress = (options: {
  readonly sizes: readonly number[];
  readonly rounds: number;
}): Promise<Measured> =>
  withServer(async (server) => {
    const sizes: Size[] = [];
    try {
      for (const people of options.sizes) {
        const url = await server.createDatabase(`cycle_of_${people}`);
        await plant(url, { people, answers: 1, telegram: '4200' });
        sizes.push({ people, db: openDatabase(url), ms: [], floorMs: [] });
      }
      for (const size of sizes) await once(size);
      for (let round = 0; round < options.rounds; round += 1)
        for (const size of round % 2 === 0 ? sizes : [...sizes].reverse()) {
          size.ms.push(await once(size));
          size.floorMs.push(await counted(size));
        }
      return say(sizes);
    } finally {
      await Promise.all(sizes.map(({ db }) => closeDatabase(db)));
    }
  });

async function once({ db, people }: Size): Promise<number> {
  const beganMs = performance.now();
  const found = await cycleProgress(createProgressStore(db));
  const ms = performance.now() - beganMs;
  if (found?.total !== people - 1) throw new Error(`progress counted ${found?.total} of ${people - 1}`);
  return ms;
}

/** What counting the rows would take at least: by their status, and nothing else. */
async function counted({ db }: Size): Promise<number> {
  const beganMs = performance.now();
  await db.$client`select status, count(*) from appraisal where taken_out_at is null group by 1`;
  return performance.now() - beganMs;
}

function say(sizes: readonly Size[]): Measured {
  const [small, big] = [sizes[0], sizes.at(-1)];
  if (!small || !big) throw new Error('progress needs two sizes');
  const slower = ratios(big.ms, small.ms);
  return {
    lines: [
      atMost(median(slower), {
        id: 'progress',
        work: `e. progress of ${sayCount(big.people)} appraisals against ${sayCount(small.people)}`,
        must: 1.5,
        ratios: slower,
      }),
    ],
    text: [
      table(
        ['appraisals', 'ms', 'counting the rows by status alone, ms'],
        sizes.map(({ people, ms, floorMs }) => [
          ...[sayCount(people), median(ms).toFixed(0), median(floorMs).toFixed(1)],
        ]),
      ),
      '',
      plot('ms, by appraisals', [
        { name: 'progress', points: sizes.map(({ people, ms }) => [sayCount(people), median(ms)] as const) },
      ]),
    ].join('\n'),
  };
}
