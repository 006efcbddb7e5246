import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { agencyNow } from '../../../src/outbound/agency-now.ts';
import { createDelivery } from '../../../src/outbound/index.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { loadForPerson } from '../../../src/persistence/events/load-for-person.ts';
import { readModel } from '../../../src/persistence/events/read-model.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { fakePlatform } from '../../support/fake-platform.ts';
import { movableClock } from '../../support/movable-clock.ts';
import type { SmallAgency } from '../../support/small-agency.ts';
import { now, numbers, type TenureRig, tenureRig, today, zone } from '../tenure/rig.ts';

let rig: TenureRig;
let db: Db;
let agency: SmallAgency;
let folder: string;
const unit = 'Dinas Komunikasi dan Informatika';

beforeAll(async () => {
  rig = await tenureRig();
  db = rig.db;
  folder = rig.folder;
});
afterAll(() => rig.close());
beforeEach(async () => {
  agency = await rig.begins();
});

const kinerja = (...args: string[]) => rig.kinerja(...args);
const sets = async (...args: string[]) => {
  const done = await kinerja('settings', 'set', ...args, '--reason', 'SE 12/2026');
  expect(done, JSON.stringify(done)).toMatchObject({ code: 0 });
};
const rows = () =>
  db.execute<{ key: string; unit: string; revision: number; value: string | null }>(
    sql`select key, unit, revision, value from agency_setting order by key, unit, revision`,
  );
async function imports(text: string, ...more: string[]) {
  const path = join(folder, 'settings.yaml');
  await writeFile(path, text);
  return kinerja('settings', 'import', path, '--reason', 'SE 12/2026', ...more);
}

describe('settings by command', () => {
  it('are shown with their source, set, and set back', async () => {
    expect((await kinerja('settings', 'show')).out).toContain('hours: 08:00 to 17:00 (default)');
    await sets('hours', '07.30-16.00');
    expect((await kinerja('settings', 'show')).out).toContain('hours: 07:30 to 16:00 (set by the agency)');
    expect(await kinerja('settings', 'reset', 'hours', '--reason', 'Dicabut')).toMatchObject({ code: 0 });
    expect(await rows()).toEqual([
      { key: 'hours', unit: '', revision: 1, value: '07:30-16:00' },
      { key: 'hours', unit: '', revision: 2, value: null },
    ]);
    const acts = await db.execute<{ act: string; after: { reason: string } }>(
      sql`select act, after from audit where act like 'setting.%' order by seq desc limit 2`,
    );
    expect(acts.map(({ after }) => after.reason)).toEqual(['Dicabut', 'SE 12/2026']);
    const short = await kinerja('settings', 'set', 'objection', '10', '--reason', 'Cepat');
    expect(short).toMatchObject({ code: 1 });
    expect(short.out).toContain('Not fewer than 14 days: PP 30/2019 Pasal 59.');
  });

  it('come from a file all at once or not at all, with the line and field of each problem', async () => {
    const bad = await imports(
      `hours: 17:00-08:00\nzone:\n  ${unit}: Asia/Bali\nwarna: biru\nworkdays: senin-jumat\n`,
    );
    expect(bad).toMatchObject({ code: 1 });
    expect(bad.out).toContain('line 4, warna: there is no such setting');
    const worse = await imports(
      `hours: 17:00-08:00\nzone:\n  ${unit}: Asia/Bali\nworkdays: senin-sabtu\nvignettes: off\n`,
    );
    expect(worse.out).toMatch(/line 1, hours: .+The office must close after it opens/);
    expect(worse.out).toMatch(/line 3, zone: .+That zone is unknown/);
    expect(await rows()).toEqual([]);
    const good = `hours: 07:30-16:00\nzone:\n  ${unit}: Asia/Jakarta\nvignettes: off\nobjection: 20 hari\n`;
    const trial = await imports(good, '--dry-run');
    expect(trial.out).toContain('4 settings would change.');
    expect(await rows()).toEqual([]);
    expect((await imports(good)).out).toContain('4 settings saved.');
    expect(await rows()).toHaveLength(4);
    const exported = await kinerja('settings', 'export');
    expect((await imports(exported.out)).out).toContain('Nothing to change.');
    expect(await rows()).toHaveLength(4);
  });

  it('and days off come from the same file, with them or not at all, as the desk marks them', async () => {
    const days = () =>
      db.execute<{ day: string; name: string; is_workday: boolean }>(
        sql`select day::text, name, is_workday from holiday order by day`,
      );
    const bad = await imports(
      'hours: 07:30-16:00\nholidays:\n  2027-13-01: Keliru\n  2027-03-02: { name: Rapat, kind: setengah }\n  2027-03-03: [1]\n',
    );
    expect(bad).toMatchObject({ code: 1 });
    expect(bad.out).toContain('line 3, holidays.2027-13-01: that is no date');
    expect(bad.out).toContain('line 4, holidays.2027-03-02: kind is off or workday');
    expect(bad.out).toContain('line 5, holidays.2027-03-03: here a name is expected');
    // What the calendar says of a day is judged as at the desk: over, a weekend, no day off, too far.
    const worse = await imports(
      `hours: 07:30-16:00\nholidays:\n  2026-11-02: Lewat\n  2027-03-06: Sabtu\n  2027-03-02: { name: Rapat, kind: workday }\n  2029-03-01: Jauh\n`,
    );
    expect(worse.out).toContain('line 3, holidays.2026-11-02: That day is over.');
    expect(worse.out).toContain('line 4, holidays.2027-03-06: That is a weekend.');
    expect(worse.out).toContain('line 5, holidays.2027-03-02: That day is no day off.');
    expect(worse.out).toContain('line 6, holidays.2029-03-01: Only this year and the next');
    const twice = await imports('holidays:\n  2027-03-02: Satu\n  2/3/2027: Dua\n');
    expect(twice.out).toContain('line 3, holidays.2/3/2027: this day stands there twice');
    // A setting that is wrong keeps the days out too.
    expect(await imports('hours: 17:00-08:00\nholidays:\n  2027-03-02: Hari jadi\n')).toMatchObject({
      code: 1,
    });
    expect([await rows(), await days()]).toEqual([[], []]);
    const good = `hours: 07:30-16:00\nholidays:\n  2027-03-02: Hari jadi kota\n  2026-12-25: { name: Natal ditukar, kind: hari kerja }\n`;
    expect((await imports(good, '--dry-run')).out).toContain('3 settings would change.');
    expect(await days()).toEqual([]);
    expect((await imports(good)).out).toContain('2027-03-02 Hari jadi kota: a day off.');
    expect(await days()).toEqual([
      { day: '2026-12-25', name: 'Natal ditukar', is_workday: true },
      { day: '2027-03-02', name: 'Hari jadi kota', is_workday: false },
    ]);
    const [act] = await db.execute(
      sql`select act, before, after from audit where act like 'holiday.%' and after->>'day' = '2027-03-02'`,
    );
    const after = { day: '2027-03-02', name: 'Hari jadi kota', isWorkday: false, reason: 'SE 12/2026' };
    expect(act).toEqual({ act: 'holiday.put', before: null, after });
    // The desk would not mark these, so a file that another agency may take leaves them out.
    await kinerja('holidays', 'add', '2029-03-01', 'Jauh');
    await kinerja('holidays', 'add', '2026-11-02', 'Lewat');
    const exported = await kinerja('settings', 'export');
    expect(exported.out).not.toMatch(/Jauh|Lewat/);
    expect((await imports(exported.out)).out).toContain('Nothing to change.');
    await kinerja('holidays', 'remove', '2027-03-02');
    expect((await imports(exported.out)).out).toContain('One setting saved.');
    expect(await days()).toHaveLength(4);
    expect((await imports('holidays:\n  2027-03-02:\n')).out).toContain('2027-03-02 is no longer marked.');
    expect(await days()).toHaveLength(3);
  });
});

describe('what is set', () => {
  /** When each person is reminded on a day, in the agency's time: as a sweep early that morning plans it. */
  async function dayOf(date: string): Promise<readonly string[]> {
    const clock = movableClock(
      Temporal.PlainDateTime.from(`${date}T06:00`).toZonedDateTime(zone).toInstant(),
    );
    const log = { info: () => {}, warn: () => {}, error: () => {} };
    const platforms = [fakePlatform('telegram')];
    await createDelivery({ db, clock, log, platforms, agencyName: 'Kota', timeZone: zone }).sweep();
    const planned = await db.execute<{ at: string }>(
      sql`select to_char(available_at at time zone ${zone}, 'HH24:MI') as at from outbox where kind = 'reminder'`,
    );
    return planned.map(({ at }) => at);
  }

  it('moves a reminder when the hours of the office or its days off change', async () => {
    const usual = await dayOf('2026-12-03');
    expect(usual.length).toBeGreaterThan(0);
    for (const at of usual) expect(at >= '08:30' && at <= '10:00', at).toBe(true);
    agency = await rig.begins();
    await sets('hours', '12:00-20:00');
    const late = await dayOf('2026-12-03');
    expect(late.length).toBe(usual.length);
    for (const at of late) expect(at >= '12:30' && at <= '14:00', at).toBe(true);
    agency = await rig.begins();
    await kinerja('holidays', 'add', '2026-12-03', 'Hari jadi kota');
    expect(await dayOf('2026-12-03')).toEqual([]);
    await kinerja('holidays', 'remove', '2026-12-03');
    agency = await rig.begins();
    await sets('workdays', 'senin-rabu');
    expect(await dayOf('2026-12-03')).toEqual([]);
  });

  it('reminds a unit by its own clock, and tells its people dates by it', async () => {
    await sets('zone', 'Asia/Jayapura', '--unit', unit.toUpperCase());
    const early = await dayOf('2026-12-03');
    expect(early.length).toBeGreaterThan(0);
    // An hour before the agency's own.
    for (const at of early) expect(at >= '07:30' && at <= '09:00', at).toBe(true);
    const read = await agencyNow(db, today, { agencyName: 'Kota' });
    const person = async () => {
      const loaded = await loadForPerson(db, agency.people.budi.id, today);
      return readModel(loaded, { now, agencyName: 'Kota', timeZone: zone, agency: read.agency }).person;
    };
    expect((await person())?.timeZone).toBe('Asia/Jayapura');
    await db.execute(sql`update person set time_zone = 'Asia/Jakarta' where nip = ${numbers.budi}`);
    expect((await person())?.timeZone).toBe('Asia/Jakarta');
  });
});
