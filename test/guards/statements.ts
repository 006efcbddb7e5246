import { PostgresJsSession } from 'drizzle-orm/postgres-js';

/**
 * Stands between the code under test and the database: every statement passes here as text. What the production code
 * runs is not touched, and it knows nothing of this.
 */
type Rewrite = (statement: string, family: string) => string;

let rewrite: Rewrite = (statement) => statement;
export const passThrough = (next: Rewrite): void => {
  rewrite = next;
};

/** Where a statement comes from: neither the helpers that write SQL, nor those of the tests. */
const ours = /\/(?:src|simulator|test\/integration)\/(?!persistence\/(?:sql\/|events\/run-parts))/;
/** Files whose conditions are guarded by tests. */
const guarded = /\/src\/persistence\/(?:outbox\/[\w-]+|events\/save-event)\.ts/;

const { prepareQuery } = PostgresJsSession.prototype;
type Prepare = typeof prepareQuery;
PostgresJsSession.prototype.prepareQuery = function (
  this: ThisParameterType<Prepare>,
  ...[query, ...rest]: Parameters<Prepare>
) {
  const family = familyOf(query.sql);
  const statement = family === undefined ? query.sql : rewrite(query.sql, family);
  return prepareQuery.call(this, { ...query, sql: statement }, ...rest);
} as Prepare;

const families = new Map<string, string | undefined>();

/** The function that runs a statement; undefined when it is none of ours. The same text always comes from there. */
function familyOf(statement: string): string | undefined {
  if (!families.has(statement)) families.set(statement, caller());
  return families.get(statement);
}

function caller(): string | undefined {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 40;
  const frames = new Error('where am I called from?').stack?.split('\n') ?? [];
  Error.stackTraceLimit = stackTraceLimit;
  const frame = frames.find((one) => ours.test(one));
  return frame && guarded.test(frame)
    ? /at (?:async )?(?:Object\.|Module\.)?(\w+)/.exec(frame)?.[1]
    : undefined;
}
