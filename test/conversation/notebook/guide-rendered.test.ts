import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { screens } from '../../../src/conversation/features/guide/verbs.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { startWorld } from '../../support/script/world.ts';
import { startRecord } from '../recorded.ts';

/** An interview as `docs/conversations` shows it; `npm run conversations` writes it again. */
const folder = '../../../docs/conversations';

describe.each(['telegram', 'slack'] as const)('the interview on %s is that in docs/conversations', (app) => {
  it('from the questions that both may read to the list of answers, and the reminder of a quarter', async () => {
    const world = await startWorld(app, 'normal');
    const shown = new Set<string>();
    const looks = async () => {
      const rows = await world.db.execute<{ at: string }>(
        sql`select distinct state->'screen'->>'at' as at from conversation`,
      );
      for (const { at } of rows) shown.add(at);
    };
    try {
      const record = startRecord(`An interview on ${app === 'slack' ? 'Slack' : 'Telegram'}`, looks);
      const ani = record.of('Ani (appraiser)', world.ani);
      const budi = record.of('Budi (employee)', world.budi);
      await budi.commands('tentangsaya');
      await budi.presses('Pertanyaan wawancara');
      await budi.presses('Integritas');
      await ani.commands('amati');
      await ani.presses('Wawancara');
      await ani.presses('Budi Santoso');
      await ani.presses('Integritas');
      await ani.presses('Mulai: 2 pertanyaan ›');
      await ani.says('Mengembalikan bingkisan dari pemohon izin.');
      await ani.presses('Lanjut ›');
      await ani.presses('Lewati ›');
      await ani.presses('1');
      await ani.presses('Tunjukkan sekarang');
      await world.delivers();
      budi.screen();
      await budi.presses('Baca catatan');
      const after = Temporal.PlainDateTime.from('2027-04-01T10:30').toZonedDateTime('Asia/Makassar');
      world.clock.set(after.toInstant());
      await world.delivers();
      ani.screen();
      await ani.presses('Buka catatan');
      await expect(record.text()).toMatchFileSnapshot(`${folder}/${app}-interview.md`);
      expect([...shown]).toEqual(expect.arrayContaining(Object.keys(screens)));
    } finally {
      await world.close();
    }
  });
});
