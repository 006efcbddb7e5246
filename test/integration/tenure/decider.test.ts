import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Missed } from '../../../src/domain/missed/missed.ts';
import type { ObjectionCase } from '../../../src/domain/objection/objection.ts';
import { readOnceAround } from '../../../src/outbound/agency-now.ts';
import { sweepObjections } from '../../../src/outbound/sweep/objections.ts';
import { applyDueAssignments } from '../../../src/persistence/cycles/assignments.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { loadForPerson } from '../../../src/persistence/events/load-for-person.ts';
import { appraisal } from '../../../src/persistence/schema/appraisals.ts';
import { agencySetting } from '../../../src/persistence/schema/settings.ts';
import { localDate, Temporal } from '../../../src/shared/time.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { objections } from '../../support/objections.ts';
import type { SmallAgency } from '../../support/small-agency.ts';
import { now, numbers, type TenureRig, tenureRig, today, zone } from './rig.ts';

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

/** Ani rated Budi, who objected; `second` decides. */
async function objects(second: string | null, decideBy: string, status: 'objected' | 'decided' = 'objected') {
  const { ani, budi } = agency.people;
  const { deciderId: _, ...rest } = objections.filed;
  const objection: ObjectionCase = {
    ...rest,
    ...{ ratedBy: [ani.id], decideBy: Temporal.PlainDate.from(decideBy) },
    ...(second === null ? { stage: 'filed' } : { deciderId: second }),
  };
  await db
    .update(appraisal)
    .set({ status, objection, secondAppraiserId: second, objectedAt: now, releasedAt: now, openedAt: now })
    .where(eq(appraisal.employeeId, budi.id));
}
const stored = async () => {
  const [row] = await db.select().from(appraisal).where(eq(appraisal.employeeId, agency.people.budi.id));
  return row;
};
const sweeps = (at: string) => {
  const clock = movableClock(Temporal.Instant.from(at));
  const readAgency = readOnceAround(db, localDate(clock.now(), zone));
  return sweepObjections({ db, clock, timeZone: zone, readAgency }, 'sweep:test');
};
const told = async () =>
  (
    await db.execute<{ kind: string; what: string | null; to: string }>(
      sql`select kind, payload ->> 'what' as what, recipient_id as to from outbox order by dedupe_key`,
    )
  ).map(({ kind, what, to }) => [what ?? kind, nameOf(to)].join(' '));
const nameOf = (id: string) =>
  Object.entries(agency.people).find(([, one]) => one.id === id)?.[0] ?? 'somebody';
const names = (to: string, ...more: string[]) =>
  rig.kinerja('people', 'decider', numbers.budi, '--to', to, '--note', 'Jabatan kosong', ...more);

describe('who decides an objection', () => {
  it('is named by HR where nobody above may, with a date of their own, and stays when the roster says otherwise', async () => {
    await objects(null, '2026-12-28');
    const trial = await names(numbers.citra, '--dry-run');
    expect(trial.out).toContain('Citra Lestari');
    expect(await told()).toEqual([]);
    expect(await names(numbers.citra)).toMatchObject({ code: 0 });
    const { citra, wayan, ani, budi } = agency.people;
    expect((await loadForPerson(db, citra.id, today)).toDecide).toMatchObject([{ who: { name: budi.name } }]);
    expect((await loadForPerson(db, ani.id, today)).toDecide).toEqual([]);
    expect(await stored()).toMatchObject({
      secondAppraiserId: citra.id,
      objection: { stage: 'with-decider', deciderId: citra.id, named: { id: citra.id, by: 'hr' } },
    });
    expect(await told()).toEqual(
      expect.arrayContaining(['objection citra', 'moved budi', 'moved ani', 'due citra', 'over citra']),
    );
    await applyDueAssignments(db, today, { role: 'system', now });
    expect((await stored())?.secondAppraiserId).toBe(citra.id);
    // Who was named leaves: then it is the superior's again.
    await db.execute(sql`update person set active_until = '2026-12-01' where id = ${citra.id}`);
    await applyDueAssignments(db, today, { role: 'system', now });
    expect((await stored())?.secondAppraiserId).toBe(wayan.id);
  });

  it('is never who rated, nor the employee, nor taken from a superior whose date has not passed', async () => {
    await objects(null, '2026-12-28');
    // Who rated has nothing to decide, also where the row still names them.
    await objects(agency.people.ani.id, '2026-12-28');
    expect((await loadForPerson(db, agency.people.ani.id, today)).toDecide).toEqual([]);
    await objects(null, '2026-12-28');
    for (const number of [numbers.ani, numbers.budi])
      expect(await names(number)).toMatchObject({ code: 1, out: expect.stringContaining('Who rated') });
    // The officer does not name themselves.
    expect(await names(numbers.wayan)).toMatchObject({ code: 1, out: expect.stringContaining('themselves') });
    await objects(agency.people.wayan.id, '2026-12-28');
    expect(await names(numbers.citra)).toMatchObject({ code: 1, out: expect.stringContaining('A superior') });
    await objects(agency.people.wayan.id, '2026-12-13');
    expect(await names(numbers.citra)).toMatchObject({ code: 0 });
    await objects(agency.people.wayan.id, '2026-12-13', 'decided');
    expect(await names(numbers.citra)).toMatchObject({
      code: 1,
      out: expect.stringContaining('no objection'),
    });
  });

  it('is never who corrected the result, whatever office they hold now, but the next up or whom HR names', async () => {
    const { wayan, citra, ani } = agency.people;
    await objects(citra.id, '2026-12-28');
    expect((await loadForPerson(db, citra.id, today)).toDecide).toHaveLength(1);
    const raised = { row: 'H', from: 2, to: 3, at: now };
    const missed: Missed = {
      ...{ askedAt: now, words: 'Laporan bulan Maret', pieces: [], answerBy: today },
      ...{ raised: [raised], correctedBy: [ani.id, citra.id] },
    };
    await db.update(appraisal).set({ missed }).where(eq(appraisal.employeeId, agency.people.budi.id));
    // She corrected it as a stand-in, and has the office above today: it is not hers, and HR cannot make it hers.
    expect((await loadForPerson(db, citra.id, today)).toDecide).toEqual([]);
    expect(await names(numbers.citra)).toMatchObject({ code: 1, out: expect.stringContaining('Who rated') });
    await applyDueAssignments(db, today, { role: 'system', now });
    expect((await stored())?.secondAppraiserId).toBe(wayan.id);
    expect((await loadForPerson(db, wayan.id, today)).toDecide).toHaveLength(1);
    // Nor is he, once he has to do with a correction that waits: nobody is above him.
    const { correctedBy: _, ...asked } = missed;
    const proposed = { rows: [raised], by: today, proposedBy: [wayan.id] };
    await db
      .update(appraisal)
      .set({ missed: { ...asked, raised: [], proposed } })
      .where(eq(appraisal.employeeId, agency.people.budi.id));
    await applyDueAssignments(db, today, { role: 'system', now });
    expect((await stored())?.secondAppraiserId).toBeNull();
    expect((await loadForPerson(db, wayan.id, today)).toDecide).toEqual([]);
  });

  it('is reminded before the date and every week after it, with HR, whoever it is by then', async () => {
    const { wayan, citra } = agency.people;
    await db.execute(sql`update person set is_hr = true where id = ${citra.id}`);
    await objects(wayan.id, '2026-12-28');
    await sweeps('2026-12-20T02:00:00Z');
    expect(await told()).toEqual([]);
    await sweeps('2026-12-26T02:00:00Z');
    expect(await told()).toEqual(['due wayan']);
    for (const at of ['2026-12-29', '2027-01-02', '2027-01-05']) {
      await sweeps(`${at}T02:00:00Z`);
      await sweeps(`${at}T03:00:00Z`);
    }
    expect((await told()).filter((one) => one === 'over wayan')).toHaveLength(2);
    expect((await told()).filter((one) => one === 'objection-over citra')).toHaveLength(2);
    expect((await stored())?.secondAppraiserId).toBe(wayan.id);
  });

  it('is the next superior once the date has passed, where the agency wants it so', async () => {
    const { wayan, citra } = agency.people;
    await db.insert(agencySetting).values({
      ...{ key: 'overdue', unit: '', revision: 1, state: 'set', value: 'escalate', at: now, reason: 'uji' },
    });
    // Citra decides, and Wayan is above her too, by way of Ani, who rated.
    await objects(citra.id, '2026-12-28');
    await sweeps('2026-12-28T02:00:00Z');
    expect((await stored())?.secondAppraiserId).toBe(citra.id);
    await sweeps('2026-12-29T02:00:00Z');
    const after = await stored();
    expect(after).toMatchObject({
      secondAppraiserId: wayan.id,
      objection: { deciderId: wayan.id, named: { by: 'time' } },
    });
    expect(String(after?.objection?.decideBy)).toBe('2027-01-12');
    // Nobody is above him: it stays with him, and he is reminded.
    await sweeps('2027-01-14T02:00:00Z');
    expect((await stored())?.secondAppraiserId).toBe(wayan.id);
    expect(await told()).toContain('over wayan');
  });
});
