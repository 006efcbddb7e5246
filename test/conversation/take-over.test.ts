import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Mode, World } from '../support/script/actor.ts';
import { type City, openCity } from '../support/script/city.ts';
import { issueCodeTo } from '../support/script/issue-code.ts';
import { drivers, startWorld } from '../support/script/world.ts';

/** Linking an account to somebody who has one: what is said before and after, and what "not me" does. */

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

let world: World | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

type Name = 'budi' | 'ani' | 'citra';
const codeFor = (world: World, name: Name) => issueCodeTo(world, world.agency.people[name].id, { days: 14 });

const linksOf = async ({ db, agency }: World, name: Name) =>
  (
    await db.execute<{ user_id: string }>(
      sql`select user_id from account where person_id = ${agency.people[name].id}::uuid order by 1`,
    )
  ).map((row) => row.user_id);
const blocked = async ({ db }: World) =>
  (await db.execute<{ user_id: string }>(sql`select user_id from blocked_account`)).map((row) => row.user_id);

const tries = drivers.flatMap((driver) =>
  (['normal', 'double'] as const).map((mode) => [driver, mode] as const),
);

describe.each(tries)('on %s, %s', (driver, mode) => {
  const start = async (name: Mode = mode) => {
    world = await startWorld(driver, name, {}, city);
    return world;
  };

  it('"not me" on the account that gave way blocks the new one at once, brings the old one back, and tells HR', async () => {
    const here = await start();
    const { stranger, budi, citra, db, agency } = here;
    await db.execute(sql`update person set is_hr = true where id = ${agency.people.citra.id}::uuid`);
    await budi.commands('start');
    await citra.commands('start');
    const [old] = await linksOf(here, 'budi');
    const code = await codeFor(here, 'budi');
    await stranger.says(code);
    expect(stranger.screen()).toContain('dilepas karenanya dan diberi tahu');
    await stranger.presses('Ya, ini saya');
    expect(stranger.screen()).toContain('Halo, Budi Santoso');
    await here.delivers();
    expect(budi.screen()).toContain('Akun ini tidak lagi terhubung');
    expect(budi.screen()).toContain('2 Desember 2026');
    expect(await linksOf(here, 'budi')).not.toContain(old);

    await budi.presses('Bukan saya');
    expect(budi.notice()).toContain('diblokir');
    expect(budi.screen()).toContain('Halo, Budi Santoso');
    expect(await linksOf(here, 'budi')).toEqual([old]);
    expect(await blocked(here)).toHaveLength(1);
    await here.delivers();
    expect(stranger.screen()).toContain('Akun ini diblokir');
    expect(stranger.screen()).not.toContain('Budi');
    expect(citra.screen()).toContain('Mohon periksa akun ini');
    expect(citra.screen()).toContain('Budi Santoso');

    // It sees and does nothing any more, whatever it tries.
    await stranger.commands('start');
    expect(stranger.screen()).toContain('Akun ini diblokir');
    const again = await codeFor(here, 'ani');
    await stranger.says(again);
    expect(stranger.screen()).toContain('Akun ini diblokir');
    await stranger.says(again.slice(0, -1) + (again.endsWith('7') ? '8' : '7'));
    await stranger.commands('start', again);
    expect(stranger.screen()).toContain('Akun ini diblokir');
    expect(await linksOf(here, 'budi')).toEqual([old]);
    const [attempts] = await db.execute<{ n: number }>(
      sql`select count(*)::integer as n from link_attempt where not is_success`,
    );
    expect(attempts?.n).toBe(0);
  });

  it('a code of somebody else in a linked chat says whom it unlinks before, and is told after', async () => {
    const here = await start();
    const { ani, budi } = here;
    await budi.commands('start');
    await ani.commands('start');
    const code = await codeFor(here, 'budi');
    await ani.commands('start', code);
    expect(ani.screen()).toContain('sekarang tertaut kepada Ani Rahmawati');
    expect(ani.screen()).toContain('B*** S******');
    await ani.presses('Ya, ini saya');
    expect(ani.screen()).toContain('Halo, Budi Santoso');
    expect(await linksOf(here, 'ani')).toEqual([]);
    await here.delivers();
    expect(budi.screen()).toContain('Akun ini tidak lagi terhubung');
    expect(budi.screen()).not.toContain('Ani');
    await budi.presses('Bukan saya');
    await here.delivers();
    expect(ani.screen()).toContain('Akun ini diblokir');
    expect(await linksOf(here, 'ani')).toEqual([]);
    expect(await linksOf(here, 'budi')).toHaveLength(1);
  });

  it('one’s own code once more replaces nobody, tells nobody, and does not frighten its owner', async () => {
    const here = await start();
    const { budi, db } = here;
    await budi.commands('start');
    const before = await linksOf(here, 'budi');
    await budi.commands('start', await codeFor(here, 'budi'));
    expect(budi.notice()).toContain('sudah tertaut kepada Anda');
    expect(await linksOf(here, 'budi')).toEqual(before);
    expect(await db.execute(sql`select 1 from outbox`)).toHaveLength(0);
  });
});
