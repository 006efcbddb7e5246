import { expect } from 'vitest';
import { agencySetting } from '../../src/persistence/schema/settings.ts';
import { pdf } from '../support/sample-files.ts';
import { answersEverything, ratesEverything, type Script, statusOf } from './scripts.ts';

/** Dialogues about a result once it is set: taken back, talked over, answered, objected to and decided. */
export const resultScripts: readonly Script[] = [
  {
    title: 'a result is taken back before it is opened, given anew, and not taken back once it was opened',
    play: async (world) => {
      const { budi, ani, agency } = world;
      const { budi: id } = agency.appraisals;
      await answersEverything(budi);
      await budi.presses(/^Kirim/);
      await ratesEverything(ani, 'Budi Santoso');
      await ani.presses('Tetapkan predikat…');
      await ani.presses('Tetapkan dan kirim');
      await ani.presses('Lihat hasil yang dikirim');
      await ani.presses('Tarik kembali…');
      expect(ani.screen()).toContain('belum melihat apa pun');
      await ani.presses('Ya, tarik kembali');
      expect(await statusOf(world, id)).toBe('rating');
      // The news that waited is of a result that there is no more; a button that was sent before leads to none.
      await world.delivers();
      expect(budi.screen()).not.toContain('Predikat');
      await ani.presses('Tetapkan predikat…');
      await ani.presses('Tetapkan dan kirim');
      await ani.presses('Lihat hasil yang dikirim');
      await ani.presses('Tarik kembali…');
      await world.delivers();
      await budi.presses('Buka hasil saya');
      // Their screen still offers it.
      await ani.presses('Ya, tarik kembali');
      expect(ani.screen()).not.toContain('Ya, tarik kembali');
      expect(await statusOf(world, id)).toBe('released');
    },
  },
  {
    title:
      'a talk is offered, taken and confirmed by both; B.1.8 is read by the superior of the appraiser alone',
    play: async (world) => {
      const { budi, ani, wayan } = world;
      await wayan.commands('start');
      await answersEverything(budi);
      await budi.presses(/^Kirim/);
      await ratesEverything(ani, 'Budi Santoso');
      await ani.presses('Tetapkan predikat…');
      await ani.presses('Tetapkan dan kirim');
      await world.delivers();
      await budi.presses('Buka hasil saya');
      await budi.presses('Minta dialog kinerja');
      await ani.commands('tim');
      await ani.presses(/Budi Santoso/);
      await ani.presses('Dialog kinerja: giliran Anda');
      await ani.presses('Tawarkan tiga waktu');
      for (let picks = 0; picks < 3; picks += 1) await ani.presses(/^(?!✓).*09\.00$/);
      await ani.presses('Tawarkan tiga waktu ini');
      await world.delivers();
      expect(budi.screen()).toContain('Waktu untuk dialog kinerja');
      await budi.presses('Buka');
      await budi.presses(/09\.00 WITA$/);
      expect(budi.screen()).toContain('Waktu: ');
      await world.delivers();
      await ani.presses('Buka');
      await ani.presses('Sudah terlaksana: catat');
      await ani.fills({
        ...{ 'Baris pertama': 'Pelatihan pelayanan, Maret', 'Baris kedua': 'Laporan tiap Jumat' },
        'Baris ketiga': 'Dibahas lagi bulan Juni',
      });
      expect(ani.buttons()).not.toContain('Ya, sudah disepakati');
      await world.delivers();
      await budi.presses('Buka');
      // One side wrote it: nothing is called agreed yet.
      expect(budi.screen()).toContain('Usulan Ani Rahmawati');
      expect(budi.screen()).not.toContain('Yang disepakati');
      await budi.presses('Ya, sudah disepakati');
      expect(budi.screen()).toContain('Yang disepakati');
      await budi.presses('Umpan balik (B.1.8)');
      expect(budi.screen()).toContain('Hanya dibaca I Wayan Sudarma');
      for (let taps = 0; taps < 9; taps += 1) await budi.presses('Ya');
      await budi.presses('Tambah catatan');
      await budi.fills({ 'Catatan Anda': 'Waktunya cukup.' });
      await budi.presses('Kirim sekarang');
      expect(budi.screen()).toContain('Dikirim');
      await budi.presses('Ke dialog kinerja');
      await budi.presses('Ke hasil');
      await budi.presses(/^Rincian/);
      expect(budi.screen()).toContain('Langkah yang disepakati');
      expect(budi.screen()).toContain('Laporan tiap Jumat');
      await budi.presses('Lihat gambar');
      await world.delivers();
      expect(budi.pictures().map(({ words }) => words)).toEqual([
        expect.stringContaining('Integritas: dipersyaratkan'),
      ]);
      expect(wayan.screen()).toContain('Umpan balik bimbingan (B.1.8)');
      expect(wayan.screen()).not.toContain('Waktunya cukup');
      await wayan.presses('Baca');
      expect(wayan.screen()).toContain('Saya diperhatikan: Ya');
      expect(wayan.screen()).toContain('Waktunya cukup.');
      expect(ani.screen()).not.toContain('Waktunya cukup');
    },
  },
  {
    title:
      'what a result left out is said with evidence from the pocket, corrected in two taps, and stands on it',
    play: async (world) => {
      const { budi, ani, agency, db, clock } = world;
      const { budi: id } = agency.appraisals;
      const setting = { key: 'missed', unit: '', revision: 1, state: 'set', value: '3' } as const;
      await db
        .insert(agencySetting)
        .values({ ...setting, at: clock.now(), reason: 'Keputusan kepala badan' });
      await budi.commands('start');
      await budi.says('Rekap loket hari Sabtu, 41 warga.');
      await budi.presses('Simpan sebagai bukti');
      await answersEverything(budi);
      await budi.presses(/^Kirim/);
      await ratesEverything(ani, 'Budi Santoso');
      await ani.presses('Tetapkan predikat…');
      await ani.presses('Tetapkan dan kirim');
      await world.delivers();
      await budi.presses('Buka hasil saya');
      await budi.presses('Ada yang terlewat?');
      expect(budi.screen()).toContain('Ini bukan keberatan');
      await budi.presses('Tulis…');
      await budi.fills({ 'Apa yang terlewat?': 'Layanan hari Sabtu belum terlihat pada hasil kerja.' });
      await budi.presses(/Rekap loket/);
      await budi.presses('Kirim ke pejabat penilai');
      expect(budi.screen()).toContain('dapat menjawab sampai');
      await world.delivers();
      expect(ani.screen()).toContain('Mungkin ada yang terlewat');
      await ani.presses('Baca');
      expect(ani.screen()).toContain('Layanan hari Sabtu');
      expect(ani.screen()).toContain('41 warga');
      await ani.presses(/^Hasil kerja/);
      await ani.presses('Jadi: Di atas ekspektasi');
      expect(ani.screen()).toContain('semula Baik, sekarang Sangat Baik');
      expect(await statusOf(world, id)).toBe('released');
      await world.delivers();
      expect(budi.screen()).toContain('Hasil Anda dikoreksi');
      await budi.presses('Buka hasil saya');
      expect(budi.screen()).toContain('Predikat: Sangat Baik');
      expect(budi.screen()).toContain('mengoreksi yang disampaikan sebagai terlewat');
      expect(budi.buttons()).not.toContain('Ada yang terlewat?');
      // Once they have said that it is enough, nothing changes here any more.
      await ani.presses('Cukup');
      expect(ani.buttons()).not.toContain('Cukup');
    },
  },
  {
    title: 'an objection keeps its reasons, and the appraiser and the second appraiser are told',
    play: async (world) => {
      const { budi, ani, wayan, agency } = world;
      // A bot may only write to people who have written to it.
      await wayan.commands('start');
      await budi.commands('catat', 'Rahasia yang tidak disertakan');
      await answersEverything(budi);
      await budi.presses(/^Kirim/);
      await ratesEverything(ani, 'Budi Santoso');
      await ani.presses('Tetapkan predikat…');
      await ani.presses('Tetapkan dan kirim');
      await world.delivers();
      await budi.presses('Buka hasil saya');
      await budi.presses('Ajukan keberatan…');
      expect(budi.screen()).toContain('I Wayan Sudarma');
      await budi.presses('Tulis alasan');
      await budi.fills({ 'Alasan Anda': 'Hasil kerja melampaui target, datanya ada di laporan bulanan.' });
      expect(budi.screen()).toContain('belum diajukan');
      expect(await statusOf(world, agency.appraisals.budi)).toBe('released');
      // What is sent now goes along, what lay in the pocket if it is chosen, and nothing else.
      await budi.sendsFile({ name: 'Rekap.pdf', mimeType: 'application/pdf', bytes: pdf() });
      expect(budi.screen()).toContain('ikut disertakan');
      await world.delivers();
      expect(budi.screen()).toContain('Rahasia yang tidak disertakan');
      await budi.presses('Ajukan resmi');
      expect(await statusOf(world, agency.appraisals.budi)).toBe('objected');
      await world.delivers();
      expect(ani.screen()).toContain('Ada keberatan');
      expect(wayan.screen()).toContain('Ada keberatan');
      await wayan.presses('Baca keberatan');
      expect(wayan.screen()).toContain('datanya ada di laporan bulanan');
      expect(wayan.screen()).toContain('Rekap.pdf');
      expect(wayan.screen()).not.toContain('Rahasia yang tidak disertakan');
      await wayan.presses('Lihat 1');
      await world.delivers();
      expect(wayan.received().map(({ name }) => name)).toEqual(['Rekap.pdf']);
      // Heard, then decided row by row; both read what became of it beside what was rated first.
      await wayan.presses('Tanya pihak…');
      await wayan.presses('Yang menilai: 7 hari');
      await wayan.fills({ 'Pertanyaan Anda': 'Laporan bulan apa yang dipakai?' });
      await world.delivers();
      expect(ani.screen()).toContain('Pertanyaan tentang keberatan');
      await ani.presses('Lihat keberatan');
      await ani.presses('Jawab pertanyaan');
      await ani.fills({ 'Jawaban Anda; dibaca semua pihak': 'Laporan sampai bulan Oktober.' });
      await world.delivers();
      await wayan.presses('Lihat keberatan');
      expect(wayan.screen()).toContain('Laporan sampai bulan Oktober.');
      await wayan.presses(/^Putuskan: Hasil kerja/);
      await wayan.presses('Ubah: Di atas ekspektasi');
      await wayan.fills({ 'Alasan untuk butir ini': 'Bulan November dan Desember melampaui target.' });
      await wayan.presses('Tetap');
      await wayan.fills({ 'Alasan untuk butir ini': 'Sesuai catatan sepanjang triwulan.' });
      expect(wayan.screen()).toContain('semula Baik, sekarang Sangat Baik');
      expect(await statusOf(world, agency.appraisals.budi)).toBe('objected');
      await wayan.presses('Tetapkan keputusan');
      expect(await statusOf(world, agency.appraisals.budi)).toBe('decided');
      await world.delivers();
      for (const who of [budi, ani]) {
        expect(who.screen()).toContain('Keberatan sudah diputuskan');
        await who.presses('Lihat keberatan');
        expect(who.screen()).toContain('semula Baik, sekarang Sangat Baik');
        expect(who.screen()).toContain('melampaui target');
      }
      await budi.presses('Hasil');
      expect(budi.screen()).toContain('Predikat: Sangat Baik');
      expect(budi.buttons()).not.toContain('Tarik keberatan…');
    },
  },
  {
    title: 'an objection is rejected: every row stays, each with its reason, and so does the predicate',
    play: async (world) => {
      const { budi, ani, wayan, agency } = world;
      await wayan.commands('start');
      await answersEverything(budi);
      await budi.presses(/^Kirim/);
      await ratesEverything(ani, 'Budi Santoso');
      await ani.presses('Tetapkan predikat…');
      await ani.presses('Tetapkan dan kirim');
      await world.delivers();
      await budi.presses('Buka hasil saya');
      await budi.presses('Ajukan keberatan…');
      await budi.presses('Tulis alasan');
      await budi.fills({ 'Alasan Anda': 'Hasil kerja melampaui target.' });
      await budi.presses('Ajukan resmi');
      await world.delivers();
      await wayan.presses('Baca keberatan');
      await wayan.presses(/^Putuskan: Hasil kerja/);
      for (const reason of ['Target tercapai, tidak terlampaui.', 'Sesuai catatan sepanjang triwulan.']) {
        await wayan.presses('Tetap');
        await wayan.fills({ 'Alasan untuk butir ini': reason });
      }
      expect(wayan.screen()).toContain('Predikat: Baik, tetap.');
      await wayan.presses('Tetapkan keputusan');
      expect(await statusOf(world, agency.appraisals.budi)).toBe('decided');
      await world.delivers();
      for (const who of [budi, ani]) {
        await who.presses('Lihat keberatan');
        expect(who.screen()).toContain('Predikat: Baik, tetap.');
        expect(who.screen()).toContain('Tetap. Alasan: Target tercapai, tidak terlampaui.');
        expect(who.screen()).toContain('Keputusan ini bersifat final');
      }
    },
  },
  {
    title: 'an objection to one row is withdrawn before it is decided, and nobody decides it any more',
    play: async (world) => {
      const { budi, ani, wayan, agency } = world;
      await wayan.commands('start');
      await answersEverything(budi);
      await budi.presses(/^Kirim/);
      await ratesEverything(ani, 'Budi Santoso');
      await ani.presses('Tetapkan predikat…');
      await ani.presses('Tetapkan dan kirim');
      await world.delivers();
      await budi.presses('Buka hasil saya');
      // Asked and said first, and answered: it is no objection, and stays with the result.
      await budi.presses('Rincian');
      await budi.presses('Tanggapi');
      expect(budi.screen()).toContain('Belum ada tanggapan. Tidak wajib');
      await budi.presses('Tentang satu butir…');
      await budi.presses('Perilaku');
      expect(budi.screen()).toContain('bukan keberatan');
      await budi.presses('Tanya butir ini…');
      await budi.fills({ 'Pertanyaan Anda kepada pejabat penilai': 'Catatan yang mana?' });
      await budi.presses('Beri tanggapan…');
      await budi.fills({ 'Tanggapan Anda, disimpan bersama hasil': 'Hasil kerja sudah tepat.' });
      expect(budi.screen()).toContain('Dijawab dengan tanggapan');
      expect(await statusOf(world, agency.appraisals.budi)).toBe('released');
      await world.delivers();
      await ani.presses('Baca');
      expect(ani.screen()).toContain('Catatan yang mana?');
      expect(ani.screen()).toContain('Hasil kerja sudah tepat.');
      await ani.presses(/^Jawab: Perilaku/);
      await ani.fills({ 'Jawaban Anda; dibaca pegawai': 'Belum ada catatan.' });
      await world.delivers();
      await budi.presses('Baca');
      expect(budi.screen()).toContain('Belum ada catatan.');
      await budi.presses('Hasil');
      await budi.presses('Ajukan keberatan…');
      await budi.presses(/Perilaku$/);
      expect(budi.screen()).toContain('Yang dipersoalkan: Perilaku kerja');
      await budi.presses('Tulis alasan');
      await budi.fills({ 'Alasan Anda': 'Perilaku kerja dinilai tanpa catatan.' });
      await budi.presses('Ajukan resmi');
      await world.delivers();
      await wayan.presses('Baca keberatan');
      await wayan.presses(/^Putuskan: Perilaku/);
      await wayan.presses('Tetap');
      await wayan.fills({ 'Alasan untuk butir ini': 'Sesuai catatan sepanjang triwulan.' });
      await budi.presses('Lihat keberatan');
      expect(budi.screen()).not.toContain('Sesuai catatan sepanjang triwulan');
      await budi.presses('Tarik keberatan…');
      expect(budi.screen()).toContain('tidak dapat diajukan lagi');
      await budi.presses('Tarik keberatan');
      expect(budi.screen()).toContain('Ditarik oleh pegawai');
      // Their screen still offers it.
      await wayan.presses('Tetapkan keputusan');
      expect(await statusOf(world, agency.appraisals.budi)).toBe('acknowledged');
      expect(wayan.screen()).not.toContain('tanpa catatan');
      await world.delivers();
      expect(ani.screen()).toContain('Keberatan ditarik');
    },
  },
  {
    title:
      'behaviour above expectation names the values that decided it, and the employee reads their sentences',
    options: { settings: { asksValues: true } },
    play: async (world) => {
      const { budi, ani, agency } = world;
      await answersEverything(budi);
      await budi.presses(/^Kirim/);
      await ani.commands('tim');
      await ani.presses(/Budi Santoso/);
      await ani.presses('Samakan sisanya');
      await ani.presses(/^Ya, samakan 9/);
      await ani.presses('Sesuai ekspektasi');
      await ani.presses('Di atas ekspektasi');
      expect(ani.screen()).toContain('pilih satu atau dua nilai yang menentukan');
      await ani.presses('Kolaboratif');
      expect(ani.screen()).toContain('Menggerakkan pemanfaatan berbagai sumber daya');
      await ani.says('Menyusun jadwal loket bersama tiga unit.');
      // One is enough; a second is written on the card of behaviour.
      await ani.presses('Ringkasan');
      await ani.presses('Perilaku');
      await ani.presses('Akuntabel');
      await ani.says('Kas loket selalu cocok.');
      await ani.presses('Ringkasan');
      await ani.presses('Perilaku');
      expect(ani.buttons().join()).toMatch(/Akuntabel.*Kolaboratif/);
      expect(ani.buttons().join()).not.toContain('Harmonis');
      await ani.presses('Ringkasan');
      await ani.presses('Tetapkan predikat…');
      await ani.presses('Tetapkan dan kirim');
      expect(await statusOf(world, agency.appraisals.budi)).toBe('released');
      await budi.commands('hasil');
      await budi.presses('Buka Triwulan IV 2026');
      await budi.presses('Rincian');
      expect(budi.screen()).toContain('Nilai yang menentukan');
      expect(budi.screen()).toContain('Menyusun jadwal loket bersama tiga unit.');
      expect(budi.screen()).toContain('Kas loket selalu cocok.');
    },
  },
];
