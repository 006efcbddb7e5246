import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { layOpen, type Siege } from '../attacks/siege.ts';

/** What somebody else wrote, passed on to the bot: forwarded on Telegram, picked with the shortcut on Slack. */
let siege: Siege;
beforeEach(async () => {
  siege = await layOpen();
});
afterEach(() => siege.close());

const pieces = () =>
  siege.db.execute<{ words: string; by: string | null; earlier: boolean }>(
    sql`select words, written_by as by, written_at <= kept_at as earlier from pocket_piece`,
  );

it('a forwarded thank-you is kept with its words, its date and the name that Telegram gives', async () => {
  await siege.telegram('budi').forwards('Terima kasih atas bantuannya.');
  await siege.settle();
  expect(await pieces()).toEqual([
    { words: 'Terima kasih atas bantuannya.', by: 'Someone else', earlier: true },
  ]);
  expect(siege.sees('telegram', 'budi')).toContain('Ini bukti untuk apa?');
});

it('a command in a forwarded message is nobody’s command', async () => {
  await siege.telegram('budi').forwards('/bahasa');
  await siege.settle();
  expect(await pieces()).toMatchObject([{ words: '/bahasa' }]);
});

it('a message of a channel is kept by the shortcut, and answered in the own conversation alone', async () => {
  const budi = siege.slack('budi');
  await budi.picks('save_as_evidence', { text: 'Terima kasih, Pak Budi <b>', writer: 'UANI' });
  await siege.settle();
  expect(await pieces()).toEqual([{ words: 'Terima kasih, Pak Budi <b>', by: null, earlier: true }]);
  expect(siege.sees('slack', 'budi')).toContain('Ini bukti untuk apa?');
});

it('nobody who is not linked keeps anything', async () => {
  await siege.telegram('stranger').forwards('halo');
  await siege.slack('stranger').picks('save_as_evidence', { text: 'halo' });
  await siege.settle();
  expect(await pieces()).toEqual([]);
});
