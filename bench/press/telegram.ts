import type { Ground } from './side.ts';
import { codeOf } from './value.ts';

const token = '4200:bench-token';
const secret = 'bench-webhook-secret';
const chatOf = (index: number) => 100_000 + index;
const messageId = 7;
const sentAt = Math.floor(Date.now() / 1000);
let updates = 0;

const me = { id: 4200, is_bot: true, first_name: 'Kinerja', username: 'kinerja_bot' };
const ok = (result: unknown) => JSON.stringify({ ok: true, result });
const answers: Readonly<Record<string, string>> = {
  getMe: ok(me),
  editMessageText: ok({ message_id: messageId, date: sentAt, chat: { id: 1, type: 'private' }, text: '' }),
  sendMessage: ok({ message_id: messageId, date: sentAt, chat: { id: 1, type: 'private' }, text: '' }),
};
const methodOf = (url: string | undefined) => url?.slice(url.lastIndexOf('/') + 1) ?? '';

export const telegram: Ground = {
  name: 'Telegram',
  place: {
    platform: 'telegram',
    tenant: String(me.id),
    userId: (index) => String(chatOf(index)),
    address: (index) => ({ chatId: chatOf(index) }),
    anchor: () => ({ messageId, sentAt }),
  },
  path: '/telegram/webhook',
  press: ({ index, appraisalId }, count) => {
    updates += 1;
    const from = { id: chatOf(index), is_bot: false, first_name: 'Pegawai', language_code: 'id' };
    const chat = { id: chatOf(index), type: 'private', first_name: 'Pegawai' };
    return {
      headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
      body: JSON.stringify({
        update_id: updates,
        callback_query: {
          id: String(updates),
          from,
          chat_instance: '1',
          data: codeOf(appraisalId, count),
          message: { message_id: messageId, date: sentAt, chat, from: me, text: 'kartu' },
        },
      }),
    };
  },
  answer: ({ url }) => answers[methodOf(url)] ?? ok(true),
  drawn: ({ url }, body) => {
    if (methodOf(url) !== 'editMessageText') return undefined;
    const chat = /"chat_id":(\d+)/.exec(body)?.[1];
    return chat === undefined ? undefined : Number(chat) - chatOf(0);
  },
  ours: (base) => ({
    TELEGRAM_BOT_TOKEN: token,
    TELEGRAM_WEBHOOK_SECRET: secret,
    TELEGRAM_API_ROOT: base,
    PUBLIC_URL: 'https://kinerja.example',
  }),
  bare: { file: 'bare-telegram.ts', env: (base) => ({ TOKEN: token, SECRET: secret, API: base }) },
};
