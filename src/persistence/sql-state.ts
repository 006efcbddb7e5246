/** PostgreSQL's code for what went wrong, also when Drizzle wrapped the error; undefined when it is none of its errors. */
export const sqlState = (error: unknown): string | undefined => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
};
