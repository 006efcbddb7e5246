import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { Temporal } from '../../../src/shared/time.ts';
import type { World } from '../../support/script/actor.ts';
import type { Script } from '../scripts.ts';

/** Dialogues by the interview guide, and the reminder of people without a note. */

const refused = 'Menolak bingkisan dari pemohon izin.';
const more = 'Lalu melaporkannya kepada atasan.';
const reminded = 'Mengingatkan rekan soal daftar hadir.';

const answers = (world: World) =>
  world.db.execute<{
    name: string;
    method: string;
    item: string;
    question: string;
    fact: string;
    showing: string;
  }>(
    sql`select p.name, b.method, b.item, b.question, b.fact, b.showing from notebook_entry b
      join person p on p.id = b.employee_id order by b.question`,
  );

/** Ani is about to talk to Budi about integrity at level 1. */
async function begins({ ani }: World): Promise<void> {
  await ani.commands('amati');
  await ani.presses('Wawancara');
  await ani.presses('Budi Santoso');
  await ani.presses('Integritas');
  await ani.presses('1');
  await ani.presses(/^Mulai/);
}

export const guideScripts: readonly Script[] = [
  {
    title: 'each answer of an interview is a note at once, a question can be left out, and a list ends it',
    play: async (world) => {
      const { ani } = world;
      await ani.commands('amati');
      await ani.presses('Wawancara');
      await ani.presses('Budi Santoso');
      await ani.presses('Integritas');
      await ani.presses('Kerja Sama');
      await ani.presses('1');
      await ani.presses('Saat bertemu');
      await ani.presses('Mulai: 4 pertanyaan ›');
      expect(ani.screen()).toContain('Budi Santoso · pertanyaan 1 dari 4');
      expect(ani.screen()).toContain('Ceritakan saat Anda terakhir');
      // The official text that it was made of stands beside it.
      expect(ani.screen()).toContain('Integritas, perilaku 1.1 (PermenPANRB 38/2017)');
      await ani.presses('Lewati ›');
      await ani.says(refused);
      expect(ani.screen()).toContain('pertanyaan 2 dari 4');
      expect(ani.screen()).toContain(refused);
      // More of the same answer stays the same answer.
      await ani.says(more);
      await ani.presses('Lanjut ›');
      await ani.presses('Tulis jawaban');
      await ani.fills({ 'Apa jawabannya?': 'Menyelesaikan bagiannya dua hari lebih awal.' });
      await ani.presses('Lanjut ›');
      await ani.presses('Lewati ›');
      expect(ani.screen()).toContain('2 dari 4 pertanyaan sudah terjawab');
      expect(ani.screen()).toContain('belum dijawab');
      const common = { name: 'Budi Santoso', method: 'interview', showing: 'at-talk' };
      expect(await answers(world)).toEqual([
        { ...common, item: 'M.01', question: 'M.01.1.3', fact: `${refused}\n${more}` },
        {
          ...common,
          ...{ item: 'M.02', question: 'M.02.1.1', fact: 'Menyelesaikan bagiannya dua hari lebih awal.' },
        },
      ]);
      // What was left out is one tap away, and an answer opens as the note that it is.
      await ani.presses('1');
      expect(ani.screen()).toContain('pertanyaan 1 dari 4');
      await ani.presses('Jawaban');
      await ani.presses('2');
      expect(ani.screen()).toContain('saat dialog kinerja');
      expect(ani.screen()).toContain('Pertanyaan: Ceritakan saat Anda terakhir tidak menjanjikan');
    },
  },
  {
    title: 'an interview that was left is gone on with at its first question without an answer',
    play: async (world) => {
      const { ani } = world;
      await begins(world);
      await ani.says(reminded);
      await ani.commands('tim');
      await ani.commands('amati');
      await ani.presses('Wawancara');
      await ani.presses('Lanjutkan: Budi Santoso');
      expect(ani.screen()).toContain('pertanyaan 2 dari 2');
      await ani.presses('‹ Kembali');
      expect(ani.screen()).toContain(reminded);
      await ani.presses('Jawaban');
      await ani.presses('Selesai');
      expect(ani.notice() + ani.screen()).toContain('1 jawaban tercatat');
      await ani.commands('amati');
      await ani.presses('Wawancara');
      expect(ani.buttons().join()).not.toContain('Lanjutkan');
    },
  },
  {
    title: 'an interview is about three competencies at most, and begins with at least one',
    play: async (world) => {
      const { ani } = world;
      await ani.commands('amati');
      await ani.presses('Wawancara');
      await ani.presses('Citra Lestari');
      expect(ani.buttons().join()).not.toContain('Mulai');
      for (const item of ['Integritas', 'Kerja Sama', 'Komunikasi', 'Perekat Bangsa'])
        await ani.presses(item);
      expect(ani.notice() + ani.screen()).toContain('paling banyak tentang 3 kompetensi');
      expect(ani.buttons()).toContain('Mulai: 6 pertanyaan ›');
      await ani.presses('Komunikasi');
      expect(ani.buttons()).toContain('Mulai: 4 pertanyaan ›');
    },
  },
  {
    title: 'the employee reads the same questions before and after, and the answers once they are shown',
    play: async (world) => {
      const { ani, budi } = world;
      const reads = async () => {
        await budi.presses('Pertanyaan wawancara');
        await budi.presses('Integritas');
        await budi.presses('1');
        expect(budi.screen()).toContain('Ceritakan saat Anda terakhir tidak menjanjikan');
        expect(budi.screen()).toContain('Integritas, perilaku 1.3 (PermenPANRB 38/2017)');
      };
      await budi.commands('tentangsaya');
      await reads();
      await begins(world);
      await ani.presses('Lewati ›');
      await ani.says(refused);
      await ani.presses('Jawaban');
      await budi.presses('Catatan tentang saya');
      expect(budi.screen()).not.toContain(refused);
      await ani.presses('2');
      await ani.presses('Tunjukkan sekarang');
      await world.delivers();
      await budi.presses('Baca catatan');
      expect(budi.screen()).toContain(refused);
      expect(budi.screen()).toContain('Pertanyaan: Ceritakan saat Anda terakhir tidak menjanjikan');
      await budi.presses('Catatan tentang saya');
      await reads();
    },
  },
  {
    title:
      'at the beginning of a quarter an appraiser is told of whom nothing was noted, and is led to the notebook',
    play: async (world) => {
      const { ani } = world;
      await ani.commands('start');
      const after = Temporal.PlainDateTime.from('2027-01-04T10:30').toZonedDateTime('Asia/Makassar');
      world.clock.set(after.toInstant());
      await world.delivers();
      expect(ani.screen()).toContain('Tentang 2 orang belum ada catatan sejak 1 Oktober 2026');
      expect(ani.screen()).toContain('Budi Santoso');
      await ani.presses('Buka catatan');
      expect(ani.screen()).toContain('Catatan saya');
    },
  },
];
