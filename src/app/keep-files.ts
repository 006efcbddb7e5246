import type { Config } from '../config.ts';
import { createFileStore } from '../files/store.ts';
import type { FileKeeping } from '../outbound/files/fetch-files.ts';

const megabyte = 2 ** 20;

/** Where files are kept, and how much of them, as the configuration says. */
export const keepingOf = ({ evidence }: Pick<Config, 'evidence'>): FileKeeping => ({
  store: createFileStore(evidence.folder),
  bytesMax: evidence.fileMegabytes * megabyte,
  quotaBytes: evidence.personMegabytes * megabyte,
});
