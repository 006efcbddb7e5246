import { sayRatio } from './figures.ts';
import { table } from './line.ts';
import type { Last } from './record.ts';

/** What a second run on the same machine may differ by. */
const mostApart = 0.15;

/** Everything but the commit. */
const machineOf = (where: string): string => where.replace(/, commit .*$/, '');

/** Each ratio beside that of the run before on the same machine: how far a figure can be trusted is how far two runs are apart. */
export function sayAgain(runs: readonly Last[]): string {
  const rows = runs.flatMap(({ where, lines, before }) => {
    if (before === undefined || machineOf(before.where) !== machineOf(where)) return [];
    return lines.flatMap(({ id, work, ratio }) => {
      const was = before.ratios[id];
      if (ratio === undefined || was === undefined) return [];
      const change = ratio / was - 1;
      const percent = `${change < 0 ? '−' : '+'}${Math.abs(100 * change).toFixed(0)} %`;
      const isApart = Math.abs(change) > mostApart;
      return [[work, sayRatio(ratio), sayRatio(was), isApart ? `**${percent}**` : percent]];
    });
  });
  return table(['Work', 'ratio', 'the run before', 'change'], rows);
}
