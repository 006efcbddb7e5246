/** PostgreSQL's error code, also when Drizzle wrapped the error; undefined for an error that has none. */
export const sqlState = (error: unknown): string | undefined => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
};
