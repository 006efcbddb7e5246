import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Approval } from '../../../src/domain/approval/approval.ts';
import type { Missed } from '../../../src/domain/missed/missed.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { loadDesk } from '../../../src/persistence/hr/load-desk.ts';
import { appraisal } from '../../../src/persistence/schema/appraisals.ts';
import { Temporal } from '../../../src/shared/time.ts';
import type { SmallAgency } from '../../support/small-agency.ts';
import { type TenureRig, tenureRig } from '../tenure/rig.ts';

let rig: TenureRig;
let db: Db;
let agency: SmallAgency;
const day = (date: string) => Temporal.PlainDate.from(date);
const at = Temporal.Instant.from('2026-12-15T02:00:00Z');

beforeAll(async () => {
  rig = await tenureRig();
  db = rig.db;
});
afterAll(() => rig.close());
beforeEach(async () => {
  agency = await rig.begins();
  // So that nobody but approvals waits for the superior.
  await db
    .update(appraisal)
    .set({ status: 'acknowledged' })
    .where(eq(appraisal.employeeId, agency.people.ani.id));
  await db.execute(sql`update person set is_hr = true where id = ${agency.people.citra.id}`);
});

const waits = (until: string): Approval => ({ stage: 'waiting', by: day(until) });
const stands = (who: 'budi' | 'citra', set: Partial<typeof appraisal.$inferInsert>) =>
  db
    .update(appraisal)
    .set({ predicate: 'good', ratedAt: at, ...set })
    .where(eq(appraisal.employeeId, agency.people[who].id));
const listed = async () => {
  const look = await loadDesk(db, agency.people.citra.id, at, day('2026-12-15'), {
    view: 'list',
    list: 'approvals',
  });
  if (look.view !== 'list') throw new Error(look.view);
  return look.entries.map(({ name, on, closes, word }) => [name, on?.toString(), closes?.toString(), word]);
};
const remindable = async (personId: string) => {
  const look = await loadDesk(db, agency.people.citra.id, at, day('2026-12-15'), {
    view: 'remind',
    personId,
  });
  if (look.view !== 'remind') throw new Error(look.view);
  return look.groups.reduce((sum, { people }) => sum + people, 0);
};

it('the desk lists by approver what waits for approval, corrections too, and who is on it can be reminded', async () => {
  const { wayan } = agency.people;
  expect([await listed(), await remindable(wayan.id)]).toEqual([[], 0]);
  await stands('budi', { status: 'rated', approval: waits('2026-12-20') });
  const proposed = {
    rows: [{ row: 'H', from: 2, to: 3, at }],
    by: day('2026-12-18'),
    proposedBy: [agency.people.ani.id],
  };
  const missed: Missed = {
    ...{ askedAt: at, words: 'Loket hari Sabtu.', pieces: [], raised: [], answerBy: day('2026-12-17') },
    proposed,
  };
  await stands('citra', {
    status: 'released',
    releasedAt: at,
    missed,
    approval: { ...waits('2026-12-12'), stage: 'approved' },
  });
  expect(await listed()).toEqual([['I Wayan Sudarma', '2026-12-15', '2026-12-18', 'waits:2']]);
  expect(await remindable(wayan.id)).toBe(1);
});

it('who may not approve is not waited for: who rated, who proposed the correction, and whoever has left', async () => {
  const { wayan, ani } = agency.people;
  await stands('budi', { status: 'rated', approval: waits('2026-12-20'), ratedById: wayan.id });
  // Then HR has to name somebody, and it stands with the appraiser.
  expect(await listed()).toEqual([['Ani Rahmawati', '2026-12-15', '2026-12-20', 'nobody:1']]);
  expect(await remindable(wayan.id)).toBe(0);
  const named = { ...waits('2026-12-20'), namedId: agency.people.citra.id };
  await stands('budi', { status: 'rated', approval: named, ratedById: wayan.id });
  expect((await listed()).map(([who]) => who)).toEqual(['Citra Lestari']);
  const proposed = {
    rows: [{ row: 'H', from: 2, to: 3, at }],
    by: day('2026-12-18'),
    proposedBy: [wayan.id, ani.id],
  };
  const missed: Missed = {
    ...{ askedAt: at, words: 'Loket hari Sabtu.', pieces: [], raised: [], answerBy: day('2026-12-17') },
    proposed,
  };
  await stands('budi', {
    status: 'released',
    ratedById: null,
    missed,
    approval: { ...waits('2026-12-12'), stage: 'approved' },
  });
  expect((await listed()).map(([, , , word]) => word)).toEqual(['nobody:1']);
  // With an objection somebody else decides all of it.
  await stands('budi', { status: 'objected' });
  expect(await listed()).toEqual([]);
});
