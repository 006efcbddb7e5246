import type { Look } from './look.ts';

/** How the screens of a flow fit one phone. */
export type Heights = {
  readonly screens: number;
  /** Screens of which not everything that the phone is to show can be seen at once. */
  readonly hidden: number;
  /** The tallest, in heights of the place where it is shown, as tenths of one. */
  readonly tallest: number;
  /** Different labels that are cut. */
  readonly cut: number;
};

/** What may only become less. */
export type Reached = Omit<Heights, 'screens'>;

export const heightsOf = (looks: readonly Look[]): Heights => ({
  screens: looks.length,
  hidden: looks.filter(({ isInView }) => !isInView).length,
  tallest: Math.round(Math.max(0, ...looks.map(({ height }) => height)) * 10) / 10,
  cut: new Set(looks.flatMap(({ cut }) => cut)).size,
});

/** Fonts of another machine may make the tallest screen a little taller. */
const slack = { hidden: 0, tallest: 0.1, cut: 0 } as const;

/** Which figures have grown past what was reached before, in words. */
export const worse = (now: Heights, reached: Reached | undefined): readonly string[] =>
  reached === undefined
    ? []
    : (Object.keys(slack) as (keyof typeof slack)[])
        .filter((name) => now[name] > reached[name] + slack[name] + 0.001)
        .map((name) => `${name}: ${now[name]}, at most ${reached[name]}`);

/** What every screen of every flow has reached and no flow may lose, a new one neither: all in view, nothing cut. */
export const notYet = ({ hidden, cut }: Reached): readonly string[] =>
  Object.entries({ hidden, cut }).flatMap(([name, count]) => (count > 0 ? [`${name}: ${count}, not 0`] : []));

/** The lesser of both, so that what was once reached stays so. */
export const lesser = (now: Heights, reached: Reached | undefined): Reached => ({
  hidden: Math.min(now.hidden, reached?.hidden ?? now.hidden),
  tallest: Math.min(now.tallest, reached?.tallest ?? now.tallest),
  cut: Math.min(now.cut, reached?.cut ?? now.cut),
});
