import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { slackActor } from '../../simulator/actors/slack-actor.ts';
import { telegramActor } from '../../simulator/actors/telegram-actor.ts';
import type { SlackUser, TelegramUser } from '../../simulator/index.ts';
import { privacyVersion } from '../../src/domain/people/privacy-notice.ts';
import type { Db } from '../../src/persistence/db.ts';
import { Temporal } from '../../src/shared/time.ts';
import { movableClock } from '../support/movable-clock.ts';
import type { Actor } from '../support/script/actor.ts';
import { type City, openCity } from '../support/script/city.ts';
import { type Stand, startStand } from '../support/script/on-platforms.ts';
import { firstDay, linkAccount, type SmallAgency, seedSmallAgency } from '../support/small-agency.ts';

let city: City;
let db: Db;
let agency: SmallAgency;
let stand: Stand;
let telegramUser: TelegramUser;
let slackUser: SlackUser;
let onTelegram: Actor;
let onSlack: Actor;

beforeAll(async () => {
  city = await openCity();
  db = city.db;
});
afterAll(() => city.close());

/** Budi, linked on both platforms. */
beforeEach(async () => {
  agency = await seedSmallAgency(db);
  await db.execute(
    sql`update person set privacy_accepted_at = ${firstDay}::timestamptz, privacy_version = ${privacyVersion}`,
  );
  stand = await startStand({
    db,
    clock: movableClock(Temporal.Instant.from(firstDay)),
    mode: 'normal',
    wakeSenders: () => {},
  });
  telegramUser = stand.simulator.telegram.addUser({ id: 101, firstName: 'Budi', languageCode: 'id' });
  slackUser = stand.simulator.slack.addUser({
    id: 'U101',
    realName: 'Budi Santoso',
    email: agency.people.budi.email,
  });
  onTelegram = telegramActor(telegramUser, stand.step);
  onSlack = slackActor(slackUser, stand.step);
  await linkAccount(db, agency.people.budi.id, {
    platform: 'telegram',
    tenant: '4242',
    userId: '101',
    address: { chatId: 101 },
  });
  await linkAccount(db, agency.people.budi.id, {
    platform: 'slack',
    tenant: 'T1',
    userId: 'U101',
    address: { userId: 'U101' },
  });
});
afterEach(async () => {
  await stand.close();
  await city.clear();
});

it('what is begun on one platform goes on at the same card on the other, with the same answers and note', async () => {
  await onTelegram.commands('penilaian');
  await onTelegram.presses('2');
  await onTelegram.says('Saya menyusun notulen setiap minggu.');
  await onSlack.commands('penilaian');
  expect(onSlack.screen()).toContain('2 dari 9 · Kerja Sama');
  expect(onSlack.screen()).toContain('Saya menyusun notulen setiap minggu.');
  await onSlack.presses('1');
  await onTelegram.presses('3');
  // The older card on Telegram was still open. Its press counts, and goes on from the answers of both platforms.
  expect(onTelegram.screen()).toContain('3 dari 9');
});

it('the menu offers /tim to those who have a team, in the language of the person', async () => {
  const boss = stand.simulator.telegram.addUser({ id: 102, firstName: 'Ani', languageCode: 'id' });
  await linkAccount(db, agency.people.ani.id, {
    platform: 'telegram',
    tenant: '4242',
    userId: '102',
    address: { chatId: 102 },
  });
  await telegramActor(boss, stand.step).commands('start');
  await onTelegram.commands('start');
  await stand.step(async () => {});
  expect(boss.commands().map(({ command }) => command)).toContain('tim');
  expect(telegramUser.commands().map(({ command }) => command)).not.toContain('tim');
  await onTelegram.presses('🌐 English');
  await stand.step(async () => {});
  expect(telegramUser.commands().map(({ command }) => command)).toContain('appraisal');
});

it('/kinerja alone, the only command there is on Slack, opens the home screen, and help says what can be typed', async () => {
  await stand.step(() => slackUser.slash('/kinerja'));
  expect(onSlack.screen()).toContain('Halo, Budi Santoso');
  expect(onSlack.screen()).not.toContain('Perintah itu tidak dikenal');
  await onSlack.commands('bantuan');
  expect(onSlack.screen()).toContain('/kinerja hasil:');
  await onTelegram.commands('bantuan');
  expect(onTelegram.screen()).toContain('• /hasil:');
});

describe('in groups and channels', () => {
  it('Telegram: one polite sentence, nothing personal, whatever is typed', async () => {
    const group = telegramUser.inGroup(-500);
    await stand.step(() => group.sends('/hasil'));
    const said = group.chat().filter((message) => message.from === 'bot');
    expect(said.map((message) => message.text)).toEqual([
      'Penilaian hanya dibahas secara pribadi. Silakan hubungi saya lewat obrolan pribadi.',
    ]);
    expect(said[0]?.keyboard).toEqual([]);
  });

  it('Slack: the same, for the one who asked only', async () => {
    await stand.step(() => slackUser.slash('/kinerja', 'hasil', { channel: 'C1' }));
    const said = stand.simulator.slack.messages('C1').filter((message) => message.from === 'bot');
    expect(said).toHaveLength(1);
    expect(said[0]?.ephemeral).toBe(true);
    expect(said[0]?.text).toContain('secara pribadi');
  });
});

describe('what the bot cannot take', () => {
  it.each(['photo', 'document', 'voice'] as const)(
    'a %s where no card is open is taken for the pocket, and asked what it shows',
    async (kind) => {
      await onTelegram.commands('mulai');
      await stand.step(() => telegramUser.sendsFile({ kind }));
      expect(onTelegram.screen()).toContain('Ini bukti untuk apa?');
      expect(onTelegram.messageCount()).toBe(1);
      const rows = await db.execute(sql`select appraisal_id, status from evidence_file`);
      expect(rows).toEqual([{ appraisal_id: null, status: 'waiting' }]);
    },
  );

  it.each([['sticker', 'Terima kasih!']] as const)(
    'a %s gets a friendly sentence and the card that was open',
    async (kind, word) => {
      await onTelegram.commands('penilaian');
      await stand.step(() => telegramUser.sendsFile({ kind }));
      expect(onTelegram.screen()).toContain(word);
      expect(onTelegram.screen()).toContain('1 dari 9 · Integritas');
      expect(onTelegram.messageCount()).toBe(1);
    },
  );

  it.each([
    ['id', 'Kirim sebagai foto, atau ubah dulu ke JPEG.', '1 dari 9 · Integritas'],
    ['en', 'Send it as a photo, or change it to JPEG first.', '1 of 9'],
  ])(
    'a photo of a kind that only phones make is refused with what to do instead, in %s',
    async (locale, words, card) => {
      await db.execute(sql`update person set locale = ${locale}`);
      await onTelegram.commands('penilaian');
      // The name tells, where the app knows no type.
      for (const [fileName, mimeType] of [
        ['IMG_0412', 'image/heic'],
        ['IMG_0412.HEIC', 'application/octet-stream'],
        ['IMG_0412', 'image/heif-sequence'],
      ]) {
        await stand.step(() => telegramUser.sendsFile({ kind: 'document', fileName, mimeType }));
        expect(onTelegram.screen()).toContain(words);
        expect(onTelegram.screen()).toContain(card);
      }
      await onSlack.commands('penilaian');
      for (const file of [
        { name: 'IMG_0412', mimetype: 'image/heic' },
        { name: 'IMG_0412.heif', mimetype: 'application/octet-stream' },
      ]) {
        await stand.step(() => slackUser.sendsFile({ ...file, content: 'x' }));
        expect(onSlack.screen()).toContain(words);
        expect(onSlack.screen()).toContain(card);
      }
    },
  );

  it('a forwarded message goes into the pocket and changes no answer, and an edited one what it had said', async () => {
    await onTelegram.commands('penilaian');
    await stand.step(() => telegramUser.forwards('Rahasia orang lain'));
    expect(onTelegram.screen()).toContain('Hanya Anda yang melihatnya');
    expect(await db.execute(sql`select 1 from answer`)).toEqual([]);
    await onTelegram.commands('penilaian');
    expect(onTelegram.screen()).not.toContain('Rahasia orang lain');
    await onTelegram.says('Catatan saya');
    const mine = telegramUser.chat().findLast((message) => message.from === 'user');
    await stand.step(() => telegramUser.edits(mine?.messageId ?? 0, 'Catatan lain'));
    expect(onTelegram.screen()).toContain('Catatan lain');
    expect(onTelegram.screen()).not.toContain('Catatan saya');
  });

  it('a forged button and one of an old release redraw the screen and say so', async () => {
    await onTelegram.commands('penilaian');
    const card = telegramUser.chat().findLast((message) => message.from === 'bot');
    await stand.step(() => telegramUser.presses(card?.messageId ?? 0, { data: 'bukan-kode' }));
    expect(onTelegram.notice()).toContain('Tombol itu tidak berlaku lagi');
    expect(onTelegram.screen()).toContain('1 dari 9 · Integritas');
  });
});

it('App Home is the home screen: it opens with what waits, and its button leads to the card in the messages', async () => {
  await stand.step(() => slackUser.opensHome());
  expect(JSON.stringify(slackUser.home()?.blocks)).toContain('Mulai penilaian diri');
  expect(onSlack.messageCount()).toBe(0);
  await stand.step(() => slackUser.presses('home', { label: 'Mulai penilaian diri' }));
  expect(onSlack.screen()).toContain('1 dari 9 · Integritas');
  await onSlack.presses('2');
  expect(JSON.stringify(slackUser.home()?.blocks)).toContain('1 dari 16');
});

it('words that look like markup or mentions are shown as they were typed and mention nobody', async () => {
  await onSlack.commands('penilaian');
  await onSlack.presses(/Catatan/);
  await onSlack.fills({
    'Catatan Anda tentang Integritas': '<!channel> *tebal* <https://x.example|y> &amp;',
  });
  expect(onSlack.screen()).toContain('<!channel> *tebal* <https://x.example|y> &amp;');
  expect(stand.simulator.slack.mentions).toEqual([]);
  await onTelegram.commands('penilaian');
  expect(onTelegram.screen()).toContain('<!channel> *tebal* <https://x.example|y> &amp;');
});
