import { createHash } from 'node:crypto';

/**
 * What the record of acts holds of people's words instead of the words: SHA-256 over a secret salt and the words, line by
 * line. With both it proves them; without the salt nobody can find them out, not even by trying likely ones.
 */
export const saltedDigest = (salt: string, ...words: readonly string[]): string =>
  createHash('sha256')
    .update([salt, ...words].join('\n'))
    .digest('hex');
