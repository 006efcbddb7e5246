import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { voice } from '../../support/sample-files.ts';
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

/** The newest message that explains a level. On a slow machine Slack's own words about a late answer may stand below it. */
const whyOf = (who: Actor): string =>
  who
    .screen()
    .split('\n---\n')
    .findLast((message) => message.includes('Mengapa?')) ?? '';

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
      'a voice note takes three taps to be a note, is its author’s alone until it is shown, and then comes to the employee',
    play: async (world) => {
      const { ani, budi } = world;
      const said = { name: 'suara.ogg', mimeType: 'audio/ogg', bytes: voice() };
      // Whoever has no team keeps it as evidence of their own, as before.
      await budi.sendsFile(said);
      expect(budi.screen()).toContain('Ini bukti untuk apa?');
      expect(budi.buttons().join()).not.toMatch(/Catatan pegawai/);
      await ani.commands('tim');
      await ani.sendsFile(said);
      expect(ani.screen()).toContain('Rekamannya sedang disimpan');
      expect(ani.screen()).toContain('Catatan ini tentang siapa?');
      // One tap away it is her own evidence, and one tap back the note.
      await ani.presses('Bukti saya sendiri');
      await world.delivers();
      expect(ani.screen()).toContain('Ini bukti untuk apa?');
      await ani.presses('Catatan pegawai');
      await ani.presses('Beberapa orang');
      await ani.presses(/Budi Santoso/);
      await ani.presses(/Citra Lestari/);
      await ani.presses('Lanjut (2) ›');
      await ani.presses('Kunjungan lapangan');
      await ani.presses('Integritas');
      expect(ani.notice() + ani.screen()).toContain('2 catatan');
      const files = () =>
        world.db.execute(
          sql`select b.file_id, f.status from notebook_entry b join evidence_file f on f.id = b.file_id`,
        );
      const [one, other] = await files();
      expect(one).toEqual(other);
      expect(one?.status).toBe('kept');
      expect(
        await world.db.execute(sql`select 1 from pocket_piece where owner_id <> (
        select owner_id from evidence_file where id = ${String(one?.file_id)}::uuid) `),
      ).toHaveLength(1);
      await budi.commands('tentangsaya');
      expect(budi.screen()).toContain('Belum ada catatan yang ditunjukkan');
      // The recording of both stays as long as one of them does.
      await ani.presses('Citra Lestari');
      await ani.presses('1');
      await ani.presses('Hapus');
      expect(await files()).toEqual([one]);
      await ani.commands('amati');
      await ani.presses('Budi Santoso');
      await ani.presses('1');
      expect(ani.screen()).toContain('Pesan suara Ani Rahmawati, 2 Desember 2026 (2 KB)');
      await ani.presses('Tunjukkan sekarang');
      await world.delivers();
      await budi.presses('Baca catatan');
      expect(budi.screen()).toContain('2 KB, dikirim');
      await budi.presses('Ambil pesan suara');
      await world.delivers();
      const [file, ...others] = budi.received();
      expect(others).toEqual([]);
      expect(Buffer.from(file?.bytes ?? []).equals(Buffer.from(said.bytes))).toBe(true);
      expect(ani.received()).toEqual([]);
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
      expect(whyOf(budi).split(loket)).toHaveLength(2);
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
  {
    title:
      'a voice note stands beside the rating, a reason rests on it, and it is heard there and from the result, by those two alone',
    play: async (world) => {
      const { ani, budi, citra } = world;
      await ani.commands('tim');
      await ani.sendsFile({ name: 'suara.ogg', mimeType: 'audio/ogg', bytes: voice() });
      await world.delivers();
      await ani.presses('Budi Santoso');
      await ani.presses('Observasi');
      await ani.presses('Integritas');
      await answersEverything(budi, [2, 2, 2, 2, 2, 2, 2, 2, 2]);
      await budi.presses(/^Kirim/);
      await ani.commands('tim');
      await ani.presses(/Budi Santoso/);
      await ani.presses('🗒 Catatan: 1');
      await ani.presses('Suara 1');
      await world.delivers();
      expect(ani.received()).toHaveLength(1);
      await ani.presses('‹ Kartu');
      await ani.presses('Belum level 1');
      await ani.presses(/^Catatan: “Pesan suara/);
      expect(ani.screen()).toContain('2 dari 9');
      await ani.presses('Samakan sisanya');
      await ani.presses(/^Ya, samakan/);
      await ani.presses('Sesuai ekspektasi');
      await ani.presses('Sesuai ekspektasi');
      await ani.presses('Tetapkan dan kirim');
      expect(budi.received()).toEqual([]);
      await world.delivers();
      await budi.presses('Buka hasil saya');
      await budi.presses('Rincian');
      await budi.presses('1');
      expect(budi.screen()).toContain('bersandar pada catatan');
      expect(budi.screen()).toContain('Pesan suara Ani Rahmawati');
      await budi.presses('Suara 1');
      await world.delivers();
      expect(budi.received().map(({ bytes }) => bytes.length)).toEqual([voice().length]);
      expect(citra.received()).toEqual([]);
    },
  },
];
