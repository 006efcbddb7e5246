import type { Db, Executor } from '../db.ts';

/** The values of a row in the order of its columns. */
type Row = readonly unknown[];

/** A statement of the driver, with what it keeps of it for as long as it is itself kept. */
type Pending = Promise<unknown> & {
  forEach(take: (row: Row) => void): Promise<unknown>;
  forEachFn: unknown;
  args: readonly unknown[];
  parameters: readonly unknown[];
};
type Session = { query(text: string, params: readonly unknown[]): Pending };

const nothing: readonly unknown[] = [];

/**
 * Runs a statement whose text was built before. A row comes as a list: an object of its many columns would be a dictionary.
 *
 * The driver makes two functions for each statement, and V8 puts such functions among the old objects from the start.
 * They hold the statement, and so everything that it holds outlives every small collection, though nobody needs it: rows
 * and parameters would fill the old generation, and be copied there, press by press. So the rows are never the
 * statement's result but are taken as they come, and what it has left of its own is let go.
 */
export async function runText(
  db: Executor,
  text: string,
  params: readonly unknown[],
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  // Uses Drizzle's own way to the driver, without building the text again.
  const query = (db as Db as unknown as { readonly session: Session }).session.query(text, params);
  try {
    await query.forEach((row) => void rows.push(row));
    return rows;
  } finally {
    query.forEachFn = undefined;
    query.args = nothing;
    query.parameters = nothing;
  }
}
