import { Api, GrammyError } from 'grammy';
import { describe, expect, it } from 'vitest';
import { simulator, telegramToken, testClock } from '../../unit/simulator/support.ts';

/** grammY in front of a stand-in that refuses a chat after twenty writes in a minute. */
async function limited() {
  const clock = testClock();
  const sim = await simulator({ clock });
  sim.telegram.addUser({ id: 7, firstName: 'Ani', hasStarted: true });
  sim.telegram.addUser({ id: 8, firstName: 'Budi', hasStarted: true });
  sim.telegram.chatLimit = { writesPerMinute: 20, refusedForS: 180 };
  const api = new Api(telegramToken, { apiRoot: sim.telegramApiRoot });
  const { message_id: screen } = await api.sendMessage(7, 'layar');
  let drawn = 0;
  const edit = () => {
    drawn += 1;
    return api.editMessageText(7, screen, `layar ${drawn}`);
  };
  const waits = (write: () => Promise<unknown>): Promise<number | undefined> =>
    write().then(
      () => undefined,
      (error: unknown) => (error instanceof GrammyError ? error.parameters.retry_after : -1),
    );
  return { clock, sim, api, edit, waits };
}

describe('the limit of a Telegram chat', () => {
  it('takes twenty messages and edits together in a minute, then closes that chat for minutes', async () => {
    const { clock, api, edit, waits } = await limited();
    for (let n = 1; n < 20; n += 1) {
      expect(await waits(edit)).toBeUndefined();
      clock.advance({ seconds: 1 });
    }
    expect(await waits(edit)).toBe(180);
    clock.advance({ seconds: 60 });
    expect(await waits(() => api.sendMessage(7, 'baru'))).toBe(120);
    clock.advance({ seconds: 120 });
    expect(await waits(edit)).toBeUndefined();
  });

  it('closes no other chat, and leaves answers to presses and deletions alone', async () => {
    const { api, edit, sim, waits } = await limited();
    const keyboard = { inline_keyboard: [[{ text: 'Mulai', callback_data: 'open:1' }]] };
    const { message_id: old } = await api.sendMessage(7, 'lama', { reply_markup: keyboard });
    for (let n = 0; n < 18; n += 1) await edit();
    expect(await waits(edit)).toBe(180);
    expect(await waits(() => api.sendMessage(8, 'halo'))).toBeUndefined();
    await sim.telegram.user(7)?.presses(old, { label: 'Mulai' });
    const query = sim.telegram.pendingUpdates().at(-1)?.callback_query as { readonly id: string };
    expect(await api.answerCallbackQuery(query.id, { text: 'tersimpan' })).toBe(true);
    expect(await api.deleteMessage(7, old)).toBe(true);
  });

  it('is never met by a burst of ten and one more every six seconds', async () => {
    const { clock, edit, waits } = await limited();
    for (let n = 0; n < 9; n += 1) expect(await waits(edit)).toBeUndefined();
    for (let n = 0; n < 60; n += 1) {
      clock.advance({ seconds: 6 });
      expect(await waits(edit)).toBeUndefined();
    }
  });

  it('is off until a test asks for it', async () => {
    const { sim, edit, waits } = await limited();
    sim.telegram.chatLimit = undefined;
    for (let n = 0; n < 40; n += 1) expect(await waits(edit)).toBeUndefined();
  });
});
