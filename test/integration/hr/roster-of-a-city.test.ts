import { rm } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildCity } from '../../../bench/press/city.ts';
import { runErrands } from '../../../src/errands/run-errands.ts';
import type { FileKeeping } from '../../../src/outbound/files/fetch-files.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { ok } from '../../../src/shared/result.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { captureLog } from '../../support/captured-log.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { fakePlatform } from '../../support/fake-platform.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { scratchKeeping } from '../../support/script/keeping.ts';

const size = 6200;
const changed = 300;
const place = {
  platform: 'telegram',
  tenant: '1',
  userId: (index: number) => String(index),
  address: (index: number) => ({ chatId: index }),
  anchor: () => ({ messageId: 5, sentAt: 0 }),
};

let database: TestDatabase;
let db: Db;
let keeping: FileKeeping;
let bytes: Uint8Array;
beforeAll(async () => {
  database = await createTestDatabase();
  await buildCity(database.url, size, [place]);
  db = openDatabase(database.url, { max: 2 });
  keeping = await scratchKeeping();
  // Numbers as the State gives them, and a superior for everybody but the first.
  const index = sql.raw(`substring(name from 9)::int`);
  await db.execute(sql`update person set is_hr = name = 'Pegawai 7',
    nip = to_char(date '1970-01-01' + ${index} / 900, 'YYYYMMDD') || '1995011' || lpad((${index} % 900 + 1)::text, 3, '0')`);
  await db.execute(sql`insert into reporting_line (id, person_id, appraiser_id, valid_from)
    select gen_random_uuid(), p.id, a.id, p.active_from from person p join person a
      on a.name = 'Pegawai ' || (substring(p.name from 9)::int - 1) / 10 where p.name <> 'Pegawai 0'`);
  const rows = await db.execute<{ line: string }>(sql`
    select concat_ws(',', p.nip, p.name, p.unit,
      case when substring(p.name from 9)::int between 1000 and ${999 + changed} then 'Arsiparis' else p.position end,
      'Pelaksana', coalesce(a.nip, '')) as line
    from person p left join reporting_line l on l.person_id = p.id left join person a on a.id = l.appraiser_id`);
  const title = 'NIP,Nama,Unit Kerja,Jabatan,Jenjang,NIP Penilai';
  bytes = new TextEncoder().encode([title, ...rows.map(({ line }) => line), ''].join('\n'));
});
afterAll(async () => {
  await rm(keeping.store.folder, { recursive: true, force: true });
  await closeDatabase(db);
  await database.drop();
});

it('a roster of 6,200 with 300 changes shows its report within 10 seconds, and is imported as shown', async () => {
  const clock = movableClock(Temporal.Now.instant());
  await db.execute(sql`insert into hr_errand
    (id, person_id, kind, status, platform, tenant, user_id, event_id, asked_at, due_at, source)
    select gen_random_uuid(), id, 'roster', 'waiting', 'telegram', '1', '7', 'e1', ${`${clock.now()}`}::timestamptz,
      ${`${clock.now()}`}::timestamptz, '{"at": 1}' from person where name = 'Pegawai 7'`);
  const platform = {
    ...fakePlatform('telegram', '1'),
    fetchFile: async () => ok(bytes),
  };
  const run = () =>
    runErrands({
      ...{ db, clock, log: captureLog().log, keeping, needsSecond: false, timeZone: 'Asia/Makassar' },
      ...{
        platforms: [platform],
        agencyName: 'Kota',
        random: () => 0,
        isStopping: () => false,
        release: '1',
      },
    });
  const began = performance.now();
  await run();
  const seconds = (performance.now() - began) / 1000;
  const [shown] = await db.execute<{ status: string; report: { parts: { lines: string[] }[] } }>(
    sql`select status, report from hr_errand`,
  );
  process.stdout.write(`the report of ${size} rows was there after ${seconds.toFixed(1)} s\n`);
  expect(shown?.report.parts[0]?.lines).toContain('300 pegawai dengan data yang berubah');
  expect(shown?.status).toBe('shown');
  expect(seconds).toBeLessThan(10);
  await db.execute(sql`update hr_errand set status = 'wanted', due_at = asked_at`);
  await run();
  const [done] = await db.execute<{ status: string }>(sql`select status from hr_errand`);
  expect(done?.status).toBe('done');
  const [count] = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from person where position = 'Arsiparis'`,
  );
  expect(count?.count).toBe(changed);
});
