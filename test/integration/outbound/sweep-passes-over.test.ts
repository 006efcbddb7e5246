import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { agencyNow } from '../../../src/outbound/agency-now.ts';
import { createDelivery } from '../../../src/outbound/index.ts';
import { sweep } from '../../../src/outbound/sweep/sweep.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { outbox } from '../../../src/persistence/schema/messaging.ts';
import { holidayYear, person } from '../../../src/persistence/schema/people.ts';
import { progressChange } from '../../../src/persistence/schema/progress.ts';
import { fairnessPulse } from '../../../src/persistence/schema/pulse.ts';
import { agencySetting } from '../../../src/persistence/schema/settings.ts';
import { sweepChange } from '../../../src/persistence/schema/sweeps.ts';
import { dueNow } from '../../../src/persistence/sweeps/due-now.ts';
import { localDate, Temporal } from '../../../src/shared/time.ts';
import { captureLog } from '../../support/captured-log.ts';
import { fakePlatform } from '../../support/fake-platform.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { home, putAccount } from '../../support/outbox-rows.ts';
import type { SmallAgency } from '../../support/small-agency.ts';
import { watchedPool } from '../../support/watched-pool.ts';
import { openPulseUnit } from '../pulse/rig.ts';
import { now, openSweepRig, type SweepRig, zone } from './sweep-rig.ts';

/** What a sweep passes over, what it asks for that, and that it misses nothing that becomes due meanwhile. */

let rig: SweepRig;
let db: Db;
let agency: SmallAgency;
beforeAll(async () => {
  rig = await openSweepRig();
  db = rig.db;
});
afterAll(() => rig.close());
beforeEach(async () => {
  agency = await rig.begins();
});

describe('a sweep', () => {
  /** A pool that notes what it runs. */
  const counting = () => {
    const run: string[] = [];
    return { on: watchedPool(db, (text) => void run.push(text)), run };
  };

  it('asks what is due, reads the agency and where there is something to send, and no more, when nothing is due', async () => {
    const { on, run } = counting();
    expect(await rig.sweeps(now, on)).toEqual([]);
    expect(run.length, run.join('\n\n')).toBe(3);
  });

  it('in office hours asks besides whom of HR it is to tell', async () => {
    const monday = Temporal.Instant.from('2026-12-28T02:00:00Z');
    await rig.sweeps(monday);
    await rig.sweeps(monday);
    const { on, run } = counting();
    expect(await rig.sweeps(monday, on)).toEqual([]);
    expect(run.length, run.join('\n\n')).toBe(4);
  });

  it('also does what becomes due while it works', async () => {
    await rig.sets({ status: 'rated' });
    await rig.forgetsChanges();
    expect(await dueNow(db, now, localDate(now, zone))).toMatchObject({
      hasUnfolded: false,
      hasResultsInWait: true,
    });
    expect(await rig.sweeps()).toEqual([]);
    // The release changed how far the cycle is, which was folded by the same sweep.
    expect((await rig.budi())?.status).toBe('released');
    expect(await db.$count(progressChange)).toBe(0);
  });

  it.each([
    ['that is done', async () => {}, 0],
    ['that fails halfway', () => Promise.reject(new Error('away')), 1],
  ] as const)('also does what becomes due by a hand-over %s', async (_, ends, failures) => {
    await rig.forgetsChanges();
    await db.insert(sweepChange).values({ what: 'offices' });
    const capture = captureLog();
    await sweep({
      ...{ db, clock: movableClock(now), log: capture.log, timeZone: zone },
      applyDueAssignments: async () => {
        await putAccount(db, agency.people.budi.id, home);
        await ends();
      },
    });
    expect(capture.entries().filter(({ level }) => level === 'error')).toHaveLength(failures);
    expect(await db.$count(outbox)).toBe(0);
    expect(await db.$count(progressChange)).toBe(0);
  });

  it('asks people how fair a closed cycle was, once the agency wants it', async () => {
    const unit = await openPulseUnit();
    try {
      const sweepsThere = async () => {
        await rig.forgetsChanges(true, unit.db);
        expect(await rig.sweeps(unit.clock.now(), unit.db)).toEqual([]);
      };
      await sweepsThere();
      await sweepsThere();
      expect(await unit.db.$count(fairnessPulse)).toBe(0);
      await unit.db.insert(agencySetting).values({
        ...{ key: 'pulse', unit: '', revision: 1, state: 'set', value: 'on', at: unit.clock.now() },
        reason: 'uji',
      });
      await sweepsThere();
      expect(await unit.db.$count(fairnessPulse)).toBe(1);
    } finally {
      await unit.close();
    }
  });

  /** Whether it plans a message of that kind once the deed is done, and did not before. */
  const plansOnce = async (kind: string, at: string, deed: () => Promise<unknown>, hoursLater = 0) => {
    const moment = Temporal.Instant.from(at);
    const planned = () => db.$count(outbox, eq(outbox.kind, kind));
    for (let time = 0; time < 2; time += 1) expect(await rig.sweeps(moment)).toEqual([]);
    expect(await planned()).toBe(0);
    await deed();
    await rig.forgetsChanges();
    expect(await rig.sweeps(moment.add({ hours: hoursLater }))).toEqual([]);
    expect(await planned()).toBe(1);
  };

  it('tells HR of days off that nobody confirmed', async () => {
    await db.delete(holidayYear);
    await db.update(person).set({ isHr: false });
    await plansOnce('holidays-due', '2026-12-12T12:00:00Z', () =>
      db.update(person).set({ isHr: true }).where(eq(person.id, agency.people.wayan.id)),
    );
  });

  it('tells heads of units of their week, who are looked for every hour', async () => {
    // Whoever is of HR as well has the message of the morning that day.
    await db.update(person).set({ isHr: false });
    const links = () => putAccount(db, agency.people.wayan.id, { ...home, userId: 'wayan' });
    await plansOnce('unit-week', '2026-12-28T02:00:00Z', links, 1);
  });

  it('tells appraisers of whom they noted nothing', async () => {
    await plansOnce('notes-due', '2027-01-11T02:00:00Z', () =>
      putAccount(db, agency.people.ani.id, { ...home, userId: 'ani' }),
    );
  });
});

it('a worker reads the settings of the agency once, for itself and for its sweep', async () => {
  let reads = 0;
  const on = watchedPool(db, (text) => {
    if (/ from "agency_setting" st left join /.test(text)) reads += 1;
  });
  const delivery = createDelivery({
    ...{ db: on, clock: movableClock(now), log: captureLog().log, platforms: [fakePlatform('telegram')] },
    ...{ agencyName: 'Kota', timeZone: zone },
    beforeSweep: () => agencyNow(on, localDate(now, zone), { agencyName: 'Kota' }),
  });
  await rig.sets({ status: 'rated' });
  await delivery.sweep();
  expect(reads).toBe(1);
  expect((await rig.budi())?.status).toBe('released');
});
