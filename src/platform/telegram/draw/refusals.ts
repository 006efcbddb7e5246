import { GrammyError } from 'grammy';

/**
 * Telegram, or a server of the agency's own that is older, does not take a message with tables; the same screen may be
 * shown plain. What would be refused in either form is refused again then.
 */
export const refusesTables = (error: unknown): error is GrammyError =>
  error instanceof GrammyError && (error.error_code === 400 || error.error_code === 404);

/** An older server has no method for them, and sees an edit without a text. */
export const isUnknownToServer = ({ error_code: code, description }: GrammyError): boolean =>
  code === 404 || /message text is empty/i.test(description);
