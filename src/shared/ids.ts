import { UUID, uuidv7obj } from 'uuidv7';

/** A new time-ordered id (UUID v7, textual form). */
export const newId = (): string => uuidv7obj().toString();

/** 22 base64url characters for a textual UUID, for places with a byte limit such as button codes. */
export function shortId(id: string): string {
  if (id !== last.id) last = { id, short: Buffer.from(UUID.parse(id).bytes).toString('base64url') };
  return last.short;
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
