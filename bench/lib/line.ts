/** One line of the table: what was measured, what it must be, and whether it is. */
export type Line = {
  /** By which a documented miss names it, `start.memory`. */
  readonly id: string;
  readonly work: string;
  readonly must: string;
  readonly goal: string;
  readonly figure: string;
  readonly isReached: boolean;
};

type Asked = {
  readonly id: string;
  readonly work: string;
  readonly must: number;
  readonly goal?: number;
  /** How a figure is said, with its unit. */
  readonly say?: (value: number) => string;
  /** The figure with more about it, such as its quartiles; absent = the figure alone. */
  readonly said?: string;
};

const plain = (value: number): string => value.toFixed(2);

/** A figure that may not be below what it must be. None at all is a miss. */
export const atLeast = (figure: number, { must, goal, say = plain, said, ...rest }: Asked): Line => ({
  ...rest,
  must: `at least ${say(must)}`,
  goal: goal === undefined ? '' : say(goal),
  figure: said ?? say(figure),
  isReached: figure >= must,
});

/** A figure that may not be above what it must be. */
export const atMost = (figure: number, { must, goal, say = plain, said, ...rest }: Asked): Line => ({
  ...rest,
  must: `at most ${say(must)}`,
  goal: goal === undefined ? '' : say(goal),
  figure: said ?? say(figure),
  isReached: figure <= must,
});

/** What a bench found: its part of `docs/benchmarks.md`, and its lines of the table. */
export type Measured = { readonly text: string; readonly lines: readonly Line[] };

export const table = (heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

export const linesTable = (lines: readonly Line[]): string =>
  table(
    ['Work', 'must', 'goal', 'figure', ''],
    lines.map(({ work, must, goal, figure, isReached }) => [
      work,
      must,
      goal,
      `**${figure}**`,
      isReached ? 'reached' : 'missed',
    ]),
  );
