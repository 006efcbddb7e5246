import { join } from 'node:path';
import type { Config, StoreConfig } from '../config.ts';
import { createScanner } from '../files/scanner.ts';
import { createFileStore, type FileStore } from '../files/store.ts';
import type { FileKeeping } from '../outbound/files/fetch-files.ts';

const megabyte = 2 ** 20;

/** The folder of kept files, for commands. */
export const fileStoreOf = ({ evidence, dataDir }: StoreConfig): FileStore =>
  createFileStore(evidence?.folder ?? join(dataDir, 'evidence'));

/** Where files are kept, and how much of them, as the configuration says. */
export const keepingOf = ({ evidence }: Pick<Config, 'evidence'>): FileKeeping => ({
  store: createFileStore(evidence.folder),
  bytesMax: evidence.fileMegabytes * megabyte,
  quotaBytes: evidence.personMegabytes * megabyte,
  ...(evidence.scanner && { scanner: createScanner(evidence.scanner) }),
});
