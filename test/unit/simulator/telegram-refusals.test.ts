import { describe, expect, it } from 'vitest';
import type { Simulator, TelegramUser } from '../../../simulator/index.ts';
import { simulator, telegramCall, testClock } from './support.ts';

async function withAni(): Promise<{
  sim: Simulator;
  ani: TelegramUser;
  clock: ReturnType<typeof testClock>;
}> {
  const clock = testClock();
  const sim = await simulator({ clock });
  const ani = sim.telegram.addUser({ id: 7, firstName: 'Ani' });
  await ani.sends('halo');
  return { sim, ani, clock };
}

const row = (button: object) => ({ reply_markup: { inline_keyboard: [[button]] } });
const emoji = '😀';

describe('sendMessage refuses what Telegram refuses, in its words', () => {
  const cases: readonly [name: string, params: object, words: string][] = [
    ['no text', { text: '' }, 'message text is empty'],
    ['blank text', { text: ' \n ' }, 'message text is empty'],
    ['4097 units', { text: 'x'.repeat(4097) }, 'message is too long'],
    ['4097 units of pairs', { text: `x${emoji.repeat(2048)}` }, 'message is too long'],
    ['an unknown chat', { chat_id: 999, text: 'x' }, 'chat not found'],
    ['no chat', { chat_id: undefined, text: 'x' }, 'chat_id is empty'],
    [
      'callback data of 65 bytes',
      { text: 'x', ...row({ text: 'a', callback_data: `${'é'.repeat(32)}x` }) },
      'BUTTON_DATA_INVALID',
    ],
    [
      '257 characters to be copied',
      { text: 'x', ...row({ text: 'a', copy_text: { text: 'x'.repeat(257) } }) },
      'BUTTON_COPY_TEXT_INVALID',
    ],
    [
      'nothing to be copied',
      { text: 'x', ...row({ text: 'a', copy_text: { text: '' } }) },
      'BUTTON_COPY_TEXT_INVALID',
    ],
    [
      'a button without words',
      { text: 'x', ...row({ text: '', callback_data: 'a' }) },
      'inline keyboard button text must be non-empty',
    ],
    [
      'a button without purpose',
      { text: 'x', ...row({ text: 'a' }) },
      "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    [
      'a button in a colour that is none of the three',
      { text: 'x', ...row({ text: 'a', callback_data: 'a', style: 'warning' }) },
      "can't parse inline keyboard button: Invalid button style specified",
    ],
    [
      'a link to nowhere',
      { text: 'x', ...row({ text: 'a', url: 'localhost' }) },
      "inline keyboard button URL 'localhost' is invalid: Wrong HTTP URL",
    ],
    [
      'nine buttons in a row',
      {
        text: 'x',
        reply_markup: {
          inline_keyboard: [Array.from({ length: 9 }, () => ({ text: 'a', callback_data: 'b' }))],
        },
      },
      'reply markup is too long',
    ],
    [
      '101 buttons',
      {
        text: 'x',
        reply_markup: {
          inline_keyboard: Array.from({ length: 101 }, () => [{ text: 'a', callback_data: 'b' }]),
        },
      },
      'reply markup is too long',
    ],
    ['markup instead of entities', { text: '<b>x</b>', parse_mode: 'HTML' }, 'unsupported parse_mode'],
    [
      'an entity of no type',
      { text: 'x', entities: [{ type: 'loud', offset: 0, length: 1 }] },
      "can't parse MessageEntity: Unsupported type specified",
    ],
    [
      'an entity past the end',
      { text: 'halo', entities: [{ type: 'bold', offset: 2, length: 3 }] },
      'entity beginning at UTF-16 offset 2 ends after the end of the text at UTF-16 offset 5',
    ],
    [
      'an entity that begins past the end',
      { text: 'halo', entities: [{ type: 'bold', offset: 9, length: 1 }] },
      'entity begins after the end of the text at UTF-16 offset 9',
    ],
    [
      'an entity that splits a pair',
      { text: `a${emoji}b`, entities: [{ type: 'bold', offset: 0, length: 2 }] },
      'entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at byte offset 4',
    ],
    [
      'entities that cross',
      {
        text: 'abcdef',
        entities: [
          { type: 'bold', offset: 0, length: 3 },
          { type: 'italic', offset: 2, length: 3 },
        ],
      },
      'entity beginning at UTF-16 offset 2 ends after the end of the text at UTF-16 offset 5',
    ],
  ];
  const moment = { type: 'date_time', offset: 0, length: 4, unix_time: 1_796_918_340 };
  const moments: typeof cases = [
    ['a moment that is none', { ...moment, unix_time: undefined }, 'Can\'t find field "unix_time"'],
    [
      'a moment of parts of a second',
      { ...moment, unix_time: 1.5 },
      'Field "unix_time" must be of type Number',
    ],
    ['a moment before 1970', { ...moment, unix_time: -1 }, 'Invalid date specified'],
    ['a moment in more than three years', { ...moment, unix_time: 4_000_000_000 }, 'Invalid date specified'],
    [
      'a moment in letters that say nothing',
      { ...moment, date_time_format: 'tD' },
      'Invalid date-time format specified',
    ],
    [
      'a moment relative and not',
      { ...moment, date_time_format: 'rt' },
      'Invalid date-time format specified',
    ],
  ].map(([name, entity, words]) => [
    String(name),
    { text: 'nanti', entities: [entity] },
    `can't parse MessageEntity: ${words}`,
  ]);
  const lost: typeof cases = ['code', 'pre', 'text_link', 'date_time'].map((type) => [
    `a moment inside ${type}, which would be lost`,
    { text: 'nanti', entities: [{ ...moment, type, length: 5, url: 'http://a.b' }, moment] },
    `a "date_time" inside a "${type}" would be dropped`,
  ]);
  it.each([...cases, ...moments, ...lost])('%s', async (_name, params, words) => {
    const { sim, ani } = await withAni();
    const answer = await telegramCall(sim, 'sendMessage', { chat_id: 7, ...params });
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual({ ok: false, error_code: 400, description: `Bad Request: ${words}` });
    expect(ani.chat()).toHaveLength(1);
  });

  it('takes moments in every format, also in a quote and in bold', async () => {
    const { sim } = await withAni();
    for (const date_time_format of ['', 'r', 'w', 'd', 'D', 't', 'T', 'wDt', 'dT', undefined])
      for (const type of ['bold', 'expandable_blockquote']) {
        const entity = {
          type: 'date_time',
          offset: 0,
          length: 4,
          unix_time: 1_796_918_340,
          date_time_format,
        };
        const entities = [{ type, offset: 0, length: 5 }, entity];
        const answer = await telegramCall(sim, 'sendMessage', { chat_id: 7, text: 'nanti', entities });
        expect(answer.body.ok, `${date_time_format} in ${type}`).toBe(true);
      }
  });

  it('accepts what is just within the limits', async () => {
    const { sim, ani } = await withAni();
    const keyboard = Array.from({ length: 12 }, () =>
      Array.from({ length: 8 }, () => ({ text: 'a', callback_data: 'é'.repeat(32) })),
    );
    const answer = await telegramCall(sim, 'sendMessage', {
      chat_id: 7,
      text: emoji.repeat(2048),
      entities: [{ type: 'bold', offset: 0, length: 4096 }],
      reply_markup: { inline_keyboard: keyboard },
    });
    expect(answer.body.ok).toBe(true);
    expect(ani.chat()[1]?.text).toHaveLength(4096);
  });

  it('knows people who blocked the bot, who never wrote, and who deleted their account', async () => {
    const { sim, ani } = await withAni();
    const budi = sim.telegram.addUser({ id: 8, firstName: 'Budi' });
    await ani.blocks();
    const send = (id: number) => telegramCall(sim, 'sendMessage', { chat_id: id, text: 'x' });
    expect((await send(7)).body).toMatchObject({
      error_code: 403,
      description: 'Forbidden: bot was blocked by the user',
    });
    expect((await send(8)).body).toMatchObject({
      error_code: 403,
      description: "Forbidden: bot can't initiate conversation with a user",
    });
    await ani.unblocks();
    expect((await send(7)).status).toBe(200);
    await budi.sends('halo');
    budi.deactivates();
    expect((await send(8)).body).toMatchObject({
      error_code: 403,
      description: 'Forbidden: user is deactivated',
    });
  });

  it('trims blanks and moves the entities with the words', async () => {
    const { sim, ani } = await withAni();
    await telegramCall(sim, 'sendMessage', {
      chat_id: 7,
      text: '  halo Ani \n',
      entities: [{ type: 'bold', offset: 7, length: 5 }],
    });
    expect(ani.chat()[1]).toMatchObject({
      text: 'halo Ani',
      entities: [{ type: 'bold', offset: 5, length: 3 }],
    });
  });
});

describe('changing messages', () => {
  const notModified =
    'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

  it('refuses a change that changes nothing, and counts one that does', async () => {
    const { sim, ani } = await withAni();
    const keyboard = row({ text: 'a', callback_data: 'b' });
    await telegramCall(sim, 'sendMessage', { chat_id: 7, text: 'satu', ...keyboard });
    const edit = (params: object) =>
      telegramCall(sim, 'editMessageText', { chat_id: 7, message_id: 2, ...params });
    expect((await edit({ text: 'satu ', ...keyboard })).body.description).toBe(notModified);
    expect(ani.chat()[1]?.editCount).toBe(0);
    expect((await edit({ text: 'satu', ...row({ text: 'a', callback_data: 'c' }) })).body.ok).toBe(true);
    expect((await edit({ text: 'dua' })).body.ok).toBe(true);
    expect(ani.chat()[1]).toMatchObject({ text: 'dua', editCount: 2, keyboard: [] });
    const markup = await telegramCall(sim, 'editMessageReplyMarkup', { chat_id: 7, message_id: 2 });
    expect(markup.body.description).toBe(notModified);
  });

  it("refuses messages that are missing, a person's own, or too old to delete", async () => {
    const { sim, clock } = await withAni();
    await telegramCall(sim, 'sendMessage', { chat_id: 7, text: 'satu' });
    const edit = (id: number) =>
      telegramCall(sim, 'editMessageText', { chat_id: 7, message_id: id, text: 'y' });
    const remove = (id: number) => telegramCall(sim, 'deleteMessage', { chat_id: 7, message_id: id });
    expect((await edit(99)).body.description).toBe('Bad Request: message to edit not found');
    expect((await edit(1)).body.description).toBe("Bad Request: message can't be edited");
    expect((await remove(99)).body.description).toBe('Bad Request: message to delete not found');
    clock.advance({ hours: 49 });
    expect((await remove(2)).body.description).toBe("Bad Request: message can't be deleted for everyone");
    expect((await edit(2)).body.ok).toBe(true);
  });
});

describe('presses', () => {
  it('are answered in time or not at all, with at most 200 characters', async () => {
    const { sim, ani, clock } = await withAni();
    await telegramCall(sim, 'sendMessage', {
      chat_id: 7,
      text: 'x',
      ...row({ text: 'Ya', callback_data: 'y' }),
    });
    await ani.presses(2, { label: 'Ya' });
    const id = queryId(sim);
    const answer = (params: object) =>
      telegramCall(sim, 'answerCallbackQuery', { callback_query_id: id, ...params });
    expect((await answer({ text: 'x'.repeat(201) })).body.description).toBe('Bad Request: MESSAGE_TOO_LONG');
    expect((await answer({ text: 'ok', show_alert: true })).body.ok).toBe(true);
    expect(ani.lastAnswer()).toEqual({ text: 'ok', alert: true });
    clock.advance({ minutes: 2 });
    expect((await answer({})).body.description).toBe(
      'Bad Request: query is too old and response timeout expired or query ID is invalid',
    );
  });

  it('may be forged: data no button carries, or a message of someone else', async () => {
    const { sim, ani } = await withAni();
    const budi = sim.telegram.addUser({ id: 8, firstName: 'Budi' });
    await telegramCall(sim, 'sendMessage', {
      chat_id: 7,
      text: 'x',
      ...row({ text: 'Ya', callback_data: 'y' }),
    });
    await ani.presses(2, { data: 'forged' });
    await budi.pressesForwarded(7, 2, { label: 'Ya' });
    const presses = sim.telegram
      .pendingUpdates()
      .flatMap((update) => ('callback_query' in update ? [update.callback_query] : []));
    expect(presses).toMatchObject([
      { data: 'forged', from: { id: 7 } },
      { data: 'y', from: { id: 8 }, message: { chat: { id: 7 } } },
    ]);
    await expect(ani.presses(2, { label: 'Tidak' })).rejects.toThrow('there are: [Ya]');
  });

  it('never reach a protected message from outside its chat', async () => {
    const { sim, ani } = await withAni();
    await telegramCall(sim, 'sendMessage', {
      chat_id: 7,
      text: 'rahasia',
      protect_content: true,
      ...row({ text: 'Ya', callback_data: 'y' }),
    });
    expect(ani.chat()[1]?.protected).toBe(true);
    await expect(ani.forwards({ messageId: 2 })).rejects.toThrow('protected');
    const budi = sim.telegram.addUser({ id: 8, firstName: 'Budi' });
    await expect(budi.pressesForwarded(7, 2, { label: 'Ya' })).rejects.toThrow('protected');
  });
});

const queryId = (sim: Simulator): unknown => {
  const query = sim.telegram.pendingUpdates().at(-1)?.callback_query;
  return typeof query === 'object' && query !== null && 'id' in query ? query.id : undefined;
};

describe('the bot itself', () => {
  it('is unauthorized with another token, and unknown methods are not found', async () => {
    const { sim } = await withAni();
    const wrong = await fetch(`${sim.telegramApiRoot}/bot1:wrong/getMe`);
    expect(wrong.status).toBe(401);
    expect(await wrong.json()).toEqual({ ok: false, error_code: 401, description: 'Unauthorized' });
    expect((await telegramCall(sim, 'sendTelepathy')).status).toBe(404);
  });

  it('offers commands by the narrowest scope and the language of the person', async () => {
    const { sim } = await withAni();
    const sari = sim.telegram.addUser({ id: 9, firstName: 'Sari', languageCode: 'id' });
    const set = (command: string, more: object) =>
      telegramCall(sim, 'setMyCommands', { commands: [{ command, description: 'x' }], ...more });
    await set('fallback', {});
    await set('private', { scope: { type: 'all_private_chats' } });
    await set('pribadi', { scope: { type: 'all_private_chats' }, language_code: 'id' });
    expect(sari.commands()[0]?.command).toBe('pribadi');
    expect(sari.commands('en')[0]?.command).toBe('private');
    await set('own', { scope: { type: 'chat', chat_id: 9 } });
    expect(sari.commands()[0]?.command).toBe('own');
    expect((await set('Not-Valid', {})).body.description).toBe('Bad Request: BOT_COMMAND_INVALID');
    expect(
      (await telegramCall(sim, 'setMyCommands', { commands: [{ command: 'a', description: '' }] })).body
        .description,
    ).toBe('Bad Request: command description must be non-empty');
  });

  it('downloads what a person sent, up to 20 MB, by a path that needs the token', async () => {
    const { sim, ani } = await withAni();
    await ani.sendsFile({ kind: 'photo', caption: 'bukti', content: 'gambar' });
    await ani.sendsFile({ kind: 'document', fileName: 'besar.pdf', size: 21 * 1024 * 1024 });
    const [photo, big] = ani.chat().slice(1);
    const found = await telegramCall(sim, 'getFile', { file_id: photo?.file?.fileId });
    const path = (found.body.result as { file_path: string }).file_path;
    const token = '4242:telegram-token-of-the-simulator';
    expect(await (await fetch(`${sim.url}/file/bot${token}/${path}`)).text()).toBe('gambar');
    expect((await fetch(`${sim.url}/file/bot1:x/${path}`)).status).toBe(401);
    expect((await telegramCall(sim, 'getFile', { file_id: big?.file?.fileId })).body.description).toBe(
      'Bad Request: file is too big',
    );
  });
});
