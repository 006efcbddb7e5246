import { readFileSync, writeFileSync } from 'node:fs';
import type { Line } from './line.ts';

/** What a bench last found, and where: a machine at one moment measures what it then has time for. */
export type Last = {
  readonly where: string;
  readonly lines: readonly Line[];
  /** The ratios of the run before, by the ids of their lines. */
  readonly before?: { readonly where: string; readonly ratios: Readonly<Record<string, number>> };
};

const file = new URL('../figures.json', import.meta.url);

/** What each bench last found, by its name. */
const recorded = (): Readonly<Record<string, Last>> => JSON.parse(readFileSync(file, 'utf8'));

/** Keeps what a bench found, and beside it the ratios of the run before. Gives back what all have found. */
export function record(name: string, found: Pick<Last, 'where' | 'lines'>): Readonly<Record<string, Last>> {
  const last = recorded();
  const before = last[name] && { where: last[name].where, ratios: ratiosOf(last[name].lines) };
  const all = { ...last, [name]: { ...found, ...(before && { before }) } };
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
  return all;
}

const ratiosOf = (lines: readonly Line[]): Readonly<Record<string, number>> =>
  Object.fromEntries(lines.flatMap(({ id, ratio }) => (ratio === undefined ? [] : [[id, ratio]])));
