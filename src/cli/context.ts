import type { CommanderError } from 'commander';
import { openStore } from '../app/open-store.ts';
import type { Config, ConfigProblem, StoreConfig } from '../config.ts';
import { createLogger } from '../observability/logger.ts';
import type { Db } from '../persistence/db.ts';
import { SchemaNotReady } from '../persistence/ensure-schema.ts';
import type { Result } from '../shared/result.ts';
import { type Clock, localDate, type Temporal } from '../shared/time.ts';

/** Everything a command needs of the world, so that tests can run one without a process. */
export type CliContext = {
  readonly config: StoreConfig;
  /** False when `config` stands in for one that could not be read, which only `doctor` works with. */
  readonly isStoreUsable?: boolean;
  /** The whole configuration, for `doctor`; absent = from the environment. */
  readonly readConfig?: () => Result<Config, ConfigProblem[]>;
  readonly clock: Clock;
  /** A line for whoever asked. */
  readonly out: (line: string) => void;
  /** A line about what went wrong, or how far it is. */
  readonly err: (line: string) => void;
};

/** 0 done · 1 refused or failed, nothing changed · 2 the command was written wrongly. */
export type ExitCode = 0 | 1 | 2;

/** What a command tells about itself when it ends. */
export type Finish = (code: ExitCode) => void;

/** A refusal in one sentence that a command answers with, instead of going on. */
export class Refused extends Error {}

export const isCommanderError = (error: unknown): error is CommanderError =>
  error instanceof Error && 'exitCode' in error && 'code' in error;

export const todayOf = ({ clock, config }: CliContext): Temporal.PlainDate =>
  localDate(clock.now(), config.timeZone);

/** Opens the database for the time of some work. Commands may take long, so no statement is given up. */
export async function withStore<T>({ config, err }: CliContext, work: (db: Db) => Promise<T>): Promise<T> {
  const log = createLogger({ level: 'error', destination: { write: (line: string) => err(line.trimEnd()) } });
  const store = await openStore({ ...config, statementTimeoutMs: 'none' }, log).catch((error: unknown) => {
    throw error instanceof SchemaNotReady ? new Refused(error.message) : error;
  });
  if (store.note) err(store.note);
  try {
    return await work(store.db);
  } finally {
    await store.close();
  }
}

/** Rows in columns: the first to the left, numbers to the right. */
export function columns(rows: readonly (readonly (string | number)[])[]): readonly string[] {
  const width = (index: number): number => Math.max(...rows.map((row) => String(row[index] ?? '').length));
  const widths = (rows[0] ?? []).map((_, index) => width(index));
  return rows.map((row) =>
    row
      .map((cell, index) => {
        const text = String(cell);
        return index === 0 ? text.padEnd(widths[index] ?? 0) : text.padStart(widths[index] ?? 0);
      })
      .join('  ')
      .trimEnd(),
  );
}
