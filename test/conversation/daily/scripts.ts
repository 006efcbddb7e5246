import { expect } from 'vitest';
import { pdf } from '../../support/sample-files.ts';
import type { Actor } from '../../support/script/actor.ts';
import type { Script } from '../scripts.ts';
import { answersEverything } from '../scripts.ts';

/** Dialogues about what is written once and copied into e-Kinerja's daily record. */

const report = { name: 'Notulen.pdf', mimeType: 'application/pdf', bytes: pdf() };
/** Longer texts no button of Telegram copies; elsewhere there is one text. */
const copyMax = 256;

/** What a person pastes after copying all parts. */
const pasted = (who: Actor): string => who.copyable().join('\n');

export const dailyScripts: readonly Script[] = [
  {
    title: 'a note is filed to a work result and copied in the fields of e-Kinerja, in their order',
    play: async ({ budi }) => {
      await budi.commands('catat', 'Melayani warga di loket layanan pengaduan');
      await budi.presses(/^Layanan pengaduan/);
      await budi.presses('Untuk e-Kinerja');
      expect(budi.screen()).toContain('Belum terisi: Jam Mulai, Jam Selesai.');
      await budi.presses('Tanggal');
      await budi.fills({ 'Tanggal kegiatan': '2026-12-01' });
      await budi.presses('Jam');
      await budi.fills({ 'Dari jam berapa sampai jam berapa': '8.00 - 10.30' });
      await budi.presses('Jumlah');
      await budi.fills({ 'Berapa, dan satuannya': '12 warga' });
      await budi.presses('Tautan');
      await budi.fills({ 'Tautan bukti milik Anda sendiri': 'https://Awan.contoh.go.id/Loket' });
      expect(budi.screen()).not.toContain('Belum terisi');
      expect(pasted(budi)).toBe(
        [
          'Rencana Aksi: Layanan pengaduan warga',
          'Tanggal Kegiatan: 2026-12-01',
          'Jam Mulai: 08:00',
          'Jam Selesai: 10:30',
          'Kegiatan Harian: Melayani warga di loket layanan pengaduan',
          'Realisasi: 12',
          'Satuan: warga',
          'Bukti Dukung: https://awan.contoh.go.id/Loket',
        ].join('\n'),
      );
      await budi.presses('Tandai disalin');
      expect(budi.screen()).toContain('Anda tandai disalin');
      // What changes after that was not copied.
      await budi.presses('Jumlah');
      await budi.fills({ 'Berapa, dan satuannya': '-' });
      expect(budi.screen()).not.toContain('Anda tandai disalin');
      expect(pasted(budi)).not.toContain('Realisasi');
    },
  },
  {
    title: 'what was done on a day is copied together, in parts where a button takes no more',
    play: async ({ budi }) => {
      const done = ['Menyusun laporan', 'Memimpin rapat', 'Membuka loket'].map(
        (words) => `${words} ${'dan menindaklanjuti keluhan warga '.repeat(4)}sampai selesai`,
      );
      for (const words of done) await budi.commands('catat', words);
      await budi.commands('bukti');
      await budi.presses('Hari ini: 3 catatan');
      expect(budi.screen()).toContain('Hari ini: 3 catatan');
      const parts = budi.copyable();
      if (budi.buttons().includes('Salin semua 1/3')) {
        expect(parts).toHaveLength(3);
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(copyMax);
      } else expect(parts).toHaveLength(1);
      const whole = parts.join('\n');
      const places = done.map((words) => whole.indexOf(`Kegiatan Harian: ${words}`));
      expect(places.every((at) => at >= 0)).toBe(true);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      await budi.presses('Tandai semua disalin');
      expect(budi.screen().match(/· disalin/gu)).toHaveLength(3);
      expect(budi.buttons()).not.toContain('Tandai semua disalin');
    },
  },
  {
    title: 'a file without a link is said to be uploaded by hand; an own link goes along to the appraiser',
    play: async (world) => {
      const { budi, ani } = world;
      await budi.commands('start');
      await budi.sendsFile(report, 'Notulen rapat integritas');
      await world.delivers();
      await budi.presses('Integritas');
      await budi.presses('Untuk e-Kinerja');
      expect(budi.screen()).toContain('berkas ini perlu Anda unggah sendiri di sana');
      await budi.presses('Tautan');
      await budi.fills({ 'Tautan bukti milik Anda sendiri': 'https://awan.go.id/notulen' });
      expect(budi.screen()).not.toContain('unggah sendiri');
      expect(pasted(budi)).toContain('Bukti Dukung: https://awan.go.id/notulen');
      await budi.commands('penilaian');
      await answersEverything(budi);
      await budi.presses(/^Kirim penilaian diri/);
      await ani.commands('tim');
      await ani.presses(/Budi/);
      await ani.presses('📎 Bukti: 1');
      expect(ani.screen()).toContain('https://awan.go.id/notulen');
    },
  },
];
