import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { invariant } from '../../shared/assert.ts';

/** Seals content under a key that is in no database: padded to one size, with a nonce of its own each time (ADR 28). */
export type Cipher = {
  readonly seal: (label: string, content: unknown, size: number) => string;
  readonly open: (label: string, sealed: string) => unknown;
};

const nonceBytes = 12;
const tagBytes = 16;

export function createCipher(secret: string): Cipher {
  const keyOf = (label: string) =>
    Buffer.from(hkdfSync('sha256', secret, label, 'kinerja answers of colleagues', 32));
  return {
    seal: (label, content, size) => {
      const written = Buffer.from(JSON.stringify(content));
      invariant(written.length <= size, 'what is sealed fits its place');
      const padded = Buffer.concat([written, Buffer.alloc(size - written.length, ' ')]);
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', keyOf(label), nonce);
      const sealed = Buffer.concat([cipher.update(padded), cipher.final()]);
      return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64');
    },
    open: (label, sealed) => {
      const bytes = Buffer.from(sealed, 'base64');
      const decipher = createDecipheriv('aes-256-gcm', keyOf(label), bytes.subarray(0, nonceBytes));
      decipher.setAuthTag(bytes.subarray(-tagBytes));
      const content = bytes.subarray(nonceBytes, -tagBytes);
      return JSON.parse(Buffer.concat([decipher.update(content), decipher.final()]).toString());
    },
  };
}
