import { closeUnopened } from '../../persistence/cycles/close-unopened.ts';
import type { Sweeping } from './sweeping.ts';

/** Closes results that nobody opened by the agency's last day, as such. */
export async function sweepUnopened(
  { db, clock, readAgency }: Pick<Sweeping, 'db' | 'clock' | 'readAgency'>,
  eventId: string,
): Promise<number> {
  const { agency } = await readAgency();
  return closeUnopened(db, clock.now(), agency.unopenedDays, eventId);
}
