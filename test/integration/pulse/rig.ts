import { eq, sql } from 'drizzle-orm';
import { listPulses, loadPulse } from '../../../src/persistence/pulse/load-pulse.ts';
import { endPulses, openPulses } from '../../../src/persistence/pulse/sweep-pulses.ts';
import { appraisal, cycle } from '../../../src/persistence/schema/appraisals.ts';
import { newId } from '../../../src/shared/ids.ts';
import { localDate } from '../../../src/shared/time.ts';
import { openUnit } from '../feedback/rig.ts';

const zone = 'Asia/Makassar';

/** The unit of the feedback, in which seven people got a result, and one person of another unit. */
export async function openPulseUnit() {
  const unit = await openUnit();
  const { db, clock, agency, colleagues, stranger } = unit;
  const [model] = await db.select().from(appraisal).where(eq(appraisal.id, agency.appraisals.citra));
  if (!model) throw new Error('Citra has no appraisal');
  for (const employeeId of [...colleagues.slice(1), stranger])
    await db.insert(appraisal).values({ ...model, id: newId(), employeeId });
  const people = [agency.people.ani.id, agency.people.budi.id, ...colleagues];
  const result = { status: 'released', predicate: 'good', releasedAt: clock.now() } as const;
  await db.update(appraisal).set(result);
  const closedAt = clock.now();
  await db.update(cycle).set({ closedAt });
  const sweeping = () => {
    const now = clock.now();
    return { sealer: unit.sealer, now, today: localDate(now, zone), eventId: 'sweep:test' };
  };
  const pulseId = async () => {
    const [row] = await db.execute<{ id: string }>(sql`select id from fairness_pulse where ended_at is null`);
    return row?.id ?? '';
  };
  return {
    ...unit,
    people,
    asks: () => openPulses(db, sweeping()),
    ends: () => endPulses(db, sweeping()),
    pulseId,
    answers: async (personId: string, values: readonly number[], from = 0): Promise<string> => {
      let seen = '';
      const id = await pulseId();
      for (const [at, value] of values.entries())
        seen = await unit.presses(personId, {
          type: 'pulse.answer',
          pulseId: id,
          question: from + at,
          value,
        });
      return seen;
    },
    /** The unit is asked anew, as if nothing had been. */
    again: async () => {
      await db.execute(sql`delete from fairness_asked`);
      await db.execute(sql`delete from fairness_pulse`);
      await db.execute(sql`delete from outbox`);
      clock.set(closedAt);
      await openPulses(db, sweeping());
    },
    reads: (personId: string) => loadPulse(db, personId, localDate(clock.now(), zone), {}),
    lists: () => listPulses(db),
  };
}

export type PulseUnit = Awaited<ReturnType<typeof openPulseUnit>>;
