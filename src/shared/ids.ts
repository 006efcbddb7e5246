import { createHash } from 'node:crypto';
import { UUID, uuidv7obj } from 'uuidv7';

/** A new time-ordered id (UUID v7, textual form). */
export const newId = (): string => uuidv7obj().toString();

/**
 * An id made from others (UUID v8, textual form): the same from the same ones, and from it nobody learns them. For
 * what is pure, and still has to name something new.
 */
export function idFrom(...parts: readonly (string | number)[]): string {
  const bytes = new Uint8Array(createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return UUID.ofInner(bytes).toString();
}

/** 22 base64url characters for a textual UUID, for places with a byte limit such as button codes. */
export function shortId(id: string): string {
  if (id !== last.id) last = { id, short: bytesOf(id).toString('base64url') };
  return last.short;
}
function bytesOf(id: string): Buffer {
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id)) throw new SyntaxError('an id is no UUID');
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}
/** The buttons of a screen have one id among them. */
let last = { id: '', short: '' };

/** The textual UUID of a 22-character short form; undefined for any other text. */
export function longId(short: string): string | undefined {
  if (!/^[A-Za-z0-9_-]{22}$/.test(short)) return undefined;
  const bytes = Buffer.from(short, 'base64url');
  // The last character has four unused bits; an id in which they are set is refused, so that each id has one spelling.
  if (bytes.length !== 16 || bytes.toString('base64url') !== short) return undefined;
  return UUID.ofInner(new Uint8Array(bytes)).toString();
}
