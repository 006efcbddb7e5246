import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import { sweep } from '../../../src/outbound/sweep/sweep.ts';
import { applyDueAssignments } from '../../../src/persistence/cycles/assignments.ts';
import { createSealer } from '../../../src/persistence/feedback/seal.ts';
import { appraisal } from '../../../src/persistence/schema/appraisals.ts';
import { holidayYear, person } from '../../../src/persistence/schema/people.ts';
import { progressChange } from '../../../src/persistence/schema/progress.ts';
import { sweepChange } from '../../../src/persistence/schema/sweeps.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { captureLog } from '../../support/captured-log.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { openCity } from '../../support/script/city.ts';
import { type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';

export const zone = 'Asia/Makassar';
/** A Saturday in the feedback window, outside office hours: nobody is to be told anything. */
export const now = Temporal.Instant.from('2026-12-26T12:00:00Z');
export const before = now.subtract({ seconds: 1 });
export const sealer = createSealer('a-key-for-tests-of-32-characters-x');

export type SweepRig = Awaited<ReturnType<typeof openSweepRig>>;

/** A small agency of which everything that a sweep does is done. */
export async function openSweepRig() {
  const city = await openCity();
  const { db } = city;
  let agency: SmallAgency | undefined;
  const ofBudi = () => eq(appraisal.id, agency?.appraisals.budi ?? '');

  /** Sweeps as the worker does. Returns the errors it logged. */
  const sweeps = async (moment = now, on = db): Promise<readonly object[]> => {
    const { log, entries } = captureLog();
    await sweep({
      ...{ db: on, clock: movableClock(moment), log, timeZone: zone, sealer },
      applyDueAssignments: (today, eventId, whose) =>
        applyDueAssignments(on, today, { role: 'system', now: moment, eventId }, whose),
    });
    return entries().filter(({ level }) => level === 'error');
  };
  return {
    db,
    sweeps,
    begins: async (): Promise<SmallAgency> => {
      await city.clear();
      agency = await seedSmallAgency(db, { release: 'feedback-window' });
      await db.update(person).set({ isHr: true }).where(eq(person.id, agency.people.wayan.id));
      await db.insert(holidayYear).values({ year: 2027, confirmedAt: now });
      for (let time = 0; time < 2; time += 1) expect(await sweeps()).toEqual([]);
      return agency;
    },
    sets: (values: Partial<typeof appraisal.$inferInsert>) =>
      db.update(appraisal).set(values).where(ofBudi()),
    budi: async () => (await db.select().from(appraisal).where(ofBudi()))[0],
    /** What triggers wrote down would be due as well, and after it nothing counts as known. */
    forgetsChanges: async (alsoOfProgress = true, of = db) => {
      await of.delete(sweepChange);
      if (alsoOfProgress) await of.delete(progressChange);
    },
    close: city.close,
  };
}
