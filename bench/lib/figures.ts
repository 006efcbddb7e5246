/** The value below which a share (0 to 1) of all values lies; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low === undefined || high === undefined ? Number.NaN : low + (high - low) * (at - Math.floor(at));
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** With two places, or three where two would hide a change of a tenth. */
export const sayRatio = (value: number): string => value.toFixed(value < 0.1 ? 3 : 2);

/** "0.52 (0.50 to 0.55)": the median and the quartiles. */
export const sayRatios = (values: readonly number[]): string =>
  `${sayRatio(median(values))} (${sayRatio(quantile(values, 0.25))} to ${sayRatio(quantile(values, 0.75))})`;

export const sayMs = (ms: number): string => (ms < 10 ? ms.toFixed(1) : ms.toFixed(0));

/** Each round of ours against the round of the other side beside it. */
export const ratios = (ours: readonly number[], theirs: readonly number[]): readonly number[] =>
  ours.map((one, at) => one / (theirs[at] ?? Number.NaN));

export const sayCount = (count: number): string => count.toLocaleString('en');
