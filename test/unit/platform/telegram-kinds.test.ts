import { describe, expect, it } from 'vitest';
import { encodeAction } from '../../../src/conversation/engine/action-codec.ts';
import { parseUpdate } from '../../../src/platform/telegram/parse.ts';
import { readAnchor } from '../../../src/platform/telegram/places.ts';

const bot = { tenant: '4242', username: 'kinerja_bot' };
const parse = (update: object) => parseUpdate({ update_id: 1, ...update }, bot);

const ani = { id: 77, is_bot: false, first_name: 'Ani' };
const own = { id: 77, type: 'private' };
const group = { id: -1005, type: 'supergroup' };
const sent = { message_id: 5, date: 1_790_000_000, chat: own, from: ani };
const message = (content: object) => parse({ message: { ...sent, ...content } });
const inGroup = (content: object) => message({ chat: group, ...content });
const file = { file_id: 'f1', file_size: 9, file_name: 'a.pdf', mime_type: 'application/pdf' };

describe('what somebody sends', () => {
  it.each([
    ['voice', 'voice'],
    ['video_note', 'voice'],
    ['document', 'file'],
    ['video', 'file'],
    ['animation', 'file'],
    ['audio', 'file'],
  ] as const)('as %s is a file, with all that is known of it', (field, what) => {
    expect(message({ [field]: file, caption: 'Ini' }).inbound?.event).toMatchObject({
      ...{ kind: 'file', what, caption: 'Ini' },
      files: [{ name: 'a.pdf', mimeType: 'application/pdf', size: 9 }],
    });
  });

  it('as a photo is its largest size, a JPEG', () => {
    const event = message({ photo: [{ file_id: 'small' }, { file_id: 'large' }] }).inbound?.event;
    const files = [{ mimeType: 'image/jpeg', source: { fileId: 'large' } }];
    expect(event).toMatchObject({ kind: 'file', what: 'photo', files });
  });

  it('as a sticker, or of somebody else, is named as that', () => {
    expect(message({ sticker: file }).inbound?.event).toEqual({ kind: 'unsupported', what: 'sticker' });
    const forwarded = message({ forward_origin: {}, document: file, caption: 'terima kasih' }).inbound?.event;
    expect(forwarded).toMatchObject({ kind: 'forwarded', text: 'terima kasih', files: [{ source: {} }] });
  });

  it('is not what a field names that is null, nor is a whole update', () => {
    const nothing = { forward_origin: null, sticker: null, voice: null, pinned_message: null };
    expect(message({ ...nothing, document: file }).inbound?.event).toMatchObject({ what: 'file' });
    const update = { message: null, edited_message: { ...sent, text: 'lain', location: null } };
    expect(parse(update).inbound?.event).toMatchObject({ kind: 'edited' });
  });

  it.each([
    ...['pinned_message', 'message_auto_delete_timer_changed', 'chat_background_set', 'boost_added'],
    ...['write_access_allowed', 'connected_website', 'proximity_alert_triggered'],
    ...['forum_topic_created', 'forum_topic_edited', 'forum_topic_closed', 'forum_topic_reopened'],
  ])('is not what Telegram itself writes (%s), which gets no answer', (kind) => {
    expect(message({ [kind]: {} })).toEqual({});
  });
});

describe('in a group', () => {
  it('only commands and codes that all can read concern us, of people and in a chat of which it is known what it is', () => {
    expect(inGroup({ text: '/start' }).inbound).toMatchObject({ isPrivate: false, userId: '77' });
    expect(inGroup({ text: '/start@Kinerja_Bot' }).inbound?.event).toMatchObject({ name: 'start' });
    expect(inGroup({ text: 'ABCD-123456' }).inbound).toMatchObject({ isPrivate: false });
    for (const text of ['halo', '/start@other_bot', 'Kode saya mana?']) expect(inGroup({ text })).toEqual({});
    expect(inGroup({ document: file })).toEqual({});
    expect(inGroup({ text: '/start', from: { ...ani, is_bot: true } })).toEqual({});
    expect(inGroup({ text: '/start', from: undefined })).toEqual({});
    expect(message({ text: '/start', chat: { id: -1006, type: 'channel' } })).toEqual({
      unreadable: 'message',
    });
  });

  it('an answer goes to the topic, and to no thread of replies', () => {
    const thread = { text: '/start', message_thread_id: 8 };
    expect(inGroup({ ...thread, is_topic_message: true }).group).toEqual({ chatId: -1005, topicId: 8 });
    expect(inGroup(thread).group).toEqual({ chatId: -1005 });
  });
});

describe('a press', () => {
  const pressed = (chat: object) =>
    parse({
      callback_query: {
        ...{ id: '9', from: ani, data: encodeAction({ type: 'nav.home' }) },
        message: { message_id: 5, date: 1_790_000_000, chat },
      },
    });

  it('changes the message that was pressed, unless that is in the chat of somebody else', () => {
    const { anchor } = pressed(own).inbound ?? {};
    expect(anchor && readAnchor(anchor)).toMatchObject({ messageId: 5 });
    const elsewhere = pressed({ id: 78, type: 'private' });
    expect(elsewhere).toMatchObject({ queryId: '9', inbound: { userId: '77', address: { chatId: 77 } } });
    expect(elsewhere.inbound).not.toHaveProperty('anchor');
  });

  it('in a group, or where it is not known who reads along, is not private and changes nothing there', () => {
    for (const chat of [group, { id: -1006, type: 'channel' }, {}]) {
      const { inbound } = pressed(chat);
      expect(inbound).toMatchObject({ userId: '77', isPrivate: false });
      expect(inbound).not.toHaveProperty('anchor');
    }
  });
});

it('a person who blocks the bot is out of reach, and is again once it is let in, by word of their own chat alone', () => {
  const became = (status: string, chat: object = own) =>
    parse({ my_chat_member: { chat, from: ani, new_chat_member: { status } } });
  const reachable = (isReachable: boolean) => ({ kind: 'reachability', isReachable });
  expect(became('kicked').inbound?.event).toEqual(reachable(false));
  expect(became('member').inbound?.event).toEqual(reachable(true));
  expect(became('kicked', { id: 78, type: 'private' })).toEqual({ unreadable: 'my_chat_member' });
  expect(became('kicked', group)).toEqual({});
});
