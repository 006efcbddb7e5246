import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { screens } from '../../../src/conversation/features/notebook/verbs.ts';
import { startWorld } from '../../support/script/world.ts';
import { startRecord } from '../recorded.ts';
import { answersEverything } from '../scripts.ts';

/** The notebook as `docs/conversations` shows it; `npm run conversations` writes it again. */
const folder = '../../../docs/conversations';

describe.each(['telegram', 'slack'] as const)('the notes on %s are those in docs/conversations', (app) => {
  it('from the first note to the source of a rating', async () => {
    const world = await startWorld(app, 'normal');
    const shown = new Set<string>();
    const looks = async () => {
      const rows = await world.db.execute<{ at: string }>(
        sql`select distinct state->'screen'->>'at' as at from conversation`,
      );
      for (const { at } of rows) shown.add(at);
    };
    try {
      const notes = startRecord(`Notes on ${app === 'slack' ? 'Slack' : 'Telegram'}`, looks);
      const ani = notes.of('Ani (appraiser)', world.ani);
      const budi = notes.of('Budi (employee)', world.budi);
      await world.budi.commands('start');
      await ani.commands('amati', 'Menenangkan warga yang marah di loket, lalu menyelesaikan aduannya.');
      await ani.presses('Budi Santoso');
      await ani.presses('Observasi');
      await ani.presses('Integritas');
      await ani.says('Warga itu menulis surat terima kasih.');
      await ani.presses('Kemarin');
      await ani.presses('Tunjukkan sekarang');
      await world.delivers();
      budi.screen();
      await budi.presses('Baca catatan');
      await budi.presses('Catatan tentang saya');
      await ani.commands('amati', 'Posko tertata dan buku tamunya lengkap.');
      await ani.presses('Beberapa orang');
      await ani.presses(/Budi Santoso/);
      await ani.presses(/Citra Lestari/);
      await ani.presses('Lanjut (2) ›');
      await ani.presses('Kunjungan lapangan');
      await ani.presses('Nanti');
      await ani.presses('Budi Santoso');
      await ani.presses('1');
      await ani.presses('Golongkan');
      await ani.presses('Orientasi Hasil');

      await answersEverything(world.budi, [2, 2, 2, 2, 2, 2, 2, 2, 2]);
      await world.budi.presses(/^Kirim/);
      await ani.commands('tim');
      await ani.presses(/Budi Santoso/);
      await ani.presses('🗒 Catatan: 1');
      await ani.presses('‹ Kartu');
      await ani.presses('Belum level 1');
      await ani.presses(/^Catatan: “/);
      await world.ani.presses('Samakan sisanya');
      await world.ani.presses(/^Ya, samakan/);
      await world.ani.presses('Sesuai ekspektasi');
      await world.ani.presses('Sesuai ekspektasi');
      await world.ani.presses('Tetapkan dan kirim');
      await world.delivers();
      await world.budi.presses('Buka hasil saya');
      await budi.presses('Rincian');
      await budi.presses('1');
      await expect(notes.text()).toMatchFileSnapshot(`${folder}/${app}-notes.md`);
      expect([...shown]).toEqual(expect.arrayContaining(Object.keys(screens)));
    } finally {
      await world.close();
    }
  });
});
