import { describe, expect, it } from 'vitest';
import { simulator, slackCall, slackSecrets, testClock } from './support.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const markup = (text: string) => ({ type: 'mrkdwn', text });
const section = (text: string) => ({ type: 'section', text: markup(text) });
const button = (more: object = {}) => ({ type: 'button', text: plain('a'), action_id: 'a', ...more });
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const option = (at: number) => ({ text: plain(`o${at}`), value: String(at) });
const options = (count: number) => Array.from({ length: count }, (_, at) => option(at));
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);
const rich = (...elements: object[]) => ({ type: 'rich_text', elements });
const run = (more: object = {}) => ({
  type: 'rich_text_section',
  elements: [{ type: 'text', text: 'a', ...more }],
});
const cell = { type: 'raw_text', text: 'a' };

async function withAni() {
  const clock = testClock();
  const sim = await simulator({ clock });
  const ani = sim.slack.addUser({ id: 'U0ANI', realName: 'Ani', email: 'ani@kota.go.id', locale: 'id-ID' });
  return { sim, ani, clock };
}

describe('messages break Block Kit limits one by one, and the answer names which', () => {
  const cases: readonly [name: string, blocks: object[], words: string][] = [
    ['51 blocks', times(51, { type: 'divider' }), 'no more than 50 items allowed [json-pointer:/blocks]'],
    [
      'section text of 3001',
      [section('x'.repeat(3001))],
      'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'empty section text',
      [section('')],
      'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'a section of nothing',
      [{ type: 'section' }],
      'must define either `text` or `fields` [json-pointer:/blocks/0/type]',
    ],
    [
      '11 fields',
      [{ type: 'section', fields: times(11, plain('a')) }],
      'no more than 10 items allowed [json-pointer:/blocks/0/fields]',
    ],
    [
      'field of 2001',
      [{ type: 'section', fields: [plain('x'.repeat(2001))] }],
      'must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]',
    ],
    [
      'header of 151',
      [{ type: 'header', text: plain('x'.repeat(151)) }],
      'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'header in mrkdwn',
      [{ type: 'header', text: markup('a') }],
      'must be a plain_text object [json-pointer:/blocks/0/text]',
    ],
    [
      'button text of 76',
      [actions(button({ text: plain('x'.repeat(76)) }))],
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
    ],
    [
      'button value of 2001',
      [actions(button({ value: 'x'.repeat(2001) }))],
      'must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]',
    ],
    [
      'action id of 256',
      [actions(button({ action_id: 'x'.repeat(256) }))],
      'must be less than 256 characters [json-pointer:/blocks/0/elements/0/action_id]',
    ],
    [
      'block id of 256',
      [{ type: 'divider', block_id: 'x'.repeat(256) }],
      'must be less than 256 characters [json-pointer:/blocks/0/block_id]',
    ],
    [
      'one block id twice',
      times(2, { type: 'divider', block_id: 'b' }),
      'block_id `b` already exists [json-pointer:/blocks]',
    ],
    [
      '26 actions',
      [actions(...Array.from({ length: 26 }, (_, at) => button({ action_id: `a${at}` })))],
      'no more than 25 items allowed [json-pointer:/blocks/0/elements]',
    ],
    [
      '11 in a context',
      [{ type: 'context', elements: times(11, plain('a')) }],
      'no more than 10 items allowed [json-pointer:/blocks/0/elements]',
    ],
    [
      '101 options',
      [actions({ type: 'static_select', action_id: 'a', options: options(101) })],
      'no more than 100 items allowed [json-pointer:/blocks/0/elements/0/options]',
    ],
    [
      'no options',
      [actions({ type: 'static_select', action_id: 'a', options: [] })],
      'must provide at least 1 item [json-pointer:/blocks/0/elements/0/options]',
    ],
    [
      '11 radio buttons',
      [actions({ type: 'radio_buttons', action_id: 'a', options: options(11) })],
      'no more than 10 items allowed [json-pointer:/blocks/0/elements/0/options]',
    ],
    [
      'option text of 76',
      [
        actions({
          type: 'static_select',
          action_id: 'a',
          options: [{ text: plain('x'.repeat(76)), value: 'v' }],
        }),
      ],
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/options/0/text/text]',
    ],
    [
      'option value of 151',
      [
        actions({
          type: 'static_select',
          action_id: 'a',
          options: [{ text: plain('x'), value: 'v'.repeat(151) }],
        }),
      ],
      'must be less than 151 characters [json-pointer:/blocks/0/elements/0/options/0/value]',
    ],
    [
      'an initial option that is not offered',
      [actions({ type: 'static_select', action_id: 'a', options: options(2), initial_option: option(5) })],
      'must exactly match one of the provided options [json-pointer:/blocks/0/elements/0/initial_option]',
    ],
    ['an unknown block', [{ type: 'sections' }], 'unsupported type: sections [json-pointer:/blocks/0/type]'],
    [
      'an input element among actions',
      [actions({ type: 'plain_text_input', action_id: 'a' })],
      'unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]',
    ],
    [
      'an unknown rich text element',
      [rich({ type: 'rich_text_table' })],
      'unsupported type: rich_text_table [json-pointer:/blocks/0/elements/0/type]',
    ],
    [
      'an empty run of rich text',
      [rich(run({ text: '' }))],
      'must be more than 0 characters [json-pointer:/blocks/0/elements/0/elements/0/text]',
    ],
    [
      'an unknown style',
      [rich(run({ style: { loud: true } }))],
      'invalid additional property: loud [json-pointer:/blocks/0/elements/0/elements/0/style]',
    ],
    [
      'a list without style',
      [rich({ type: 'rich_text_list', elements: [run()] })],
      'must be one of: bullet, ordered [json-pointer:/blocks/0/elements/0/style]',
    ],
    [
      '101 table rows',
      [{ type: 'table', rows: times(101, [cell]) }],
      'no more than 100 items allowed [json-pointer:/blocks/0/rows]',
    ],
    [
      '21 table columns',
      [{ type: 'table', rows: [times(21, cell)] }],
      'no more than 20 items allowed [json-pointer:/blocks/0/rows/0]',
    ],
  ];
  it.each(cases)('%s', async (_name, blocks, words) => {
    const { sim, ani } = await withAni();
    const { status, body } = await slackCall(sim, 'chat.postMessage', {
      channel: 'U0ANI',
      text: 'x',
      blocks,
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ok: false,
      error: 'invalid_blocks',
      response_metadata: { messages: [`[ERROR] ${words}`] },
    });
    expect(ani.dm()).toEqual([]);
  });

  it('together: many small texts are too long as a whole', async () => {
    const { sim } = await withAni();
    const post = (count: number) =>
      slackCall(sim, 'chat.postMessage', {
        channel: 'U0ANI',
        blocks: times(count, section('x'.repeat(2640))),
      });
    expect((await post(5)).body.ok).toBe(true);
    expect((await post(6)).body.error).toBe('msg_blocks_too_long');
  });

  it('just within the limits are accepted', async () => {
    const { sim, ani } = await withAni();
    const blocks = [
      { type: 'header', text: plain('x'.repeat(150)) },
      section('x'.repeat(3000)),
      actions(button({ text: plain('x'.repeat(75)), value: 'x'.repeat(2000) })),
      actions({ type: 'static_select', action_id: 'a', options: options(100), initial_option: option(3) }),
      rich(run({ style: { bold: true, code: true } }), {
        type: 'rich_text_list',
        style: 'ordered',
        indent: 1,
        elements: [run()],
      }),
      { type: 'table', rows: times(100, times(20, cell)) },
    ];
    expect((await slackCall(sim, 'chat.postMessage', { channel: 'U0ANI', blocks })).body.ok).toBe(true);
    expect(ani.dm()[0]?.blocks).toHaveLength(6);
  });
});

describe('tokens, people and conversations', () => {
  it('are refused with the error names of Slack', async () => {
    const { sim } = await withAni();
    sim.slack.addUser({ id: 'U0OLD', realName: 'Lama', email: 'lama@kota.go.id', deleted: true });
    const error = async (method: string, params: object = {}, token?: string) =>
      (await slackCall(sim, method, params, token)).body.error;
    expect(await error('auth.test', {}, '')).toBe('not_authed');
    expect(await error('auth.test', {}, 'xoxb-other')).toBe('invalid_auth');
    expect(await error('apps.connections.open', {}, slackSecrets.botToken)).toBe('not_allowed_token_type');
    expect(await error('chat.sing')).toBe('unknown_method');
    expect(await error('chat.postMessage', { channel: 'C0NONE', text: 'x' })).toBe('channel_not_found');
    expect(await error('chat.postMessage', { channel: 'U0ANI' })).toBe('no_text');
    expect(await error('chat.postMessage', { channel: 'U0ANI', text: 'x'.repeat(40_001) })).toBe(
      'msg_too_long',
    );
    expect(await error('chat.postMessage', { channel: 'U0OLD', text: 'x' })).toBe('user_disabled');
    expect(await error('conversations.open', { users: 'U0OLD' })).toBe('user_disabled');
    expect(await error('conversations.open', { users: 'U0NONE' })).toBe('user_not_found');
    expect(await error('users.info', { user: 'U0NONE' })).toBe('user_not_found');
    expect(await error('users.lookupByEmail', { email: 'lama@kota.go.id' })).toBe('users_not_found');
    sim.slack.tokenProblem = 'account_inactive';
    expect(await error('auth.test')).toBe('account_inactive');
  });

  it('know a person by id and by email, with the language on request', async () => {
    const { sim } = await withAni();
    expect((await slackCall(sim, 'users.info', { user: 'U0ANI', include_locale: true })).body).toMatchObject({
      user: { id: 'U0ANI', locale: 'id-ID', tz: 'Asia/Jakarta', profile: { email: 'ani@kota.go.id' } },
    });
    expect((await slackCall(sim, 'users.lookupByEmail', { email: 'ANI@kota.go.id' })).body).toMatchObject({
      user: { id: 'U0ANI' },
    });
  });

  it('list people page by page', async () => {
    const { sim } = await withAni();
    for (const id of ['U0B', 'U0C']) sim.slack.addUser({ id, realName: id });
    const first = (await slackCall(sim, 'users.list', { limit: 2 })).body as {
      members: unknown[];
      response_metadata: { next_cursor: string };
    };
    expect(first.members).toHaveLength(2);
    const second = await slackCall(sim, 'users.list', {
      limit: 2,
      cursor: first.response_metadata.next_cursor,
    });
    expect(second.body).toMatchObject({ members: [{ id: 'U0C' }], response_metadata: { next_cursor: '' } });
  });

  it('let the bot change and delete its own messages only', async () => {
    const { sim, ani } = await withAni();
    await ani.sends('halo');
    const posted = await slackCall(sim, 'chat.postMessage', {
      channel: 'D0ANI',
      text: 'satu',
      blocks: [section('satu')],
    });
    const own = { channel: 'D0ANI', ts: posted.body.ts };
    const theirs = { channel: 'D0ANI', ts: ani.dm()[0]?.ts };
    const error = async (method: string, params: object) => (await slackCall(sim, method, params)).body.error;
    expect(await error('chat.update', { ...theirs, text: 'x' })).toBe('cant_update_message');
    expect(await error('chat.delete', theirs)).toBe('cant_delete_message');
    expect(await error('chat.update', { channel: 'D0ANI', ts: '1.000001', text: 'x' })).toBe(
      'message_not_found',
    );
    expect(await error('chat.update', { ...own, text: 'x'.repeat(4001) })).toBe('msg_too_long');
    await slackCall(sim, 'chat.update', { ...own, text: 'dua', blocks: [] });
    expect(ani.dm()[1]).toMatchObject({ text: 'dua', blocks: [], edited: true });
    await slackCall(sim, 'chat.delete', own);
    expect(ani.dm()).toHaveLength(1);
  });
});

describe('mentions', () => {
  it('count in markup and in elements made for them, never in plain words', async () => {
    const { sim } = await withAni();
    const post = (params: object) => slackCall(sim, 'chat.postMessage', { channel: 'U0ANI', ...params });
    const words = '<!channel> <@U0ANI> @here';
    await post({ text: 'x', blocks: [rich(run({ text: words })), { type: 'header', text: plain(words) }] });
    await post({ text: 'x', blocks: [section('&lt;!channel&gt;')] });
    expect(sim.slack.mentions).toEqual([]);
    await post({ text: 'x', blocks: [section(words)] });
    await post({ text: '<!everyone>' });
    await post({
      text: 'x',
      blocks: [rich({ type: 'rich_text_section', elements: [{ type: 'broadcast', range: 'here' }] })],
    });
    expect(sim.slack.mentions.map(({ kind, pointer }) => `${kind} ${pointer}`)).toEqual([
      'channel /blocks/0/text/text',
      'user /blocks/0/text/text',
      'everyone /text',
      'here /blocks/0/elements/0/elements/0',
    ]);
  });
});
