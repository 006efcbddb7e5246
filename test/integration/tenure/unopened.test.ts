import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { readOnceAround } from '../../../src/outbound/agency-now.ts';
import { sweepUnopened } from '../../../src/outbound/sweep/unopened.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { loadDigest } from '../../../src/persistence/hr/load-digest.ts';
import { appraisal } from '../../../src/persistence/schema/appraisals.ts';
import { agencySetting } from '../../../src/persistence/schema/settings.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { movableClock } from '../../support/movable-clock.ts';
import type { SmallAgency } from '../../support/small-agency.ts';
import { now, type TenureRig, tenureRig } from './rig.ts';

let rig: TenureRig;
let db: Db;
let agency: SmallAgency;

beforeAll(async () => {
  rig = await tenureRig();
  db = rig.db;
});
afterAll(() => rig.close());
beforeEach(async () => {
  agency = await rig.begins();
  const { budi, citra, wayan } = agency.people;
  const releasedAt = Temporal.Instant.from('2026-12-21T02:00:00Z');
  const given = { status: 'released', predicate: 'good', releasedAt } as const;
  await db.update(appraisal).set(given).where(eq(appraisal.employeeId, budi.id));
  await db
    .update(appraisal)
    .set({ ...given, openedAt: releasedAt })
    .where(eq(appraisal.employeeId, citra.id));
  await db.execute(sql`update person set is_hr = true where id = ${wayan.id}`);
});

const at = (day: string) => Temporal.Instant.from(`${day}T02:00:00Z`);
const sets = (key: 'paper' | 'unopened', value: string) =>
  db
    .insert(agencySetting)
    .values({ key, unit: '', revision: 1, state: 'set', value, at: now, reason: 'uji' });
const toDeliver = async (day: string) => {
  const span = { after: at('2026-12-01'), until: at(day) };
  const today = Temporal.PlainDate.from(day);
  return (await loadDigest(db, agency.people.wayan.id, { now: at(day), today }, span)).unopened;
};
const sweeps = (day: string) =>
  sweepUnopened(
    {
      ...{ db, clock: movableClock(at(day)) },
      readAgency: readOnceAround(db, Temporal.PlainDate.from(day)),
    },
    'sweep:test',
  );
const closedOn = async () =>
  (await db.select().from(appraisal).where(eq(appraisal.employeeId, agency.people.budi.id)))[0]?.unopenedOn;

it('a result that nobody opened comes to HR to be delivered on paper, after days that the agency may set', async () => {
  expect(await toDeliver('2027-01-03')).toMatchObject({ all: 0 });
  expect(await toDeliver('2027-01-04')).toMatchObject({ fresh: 1, all: 1 });
  await sets('paper', '20');
  expect(await toDeliver('2027-01-09')).toMatchObject({ all: 0 });
  expect(await toDeliver('2027-01-10')).toMatchObject({ all: 1 });
});

it('and is closed as such after the last day, with the day and its act, once; whoever opened theirs is not', async () => {
  expect(await sweeps('2027-01-31')).toBe(0);
  expect(await sweeps('2027-02-01')).toBe(1);
  expect(await sweeps('2027-02-02')).toBe(0);
  expect(String(await closedOn())).toBe('2027-02-01');
  expect(await toDeliver('2027-02-02')).toMatchObject({ all: 0 });
  const acts = await db.execute(sql`select role, after from audit where act = 'result.unopened'`);
  expect(acts).toMatchObject([{ role: 'system', after: { unopenedOn: '2027-02-01' } }]);
});

it('the last day is the one that the agency set', async () => {
  await sets('unopened', '5');
  expect(await sweeps('2027-01-05')).toBe(0);
  expect(await sweeps('2027-01-06')).toBe(1);
});
