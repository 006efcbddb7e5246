import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Ran, runNode } from '../lib/child.ts';
import { median, ratios, sayCount } from '../lib/figures.ts';
import { atLeast, atMost, type Measured, table } from '../lib/line.ts';
import { officerNip, plant } from '../lib/plant.ts';
import { plot } from '../lib/plot.ts';
import { withServer } from '../lib/server.ts';
import { commonEnv, root, shippedCommand } from '../lib/shipped.ts';

type Taken = Ran & { readonly megabytesOut: number };
type Kind = 'csv' | 'xlsx' | 'copy';
type Size = { readonly people: number; readonly url: string; readonly of: Readonly<Record<Kind, Taken[]>> };

/** The rows of our `hasil` as the tables hold them: no formula made harmless, no words of e-Kinerja, in the same order. */
const copyOfResults = `copy (
  select e.nip, e.name, w.title, w.target, w.realisation, n.note
  from appraisal a join person e on e.id = a.employee_id join work_result w on w.appraisal_id = a.id
    left join answer n on n.appraisal_id = a.id and n.author = 'appraiser' and n.item = 'R.' || w.no
  where a.taken_out_at is null order by a.id, w.no
) to stdout (format csv, delimiter ';', header)`;

/** The results of a cycle taken out as tables, by the command, against a raw COPY of the same rows. */
export const benchExport = (options: {
  readonly sizes: readonly number[];
  readonly rounds: number;
  /** The workbook takes longer, and is compared with nothing. */
  readonly workbookRounds: number;
}): Promise<Measured> =>
  withServer(async (server, folder) => {
    const sizes: Size[] = [];
    for (const people of options.sizes) {
      const url = await server.createDatabase(`export_of_${people}`);
      await plant(url, { people, status: 'acknowledged', answers: 23, results: 2 });
      sizes.push({ people, url, of: { csv: [], xlsx: [], copy: [] } });
    }
    for (const size of sizes) {
      for (const kind of ['copy', 'csv'] as const) await take(size.url, folder, kind);
      for (let round = 0; round < options.rounds; round += 1)
        for (const kind of round % 2 === 0 ? (['copy', 'csv'] as const) : (['csv', 'copy'] as const))
          size.of[kind].push(await take(size.url, folder, kind));
      for (let round = 0; round < options.workbookRounds; round += 1)
        size.of.xlsx.push(await take(size.url, folder, 'xlsx'));
    }
    return say(sizes);
  });

async function take(url: string, folder: string, kind: Kind): Promise<Taken> {
  const out = await mkdtemp(join(folder, 'out-'));
  const file = join(out, 'copy.csv');
  try {
    const ran =
      kind === 'copy'
        ? await runNode([join(root, 'bench', 'lib', 'bare-copy.mjs')], {
            ...{ DATABASE_URL: url, COPY: copyOfResults, FILE: file },
          })
        : await runNode(
            [
              ...[...shippedCommand, 'export', '--cycle', 'Triwulan', '--out', out],
              ...['--only', kind === 'csv' ? 'hasil' : 'xlsx'],
            ],
            { ...commonEnv(url, folder), KINERJA_OPERATOR: officerNip },
          );
    const [name = ''] = await readdir(out);
    const { size } = await stat(join(out, name));
    return { ...ran, megabytesOut: size / 2 ** 20 };
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

function say(sizes: readonly Size[]): Measured {
  const [small, big] = [sizes[0], sizes.at(-1)];
  if (!small || !big) throw new Error('an export needs two sizes');
  const elapsed = (taken: readonly Ran[]) => taken.map(({ elapsedMs }) => elapsedMs);
  const held = (size: Size, kind: Kind) => median(size.of[kind].map(({ megabytes }) => megabytes));
  const speed = ratios(elapsed(big.of.copy), elapsed(big.of.csv));
  const sayMegabytes = (megabytes: number) => `${megabytes.toFixed(0)} MB`;
  const growth = (kind: Kind, name: string) =>
    atMost(held(big, kind) - held(small, kind), {
      id: `export.${kind}.memory`,
      work: `f. growth of memory, ${name} of ${sayCount(big.people)} people against ${sayCount(small.people)}`,
      must: 64,
      say: sayMegabytes,
    });
  const names = { csv: 'CSV (`hasil`)', xlsx: 'XLSX, all sheets', copy: 'raw `COPY TO`, the same rows' };
  const kinds = ['csv', 'xlsx', 'copy'] as const;
  return {
    lines: [
      atLeast(median(speed), {
        id: 'export.csv',
        work: `f. CSV of ${sayCount(big.people)} people against raw COPY TO`,
        must: 0.5,
        ratios: speed,
      }),
      growth('csv', 'CSV'),
      growth('xlsx', 'XLSX'),
    ],
    text: [
      table(
        ['', 'people', 's', 'MB of the file', 'most memory, MB'],
        sizes.flatMap((size) =>
          kinds.map((kind) => [
            ...[names[kind], sayCount(size.people), (median(elapsed(size.of[kind])) / 1000).toFixed(2)],
            ...[median(size.of[kind].map(({ megabytesOut }) => megabytesOut)).toFixed(1)],
            held(size, kind).toFixed(0),
          ]),
        ),
      ),
      '',
      plot(
        's, by people',
        kinds.map((kind) => ({
          name: names[kind],
          points: sizes.map(
            (size) => [sayCount(size.people), median(elapsed(size.of[kind])) / 1000] as const,
          ),
        })),
      ),
    ].join('\n'),
  };
}
