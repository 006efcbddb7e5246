import { readFile } from 'node:fs/promises';
import type { CommanderError } from 'commander';
import { openStore, type Store } from '../app/open-store.ts';
import type { CommandConfig, Config, ConfigProblem, StoreConfig } from '../config.ts';
import { parseNumber } from '../domain/people/no-nip.ts';
import type { Translate } from '../i18n/translate.ts';
import { createLogger } from '../observability/logger.ts';
import type { Db } from '../persistence/db.ts';
import { isStranger } from '../persistence/people/operator.ts';
import type { Result } from '../shared/result.ts';
import { type Clock, localDate, type Temporal } from '../shared/time.ts';

/** Everything a command needs from outside, so that tests can run it without a process. */
export type Outside = {
  readonly config: StoreConfig;
  /** What is wrong with the real configuration; `config` is a default then, and only `doctor` runs. */
  readonly problems?: readonly ConfigProblem[];
  /** Reads the whole configuration, for `doctor`; without it, from the environment. */
  readonly readConfig?: () => Result<Config, ConfigProblem[]>;
  readonly clock: Clock;
  /** Prints a line of the result. */
  readonly out: (line: string) => void;
  /** Prints a line about an error or progress. */
  readonly err: (line: string) => void;
  /** Where a bar can be drawn and wiped again; absent where nobody watches. */
  readonly draw?: (text: string) => void;
};

/** What a command gets. */
export type CliContext = Omit<Outside, 'config'> & {
  readonly config: CommandConfig;
  /** Speaks the language of whoever gives the command. */
  readonly t: Translate;
  /** NIP given with `--as`. It wins over the one of the configuration. */
  readonly as?: () => string | undefined;
};

/** 0 done · 1 refused or failed, nothing changed · 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** Ends a command with status 1; the message is one sentence for the operator, absent where all has been said. */
export class Refused extends Error {}

export const isCommanderError = (error: unknown): error is CommanderError =>
  error instanceof Error && 'exitCode' in error && 'code' in error;

export const todayOf = ({ clock, config }: CliContext): Temporal.PlainDate =>
  localDate(clock.now(), config.timeZone);

/** Opens the database while `work`, which only reads, runs. */
export const withStore = <T>(context: CliContext, work: (db: Db) => Promise<T>): Promise<T> => {
  const { operator: _, ...config } = context.config;
  return opened({ ...context, config }, work);
};

/** The same for work that changes something: it does not begin before somebody said who they are. */
export async function withOperator<T>(context: CliContext, work: (db: Db) => Promise<T>): Promise<T> {
  const given = context.as?.() ?? context.config.operator;
  if (given === undefined) throw new Refused(context.t('cli.who-are-you'));
  const nip = parseNumber(given);
  if (!nip.ok) throw new Refused(context.t('cli.operator-no-nip'));
  const config = { ...context.config, operator: nip.value };
  return opened({ ...context, config }, async (db) => {
    if (await isStranger(db, nip.value)) context.err(context.t('cli.operator-stranger', { nip: nip.value }));
    return work(db);
  });
}

async function opened<T>(context: CliContext, work: (db: Db) => Promise<T>): Promise<T> {
  const { config, err } = context;
  const log = createLogger({ level: 'error', destination: { write: (line: string) => err(line.trimEnd()) } });
  const store = await openStore({ ...config, isOfCommand: true }, log);
  sayWhere(context, store);
  try {
    return await work(store.db);
  } finally {
    await store.close();
  }
}

/** Tells where the private database lies when that is not the data folder: a backup must know. */
export function sayWhere({ t, err }: CliContext, { elsewhere }: Store): void {
  if (elsewhere !== undefined) err(t('cli.db.elsewhere', { folder: elsewhere }));
}

/** Prints what a command found: whole for a program, or in lines for people. */
export function print({ out }: CliContext, isJson: boolean, found: unknown, lines: readonly string[]): void {
  if (isJson) out(JSON.stringify(found, null, 2));
  else for (const line of lines) out(line);
}

export const readText = ({ t }: CliContext, path: string): Promise<string> =>
  readFile(path, 'utf8').catch(() => {
    throw new Refused(t('cli.no-file', { path }));
  });

/** Lines up rows in columns: the first column to the left, all others to the right. */
export function columns(rows: readonly (readonly (string | number)[])[]): readonly string[] {
  const lengths = (index: number): number[] => rows.map((row) => String(row[index] ?? '').length);
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...lengths(index)));
  const pad = (cell: string | number, index: number): string =>
    index === 0 ? String(cell).padEnd(widths[index] ?? 0) : String(cell).padStart(widths[index] ?? 0);
  return rows.map((row) => row.map(pad).join('  ').trimEnd());
}
