import { join } from 'node:path';
import type { Config, StoreConfig } from '../config.ts';
import { createS3Store } from '../files/s3-store.ts';
import { createScanner } from '../files/scanner.ts';
import { createFileStore, type FileStore } from '../files/store.ts';
import type { FileKeeping } from '../outbound/files/fetch-files.ts';
import { Failed, type Failure } from '../shared/failed.ts';
import { folderTrouble } from './probe-folder.ts';

const megabyte = 2 ** 20;

type Evidence = Config['evidence'];

const storeOf = ({ s3, folder }: Pick<Evidence, 's3' | 'folder'>): FileStore =>
  s3 ? createS3Store(s3) : createFileStore(folder);

/** The kept files, for commands. */
export const fileStoreOf = ({ evidence, dataDir }: StoreConfig): FileStore =>
  storeOf(evidence ?? { folder: join(dataDir, 'evidence') });

/** Where files are kept, and how much of them, as the configuration says. */
export const keepingOf = ({ evidence }: Pick<Config, 'evidence'>): FileKeeping => ({
  store: storeOf(evidence),
  bytesMax: evidence.fileMegabytes * megabyte,
  quotaBytes: evidence.personMegabytes * megabyte,
  ...(evidence.scanner && { scanner: createScanner(evidence.scanner) }),
});

const probes = new WeakMap<object, () => Promise<Failure | undefined>>();

/** Why nothing can be written where files are kept; undefined when something could be. A bucket is asked once a minute. */
export function evidenceTrouble({
  evidence: { s3, folder },
}: Pick<Config, 'evidence'>): Promise<Failure | undefined> {
  if (!s3) return folderTrouble(folder);
  const probe = probes.get(s3) ?? createS3Store(s3).trouble;
  probes.set(s3, probe);
  return probe();
}

/** Rejects when nothing can be written there. */
export async function mustKeepFiles(config: Pick<Config, 'evidence'>): Promise<void> {
  const trouble = await evidenceTrouble(config);
  if (trouble) throw new Failed(trouble);
}
