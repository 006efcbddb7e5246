import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '../support/script/actor.ts';
import { type City, openCity } from '../support/script/city.ts';
import { issueCode } from '../support/script/issue-code.ts';
import { drivers, startWorld } from '../support/script/world.ts';
import { answersEverything, ratesEverything } from './scripts.ts';

/** A mayor without a NIP: links with a code, appraises, reads objections, and is never asked to assess themselves. */

const number = 'PEJABAT NEGARA 1';
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

/** The appraiser of Ani, and the superior of Ani as an appraiser, has no NIP. */
async function start(driver: (typeof drivers)[number]): Promise<World> {
  world = await startWorld(driver, 'normal', {}, city);
  const { db, agency } = world;
  await db.execute(sql`update person set nip = null, no_nip = ${number}, position_level = null
    where id = ${agency.people.wayan.id}::uuid`);
  return world;
}

const codeFor = (here: World) => issueCode(here, number, { days: 14 });

const statusOf = async ({ db }: World, id: string) =>
  (await db.execute<{ status: string }>(sql`select status from appraisal where id = ${id}::uuid`))[0]?.status;

describe.each(drivers)('on %s, somebody without a NIP', (driver) => {
  it('links an account with a code, rates a team member and gives the result', async () => {
    const here = await start(driver);
    const { ani, stranger, agency } = here;
    await stranger.says(await codeFor(here));
    await stranger.presses('Ya, ini saya');
    expect(stranger.screen()).toContain('Halo, I Wayan Sudarma');
    await answersEverything(ani, Array<number>(9).fill(2));
    await ani.presses(/^Kirim/);
    await ratesEverything(stranger, 'Ani Rahmawati');
    await stranger.presses('Tetapkan predikat…');
    await stranger.presses('Tetapkan dan kirim');
    expect(await statusOf(here, agency.appraisals.ani)).toBe('released');
    await here.delivers();
    await ani.presses('Buka hasil saya');
    expect(ani.screen()).toContain('Predikat: Baik');
    expect(ani.screen()).toContain('I Wayan Sudarma');
  });

  it('reads an objection as the superior of the appraiser', async () => {
    const here = await start(driver);
    const { budi, ani, wayan } = here;
    await wayan.commands('start');
    await answersEverything(budi);
    await budi.presses(/^Kirim/);
    await ratesEverything(ani, 'Budi Santoso');
    await ani.presses('Tetapkan predikat…');
    await ani.presses('Tetapkan dan kirim');
    await here.delivers();
    await budi.presses('Buka hasil saya');
    await budi.presses('Ajukan keberatan…');
    await budi.presses('Tulis alasan');
    await budi.fills({ 'Alasan Anda': 'Datanya ada di laporan bulanan.' });
    await budi.presses('Ajukan resmi');
    await here.delivers();
    await wayan.presses('Baca keberatan');
    expect(wayan.screen()).toContain('Datanya ada di laporan bulanan.');
  });

  it('is never asked to assess themselves, and hears of the team when its rating is due', async () => {
    const here = await start(driver);
    const { wayan, clock } = here;
    await wayan.commands('start');
    expect(wayan.screen()).toContain('Halo, I Wayan Sudarma');
    const seen: string[] = [];
    for (let days = 0; days < 12; days += 1) {
      await clock.advance({ days: 1 });
      await here.delivers();
      seen.push(wayan.screen());
    }
    await wayan.commands('penilaian');
    seen.push(wayan.screen());
    expect(seen.join('\n')).not.toMatch(/penilaian diri Anda|Mulai penilaian diri|Isi penilaian diri/i);
    expect(wayan.buttons().join()).not.toMatch(/penilaian diri/i);
    await wayan.commands('tim');
    expect(wayan.screen()).toContain('Ani Rahmawati');
  });
});
