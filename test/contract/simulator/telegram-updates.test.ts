import { Api, GrammyError } from 'grammy';
import { describe, expect, it } from 'vitest';
import { simulator, telegramToken } from '../../unit/simulator/support.ts';

async function talking() {
  const sim = await simulator();
  const ani = sim.telegram.addUser({ id: 7, firstName: 'Ani', hasStarted: true });
  const api = new Api(telegramToken, { apiRoot: sim.telegramApiRoot });
  const refusal = (call: Promise<unknown>): Promise<string> =>
    call.then(
      () => 'accepted',
      (error: unknown) =>
        error instanceof GrammyError ? `${error.error_code} ${error.description}` : 'lost',
    );
  return { sim, ani, api, refusal };
}

describe('what Telegram sends to a bot', () => {
  it('is an edited message with an `edit_date` each time a live location moves', async () => {
    const { ani, api } = await talking();
    await ani.sendsOther({ location: { latitude: 1, longitude: 2, live_period: 900 } });
    const location = ani.chat().at(-1);
    await ani.moves(location?.messageId ?? 0);
    const [first, moved] = await api.getUpdates();
    expect(first?.message?.location).toMatchObject({ live_period: 900 });
    expect(first?.message).not.toHaveProperty('edit_date');
    expect(moved?.edited_message).toMatchObject({
      edit_date: expect.any(Number),
      location: { longitude: 2 },
    });
    expect(moved?.edited_message?.location?.latitude).not.toBe(1);
  });

  it('is a message with a field of its kind and neither text nor caption when it is a story', async () => {
    const { ani, api } = await talking();
    await ani.sendsOther({ story: { chat: { id: 5, type: 'private' }, id: 3 } });
    const [update] = await api.getUpdates();
    expect(update?.message).toMatchObject({ chat: { id: 7, type: 'private' }, story: { id: 3 } });
    expect(update?.message).not.toHaveProperty('text');
  });

  it('names the topic of a forum, and none in the general one', async () => {
    const { ani, api } = await talking();
    const group = ani.inGroup(-1_001);
    await group.inTopic(8).sends('/bantuan');
    await group.sends('/bantuan');
    const [inTopic, general] = await api.getUpdates();
    expect(inTopic?.message).toMatchObject({ message_thread_id: 8, is_topic_message: true });
    expect(general?.message).not.toHaveProperty('message_thread_id');
  });

  it('comes again with the same number when the webhook lost it', async () => {
    const { sim, ani, api } = await talking();
    await ani.inGroup(-1_001).sends('/bantuan');
    const [update] = await api.getUpdates();
    await api.getUpdates({ offset: (update?.update_id ?? 0) + 1 });
    await sim.telegram.redeliver('last');
    expect((await api.getUpdates())[0]?.update_id).toBe(update?.update_id);
  });

  it('goes to the newest of two programs that fetch; the other is told 409', async () => {
    const { api, ani, refusal } = await talking();
    const waiting = refusal(api.getUpdates({ timeout: 20 }));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const other = api.getUpdates({ timeout: 20 });
    expect(await waiting).toBe(
      '409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    );
    await ani.sends('halo');
    expect(await other).toHaveLength(1);
  });
});

describe('what a bot writes on Telegram', () => {
  it('stands in the topic that it names, if there is such a topic; the general one has no number', async () => {
    const { ani, api, refusal } = await talking();
    const group = ani.inGroup(-1_001);
    await group.inTopic(8).sends('/bantuan');
    await api.sendMessage(-1_001, 'di sini', { message_thread_id: 8 });
    await api.sendMessage(-1_001, 'umum');
    expect(group.chat().flatMap(({ from, topicId }) => (from === 'bot' ? [topicId] : []))).toEqual([
      8,
      undefined,
    ]);
    for (const topic of [1, 9])
      expect(await refusal(api.sendMessage(-1_001, 'x', { message_thread_id: topic }))).toBe(
        '400 Bad Request: message thread not found',
      );
  });

  it('can lose its buttons when Telegram does not let it be deleted', async () => {
    const { sim, ani, api, refusal } = await talking();
    const keyboard = { inline_keyboard: [[{ text: 'Lanjut', callback_data: 'x' }]] };
    const { message_id: id } = await api.sendMessage(7, 'layar', { reply_markup: keyboard });
    sim.telegram.refusesDeletions = true;
    expect(await refusal(api.deleteMessage(7, id))).toBe("400 Bad Request: message can't be deleted");
    await api.editMessageReplyMarkup(7, id);
    expect(ani.chat().map(({ keyboard: rows }) => rows)).toEqual([[]]);
  });
});
