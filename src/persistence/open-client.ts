import postgres from 'postgres';
import { endWithTheirConnection } from './cut-transactions.ts';

/** PostgreSQL's own numbers of its array types, the same in every database: `text[]`, `uuid[]`, `int4[]`, … */
const arrayTypes = [1000, 1005, 1007, 1009, 1014, 1015, 1016, 1022, 1115, 1182, 1185, 1231, 199, 2951, 3807];

type Options = postgres.Options<Record<string, postgres.PostgresType>>;

/**
 * Opens a client of the database; connections are made as they are needed. Lists of texts and numbers may be given as
 * values of a statement; a column that holds a list comes back as PostgreSQL writes it.
 *
 * By itself the client asks each new connection for the array types before anything else, and nobody hears when that
 * fails: a database that restarts at that moment would end the process. The numbers are constants, so nothing is asked.
 */
export function openClient(url: string, options: Options = {}): postgres.Sql {
  const client = postgres(url, { onnotice: () => {}, ...options, fetch_types: false });
  for (const type of arrayTypes) client.options.serializers[type] = writeArray;
  endWithTheirConnection(client);
  return client;
}

/**
 * A client of the same database with one connection of its own, where a statement may take that many milliseconds.
 * Whoever opens it ends it.
 */
export function openAlone(client: postgres.Sql, statementTimeoutMs: number): postgres.Sql {
  const { connection } = client.options;
  // What was read from a URL is taken as it is; the driver opens its own second clients in this way.
  const options = {
    ...client.options,
    max: 1,
    // Replaced in the middle it would count as cut.
    max_lifetime: null,
    connection: { ...connection, statement_timeout: statementTimeoutMs },
  };
  return postgres(options as unknown as Options);
}

/** A list as PostgreSQL reads it; what is a text already is given on as it is. */
function writeArray(given: unknown): unknown {
  if (!Array.isArray(given)) return given;
  const elements = given.map((one: unknown) =>
    one === null || one === undefined ? 'null' : `"${String(one).replace(/["\\]/g, '\\$&')}"`,
  );
  return `{${elements.join(',')}}`;
}
