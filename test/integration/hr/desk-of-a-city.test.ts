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
import { createProgressStore } from '../../../src/persistence/cycles/progress.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { loadDesk } from '../../../src/persistence/hr/load-desk.ts';
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

  /** A look at the desk, and how many pages of 8 kB the database looked at for it: the same on a busy machine. */
  async function look<V extends HrView>(ask: HrAsk & { readonly view: V }): Promise<DeskOf<V>> {
    const { unsafe } = db.$client;
    let plan: Promise<unknown> = Promise.resolve();
    db.$client.unsafe = (text, values, options) => {
      plan = unsafe(`explain (analyze, buffers, format json) ${text}`, values).then(([row]) => {
        const read = row?.['QUERY PLAN']?.[0]?.Plan ?? {};
        pagesRead = read['Shared Hit Blocks'] + read['Shared Read Blocks'];
      });
      return unsafe(text, values, options);
    };
    const found: StoredDesk = await loadDesk(db, officerId, now, today, ask);
    db.$client.unsafe = unsafe;
    await plan;
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
  }, 120_000);
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
});
