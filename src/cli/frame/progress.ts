import type { CliContext } from '../context.ts';

const width = 30;

/** Draws over the same line how far a long command is; `end` wipes it. Does nothing where nobody watches. */
export function progressBar({ draw }: Pick<CliContext, 'draw'>, what: string) {
  let drawn = '';
  return {
    tell: (done: number, of: number): void => {
      if (!draw || of === 0) return;
      const full = Math.round((done / of) * width);
      const text = `[${'#'.repeat(full)}${'.'.repeat(width - full)}] ${done}/${of} ${what}`;
      if (text !== drawn) draw(`\r${text}`);
      drawn = text;
    },
    end: (): void => {
      if (drawn !== '') draw?.(`\r${' '.repeat(drawn.length)}\r`);
      drawn = '';
    },
  };
}
