import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '../support/script/actor.ts';
import { type City, openCity } from '../support/script/city.ts';
import { issueCodeTo, type Validity } from '../support/script/issue-code.ts';
import { drivers, startWorld } from '../support/script/world.ts';

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

const codeFor = (world: World, name: 'budi' | 'ani', validity: Validity = { minutes: 10 }) =>
  issueCodeTo(world, world.agency.people[name].id, validity);

/** A wrong code of the same form: the same selector with another secret. */
const wrong = (code: string) => code.slice(0, -1) + (code.endsWith('7') ? '8' : '7');

it('on Slack a verified work e-mail on the roster is offered, and links after "yes" without any code', async () => {
  world = await startWorld('slack', 'normal', { isUnlinked: true }, city);
  const { budi } = world;
  await budi.commands('start');
  expect(budi.screen()).toContain('B*** S******');
  await budi.presses('Ya, ini saya');
  expect(budi.screen()).toContain('Halo, Budi Santoso');
});

describe.each(drivers)('linking an account on %s', (driver) => {
  it('shows a masked name first, links only after "yes", and tells the account that is replaced', async () => {
    world = await startWorld(driver, 'normal', {}, city);
    const { stranger, budi } = world;
    await budi.commands('start');
    const code = await codeFor(world, 'budi');
    await stranger.commands('start', code.replaceAll('-', '').toLowerCase());
    expect(stranger.screen()).toContain('B*** S******');
    expect(stranger.screen()).not.toContain('Budi Santoso');
    await stranger.presses('Ya, ini saya');
    expect(stranger.screen()).toContain('Halo, Budi Santoso');
    await world.delivers();
    expect(budi.screen()).toContain('tidak lagi terhubung');
    await budi.commands('start');
    // Slack still confirms the e-mail of the old account, so it is offered to link again; it is linked to nobody now.
    expect(budi.screen()).toMatch(/Selamat datang|Apakah ini Anda/);
    expect(budi.screen()).not.toContain('Halo, Budi Santoso');
  });

  it('works only once: a code that was used links nothing any more', async () => {
    world = await startWorld(driver, 'normal', {}, city);
    const { stranger, db } = world;
    const code = await codeFor(world, 'budi', { days: 14 });
    await stranger.says(code);
    await stranger.presses('Ya, ini saya');
    await db.execute(sql`delete from account where user_id in ('999', 'U999', 'stranger')`);
    await stranger.says(code);
    expect(stranger.notice()).toContain('sudah dipakai');
  });

  it('a code that expired between the question and the answer links nothing', async () => {
    world = await startWorld(driver, 'normal', {}, city);
    const { stranger, clock } = world;
    await stranger.says(await codeFor(world, 'budi'));
    await clock.advance({ minutes: 11 });
    await stranger.presses('Ya, ini saya');
    expect(stranger.screen()).toContain('Selamat datang');
  });

  it('guessing is stopped: five wrong tries lock the code, and the right one links nothing afterwards', async () => {
    world = await startWorld(driver, 'normal', {}, city);
    const { stranger, db } = world;
    const code = await codeFor(world, 'budi');
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await stranger.says(wrong(code));
      expect(stranger.notice()).toContain('belum tepat');
    }
    await stranger.says(code);
    expect(stranger.notice()).toContain('Terlalu banyak percobaan');
    // This chat has no failed tries, so it is the code itself that is locked.
    await db.execute(sql`delete from link_attempt`);
    await stranger.says(code);
    expect(stranger.notice()).toContain('belum tepat');
  });
});
