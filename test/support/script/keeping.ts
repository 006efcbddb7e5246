import { createFileStore } from '../../../src/files/store.ts';
import type { FileKeeping } from '../../../src/outbound/files/fetch-files.ts';
import { makeScratch } from '../scratch.ts';

/** A folder for files, with small limits; whoever makes it removes it. */
export const scratchKeeping = async (): Promise<FileKeeping> => ({
  store: createFileStore(await makeScratch('kinerja-kept-')),
  bytesMax: 500_000,
  quotaBytes: 1_000_000,
});
