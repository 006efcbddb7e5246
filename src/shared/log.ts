/** The log for operators; a pino logger fits. Never log a message text, an answer, a name or a token. */
export type Log = {
  /** Details that help only when looking for a fault; optional. */
  debug?(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
};

/** The class of an error and its code, for logs. The message is left out: it might quote what somebody wrote. */
export function errorClass(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = codeOf(error);
  return code === undefined ? error.name : `${error.name} ${code}`;
}

/** The code of an error or of its cause, such as `ECONNRESET` or `57P01`. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string' && /^[A-Z0-9_]{1,40}$/.test(error.code))
    return error.code;
  return codeOf(error.cause);
}
