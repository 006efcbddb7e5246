import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Action } from '../../src/conversation/contract/action.ts';
import { encodeAction } from '../../src/conversation/engine/action-codec.ts';
import { type OfficerRight, officerRights } from '../../src/domain/authorization/officer.ts';
import { comesTrue } from '../support/comes-true.ts';
import { layOpen, platforms, type Siege, type Who } from './siege.ts';

/** What HR asks for is seen, confirmed and done by its officer alone, with a right that holds at that moment. */
let siege: Siege;
beforeEach(async () => {
  siege = await layOpen();
});
afterEach(() => siege.close());

const roster = [
  'NIP,Nama,Unit Kerja,Jabatan,Jenjang,NIP Penilai,Email,TMT,Puncak,Pengelola Kinerja',
  '198609262015051001,Budi Santoso,Dinas Komunikasi dan Informatika,JABATAN-BARU,Pelaksana,197805102003122002,,,,',
  '',
].join('\n');

type Person = Exclude<Who, 'stranger'>;

const grant = (who: Person, right: OfficerRight, unit = '') =>
  siege.db.execute(sql`insert into officer_right (person_id, "right", unit, granted_at)
    values (${siege.personId[who]}::uuid, ${right}, ${unit}, now())`);
const takeAll = () => siege.db.execute(sql`delete from officer_right`);
const press = (who: Who, action: Action, on: (typeof platforms)[number] = 'telegram') =>
  siege.presses(on, who, encodeAction(action));
const imports = () => siege.db.execute(sql`select 1 from audit where act = 'roster.import'`);
const errands = () =>
  siege.db.execute<{ id: string; status: string; kind: string }>(
    sql`select id, status, kind from hr_errand order by asked_at, id`,
  );
const isImported = async () =>
  (await siege.db.execute(sql`select 1 from person where position = 'JABATAN-BARU'`)).length > 0;

async function sendsRoster(who: Who): Promise<void> {
  await siege.types('telegram', who, '/start');
  await press(who, { type: 'errand.files' });
  await siege.telegram(who).sendsFile({
    ...{ kind: 'document', fileName: 'daftar.csv', mimeType: 'text/csv' },
    content: new TextEncoder().encode(roster),
  });
  await siege.settle();
}

/** Sends a roster, and has it compared. Returns the id of the errand. */
async function shows(who: Who): Promise<string> {
  await sendsRoster(who);
  await siege.stand.delivers();
  const [errand, more] = await errands();
  expect(more).toBeUndefined();
  expect(errand?.status).toBe('shown');
  // The screen is drawn by whoever has the lane, which may be the process in the background.
  await comesTrue(async () => {
    await siege.stand.delivers();
    expect(siege.sees('telegram', who)).toContain('1 baris ini diimpor');
  });
  return errand?.id ?? '';
}

const everything = (errandId: string): readonly Action[] => [
  { type: 'errand.open', errandId },
  { type: 'errand.same', errandId, same: 1 },
  { type: 'errand.confirm', errandId },
  { type: 'errand.cancel', errandId },
];
const ofCycles = (cycleId: string): readonly Action[] => [
  { type: 'cycle.list' },
  { type: 'cycle.card', cycleId },
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 99].map(
    (act): Action => ({ type: 'cycle.act', cycleId, act, stage: act % 4 }),
  ),
  ...[0, 1, 99].map((part): Action => ({ type: 'cycle.openPart', cycleId, part })),
  { type: 'cycle.begin' },
  { type: 'cycle.answer', no: 1, yes: 1 },
  { type: 'cycle.answer', no: 1, yes: 0 },
];

describe('an errand', () => {
  it.each(['eka', 'citra', 'stranger'] as const)(
    'of HR is neither seen, confirmed nor called off by %s, who has no right, by its id',
    async (who) => {
      const id = await shows('hana');
      const before = await siege.db.execute(sql`select * from hr_errand`);
      for (const on of platforms) {
        await siege.types(on, who, on === 'telegram' ? '/start' : 'halo');
        for (const action of everything(id)) {
          await press(who, action, on);
          expect(siege.sees(on, who)).not.toContain('baris ini diimpor');
        }
      }
      await siege.stand.delivers();
      expect(await siege.db.execute(sql`select * from hr_errand`)).toEqual(before);
      expect(await isImported()).toBe(false);
    },
  );

  it('of one officer is neither seen nor confirmed by another who has every right', async () => {
    const id = await shows('hana');
    for (const right of officerRights) await grant('eka', right);
    await siege.types('telegram', 'eka', '/start');
    for (const action of everything(id)) {
      await press('eka', action);
      expect(siege.sees('telegram', 'eka')).not.toContain('baris ini diimpor');
    }
    await siege.stand.delivers();
    expect((await errands()).map(({ status }) => status)).toEqual(['shown']);
    expect(await isImported()).toBe(false);
  });

  it('is not begun by an officer of one unit, or by whoever may only change cycles', async () => {
    await grant('eka', 'progress.view');
    await grant('eka', 'cycle.manage');
    await grant('eka', 'roster.import', 'Dinas Pertanian');
    await sendsRoster('eka');
    expect(await errands()).toEqual([]);
  });

  it('is not confirmed once the right was taken, although what it would do stands on the screen', async () => {
    for (const right of officerRights) await grant('eka', right);
    const id = await shows('eka');
    await takeAll();
    await press('eka', { type: 'errand.confirm', errandId: id });
    expect(siege.sees('telegram', 'eka')).not.toContain('1 baris ini diimpor');
    await siege.stand.delivers();
    expect((await errands()).map(({ status }) => status)).toEqual(['shown']);
    expect(await isImported()).toBe(false);
  });

  it('is not done when the right is taken between the yes and the doing', async () => {
    for (const right of officerRights) await grant('eka', right);
    const id = await shows('eka');
    await press('eka', { type: 'errand.confirm', errandId: id });
    expect((await errands()).map(({ status }) => status)).toEqual(['wanted']);
    await takeAll();
    await siege.stand.delivers();
    expect((await errands()).map(({ status }) => status)).toEqual(['over']);
    expect(await isImported()).toBe(false);
    expect(await imports()).toEqual([]);
  });

  it('is done once, however often and wherever its officer says yes', async () => {
    const id = await shows('hana');
    await siege.types('slack', 'hana', 'halo');
    for (let turn = 0; turn < 3; turn += 1)
      for (const on of platforms) await press('hana', { type: 'errand.confirm', errandId: id }, on);
    await siege.stand.delivers();
    expect(await isImported()).toBe(true);
    for (const on of platforms) await press('hana', { type: 'errand.confirm', errandId: id }, on);
    await siege.stand.delivers();
    expect(await imports()).toHaveLength(1);
    expect((await errands()).map(({ status }) => status)).toEqual(['done']);
  });

  it('that nobody came back to is gone after a day, with its file', async () => {
    const id = await shows('hana');
    siege.clock.set(siege.clock.now().add({ hours: 25 }));
    await siege.stand.delivers();
    expect(await errands()).toEqual([]);
    await press('hana', { type: 'errand.confirm', errandId: id });
    await siege.stand.delivers();
    expect(await isImported()).toBe(false);
  });
});

describe('an act on a cycle', () => {
  it('is neither seen nor begun without the right, or with one for a unit', async () => {
    await grant('eka', 'progress.view');
    await grant('eka', 'roster.import');
    await grant('eka', 'cycle.manage', 'Dinas Pertanian');
    for (const on of platforms) {
      await siege.types(on, 'eka', on === 'telegram' ? '/start' : 'halo');
      for (const action of ofCycles(siege.agency.cycleId)) {
        await press('eka', action, on);
        expect(siege.sees(on, 'eka')).not.toContain('Tambah hari');
        expect(siege.sees(on, 'eka')).not.toContain('Triwulan IV 2026 ');
      }
    }
    await siege.stand.delivers();
    expect(await errands()).toEqual([]);
  });

  it('that waits for a second officer is not done by whoever asked for it, nor by a forged number', async () => {
    const what = { kind: 'extend', stage: 'self-assessment', until: '2026-12-15', whom: { who: 'all' } };
    await siege.db.execute(sql`insert into cycle_act (id, cycle_id, kind, what, reason, asked_at, asked_by_id, confirm_by)
      values (gen_random_uuid(), ${siege.agency.cycleId}::uuid, 'extend', ${JSON.stringify(what)}::jsonb, 'Libur',
        '2026-12-01T02:00:00Z', ${siege.personId.hana}::uuid, '2026-12-04T02:00:00Z')`);
    const [request] = await siege.db.execute<{ no: number }>(sql`select no from cycle_act`);
    await siege.types('telegram', 'hana', '/start');
    for (const no of [request?.no ?? 0, 99_999]) {
      await press('hana', { type: 'cycle.answer', no, yes: 1 });
      await siege.stand.delivers();
      const errand = (await errands()).at(-1);
      expect(errand?.status).toBe('over');
      await press('hana', { type: 'errand.confirm', errandId: errand?.id ?? '' });
      await siege.stand.delivers();
    }
    const rows = await siege.db.execute<{ to: string }>(sql`select self_to::text as to from cycle`);
    expect(rows.map(({ to }) => to)).toEqual(['2026-12-10']);
    expect(await siege.db.execute(sql`select 1 from cycle_act where settled_at is not null`)).toEqual([]);
  });
});

describe('another appraiser that waits for a second officer', () => {
  it('is agreed to or turned down by nobody without the right, by no forged number, and not by who is concerned', async () => {
    const asked = siege.clock.now();
    await siege.db.execute(sql`insert into appraiser_request (id, person_id, appraiser_id, from_day, keeps, reason, asked_at,
        asked_by_id, confirm_by)
      values (gen_random_uuid(), ${siege.personId.budi}::uuid, ${siege.personId.wayan}::uuid, '2026-12-20', false, 'Keliru',
        ${`${asked}`}::timestamptz, ${siege.personId.hana}::uuid, ${`${asked.add({ hours: 72 })}`}::timestamptz)`);
    const [request] = await siege.db.execute<{ no: number }>(sql`select no from appraiser_request`);
    const no = request?.no ?? 0;
    for (const who of ['ani', 'eka'] as const) {
      await siege.types('telegram', who, '/start');
      for (const yes of [0, 1]) await press(who, { type: 'appraiser.answer', no, yes });
    }
    expect(await errands()).toEqual([]);
    // Who asked, and whom it is about, have the right and still are no second officer.
    await siege.db.execute(
      sql`update person set is_hr = true where id in (${siege.personId.budi}::uuid, ${siege.personId.wayan}::uuid)`,
    );
    for (const who of ['hana', 'budi', 'wayan'] as const) {
      await siege.types('telegram', who, '/start');
      for (const number of [no, 99_999]) {
        await press(who, { type: 'appraiser.answer', no: number, yes: 1 });
        await siege.stand.delivers();
        for (const { id } of await errands()) await press(who, { type: 'errand.confirm', errandId: id });
        await siege.stand.delivers();
      }
    }
    expect(new Set((await errands()).map(({ status }) => status))).toEqual(new Set(['over']));
    expect(await siege.db.execute(sql`select 1 from appraiser_request where settled_at is not null`)).toEqual(
      [],
    );
    expect(await siege.db.execute(sql`select 1 from audit where act = 'person.appraiser'`)).toEqual([]);
  });
});

describe('letters with link codes', () => {
  const own = 'Dinas Komunikasi dan Informatika';
  const codes = () => siege.db.execute(sql`select 1 from link_code`);
  const letters = (
    who: Person,
    unit: string | undefined,
    status: 'waiting' | 'shown' | 'wanted' = 'waiting',
  ) =>
    siege.db.execute<{
      id: string;
    }>(sql`insert into hr_errand (id, person_id, kind, status, platform, tenant, user_id,
        event_id, asked_at, due_at, errand_order)
      select gen_random_uuid(), ${siege.personId[who]}::uuid, 'letters', ${status}, a.platform, a.tenant, a.user_id, 'e1',
        ${`${siege.clock.now()}`}::timestamptz, ${`${siege.clock.now()}`}::timestamptz,
        ${JSON.stringify({ letters: { ...(unit !== undefined && { unit }), perPage: 4 } })}::jsonb
      from account a where a.person_id = ${siege.personId[who]}::uuid and a.platform = 'telegram' returning id`);
  const unlinked = () =>
    siege.db.execute(sql`insert into person (id, nip, name, unit, position, position_level, email, active_from)
      values (gen_random_uuid(), '199503152022011003', 'Dewi Anggraini', ${own}, 'Analis', 'pelaksana',
        'dewi@kota.example', '2022-01-01')`);
  const asks = async (who: Person, unit: string) => {
    await siege.types('telegram', who, '/start');
    await press(who, { type: 'letters.open' });
    await press(who, { type: 'letters.ask', perPage: 0 });
    await siege.types('telegram', who, unit);
    await siege.settle();
  };

  it('are neither seen nor begun without the right to accounts', async () => {
    for (const right of officerRights.filter((one) => one !== 'accounts.manage')) await grant('eka', right);
    for (const on of platforms) {
      await siege.types(on, 'eka', on === 'telegram' ? '/start' : 'halo');
      for (const action of [{ type: 'letters.open' }, { type: 'letters.ask', perPage: 0 }] as const) {
        await press('eka', action, on);
        expect(siege.sees(on, 'eka')).not.toContain('Surat penautan');
      }
    }
    await asks('eka', own);
    expect(await errands()).toEqual([]);
  });

  it('are asked for by an officer of one unit for that unit alone, however it is written', async () => {
    await unlinked();
    await grant('eka', 'progress.view', 'Dinas Pertanian');
    await grant('eka', 'accounts.manage', 'Dinas Pertanian');
    for (const unit of [own, own.toUpperCase(), '', 'Dinas', '%']) await asks('eka', unit);
    expect(await errands()).toEqual([]);
    await asks('eka', 'dinas PERTANIAN');
    expect(await errands()).toMatchObject([{ kind: 'letters', status: 'waiting' }]);
    await siege.stand.delivers();
    expect(await codes()).toEqual([]);
  });

  it('of another unit are not made even when the order stands in the row already', async () => {
    await unlinked();
    await grant('eka', 'progress.view', 'Dinas Pertanian');
    await grant('eka', 'accounts.manage', 'Dinas Pertanian');
    for (const unit of [own, undefined]) {
      const [errand] = await letters('eka', unit);
      await siege.stand.delivers();
      const id = errand?.id ?? '';
      await siege.db.execute(sql`update hr_errand set status = 'shown', due_at = now(),
        report = '{"title": "RAHASIA", "parts": [], "more": 0, "canBeDone": true}' where id = ${id}::uuid`);
      await siege.types('telegram', 'eka', '/start');
      for (const action of everything(id)) {
        await press('eka', action);
        expect(siege.sees('telegram', 'eka')).not.toContain('RAHASIA');
      }
      await siege.db.execute(
        sql`update hr_errand set status = 'wanted', due_at = asked_at where id = ${id}::uuid`,
      );
      await siege.stand.delivers();
      expect((await errands()).at(-1)?.status).toBe('over');
      await siege.db.execute(sql`delete from hr_errand`);
    }
    expect(await codes()).toEqual([]);
  });

  it('of one officer are neither seen nor made by another who has every right', async () => {
    await unlinked();
    const [errand] = await letters('hana', undefined);
    await siege.stand.delivers();
    expect(await errands()).toMatchObject([{ status: 'shown' }]);
    for (const right of officerRights) await grant('eka', right);
    await siege.types('telegram', 'eka', '/start');
    for (const action of everything(errand?.id ?? '')) {
      await press('eka', action);
      expect(siege.sees('telegram', 'eka')).not.toContain('1 surat');
    }
    await siege.stand.delivers();
    expect(await errands()).toMatchObject([{ status: 'shown' }]);
    expect(await codes()).toEqual([]);
  });

  it('are not made, and not sent, once the right was taken', async () => {
    await unlinked();
    await grant('eka', 'progress.view', own);
    await grant('eka', 'accounts.manage', own);
    const [errand] = await letters('eka', own);
    await siege.stand.delivers();
    const id = errand?.id ?? '';
    await siege.types('telegram', 'eka', '/start');
    await press('eka', { type: 'errand.confirm', errandId: id });
    expect(await errands()).toMatchObject([{ status: 'wanted' }]);
    await takeAll();
    await siege.stand.delivers();
    expect(await errands()).toMatchObject([{ status: 'over' }]);
    expect(await codes()).toEqual([]);
    expect(await siege.db.execute(sql`select 1 from outbox where kind = 'letters-made'`)).toEqual([]);
  });
});
