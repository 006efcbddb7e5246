/** What a part of the bot says to its operators; a pino logger fits. Never a body, an answer, a name or a token. */
export type Log = {
  /** What is of use only when looking for a fault; absent where nobody looks. */
  debug?(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
};

/** The class of a failure and its code, for logs: its message might quote what somebody wrote. */
export function errorClass(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = codeOf(error);
  return code === undefined ? error.name : `${error.name} ${code}`;
}

/** Such as `ECONNRESET` or `57P01`, be it the cause's: the layers above only say that something failed. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string' && /^[A-Z0-9_]{1,40}$/.test(error.code))
    return error.code;
  return codeOf(error.cause);
}
