import { type SQL, sql } from 'drizzle-orm';
import type { Ready, ReadyForMany } from '../sql/ready.ts';

/** One of the changes of a save. A counted one must change exactly one row, or nothing is saved. */
export type Part = { readonly name: string; readonly isCounted?: boolean } & (
  | { readonly query: SQL }
  /** Of those that most presses have, the text is made once. */
  | ReadyPart
);
export type ReadyPart = {
  readonly text: Pick<Ready<never>, 'text' | 'size' | 'written'> &
    Partial<Pick<ReadyForMany<never>, 'manyText' | 'sameForAll'>>;
  readonly values: readonly unknown[];
};

export const counted = (name: string, query: SQL): Part => ({
  name,
  query: sql`${query} returning 1`,
  isCounted: true,
});

/** Fills in a part that is there already; a counted one ends with `returning 1`. */
export const filled = <V extends object>(
  name: string,
  text: Ready<V>,
  values: V,
  isCounted = false,
): Part & ReadyPart => ({ name, text, values: text.fill(values), isCounted });
