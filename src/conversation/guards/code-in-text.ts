import { parseLinkCode } from '../../domain/people/link-code.ts';

/** Whether a text is a link code, perhaps after the bot's name. In a group the bot only warns about it. */
export const looksLikeCode = (text: string): boolean =>
  parseLinkCode(text.replace(/@\S+/g, '')) !== undefined;
