/** The log that gets the last words; pino writes them before it returns. */
type LastWords = { fatal(fields: object, message: string): void };

/** As after any failure; not zero, so that whoever started us starts us again. */
const exitCode = 1;

/**
 * Ends the process when an error reaches nobody. What it was doing is unknown then, and the rows of unfinished work are
 * found by another process. Node by itself would print the error whole, and an error of the database carries what
 * people wrote: our log leaves that out.
 */
export function endOnUnexpected(log: () => LastWords): void {
  const end = (message: string) => (error: unknown) => {
    try {
      log().fatal({ err: error }, message);
    } finally {
      process.exit(exitCode);
    }
  };
  process.on('uncaughtException', end('an error reached nobody; this process ends'));
  process.on('unhandledRejection', end('a promise was broken and nobody heard of it; this process ends'));
}
