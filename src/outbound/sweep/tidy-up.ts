import { retentionOf } from '../../domain/retention/purposes.ts';
import { removePast } from '../../persistence/retention/by-purpose.ts';
import { removeByYears } from '../../persistence/retention/by-years.ts';
import { isLookDue } from '../../persistence/sweeps/due-now.ts';
import { lookAround } from '../../persistence/sweeps/look-around.ts';
import type { Temporal } from '../../shared/time.ts';
import { clearFolder } from '../files/clear-folder.ts';
import { hourOf } from './notes.ts';
import type { Part, SweepDeps } from './sweeping.ts';

/** Each hour, what has served its purpose is removed. Nothing else in a sweep looks at it, so neither waits for the other. */
export async function tidyUp(
  { db, log, files, retention = retentionOf() }: SweepDeps,
  part: Part,
  at: { readonly now: Temporal.Instant; readonly today: Temporal.PlainDate; readonly eventId: string },
): Promise<void> {
  const { now, eventId } = at;
  // Whole tables are looked at for it, and nothing is kept for less than days. Other periods count at once.
  const look = { what: 'purposes', days: `${hourOf(now)} ${JSON.stringify(retention)}`, now } as const;
  await part(
    'retention',
    () =>
      lookAround(db, look, async () => {
        const removed = {
          ...(await removePast(db, now, retention)),
          ...(await removeByYears(db, retention.years, { ...at, role: 'system' })),
        };
        if (Object.keys(removed).length > 0)
          log.info({ eventId, removed }, 'what served its purpose was removed');
      }),
    (due) => isLookDue(due, look.what, look.days),
  );
  if (files)
    await part('files', async () => {
      const removed = await clearFolder(db, files, now);
      if (removed > 0) log.info({ eventId, removed }, 'files without a row were removed');
    });
}
