import { expect } from 'vitest';
import { office, pdf, photoWithPlace } from '../support/sample-files.ts';
import type { Actor } from '../support/script/actor.ts';
import type { Script } from './scripts.ts';
import { answersEverything } from './scripts.ts';

/** Dialogues about files that are sent as evidence. */

const report = { name: 'Laporan bulanan.pdf', mimeType: 'application/pdf', bytes: pdf() };

const answersTheRest = async (who: Actor): Promise<void> => {
  await answersEverything(who);
  await who.presses(/^Kirim penilaian diri/);
};

const ratesTheRest = async (who: Actor): Promise<void> => {
  await who.presses('Samakan sisanya');
  await who.presses(/^Ya, samakan/);
  await who.presses('Sesuai ekspektasi');
  await who.presses('Sesuai ekspektasi');
  await who.presses('Tetapkan dan kirim');
};

export const evidenceScripts: readonly Script[] = [
  {
    title:
      'a file sent on a card is kept as evidence of it, and comes to the appraiser whole once it is submitted',
    play: async (world) => {
      const { budi, ani } = world;
      await budi.commands('penilaian');
      await budi.sendsFile(report, 'Halaman 3');
      expect(budi.screen()).toContain('sedang disimpan');
      expect(budi.screen()).not.toContain('Bukti: 1 (');
      await world.delivers();
      expect(budi.screen()).toContain('Bukti: 1 (1 PDF)');
      expect(budi.screen()).not.toContain('sedang disimpan');
      await budi.presses('📎 Bukti: 1');
      expect(budi.screen()).toContain('Laporan bulanan.pdf');
      expect(budi.screen()).toContain('Halaman 3');
      await answersTheRest(budi);
      await ani.commands('tim');
      await ani.presses(/Budi/);
      expect(ani.screen()).toContain('Bukti: 1 (1 PDF)');
      await ani.presses('📎 Bukti: 1');
      await ani.presses('Lihat 1');
      await world.delivers();
      const [file, ...others] = ani.received();
      expect(others).toEqual([]);
      expect(file?.name).toBe('Laporan bulanan.pdf');
      expect(Buffer.from(file?.bytes ?? []).equals(Buffer.from(report.bytes))).toBe(true);
      expect(budi.received()).toEqual([]);
    },
  },
  {
    title:
      'a file that is not taken is answered with the reason, and one that was kept can be taken away again',
    play: async (world) => {
      const { budi } = world;
      await budi.commands('penilaian');
      const macros = office('docx', { 'word/vbaProject.bin': new Uint8Array(9) });
      await budi.sendsFile({ name: 'laporan.docx', mimeType: 'application/msword', bytes: macros });
      await world.delivers();
      expect(budi.screen()).toContain('tidak saya simpan');
      expect(budi.screen()).toContain('makro');
      await budi.commands('penilaian');
      const bytes = await photoWithPlace();
      await budi.sendsFile({ name: 'IMG.jpg', mimeType: 'image/jpeg', bytes });
      await world.delivers();
      expect(budi.screen()).toContain('Bukti: 1 (1 gambar)');
      await budi.presses('📎 Bukti: 1');
      await budi.presses('Lihat 1');
      await world.delivers();
      expect(budi.received()).toHaveLength(1);
      expect(Buffer.from(budi.received()[0]?.bytes ?? []).includes('rahasia-di-exif')).toBe(false);
      await budi.presses('Hapus 1');
      expect(budi.screen()).toContain('Belum ada bukti di sini.');
    },
  },
  {
    title:
      'a rating that needs a reason rests on a file by one tap, and two taps lead the employee from the result to it',
    play: async (world) => {
      const { budi, ani } = world;
      await budi.commands('penilaian');
      await budi.sendsFile(report, 'Halaman 3');
      await world.delivers();
      await answersEverything(budi, [2, 2, 2, 2, 2, 2, 2, 2, 2]);
      await budi.presses(/^Kirim penilaian diri/);
      await ani.commands('tim');
      await ani.presses(/Budi/);
      // Before there is a rating, there is nothing that could rest on it.
      await ani.presses('📎 Bukti: 1');
      expect(ani.buttons()).not.toContain('Pakai 1');
      await ani.presses('‹ Kembali');
      await ani.presses('Belum level 1');
      expect(ani.screen()).toContain('diberi judul “Tidak ada bukti”');
      await ani.presses('Bukti: “Halaman 3”');
      expect(ani.screen()).toContain('2 dari 9');
      await ratesTheRest(ani);
      await world.delivers();
      await budi.presses('Buka hasil saya');
      await budi.presses('Rincian');
      expect(budi.screen()).not.toContain('Tidak ada bukti');
      await budi.presses('1');
      expect(budi.screen()).toContain('bersandar pada bukti');
      expect(budi.screen()).toContain('PDF · 2 Desember 2026');
      await budi.presses('📎 Buka bukti');
      await world.delivers();
      expect(budi.received().map(({ name }) => name)).toEqual(['Laporan bulanan.pdf']);
    },
  },
  {
    title:
      'a reason that points at nothing is headed so for both, until its author points at a piece that was handed in',
    play: async (world) => {
      const { budi, ani } = world;
      await budi.commands('catat', 'Mengembalikan dompet yang tertinggal di loket.');
      if (!budi.buttons().includes('Integritas')) await budi.presses('Lainnya …');
      await budi.presses('Integritas');
      await answersEverything(budi, [2, 2, 2, 2, 2, 2, 2, 2, 2]);
      await budi.presses(/^Kirim penilaian diri/);
      await ani.commands('tim');
      await ani.presses(/Budi/);
      await ani.presses('Belum level 1');
      await ani.says('Belum tampak dalam pekerjaan.');
      await ani.presses('Belum level 1');
      await ani.says('Rapat dibatalkan tanpa kabar.');
      await ani.presses('‹ Kembali');
      await ani.presses('‹ Kembali');
      expect(ani.screen()).toContain('Tidak ada bukti. Alasan Anda:');
      await ani.presses('📎 Bukti: 1');
      await ani.presses('Pakai 1');
      expect(ani.screen()).toContain('Belum tampak dalam pekerjaan.');
      expect(ani.screen()).not.toContain('Tidak ada bukti');
      await ratesTheRest(ani);
      await world.delivers();
      await budi.presses('Buka hasil saya');
      await budi.presses('Rincian');
      await budi.presses('1');
      expect(budi.screen()).toContain('Belum tampak dalam pekerjaan.');
      expect(budi.screen()).toContain('bersandar pada bukti');
      expect(budi.screen()).toContain('Mengembalikan dompet yang tertinggal di loket.');
      expect(budi.screen()).not.toContain('Tidak ada bukti');
      await budi.presses('‹ Rincian');
      await budi.presses('2');
      expect(budi.screen()).toContain('Tidak ada bukti. Alasan (Ani');
      expect(budi.screen()).toContain('Rapat dibatalkan tanpa kabar.');
    },
  },
  {
    title: 'a file on a card gets an own link, which is copied for e-Kinerja and leads the appraiser there',
    play: async (world) => {
      const { budi, ani } = world;
      await budi.commands('penilaian');
      await budi.sendsFile(report, 'Halaman 3');
      await world.delivers();
      await budi.presses('📎 Bukti: 1');
      expect(budi.screen()).toContain('Yang belum bertautan (1) perlu Anda unggah sendiri di sana.');
      await budi.presses('✎ Tautan 1');
      await budi.fills({ 'Tautan bukti milik Anda sendiri': 'https://Awan.contoh.go.id/laporan' });
      expect(budi.screen()).not.toContain('unggah sendiri');
      expect(budi.copyable()).toEqual([
        'Nama Eviden: Halaman 3\nBukti Eviden: https://awan.contoh.go.id/laporan',
      ]);
      await budi.presses('✎ Tautan 1');
      await budi.fills({ 'Tautan bukti milik Anda sendiri': 'https://awan.contoh.go.id/lain' });
      expect(budi.copyable().join()).toContain('https://awan.contoh.go.id/lain');
      await budi.presses('✎ Tautan 1');
      await budi.fills({ 'Tautan bukti milik Anda sendiri': '-' });
      expect(budi.screen()).toContain('unggah sendiri');
      expect(budi.copyable()).toEqual([]);
      await budi.presses('✎ Tautan 1');
      await budi.fills({ 'Tautan bukti milik Anda sendiri': 'https://awan.contoh.go.id/laporan' });
      await budi.commands('penilaian');
      await answersTheRest(budi);
      await ani.commands('tim');
      await ani.presses(/Budi/);
      await ani.presses('📎 Bukti: 1');
      expect(ani.screen()).toContain('https://awan.contoh.go.id/laporan');
      // On paper a link is its address.
      if (world.canEdit) expect(ani.buttons()).toContain('Tautan 1');
      expect(ani.buttons()).not.toContain('✎ Tautan 1');
      expect(ani.copyable()).toEqual([]);
    },
  },
];
