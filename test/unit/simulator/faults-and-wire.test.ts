import { describe, expect, it } from 'vitest';
import { createWireLog } from '../../../simulator/wire-log.ts';
import { simulator, slackCall, slackSecrets, telegramCall, telegramToken, testClock } from './support.ts';

describe('a fault that a test asks for', () => {
  it('can be a 429 with the wait in the form of each platform, after which calls work again', async () => {
    const sim = await simulator();
    sim.telegram.faults.next({ kind: '429', retryAfterS: 7 });
    sim.slack.faults.next({ kind: '429', retryAfterS: 9, times: 2 });
    expect((await telegramCall(sim, 'getMe')).body).toEqual({
      ok: false,
      error_code: 429,
      description: 'Too Many Requests: retry after 7',
      parameters: { retry_after: 7 },
    });
    expect((await telegramCall(sim, 'getMe')).status).toBe(200);
    const limited = await slackCall(sim, 'auth.test');
    expect([limited.status, limited.headers.get('retry-after'), limited.body.error]).toEqual([
      429,
      '9',
      'ratelimited',
    ]);
    expect((await slackCall(sim, 'auth.test')).status).toBe(429);
    expect((await slackCall(sim, 'auth.test')).body.ok).toBe(true);
  });

  it('waits for the method it names', async () => {
    const sim = await simulator();
    sim.telegram.faults.next({ method: 'sendMessage', kind: '500' });
    expect((await telegramCall(sim, 'getMe')).status).toBe(200);
    expect((await telegramCall(sim, 'sendMessage', { chat_id: 1, text: 'x' })).body).toMatchObject({
      error_code: 500,
    });
  });

  it('breaks the connection before the work, or after it', async () => {
    const sim = await simulator();
    const ani = sim.telegram.addUser({ id: 7, firstName: 'Ani' });
    await ani.sends('halo');
    sim.telegram.faults.next({ kind: 'reset' });
    await expect(telegramCall(sim, 'sendMessage', { chat_id: 7, text: 'a' })).rejects.toThrow();
    expect(ani.chat()).toHaveLength(1);
    sim.telegram.faults.next({ kind: 'accept-then-drop' });
    await expect(telegramCall(sim, 'sendMessage', { chat_id: 7, text: 'b' })).rejects.toThrow();
    expect(ani.chat().at(-1)?.text).toBe('b');
    expect(sim.wire.entries.slice(-2).map(({ status }) => status)).toEqual([undefined, undefined]);
  });

  it('can also be slowness', async () => {
    const sim = await simulator();
    sim.slack.faults.latencyMs = 60;
    const before = performance.now();
    await slackCall(sim, 'auth.test');
    expect(performance.now() - before).toBeGreaterThan(50);
  });
});

describe('the wire log', () => {
  it('tells each call and its answer as it happened, and never a secret', async () => {
    const sim = await simulator();
    const ani = sim.telegram.addUser({ id: 7, firstName: 'Ani' });
    await ani.sends('halo');
    const heard: string[] = [];
    const stop = sim.wire.subscribe((entry) =>
      heard.push(`${entry.direction} ${entry.platform} ${entry.method}`),
    );
    await telegramCall(sim, 'sendMessage', { chat_id: 7, text: `token ${telegramToken}` });
    await telegramCall(sim, 'getUpdates');
    await slackCall(sim, 'apps.connections.open', { token: slackSecrets.appToken }, slackSecrets.appToken);
    await telegramCall(sim, 'setWebhook', {
      url: 'http://127.0.0.1:9/',
      secret_token: 'rahasia-webhook',
      drop_pending_updates: true,
    });
    stop();
    await telegramCall(sim, 'deleteWebhook');
    expect(heard).toEqual([
      'bot->platform telegram sendMessage',
      'platform->bot telegram message',
      'bot->platform slack apps.connections.open',
      'bot->platform telegram setWebhook',
    ]);
    const all = JSON.stringify(sim.wire.entries);
    for (const secret of [telegramToken, ...Object.values(slackSecrets), 'rahasia-webhook'])
      expect(all).not.toContain(secret);
    expect(all).toMatch(/ticket=\[hidden\]/);
  });

  it('keeps what was said, though the message changes before anybody looks', () => {
    const wire = createWireLog(testClock(), []);
    const message = { text: 'satu', buttons: [['ya']] };
    wire.record({
      ...{ direction: 'bot->platform', platform: 'telegram', method: 'sendMessage', status: 200 },
      ...{ payload: { text: 'satu' }, response: { ok: true, result: message } },
    });
    message.text = 'dua';
    message.buttons[0]?.push('tidak');
    const response = { ok: true, result: { text: 'satu', buttons: [['ya']] } };
    expect(wire.entries[0]).toMatchObject({ payload: { text: 'satu' }, response });
  });
});
