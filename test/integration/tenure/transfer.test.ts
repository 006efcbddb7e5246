import { asc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '../../../src/persistence/db.ts';
import { loadForPerson } from '../../../src/persistence/events/load-event.ts';
import { appraisal } from '../../../src/persistence/schema/appraisals.ts';
import { outbox } from '../../../src/persistence/schema/messaging.ts';
import { person } from '../../../src/persistence/schema/people.ts';
import type { SmallAgency } from '../../support/small-agency.ts';
import { numbers, type TenureRig, tenureRig, today } from './rig.ts';

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
});

const kinerja = (...args: string[]) => rig.kinerja(...args);
const partsOf = (id: string) =>
  db
    .select()
    .from(appraisal)
    .where(eq(appraisal.employeeId, id))
    .orderBy(asc(appraisal.partFrom), asc(appraisal.takenOutAt));
const toldOf = async () =>
  (await db.select().from(outbox).where(eq(outbox.kind, 'part-news')))
    .map(({ recipientId }) => recipientId)
    .sort();
const move = (...more: string[]) =>
  kinerja(
    ...['people', 'transfer', numbers.budi, '--from', '2026-11-10', '--unit', 'Dinas Kesehatan'],
    ...['--superior', numbers.wayan, ...more],
  );
const doctor = async () => (await kinerja('audit', 'verify')).out;

describe('people transfer', () => {
  it('parts the appraisal that runs, and each part is with who saw it', async () => {
    const { ani, wayan, budi } = agency.people;
    const done = await move();
    expect(done).toMatchObject({ code: 0 });
    expect(done.out).toContain('Dinas Kesehatan');
    const parts = await partsOf(budi.id);
    expect(parts).toHaveLength(2);
    const [second, first] = parts[0]?.partFrom ? parts : [parts[1], parts[0]];
    expect(`${first?.partTo}`).toBe('2026-11-09');
    expect(`${second?.partFrom}`).toBe('2026-11-10');
    expect([first?.appraiserId, second?.appraiserId]).toEqual([ani.id, wayan.id]);
    expect(first?.heldUnit).toBe('Dinas Komunikasi dan Informatika');
    expect(await toldOf()).toEqual([ani.id, wayan.id, budi.id].sort());
    expect(await doctor()).toContain('2');
    const mine = (await loadForPerson(db, budi.id, today)).own;
    expect(mine.map(({ part }) => part && `${part.from} ${part.to}`)).toEqual([
      '2026-11-10 2026-12-31',
      '2026-10-01 2026-11-09',
    ]);
    expect(mine.map(({ employee }) => employee.unit)).toEqual([
      'Dinas Kesehatan',
      'Dinas Komunikasi dan Informatika',
    ]);
    expect((await loadForPerson(db, ani.id, today)).team.map(({ employee }) => employee.name)).toContain(
      'Budi Santoso',
    );
  });
});
