import { afterEach, describe, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../../../simulator/index.ts';
import { createRoomKey } from '../../../simulator/room/key.ts';
import { openRoom, type Room } from '../../../simulator/room/room.ts';

const token = '1:room-token';
const slack = { botToken: 'xoxb-room', appToken: 'xapp-room', signingSecret: 'room-secret' };
const ani = { id: 'ani', name: 'Ani', part: 'appraiser', telegramId: 7, slackId: 'U7' } as const;

const key = createRoomKey();
/** What a browser sends that has shown the key. */
const cookie = key.cookie.split(';')[0] ?? '';

let simulator: Simulator;
let room: Room | undefined;

async function open(): Promise<string> {
  simulator = await startSimulator({
    telegram: { token },
    slack,
    otherwise: (request, response) => room?.handle(request, response),
  });
  addAni(simulator);
  room = await openRoom({
    simulator,
    key,
    botName: 'Bot',
    slashCommand: '/kinerja',
    people: [ani],
    clock: () => ({ now: new Date().toISOString(), timeZone: 'Asia/Makassar' }),
    moveClock: async () => false,
    issueCode: async (personId) => (personId === 'ani' ? 'ABCD-123456' : undefined),
    isLinked: async () => false,
  });
  return simulator.url;
}

function addAni(to: Simulator): void {
  to.telegram.addUser({ id: ani.telegramId, firstName: ani.name });
  to.slack.addUser({ id: ani.slackId, realName: ani.name });
}

const post = (url: string, path: string, body: unknown = {}, origin = url) =>
  fetch(`${url}${path}`, { method: 'POST', headers: { origin, cookie }, body: JSON.stringify(body) });

const botSays = (url: string, text: string) =>
  fetch(`${url}/bot${token}/sendMessage`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      chat_id: 7,
      text,
      reply_markup: { inline_keyboard: [[{ text: 'Ya', callback_data: 'ya' }]] },
    }),
  });

afterEach(async () => {
  room?.close();
  room = undefined;
  await simulator.close();
});

describe('the practice room', () => {
  it('serves a page that may run no script but its own and load nothing from elsewhere', async () => {
    const url = await open();
    const page = await fetch(url, { headers: { cookie } });
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(await page.text()).not.toMatch(/https?:\/\//);
    expect((await fetch(`${url}/room/main.js`)).status).toBe(200);
  });

  it('does nothing for another page in the same browser', async () => {
    const url = await open();
    const answer = await post(
      url,
      '/room/act?seat=ani@telegram',
      { does: 'send', text: 'hi' },
      'http://elsewhere',
    );
    expect(answer.status).toBe(403);
    expect(simulator.telegram.messages(7)).toEqual([]);
  });

  it('delivers a press as the app would, and says so when the button has gone', async () => {
    const url = await open();
    await post(url, '/room/act?seat=ani@telegram', { does: 'send', text: '/start' });
    await botSays(url, 'Benar?');
    const key = String(simulator.telegram.messages(7).at(-1)?.messageId);
    const press = { does: 'press', where: key, row: 0, column: 0 };
    expect(await (await post(url, '/room/act?seat=ani@telegram', press)).json()).toEqual({});
    expect(JSON.stringify(simulator.telegram.pendingUpdates())).toContain('"data":"ya"');
    const gone = await post(url, '/room/act?seat=ani@telegram', { ...press, column: 5 });
    expect(await gone.json()).toEqual({ problem: 'gone' });
  });

  it('tells every watching page what the bot says', async () => {
    const url = await open();
    await post(url, '/room/act?seat=ani@telegram', { does: 'send', text: '/start' });
    const watch = async (): Promise<string> => {
      const stream = await fetch(`${url}/room/events?seats=ani@telegram`, { headers: { cookie } });
      const decoder = new TextDecoder();
      let told = '';
      for await (const chunk of stream.body ?? []) {
        told += decoder.decode(chunk, { stream: true });
        if (told.includes('Benar?')) break;
      }
      return told;
    };
    const watching = [watch(), watch()];
    await botSays(url, 'Benar?');
    for (const told of await Promise.all(watching)) expect(told).toContain('event: seat');
  });

  it('shows pictures, and only offers to save what else somebody sent, whatever it says it is', async () => {
    const url = await open();
    const stored = async (type: string, bytes: readonly number[]) => {
      await fetch(`${url}/room/file?seat=ani@slack&name=a`, {
        method: 'POST',
        headers: { origin: url, cookie, 'content-type': type },
        body: new Uint8Array(bytes),
      });
      const id = simulator.slack.user('U7')?.dm().at(-1)?.files[0]?.id;
      const { headers } = await fetch(`${url}/room/file/slack/${id}`, { headers: { cookie } });
      return ['content-disposition', 'content-type'].map((name) => headers.get(name));
    };
    expect(await stored('image/png', [0x89, 0x50, 0x4e, 0x47])).toEqual(['inline', 'image/png']);
    const page = [...new TextEncoder().encode('<script>alert(1)</script>')];
    for (const type of ['text/html', 'image/svg+xml', 'image/png'])
      expect(await stored(type, page)).toEqual(['attachment', 'application/octet-stream']);
  });

  it('gives the code HR would give, and a reason when there is none', async () => {
    const url = await open();
    expect(await (await post(url, '/room/code?person=ani')).json()).toEqual({ code: 'ABCD-123456' });
    expect(await (await post(url, '/room/code?person=nobody')).json()).toEqual({ problem: 'no-code' });
  });

  it('shows the same chats after a snapshot was restored, and the bot may still write', async () => {
    const url = await open();
    await post(url, '/room/act?seat=ani@telegram', { does: 'send', text: '/start' });
    await botSays(url, 'Benar?');
    const before = simulator.telegram.messages(7);
    const snapshot: unknown = JSON.parse(JSON.stringify(simulator.snapshot()));
    await simulator.close();
    const again = await open();
    simulator.restore(snapshot);
    expect(simulator.telegram.messages(7)).toEqual(before);
    expect((await botSays(again, 'Masih di sini.')).status).toBe(200);
    expect(simulator.telegram.messages(7)).toHaveLength(before.length + 1);
  });
});
