import { sayRatio, sayRatios } from './figures.ts';

/** One line of the table: what was measured, what it must be, and whether it is. */
export type Line = {
  /** By which a documented miss names it, `start.memory`. */
  readonly id: string;
  readonly work: string;
  readonly must: string;
  readonly goal: string;
  readonly figure: string;
  /** The median of the ratios of both sides, by which two runs are compared; absent of a time, a size and a count. */
  readonly ratio?: number;
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
  /** The ratios of all rounds, of which the figure is the median. */
  readonly ratios?: readonly number[];
};

const figureOf = (figure: number, { ratios, said, say = sayRatio }: Asked): Pick<Line, 'figure' | 'ratio'> =>
  ratios ? { figure: sayRatios(ratios), ratio: figure } : { figure: said ?? say(figure) };

/** A figure that may not be below what it must be. None at all is a miss. */
export const atLeast = (figure: number, asked: Asked): Line =>
  line('at least', figure, asked, figure >= asked.must);

/** A figure that may not be above what it must be. */
export const atMost = (figure: number, asked: Asked): Line =>
  line('at most', figure, asked, figure <= asked.must);

function line(bound: string, figure: number, asked: Asked, isReached: boolean): Line {
  const { id, work, must, goal, say = sayRatio } = asked;
  const wanted = { must: `${bound} ${say(must)}`, goal: goal === undefined ? '' : say(goal) };
  return { id, work, ...wanted, ...figureOf(figure, asked), isReached };
}

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
