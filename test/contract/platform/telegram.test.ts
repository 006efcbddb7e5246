import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Simulator } from '../../../simulator/index.ts';
import type { Action } from '../../../src/conversation/contract/action.ts';
import { type Screen, text } from '../../../src/conversation/contract/view.ts';
import { createTelegramPlatform } from '../../../src/platform/telegram/index.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { comesTrue } from '../../support/comes-true.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { arrived, type Bench, busy, type Transport, tokens } from './bench.ts';
import { telegramBench } from './telegram-bench.ts';

const go: Action = { type: 'nav.home' };
const card = (words: string, isConfidential = false): Screen => ({
  preview: 'Ada yang baru',
  isConfidential,
  blocks: [
    { kind: 'paragraph', text: text(words) },
    { kind: 'buttons', layout: 'row', buttons: [{ label: 'Lanjut', action: go }] },
  ],
});
const log = { info: () => {}, warn: () => {}, error: () => {} };

type OnTelegram = Bench & { readonly sim: Simulator };
let bench: OnTelegram | undefined;
afterEach(async () => {
  await bench?.close();
  bench = undefined;
});
const opened = async (transport?: Transport) => {
  bench = await telegramBench(transport);
  const on = bench;
  const person = on.sim.telegram.user(77);
  if (person === undefined) throw new Error('no person');
  on.decide = () => ({ screen: card('Kartu 1'), mode: 'new' });
  return { on, person };
};
const screenOf = (on: OnTelegram) =>
  on.sim.telegram
    .messages(77)
    .filter((message) => message.from === 'bot')
    .at(-1);

describe('a press on Telegram', () => {
  it('is always answered, with a toast when there is something to say', async () => {
    const { on, person } = await opened();
    await on.types('halo');
    on.decide = () => ({ screen: card('Kartu 2'), notice: { text: 'Tersimpan', isAlert: true } });
    await on.presses('Lanjut');
    expect(person.lastAnswer()).toEqual({ text: 'Tersimpan', alert: true });
    expect(on.messages().join()).not.toContain('Tersimpan');
    on.decide = () => ({});
    await on.presses('Lanjut');
    expect(person.lastAnswer()).toEqual({ alert: false });
  });

  it.each([
    ['pull', 'a call of its own'],
    ['push', 'the answer to its update'],
  ] as const)('that came by %s is answered in %s', async (transport, _how) => {
    const { on, person } = await opened(transport);
    await on.types('halo');
    await comesTrue(() => expect(on.messages()).toHaveLength(1));
    on.sim.wire.clear();
    on.decide = () => ({ screen: card('Kartu 2'), notice: { text: 'Tersimpan' } });
    await on.presses('Lanjut');
    await comesTrue(() => expect(person.lastAnswer()).toEqual({ text: 'Tersimpan', alert: false }));
    const called = on.sim.wire.entries.filter(({ method }) => method === 'answerCallbackQuery');
    expect(called).toHaveLength(transport === 'pull' ? 1 : 0);
    if (transport === 'push')
      expect(on.sim.wire.entries.find(({ method }) => method === 'callback_query')).toMatchObject({
        status: 200,
        response: { method: 'answerCallbackQuery', text: 'Tersimpan' },
      });
  });

  it('is still shown when it can no longer be answered', async () => {
    const { on } = await opened();
    await on.types('halo');
    on.sim.telegram.callbackLifetimeS = -1;
    on.decide = () => ({ screen: card('Kartu 2') });
    await on.presses('Lanjut');
    expect(on.messages()).toEqual([expect.stringContaining('Kartu 2')]);
  });

  it('is stale when its code is not one of ours', async () => {
    const { on, person } = await opened();
    await on.types('halo');
    await person.presses(screenOf(on)?.messageId ?? 0, { data: 'forged' });
    expect(on.inbound.at(-1)?.event).toEqual({ kind: 'stale-action' });
  });

  it("on a message of somebody else is answered in the presser's own chat", async () => {
    const { on } = await opened();
    await on.types('halo');
    const other = on.sim.telegram.addUser({ id: 88, firstName: 'Budi' });
    on.decide = () => ({ screen: card('Milik Budi') });
    await other.pressesForwarded(77, screenOf(on)?.messageId ?? 0, { label: 'Lanjut' });
    await on.settle();
    expect(on.inbound.at(-1)).toMatchObject({ userId: '88', address: { chatId: 88 }, isPrivate: true });
    expect(on.inbound.at(-1)).not.toHaveProperty('anchor');
    expect(JSON.stringify(on.sim.telegram.messages(77))).not.toContain('Milik Budi');
  });
});

describe('what a person sends on Telegram', () => {
  it('is recognised: commands, files, voices, stickers, forwards and corrections', async () => {
    const { on, person } = await opened();
    const last = () => on.inbound.at(-1)?.event;
    await person.sends('/start@kinerja_bot ABC_1-x');
    expect(last()).toEqual({ kind: 'command', name: 'start', argument: 'ABC_1-x' });
    for (const [kind, what, mimeType] of [
      ['photo', 'photo', 'image/jpeg'],
      ['document', 'file', 'application/pdf'],
      ['voice', 'voice', 'audio/ogg'],
    ] as const) {
      await person.sendsFile({ kind });
      expect(last()).toMatchObject({ kind: 'file', what, files: [{ mimeType, size: 3 }] });
    }
    await person.sendsFile({ kind: 'sticker' });
    expect(last()).toEqual({ kind: 'unsupported', what: 'sticker' });
    await person.forwards('kata orang');
    expect(last()).toMatchObject({
      ...{ kind: 'forwarded', text: 'kata orang', files: [], writtenBy: 'Someone else' },
      writtenAtMs: expect.any(Number),
    });
    await person.sends('salah');
    const mine = person
      .chat()
      .filter((message) => message.from === 'user')
      .at(-1);
    expect(last()).toEqual({ kind: 'text', text: 'salah', message: String(mine?.messageId) });
    await person.edits(mine?.messageId ?? 0, 'benar');
    expect(last()).toEqual({ kind: 'edited', text: 'benar', message: String(mine?.messageId) });
    await person.blocks();
    expect(last()).toEqual({ kind: 'reachability', isReachable: false });
    await person.unblocks();
    expect(last()).toEqual({ kind: 'reachability', isReachable: true });
  });

  it('is not even asked for when it is known to be larger than wanted', async () => {
    const { on } = await opened();
    await on.sends({ name: 'a.pdf', mimeType: 'application/pdf', bytes: new Uint8Array(9) });
    const calls = () => on.sim.wire.entries.filter(({ method }) => method === 'getFile').length;
    expect([await arrived(on, 8), calls()]).toEqual(['too-large', 0]);
    expect([await arrived(on, 9), calls()]).toEqual([new Uint8Array(9), 1]);
  });

  it('in a group is never answered with anything personal', async () => {
    const { on, person } = await opened();
    await on.types('halo');
    const member = person.inGroup(-500);
    await member.sends('ngobrol biasa');
    expect(on.inbound).toHaveLength(1);
    on.decide = () => ({ screen: card('rahasia'), mode: 'edit' });
    await member.sends('/start@kinerja_bot');
    await on.settle();
    expect(on.inbound.at(-1)).toMatchObject({ isPrivate: false, address: { chatId: 77 } });
    expect(JSON.stringify(on.sim.telegram.messages(-500))).not.toContain('rahasia');
    on.decide = () => ({
      screen: { preview: 'x', blocks: [{ kind: 'paragraph', text: text('Lanjut di chat pribadi.') }] },
      mode: 'once',
    });
    await member.sends('/start@kinerja_bot');
    await on.settle();
    expect(on.sim.telegram.messages(-500).at(-1)?.text).toBe('Lanjut di chat pribadi.');
  });

  it('in a topic of a forum is answered in that topic', async () => {
    const { on, person } = await opened();
    on.decide = () => ({
      screen: { preview: 'x', blocks: [{ kind: 'paragraph', text: text('Lanjut di chat pribadi.') }] },
      mode: 'once',
    });
    const forum = person.inGroup(-1_005);
    await forum.inTopic(8).sends('/start@kinerja_bot');
    await forum.sends('/start@kinerja_bot');
    await on.settle();
    expect(forum.chat().flatMap(({ from, topicId }) => (from === 'bot' ? [topicId] : []))).toEqual([
      8,
      undefined,
    ]);
  });

  it('gets a pointer whatever it is, also of a kind that nobody listed', async () => {
    const { on, person } = await opened();
    for (const content of [
      { story: { chat: { id: 5, type: 'private' }, id: 3 } },
      { checklist: { title: 'Tugas', tasks: [] } },
      { paid_media: { star_count: 1, paid_media: [] } },
      { made_up_tomorrow: {} },
    ]) {
      await person.sendsOther(content);
      expect(on.inbound.at(-1)?.event).toEqual({ kind: 'unsupported', what: 'other' });
    }
  });

  it('costs nothing when a live location moves', async () => {
    const { on, person } = await opened();
    await person.sendsOther({ location: { latitude: 1, longitude: 2, live_period: 900 } });
    const sent = person.chat().findLast(({ from }) => from === 'user');
    await on.settle();
    const before = [on.inbound.length, on.standing()];
    for (let n = 0; n < 5; n += 1) await person.moves(sent?.messageId ?? 0);
    await on.settle();
    expect([on.inbound.length, on.standing()]).toEqual(before);
  });

  it('is heard when a field we can do without is null, and named in the log when it cannot be read', async () => {
    const { on, person } = await opened();
    on.sim.telegram.alters = (update) =>
      JSON.parse(JSON.stringify(update).replace('"language_code":"id"', '"language_code":null'));
    await on.types('halo');
    expect(on.inbound.at(-1)).toMatchObject({ userId: '77', event: { text: 'halo' } });
    on.sim.telegram.alters = (update) => JSON.parse(JSON.stringify(update).replace('"id":77', '"id":null'));
    expect(await person.sends('rahasia')).toMatchObject({ outcome: 'accepted' });
    expect(on.inbound).toHaveLength(1);
    expect(on.logged).toContainEqual(expect.stringContaining('an update could not be read'));
    expect(on.logged.join()).not.toContain('rahasia');
  });
});

describe('a screen on Telegram', () => {
  it('that holds a rating is sent protected, even when the message before it was not', async () => {
    const { on } = await opened();
    await on.types('halo');
    on.decide = () => ({ screen: card('Hasil: Baik', true) });
    await on.presses('Lanjut');
    expect(on.messages()).toHaveLength(1);
    expect(screenOf(on)).toMatchObject({ protected: true, text: 'Hasil: Baik' });
    on.decide = () => ({ screen: card('Hasil: Baik, lanjutan', true) });
    await on.presses('Lanjut');
    expect(screenOf(on)).toMatchObject({ protected: true, editCount: 1 });
  });

  it('too old to be deleted loses its buttons instead', async () => {
    const { on } = await opened();
    await on.types('halo');
    const clock = movableClock(Temporal.Now.instant().add({ hours: 72 }));
    const later = createTelegramPlatform({
      token: tokens.telegram,
      apiRoot: on.sim.telegramApiRoot,
      mode: 'polling',
      log,
      busyText: () => busy,
      clock,
    });
    const anchor = on.anchor();
    await later.show({ chatId: 77 }, card('Kartu 2'), { ...(anchor && { replaces: anchor }) });
    expect(
      on.sim.telegram
        .messages(77)
        .filter((message) => message.from === 'bot')
        .map(({ keyboard }) => keyboard.length),
    ).toEqual([0, 1]);
  });

  it('whose deletion is refused loses its buttons instead', async () => {
    const { on } = await opened();
    await on.types('halo');
    on.sim.telegram.refusesDeletions = true;
    on.decide = () => ({ screen: card('Kartu 2'), mode: 'new' });
    await on.types('lagi');
    const buttons = on.sim.telegram.messages(77).filter(({ from }) => from === 'bot');
    expect(buttons.map(({ keyboard }) => keyboard.length)).toEqual([0, 1]);
    on.sim.telegram.faults.next({ method: 'deleteMessage', kind: '500' });
    await on.types('lagi');
    expect(on.sim.telegram.messages(77).flatMap(({ keyboard }) => keyboard)).toHaveLength(1);
  });

  it('does not ring when asked to be silent', async () => {
    const { on } = await opened();
    await on.types('halo');
    await on.platform.show({ chatId: 77 }, card('Pengingat'), { isSilent: true });
    expect(screenOf(on)?.silent).toBe(true);
  });
});

describe('receiving from Telegram', () => {
  it('refuses a webhook call without the secret or with another one', async () => {
    const { on } = await opened();
    const routes = on.platform.routes?.(on.handle);
    const call = async (secret?: string) =>
      routes?.request('/telegram/webhook', {
        method: 'POST',
        body: JSON.stringify({ update_id: 1 }),
        ...(secret !== undefined && { headers: { 'x-telegram-bot-api-secret-token': secret } }),
      });
    expect((await call())?.status).toBe(401);
    expect((await call('wrong'))?.status).toBe(401);
    expect((await call(tokens.secret))?.status).toBe(200);
  });

  it.each(['', 'short', 'not allowed: blanks and colons'])(
    'builds no webhook with the secret %j',
    (secret) => {
      const options = { token: tokens.telegram, log, busyText: () => busy };
      const platform = createTelegramPlatform({ ...options, mode: 'webhook', secret });
      expect(() => platform.routes?.(() => Promise.reject(new Error('never')))).toThrow(
        'TELEGRAM_WEBHOOK_SECRET',
      );
      expect(createTelegramPlatform({ ...options, mode: 'polling' }).routes).toBeUndefined();
    },
  );

  it('has a press delivered again when it was not saved and its person could not be told', async () => {
    const { on } = await opened();
    on.sim.telegram.webhookRetry = { firstDelayMs: 10, attempts: 3 };
    on.decide = () => ({ screen: card('Kartu 1'), mode: 'new' });
    await on.types('halo');
    let tries = 0;
    on.decide = () => {
      tries += 1;
      if (tries === 1) throw new Error('database gone');
      return { screen: card('Kartu 2') };
    };
    on.sim.telegram.faults.next({ method: 'answerCallbackQuery', kind: 'reset' });
    await on.presses('Lanjut');
    await on.settle();
    expect(tries).toBe(2);
    expect(on.messages().join()).toContain('Kartu 2');
  });

  it('has a webhook update delivered again when it was not saved', async () => {
    const { on } = await opened();
    on.sim.telegram.webhookRetry = { firstDelayMs: 10, attempts: 3 };
    let tries = 0;
    on.decide = () => {
      tries += 1;
      if (tries === 1) throw new Error('database gone');
      return { screen: card('Kartu 1'), mode: 'new' };
    };
    await on.types('halo');
    await on.settle();
    expect(tries).toBe(2);
    expect(on.messages()).toHaveLength(1);
  });

  it("comes on the lane that the token names, whatever number a server of one's own gives the bot", async () => {
    const { on } = await opened();
    const me = { id: 999, is_bot: true, first_name: 'Bot', username: 'kinerja_bot' };
    const server = createServer((_request, response) =>
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ ok: true, result: me })),
    );
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const platform = createTelegramPlatform({
      token: tokens.telegram,
      apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      mode: 'webhook',
      secret: tokens.secret,
      log,
      busyText: () => busy,
    });
    const from = { id: 77, is_bot: false, first_name: 'Ani' };
    const message = { message_id: 1, date: 1, chat: { id: 77, type: 'private' }, from, text: 'halo' };
    await platform.routes?.(on.handle).request('/telegram/webhook', {
      method: 'POST',
      body: JSON.stringify({ update_id: 1, message }),
      headers: { 'x-telegram-bot-api-secret-token': tokens.secret },
    });
    await platform.idle();
    server.close();
    expect(on.inbound.map(({ tenant }) => tenant)).toEqual([platform.tenant]);
  });

  it('confirms polled updates only after they are handled', async () => {
    const { on, person } = await opened('pull');
    let letGo: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await on.platform.stop();
    await on.platform.listen?.(async () => {
      await held;
      return { mode: 'edit', shows: { shown: async () => {} } };
    });
    void person.sends('halo');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(on.sim.telegram.pendingUpdates()).toHaveLength(1);
    letGo();
    await expect.poll(() => on.sim.telegram.pendingUpdates().length).toBe(0);
  });

  it('says what is wrong while somebody else’s webhook takes its updates, and fetches them again afterwards', async () => {
    const { on, person } = await opened('pull');
    const webhook = (url: string) =>
      fetch(`${on.sim.telegramApiRoot}/bot${tokens.telegram}/setWebhook?url=${encodeURIComponent(url)}`);
    expect(on.platform.trouble?.()).toBeUndefined();
    await webhook('http://127.0.0.1:9/');
    await expect.poll(() => on.platform.trouble?.()).toContain('webhook');
    await webhook('');
    await person.sends('halo');
    await expect.poll(() => on.inbound.length).toBe(1);
    expect(on.platform.trouble?.()).toBeUndefined();
  });

  it('offers commands in each language, and more of them in one chat', async () => {
    const { on, person } = await opened();
    await on.types('halo');
    await on.platform.announce?.(undefined, [
      { commands: [{ command: 'start', description: 'Buka beranda' }] },
      { languageCode: 'en', commands: [{ command: 'start', description: 'Open home' }] },
    ]);
    expect(person.commands('id')).toEqual([{ command: 'start', description: 'Buka beranda' }]);
    expect(person.commands('en')).toEqual([{ command: 'start', description: 'Open home' }]);
    await on.platform.offer?.({ chatId: 77 }, { commands: [{ command: 'tim', description: 'Tim Anda' }] });
    expect(person.commands('id')).toEqual([{ command: 'tim', description: 'Tim Anda' }]);
  });
});
