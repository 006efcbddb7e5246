import { isNotNull } from 'drizzle-orm';
import { privacyVersion } from '../../../src/domain/people/privacy-notice.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { person } from '../../../src/persistence/schema/people.ts';

/** Everybody who had read the privacy notice of an earlier release reads the one of today. */
export async function readsNotice(db: Db): Promise<void> {
  await db.update(person).set({ privacyVersion }).where(isNotNull(person.privacyAcceptedAt));
}
