/** What something costs at each size, of one side. */
export type Series = {
  readonly name: string;
  readonly points: readonly (readonly [size: string, cost: number])[];
};

const widest = 40;

/**
 * Cost against size as bars of text, which stand in the document itself and can be read in any terminal. Bars are as long
 * as the costs are to each other; where these differ a hundred times and more, as long as their logarithms are.
 */
export function plot(
  unit: string,
  series: readonly Series[],
  say: (cost: number) => string = shortly,
): string {
  const costs = series.flatMap(({ points }) => points.map(([, cost]) => cost)).filter((cost) => cost > 0);
  const [least, most] = [Math.min(...costs), Math.max(...costs)];
  const isLog = most / least >= 100;
  const long = (cost: number): number => {
    if (!(cost > 0)) return 0;
    const share = isLog ? Math.log(cost / least + 1) / Math.log(most / least + 1) : cost / most;
    return Math.max(1, Math.round(share * widest));
  };
  const labels = series.flatMap(({ name, points }) => points.map(([size]) => `${name}, ${size}`));
  const wide = Math.max(...labels.map((label) => label.length));
  const lines = series.flatMap(({ name, points }) =>
    points.map(
      ([size, cost]) => `${`${name}, ${size}`.padEnd(wide)}  ${'█'.repeat(long(cost))} ${say(cost)}`,
    ),
  );
  return ['```text', `${unit}${isLog ? ' (logarithmic)' : ''}`, ...lines, '```'].join('\n');
}

const shortly = (cost: number): string =>
  cost >= 100 ? cost.toFixed(0) : cost >= 10 ? cost.toFixed(1) : cost.toPrecision(2);
