import { parseLinkCode } from '../../domain/people/link-code.ts';

/** Whether somebody wrote a link code, perhaps after naming us: in a group it is warned about, and opens nothing. */
export const looksLikeCode = (text: string): boolean =>
  parseLinkCode(text.replace(/@\S+/g, '')) !== undefined;
