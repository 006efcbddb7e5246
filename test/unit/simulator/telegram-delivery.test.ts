import { describe, expect, it } from 'vitest';
import { listen, simulator, telegramCall, testClock } from './support.ts';

type Got = { readonly update: Record<string, unknown>; readonly secret: string | undefined };

/** A webhook that answers with the statuses of the list, and then always with 200. */
async function webhook(statuses: number[] = []): Promise<{ url: string; got: Got[] }> {
  const got: Got[] = [];
  const url = await listen((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const secret = request.headers['x-telegram-bot-api-secret-token'];
      got.push({
        update: JSON.parse(Buffer.concat(chunks).toString()),
        secret: typeof secret === 'string' ? secret : undefined,
      });
      response.writeHead(statuses.shift() ?? 200).end();
    });
  });
  return { url, got };
}

describe('updates by webhook', () => {
  it('carry the secret, and come again with the same id until answered by 2xx', async () => {
    const sim = await simulator();
    const ani = sim.telegram.addUser({ id: 7, firstName: 'Ani' });
    const hook = await webhook([500, 502]);
    await telegramCall(sim, 'setWebhook', { url: hook.url, secret_token: 'rahasia' });
    expect(await ani.sends('/start')).toMatchObject({ outcome: 'accepted', attempts: 3 });
    expect(hook.got.map(({ secret }) => secret)).toEqual(['rahasia', 'rahasia', 'rahasia']);
    expect(new Set(hook.got.map(({ update }) => update.update_id)).size).toBe(1);
    expect(hook.got[0]?.update).toMatchObject({
      message: { from: { id: 7 }, text: '/start', entities: [{ type: 'bot_command', offset: 0, length: 6 }] },
    });
  });

  it.each(['twice', 'twice-at-once'] as const)('arrive %s on demand, with one id', async (mode) => {
    const sim = await simulator();
    const ani = sim.telegram.addUser({ id: 7, firstName: 'Ani' });
    const hook = await webhook();
    await telegramCall(sim, 'setWebhook', { url: hook.url });
    sim.telegram.deliver = mode;
    await ani.sends('halo');
    expect(hook.got.map(({ update }) => update.update_id)).toEqual([
      hook.got[0]?.update.update_id,
      hook.got[0]?.update.update_id,
    ]);
    sim.telegram.deliver = 'once';
    await sim.telegram.redeliver('last');
    expect(hook.got).toHaveLength(3);
  });

  it('keep the order of one chat while an earlier one is being repeated', async () => {
    const sim = await simulator();
    const ani = sim.telegram.addUser({ id: 7, firstName: 'Ani' });
    const hook = await webhook([500]);
    await telegramCall(sim, 'setWebhook', { url: hook.url });
    await Promise.all([ani.sends('satu'), ani.sends('dua')]);
    const texts = hook.got.map(({ update }) => (update.message as { text: string }).text);
    expect(texts).toEqual(['satu', 'satu', 'dua']);
  });

  it('report a block and an unblock, and leave out kinds nobody asked for', async () => {
    const sim = await simulator();
    const ani = sim.telegram.addUser({ id: 7, firstName: 'Ani' });
    const hook = await webhook();
    await telegramCall(sim, 'setWebhook', { url: hook.url, allowed_updates: ['my_chat_member'] });
    await ani.sends('halo');
    await ani.blocks();
    await ani.unblocks();
    expect(hook.got.map(({ update }) => update.my_chat_member)).toMatchObject([
      { new_chat_member: { status: 'kicked' } },
      { new_chat_member: { status: 'member' } },
    ]);
  });

  it('obey a method in the answer of the webhook', async () => {
    const sim = await simulator();
    const ani = sim.telegram.addUser({ id: 7, firstName: 'Ani' });
    const url = await listen((request, response) => {
      request.resume();
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ method: 'sendMessage', chat_id: 7, text: 'lewat jawaban' }));
    });
    await telegramCall(sim, 'setWebhook', { url });
    await ani.sends('halo');
    expect(ani.chat().at(-1)?.text).toBe('lewat jawaban');
  });
});

describe('updates by long polling', () => {
  const ids = (result: unknown): unknown[] =>
    (result as { update_id: number }[]).map((update) => update.update_id);

  it('stay until a later offset confirms them', async () => {
    const sim = await simulator();
    const ani = sim.telegram.addUser({ id: 7, firstName: 'Ani' });
    const { updateId } = await ani.sends('satu');
    await ani.sends('dua');
    const poll = async (params: object) => ids((await telegramCall(sim, 'getUpdates', params)).body.result);
    expect(await poll({})).toEqual([updateId, updateId + 1]);
    expect(await poll({ limit: 1 })).toEqual([updateId]);
    expect(await poll({ offset: updateId + 1 })).toEqual([updateId + 1]);
    expect(await poll({ offset: updateId + 2 })).toEqual([]);
    expect(await poll({})).toEqual([]);
  });

  it('wake a waiting poll at once, and a second poller ends the first', async () => {
    const sim = await simulator();
    const ani = sim.telegram.addUser({ id: 7, firstName: 'Ani' });
    const first = telegramCall(sim, 'getUpdates', { timeout: 30 });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const second = telegramCall(sim, 'getUpdates', { timeout: 30 });
    expect((await first).body).toMatchObject({
      error_code: 409,
      description:
        'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    });
    await ani.sends('halo');
    expect((await second).body.result).toHaveLength(1);
  });

  it('are refused while a webhook is set', async () => {
    const sim = await simulator();
    await telegramCall(sim, 'setWebhook', { url: 'http://127.0.0.1:9/' });
    expect((await telegramCall(sim, 'getUpdates')).body.description).toBe(
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
    await telegramCall(sim, 'deleteWebhook');
    expect((await telegramCall(sim, 'getUpdates')).body.ok).toBe(true);
  });

  it('lose a press after 150 seconds, as Telegram does, but keep a message for a day', async () => {
    const clock = testClock();
    const sim = await simulator({ clock });
    const ani = sim.telegram.addUser({ id: 7, firstName: 'Ani' });
    await ani.sends('halo');
    await ani.presses(1, { data: 'x' });
    clock.advance({ seconds: 151 });
    expect((await telegramCall(sim, 'getUpdates')).body.result).toMatchObject([
      { message: { text: 'halo' } },
    ]);
    clock.advance({ hours: 24 });
    expect((await telegramCall(sim, 'getUpdates')).body.result).toEqual([]);
  });
});

describe('people in groups and with files', () => {
  it('write as members of a group, and forwards say so', async () => {
    const sim = await simulator();
    const ani = sim.telegram.addUser({ id: 7, firstName: 'Ani' });
    await ani.inGroup(-100123).sends('halo semua');
    await ani.forwards('dari orang lain');
    await ani.edits(2, 'diubah');
    expect(sim.telegram.pendingUpdates()).toMatchObject([
      { message: { chat: { id: -100123, type: 'supergroup' }, from: { id: 7 } } },
      { message: { forward_origin: { type: 'hidden_user' } } },
      { edited_message: { text: 'diubah' } },
    ]);
  });
});
