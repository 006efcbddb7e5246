import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reportRequest } from '../../../src/application/rights/ask-request.ts';
import { setAppraiser } from '../../../src/application/tenure/set-appraiser.ts';
import { appraiserNamedScreen } from '../../../src/conversation/features/delegation/news.screen.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { saveRequests } from '../../../src/persistence/rights/save-requests.ts';
import { namedAppraisers } from '../../../src/persistence/tenure/named-appraisers.ts';
import { createTenureStore } from '../../../src/persistence/tenure/tenure-store.ts';
import { newId } from '../../../src/shared/ids.ts';
import type { SmallAgency } from '../../support/small-agency.ts';
import { aContext } from '../../unit/rating/rig.ts';
import { now, numbers, type TenureRig, tenureRig, today } from './rig.ts';

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

const name = (...more: string[]) =>
  rig.kinerja('people', 'appraiser', numbers.budi, '--to', numbers.wayan, ...more);

/** What lies in the tables about Budi's appraiser, by names, and whom it was told. */
const rows = async () => {
  const [found] = await db.execute<Record<string, unknown>>(sql`select
    (select jsonb_agg(jsonb_build_array(r.name, l.valid_from, l.valid_to) order by l.valid_from) from reporting_line l
      join person r on r.id = l.appraiser_id where l.person_id = ${agency.people.budi.id}::uuid) as lines,
    (select r.name from appraisal a join person r on r.id = a.appraiser_id
      where a.id = ${agency.appraisals.budi}::uuid) as appraiser,
    (select jsonb_agg(p.name order by p.name) from outbox o join person p on p.id = o.recipient_id
      where o.kind = 'appraiser-named') as told,
    (select jsonb_agg(a.act order by a.act) from audit a where a.act in ('person.appraiser', 'appraiser.change')) as acts`);
  return found;
};

describe('another appraiser', () => {
  it('from today takes over what is under way, and all three are told', async () => {
    expect((await name()).code).toBe(0);
    expect(await rows()).toEqual({
      lines: [
        ['Ani Rahmawati', '2020-01-01', '2026-12-14'],
        ['I Wayan Sudarma', '2026-12-14', null],
      ],
      appraiser: 'I Wayan Sudarma',
      told: ['Ani Rahmawati', 'Budi Santoso', 'I Wayan Sudarma'],
      acts: ['appraiser.change', 'person.appraiser'],
    });
  });

  it('answers a report of a wrong appraiser in the same message, and nobody is told twice', async () => {
    const { budi, ani, wayan } = agency.people;
    await db.execute(
      sql`update appraisal set appraiser_disputed_at = now() where id = ${agency.appraisals.budi}::uuid`,
    );
    const moment = { now, seed: 'one', timeZone: 'Asia/Makassar', isWorkday: () => true };
    const of = { id: agency.appraisals.budi, appraiserId: ani.id };
    await saveRequests(db, reportRequest(budi.id, moment, of, 'Pak Wayan'), { now, role: 'operator' });
    expect((await name()).code).toBe(0);
    const answered = await db.execute(sql`select outcome from person_request`);
    expect(answered).toEqual([{ outcome: 'done' }]);
    const told =
      await db.execute(sql`select o.kind, p.name from outbox o join person p on p.id = o.recipient_id
      where o.kind in ('appraiser-named', 'request-answered') order by p.name`);
    expect(told).toEqual(
      ['Ani Rahmawati', 'Budi Santoso', 'I Wayan Sudarma'].map((one) => ({
        kind: 'appraiser-named',
        name: one,
      })),
    );
    const intent = { employeeId: budi.id, appraiserId: wayan.id, from: '2026-12-14' };
    const changed = { ...intent, from: '2026-12-15' };
    const [before, named, after] = await namedAppraisers(db, [changed, intent, { ...intent, from: 'never' }]);
    expect([before, after]).toEqual([undefined, undefined]);
    const says = (personId: string) =>
      JSON.stringify(
        appraiserNamedScreen(aContext(undefined), { kind: 'appraiser-named', personId, ...intent }, named),
      );
    expect(says(budi.id)).toContain('jawaban atas laporan Anda');
    expect(says(ani.id)).toContain('inilah jawabannya');
    expect(says(wayan.id)).not.toContain('jawaban');
  });

  it('begins after what is kept', async () => {
    const said = await name('--keep');
    expect(said.code).toBe(0);
    expect(said.out).toContain('stays with Ani Rahmawati until');
    const found = await rows();
    expect(found?.appraiser).toBe('Ani Rahmawati');
    expect(found?.lines).toEqual([
      ['Ani Rahmawati', '2020-01-01', expect.stringMatching(/^202[67]-/)],
      ['I Wayan Sudarma', expect.stringMatching(/^202[67]-/), null],
    ]);
  });

  it('is tried without a trace', async () => {
    const before = await rows();
    expect((await name('--dry-run')).out).toContain('nothing has been changed');
    expect(await rows()).toEqual(before);
  });

  it('by an officer in chat gives the same rows as by command', async () => {
    await name('--note', 'Penilai keliru');
    const byCommand = await rows();
    agency = await rig.begins();
    const done = await setAppraiser(createTenureStore(db), {
      ...{ person: { id: agency.people.budi.id }, appraiser: { id: agency.people.wayan.id } },
      ...{ from: today, keeps: false, note: 'Penilai keliru', now, today, isDryRun: false },
      by: { actorId: agency.people.citra.id, eventId: newId() },
    });
    expect(done.ok).toBe(true);
    expect(await rows()).toEqual(byCommand);
  });

  it('is refused in words where it cannot be, and by an officer for themselves', async () => {
    const refused = [
      await rig.kinerja('people', 'appraiser', numbers.budi, '--to', numbers.budi),
      await rig.kinerja('people', 'appraiser', numbers.budi, '--to', numbers.ani),
      await rig.kinerja('people', 'appraiser', numbers.ani, '--to', numbers.budi),
      await name('--from', '2026-12-13'),
      await name('--from', '2029-01-01'),
    ];
    expect(refused.map(({ code }) => code)).toEqual([1, 1, 1, 1, 1]);
    for (const { out } of refused) expect(out).not.toMatch(/undefined|appraiser\.no/);
    const by = (actorId: string) =>
      setAppraiser(createTenureStore(db), {
        ...{ person: { id: agency.people.budi.id }, appraiser: { id: agency.people.wayan.id } },
        ...{ from: today, keeps: false, now, today, isDryRun: false, by: { actorId, eventId: newId() } },
      });
    for (const who of ['budi', 'wayan'] as const)
      expect(await by(agency.people[who].id)).toEqual({ ok: false, error: 'to-oneself' });
  });
});
