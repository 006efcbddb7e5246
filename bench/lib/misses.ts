import { readFileSync } from 'node:fs';
import type { Line } from './line.ts';

/** Why a figure is not what it must be, and the floor: the same with our code taken out. */
type Miss = { readonly because: string; readonly floor: string };

const documented: Readonly<Record<string, Miss>> = JSON.parse(
  readFileSync(new URL('../misses.json', import.meta.url), 'utf8'),
);

const missed = (lines: readonly Line[]): readonly Line[] => lines.filter(({ isReached }) => !isReached);

/** Each line that is missed, with what is documented of it. */
export const sayMisses = (lines: readonly Line[]): string =>
  missed(lines)
    .map(({ id, work, figure, must }) => {
      const miss = documented[id];
      const why = miss ? `${miss.because} Floor: ${miss.floor}` : 'Not documented.';
      return `- **${work}** (\`${id}\`): ${figure}, must be ${must}. ${why}`;
    })
    .join('\n');

/** 0: every must is reached. 3: each miss is documented. 1: one is not. */
export const exitCode = (lines: readonly Line[]): 0 | 1 | 3 => {
  const all = missed(lines);
  if (all.length === 0) return 0;
  return all.every(({ id }) => id in documented) ? 3 : 1;
};
