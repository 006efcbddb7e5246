import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Actor } from '../support/script/actor.ts';
import type { Script } from './scripts.ts';
import { answersEverything } from './scripts.ts';

/** Dialogues about thanks and suggestions. */

const words = 'Terima kasih, antrean loket selesai sebelum siang.';

/** From the command to the look at what was written. */
async function writesFor(
  who: Actor,
  name: string,
  kind: 'Terima kasih' | 'Saran',
  text: string,
): Promise<void> {
  await who.commands('umpanbalik');
  await who.presses('✍️ Beri umpan balik');
  await who.says(name.slice(0, 4));
  await who.presses(name);
  await who.presses(kind);
  await who.says(text);
}

export const feedbackScripts: readonly Script[] = [
  {
    title:
      'thanks reach the colleague only, who is told without the words, and the appraiser only while the colleague shares them',
    play: async (world) => {
      const { budi, citra, ani } = world;
      await budi.commands('start');
      await writesFor(citra, 'Budi Santoso', 'Terima kasih', words);
      expect(citra.screen()).toContain(words);
      await world.delivers();
      expect(budi.screen()).not.toContain('Citra');
      await citra.presses('Kirim ke Budi Santoso');
      expect(citra.screen()).toContain('belum dibaca');
      await world.delivers();
      expect(budi.screen()).toContain('Citra Lestari (Pengelola Layanan) mengucapkan terima kasih.');
      expect(budi.screen()).not.toContain(words);
      await budi.presses('Baca');
      expect(budi.screen()).toContain(words);

      await ani.commands('umpanbalik');
      expect(ani.screen()).not.toContain('Citra');
      await budi.presses('Bagikan ke pejabat penilai');
      await ani.commands('umpanbalik');
      expect(ani.screen()).toContain('Terima kasih untuk Budi Santoso, dari Citra Lestari');
      await ani.presses('1');
      expect(ani.screen()).toContain(words);
      expect(ani.buttons()).not.toContain('Batal bagikan');
      await budi.presses('Batal bagikan');
      await ani.commands('umpanbalik');
      expect(ani.screen()).not.toContain('Citra');
      // What a rating rests on stays with it.
      await budi.presses('Bagikan ke pejabat penilai');
      await world.db.execute(sql`update appraisal set rated_at = ${world.clock.now().toString()}::timestamptz
        where id = ${world.agency.appraisals.budi}`);
      await budi.presses('Batal bagikan');
      expect(`${budi.notice()}${budi.screen()}`).toContain('jadi tetap dibagikan');
      expect(budi.buttons()).not.toContain('Batal bagikan');
      await ani.commands('umpanbalik');
      expect(ani.screen()).toContain('Citra');
    },
  },
  {
    title: 'what its receiver shares stands on the cards of their rating, and nowhere before or afterwards',
    play: async (world) => {
      const { budi, citra, ani } = world;
      await writesFor(citra, 'Budi Santoso', 'Terima kasih', words);
      await citra.presses('Kirim ke Budi Santoso');
      await answersEverything(budi);
      await budi.presses(/^Kirim penilaian diri/);
      const looks = async () => {
        await ani.commands('tim');
        await ani.presses(/Budi/);
      };
      await looks();
      expect(ani.screen()).not.toContain(words);
      await budi.commands('umpanbalik');
      await budi.presses('1');
      await looks();
      expect(ani.screen()).not.toContain(words);
      await budi.presses('Bagikan ke pejabat penilai');
      await looks();
      expect(ani.screen()).toContain('Umpan balik yang dibagikan: 1.');
      expect(ani.screen()).toContain(`Terima kasih dari Citra Lestari: “${words}”`);
      await ani.presses('2');
      expect(ani.screen()).toContain('Umpan balik yang dibagikan: 1.');
      await budi.presses('Batal bagikan');
      await looks();
      expect(ani.screen()).not.toContain(words);
      expect(ani.screen()).not.toContain('Umpan balik yang dibagikan');
    },
  },
  {
    title: 'a suggestion of a superior can be taken back until it is read, and then is nowhere',
    play: async (world) => {
      const { budi, ani } = world;
      await budi.commands('start');
      await writesFor(ani, 'Budi Santoso', 'Saran', 'Coba kirim undangan dua hari sebelumnya.');
      await ani.presses('Tulis ulang');
      await ani.says('Coba kirim undangan tiga hari sebelumnya.');
      await ani.presses('Kirim ke Budi Santoso');
      await world.delivers();
      expect(budi.screen()).toContain('punya saran untuk Anda');
      await ani.presses('1');
      await ani.presses('Tarik kembali');
      expect(await world.db.execute(sql`select 1 from feedback_note`)).toHaveLength(0);
      await budi.presses('Baca');
      expect(`${budi.notice()}${budi.screen()}`).toContain('sudah tidak ada');

      await writesFor(ani, 'Budi Santoso', 'Saran', 'Coba kirim undangan tiga hari sebelumnya.');
      await ani.presses('Kirim ke Budi Santoso');
      await ani.presses('1');
      await budi.commands('umpanbalik');
      await budi.presses('1');
      expect(budi.screen()).toContain('tiga hari');
      expect(budi.buttons()).not.toContain('Bagikan ke pejabat penilai');
      await ani.presses('Tarik kembali');
      expect(`${ani.notice()}${ani.screen()}`).toContain('tidak dapat ditarik kembali');
      expect(await world.db.execute(sql`select 1 from feedback_note`)).toHaveLength(1);
    },
  },
  {
    title:
      'somebody is found by three letters of the name among colleagues and one’s own people, and never the own appraiser',
    play: async ({ budi, ani }) => {
      await budi.commands('feedback');
      await budi.presses('✍️ Beri umpan balik');
      await budi.says('ci');
      expect(`${budi.notice()}${budi.screen()}`).toContain('paling sedikit tiga huruf');
      await budi.says('ani rah');
      expect(`${budi.notice()}${budi.screen()}`).toContain('tidak saya temukan');
      await budi.says('lest');
      expect(budi.buttons()).toContain('Citra Lestari');
      await ani.commands('umpanbalik');
      await ani.presses('✍️ Beri umpan balik');
      await ani.says('budi');
      expect(ani.buttons()).toContain('Budi Santoso');
    },
  },
];
