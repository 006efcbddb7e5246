import { readFileSync, writeFileSync } from 'node:fs';
import type { Line } from './line.ts';

/** What a bench last found, and where: a machine at one moment measures what it then has time for. */
export type Last = { readonly where: string; readonly lines: readonly Line[] };

const file = new URL('../figures.json', import.meta.url);

/** What each bench last found, by its name. */
const recorded = (): Readonly<Record<string, Last>> => JSON.parse(readFileSync(file, 'utf8'));

/** Keeps what a bench found in place of what it had found before. Gives back what all have found. */
export function record(name: string, last: Last): Readonly<Record<string, Last>> {
  const all = { ...recorded(), [name]: last };
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
  return all;
}
