import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Window = readonly [from: string, to: string];

const yaml = (
  name: string,
  [period, self, rating, feedback]: readonly [Window, Window, Window, Window],
  more = '',
) => {
  const days = ([from, to]: Window) => `{ from: ${from}, to: ${to} }`;
  return `name: ${name}
period: ${days(period)}
windows:
  self-assessment: ${days(self)}
  rating: ${days(rating)}
  feedback: ${days(feedback)}
${more}`;
};

const budi = ['--person', '198609262015051001'] as const;
const citra = ['--person', '199001012019032004'] as const;
const why = ['--reason', 'Sesuai surat edaran'] as const;
const next = 'Evaluasi Kinerja Triwulan I 2027';

/** Every act that HR does to a running cycle, once: on 2 December 2026, after the cycle of 2027 was opened. */
export async function livesOfCycles(
  gives: (...args: readonly string[]) => Promise<void>,
  givesWithTwo: (...args: readonly string[]) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kinerja-cycles-'));
  const opens = async (text: string) => {
    const file = join(folder, 'cycle.yaml');
    await writeFile(file, text);
    await gives('cycle', 'open', file);
  };
  await gives('cycle', 'correct', next, '--feedback', '2027-04-11..2027-04-21', ...why);
  await gives('cycle', 'extend', next, '--stage', 'feedback', '--until', '2027-04-22', '--all', ...why);

  await opens(
    yaml(
      'Uji Coba',
      [
        ['2025-01-01', '2025-03-31'],
        ['2025-04-01', '2025-04-05'],
        ['2025-04-06', '2025-04-10'],
        ['2025-04-11', '2025-04-15'],
      ],
      'units: [dinas komunikasi dan informatika]',
    ),
  );
  await gives('cycle', 'widen', 'Uji Coba', '--all', ...why);
  await gives('cycle', 'close', 'Uji Coba', ...why);

  await opens(
    yaml('Triwulan II 2025', [
      ['2025-04-01', '2025-06-30'],
      ['2026-11-01', '2026-11-10'],
      ['2026-11-11', '2026-12-20'],
      ['2026-12-21', '2026-12-31'],
    ]),
  );
  const self = ['--stage', 'self-assessment', '--until'] as const;
  await gives('cycle', 'reopen', 'Triwulan II 2025', ...self, '2026-12-03', ...budi, ...why);
  await gives('cycle', 'extend', 'Triwulan II 2025', ...self, '2026-12-05', ...budi, ...why);
  await gives('cycle', 'reopen', 'Triwulan II 2025', ...self, '2026-12-04', '--all', ...why);
  await gives('cycle', 'take-out', 'Triwulan II 2025', ...citra, ...why);
  await gives('cycle', 'put-back', 'Triwulan II 2025', ...citra, ...why);
  await gives('cycle', 'take-out', 'Triwulan II 2025', ...budi, ...why);
  const asCitra = ['--as', '199001012019032004'] as const;
  await givesWithTwo(
    'cycle',
    'extend',
    next,
    '--stage',
    'feedback',
    '--until',
    '2027-04-23',
    '--all',
    ...why,
    ...asCitra,
  );
  await givesWithTwo('cycle', 'decline', '11', ...asCitra);
  const [, budisNumber = ''] = budi;
  await givesWithTwo(
    'people',
    'appraiser',
    budisNumber,
    '--to',
    '197003121995031001',
    '--note',
    'Salah',
    ...asCitra,
  );
  await givesWithTwo('people', 'appraiser-decline', '1', ...asCitra);
  await rm(folder, { recursive: true });
}
