import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '../../../src/persistence/db.ts';
import { accountChange } from '../../../src/persistence/schema/accounts.ts';
import { cycle } from '../../../src/persistence/schema/appraisals.ts';
import { feedbackAnswers, feedbackAsked, feedbackAsking } from '../../../src/persistence/schema/feedback.ts';
import { outbox } from '../../../src/persistence/schema/messaging.ts';
import { person } from '../../../src/persistence/schema/people.ts';
import { progressChange } from '../../../src/persistence/schema/progress.ts';
import { fairnessPulse } from '../../../src/persistence/schema/pulse.ts';
import { sweepLook } from '../../../src/persistence/schema/sweeps.ts';
import { at } from '../../../src/persistence/sql/write.ts';
import { type DueNow, dueNow } from '../../../src/persistence/sweeps/due-now.ts';
import { newId } from '../../../src/shared/ids.ts';
import { localDate, Temporal } from '../../../src/shared/time.ts';
import { home, putAccount, putRow } from '../../support/outbox-rows.ts';
import type { SmallAgency } from '../../support/small-agency.ts';
import { watchedPool } from '../../support/watched-pool.ts';
import { before, now, openSweepRig, type SweepRig, sealer, zone } from './sweep-rig.ts';

/** A sweep asks once what may be due, and does only that. Whatever is due must be among what it hears. */

const day = (iso: string) => Temporal.PlainDate.from(iso);
const after = now.add({ seconds: 1 });

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

const sets: SweepRig['sets'] = (values) => rig.sets(values);
const budi = () => rig.budi();

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
    await rig.forgetsChanges(flag !== 'hasUnfolded');
    expect((await load())[flag]).toBe(true);
    if (!isDone) return;
    expect(await isDone()).toBe(false);
    expect(await rig.sweeps()).toEqual([]);
    expect(await isDone()).toBe(true);
  });

  it.each(not)('is not set by what is not due (%#)', async (puts) => {
    await puts();
    expect((await load())[flag]).toBe(false);
  });
});

it('a sweep that cannot ask does everything, and says so', async () => {
  const together = cases.filter(({ isAlone }) => !isAlone);
  for (const { due } of together) await due();
  const on = watchedPool(db, (text) => {
    if (text.includes('"hasResultsInWait"')) throw new Error('the database refuses');
  });
  expect(await rig.sweeps(now, on)).toMatchObject([{ msg: 'what is due could not be asked' }]);
  for (const { flag, isDone } of together) expect(await isDone?.(), flag).not.toBe(false);
});

it('results are looked at from their last day on, because an agency may wait for no day at all', async () => {
  await sets({ status: 'released', releasedAt: before });
  await db.update(cycle).set({ feedbackFrom: day('2026-12-21'), feedbackTo: day('2026-12-26') });
  expect(await load()).toMatchObject({ hasUnopened: true });
  await db.update(cycle).set({ feedbackTo: day('2026-12-27') });
  expect(await load()).toMatchObject({ hasUnopened: false });
});
