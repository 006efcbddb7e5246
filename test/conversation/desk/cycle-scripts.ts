import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import type { World } from '../../support/script/actor.ts';
import type { Script } from '../scripts.ts';

/** Dialogues about cycles at HR's desk: opened by a file or a form, corrected, and who takes part. */

const unit = 'Dinas Komunikasi dan Informatika';
const budis = '198609262015051001';

const begins = async ({ citra, db, agency }: World): Promise<void> => {
  await db.execute(sql`update person set is_hr = true where id = ${agency.people.citra.id}::uuid`);
  await citra.commands('meja');
  await citra.presses('Periode');
};

const yaml = (text: string) => ({
  name: 'periode.yaml',
  mimeType: 'application/x-yaml',
  bytes: new TextEncoder().encode(text),
});
const cycleFile = (from: string, period: string) => `name: Triwulan I 2027
period: { from: ${from}, to: 2027-03-31 }
windows:
  self-assessment: { from: 2027-03-22, to: 2027-03-31 }
  rating: { from: 2027-04-01, to: 2027-04-10 }
  feedback: { from: 2027-04-11, to: ${period} }
`;

const cycles = ({ db }: World) =>
  db.execute<{ name: string; period: string; units: string[] | null; people: number }>(
    sql`select name, period_from || ' ' || period_to as period, units,
      (select count(*)::int from appraisal where cycle_id = cycle.id) as people from cycle order by period_from`,
  );
const acts = ({ db }: World, act: string) =>
  db.execute<{ role: string; actor_id: string }>(sql`select role, actor_id from audit where act = ${act}`);
const byHr = ({ agency }: World) => [{ role: 'hr', actor_id: agency.people.citra.id }];

export const cycleDeskScripts: readonly Script[] = [
  {
    title: 'HR sends the file of a cycle, hears what is wrong and where, and opens the right one once',
    play: async (world) => {
      const { citra } = world;
      await begins(world);
      await citra.sendsFile(yaml(cycleFile('2027-01-32', '2027-04-05')));
      expect(citra.screen()).toContain('Sedang diperiksa.');
      await world.delivers();
      expect(citra.screen()).toContain('2 masalah. Tidak ada periode yang dibuka.');
      expect(citra.screen()).toContain('Baris 2, period.from');
      expect(citra.screen()).toContain('Baris 6, windows.feedback');
      await citra.sendsFile(yaml(cycleFile('2026-12-01', '2027-04-20')));
      await world.delivers();
      expect(citra.screen()).toContain('“Triwulan IV 2026”');
      expect(citra.buttons()).not.toContain('Buka periode');
      await citra.sendsFile(yaml(cycleFile('2027-01-01', '2027-04-20')));
      await world.delivers();
      expect(citra.screen()).toContain('Belum ada yang dibuka. Ini akan membuka “Triwulan I 2027”:');
      expect(citra.screen()).toContain('Penilaian diri: Senin, 22 Maret 2027 s.d. Rabu, 31 Maret 2027');
      expect(citra.screen()).toContain('3 pegawai dinilai');
      expect(citra.screen()).toContain('I Wayan Sudarma: pimpinan tertinggi instansi');
      expect(await cycles(world)).toHaveLength(1);
      await citra.presses('Buka periode');
      await world.delivers();
      expect(citra.screen()).toContain('“Triwulan I 2027” sudah dibuka.');
      expect(await cycles(world)).toMatchObject([
        { name: 'Triwulan IV 2026' },
        { name: 'Triwulan I 2027', period: '2027-01-01 2027-03-31', units: null, people: 3 },
      ]);
      expect(await acts(world, 'cycle.open')).toEqual(byHr(world));
      expect(
        await world.db.execute(sql`select 1 from hr_errand where sha256 is not null or source is not null`),
      ).toEqual([]);
    },
  },
  {
    title: 'a pilot is opened by a form, and widened after HR saw for how many more',
    play: async (world) => {
      const { citra, db, agency } = world;
      await db.execute(
        sql`update person set unit = 'Dinas Pertanian' where id = ${agency.people.budi.id}::uuid`,
      );
      await begins(world);
      await citra.presses('Buka periode baru…');
      await citra.fills({
        Nama: 'Uji coba 2027',
        'Hari pertama periode (contoh 01-01-2027)': '2027-01-01',
        'Hari terakhir periode (contoh 31-03-2027)': '2027-03-31',
        'Hari terakhir penilaian diri': '2027-03-31',
        'Hari terakhir penilaian': '2027-04-12',
        'Hari terakhir umpan balik': '2027-04-20',
        'Hanya unit kerja ini': unit.toUpperCase(),
      });
      await world.delivers();
      expect(citra.screen()).toContain('Ini akan membuka “Uji coba 2027”:');
      expect(citra.screen()).toContain('Penilaian diri: Senin, 22 Maret 2027 s.d. Rabu, 31 Maret 2027');
      expect(citra.screen()).toContain('2 pegawai dinilai');
      await citra.presses('Buka periode');
      await world.delivers();
      expect(citra.screen()).toContain('“Uji coba 2027” sudah dibuka.');
      await citra.presses('‹ Meja HR');
      await citra.presses('Periode');
      await citra.presses('Uji coba 2027');
      await citra.presses('Peserta dan hasil…');
      await citra.presses('Buka untuk unit lain…');
      await citra.fills({ 'Unit kerja mana': 'dinas pertanian', Alasan: 'Uji coba berhasil' });
      await world.delivers();
      expect(citra.screen()).toContain('Ini akan membuka “Uji coba 2027” untuk unit kerja lain.');
      expect(citra.screen()).toContain('1 penilaian dibuka');
      await citra.presses('Kerjakan');
      await world.delivers();
      expect(citra.screen()).toContain('Selesai: membuka “Uji coba 2027” untuk unit kerja lain.');
      expect((await cycles(world)).at(-1)).toMatchObject({ units: [unit, 'Dinas Pertanian'], people: 3 });
      expect(await acts(world, 'cycle.widen')).toEqual(byHr(world));
    },
  },
  {
    title: 'HR corrects the days of a stage, and takes a person out and puts them back, each with a reason',
    play: async (world) => {
      const { citra, agency, db } = world;
      await begins(world);
      await citra.presses('Triwulan IV 2026');
      await citra.presses('Betulkan nama, tanggal…');
      await citra.presses('Betulkan: penilaian…');
      await citra.fills({
        'Hari pertama (contoh 01-10-2026)': '2026-12-12',
        'Hari terakhir (contoh 31-12-2026)': '2026-12-20',
        Alasan: 'Salah ketik',
      });
      await world.delivers();
      expect(citra.screen()).toContain('Ini akan membetulkan “Triwulan IV 2026”.');
      expect(citra.screen()).toContain('Sabtu, 12 Desember 2026');
      await citra.presses('Kerjakan');
      await world.delivers();
      expect(citra.screen()).toContain('Selesai: membetulkan “Triwulan IV 2026”.');
      const [found] = await db.execute<{ from: string }>(
        sql`select rating_from::text as from from cycle where id = ${agency.cycleId}::uuid`,
      );
      expect(found?.from).toBe('2026-12-12');
      const outAt = async () =>
        (
          await db.execute<{ out: boolean }>(sql`select taken_out_at is not null as out from appraisal
            where id = ${agency.appraisals.budi}::uuid`)
        )[0]?.out;
      for (const [button, said, isOut] of [
        ['Keluarkan pegawai…', 'mengeluarkan Budi Santoso dari', true],
        ['Masukkan lagi pegawai…', 'memasukkan kembali Budi Santoso ke', false],
      ] as const) {
        await citra.presses('‹ Meja HR');
        await citra.presses('Periode');
        await citra.presses('Triwulan IV 2026');
        await citra.presses('Peserta dan hasil…');
        await citra.presses(button);
        await citra.fills({ 'NIP pegawai': budis, Alasan: 'Tugas belajar' });
        await world.delivers();
        expect(citra.screen()).toContain(`Belum ada yang berubah. Ini akan ${said}`);
        expect(await outAt()).toBe(!isOut);
        await citra.presses('Kerjakan');
        await world.delivers();
        expect(citra.screen()).toContain(`Selesai: ${said}`);
        expect(await outAt()).toBe(isOut);
      }
      expect(await acts(world, 'cycle.take-out')).toEqual(byHr(world));
      expect(await acts(world, 'cycle.put-back')).toEqual(byHr(world));
    },
  },
  {
    title: 'who came after the opening is added to the cycle after HR saw them',
    play: async (world) => {
      const { citra, db, agency } = world;
      await db.execute(sql`insert into person (id, nip, name, unit, position, position_level, email, active_from)
        values ('01930000-0000-7000-8000-00000000ab01', '199503152026111003', 'Dewi Anggraini', ${unit}, 'Analis',
          'pelaksana', 'dewi@kota.example', '2026-11-01')`);
      await db.execute(sql`insert into reporting_line (id, person_id, appraiser_id, valid_from)
        values (gen_random_uuid(), '01930000-0000-7000-8000-00000000ab01', ${agency.people.ani.id}::uuid, '2026-11-01')`);
      await begins(world);
      await citra.presses('Triwulan IV 2026');
      await citra.presses('Peserta dan hasil…');
      await citra.presses('Tambah pegawai baru…');
      await citra.fills({ 'NIP pegawai baru': '199503152026111003' });
      await world.delivers();
      expect(citra.screen()).toContain('Ini akan menambahkan ke “Triwulan IV 2026”:');
      expect(citra.screen()).toContain(`Dewi Anggraini (${unit}): 1 November 2026 s.d. 31 Desember 2026`);
      await citra.presses('Kerjakan');
      await world.delivers();
      expect(citra.screen()).toContain('Sudah ditambahkan ke “Triwulan IV 2026”:');
      expect(await cycles(world)).toMatchObject([{ people: 4 }]);
      expect(await acts(world, 'cycle.add')).toEqual(byHr(world));
    },
  },
];
