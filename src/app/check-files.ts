import type { FileStore, Soundness } from '../files/store.ts';
import type { Db } from '../persistence/db.ts';
import { type ExpectedFile, expectedFiles } from '../persistence/files/kept-files.ts';

export type UnsoundFile = ExpectedFile & { readonly found: Exclude<Soundness, 'sound'> };

export type CheckedFiles = {
  /** How many were looked at. */
  readonly count: number;
  readonly unsound: readonly UnsoundFile[];
  /** Time was up before all of them were looked at. */
  readonly isCut: boolean;
};

/** Reads every kept file, as long as there is time, and names those that vanished or are not what they were. */
export async function checkFiles(
  db: Db,
  store: FileStore,
  patienceMs = Number.POSITIVE_INFINITY,
): Promise<CheckedFiles> {
  const endMs = performance.now() + patienceMs;
  const unsound: UnsoundFile[] = [];
  let count = 0;
  for await (const file of expectedFiles(db)) {
    if (performance.now() > endMs) return { count, unsound, isCut: true };
    count += 1;
    const found = await store.check(file.sha256);
    if (found !== 'sound') unsound.push({ ...file, found });
  }
  return { count, unsound, isCut: false };
}
