import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { Temporal } from '../../src/shared/time.ts';
import type { World } from '../support/script/actor.ts';
import type { Script } from './scripts.ts';

/** What HR's officers and heads of units are told by the calendar, and the marks on HR's lists. */

const zone = 'Asia/Makassar';
const person = (world: World, who: keyof World['agency']['people']) =>
  sql`${world.agency.people[who].id}::uuid`;
const isHr = (world: World) =>
  world.db.execute(sql`update person set is_hr = true where id = ${person(world, 'citra')}`);
/** Lets time go on to that morning. */
function comes({ clock }: World, local: string): void {
  const to = Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
  clock.advance({ seconds: Math.round(clock.now().until(to).total('seconds')) });
}
const sent = async ({ db }: World, kind: string) =>
  (await db.execute(sql`select 1 from outbox where kind = ${kind} and outcome = 'sent'`)).length;

export const digestScripts: readonly Script[] = [
  {
    title: 'HR is told in the morning what is new, once, and its one button opens the desk',
    play: async (world) => {
      const { budi, citra, db, agency } = world;
      await isHr(world);
      for (const one of [budi, citra]) await one.commands('start');
      await db.execute(
        sql`update appraisal set status = 'submitted' where id = ${agency.appraisals.citra}::uuid`,
      );
      await db.execute(sql`update appraisal set appraiser_disputed_at = '2026-12-02T09:00:00Z'
        where id = ${agency.appraisals.budi}::uuid`);
      comes(world, '2026-12-03T08:00:05');
      await world.delivers();
      expect(citra.screen()).toContain('Kabar meja HR');
      expect(citra.screen()).toContain('Pejabat penilai keliru? 1 laporan baru, 1 belum selesai.');
      expect(citra.screen()).not.toContain('Keberatan');
      expect(citra.buttons().filter((label) => label === 'Buka meja HR')).toHaveLength(1);
      await world.delivers();
      expect(await sent(world, 'hr-digest')).toBe(1);
      await citra.presses('Buka meja HR');
      expect(citra.screen()).toContain('Meja pengelola kinerja');
      comes(world, '2026-12-04T08:00:05');
      await world.delivers();
      expect(await sent(world, 'hr-digest')).toBe(1);
    },
  },
  {
    title: 'the news of the morning names one’s own work, and nothing of the desk once the right is taken',
    play: async (world) => {
      const { citra, db, agency } = world;
      await db.execute(sql`insert into officer_right (person_id, "right", unit, granted_at)
        values (${person(world, 'citra')}, 'progress.view', '', now())`);
      await citra.commands('start');
      await db.execute(sql`update appraisal set appraiser_disputed_at = '2026-12-02T09:00:00Z'
        where id = ${agency.appraisals.budi}::uuid`);
      comes(world, '2026-12-03T08:00:05');
      await world.delivers();
      expect(citra.screen()).toContain('Tugas Anda sendiri:');
      expect(citra.screen()).toContain('Penilaian diri, batas');
      await db.execute(sql`delete from officer_right`);
      await citra.presses('Buka meja HR');
      expect(`${citra.notice()}${citra.screen()}`).toContain('Ini tidak tersedia bagi Anda.');
      comes(world, '2026-12-04T08:00:05');
      await world.delivers();
      expect(await sent(world, 'hr-digest')).toBe(1);
    },
  },
  {
    title: 'the head of a unit reads on Monday how far it is, in counts',
    play: async (world) => {
      const { wayan } = world;
      await wayan.commands('start');
      comes(world, '2026-12-07T08:00:05');
      await world.delivers();
      expect(wayan.screen()).toContain('Unit Anda pekan ini');
      expect(wayan.screen()).toContain('Penilaian diri: 0 dari 3 selesai.');
      expect(wayan.screen()).toContain('3 orang ditunggu sejak 1 Desember, batas');
      expect(wayan.screen()).toContain('Batas terdekat: 10 Desember.');
      expect(wayan.screen()).not.toContain('Budi');
      await world.delivers();
      expect(await sent(world, 'unit-week')).toBe(1);
      await wayan.presses('Tim saya');
      expect(wayan.screen()).toContain('Ani Rahmawati');
    },
  },
  {
    title: 'HR counts who is exempt and why, and sees on lists and people whose data are restricted',
    play: async (world) => {
      const { ani, citra, db, agency } = world;
      await isHr(world);
      await db.execute(sql`update appraisal set taken_out_at = '2026-12-02T01:00:00Z', exempt_as = 'tugas-belajar'
        where id = ${agency.appraisals.ani}::uuid`);
      await db.execute(
        sql`update person set restricted_at = '2026-12-01T01:00:00Z' where id = ${person(world, 'budi')}`,
      );
      await citra.commands('meja');
      expect(citra.screen()).toContain('Dikecualikan dari periode ini: 1 orang (Tugas belajar 1).');
      await citra.presses('Perlu dilihat');
      await citra.presses('Dikecualikan (1)');
      expect(citra.screen()).toContain('Ani Rahmawati');
      expect(citra.screen()).toContain('Tugas belajar, dikeluarkan 2 Desember 2026');
      await citra.presses('1');
      expect(citra.screen()).toContain('Dikecualikan dari periode ini: Tugas belajar.');
      await citra.commands('meja');
      await citra.presses('Perlu dilihat');
      await citra.presses('Data dibatasi (1)');
      expect(citra.screen()).toContain('Budi Santoso');
      expect(citra.screen()).toContain('sejak 1 Desember 2026');
      await citra.presses('1');
      expect(citra.screen()).toContain('Data dibatasi atas permintaan pegawai');
      await citra.commands('meja');
      await citra.presses('Giliran');
      expect(citra.screen()).toContain('Budi Santoso ⚠');
      await ani.commands('tim');
      expect(ani.screen()).toContain('Budi Santoso ⚠');
      expect(ani.screen()).toContain('Data dibatasi atas permintaan pegawai');
    },
  },
];
