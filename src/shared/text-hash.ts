import { createHash } from 'node:crypto';

/** SHA-256 of a text in UTF-8, as hexadecimal digits: PostgreSQL makes the same of it. */
export const hashOfText = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
