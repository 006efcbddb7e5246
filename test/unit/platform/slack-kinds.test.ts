import { describe, expect, it } from 'vitest';
import { encodeAction } from '../../../src/conversation/engine/action-codec.ts';
import { parseBody } from '../../../src/platform/slack/inbound/parse.ts';

const bot = { teamId: 'T1', userId: 'UBOT' };
const parse = async (body: object) => {
  const parsed = await parseBody(body, bot, {
    dmOf: async () => 'D1',
  });
  return typeof parsed === 'object' ? parsed : undefined;
};
const around = { type: 'event_callback', event_id: 'E1', team_id: 'T1' };
const sent = { type: 'message', channel: 'D1', channel_type: 'im', user: 'U1', ts: '1.1', text: 'halo' };
const message = async (content: object) =>
  (await parse({ ...around, event: { ...sent, ...content } }))?.inbound;

describe('what somebody writes to the bot in Slack', () => {
  it.each([undefined, null, 'me_message', 'thread_broadcast'])(
    'is a text however it was sent: with the subtype %s',
    async (subtype) => {
      const text = { kind: 'text', text: 'halo', message: '1.1' };
      expect((await message({ subtype }))?.event).toEqual(text);
    },
  );

  it.each([
    ['image/png', 'photo'],
    ['audio/mp4', 'voice'],
    ['application/pdf', 'file'],
  ])('as a file of the type %s is a %s, with what was written beside it', async (mimetype, what) => {
    const files = [
      { id: 'F1', name: 'a', mimetype, size: 9 },
      { id: 'F2', size: 'odd' },
    ];
    expect((await message({ subtype: 'file_share', files, text: 'a &amp; b' }))?.event).toMatchObject({
      ...{ kind: 'file', what, caption: 'a & b' },
      files: [{ name: 'a', mimeType: mimetype, size: 9 }, {}],
    });
  });

  it('gets a pointer when nobody listed its kind', async () => {
    const event = { kind: 'unsupported', what: 'other' };
    expect((await message({ subtype: 'invented_tomorrow' }))?.event).toEqual(event);
  });

  it('is not what Slack itself writes, what it does not show, or what a bot wrote', async () => {
    for (const subtype of [
      ...['message_deleted', 'message_replied', 'tombstone', 'ekm_access_denied', 'bot_message'],
      ...['slackbot_response', 'joiner_notification', 'assistant_app_thread', 'bot_add', 'bot_remove'],
      ...['pinned_item', 'unpinned_item', 'reminder_add', 'huddle_thread', 'sh_room_created'],
      ...['channel_join', 'channel_leave', 'channel_topic', 'channel_purpose', 'channel_name'],
      ...['channel_archive', 'channel_unarchive', 'channel_posting_permissions', 'channel_canvas_updated'],
    ])
      expect([subtype, await message({ subtype })]).toEqual([subtype, undefined]);
    expect(await message({ subtype: 'invented_tomorrow', hidden: true })).toBeUndefined();
    expect(await message({ bot_id: 'B1' })).toBeUndefined();
    expect(await message({ user: 'UBOT' })).toBeUndefined();
    expect(await message({ bot_id: null })).toBeDefined();
  });
});

describe('in Slack', () => {
  const who = { team: { id: 'T1' }, user: { id: 'U1', team_id: 'T1' }, trigger_id: 't' };
  const code = encodeAction({ type: 'nav.home' });
  const press = (container: object) =>
    parse({ ...who, type: 'block_actions', container, actions: [{ action_ts: '2.2', value: code }] });
  const form = (channel: string) =>
    parse({
      ...{ ...who, type: 'view_submission' },
      view: {
        ...{ id: 'V1', state: { values: {} } },
        private_metadata: JSON.stringify({ code, anchor: { channel, ts: '1.1' } }),
      },
    });
  const command = (channel: string) =>
    parse({
      ...{ command: '/kinerja', text: 'tim', team_id: 'T1', user_id: 'U1', trigger_id: 't' },
      channel_id: channel,
    });

  it('a press is private in a direct conversation or in Home alone', async () => {
    const at = (channel: string) => ({ type: 'message', message_ts: '1.1', channel_id: channel });
    const own = await press(at('D1'));
    expect(own).toMatchObject({ source: 'message-press', inbound: { isPrivate: true } });
    expect(own?.inbound).toHaveProperty('anchor');
    const inChannel = await press(at('C1'));
    expect(inChannel).toMatchObject({ publicChannel: 'C1', inbound: { isPrivate: false } });
    expect(inChannel?.inbound.address).toEqual({ userId: 'U1' });
    expect(inChannel?.inbound).not.toHaveProperty('anchor');
    expect(await press({ type: 'view' })).toMatchObject({ source: 'home-press' });
    expect(await press({ type: 'message' })).toBeUndefined();
  });

  it('a command is private in the conversation with the bot alone, and not in one with somebody else', async () => {
    expect((await command('D1'))?.inbound).toMatchObject({ isPrivate: true, address: { channel: 'D1' } });
    for (const channel of ['D2', 'C1']) {
      const typed = await command(channel);
      expect(typed).toMatchObject({ publicChannel: channel, inbound: { isPrivate: false } });
      expect(typed?.inbound.address).toEqual({ userId: 'U1' });
    }
  });

  it('a form changes the message it was opened from, but none in a channel', async () => {
    expect((await form('D1'))?.inbound).toMatchObject({
      anchor: { channel: 'D1' },
      address: { channel: 'D1' },
    });
    const ofChannel = (await form('C1'))?.inbound;
    expect(ofChannel).not.toHaveProperty('anchor');
    expect(ofChannel?.address).toEqual({ userId: 'U1' });
  });

  it('only the Home tab that was opened is drawn, not the conversation', async () => {
    const opened = async (tab: string) =>
      (await parse({ ...around, event: { type: 'app_home_opened', user: 'U1', channel: 'D1', tab } }))
        ?.inbound.event;
    expect(await opened('home')).toEqual({ kind: 'home-opened' });
    expect(await opened('messages')).toBeUndefined();
  });
});
