import { closeUnopened } from '../persistence/cycles/close-unopened.ts';
import { localDate } from '../shared/time.ts';
import { agencyNow } from './agency-now.ts';
import type { SweepDeps } from './sweep.ts';

/** Closes results that nobody opened by the agency's last day, as such. */
export async function sweepUnopened(
  { db, clock, timeZone }: Pick<SweepDeps, 'db' | 'clock' | 'timeZone'>,
  eventId: string,
): Promise<number> {
  const now = clock.now();
  const { agency } = await agencyNow(db, localDate(now, timeZone), { agencyName: '' });
  return closeUnopened(db, now, agency.unopenedDays, eventId);
}
