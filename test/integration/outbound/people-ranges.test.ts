import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Db } from '../../../src/persistence/db.ts';
import { rangesOfPeople } from '../../../src/persistence/people/ranges.ts';
import { reminderFacts } from '../../../src/persistence/reminders/reminder-facts.ts';
import { appraisal } from '../../../src/persistence/schema/appraisals.ts';
import { person } from '../../../src/persistence/schema/people.ts';
import { now } from '../../support/outbox-rows.ts';
import { type City, openCity } from '../../support/script/city.ts';
import { seedSmallAgency } from '../../support/small-agency.ts';

/** A city is asked for range by range: together the ranges say what one statement about everybody does. */

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
  await seedSmallAgency(db);
});

it.each([1, 2, 3, 100])('ranges of %s hold everybody, and each once', async (size) => {
  const ids = (await db.select({ id: person.id }).from(person)).map(({ id }) => id);
  const ranges = await rangesOfPeople(db, size);
  for (const id of ids) expect(ranges.filter(({ after, upTo }) => id > after && id <= upTo)).toHaveLength(1);
  for (const { after, upTo } of ranges)
    expect(ids.filter((id) => id > after && id <= upTo).length).toBeLessThanOrEqual(size);
});

it.each([1, 2, 3])('what is open for people in ranges of %s is what is open for all', async (size) => {
  for (const days of [0, 6, 12, 20, 30, 45]) {
    const at = now.add({ hours: 24 * days });
    const all = await reminderFacts(db, at, zone);
    const inRanges = [];
    for (const range of await rangesOfPeople(db, size))
      inRanges.push(...(await reminderFacts(db, at, zone, range)));
    const byPerson = (facts: typeof all) => facts.toSorted((a, b) => (a.personId < b.personId ? -1 : 1));
    expect(byPerson(inRanges)).toEqual(byPerson(all));
  }
  expect(await db.$count(appraisal)).toBeGreaterThan(0);
});
