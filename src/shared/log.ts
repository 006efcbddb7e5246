/** What a part of the bot says to its operators; a pino logger fits. Never a body, an answer, a name or a token. */
export type Log = {
  /** What is of use only when looking for a fault; absent where nobody looks. */
  debug?(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
};

/** The class of a failure, for logs: its message might quote what somebody wrote. */
export const errorClass = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
