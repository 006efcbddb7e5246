import type { Config } from '../config.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Jobs } from '../jobs/backend.ts';
import { noteReadiness } from '../persistence/health/pulse.ts';
import { troubleOf } from '../shared/trouble.ts';
import { evidenceTrouble } from './keep-files.ts';
import type { Store } from './open-store.ts';
import { folderTrouble } from './probe-folder.ts';
import { sayTrouble } from './say-failure.ts';

/**
 * What this process writes to and cannot, in sentences, asked by writing there: the queue, the rows, the folder of its
 * own database, and those for the ends of the audit chains and for the files of employees, unless it writes none.
 */
export async function unwritable(
  config: Pick<Config, 'role' | 'auditHeadsDir' | 'evidence'>,
  { jobs, store, locale }: { readonly jobs: Jobs; readonly store: Store; readonly locale: Locale },
): Promise<readonly string[]> {
  const found = await Promise.all([
    jobs.trouble(),
    troubleOf(() => noteReadiness(store.background), { kind: 'database-away' }),
    config.role === 'web' ? undefined : folderTrouble(config.auditHeadsDir),
    config.role === 'web' ? undefined : evidenceTrouble(config),
    store.folder === undefined ? undefined : folderTrouble(store.folder),
  ]);
  // One disk or one server that is full is found in several places, and said once.
  return [...new Set(found.flatMap((failure) => (failure ? [sayTrouble(failure, locale)] : [])))];
}
