import { Bot, InputFile, webhookCallback } from 'grammy';
import { describe, expect, it } from 'vitest';
import type { Simulator } from '../../../simulator/index.ts';
import { atEnd, listen, simulator, telegramToken } from '../../unit/simulator/support.ts';

/** A typical bot written with grammY: one screen with a button, a notice, a redrawn message. */
function smallBot(sim: Simulator): Bot {
  const bot = new Bot(telegramToken, { client: { apiRoot: sim.telegramApiRoot } });
  bot.command('start', (ctx) =>
    ctx.reply('Penilaian Budi', {
      entities: [{ type: 'bold', offset: 0, length: 9 }],
      reply_markup: { inline_keyboard: [[{ text: 'Mulai', callback_data: 'open:1' }]] },
    }),
  );
  bot.on('callback_query:data', async (ctx) => {
    await ctx.answerCallbackQuery({ text: `diterima ${ctx.callbackQuery.data}` });
    await ctx.editMessageText('Pertanyaan 1 dari 12');
  });
  bot.on('message:document', (ctx) =>
    ctx.replyWithDocument(new InputFile(Buffer.from('rekap'), 'rekap.csv')),
  );
  return bot;
}

const ani = { id: 7, firstName: 'Ani', languageCode: 'id' };

describe('a bot written with grammY', () => {
  it('works by long polling as it does against Telegram, and confirms what it handled', async () => {
    const sim = await simulator();
    const person = sim.telegram.addUser(ani);
    const bot = smallBot(sim);
    const stopped = new Promise<void>((resolve) => {
      void bot.start({ onStart: () => resolve() });
    });
    atEnd(() => bot.stop());
    await stopped;
    await person.sends('/start');
    await expect.poll(() => person.chat().length).toBe(2);
    const screen = person.chat()[1];
    expect(screen?.text).toBe('Penilaian Budi');
    expect(screen?.keyboard).toEqual([[{ text: 'Mulai', data: 'open:1' }]]);
    await person.presses(screen?.messageId ?? 0, { label: 'Mulai' });
    await expect.poll(() => person.chat()[1]?.editCount).toBe(1);
    expect(person.lastAnswer()).toEqual({ text: 'diterima open:1', alert: false });
    await expect.poll(() => sim.telegram.pendingUpdates()).toEqual([]);
  });

  it('works by webhook: an action ends when the bot has answered, and files go both ways', async () => {
    const sim = await simulator();
    const person = sim.telegram.addUser(ani);
    const bot = smallBot(sim);
    const url = await listen(webhookCallback(bot, 'http', { secretToken: 'rahasia' }));
    await bot.api.setWebhook(url, { secret_token: 'rahasia' });

    expect(await person.sends('/start')).toMatchObject({ outcome: 'accepted', attempts: 1 });
    await person.presses(person.chat()[1]?.messageId ?? 0, { label: /^Mul/ });
    expect(person.chat()[1]?.text).toBe('Pertanyaan 1 dari 12');
    expect(person.chat()[1]?.keyboard).toEqual([]);

    await person.sendsFile({ kind: 'document', fileName: 'bukti.pdf', content: 'isi' });
    const sent = person.chat().at(-1)?.file;
    expect(sent).toMatchObject({ kind: 'document', fileName: 'rekap.csv', size: 5 });
    expect(new TextDecoder().decode(sim.telegram.file(sent?.fileId ?? ''))).toBe('rekap');
  });

  it('is refused by a webhook with another secret, and the update waits for the right one', async () => {
    const sim = await simulator();
    const person = sim.telegram.addUser(ani);
    const bot = smallBot(sim);
    const url = await listen(webhookCallback(bot, 'http', { secretToken: 'rahasia' }));
    await bot.api.setWebhook(url, { secret_token: 'salah' });
    expect(await person.sends('/start')).toMatchObject({ outcome: 'refused', attempts: 4 });
    await bot.api.setWebhook(url, { secret_token: 'rahasia' });
    await sim.idle();
    expect(person.chat()).toHaveLength(2);
  });
});
