import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { roomyPage } from '../../../src/domain/hr/desk.ts';
import { loadDesk, loadRoomyDesk } from '../../../src/persistence/hr/load-desk.ts';
import { localDate, Temporal } from '../../../src/shared/time.ts';
import { type LoadAgency, seedLoadAgency } from '../../conversation/load/seed.ts';
import { type City, openCity } from '../../support/script/city.ts';

const timeZone = 'Asia/Makassar';
const now = Temporal.Instant.from('2026-12-02T02:00:00Z');
let city: City;
let agency: LoadAgency;
beforeAll(async () => {
  city = await openCity();
  const seed = { period: 'now', team: 40, isHandedIn: false, doResultsWait: false, isDesk: true } as const;
  agency = await seedLoadAgency(city.db, seed, 'id');
});
afterAll(async () => {
  await city.clear();
  await city.close();
});

it('holds more of the same: units, whose turn it is, and the first of each list that is not empty', async () => {
  const today = localDate(now, timeZone);
  const personId = agency.ani.id;
  const desk = await loadRoomyDesk(city.db, { personId, now, today, timeZone });
  const onPhone = await loadDesk(city.db, personId, now, today, { view: 'progress' });
  if (desk.progress.view !== 'progress' || onPhone.view !== 'progress') throw new Error('another look');
  expect(desk.progress.units).toHaveLength(8);
  expect(desk.progress.units.slice(0, onPhone.units.length)).toEqual(onPhone.units);
  expect(desk.turns).toMatchObject({ view: 'turns', total: 40 });
  expect(desk.turns.view === 'turns' && desk.turns.turns).toHaveLength(roomyPage.people);
  expect(desk.firsts.map((one) => one.view === 'list' && [one.list, one.entries.length])).toContainEqual([
    'unlinked',
    roomyPage.cases,
  ]);
});

it('shows nothing to whoever has no right to it', async () => {
  await city.db.execute(sql`update person set is_hr = false`);
  const today = localDate(now, timeZone);
  const desk = await loadRoomyDesk(city.db, { personId: agency.ani.id, now, today, timeZone });
  expect(desk.progress).toMatchObject({ units: [], total: { people: 0, done: 0 } });
  expect(desk.turns).toMatchObject({ turns: [], total: 0 });
  expect(desk.firsts).toEqual([]);
});
