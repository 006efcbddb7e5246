import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chatFileKinds } from '../../../src/domain/clearance/chat-file.ts';
import { createDelivery } from '../../../src/outbound/index.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { chatFile } from '../../../src/persistence/schema/chat-files.ts';
import { hrErrand } from '../../../src/persistence/schema/errands.ts';
import { evidenceFile } from '../../../src/persistence/schema/files.ts';
import { filesDue } from '../../../src/persistence/sweeps/files-due.ts';
import { newId } from '../../../src/shared/ids.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { captureLog } from '../../support/captured-log.ts';
import { fakePlatform } from '../../support/fake-platform.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { home, putRow } from '../../support/outbox-rows.ts';
import { type City, openCity } from '../../support/script/city.ts';
import { scratchKeeping } from '../../support/script/keeping.ts';
import { seedSmallAgency } from '../../support/small-agency.ts';
import { watchedPool } from '../../support/watched-pool.ts';

/** Whoever fetches files asks once what may be due, and does only that. */

const now = Temporal.Instant.from('2026-12-02T02:00:00Z');
const before = now.subtract({ seconds: 1 });
const after = now.add({ seconds: 1 });
const hoursAgo = (hours: number) => now.subtract({ hours });

let city: City;
let db: Db;
let budi = '';
beforeAll(async () => {
  city = await openCity();
  db = city.db;
});
afterAll(() => city.close());
beforeEach(async () => {
  await city.clear();
  budi = (await seedSmallAgency(db)).people.budi.id;
});

type Of<T extends { readonly $inferInsert: object }> = Partial<T['$inferInsert']>;
const file = (more: Of<typeof evidenceFile>) =>
  db.insert(evidenceFile).values({
    ...{ id: newId(), ownerId: budi, ...home, eventId: 'e', sentAt: before },
    ...{ status: 'waiting', dueAt: now, ...more },
  });
const errand = async (more: Of<typeof hrErrand>) => {
  const id = newId();
  await db.insert(hrErrand).values({
    ...{ id, personId: budi, ...home, eventId: 'e', kind: 'roster', askedAt: before },
    ...{ status: 'waiting', dueAt: now, ...more },
  });
  return id;
};
const document = (more: Of<typeof chatFile>) =>
  db.insert(chatFile).values({
    ...{ id: newId(), personId: budi, ...home, eventId: 'e', kind: chatFileKinds[0], askedAt: before },
    ...{ status: 'wanted', dueAt: now, ...more },
  });

type Case = {
  readonly flag: keyof Awaited<ReturnType<typeof filesDue>>;
  readonly due: readonly (() => Promise<unknown>)[];
  /** What is almost due, or was. */
  readonly not: readonly (() => Promise<unknown>)[];
};

const cases: readonly Case[] = [
  {
    flag: 'hasDueFiles',
    due: [() => file({}), () => file({ unscannedSince: before, platform: 'slack' })],
    not: [() => file({ dueAt: after }), () => file({ status: 'kept' })],
  },
  {
    flag: 'hasDueErrands',
    due: [() => errand({}), () => errand({ status: 'wanted' })],
    not: [
      () => errand({ dueAt: after }),
      () => errand({ status: 'shown' }),
      () => errand({ status: 'done' }),
    ],
  },
  {
    flag: 'hasEndedErrands',
    due: [
      () => errand({ askedAt: hoursAgo(24), status: 'shown' }),
      () => errand({ status: 'done', sha256: 'a' }),
      () => errand({ status: 'over', kind: 'letters', sha256: 'a' }),
    ],
    not: [
      () => errand({ status: 'done' }),
      () => errand({ status: 'shown', sha256: 'a' }),
      // Letters are kept until they are sent.
      async () => {
        const errandId = await errand({ status: 'done', kind: 'letters', sha256: 'a' });
        await putRow(db, { kind: 'letters-made', payload: { errandId } });
      },
    ],
  },
  {
    flag: 'hasWorkForChatFiles',
    due: [
      () => document({}),
      () => document({ status: 'made', dueAt: after }),
      () => document({ status: 'sent' }),
      () => document({ status: 'removed', askedAt: hoursAgo(30 * 24) }),
    ],
    not: [
      () => document({ dueAt: after }),
      () => document({ status: 'sent', dueAt: after }),
      () => document({ status: 'removed' }),
    ],
  },
  {
    flag: 'hasOldChatFiles',
    due: [
      () => document({ askedAt: hoursAgo(48), dueAt: after }),
      () => document({ status: 'sent', askedAt: hoursAgo(49), sentAt: hoursAgo(48), dueAt: after }),
    ],
    not: [
      () => document({ askedAt: hoursAgo(47) }),
      () => document({ status: 'sent', askedAt: hoursAgo(49), sentAt: hoursAgo(47) }),
      () => document({ status: 'over', askedAt: hoursAgo(49) }),
    ],
  },
];

/** What is done when files are fetched: whether errands were looked at, how many statements were run, what was logged. */
async function fetches(broken?: string) {
  const keeping = await scratchKeeping();
  const { log, entries } = captureLog();
  const statements: string[] = [];
  const see = (text: string): void => {
    statements.push(text);
    if (broken !== undefined && text.includes(broken)) throw new Error('the database refuses');
  };
  let runs = 0;
  const delivery = createDelivery({
    ...{ db: watchedPool(db, see), clock: movableClock(now), log, agencyName: 'Kota', keeping },
    ...{ platforms: [fakePlatform('telegram')], timeZone: 'Asia/Makassar' },
    runErrands: async () => {
      runs += 1;
      return [];
    },
  });
  await delivery.fetchFiles();
  return { runs, statements: statements.length, said: entries().map(({ msg }) => msg) };
}

describe.each(cases)('$flag', ({ flag, due, not }) => {
  it.each(due)('is set by what is due (%#), and it is looked at', async (puts) => {
    await puts();
    expect((await filesDue(db, now))[flag]).toBe(true);
    const { runs, statements } = await fetches();
    if (flag === 'hasDueFiles') expect(statements).toBeGreaterThan(1);
    else expect(runs).toBe(1);
  });

  it.each(not)('is not set by what is not (%#)', async (puts) => {
    await puts();
    expect((await filesDue(db, now))[flag]).toBe(false);
  });
});

it('with nothing due one statement is run', async () => {
  expect(await fetches()).toEqual({ runs: 0, statements: 1, said: [] });
});

it('where it cannot be asked what is due, files are fetched and errands worked at, and it is said', async () => {
  await file({ platform: 'telegram', tenant: 'test' });
  expect(await fetches('"hasDueFiles"')).toMatchObject({
    runs: 1,
    said: ['what is due could not be asked', 'a file was not taken'],
  });
  expect(await db.$count(evidenceFile, sql`status = 'waiting'`)).toBe(0);
});

it('a file that is due is fetched', async () => {
  await file({ platform: 'telegram', tenant: 'test' });
  await fetches();
  // The platform gives out no files, and nothing waits for one that is refused.
  expect(await db.$count(evidenceFile, sql`status = 'waiting'`)).toBe(0);
});
