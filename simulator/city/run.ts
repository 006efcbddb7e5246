import { rm, writeFile } from 'node:fs/promises';
import { makeScratch, removeAtExit } from '../../test/support/scratch.ts';
import { cyclesOf } from './calendar.ts';
import { figuresOf, storageOf } from './figures.ts';
import { foundDatabase } from './found.ts';
import { judge } from './judging/check.ts';
import { paperFaults } from './judging/papers.ts';
import { operate } from './operator.ts';
import { playCity } from './play.ts';
import { scaleOf, tableOf } from './scale.ts';

export type CityOptions = {
  readonly people: number;
  readonly seed: number;
  readonly quarters: number;
  /** Writes `docs/scale.md`. */
  readonly isWritten: boolean;
  readonly say: (line: string) => void;
};

const year = 2026;
/** A city that is played has no token and a clock of its own, and once it is over nobody sweeps. */
const ofThePlay = /^problem +(?:configuration|clock|workers) /;

/** Plays a city, judges it and prints its table. The exit status: 0 when nothing was found, else 1. */
export async function runCity(options: CityOptions): Promise<number> {
  const database = await foundDatabase();
  try {
    return await playAndJudge(options, database.url);
  } finally {
    await database.drop();
  }
}

/** The same in a database that is there already, and empty. */
export async function playAndJudge(options: CityOptions, url: string): Promise<number> {
  const evidence = await makeScratch('kinerja-city-files-');
  removeAtExit(evidence);
  try {
    return await playedAndJudged(options, url, evidence);
  } finally {
    await rm(evidence, { recursive: true, force: true });
  }
}

async function playedAndJudged(
  { people, seed, quarters, isWritten, say }: CityOptions,
  url: string,
  evidence: string,
): Promise<number> {
  const again = `npm run city -- --people ${people} --seed ${seed} --quarters ${quarters}`;
  const began = performance.now();
  const played = await playCity({ url, people, seed, cycles: cyclesOf(year, quarters), evidence }).catch(
    (error: unknown) => {
      say(`The play stopped: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    },
  );
  if (played === undefined) {
    say(`Play it again: ${again}`);
    return 1;
  }
  const verdict = judge(played);
  const faults = [...verdict.faults];
  const clock = { now: () => played.endedAt };
  const takes = (args: readonly string[]) => operate(url, clock, args, evidence);
  const papers = await paperFaults({ ...played, ends: verdict.ends, seed, takes });
  faults.push(...papers.faults);
  const audit = await takes(['audit', 'verify']);
  if (audit.code !== 0) faults.push(`audit verify ended with ${audit.code}:\n${audit.text}`);
  const doctor = await takes(['doctor']);
  const problems = doctor.text.split('\n').filter((line) => line.startsWith('problem'));
  for (const line of problems) if (!ofThePlay.test(line)) faults.push(`doctor: ${line}`);
  if (problems.length === 0) faults.push(`doctor did not see that this is a play:\n${doctor.text}`);
  const figures = figuresOf(played, verdict, await storageOf(url), (performance.now() - began) / 1000);
  say(tableOf(figures));
  if (isWritten) await writeFile(new URL('../../docs/scale.md', import.meta.url), scaleOf(figures, seed));
  if (faults.length === 0) {
    say(
      `Nothing was found. ${verdict.ends.length} appraisals are at an end or with somebody; ${papers.count} papers say what was pressed.`,
    );
    return 0;
  }
  for (const fault of faults.slice(0, 30)) say(`FOUND ${fault}`);
  say(`${faults.length} found. Play it again: ${again}`);
  return 1;
}
