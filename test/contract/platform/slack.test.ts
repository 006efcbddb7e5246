import { afterEach, describe, expect, it } from 'vitest';
import type { Simulator } from '../../../simulator/index.ts';
import { renderSlackView } from '../../../simulator/index.ts';
import type { Action } from '../../../src/conversation/contract/action.ts';
import { type Form, type Screen, text } from '../../../src/conversation/contract/view.ts';
import { createSlackPlatform } from '../../../src/platform/slack/index.ts';
import { arrived, type Bench, busy, tokens } from './bench.ts';
import { slackBench } from './slack-bench.ts';
import { post, press } from './slack-request.ts';

const note: Action = { type: 'self.note', appraisalId: '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b', item: 'M.01' };
const card = (words: string): Screen => ({
  preview: 'Ada yang baru',
  blocks: [
    { kind: 'paragraph', text: text(words) },
    { kind: 'buttons', layout: 'row', buttons: [{ label: 'Catatan', action: note }] },
  ],
});
const form: Form = {
  title: 'Catatan untuk Integritas dan Kerja Sama',
  intro: text('Tulis singkat saja.'),
  fields: [
    {
      kind: 'text',
      id: 'note',
      label: 'Catatan',
      textMax: 1000,
      isMultiline: true,
      isOptional: false,
      value: 'lama',
    },
    { kind: 'date', id: 'until', label: 'Sampai', isOptional: true, value: '2026-12-01' },
  ],
  submit: { label: 'Simpan', action: note },
  cancelLabel: 'Batal',
};

type OnSlack = Bench & { readonly sim: Simulator };
let bench: OnSlack | undefined;
afterEach(async () => {
  await bench?.close();
  bench = undefined;
});
const opened = async () => {
  bench = await slackBench();
  const on = bench;
  on.decide = () => ({ screen: card('Kartu 1'), mode: 'new' });
  await on.types('halo');
  const person = on.sim.slack.user('U77');
  if (person === undefined) throw new Error('no person');
  return { on, person };
};

describe('a form on Slack', () => {
  it('opens on a press with what was written before, and leaves the screen as it is', async () => {
    const { on, person } = await opened();
    on.decide = () => ({ form });
    await on.presses('Catatan');
    const modal = person.modal();
    expect(modal && renderSlackView(modal)).toContain('Catatan untuk Integritas dan Kerja Sama');
    expect(modal?.title?.text).toBe('Catatan untuk…');
    expect(JSON.stringify(modal?.blocks)).toContain('lama');
    expect(on.messages()).toEqual([expect.stringContaining('Kartu 1')]);
  });

  it('stays open with errors at its fields, and a corrected form counts as a new event', async () => {
    const { on, person } = await opened();
    on.decide = () => ({ form });
    await on.presses('Catatan');
    await person.fills('Catatan', 'x');
    on.decide = () => ({ formErrors: { note: 'Tulis sedikit lebih banyak.' } });
    await person.submitsModal();
    expect(Object.values(person.modalErrors())).toEqual(['Tulis sedikit lebih banyak.']);
    await person.fills('Catatan', 'Selalu jujur & terbuka <3');
    on.decide = () => ({ screen: card('Tersimpan') });
    await person.submitsModal();
    await on.settle();
    expect(on.inbound.at(-1)?.event).toEqual({
      kind: 'submit',
      action: note,
      values: { note: 'Selalu jujur & terbuka <3', until: '2026-12-01' },
    });
    expect(on.inbound.at(-1)?.eventId).not.toBe(on.inbound.at(-2)?.eventId);
    expect(person.modal()).toBeUndefined();
    expect(on.messages()).toEqual([expect.stringContaining('Tersimpan')]);
  });

  it('keeps what was typed when it could not be saved', async () => {
    const { on, person } = await opened();
    on.decide = () => ({ form });
    await on.presses('Catatan');
    await person.fills('Catatan', 'panjang sekali');
    on.decide = () => {
      throw new Error('database gone');
    };
    await person.submitsModal();
    expect(Object.values(person.modalErrors())).toEqual([busy]);
    expect(JSON.stringify(person.modal()?.state)).toContain('panjang sekali');
  });

  it.each(['spent trigger', 'refused form'])('is offered in place of the screen after a %s', async (why) => {
    const { on, person } = await opened();
    if (why === 'spent trigger') on.sim.slack.triggerLifetimeMs = -1;
    else on.sim.slack.faults.next({ method: 'views.open', kind: '500' });
    on.decide = () => ({ form, offer: card('Formulir belum terbuka') });
    await on.presses('Catatan');
    expect(person.modal()).toBeUndefined();
    expect(on.messages()).toEqual([expect.stringContaining('Formulir belum terbuka')]);
    on.sim.slack.triggerLifetimeMs = 3000;
    await on.presses('Catatan');
    expect(person.modal()).toBeDefined();
    on.decide = () => ({ screen: card('Tersimpan') });
    await person.submitsModal();
    await on.settle();
    expect(on.messages()).toEqual([expect.stringContaining('Tersimpan')]);
  });

  it('is offered below, in place of the old screen, when it was asked for on Home', async () => {
    const { on, person } = await opened();
    on.decide = () => ({ home: card('Beranda') });
    await person.opensHome();
    await on.settle();
    on.sim.slack.triggerLifetimeMs = -1;
    on.decide = () => ({ form, offer: card('Formulir belum terbuka'), home: card('Beranda') });
    await person.presses('home', { label: 'Catatan' });
    await on.settle();
    expect(on.messages()).toEqual([expect.stringContaining('Formulir belum terbuka')]);
    expect(on.shown.at(-1)).toMatchObject({ ok: true });
  });
});

describe('Slack Home', () => {
  it('is drawn when it is opened, and acts by posting at the end of the conversation', async () => {
    const { on, person } = await opened();
    on.decide = () => ({ home: card('Beranda') });
    await person.opensHome();
    await on.settle();
    const view = person.home();
    expect(view && renderSlackView(view)).toContain('Beranda');
    expect(on.messages()).toHaveLength(1);
    on.decide = () => ({ screen: card('Kartu 5'), home: card('Beranda baru') });
    await person.presses('home', { label: 'Catatan' });
    await on.settle();
    expect(on.messages()).toEqual([expect.stringContaining('Kartu 5')]);
    const redrawn = person.home();
    expect(redrawn && renderSlackView(redrawn)).toContain('Beranda baru');
  });
});

describe('/kinerja', () => {
  it('is a command by the word after it, answered in the conversation', async () => {
    const { on, person } = await opened();
    on.decide = () => ({ screen: card('Tim Anda'), mode: 'new' });
    await person.slash('/kinerja', 'Tim 2', { channel: 'dm' });
    await on.settle();
    expect(on.inbound.at(-1)).toMatchObject({
      isPrivate: true,
      event: { kind: 'command', name: 'tim', argument: '2' },
    });
    expect(on.messages()).toEqual([expect.stringContaining('Tim Anda')]);
  });

  it('is answered in a channel only to the person who typed it, and only with what is for everybody', async () => {
    const { on, person } = await opened();
    on.decide = () => ({
      screen: { preview: 'x', blocks: [{ kind: 'paragraph', text: text('Lanjut di pesan pribadi.') }] },
      mode: 'once',
    });
    await person.slash('/kinerja', '', { channel: 'C123' });
    await on.settle();
    expect(on.inbound.at(-1)).toMatchObject({
      isPrivate: false,
      event: { kind: 'command', name: 'start' },
    });
    expect(on.inbound.at(-1)?.address).toEqual({ userId: 'U77' });
    const said = on.sim.slack.messages('C123').filter((message) => message.from === 'bot');
    expect(said.map((message) => message.ephemeral)).toEqual([true]);
    on.decide = () => ({ screen: card('rahasia') });
    await person.slash('/kinerja', '', { channel: 'C123' });
    await on.settle();
    expect(JSON.stringify(on.sim.slack.messages('C123'))).not.toContain('rahasia');
  });
});

describe('what reaches the engine from Slack', () => {
  it('is marked as failed by Slack itself when it was not saved and the person could not be told', async () => {
    const { on, person } = await opened();
    on.decide = () => {
      throw new Error('database gone');
    };
    on.sim.slack.faults.next({ method: 'chat.postEphemeral', kind: 'reset' });
    await on.presses('Catatan');
    expect(person.lastError()).toBeDefined();
    await on.presses('Catatan');
    expect(person.lastError()).toBeUndefined();
  });

  it('takes an unknown button for a stale one, without an error for the person', async () => {
    const { on, person } = await opened();
    await on.sim.idle();
    const [message] = person.dm().filter((each) => each.from === 'bot');
    const response = await post(on, { payload: JSON.stringify(press(message?.ts ?? '', 'old-code')) });
    expect(response.status).toBe(200);
    await on.settle();
    expect(on.inbound.at(-1)?.event).toEqual({ kind: 'stale-action' });
  });

  it('holds all files of one message in their order, whatever Slack leaves out of them', async () => {
    const { on } = await opened();
    const files = [
      { id: 'F1', name: 'a.png', mimetype: 'image/png', size: 3, mode: 'hosted' },
      { id: 'F2', name: null, mimetype: null, mode: 'tombstone' },
    ];
    const event = { type: 'message', subtype: 'file_share', channel_type: 'im', channel: 'D77', user: 'U77' };
    const body = {
      type: 'event_callback',
      event_id: 'Ev1',
      team_id: 'T0SIMTEAM',
      event: { ...event, files },
    };
    await post(on, undefined, {}, JSON.stringify(body));
    expect(on.inbound.at(-1)?.event).toMatchObject({
      kind: 'file',
      what: 'photo',
      files: [{ name: 'a.png', mimeType: 'image/png', size: 3 }, {}],
    });
    expect(await arrived(on)).toBe('gone');
  });

  it('knows the e-mail the workspace has confirmed, when asked', async () => {
    const { on } = await opened();
    expect(await on.inbound[0]?.verifiedEmail?.()).toBe('ani@contoh.go.id');
  });
});

describe('the request URL', () => {
  const at = (offsetSeconds: number) => String(Math.floor(Date.now() / 1000) + offsetSeconds);

  it.each([
    ['a wrong signature', at(0), 'v0=0000'],
    ['no signature', at(0), undefined],
    ['a signature older than five minutes', at(-301), 'sign'],
    ['a signature from the future', at(120), 'sign'],
    ['a time that is no number', 'now', 'sign'],
  ])('refuses %s', async (_, timestamp, signature) => {
    const { on } = await opened();
    const before = on.inbound.length;
    const response = await post(on, { payload: JSON.stringify(press('1.2', 'x')) }, { timestamp, signature });
    expect(response.status).toBe(401);
    expect(on.inbound).toHaveLength(before);
  });

  it('answers the challenge of Slack', async () => {
    const { on } = await opened();
    const response = await post(
      on,
      undefined,
      {},
      JSON.stringify({ type: 'url_verification', challenge: 'abc' }),
    );
    expect(await response.json()).toEqual({ challenge: 'abc' });
  });

  it('is not built without a signing secret', async () => {
    const { on } = await opened();
    const options = {
      token: tokens.bot,
      apiUrl: on.sim.slackApiUrl,
      log: { info: () => {}, warn: () => {}, error: () => {} },
      busyText: () => busy,
    };
    const socket = await createSlackPlatform({ ...options, mode: 'socket', appToken: tokens.app });
    expect(socket.routes).toBeUndefined();
    const weak = await createSlackPlatform({ ...options, mode: 'http', signingSecret: 'short' });
    expect(() => weak.routes?.(on.handle)).toThrow('SLACK_SIGNING_SECRET');
  });

  it('names the variable to look at when the token is refused', async () => {
    const { on } = await opened();
    const refused = createSlackPlatform({
      token: 'xoxb-wrong',
      mode: 'socket',
      appToken: tokens.app,
      apiUrl: on.sim.slackApiUrl,
      log: { info: () => {}, warn: () => {}, error: () => {} },
      busyText: () => busy,
    });
    await expect(refused).rejects.toThrow('SLACK_BOT_TOKEN');
  });
});
