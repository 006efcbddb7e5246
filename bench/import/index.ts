import { join } from 'node:path';
import { migrate } from '../../src/persistence/migrate.ts';
import { openClient } from '../../src/persistence/open-client.ts';
import { readRosterFile } from '../../src/roster/read-roster.ts';
import { type Ran, runNode } from '../lib/child.ts';
import { median, quantile, ratios, sayCount } from '../lib/figures.ts';
import { atLeast, atMost, type Line, type Measured, table } from '../lib/line.ts';
import { plot } from '../lib/plot.ts';
import { withServer } from '../lib/server.ts';
import { commonEnv, root, shippedCommand } from '../lib/shipped.ts';
import { columns, nipOf, writeRoster } from './roster-file.ts';

type Kind = 'copy' | 'first' | 'again';
type Size = { readonly rows: number; readonly of: Readonly<Record<Kind, Ran[]>> };
export type ImportSize = { readonly rows: number; readonly rounds: number };

/** Below this no honest file may be refused. */
const honestRows = 299_999;

const rawTable = `create table raw_roster (${Array.from({ length: columns }, (_, at) => `c${at} text`).join(', ')})`;
const copyIn = 'copy raw_roster from stdin (format csv, header)';

/** A roster imported by the command into an empty database, and again unchanged, against a raw COPY of the same file. */
export const benchImport = (options: { readonly sizes: readonly ImportSize[] }): Promise<Measured> =>
  withServer(async (server, folder) => {
    await migrate(await server.createDatabase('empty'));
    const admin = openClient(server.url, { max: 1 });
    const urlOf = (name: string) => Object.assign(new URL(server.url), { pathname: `/${name}` }).href;
    const sizes: Size[] = [];
    try {
      for (const { rows, rounds } of options.sizes) {
        const file = join(folder, `roster-${rows}.csv`);
        await writeRoster(file, rows);
        const size: Size = { rows, of: { copy: [], first: [], again: [] } };
        sizes.push(size);
        for (let round = 0; round < rounds; round += 1) {
          const name = `import_${rows}_${round}`;
          await admin.unsafe(`create database ${name} template empty`);
          const url = urlOf(name);
          const env = { ...commonEnv(url, folder), KINERJA_OPERATOR: nipOf(0) };
          const ours = async () => {
            const command = [...shippedCommand, 'roster', 'import', file];
            size.of.first.push(await runNode(command, env));
            size.of.again.push(await runNode(command, env));
          };
          const copy = async () => {
            const bare = {
              DATABASE_URL: url,
              PREPARE: rawTable,
              COPY: copyIn,
              FILE: file,
              DIRECTION: 'from',
            };
            size.of.copy.push(await runNode([join(root, 'bench', 'lib', 'bare-copy.mjs')], bare));
          };
          for (const side of round % 2 === 0 ? [ours, copy] : [copy, ours]) await side();
          await admin.unsafe(`drop database ${name} with (force)`);
        }
      }
    } finally {
      await admin.end();
    }
    const honest = join(folder, 'honest.csv');
    await writeRoster(honest, honestRows);
    const read = await readRosterFile(honest, {});
    return say(sizes, read.ok ? 'read' : `refused: ${read.error.code}`);
  });

function say(sizes: readonly Size[], honest: string): Measured {
  const elapsed = (size: Size, kind: Kind) => size.of[kind].map(({ elapsedMs }) => elapsedMs);
  const lines = sizes.flatMap((size): Line[] => {
    const [first, again] = (['first', 'again'] as const).map((kind) =>
      ratios(elapsed(size, 'copy'), elapsed(size, kind)),
    );
    if (!first || !again) throw new Error('an import has two turns');
    const what = `d. import of ${sayCount(size.rows)} rows`;
    const id = `import.${size.rows}`;
    return [
      atLeast(median(first), {
        ...{ id: `${id}.first`, work: `${what} against raw COPY` },
        ...{ must: 0.08, goal: 0.12, ratios: first },
      }),
      atLeast(median(again), {
        ...{ id: `${id}.again`, work: `${what} again, unchanged` },
        ...{ must: 0.2, goal: 0.35, ratios: again },
      }),
      atMost(
        quantile(
          [...size.of.first, ...size.of.again].map(({ megabytes }) => megabytes),
          1,
        ),
        {
          ...{ id: `${id}.memory`, work: `${what}, most memory` },
          ...{ must: 250, say: (megabytes: number) => `${megabytes.toFixed(0)} MB` },
        },
      ),
    ];
  });
  const names = { first: 'first import', again: 'again, unchanged', copy: 'raw `COPY FROM` of the file' };
  const kinds = ['first', 'again', 'copy'] as const;
  return {
    lines: [
      ...lines,
      {
        id: 'import.honest',
        work: `d. an honest file of ${sayCount(honestRows)} rows`,
        must: 'read',
        goal: '',
        figure: honest,
        isReached: honest === 'read',
      },
    ],
    text: [
      table(
        ['', 'rows', 'rounds', 's', 'rows/s', 'most memory, MB'],
        sizes.flatMap((size) =>
          kinds.map((kind) => {
            const s = median(elapsed(size, kind)) / 1000;
            const most = quantile(
              size.of[kind].map(({ megabytes }) => megabytes),
              1,
            );
            return [
              ...[names[kind], sayCount(size.rows), size.of[kind].length, s.toFixed(2)],
              ...[sayCount(Math.round(size.rows / s)), most.toFixed(0)],
            ];
          }),
        ),
      ),
      '',
      plot(
        's, by rows',
        kinds.map((kind) => ({
          name: names[kind],
          points: sizes.map((size) => [sayCount(size.rows), median(elapsed(size, kind)) / 1000] as const),
        })),
      ),
    ].join('\n'),
  };
}
