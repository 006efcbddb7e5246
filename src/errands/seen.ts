import { sha256Of } from '../files/hash.ts';

/** What would be done is something else than what its officer saw. */
export class Moved extends Error {}

/** Marks what would be done, so that it can be compared with what was shown. */
export const markOf = (what: unknown): string => sha256Of(Buffer.from(JSON.stringify(what)));

/** Stops what is about to be done, within its transaction, when it is not what was shown. */
export function sameAs(seen: string | undefined, mark: string): void {
  if (seen !== undefined && mark !== seen) throw new Moved();
}
