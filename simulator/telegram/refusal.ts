import type { Json } from '../json.ts';

/** An answer other than ok, in Telegram's own words. Methods throw it; the server turns it into a reply. */
export class TelegramRefusal extends Error {
  readonly code: number;
  readonly parameters: Json | undefined;
  constructor(code: number, description: string, parameters?: Json) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }
}

export const badRequest = (words: string): TelegramRefusal =>
  new TelegramRefusal(400, `Bad Request: ${words}`);
/** Also for a method that there is not. */
export const notFound = (): TelegramRefusal => new TelegramRefusal(404, 'Not Found');
export const forbidden = (words: string): TelegramRefusal => new TelegramRefusal(403, `Forbidden: ${words}`);
export const conflict = (words: string): TelegramRefusal => new TelegramRefusal(409, `Conflict: ${words}`);
