import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { unzipSync, zipSync } from 'fflate';

/**
 * Files with codes lie among the others until they are sent, but sealed: the key stands in the row of the errand, so
 * that neither the folder nor a copy of it tells a code, and nobody can once the row is gone.
 */
export type Sealed = { readonly bytes: Uint8Array; readonly key: string };

const ivBytes = 12;
const tagBytes = 16;

export function sealFiles(files: Readonly<Record<string, Uint8Array>>): Sealed {
  const key = randomBytes(32);
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  // Stored as they are: a PDF is packed already.
  const packed = zipSync(files, { level: 0 });
  const sealed = Buffer.concat([cipher.update(packed), cipher.final()]);
  return { bytes: Buffer.concat([iv, cipher.getAuthTag(), sealed]), key: key.toString('base64url') };
}

/** One of the files; undefined when it is not there, or these are not the bytes that the key sealed. */
export function openSealed(bytes: Uint8Array, key: string, name: string): Uint8Array | undefined {
  try {
    const iv = bytes.subarray(0, ivBytes);
    const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key, 'base64url'), iv);
    decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
    const packed = Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]);
    return unzipSync(packed, { filter: (file) => file.name === name })[name];
  } catch {
    return undefined;
  }
}
