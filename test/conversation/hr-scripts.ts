import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { agencySetting } from '../../src/persistence/schema/settings.ts';
import type { World } from '../support/script/actor.ts';
import { answersEverything, ratesEverything, type Script } from './scripts.ts';

/** Dialogues at HR's desk. */

const isHr = (world: World, who: keyof World['agency']['people']) =>
  world.db.execute(sql`update person set is_hr = true where id = ${world.agency.people[who].id}::uuid`);

const reminders = async ({ db }: World) =>
  (await db.execute(sql`select recipient_id from outbox where kind = 'reminder'`)).length;

export const hrScripts: readonly Script[] = [
  {
    title: 'HR sees how far the unit is and whose turn it is, and reminds one person once a day',
    play: async (world) => {
      const { citra, budi, agency } = world;
      await isHr(world, 'citra');
      await budi.commands('start');
      await citra.commands('start');
      await citra.presses('🗂 Meja HR');
      expect(citra.screen()).toContain('Penilaian diri: 0 dari 3 selesai.');
      expect(citra.screen()).toContain('0% ▱▱▱▱▱▱▱▱▱▱');
      await citra.presses('Giliran');
      expect(citra.screen()).toContain('Budi Santoso');
      expect(citra.screen()).toContain('penilaian diri sejak 1 Desember, batas 10 Desember');
      await citra.presses('2');
      expect(citra.screen()).toContain('Ingatkan Budi Santoso');
      expect(citra.screen()).toContain('1 orang akan diingatkan');
      await citra.presses('Kirim (1)');
      expect(await reminders(world)).toBe(1);
      expect(citra.screen()).toContain('1 orang sudah mendapat pengingat pada hari itu.');
      expect(citra.buttons().some((label) => label.startsWith('Kirim'))).toBe(false);
      await world.delivers();
      expect(budi.screen()).toContain('penilaian diri');
      const acts = await world.db.execute<{ actor_id: string; after: { personId?: string } }>(
        sql`select actor_id, after from audit where act = 'reminder.send'`,
      );
      expect(acts.map(({ actor_id, after }) => [actor_id, after.personId])).toEqual([
        [agency.people.citra.id, agency.people.budi.id],
      ]);
    },
  },
  {
    title: 'HR sees for whom approvals wait, since when and until when, and reminds them once a day',
    play: async (world) => {
      const { citra, wayan, ani, budi, db, clock, agency } = world;
      await isHr(world, 'citra');
      await db.insert(agencySetting).values({
        ...{ key: 'approval', unit: '', revision: 1, state: 'set', value: '5 calendar' },
        ...{ at: clock.now(), reason: 'SE 3/2026' },
      });
      await world.delivers();
      for (const who of [budi, ani, wayan, citra]) {
        await who.commands('start');
        await who.presses('Sudah saya baca, lanjutkan');
      }
      await answersEverything(budi);
      await budi.presses(/^Kirim/);
      await ratesEverything(ani, 'Budi Santoso');
      await ani.presses('Tetapkan predikat…');
      await ani.presses('Ya, tetapkan predikat');
      // The superior has nothing else to do.
      await db.execute(
        sql`update appraisal set taken_out_at = now() where id = ${agency.appraisals.ani}::uuid`,
      );
      await citra.commands('meja');
      await citra.presses('Perlu dilihat');
      await citra.presses('Persetujuan (1)');
      expect(citra.screen()).toContain('I Wayan Sudarma');
      expect(citra.screen()).toContain('1 hasil, sejak');
      expect(citra.screen()).not.toContain('Budi Santoso');
      await citra.presses('1');
      await citra.presses('Ingatkan…');
      expect(citra.screen()).toContain('1 orang akan diingatkan');
      await citra.presses('Kirim (1)');
      expect(citra.screen()).toContain('1 orang sudah mendapat pengingat pada hari itu.');
      await world.delivers();
      expect(wayan.screen()).toContain('1 hasil menunggu persetujuan Anda');
      expect(wayan.screen()).not.toContain('Budi Santoso');
      await wayan.presses('Setujui hasil');
      expect(wayan.screen()).toContain('1 hasil menunggu persetujuan Anda');
    },
  },
  {
    title: 'everybody within reach is reminded by one press, and a second press on that day reminds nobody',
    play: async (world) => {
      const { citra, db, agency } = world;
      await isHr(world, 'citra');
      // The calendar's reminder of that day was left out, so nobody got it: this one is sent after all.
      const { id } = agency.people.budi;
      await db.execute(sql`insert into outbox (id, kind, version, recipient_id, payload, dedupe_key, available_at, outcome, settled_at)
        values (gen_random_uuid(), 'reminder', 1, ${id}::uuid,
          jsonb_build_object('kind', 'reminder', 'personId', ${id}::text, 'date', '2026-12-02'),
          ${`reminder:${id}:2026-12-02`}, '2026-12-02T00:00:00Z', 'skipped', '2026-12-02T00:00:00Z')`);
      await citra.commands('meja');
      await citra.presses('Ingatkan…');
      expect(citra.screen()).toContain('3 orang akan diingatkan');
      expect(citra.screen()).toContain('Belum pernah ada pengingat.');
      await citra.presses('Kirim (3)');
      expect(await reminders(world)).toBe(3);
      expect(await db.execute(sql`select 1 from outbox where outcome = 'skipped'`)).toEqual([]);
      await citra.commands('meja');
      await citra.presses('Ingatkan…');
      expect(citra.screen()).toContain('Saat ini tidak ada yang perlu diingatkan.');
      expect(citra.screen()).toContain('Pengingat terakhir: 2 Desember.');
    },
  },
  {
    title: 'nobody reminds everybody twice within a day, though another day began; one person still can be',
    play: async (world) => {
      const { ani, budi, citra, clock } = world;
      await isHr(world, 'citra');
      // So that a reminder reaches them, also where it is sent at once.
      for (const one of [ani, budi]) await one.commands('start');
      await citra.commands('meja');
      await citra.presses('Ingatkan…');
      await citra.presses('Kirim (3)');
      expect(await reminders(world)).toBe(3);
      clock.advance({ hours: 23 });
      await citra.commands('meja');
      await citra.presses('Ingatkan…');
      expect(citra.screen()).toContain('Semuanya sudah diingatkan kurang dari 24 jam yang lalu.');
      expect(citra.buttons().some((label) => label.startsWith('Kirim'))).toBe(false);
      await citra.commands('meja');
      await citra.presses('Giliran');
      await citra.presses('1');
      await citra.presses('Kirim (1)');
      expect(await reminders(world)).toBe(4);
      clock.advance({ hours: 1, minutes: 30 });
      await citra.commands('meja');
      await citra.presses('Ingatkan…');
      await citra.presses('Kirim (2)');
      expect(await reminders(world)).toBe(6);
    },
  },
  {
    title:
      'the desk stands in no menu and opens to nobody who has no right to it, and closes when the right is taken',
    play: async (world) => {
      const { budi, citra, db, agency } = world;
      await budi.commands('start');
      expect(budi.buttons()).not.toContain('🗂 Meja HR');
      await budi.commands('meja');
      expect(`${budi.notice()}${budi.screen()}`).toContain('Ini tidak tersedia bagi Anda.');
      await db.execute(sql`insert into officer_right (person_id, "right", unit, granted_at)
        values (${agency.people.citra.id}::uuid, 'progress.view', '', now())`);
      await citra.commands('meja');
      expect(citra.screen()).toContain('Penilaian diri: 0 dari 3 selesai.');
      expect(citra.buttons()).not.toContain('Ingatkan…');
      await db.execute(sql`delete from officer_right`);
      await citra.presses('Giliran');
      expect(`${citra.notice()}${citra.screen()}`).toContain('Ini tidak tersedia bagi Anda.');
      expect(citra.screen()).not.toContain('Budi Santoso');
    },
  },
];
