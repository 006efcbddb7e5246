import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { agencySetting } from '../../src/persistence/schema/settings.ts';
import type { World } from '../support/script/actor.ts';
import { answersEverything, ratesEverything, type Script } from './scripts.ts';

/** Dialogues about what the agency sets for itself. */

type Who = keyof World['agency']['people'];
const isHr = (world: World, who: Who) =>
  world.db.execute(sql`update person set is_hr = true where id = ${world.agency.people[who].id}::uuid`);

const mayOnlyInUnit = (world: World, who: Who) =>
  world.db.execute(sql`insert into officer_right (person_id, "right", unit, granted_at)
    select id, r, unit, now() from person, unnest(array['progress.view', 'settings.manage']) r
    where id = ${world.agency.people[who].id}::uuid`);

const settings = ({ db }: World) =>
  db.execute<{ key: string; unit: string; revision: number; state: string; value: string | null }>(
    sql`select key, unit, revision, state, value from agency_setting order by at, revision`,
  );
const acts = ({ db }: World) =>
  db.execute<{ act: string; actor_id: string }>(
    sql`select act, actor_id from audit where act like 'setting.%' order by seq`,
  );

export const agencyScripts: readonly Script[] = [
  {
    title: 'HR sets the office hours: what changes is seen before, and it can go back',
    play: async (world) => {
      const { citra } = world;
      await isHr(world, 'citra');
      await citra.commands('meja');
      await citra.presses('Pengaturan');
      expect(citra.screen()).toContain('Jam kerja: 08.00 sampai 17.00 (bawaan)');
      expect(citra.screen()).toContain('14 hari kalender (bawaan, PP 30/2019 Pasal 59)');
      await citra.presses('Waktu kerja');
      await citra.presses('Jam kerja');
      await citra.presses('Ubah…');
      await citra.fills({ 'Nilai baru': '07.30-16.00', Alasan: 'SE 12/2026' });
      expect(citra.screen()).toContain('Sekarang: 08.00 sampai 17.00');
      expect(citra.screen()).toContain('Menjadi: 07.30 sampai 16.00');
      expect(citra.screen()).toContain('Berlaku segera. Menyangkut');
      expect(await settings(world)).toEqual([]);
      await citra.presses('Simpan');
      expect(await settings(world)).toEqual([
        { key: 'hours', unit: '', revision: 1, state: 'set', value: '07:30-16:00' },
      ]);
      expect(await acts(world)).toEqual([{ act: 'setting.change', actor_id: world.agency.people.citra.id }]);
      expect(citra.screen()).toContain('07.30 sampai 16.00');
      expect(citra.screen()).toContain('Alasan: SE 12/2026');
      await citra.presses('Kembali ke nilai lama…');
      await citra.fills({ Alasan: 'Dicabut' });
      expect(citra.screen()).toContain('Menjadi: 08.00 sampai 17.00 (bawaan)');
      await citra.presses('Simpan');
      expect(await settings(world)).toMatchObject([{}, { revision: 2, state: 'set', value: null }]);
    },
  },
  {
    title:
      'an officer of one unit does not get to the settings, nor does one whose right was taken meanwhile',
    play: async (world) => {
      const { citra, budi } = world;
      await mayOnlyInUnit(world, 'citra');
      await citra.commands('meja');
      expect(citra.buttons()).not.toContain('Pengaturan');
      await isHr(world, 'budi');
      await budi.commands('meja');
      await budi.presses('Pengaturan');
      await budi.presses('Nama, kontak');
      await budi.presses('Nama kantor');
      await budi.presses('Ubah…');
      await budi.fills({ 'Nilai baru': 'BKD', Alasan: 'Perda 4/2026' });
      await world.db.execute(sql`update person set is_hr = false`);
      await budi.presses('Simpan');
      expect(budi.notice()).toContain('tidak tersedia bagi Anda');
      expect(budi.screen()).not.toContain('BKD');
      expect(await settings(world)).toEqual([]);
    },
  },
  {
    title: 'a change that was looked at before another one came is not saved, and says so',
    play: async (world) => {
      const { citra, ani } = world;
      await isHr(world, 'citra');
      await isHr(world, 'ani');
      for (const [who, value] of [
        [citra, 'BKD'],
        [ani, 'Bagian SDM'],
      ] as const) {
        await who.commands('meja');
        await who.presses('Pengaturan');
        await who.presses('Nama, kontak');
        await who.presses('Nama kantor');
        await who.presses('Ubah…');
        await who.fills({ 'Nilai baru': value, Alasan: 'Perda 4/2026' });
      }
      await citra.presses('Simpan');
      await ani.presses('Simpan');
      expect(await settings(world)).toMatchObject([{ value: 'BKD', revision: 1 }]);
      // Who pressed again after a crash sees what is set by now.
      expect(`${ani.notice()}${ani.screen()}`).toMatch(/sudah diubah orang lain|BKD/);
    },
  },
  {
    title: 'HR adds a day off of its own after seeing what it means, and takes it back',
    play: async (world) => {
      const { citra, db } = world;
      await isHr(world, 'citra');
      const marked = () => db.execute(sql`select day::text, name, is_workday from holiday`);
      await citra.commands('meja');
      await citra.presses('Pengaturan');
      await citra.presses('Waktu kerja');
      await citra.presses('Hari libur');
      expect(citra.screen()).toContain('25 Desember 2026');
      await citra.presses('Tambah hari libur…');
      await citra.fills({
        'Tanggal (contoh 31-12-2026)': '2026-12-17',
        'Nama hari': 'Hari jadi kota',
        Alasan: 'Perda 4/2026',
      });
      expect(citra.screen()).toContain('Tidak ada yang diingatkan pada hari itu.');
      expect(await marked()).toEqual([]);
      await citra.presses('Simpan');
      expect(await marked()).toEqual([{ day: '2026-12-17', name: 'Hari jadi kota', is_workday: false }]);
      expect(citra.screen()).toContain('17 Desember 2026: Hari jadi kota');
      await citra.presses('Hapus tanda…');
      await citra.fills({ 'Tanggal (contoh 31-12-2026)': '2026-12-17', Alasan: 'Keliru' });
      await citra.presses('Simpan');
      expect(await marked()).toEqual([]);
      const acts = await db.execute<{ act: string; reason: string }>(
        sql`select act, coalesce(after, before)->>'reason' as reason from audit where act like 'holiday.%' order by seq`,
      );
      expect(acts).toEqual([
        { act: 'holiday.put', reason: 'Perda 4/2026' },
        { act: 'holiday.remove', reason: 'Keliru' },
      ]);
    },
  },
  {
    title:
      'whoever opens a result is promised the agency’s days for an objection, and keeps them when it sets others',
    play: async (world) => {
      const { budi, ani, wayan, db } = world;
      await isHr(world, 'wayan');
      const sets = async (what: string, value: string) => {
        await wayan.commands('meja');
        await wayan.presses('Pengaturan');
        await wayan.presses('Keberatan');
        await wayan.presses(what);
        await wayan.presses('Ubah…');
        await wayan.fills({ 'Nilai baru': value, Alasan: 'SE 12/2026' });
        await wayan.presses('Simpan');
      };
      const promised = async () =>
        (
          await db.execute<{ by: string | null; days: number }>(
            sql`select object_by::text as by, object_by - (opened_at at time zone 'Asia/Makassar')::date as days
              from appraisal where opened_at is not null`,
          )
        )[0];
      await answersEverything(budi);
      await budi.presses(/^Kirim/);
      await ratesEverything(ani, 'Budi Santoso');
      await ani.presses('Tetapkan predikat…');
      await ani.presses('Tetapkan dan kirim');
      await sets('Mengajukan', '20 hari');
      await world.delivers();
      await budi.presses('Buka hasil saya');
      expect(await promised()).toMatchObject({ days: 20 });
      const before = await promised();
      await sets('Mengajukan', '30 hari kerja');
      await budi.commands('penilaian');
      await budi.commands('hasil');
      expect(await promised()).toEqual(before);
    },
  },
  {
    title: 'what another process has set counts after the next sweep',
    play: async (world) => {
      const { budi, db, agency, clock } = world;
      await db.execute(sql`insert into agency_setting (key, unit, revision, state, value, at, by_id, reason)
        values ('privacy-contact', '', 1, 'set', 'loket 4', ${clock.now().toString()}::timestamptz,
          ${agency.people.citra.id}::uuid, 'Pindah ruang')`);
      await world.delivers();
      await budi.commands('privasi');
      expect(budi.screen()).toContain('loket 4');
    },
  },
  {
    title: 'a second officer sees a change that waits, and answers it once; whoever asked only takes it back',
    play: async (world) => {
      const { citra, ani, agency } = world;
      await isHr(world, 'citra');
      await isHr(world, 'ani');
      const asks = (revision: number) =>
        world.db.execute(sql`insert into agency_setting (key, unit, revision, state, value, at, by_id, reason)
          values ('objection', '', ${revision}, 'asked', '30 calendar', ${world.clock.now().toString()}::timestamptz,
            ${agency.people.ani.id}::uuid, 'Lebih adil')`);
      await asks(1);
      for (const who of [citra, ani]) {
        await who.commands('meja');
        await who.presses('Pengaturan');
        expect(who.screen()).toContain('Menunggu petugas kedua: Waktu keberatan.');
        await who.presses('Keberatan');
        expect(who.screen()).toContain('menunggu petugas kedua');
        await who.presses('Mengajukan');
        expect(who.screen()).toContain('Lebih adil');
      }
      expect(ani.buttons()).not.toContain('Setujui');
      expect(ani.buttons()).not.toContain('Ubah…');
      await citra.presses('Setujui');
      expect(citra.screen()).toContain('30 hari kalender');
      await ani.presses('Batalkan permintaan');
      // Who pressed again after a crash sees what is set by now.
      expect(`${ani.notice()}${ani.screen()}`).toMatch(/sudah diubah orang lain|BKD/);
      expect(await settings(world)).toMatchObject([
        { state: 'asked', revision: 1 },
        { state: 'set', revision: 2, value: '30 calendar' },
      ]);
    },
  },
  {
    title:
      'where results are approved, the new notice is read first, nothing goes out before, and one comes back with a reason',
    play: async (world) => {
      const { budi, ani, wayan, db, clock, agency } = world;
      const sets = (key: string, unit: string, value: string) =>
        db.execute(sql`insert into agency_setting (key, unit, revision, state, value, at, by_id, reason)
          values (${key}, ${unit}, 1, 'set', ${value}, ${clock.now().toString()}::timestamptz,
            ${agency.people.citra.id}::uuid, 'SE 3/2026')`);
      const status = async () =>
        (
          await db.execute<{ status: string; stage: string }>(
            sql`select status, approval->>'stage' as stage from appraisal where id = ${agency.appraisals.budi}::uuid`,
          )
        )[0];
      await sets('approval', '', '5 calendar');
      await sets('organisation', 'dinas komunikasi dan informatika', 'good Triwulan IV 2026');
      await world.delivers();
      for (const who of [budi, ani, wayan]) {
        await who.commands('start');
        expect(who.screen()).toContain('sebelum disampaikan kepada Anda');
        await who.presses('Sudah saya baca, lanjutkan');
      }
      await answersEverything(budi);
      await budi.presses(/^Kirim/);
      await ratesEverything(ani, 'Budi Santoso');
      expect(ani.screen()).toContain('oleh I Wayan Sudarma sebelum diberikan');
      await ani.presses('Tetapkan predikat…');
      await ani.presses('Ya, tetapkan predikat');
      expect(ani.screen()).toContain('menunggu persetujuan I Wayan Sudarma');
      clock.advance({ hours: 24 });
      await world.delivers();
      expect(await status()).toEqual({ status: 'rated', stage: 'waiting' });
      expect(wayan.screen()).not.toContain('Budi');
      await wayan.presses('Buka');
      expect(wayan.screen()).toContain('Predikat kinerja organisasi: Baik');
      expect(wayan.screen()).toContain('terlalu kecil untuk persentase');
      await wayan.presses('Lihat gambar');
      await world.delivers();
      expect(wayan.pictures().at(-1)?.words).toContain('Baik: 1 orang.');
      expect(wayan.pictures().at(-1)?.words).toContain('terlalu kecil untuk persentase');
      await wayan.presses(/^Budi Santoso/);
      expect(wayan.screen()).toContain('Membantu loket lain tanpa diminta');
      await wayan.presses('Kembalikan…');
      await wayan.fills({ 'Alasannya; dibaca pejabat penilai': 'Bukti bulan November belum dilihat.' });
      await world.delivers();
      expect(await status()).toEqual({ status: 'rating', stage: 'returned' });
      await ani.presses('Buka');
      expect(ani.screen()).toContain('Bukti bulan November belum dilihat.');
      await ani.presses('Ubah penilaian');
      await ani.presses(/^Perilaku( kerja)?$/);
      await ani.presses('Di bawah ekspektasi');
      await ani.says('Antrean pagi tidak dibuka sejak November.');
      if (ani.buttons().includes('Tetapkan predikat…')) await ani.presses('Tetapkan predikat…');
      await ani.presses('Ya, tetapkan predikat');
      await ani.presses('Ya, saya tetapkan');
      await wayan.commands('start');
      await wayan.presses('Setujui hasil');
      expect(wayan.screen()).toContain('perlu dibuka dahulu');
      expect(wayan.buttons().join()).not.toContain('Setujui semua');
      await wayan.presses(/Budi Santoso/);
      await wayan.presses('‹ Kembali');
      await wayan.presses(/^Setujui semua/);
      await wayan.presses('Ya, setujui');
      expect(wayan.screen()).toContain('Tidak ada hasil yang menunggu persetujuan Anda');
      await world.delivers();
      expect(await status()).toEqual({ status: 'released', stage: 'approved' });
      expect(
        (
          await db.execute<{ act: string }>(
            sql`select act from audit where act like 'approval.%' and appraisal_id = ${agency.appraisals.budi}::uuid order by seq`,
          )
        ).map(({ act }) => act),
      ).toEqual(['approval.see', 'approval.return', 'approval.see', 'approval.approve']);
    },
  },
  {
    title:
      'a correction of a result that was approved is approved too, and is read by the employee only then',
    play: async (world) => {
      const { budi, ani, wayan, db, clock, agency } = world;
      for (const [key, value] of [
        ['approval', '5 calendar'],
        ['missed', '3'],
      ] as const)
        await db.insert(agencySetting).values({
          ...{ key, unit: '', revision: 1, state: 'set', value, at: clock.now(), reason: 'SE 3/2026' },
        });
      await world.delivers();
      for (const who of [budi, ani, wayan]) {
        await who.commands('start');
        await who.presses('Sudah saya baca, lanjutkan');
      }
      await answersEverything(budi);
      await budi.presses(/^Kirim/);
      await ratesEverything(ani, 'Budi Santoso');
      await ani.presses('Tetapkan predikat…');
      await ani.presses('Ya, tetapkan predikat');
      await wayan.commands('start');
      await wayan.presses('Setujui hasil');
      await wayan.presses(/^Setujui semua/);
      await wayan.presses('Ya, setujui');
      await world.delivers();
      await budi.presses('Buka hasil saya');
      await budi.presses('Ada yang terlewat?');
      await budi.presses('Tulis…');
      await budi.fills({ 'Apa yang terlewat?': 'Layanan hari Sabtu belum terlihat pada hasil kerja.' });
      await budi.presses('Kirim ke pejabat penilai');
      await world.delivers();
      await ani.presses('Baca');
      await ani.presses(/^Hasil kerja/);
      await ani.presses('Jadi: Di atas ekspektasi');
      expect(ani.screen()).toContain('Koreksi menunggu persetujuan I Wayan Sudarma');
      await world.delivers();
      expect(budi.screen()).toContain('Koreksi menunggu persetujuan');
      await budi.presses('Baca');
      expect(budi.screen()).toContain('menunggu persetujuan I Wayan Sudarma sampai');
      expect(budi.screen()).not.toContain('Di atas ekspektasi');
      await budi.presses('Hasil');
      expect(budi.screen()).toContain('Predikat: Baik');
      clock.advance({ hours: 24 });
      await world.delivers();
      expect(wayan.screen()).not.toContain('Budi');
      await wayan.presses('Buka');
      await wayan.presses('Koreksi: Budi Santoso');
      expect(wayan.screen()).toContain('Layanan hari Sabtu');
      expect(wayan.screen()).toContain('sekarang Baik, nanti Sangat Baik');
      await wayan.presses('Tolak koreksi…');
      await wayan.fills({ 'Alasannya; dibaca pegawai dan pejabat penilai': 'Bukti hari Sabtu belum ada.' });
      await world.delivers();
      expect(budi.screen()).toContain('Koreksi tidak disetujui');
      await budi.presses('Baca');
      expect(budi.screen()).toContain('Bukti hari Sabtu belum ada.');
      // Until their last day the appraiser may propose it anew.
      expect(ani.screen()).toContain('Koreksi tidak disetujui');
      await ani.presses('Baca');
      await ani.presses(/^Hasil kerja/);
      await ani.presses('Jadi: Di atas ekspektasi');
      await wayan.commands('start');
      await wayan.presses('Setujui hasil');
      await wayan.presses('Koreksi: Budi Santoso');
      await wayan.presses('Setujui koreksi');
      expect(wayan.screen()).toContain('Tidak ada hasil yang menunggu persetujuan Anda');
      await world.delivers();
      expect(budi.screen()).toContain('Hasil Anda dikoreksi');
      await budi.presses('Buka hasil saya');
      expect(budi.screen()).toContain('Predikat: Sangat Baik');
      const acts = await db.execute<{ act: string }>(
        sql`select act from audit where act like 'missed.%' and appraisal_id = ${agency.appraisals.budi}::uuid order by seq`,
      );
      expect(acts.map(({ act }) => act)).toEqual(
        ['ask', 'propose', 'refuse', 'propose', 'approve'].map((one) => `missed.${one}`),
      );
    },
  },
  {
    title: 'below Baik an agency may ask for notes and a guidance, of which only that and when is kept',
    play: async (world) => {
      const { budi, ani, db, clock, agency } = world;
      await db.execute(sql`insert into agency_setting (key, unit, revision, state, value, at, by_id, reason)
        values ('counsel', '', 1, 'set', 'on', ${clock.now().toString()}::timestamptz,
          ${agency.people.citra.id}::uuid, 'SE 3/2026')`);
      await world.delivers();
      await answersEverything(budi);
      await budi.presses(/^Kirim/);
      await ratesEverything(ani, 'Budi Santoso');
      await ani.presses(/^Perilaku( kerja)?$/);
      await ani.presses('Di bawah ekspektasi');
      await ani.says('Antrean pagi tidak dibuka sejak November.');
      if (ani.buttons().includes('Tetapkan predikat…')) await ani.presses('Tetapkan predikat…');
      await ani.presses('Tetapkan dan kirim');
      expect(ani.screen()).toContain('Masih kurang: 2 dari 2 catatan');
      for (const fact of ['Antrean pagi tidak dibuka.', 'Loket dua ditutup sebelum jam tutup.']) {
        await ani.commands('amati', fact);
        await ani.presses('Budi Santoso');
        await ani.presses('Observasi');
        await ani.presses('Pelayanan Publik');
      }
      await ani.commands('tim');
      await ani.presses(/Budi Santoso/);
      await ani.presses('Ringkasan');
      expect(ani.screen()).toContain('Masih kurang: bimbingan atau konseling');
      await ani.presses('Catat bimbingan…');
      await ani.presses('Bimbingan: pilih tanggal…');
      await ani.fills({ 'Tanggal berapa?': '02-12-2026' });
      expect(ani.screen()).toContain('Bimbingan kinerja, 2 Desember 2026');
      expect(ani.screen()).not.toContain('Masih kurang');
      await ani.presses('Tetapkan predikat…');
      await ani.presses('Tetapkan dan kirim');
      await ani.presses('Ya, saya tetapkan');
      await world.delivers();
      await budi.presses('Buka hasil saya');
      await budi.presses(/^Rincian/);
      expect(budi.screen()).toContain('Bimbingan kinerja, 2 Desember 2026');
      const [row] = await db.execute<{ counsel: readonly object[] }>(
        sql`select counsel from appraisal where id = ${agency.appraisals.budi}::uuid`,
      );
      // There is no place for what was said.
      expect(row?.counsel.map((one) => Object.keys(one).toSorted())).toEqual([['at', 'byId', 'kind', 'on']]);
    },
  },
];
