import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

const cost = { N: 2 ** 14, r: 8, p: 1 } as const;
const bytes = 32;

/** A salt of 128 random bits, one for every secret. */
export const randomSalt = (): string => randomBytes(16).toString('base64url');

/**
 * A salted hash of a short secret, slow on purpose (scrypt, some 40 ms), as base64url. It does not block: other events
 * are handled meanwhile, and many secrets are hashed on all cores.
 */
export function hashSecretAsync(secret: string, salt: string): Promise<string> {
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, bytes, cost, (error, key) =>
      error ? reject(error) : resolve(key.toString('base64url')),
    );
  });
}

/** Whether a secret is the one that was hashed. The time it takes does not show how much of the secret is right. */
export async function matchesSecret(secret: string, salt: string, hash: string): Promise<boolean> {
  const expected = Buffer.from(hash, 'base64url');
  if (expected.length !== bytes) return false;
  return timingSafeEqual(Buffer.from(await hashSecretAsync(secret, salt), 'base64url'), expected);
}
