import { expect } from 'vitest';
import { pdf } from '../support/sample-files.ts';
import type { Script } from './scripts.ts';
import { answersEverything } from './scripts.ts';

/** Dialogues about the pocket: evidence that is kept on any day, and handed in later. */

const report = { name: 'Notulen.pdf', mimeType: 'application/pdf', bytes: pdf() };

export const pocketScripts: readonly Script[] = [
  {
    title:
      'a sentence is kept at once, filed by a tap on a guess, and seen by the appraiser once it is handed in',
    play: async ({ budi, ani }) => {
      await budi.commands('catat', 'Membantu masyarakat di loket pelayanan publik tanpa keluhan');
      expect(budi.screen()).toContain('Ini bukti untuk apa?');
      await budi.presses('Pelayanan Publik');
      expect(budi.screen()).toContain('Bukti untuk: Pelayanan Publik');
      await budi.commands('catat', 'Belum saya golongkan');
      await budi.presses('Nanti');
      expect(budi.screen()).toContain('belum digolongkan');
      await ani.commands('tim');
      expect(ani.screen()).not.toContain('Bukti');
      await answersEverything(budi);
      expect(budi.screen()).toContain('Ikut dari kantong: 1 Pelayanan Publik.');
      expect(budi.screen()).toContain('1 lainnya tetap di kantong');
      await budi.presses(/^Kirim penilaian diri/);
      await budi.commands('bukti');
      expect(budi.screen()).toContain('Belum saya golongkan');
      expect(budi.screen()).not.toContain('loket pelayanan');
      await ani.commands('tim');
      await ani.presses(/Budi/);
      for (let card = 1; card < 5; card += 1) await ani.presses('2');
      expect(ani.screen()).toContain('Pelayanan Publik');
      await ani.presses('📎 Bukti: 1');
      expect(ani.screen()).toContain('Membantu masyarakat di loket');
      expect(ani.screen()).not.toContain('Belum saya golongkan');
    },
  },
  {
    title:
      'a file sent where no card takes it goes into the pocket, and comes to nobody else until it is handed in',
    play: async (world) => {
      const { budi, ani } = world;
      await budi.commands('start');
      await budi.sendsFile(report, 'Notulen rapat integritas');
      expect(budi.screen()).toContain('sedang disimpan');
      await world.delivers();
      expect(budi.screen()).not.toContain('sedang disimpan');
      await budi.presses('Lihat berkas');
      await world.delivers();
      expect(budi.received().map(({ name }) => name)).toEqual(['Notulen.pdf']);
      await budi.presses('Integritas');
      await answersEverything(budi);
      await budi.presses(/^Kirim penilaian diri/);
      await ani.commands('tim');
      await ani.presses(/Budi/);
      await ani.presses('📎 Bukti: 1');
      await ani.presses('Lihat 1');
      await world.delivers();
      expect(ani.received().map(({ name }) => name)).toEqual(['Notulen.pdf']);
    },
  },
  {
    title:
      'a text that nothing expects is offered as evidence and never kept by itself; a piece can be refiled and removed',
    play: async ({ budi }) => {
      await budi.commands('start');
      await budi.says('Rapat lintas dinas selesai, lihat https://contoh.go.id/notulen.');
      expect(budi.screen()).toContain('Saya dapat menyimpannya sebagai bukti');
      await budi.commands('bukti');
      expect(budi.screen()).toContain('Belum ada isinya.');
      await budi.commands('start');
      await budi.says('Rapat lintas dinas selesai, lihat https://contoh.go.id/notulen.');
      await budi.presses('Simpan sebagai bukti');
      expect(budi.screen()).toContain('Tautan');
      await budi.presses('Lainnya …');
      await budi.presses('Komunikasi');
      expect(budi.screen()).toContain('Bukti untuk: Komunikasi');
      // What is typed beside a piece is often the next one.
      await budi.says('Notulennya juga dibagikan kepada camat.');
      expect(budi.screen()).toContain('Saya dapat menyimpannya sebagai bukti');
      await budi.commands('bukti');
      await budi.presses('1');
      await budi.presses('Pindah');
      await budi.presses('Kolaboratif');
      expect(budi.screen()).toContain('Bukti untuk: Kolaboratif');
      // A work result has a long name, so it is chosen by the number of its line.
      await budi.presses('Pindah');
      await budi.presses('Hasil kerja …');
      expect(budi.screen()).toContain('1. Layanan pengaduan warga');
      await budi.presses('Hasil 1');
      expect(budi.screen()).toContain('Bukti untuk: Layanan pengaduan warga');
      await budi.presses('Hapus');
      expect(budi.screen()).toContain('Belum ada isinya.');
    },
  },
];
