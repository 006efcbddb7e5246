import { describe, expect, it } from 'vitest';
import type { Simulator, SlackUser } from '../../../simulator/index.ts';
import { listen, simulator, slackCall, testClock } from './support.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const input = (more: object = {}) => ({
  type: 'input',
  block_id: 'catatan',
  label: plain('Catatan'),
  element: { type: 'plain_text_input', action_id: 'isi', max_length: 10 },
  ...more,
});
const modal = (more: object = {}) => ({
  type: 'modal',
  title: plain('Form'),
  submit: plain('Kirim'),
  callback_id: 'f',
  blocks: [input()],
  ...more,
});
const home = (blocks: object[] = [{ type: 'divider' }]) => ({ type: 'home', blocks });

type Payload = Record<string, unknown> & { trigger_id: string };

/** An app that keeps every payload and answers with `answer`, which the test sets. */
async function withApp() {
  const clock = testClock();
  const sim = await simulator({ clock });
  const ani = sim.slack.addUser({ id: 'U0ANI', realName: 'Ani' });
  const got: Payload[] = [];
  const app = { answer: undefined as unknown, status: 200 };
  sim.slack.requestUrl = await listen((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const form = new URLSearchParams(Buffer.concat(chunks).toString());
      const payload = form.get('payload');
      got.push(payload === null ? (Object.fromEntries(form) as Payload) : JSON.parse(payload));
      response.writeHead(app.status, { 'content-type': 'application/json' });
      response.end(app.answer === undefined ? '' : JSON.stringify(app.answer));
    });
  });
  return { sim, ani, clock, got, app };
}

const triggerOf = async (ani: SlackUser, got: readonly Payload[]): Promise<string> => {
  await ani.slash('/kinerja');
  return got.at(-1)?.trigger_id ?? '';
};

const error = async (sim: Simulator, method: string, params: object) =>
  (await slackCall(sim, method, params)).body.error;

describe('triggers', () => {
  it('work once, within three seconds of the clock', async () => {
    const { sim, ani, clock, got } = await withApp();
    const trigger = await triggerOf(ani, got);
    expect((await slackCall(sim, 'views.open', { trigger_id: trigger, view: modal() })).body.ok).toBe(true);
    expect(await error(sim, 'views.open', { trigger_id: trigger, view: modal() })).toBe(
      'exchanged_trigger_id',
    );
    const late = await triggerOf(ani, got);
    clock.advance({ seconds: 4 });
    expect(await error(sim, 'views.open', { trigger_id: late, view: modal() })).toBe('expired_trigger_id');
    expect(await error(sim, 'views.open', { trigger_id: '1.2.3', view: modal() })).toBe('invalid_trigger_id');
    expect(await error(sim, 'views.open', { view: modal() })).toBe('invalid_arguments');
  });

  it('let an app push two views on the first, not more', async () => {
    const { sim, ani, got } = await withApp();
    const blocks = [
      { type: 'actions', elements: [{ type: 'button', action_id: 'b', text: plain('Lanjut') }] },
    ];
    await slackCall(sim, 'views.open', { trigger_id: await triggerOf(ani, got), view: modal({ blocks }) });
    const push = async () => {
      await ani.presses('modal', { label: 'Lanjut' });
      return (
        await slackCall(sim, 'views.push', { trigger_id: got.at(-1)?.trigger_id, view: modal({ blocks }) })
      ).body.error;
    };
    expect([await push(), await push(), await push()]).toEqual([undefined, undefined, 'push_limit_reached']);
    expect(ani.modals()).toHaveLength(3);
  });
});

describe('views are refused as a whole, with the place of the fault', () => {
  const cases: readonly [name: string, view: object, words: string][] = [
    [
      'title of 25',
      modal({ title: plain('x'.repeat(25)) }),
      'must be less than 25 characters [json-pointer:/view/title/text]',
    ],
    [
      'submit of 25',
      modal({ submit: plain('x'.repeat(25)) }),
      'must be less than 25 characters [json-pointer:/view/submit/text]',
    ],
    [
      'close of 25',
      modal({ close: plain('x'.repeat(25)) }),
      'must be less than 25 characters [json-pointer:/view/close/text]',
    ],
    [
      'an input without submit',
      modal({ submit: undefined }),
      'must define `submit` to use an `input` block in modals [json-pointer:/view/blocks/0/input]',
    ],
    [
      'metadata of 3001',
      modal({ private_metadata: 'x'.repeat(3001) }),
      'must be less than 3001 characters [json-pointer:/view/private_metadata]',
    ],
    [
      'callback id of 256',
      modal({ callback_id: 'x'.repeat(256) }),
      'must be less than 256 characters [json-pointer:/view/callback_id]',
    ],
    [
      'label of 2001',
      modal({ blocks: [input({ label: plain('x'.repeat(2001)) })] }),
      'must be less than 2001 characters [json-pointer:/view/blocks/0/label/text]',
    ],
    [
      'max length of 3001',
      modal({ blocks: [input({ element: { type: 'plain_text_input', action_id: 'a', max_length: 3001 } })] }),
      'must be less than 3001 [json-pointer:/view/blocks/0/element/max_length]',
    ],
    [
      '101 blocks',
      modal({ blocks: Array.from({ length: 101 }, () => ({ type: 'divider' })) }),
      'no more than 100 items allowed [json-pointer:/view/blocks]',
    ],
    [
      'a table',
      modal({ blocks: [{ type: 'table', rows: [[{ type: 'raw_text', text: 'a' }]] }] }),
      'unsupported type: table [json-pointer:/view/blocks/0/type]',
    ],
  ];
  it.each(cases)('%s', async (_name, view, words) => {
    const { sim, ani, got } = await withApp();
    const { body } = await slackCall(sim, 'views.open', { trigger_id: await triggerOf(ani, got), view });
    expect(body).toMatchObject({
      error: 'invalid_arguments',
      response_metadata: {
        messages: ['[ERROR] failed to match all allowed schemas [json-pointer:/view]', `[ERROR] ${words}`],
      },
    });
    expect(ani.modal()).toBeUndefined();
  });

  it('too large', async () => {
    const { sim } = await withApp();
    const big = home(Array.from({ length: 90 }, () => ({ type: 'section', text: plain('x'.repeat(2900)) })));
    expect(await error(sim, 'views.publish', { user_id: 'U0ANI', view: big })).toBe('view_too_large');
  });
});

describe('a Home tab', () => {
  it('is replaced only when a given hash is that of its present state', async () => {
    const { sim, ani } = await withApp();
    const publish = (params: object) =>
      slackCall(sim, 'views.publish', { user_id: 'U0ANI', view: home(), ...params });
    const first = (await publish({})).body.view as { hash: string };
    await publish({ hash: first.hash });
    expect((await publish({ hash: first.hash })).body.error).toBe('hash_conflict');
    expect(ani.home()?.hash).not.toBe(first.hash);
    expect(await error(sim, 'views.publish', { user_id: 'U0NONE', view: home() })).toBe('user_not_found');
    expect(await error(sim, 'views.update', { view_id: 'V0NONE', view: modal() })).toBe('not_found');
  });
});

describe('a form', () => {
  async function opened() {
    const all = await withApp();
    await slackCall(all.sim, 'views.open', {
      trigger_id: await triggerOf(all.ani, all.got),
      view: modal({ notify_on_close: true, private_metadata: 'm' }),
    });
    return all;
  }

  it('is not sent while a required field is empty or too long', async () => {
    const { ani, got } = await opened();
    const before = got.length;
    await ani.submitsModal();
    expect(ani.modalErrors()).toEqual({ catatan: 'Please complete this required field.' });
    await ani.fills('catatan', 'x'.repeat(11));
    await ani.submitsModal();
    expect(ani.modalErrors()).toEqual({ catatan: 'Please use at most 10 characters.' });
    expect(got).toHaveLength(before);
  });

  it('carries what was entered, and keeps it when the app redraws the form', async () => {
    const { sim, ani, got } = await opened();
    await ani.fills('Catatan', 'baik');
    const view = ani.modal();
    await slackCall(sim, 'views.update', {
      view_id: view?.id,
      hash: view?.hash,
      view: modal({ title: plain('Baru') }),
    });
    expect(ani.modal()?.title).toEqual(plain('Baru'));
    await ani.submitsModal();
    expect(got.at(-1)).toMatchObject({
      type: 'view_submission',
      view: {
        callback_id: 'f',
        state: { values: { catatan: { isi: { type: 'plain_text_input', value: 'baik' } } } },
      },
    });
    expect(ani.modal()).toBeUndefined();
  });

  it('stays open with errors, with a redrawn view, and with trouble; clear closes it', async () => {
    const { ani, app } = await opened();
    await ani.fills('Catatan', 'baik');
    app.answer = { response_action: 'errors', errors: { catatan: 'Kurang' } };
    await ani.submitsModal();
    expect(ani.modalErrors()).toEqual({ catatan: 'Kurang' });
    app.answer = { response_action: 'errors', errors: { lain: 'Kurang' } };
    await ani.submitsModal();
    expect(ani.lastError()).toContain('We had some trouble connecting');
    app.answer = { response_action: 'update', view: modal({ title: plain('x'.repeat(25)) }) };
    await ani.submitsModal();
    expect(ani.lastError()).toContain('/view/title/text');
    app.answer = { response_action: 'push', view: modal({ title: plain('Kedua') }) };
    await ani.submitsModal();
    expect(ani.modals().map((view) => view.title)).toEqual([plain('Form'), plain('Kedua')]);
    app.status = 500;
    await ani.fills('Catatan', 'baik');
    expect(await ani.submitsModal()).toEqual(expect.objectContaining({ outcome: 'failed', attempts: 1 }));
    expect(ani.modals()).toHaveLength(2);
    app.status = 200;
    app.answer = { response_action: 'clear' };
    await ani.submitsModal();
    expect(ani.modals()).toEqual([]);
  });

  it('tells the app when it is closed without sending, if it asked', async () => {
    const { ani, got } = await opened();
    await ani.closesModal();
    expect(got.at(-1)).toMatchObject({
      type: 'view_closed',
      is_cleared: false,
      view: { private_metadata: 'm' },
    });
    expect(ani.modal()).toBeUndefined();
  });
});

describe('controls in a message', () => {
  it('act with the ids, the value and the chosen option', async () => {
    const { sim, ani, got } = await withApp();
    const choice = (at: number) => ({ text: plain(`Tingkat ${at}`), value: String(at) });
    const elements = [
      { type: 'button', action_id: 'b', value: 'v1', text: plain('Simpan') },
      { type: 'static_select', action_id: 's', options: [choice(1), choice(2)] },
      { type: 'checkboxes', action_id: 'c', options: [choice(3), choice(4)] },
    ];
    const posted = await slackCall(sim, 'chat.postMessage', {
      channel: 'U0ANI',
      text: 'x',
      blocks: [{ type: 'actions', block_id: 'k', elements }],
    });
    const ts = String(posted.body.ts);
    await ani.presses(ts, { label: 'Simpan' });
    expect(got.at(-1)).toMatchObject({
      type: 'block_actions',
      user: { id: 'U0ANI' },
      container: { type: 'message', message_ts: ts, channel_id: 'D0ANI' },
      actions: [{ type: 'button', action_id: 'b', block_id: 'k', value: 'v1' }],
    });
    await ani.choosesOption(ts, { label: 'Tingkat 2' });
    await ani.choosesOptions(ts, 'c', ['Tingkat 3', 'Tingkat 4']);
    expect(got.at(-1)).toMatchObject({
      actions: [{ type: 'checkboxes', selected_options: [{ value: '3' }, { value: '4' }] }],
      state: { values: { k: { s: { selected_option: { value: '2' } } } } },
    });
    await expect(ani.presses(ts, { label: 'Hapus' })).rejects.toThrow('[Simpan]');
  });

  it('can be answered at their response_url five times in half an hour', async () => {
    const { sim, ani, got } = await withApp();
    await ani.slash('/kinerja', 'bantuan', { channel: 'C0UMUM' });
    const url = String(got.at(-1)?.response_url);
    const answer = () =>
      fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text: 'hai' }),
      });
    const statuses: number[] = [];
    for (let at = 0; at < 6; at += 1) statuses.push((await answer()).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 404]);
    expect(sim.slack.messages('C0UMUM')).toHaveLength(5);
    expect(sim.slack.messages('C0UMUM')[0]).toMatchObject({ text: 'hai', ephemeral: true });
  });
});
