import { PostgresJsSession } from 'drizzle-orm/postgres-js';

/**
 * Stands between the code under test and the database, and can rewrite the text of every statement. The production code
 * is not changed and does not know of this.
 */
type Rewrite = (statement: string, family: string) => string;

let rewrite: Rewrite = (statement) => statement;
export const passThrough = (next: Rewrite): void => {
  rewrite = next;
};

/** Files that statements come from, without the helpers that only write SQL. */
const ours = /\/(?:src|simulator|test\/integration)\/(?!persistence\/(?:sql\/|events\/run-parts))/;
/** Files whose conditions are guarded by tests. */
const guarded = /\/src\/persistence\/(?:outbox\/[\w-]+|events\/save-event)\.ts/;

const { prepareQuery, query: runBuilt } = PostgresJsSession.prototype;
type Prepare = typeof prepareQuery;
PostgresJsSession.prototype.prepareQuery = function (
  this: ThisParameterType<Prepare>,
  ...[query, ...rest]: Parameters<Prepare>
) {
  return prepareQuery.call(this, { ...query, sql: rewritten(query.sql) }, ...rest);
} as Prepare;
// Statements whose text was built before go this way.
PostgresJsSession.prototype.query = function (
  this: ThisParameterType<typeof runBuilt>,
  text: string,
  params: unknown[],
) {
  return runBuilt.call(this, rewritten(text), params);
} as typeof runBuilt;

function rewritten(statement: string): string {
  const family = familyOf(statement);
  return family === undefined ? statement : rewrite(statement, family);
}

const families = new Map<string, string | undefined>();

/** The function that runs a statement; undefined when it is not one of ours. The same text has the same function. */
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
