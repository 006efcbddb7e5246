import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { agencyNow } from '../../../src/outbound/agency-now.ts';
import { createDelivery } from '../../../src/outbound/index.ts';
import { askDue } from '../../../src/outbound/sweep/ask-due.ts';
import { sweep } from '../../../src/outbound/sweep/sweep.ts';
import { applyDueAssignments } from '../../../src/persistence/cycles/assignments.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { createSealer } from '../../../src/persistence/feedback/seal.ts';
import { accountChange } from '../../../src/persistence/schema/accounts.ts';
import { appraisal, cycle } from '../../../src/persistence/schema/appraisals.ts';
import { feedbackAnswers, feedbackAsked, feedbackAsking } from '../../../src/persistence/schema/feedback.ts';
import { outbox } from '../../../src/persistence/schema/messaging.ts';
import { holidayYear, person } from '../../../src/persistence/schema/people.ts';
import { progressChange } from '../../../src/persistence/schema/progress.ts';
import { fairnessPulse } from '../../../src/persistence/schema/pulse.ts';
import { agencySetting } from '../../../src/persistence/schema/settings.ts';
import { sweepChange, sweepLook } from '../../../src/persistence/schema/sweeps.ts';
import { at } from '../../../src/persistence/sql/write.ts';
import { type DueNow, dueNow } from '../../../src/persistence/sweeps/due-now.ts';
import { newId } from '../../../src/shared/ids.ts';
import { localDate, Temporal } from '../../../src/shared/time.ts';
import { captureLog } from '../../support/captured-log.ts';
import { fakePlatform } from '../../support/fake-platform.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { home, putAccount, putRow } from '../../support/outbox-rows.ts';
import { type City, openCity } from '../../support/script/city.ts';
import { type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';
import { watchedPool } from '../../support/watched-pool.ts';
import { openPulseUnit } from '../pulse/rig.ts';

/** A sweep asks once what may be due, and does only that. Whatever is due must be among what it hears. */

const zone = 'Asia/Makassar';
/** A Saturday in the feedback window, outside office hours: nobody is to be told anything. */
const now = Temporal.Instant.from('2026-12-26T12:00:00Z');
const sealer = createSealer('a-key-for-tests-of-32-characters-x');
const day = (iso: string) => Temporal.PlainDate.from(iso);
const before = now.subtract({ seconds: 1 });
const after = now.add({ seconds: 1 });

let city: City;
let db: Db;
let agency: SmallAgency;
beforeAll(async () => {
  city = await openCity();
  db = city.db;
});
afterAll(() => city.close());

/** Sweeps as the worker does, with a log that must stay empty. */
async function sweeps(on: Db = db, moment = now): Promise<readonly object[]> {
  const capture = captureLog();
  const clock = movableClock(moment);
  await sweep({
    ...{ db: on, clock, log: capture.log, timeZone: zone, sealer },
    applyDueAssignments: (today, eventId) =>
      applyDueAssignments(on, today, { role: 'system', now: moment, eventId }),
  });
  return capture.entries().filter(({ level }) => level === 'error');
}

beforeEach(async () => {
  await city.clear();
  agency = await seedSmallAgency(db, { release: 'feedback-window' });
  await db.update(person).set({ isHr: true }).where(eq(person.id, agency.people.wayan.id));
  await db.insert(holidayYear).values({ year: 2027, confirmedAt: now });
  // What everybody is looked at for is done.
  expect(await sweeps()).toEqual([]);
  expect(await sweeps()).toEqual([]);
});

const ofBudi = () => eq(appraisal.id, agency.appraisals.budi);
const sets = (values: Partial<typeof appraisal.$inferInsert>) =>
  db.update(appraisal).set(values).where(ofBudi());
const budi = async () => (await db.select().from(appraisal).where(ofBudi()))[0];

const asking = async (closesAt: Temporal.Instant): Promise<string> => {
  const id = newId();
  const { budi: asker, citra } = agency.people;
  await db
    .insert(feedbackAsking)
    .values({ id, askerId: asker.id, openedAt: now.subtract({ hours: 24 }), closesAt, asked: 1 });
  await db.insert(feedbackAsked).values({ askingId: id, colleagueId: citra.id, standing: 'asked' });
  await db.insert(feedbackAnswers).values({ askingId: id, sealed: sealer.empty(id) });
  return id;
};
const pulse = (closesAt: Temporal.Instant) =>
  db.insert(fairnessPulse).values({
    ...{ id: newId(), cycleId: agency.cycleId, unit: 'Dinas', asked: 7, openedAt: now, closesAt },
  });
const waitingAccount = (dueAt: Temporal.Instant) =>
  db.insert(accountChange).values({
    ...{ id: newId(), ...home, address: { chat: 'budi' }, personId: agency.people.budi.id },
    ...{ by: 'email' as const, status: 'waiting' as const, at: before, dueAt },
  });

type Case = {
  readonly flag: Extract<keyof DueNow, `has${string}`>;
  /** What is almost due, or was. */
  readonly not: readonly (() => Promise<unknown>)[];
  readonly due: () => Promise<unknown>;
  /** Cannot be due beside the others. */
  readonly isAlone?: true;
  /** Whether the sweep did it; absent where nothing follows from that flag alone. */
  readonly isDone?: () => Promise<boolean>;
};

const cases: readonly Case[] = [
  {
    flag: 'hasResultsInWait',
    not: [
      () => sets({ status: 'released', releasedAt: before, openedAt: before }),
      () => sets({ status: 'rated', withheldAt: before }),
      () => sets({ status: 'rated', takenOutAt: before }),
    ],
    due: () => sets({ status: 'rated' }),
    isDone: async () => (await budi())?.status === 'released',
  },
  {
    flag: 'hasUnopened',
    isAlone: true,
    not: [
      () => sets({ status: 'released', releasedAt: before }),
      () => sets({ status: 'released', releasedAt: before, openedAt: before }),
    ],
    due: async () => {
      await db.update(cycle).set({ feedbackTo: day('2026-11-10'), feedbackFrom: day('2026-11-01') });
      await sets({ status: 'released', releasedAt: before });
    },
    isDone: async () => (await budi())?.unopenedOn !== null,
  },
  {
    flag: 'hasOpenCases',
    isAlone: true,
    not: [() => sets({ status: 'decided' }), () => sets({ status: 'objected', takenOutAt: before })],
    due: () => sets({ status: 'objected', objectedAt: now.subtract({ hours: 24 * 60 }) }),
    isDone: async () =>
      (await db.$count(outbox, sql`${outbox.kind} like '%decision%' or ${outbox.kind} like '%objection%'`)) >
      0,
  },
  {
    flag: 'hasDueAccounts',
    not: [() => waitingAccount(after)],
    due: () => waitingAccount(now),
    isDone: async () => (await db.$count(accountChange, eq(accountChange.status, 'waiting'))) === 0,
  },
  {
    flag: 'hasOpenAskings',
    not: [],
    due: () => asking(now),
    isDone: async () => (await db.$count(feedbackAsking, sql`${feedbackAsking.outcome} is null`)) === 0,
  },
  {
    flag: 'hasUnasked',
    isAlone: true,
    not: [
      () => db.update(cycle).set({ closedAt: now.subtract({ hours: 24 * 15 }) }),
      async () => {
        await db.update(cycle).set({ closedAt: before });
        await pulse(after);
      },
    ],
    due: () => db.update(cycle).set({ closedAt: before }),
  },
  {
    flag: 'hasPulsesToEnd',
    not: [() => pulse(after)],
    due: () => pulse(now),
    isDone: async () => (await db.$count(fairnessPulse, sql`${fairnessPulse.endedAt} is null`)) === 0,
  },
  {
    flag: 'hasExpired',
    not: [
      () => putRow(db, { availableAt: before, expiresAt: after }),
      () => putRow(db, { availableAt: before, expiresAt: before, settledAt: before, outcome: 'failed' }),
    ],
    due: () => putRow(db, { availableAt: before, expiresAt: now }),
    isDone: async () =>
      (await db.$count(outbox, sql`${outbox.settledAt} is null and ${outbox.expiresAt} <= ${at(now)}`)) === 0,
  },
  {
    flag: 'hasUnfolded',
    not: [],
    due: () => putAccount(db, agency.people.budi.id, home),
    isDone: async () => (await db.$count(progressChange)) === 0,
  },
  {
    flag: 'hasSnoozesEnded',
    not: [
      () => db.update(person).set({ snoozedUntil: after }),
      // That was seen by the last look.
      async () => {
        await db.update(sweepLook).set({ lookedUntil: now });
        await db.update(person).set({ snoozedUntil: now });
      },
    ],
    due: async () => {
      await db.update(sweepLook).set({ lookedUntil: before });
      await db.update(person).set({ snoozedUntil: now });
    },
    isDone: async () => {
      const [look] = await db.select().from(sweepLook).where(eq(sweepLook.what, 'reminders'));
      return look?.lookedUntil.equals(now) ?? false;
    },
  },
  {
    flag: 'hasHrWithout',
    not: [
      () => putRow(db, { dedupeKey: `holidays-due:2027:${agency.people.wayan.id}`, settledAt: before }),
      () => db.update(person).set({ activeUntil: day('2026-12-01') }),
    ],
    due: async () => {},
  },
];

const load = () => dueNow(db, now, localDate(now, zone));

describe.each(cases)('$flag', ({ flag, not, due, isDone }) => {
  it('is set when it is due, also for the sweep, and no more once that is done', async () => {
    await due();
    // Triggers wrote down more that is due, after which nothing counts as known.
    await db.delete(sweepChange);
    if (flag !== 'hasUnfolded') await db.delete(progressChange);
    expect((await load())[flag]).toBe(true);
    if (!isDone) return;
    expect(await isDone()).toBe(false);
    expect(await sweeps()).toEqual([]);
    expect(await isDone()).toBe(true);
  });

  it.each(not)('is not set by what is not due (%#)', async (puts) => {
    await puts();
    expect((await load())[flag]).toBe(false);
  });
});

describe('a sweep', () => {
  /** A pool that counts what it runs, and of which those statements fail that contain a word. */
  const counting = (broken?: string) => {
    const run: string[] = [];
    const see = (text: string): void => {
      run.push(text);
      if (broken !== undefined && text.includes(broken)) throw new Error('the database refuses');
    };
    return { on: watchedPool(db, see), run };
  };

  it('asks what is due, reads the agency and where there is something to send, and no more, when nothing is due', async () => {
    const { on, run } = counting();
    expect(await sweeps(on)).toEqual([]);
    expect(run.length, run.join('\n\n')).toBe(3);
  });

  it('in office hours asks besides whom of HR it is to tell', async () => {
    const monday = Temporal.Instant.from('2026-12-28T02:00:00Z');
    await sweeps(db, monday);
    await sweeps(db, monday);
    const { on, run } = counting();
    expect(await sweeps(on, monday)).toEqual([]);
    expect(run.length, run.join('\n\n')).toBe(4);
  });

  it('that cannot ask does everything, and says so', async () => {
    const together = cases.filter(({ isAlone }) => !isAlone);
    for (const { due } of together) await due();
    const { on } = counting('"hasResultsInWait"');
    expect(await sweeps(on)).toMatchObject([{ msg: 'what is due could not be asked' }]);
    for (const { flag, isDone } of together) expect(await isDone?.(), flag).not.toBe(false);
  });

  it('also does what becomes due while it works', async () => {
    await sets({ status: 'rated' });
    await db.delete(sweepChange);
    await db.delete(progressChange);
    expect(await load()).toMatchObject({ hasUnfolded: false, hasResultsInWait: true });
    expect(await sweeps()).toEqual([]);
    // The release changed how far the cycle is, which was folded by the same sweep.
    expect((await budi())?.status).toBe('released');
    expect(await db.$count(progressChange)).toBe(0);
  });

  it.each([
    ['that is done', async () => {}, 0],
    ['that fails halfway', () => Promise.reject(new Error('away')), 1],
  ] as const)('also does what becomes due by a hand-over %s', async (_, ends, failures) => {
    await db.delete(progressChange);
    await db.delete(sweepChange);
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
        await unit.db.delete(sweepChange);
        await unit.db.delete(progressChange);
        expect(await sweeps(unit.db, unit.clock.now())).toEqual([]);
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
    for (let time = 0; time < 2; time += 1) expect(await sweeps(db, moment)).toEqual([]);
    expect(await planned()).toBe(0);
    await deed();
    await db.delete(sweepChange);
    await db.delete(progressChange);
    expect(await sweeps(db, moment.add({ hours: hoursLater }))).toEqual([]);
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

it('results are looked at from their last day on, because an agency may wait for no day at all', async () => {
  await sets({ status: 'released', releasedAt: before });
  await db.update(cycle).set({ feedbackFrom: day('2026-12-21'), feedbackTo: day('2026-12-26') });
  expect(await load()).toMatchObject({ hasUnopened: true });
  await db.update(cycle).set({ feedbackTo: day('2026-12-27') });
  expect(await load()).toMatchObject({ hasUnopened: false });
});

describe('what is due', () => {
  const asked = () => {
    const answers: DueNow[] = [];
    const failures: unknown[] = [];
    let isBroken = false;
    const ask = askDue(
      async () => {
        if (isBroken) throw new Error('away');
        const answer = await load();
        answers.push(answer);
        return answer;
      },
      (error) => failures.push(error),
    );
    return { ask, answers, failures, breaks: () => (isBroken = true) };
  };

  it('is asked once, and not known any more once something was done', async () => {
    const { ask, answers } = asked();
    await Promise.all([ask.known(), ask.known()]);
    expect(await ask.known()).toBe(answers[0]);
    ask.changed();
    expect(await ask.known()).toBeUndefined();
    expect(answers).toHaveLength(1);
  });

  it('is not known where it could not be asked, and is not asked again', async () => {
    const { ask, answers, failures, breaks } = asked();
    breaks();
    expect(await ask.known()).toBeUndefined();
    ask.changed();
    expect(await ask.known()).toBeUndefined();
    expect([answers, failures]).toMatchObject([[], [{ message: 'away' }]]);
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
  await sets({ status: 'rated' });
  await delivery.sweep();
  expect(reads).toBe(1);
  expect((await budi())?.status).toBe('released');
});
