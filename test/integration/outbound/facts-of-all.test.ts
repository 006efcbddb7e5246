import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Db } from '../../../src/persistence/db.ts';
import { factsOfAll, reminderFacts } from '../../../src/persistence/reminders/reminder-facts.ts';
import { appraisal } from '../../../src/persistence/schema/appraisals.ts';
import { outbox } from '../../../src/persistence/schema/messaging.ts';
import { person } from '../../../src/persistence/schema/people.ts';
import { home, now, putAccount, putRow } from '../../support/outbox-rows.ts';
import { type City, openCity } from '../../support/script/city.ts';
import { seedSmallAgency } from '../../support/small-agency.ts';

/** A city is read part by part: together the parts say what one statement about everybody does. */

const zone = 'Asia/Makassar';
let city: City;
let db: Db;
beforeAll(async () => {
  city = await openCity();
  db = city.db;
});
afterAll(() => city.close());
beforeEach(async () => {
  await city.clear();
  const { people } = await seedSmallAgency(db);
  for (const { id } of Object.values(people)) {
    await putAccount(db, id, { ...home, userId: id });
    const payload = { kind: 'reminder', personId: id, date: '2026-12-03' };
    await putRow(db, { kind: 'reminder', recipientId: id, payload });
  }
});

it.each([1, 2, 3, 100])(
  'in parts of %s rows everybody is in one range, and has the same facts',
  async (size) => {
    const ids = (await db.select({ id: person.id }).from(person)).map(({ id }) => id);
    for (const days of [0, 6, 12, 20, 30, 45]) {
      const at = now.add({ hours: 24 * days });
      const ranges = [];
      const inParts = [];
      for await (const { range, facts } of factsOfAll(db, at, zone, size)) {
        for (const { personId } of facts) expect(range.after < personId && personId <= range.upTo).toBe(true);
        ranges.push(range);
        inParts.push(...facts);
      }
      for (const id of ids)
        expect(ranges.filter(({ after, upTo }) => id > after && id <= upTo)).toHaveLength(1);
      const all = await reminderFacts(db, at, zone);
      expect(inParts).toEqual(all.toSorted((a, b) => (a.personId < b.personId ? -1 : 1)));
    }
    expect(await db.$count(appraisal)).toBeGreaterThan(0);
    expect(await db.$count(outbox)).toBe(4);
  },
);
