import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Actor, World } from '../../support/script/actor.ts';
import { answersEverything, type Script } from '../scripts.ts';

/** Dialogues about the appraiser's notebook. */

const loket = 'Menenangkan warga yang marah di loket, lalu menyelesaikan aduannya.';

/** One message and three taps, from wherever somebody is. */
async function notes(who: Actor, words: string, name: string, method: string, item: string): Promise<void> {
  await who.commands('amati', words);
  await who.presses(name);
  await who.presses(method);
  await who.presses(item);
}

/** The newest message. */
const lastOf = (who: Actor): string => who.screen().split('\n---\n').at(-1) ?? '';

const entries = (world: World) =>
  world.db.execute<{ name: string; method: string; item: string | null; fact: string }>(
    sql`select p.name, b.method, b.item, b.fact from notebook_entry b join person p on p.id = b.employee_id
      order by b.written_at, p.name`,
  );

export const notebookScripts: readonly Script[] = [
  {
    title: 'a note takes one message and three taps from any screen, and is dated today, for the result',
    play: async (world) => {
      const { ani } = world;
      await ani.commands('tim');
      await notes(ani, loket, 'Budi Santoso', 'Observasi', 'Pelayanan Publik');
      expect(ani.screen()).toContain(loket);
      expect(ani.screen()).toContain('Observasi');
      expect(ani.screen()).toContain('2 Desember');
      expect(ani.screen()).toContain('bersama hasil');
      expect(await entries(world)).toEqual([
        { name: 'Budi Santoso', method: 'observation', item: 'M.05', fact: loket },
      ]);
      // What is typed now is what it led to; the day before is one tap.
      await ani.says('Aduan selesai hari itu juga.');
      expect(ani.screen()).toContain('Aduan selesai hari itu juga.');
      await ani.presses('Kemarin');
      expect(ani.screen()).toContain('1 Desember');
    },
  },
  {
    title: 'after a field visit one message becomes a note about each of several people',
    play: async (world) => {
      const { ani } = world;
      await ani.commands('amati', 'Posko tertata dan buku tamunya lengkap.');
      await ani.presses('Beberapa orang');
      await ani.presses(/Budi Santoso/);
      await ani.presses(/Citra Lestari/);
      await ani.presses('Lanjut (2) ›');
      await ani.presses('Kunjungan lapangan');
      await ani.presses('Nanti');
      expect(ani.notice() + ani.screen()).toContain('2 catatan');
      const rows = await entries(world);
      expect(rows.map(({ name, method, item }) => [name, method, item])).toEqual([
        ['Budi Santoso', 'field-visit', null],
        ['Citra Lestari', 'field-visit', null],
      ]);
      await ani.presses('Citra Lestari');
      await ani.presses('1');
      await ani.presses('Golongkan');
      await ani.presses('Kerja Sama');
      expect((await entries(world)).map(({ item }) => item)).toEqual([null, 'M.02']);
    },
  },
  {
    title: 'a note that is shown now is told to the employee, can be read in one place, and is only added to',
    play: async (world) => {
      const { ani, budi } = world;
      await notes(ani, loket, 'Budi Santoso', 'Wawancara', 'Integritas');
      await budi.commands('tentangsaya');
      expect(budi.screen()).toContain('Belum ada catatan yang ditunjukkan');
      await ani.presses('Tunjukkan sekarang');
      expect(ani.screen()).toContain('hanya dapat ditambah');
      await world.delivers();
      expect(budi.screen()).toContain('Ani Rahmawati mencatat sesuatu');
      expect(budi.screen()).not.toContain('marah');
      await budi.presses('Baca catatan');
      expect(budi.screen()).toContain(loket);
      await budi.presses('Catatan tentang saya');
      expect(budi.screen()).toContain(loket);
      await ani.says('Warga itu menulis surat terima kasih.');
      expect(ani.screen()).toContain('Warga itu menulis surat terima kasih.');
      await budi.presses('1');
      expect(budi.screen()).toContain('Warga itu menulis surat terima kasih.');
      expect(ani.buttons().join()).not.toMatch(/Hapus|Ubah kata|Kemarin/);
    },
  },
  {
    title:
      'notes stand beside the rating, a reason is picked from them, and the employee gets from the result to its source',
    play: async (world) => {
      const { ani, budi } = world;
      await notes(
        ani,
        'Surat edaran harus ditulis ulang dua kali.',
        'Budi Santoso',
        'Telaah dokumen',
        'Integritas',
      );
      await notes(ani, loket, 'Budi Santoso', 'Observasi', 'Integritas');
      await budi.commands('catat', 'Mengembalikan dompet yang tertinggal di loket.');
      if (!budi.buttons().includes('Integritas')) await budi.presses('Lainnya …');
      await budi.presses('Integritas');
      await answersEverything(budi, [2, 2, 2, 2, 2, 2, 2, 2, 2]);
      await budi.presses(/^Kirim/);
      await ani.commands('tim');
      await ani.presses(/Budi Santoso/);
      expect(ani.screen()).toContain('Catatan Anda: 2 (1 observasi, 1 dokumen)');
      // Below the required level a reason is asked for: one tap takes it from a note.
      await ani.presses('Belum level 1');
      await ani.presses(/^Catatan: “Menenangkan/);
      expect(ani.screen()).toContain('2 dari 9');
      await ani.presses('Samakan sisanya');
      await ani.presses(/^Ya, samakan/);
      await ani.presses('Sesuai ekspektasi');
      await ani.presses('Sesuai ekspektasi');
      await ani.presses('Tetapkan dan kirim');
      await world.delivers();
      await budi.presses('Buka hasil saya');
      await budi.presses('Rincian');
      await budi.presses('1');
      expect(budi.screen()).toContain('Mengapa? Integritas');
      expect(budi.screen()).toContain('bersandar pada catatan');
      expect(budi.screen()).toContain('Observasi');
      expect(budi.screen()).toContain('Surat edaran harus ditulis ulang');
      // The reason was taken from the note, so its words stand there once; each piece of evidence is named.
      expect(lastOf(budi).split(loket)).toHaveLength(2);
      expect(budi.screen()).toContain('Catatan: Mengembalikan dompet yang tertinggal di loket.');
      await budi.presses('📎 Bukti: 1');
      expect(budi.screen()).not.toContain('Mengapa? Integritas');
      await budi.presses('‹ Kembali');
      expect(budi.screen()).toContain('Mengapa? Integritas');
      // What a rating rests on, and what was shown with the result, stays as it is.
      await ani.commands('amati');
      await ani.presses('Budi Santoso');
      await ani.presses('1');
      expect(ani.buttons().join()).not.toMatch(/Hapus|Ubah kata/);
    },
  },
];
