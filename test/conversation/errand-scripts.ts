import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import type { World } from '../support/script/actor.ts';
import type { Script } from './scripts.ts';

/** Dialogues about what HR asks for and what takes longer than a press: roster files, and acts on cycles. */

const isHr = (world: World, ...who: (keyof World['agency']['people'])[]) =>
  Promise.all(
    who.map((one) =>
      world.db.execute(sql`update person set is_hr = true where id = ${world.agency.people[one].id}::uuid`),
    ),
  );

const title = 'NIP,Nama,Unit Kerja,Jabatan,Jenjang,NIP Penilai,Email,TMT,Puncak,Pengelola Kinerja';
const unit = 'Dinas Komunikasi dan Informatika';
const ani = `197805102003122002,Ani Rahmawati,${unit},Kepala Bidang,Pengawas,197003121995031001,,,,`;
const budi = (nip = '198609262015051001') =>
  `${nip},Budi Santoso,${unit},Analis Layanan,Pelaksana,197805102003122002,,,,`;

const rosterOf = (...rows: readonly string[]) => ({
  name: 'daftar-pegawai.csv',
  mimeType: 'text/csv',
  bytes: new TextEncoder().encode([title, ...rows, ''].join('\n')),
});

const positionOf = async ({ db, agency }: World): Promise<string | undefined> =>
  (
    await db.execute<{ position: string }>(
      sql`select position from person where id = ${agency.people.budi.id}::uuid`,
    )
  )[0]?.position;

const acts = (world: World, act: string) =>
  world.db.execute<{ role: string; actor_id: string }>(
    sql`select role, actor_id from audit where act = ${act}`,
  );

const untilOf = async ({ db, agency }: World): Promise<string | undefined> =>
  (
    await db.execute<{ to: string }>(
      sql`select self_to::text as to from cycle where id = ${agency.cycleId}::uuid`,
    )
  )[0]?.to;

export const errandScripts: readonly Script[] = [
  {
    title:
      'HR sends a roster, hears what is wrong and where, sees what the right one would change, and imports it once',
    play: async (world) => {
      const { citra, agency } = world;
      await isHr(world, 'citra', 'ani');
      await citra.commands('meja');
      await citra.presses('Pegawai');
      await citra.sendsFile(rosterOf(ani, budi('19860926201505')));
      expect(citra.screen()).toContain('Sedang diperiksa.');
      await world.delivers();
      expect(citra.screen()).toContain('1 masalah. Tidak ada yang berubah.');
      expect(citra.screen()).toContain('Baris 3, kolom NIP');
      await citra.sendsFile(rosterOf(`${ani}tidak`, budi()));
      await world.delivers();
      expect(citra.screen()).toContain('Belum ada yang berubah. Bila 2 baris ini diimpor:');
      expect(citra.screen()).toContain('2 pegawai dengan data yang berubah');
      expect(citra.screen()).toContain('Akan dihapus: hak pengelola kinerja (1)');
      expect(citra.screen()).toContain('Baris 2: Ani Rahmawati');
      expect(await positionOf(world)).toBe('Pengelola Layanan');
      await citra.presses('Impor');
      await world.delivers();
      expect(citra.screen()).toContain('Sudah diimpor: 2 baris.');
      expect(citra.buttons()).not.toContain('Impor');
      expect(await positionOf(world)).toBe('Analis Layanan');
      expect((await acts(world, 'roster.import')).map(({ role, actor_id }) => [role, actor_id])).toEqual([
        ['hr', agency.people.citra.id],
      ]);
      expect(
        await world.db.execute(sql`select 1 from hr_errand where sha256 is not null or source is not null`),
      ).toEqual([]);
    },
  },
  {
    title:
      'more problems than a phone shows come whole as a file, and who looks elsewhere is told by a message',
    play: async (world) => {
      const { citra } = world;
      await isHr(world, 'citra');
      await citra.commands('meja');
      await citra.presses('Pegawai');
      await citra.sendsFile(rosterOf(...Array.from({ length: 8 }, (_, at) => budi(`1986092620150${at}`))));
      await citra.presses('🏠 Beranda');
      await world.delivers();
      expect(citra.screen()).toContain('8 masalah. Tidak ada yang berubah.');
      const [file, ...others] = citra.received();
      expect(others).toEqual([]);
      expect(file?.name).toBe('laporan-daftar-pegawai.csv');
      const lines = new TextDecoder().decode(file?.bytes).trimEnd().split('\r\n');
      expect(lines).toHaveLength(9);
      expect(lines[0]).toContain('"Baris";"Kolom"');
      expect(lines[8]).toContain('"9";"NIP"');
      await citra.presses('Buka');
      expect(citra.screen()).toContain('2 baris lagi ada di berkas yang saya kirim.');
    },
  },
  {
    title: 'a roster that changed since it was looked at is compared anew, and nothing is imported unseen',
    play: async (world) => {
      const { citra, db, agency } = world;
      await isHr(world, 'citra');
      await citra.commands('meja');
      await citra.presses('Pegawai');
      await citra.sendsFile(rosterOf(ani, budi()));
      await world.delivers();
      expect(citra.screen()).toContain('1 pegawai dengan data yang berubah');
      await db.execute(
        sql`update person set position = 'Arsiparis' where id = ${agency.people.ani.id}::uuid`,
      );
      await citra.presses('Impor');
      await world.delivers();
      expect(citra.screen()).toContain('Daftar pegawai berubah sejak Anda melihatnya');
      expect(citra.screen()).toContain('2 pegawai dengan data yang berubah');
      expect(await positionOf(world)).toBe('Pengelola Layanan');
      expect(await acts(world, 'roster.import')).toEqual([]);
      await citra.presses('Batalkan');
      await world.delivers();
      expect(citra.screen()).toContain('Dibatalkan. Tidak ada yang berubah.');
      expect(await positionOf(world)).toBe('Pengelola Layanan');
      expect(
        await db.execute(sql`select 1 from hr_errand where sha256 is not null or source is not null`),
      ).toEqual([]);
    },
  },
  {
    title: 'HR gives everybody more days after seeing what changes, and people are told why',
    play: async (world) => {
      const { citra, budi: employee, agency } = world;
      await isHr(world, 'citra');
      await employee.commands('start');
      await citra.commands('meja');
      await citra.presses('Periode');
      await citra.presses('Triwulan IV 2026');
      expect(citra.screen()).toContain('1 Desember 2026 s.d. 10 Desember 2026');
      await citra.presses('+ Hari: penilaian diri…');
      await citra.fills({
        'Hari terakhir yang baru (contoh 15-12-2026)': '2026-12-14',
        'Untuk siapa': unit,
        Alasan: 'Jaringan sempat putus',
      });
      await world.delivers();
      expect(citra.screen()).toContain('Belum ada yang berubah. Ini akan memperpanjang penilaian diri');
      expect(citra.screen()).toContain('Jaringan sempat putus');
      await citra.presses('Kerjakan');
      await world.delivers();
      expect(citra.screen()).toContain('Selesai: memperpanjang penilaian diri');
      expect(employee.screen()).toContain('Jaringan sempat putus');
      const rows = await acts(world, 'stage.extend');
      expect(new Set(rows.map(({ role, actor_id }) => `${role} ${actor_id}`))).toEqual(
        new Set([`hr ${agency.people.citra.id}`]),
      );
      expect(await untilOf(world)).toBe('2026-12-10');
    },
  },
  {
    title: 'a second officer sees what is asked for and what it changes, and agrees by buttons, once',
    play: async (world) => {
      const { citra, db, agency } = world;
      await isHr(world, 'citra', 'ani');
      const what = { kind: 'extend', stage: 'self-assessment', until: '2026-12-15', whom: { who: 'all' } };
      await db.execute(sql`insert into cycle_act (id, cycle_id, kind, what, reason, asked_at, asked_by_id, confirm_by)
        values (gen_random_uuid(), ${agency.cycleId}::uuid, 'extend', ${JSON.stringify(what)}::jsonb, 'Libur bersama',
          '2026-12-01T02:00:00Z', ${agency.people.ani.id}::uuid, '2026-12-04T02:00:00Z')`);
      await citra.commands('meja');
      await citra.presses('Periode');
      expect(citra.screen()).toContain('dari Ani Rahmawati');
      expect(citra.screen()).toContain('Libur bersama');
      await citra.presses('Setujui…');
      await world.delivers();
      expect(citra.screen()).toContain('Belum ada yang berubah. Ini akan memperpanjang penilaian diri');
      expect(await untilOf(world)).toBe('2026-12-10');
      await citra.presses('Ya, setujui');
      await world.delivers();
      expect(citra.screen()).toContain('Selesai: memperpanjang penilaian diri');
      expect(await untilOf(world)).toBe('2026-12-15');
      expect(await acts(world, 'cycle.extend')).toHaveLength(1);
      await citra.presses('‹ Meja HR');
      await citra.presses('Periode');
      expect(citra.buttons()).not.toContain('Setujui…');
    },
  },
];
