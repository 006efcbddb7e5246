import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { pulseStep } from '../../../src/domain/pulse/pulse.ts';
import { openPulseUnit, type PulseUnit } from './rig.ts';

let unit: PulseUnit;
beforeAll(async () => {
  unit = await openPulseUnit();
});
beforeEach(() => unit.again());
afterAll(() => unit.close());

const shown = async () => (await unit.lists())[0]?.shown;
const asked = () => unit.db.execute(sql`select person_id, standing from fairness_asked order by 1`);

it('whoever got a result is asked once, and a unit of fewer than five is not', async () => {
  const [row] = await unit.lists();
  expect(await unit.lists()).toHaveLength(1);
  expect(row).toMatchObject({ unit: 'Dinas Komunikasi dan Informatika', asked: 7, isEnded: false });
  const told = () =>
    unit.db.execute<{ id: string }>(
      sql`select recipient_id as id from outbox where kind = 'pulse-asked' order by 1`,
    );
  expect((await told()).map(({ id }) => id)).toEqual(unit.people.toSorted());
  await Promise.all([unit.asks(), unit.asks()]);
  expect(await unit.lists()).toHaveLength(1);
  expect(await told()).toHaveLength(7);
});

it('the fifth answer shows five, and the next two wait for the tenth until they are destroyed unread', async () => {
  const values = [
    [0, 0, 2],
    [1, 0, 2],
    [2, 0, 1],
    [0, 1, 2],
    [0, 2, 0],
  ] as const;
  for (const [at, three] of values.entries()) {
    expect(await shown()).toBeUndefined();
    await unit.answers(unit.people[at] ?? '', three);
  }
  const five = { answered: 5, heard: [3, 1, 1], explained: [3, 1, 1], fair: [1, 1, 3] };
  expect(await shown()).toEqual(five);
  for (const personId of unit.people.slice(5)) await unit.answers(personId, [2, 2, 2]);
  expect(await shown()).toEqual(five);

  unit.clock.advance({ hours: 24 * 14 - 1 });
  await unit.ends();
  expect((await unit.lists())[0]).toMatchObject({ isEnded: false });
  unit.clock.advance({ hours: 1 });
  await unit.ends();
  expect((await unit.lists())[0]).toMatchObject({ isEnded: true, shown: five });
  expect(await asked()).toEqual([]);
  expect(await unit.db.execute(sql`select 1 from fairness_pulse where sealed is not null`)).toEqual([]);
  const heads = await unit.db.execute<{ id: string }>(
    sql`select recipient_id as id from outbox where kind = 'pulse-ended'`,
  );
  expect(heads.map(({ id }) => id)).toEqual([unit.agency.people.wayan.id]);
});

it('of fewer than five answers nothing is ever shown, and nobody is told', async () => {
  for (const personId of unit.people.slice(0, pulseStep - 1)) await unit.answers(personId, [0, 0, 0]);
  unit.clock.advance({ days: 15 });
  await unit.ends();
  expect((await unit.lists())[0]).toMatchObject({ isEnded: true });
  expect(await shown()).toBeUndefined();
  expect(await unit.db.execute(sql`select 1 from outbox where kind = 'pulse-ended'`)).toEqual([]);
});

it('a question is answered once and in its place; whoever declines, or is not asked, counts for nothing', async () => {
  const [one = '', other = ''] = unit.people;
  expect(await unit.answers(one, [0])).toContain('2/3');
  const before = await asked();
  // The same button again, and the one of the last question.
  await unit.answers(one, [2], 0);
  await unit.answers(one, [2], 2);
  await unit.answers(unit.stranger, [0]);
  await unit.answers(unit.agency.people.wayan.id, [0]);
  expect(await asked()).toEqual(before);
  await unit.answers(other, [0, 0]);
  await unit.presses(other, { type: 'pulse.decline', pulseId: await unit.pulseId() });
  expect(await unit.answers(other, [0], 2)).toContain('sudah berakhir');
  expect(
    await unit.db.execute(sql`select 1 from fairness_asked where standing = 'declined' and draft is null`),
  ).toHaveLength(1);
});

it('after its day it takes no answer, whether or not anybody has ended it yet', async () => {
  const [one = ''] = unit.people;
  await unit.answers(one, [0]);
  const before = await asked();
  unit.clock.advance({ days: 14 });
  expect(await unit.answers(one, [0], 1)).toContain('sudah berakhir');
  expect(await asked()).toEqual(before);
});

it('two who answer at the same moment both count', async () => {
  for (const personId of unit.people.slice(0, 5)) await unit.answers(personId, [0, 1]);
  await Promise.all(unit.people.slice(0, 5).map((personId) => unit.answers(personId, [2], 2)));
  expect(await shown()).toEqual({ answered: 5, heard: [5, 0, 0], explained: [0, 5, 0], fair: [0, 0, 5] });
});

it('HR reads it as an operator does, and so does the head of the unit; whoever was asked does not', async () => {
  for (const personId of unit.people.slice(0, 5)) await unit.answers(personId, [0, 0, 0]);
  const { wayan, ani, budi } = unit.agency.people;
  expect((await unit.reads(wayan.id)).units).toEqual(await unit.lists());
  for (const { id } of [ani, budi]) expect((await unit.reads(id)).units).toEqual([]);
  expect((await unit.reads(unit.stranger)).units).toEqual([]);
  await unit.db.execute(sql`update person set is_hr = true where id = ${unit.stranger}`);
  expect((await unit.reads(unit.stranger)).units).toEqual(await unit.lists());
  await unit.db.execute(sql`update person set is_hr = false where id = ${unit.stranger}`);
});
