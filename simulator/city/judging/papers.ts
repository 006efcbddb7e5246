import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pagesOf } from '../../../test/support/read-pdf.ts';
import { type CityCycle, momentOf } from '../calendar.ts';
import { createDice } from '../dice.ts';
import type { Ledger } from '../ledger.ts';
import { sideBySide } from '../moments.ts';
import type { Resident } from '../residents.ts';
import { type Given, givenIn, predicateFor } from './answers.ts';
import type { End } from './ends.ts';
import { standingIn } from './standing.ts';

type Takes = (args: readonly string[]) => Promise<{ readonly code: number; readonly text: string }>;

const ended: ReadonlySet<End['state']> = new Set(['acknowledged', 'decided', 'told', 'objected']);

/** Those of so many people at once: each is a command of its own, which waits for its database a good deal. */
const papersAtOnce = 4;

/** In the order of the form. The names are those of PermenPANRB 38/2017. */
const competencies = [
  ...['Integritas', 'Kerja Sama', 'Komunikasi', 'Orientasi pada Hasil', 'Pelayanan Publik'],
  ...['Pengembangan Diri dan Orang Lain', 'Mengelola Perubahan', 'Pengambilan Keputusan', 'Perekat Bangsa'],
];

/** So many appraisals, drawn by the seed of the city, of people who can still take out their own papers. */
function sampleOf(ends: readonly End[], seed: number, isThere: (who: Resident) => boolean): readonly End[] {
  const left = ends.filter(({ state, of }) => ended.has(state) && isThere(of));
  const dice = createDice(seed);
  const count = Math.min(left.length, Math.max(4, Math.min(20, Math.round(ends.length / 20))));
  return Array.from({ length: count }, () => left.splice(dice.between(0, left.length - 1), 1)).flat();
}

/**
 * Takes out the evaluation (D.1.1) and the competencies (B.1.9) of a sample as its owner may, and compares what stands on
 * the paper with what was pressed. Returns what differs, and how many papers were read.
 */
export async function paperFaults(of: {
  readonly residents: readonly Resident[];
  readonly cycles: readonly CityCycle[];
  readonly ledger: Ledger;
  readonly ends: readonly End[];
  readonly seed: number;
  readonly takes: Takes;
}): Promise<{ readonly faults: readonly string[]; readonly count: number }> {
  const { residents, cycles, ledger, ends, seed, takes } = of;
  const folder = await mkdtemp(join(tmpdir(), 'kinerja-city-papers-'));
  const standing = standingIn(residents, ledger);
  const faults: string[] = [];
  let count = 0;
  try {
    const looksAt = async (end: End): Promise<void> => {
      const cycle = cycles.find(({ name }) => name === end.cycle);
      if (!cycle) throw new Error(`no cycle is called ${end.cycle}`);
      const appraiser = standing.above(end.of, momentOf(cycle.feedback.from, 0));
      const given = givenIn(cycle, end.of, ledger);
      const wanted = {
        evaluation: evaluationOf(
          end,
          given,
          appraiser && { ...appraiser, isThere: !standing.leftAt(appraiser) },
        ),
        competency: competenciesOf(given),
      };
      for (const [kind, words] of Object.entries(wanted)) {
        count += 1;
        const text = await paperOf(takes, join(folder, `${count}`), end, kind);
        const missing = words.filter((one) => !text.includes(close(one)));
        for (const one of missing)
          faults.push(`${end.cycle}: the ${kind} of ${end.of.name} does not say "${one}"`);
      }
    };
    await sideBySide(
      sampleOf(ends, seed, (who) => !standing.leftAt(who)),
      looksAt,
      papersAtOnce,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return { faults, count };
}

/** The words of a paper, or of why there is none. */
async function paperOf(takes: Takes, folder: string, { of, cycle }: End, kind: string): Promise<string> {
  await mkdir(folder);
  const args = ['document', of.nip, '--cycle', cycle, '--kind', kind, '--out', folder, '--as', of.nip];
  const taken = await takes(args);
  const [file] = await readdir(folder);
  if (taken.code !== 0 || file === undefined) return close(taken.text);
  return close((await pagesOf(await readFile(join(folder, file)))).join(' '));
}

/** A line of a paper breaks where there is no room. */
const close = (text: string): string => text.replace(/\s+/g, '');

function evaluationOf(
  { of }: End,
  given: Given,
  appraiser: (Resident & { readonly isThere: boolean }) | undefined,
): readonly string[] {
  const results = given.get('Hasil kerja secara keseluruhan') ?? 'nothing pressed';
  const behaviour = given.get('Perilaku kerja secara keseluruhan') ?? 'nothing pressed';
  return [
    // Whoever has left signs nothing: they are named as the one in whose name it was set, and their office has another NIP.
    ...[of.name, of.nip, appraiser?.name ?? '', (appraiser?.isThere && appraiser.nip) || ''],
    `RATING HASIL KERJA ${results.toUpperCase()}`,
    `RATING PERILAKU KERJA ${behaviour.toUpperCase()}`,
    `PREDIKAT KINERJA PEGAWAI ${predicateFor(results, behaviour)}`,
  ];
}

const competenciesOf = (given: Given): readonly string[] =>
  competencies.map((name, at) => `${at + 1} ${name} ${given.get(name) ?? '(nothing pressed)'}`);
