import { createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

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

/** Marks a hash that was not made slowly. No hash of `hashSecretAsync` has a colon in it. */
const fastMark = 'sha256:';

/**
 * A salted hash of a long random secret, made at once. Slowness protects a secret that can be guessed; nobody guesses
 * 70 random bits, however fast the hash is. Never for a short secret or one that a person has chosen.
 */
export const hashLongSecret = (secret: string, salt: string): string =>
  fastMark + createHmac('sha256', salt).update(secret).digest('base64url');

/** Whether a secret is the one that was hashed, in either way. The time it takes does not show how much of the secret is right. */
export async function matchesSecret(secret: string, salt: string, hash: string): Promise<boolean> {
  const isFast = hash.startsWith(fastMark);
  const expected = Buffer.from(isFast ? hash.slice(fastMark.length) : hash, 'base64url');
  if (expected.length !== bytes) return false;
  const given = isFast
    ? hashLongSecret(secret, salt).slice(fastMark.length)
    : await hashSecretAsync(secret, salt);
  return timingSafeEqual(Buffer.from(given, 'base64url'), expected);
}
