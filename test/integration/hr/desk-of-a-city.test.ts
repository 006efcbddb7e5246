import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCity } from '../../../bench/press/city.ts';
import { cycleProgress } from '../../../src/application/cycle/cycle-progress.ts';
import {
  type DeskOf,
  deskPage,
  type HrAsk,
  type HrView,
  type StoredDesk,
  unitPage,
} from '../../../src/domain/hr/desk.ts';
import { digestKinds, digestSpan } from '../../../src/domain/hr/digest.ts';
import { createProgressStore } from '../../../src/persistence/cycles/progress.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { headsToTell, officersToTell } from '../../../src/persistence/hr/digest-readers.ts';
import { loadDesk } from '../../../src/persistence/hr/load-desk.ts';
import { loadDigest } from '../../../src/persistence/hr/load-digest.ts';
import { localDate, Temporal } from '../../../src/shared/time.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';

const size = 6200;
const place = {
  platform: 'telegram',
  tenant: '1',
  userId: (index: number) => String(index),
  address: (index: number) => ({ chatId: index }),
  anchor: () => ({ messageId: 5, sentAt: 0 }),
};

describe('HR’s desk of a city of 6,200', () => {
  let database: TestDatabase;
  let db: Db;
  let officerId = '';
  let pagesRead: number;
  const now = Temporal.Now.instant();
  const today = localDate(now, 'Asia/Makassar');

  /** Does something, and counts how many pages of 8 kB the database looked at for it: the same on a busy machine. */
  async function watched<T>(work: () => Promise<T>): Promise<T> {
    const { unsafe } = db.$client;
    let plan: Promise<unknown> = Promise.resolve();
    db.$client.unsafe = (text, values, options) => {
      plan = unsafe(`explain (analyze, buffers, format json) ${text}`, values).then(([row]) => {
        const read = row?.['QUERY PLAN']?.[0]?.Plan ?? {};
        pagesRead = read['Shared Hit Blocks'] + read['Shared Read Blocks'];
      });
      return unsafe(text, values, options);
    };
    const found = await work();
    db.$client.unsafe = unsafe;
    await plan;
    return found;
  }

  /** A look at the desk. */
  async function look<V extends HrView>(ask: HrAsk & { readonly view: V }): Promise<DeskOf<V>> {
    const found: StoredDesk = await watched(() => loadDesk(db, officerId, now, today, ask));
    if (found.view !== ask.view) throw new Error('another look was loaded');
    return found as DeskOf<V>;
  }

  beforeAll(async () => {
    database = await createTestDatabase();
    await buildCity(database.url, size, [place]);
    db = openDatabase(database.url, { max: 1 });
    const [officer] = await db.execute<{ id: string }>(
      sql`update person set is_hr = true where name = 'Pegawai 7' returning id`,
    );
    officerId = officer?.id ?? '';
    await db.execute(sql`analyze`);
  });
  afterAll(async () => {
    await closeDatabase(db);
    await database.drop();
  });

  it('counts its units as the command line does, a page at a time, and reads each table about once', async () => {
    const first = await look({ view: 'progress' });
    expect(first.units).toHaveLength(unitPage);
    expect(first.unitCount).toBe(30);
    expect(first.total.people).toBe(size - 1);
    const last = await look({ view: 'progress', page: 99 });
    expect(last.page).toBe(Math.floor(29 / unitPage));
    expect(last.units).toHaveLength(30 - last.page * unitPage);
    const told = await cycleProgress(createProgressStore(db));
    for (const { unit, people } of [...first.units, ...last.units])
      expect(told?.units.find((one) => one.unit === unit)?.total).toBe(people);
    expect(pagesRead).toBeLessThan(30_000);
  });

  it('lists whose turn it is by page, the last as cheaply as the first, and looks up no reminders but those of the page', async () => {
    const first = await look({ view: 'turns', kind: 'open' });
    const ofFirst = pagesRead;
    expect(first.turns).toHaveLength(deskPage);
    expect(first.total).toBe(size - 1);
    const last = await look({ view: 'turns', kind: 'open', page: 9999 });
    expect(last.page).toBe(Math.floor((size - 2) / deskPage));
    expect(pagesRead).toBeLessThan(1.2 * ofFirst);
    expect(pagesRead).toBeLessThan(30_000);
  });

  it('shows one unit when one is asked for, and what reminding everybody would do', async () => {
    const { units } = await look({ view: 'progress' });
    const [unit] = units;
    const turns = await look({ view: 'turns', kind: 'open', unitId: unit?.id ?? '' });
    expect(turns.unit).toBe(unit?.unit);
    expect(turns.total).toBe(unit?.people);
    const { groups } = await look({ view: 'remind' });
    expect(groups.reduce((sum, { people }) => sum + people, 0)).toBe(size - 1);
    expect(pagesRead).toBeLessThan(90_000);
  });

  it('counts what is new in the morning once for an officer, and finds officers and heads by their keys', async () => {
    const zone = 'Asia/Makassar';
    const counts = await watched(() =>
      loadDigest(db, officerId, { now, today }, digestSpan(today, zone, undefined)),
    );
    expect(Object.keys(counts).toSorted()).toEqual([...digestKinds].toSorted());
    expect(pagesRead).toBeLessThan(30_000);
    expect((await watched(() => officersToTell(db, now, zone))).map(({ personId }) => personId)).toEqual([
      officerId,
    ]);
    expect(pagesRead).toBeLessThan(10_000);
    // In every unit the first of its names appraises all others.
    await db.execute(sql`insert into reporting_line (id, person_id, appraiser_id, valid_from)
      select gen_random_uuid(), p.id, h.id, '2020-01-01' from person p
        join (select distinct on (unit) unit, id from person order by unit, name) h on h.unit = p.unit and h.id <> p.id
      where not exists (select 1 from reporting_line l where l.person_id = p.id)`);
    await db.execute(sql`analyze reporting_line`);
    const heads = await watched(() => headsToTell(db, now, zone));
    expect(heads.length).toBeGreaterThan(0);
    expect(heads.length).toBeLessThan(100);
    expect(pagesRead).toBeLessThan(5_000);
  });
});
