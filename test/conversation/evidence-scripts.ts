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
      expect(ani.buttons()).toContain('Tautan 1');
      expect(ani.buttons()).not.toContain('✎ Tautan 1');
      expect(ani.copyable()).toEqual([]);
    },
  },
];
