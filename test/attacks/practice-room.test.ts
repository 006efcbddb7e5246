import { type IncomingMessage, request as send } from 'node:http';
import type { Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newSecrets } from '../../simulator/demo/secrets.ts';
import { createDoor } from '../../simulator/door.ts';
import { type Simulator, startSimulator } from '../../simulator/index.ts';
import { createRoomKey, type RoomKey } from '../../simulator/room/key.ts';
import { openRoom, type Room } from '../../simulator/room/room.ts';

const token = '7:room-token-of-this-start';
const slack = { botToken: 'xoxb-room', appToken: 'xapp-room', signingSecret: 'room-secret' };

let simulator: Simulator;
let room: Room;
let key: RoomKey;
let cookie: string;

async function open(host = '127.0.0.1'): Promise<void> {
  simulator = await startSimulator({
    host,
    telegram: { token, takesWebhook: () => false },
    slack,
    otherwise: (request, response) => room.handle(request, response),
  });
  simulator.telegram.addUser({ id: 7, firstName: 'Ani' });
  key = createRoomKey();
  cookie = key.cookie.split(';')[0] ?? '';
  room = await openRoom({
    simulator,
    key,
    botName: 'Bot',
    slashCommand: '/kinerja',
    people: [{ id: 'ani', name: 'Ani', part: 'employee', telegramId: 7, slackId: 'U7' }],
    clock: () => ({ now: new Date().toISOString(), timeZone: 'Asia/Makassar' }),
    moveClock: async () => false,
    issueCode: async () => 'ABCD-123456',
    isLinked: async () => false,
  });
}

beforeEach(() => open());
afterEach(async () => {
  room.close();
  await simulator.close();
});

type Asked = {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** `fetch` lets nobody choose Host and Origin, as an attacker's page or program may. */
const ask = ({ path, method = 'GET', headers = {}, body = '' }: Asked) =>
  new Promise<{ readonly status: number; readonly text: string; readonly headers: object }>(
    (resolve, reject) => {
      const { port } = new URL(simulator.url);
      const asked = send({ port, host: '127.0.0.1', path, method, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (piece: string) => {
          text += piece;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, text, headers: response.headers }),
        );
      });
      asked.once('error', reject).end(body);
    },
  );

/** Every kind of route: the room's own, and those of the stand-ins. */
const routes: readonly Asked[] = [
  { path: '/' },
  { path: '/room/start' },
  { path: '/room/events?seats=ani@telegram' },
  { path: '/room/file/telegram/1' },
  { path: '/room/main.js' },
  { path: '/room/code?person=ani', method: 'POST' },
  { path: '/room/act?seat=ani@telegram', method: 'POST', body: '{"does":"send","text":"hi"}' },
  { path: '/room/clock?step=day', method: 'POST' },
  { path: '/room/file?seat=ani@telegram', method: 'POST', body: 'x' },
  { path: '/room/enter', method: 'POST', body: 'key=x' },
  { path: `/bot${token}/getMe` },
  { path: `/bot${token}/sendMessage`, method: 'POST', body: 'chat_id=7&text=hi' },
  { path: `/file/bot${token}/documents/1` },
  { path: '/api/auth.test', method: 'POST', headers: { authorization: `Bearer ${slack.botToken}` } },
  { path: '/slack-response/R1', method: 'POST' },
  { path: '/slack-upload/F1', method: 'POST', body: 'x' },
  { path: '/slack-files/F1' },
];

const statuses = (how: (route: Asked) => Asked) =>
  Promise.all(routes.map(async (route) => [route.path, (await ask(how(route))).status]));
const all = (status: number) => routes.map(({ path }) => [path, status]);

describe('a page of another site, in the browser of somebody who has the room open,', () => {
  it('is refused on every route when its own name leads to this machine', async () => {
    for (const host of [
      'evil.example',
      'localhost.evil.example',
      '127.0.0.1.evil.example:3000',
      '10.0.0.8',
    ]) {
      const asRebound = (route: Asked): Asked => ({
        ...route,
        headers: { ...route.headers, host, origin: `http://${host}`, cookie },
      });
      expect(await statuses(asRebound)).toEqual(all(403));
    }
    expect(simulator.telegram.pendingUpdates()).toEqual([]);
  });

  it('is refused by its Origin on every route but the first page, which anybody may link to', async () => {
    const { host } = new URL(simulator.url);
    const strangers: readonly Readonly<Record<string, string>>[] = [
      { origin: 'http://elsewhere.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const foreign of strangers) {
      const asForeign = (route: Asked): Asked => ({
        ...route,
        headers: { ...route.headers, host, ...foreign, cookie },
      });
      expect((await statuses(asForeign)).filter(([path]) => path !== '/')).toEqual(
        all(403).filter(([path]) => path !== '/'),
      );
    }
    const act = { path: '/room/act?seat=ani@telegram', method: 'POST', body: '{"does":"send","text":"hi"}' };
    expect((await ask({ ...act, headers: { cookie } })).status, 'not even who says no Origin').toBe(403);
    expect(simulator.telegram.pendingUpdates()).toEqual([]);
  });

  it('does not get the bot to call anything, even with the token: updates go nowhere but to our own bot', async () => {
    for (const url of ['http://169.254.169.254/latest', 'http://127.0.0.1:6379/', 'https://evil.example/x']) {
      const answer = await ask({ path: `/bot${token}/setWebhook?url=${encodeURIComponent(url)}` });
      expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('bad webhook')]);
    }
    expect((await ask({ path: `/bot${token}/getWebhookInfo` })).text).toContain('"url":""');
  });
});

describe('without the key of the room', () => {
  it('nobody sees a chat, takes a code, acts or moves the clock', async () => {
    const { host } = new URL(simulator.url);
    for (const shown of ['', 'room=x', cookie.replace(/=.*/, '=aaaa-aaaa-aaaa'), `x${cookie}`]) {
      for (const route of routes.filter(
        ({ path }) => path.startsWith('/room/') && path !== '/room/main.js',
      )) {
        const { status, text } = await ask({
          ...route,
          headers: { origin: `http://${host}`, cookie: shown },
        });
        expect([route.path, status]).toEqual([route.path, 401]);
        expect(text).not.toMatch(/Ani|ABCD/);
      }
    }
    expect(simulator.telegram.pendingUpdates()).toEqual([]);
  });

  it('it is asked for, taken from the address or a form, and lets in whoever shows it again', async () => {
    const { host } = new URL(simulator.url);
    const asks = await ask({ path: '/' });
    expect([asks.status, asks.text]).toEqual([401, expect.stringContaining('Kunci ruang')]);
    expect((await ask({ path: '/?key=wrong' })).status).toBe(401);
    const typed = { path: '/room/enter', method: 'POST', headers: { origin: `http://${host}` } };
    expect((await ask({ ...typed, body: 'key=wrong' })).text).toContain('tidak cocok');
    for (const entered of [
      await ask({ path: `/?key=${key.words}` }),
      await ask({ ...typed, body: `key=${key.words.toUpperCase().replaceAll('-', ' ')}` }),
    ]) {
      expect(entered).toMatchObject({ status: 303, headers: { location: '/' } });
      const given = entered.headers as { 'set-cookie'?: readonly string[] };
      expect(given['set-cookie']?.[0]).toMatch(/^room-\w+=[\w-]+; Path=\/; HttpOnly; SameSite=Lax$/);
      const shown = { cookie: given['set-cookie']?.[0]?.split(';')[0] ?? '' };
      expect((await ask({ path: '/room/start', headers: shown })).text).toContain('Ani');
    }
  });

  it('is another one at every start', () => {
    const keys = Array.from({ length: 200 }, () => createRoomKey().words);
    expect(new Set(keys).size).toBe(200);
    for (const words of keys) expect(words).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
    const secrets = Array.from({ length: 50 }, newSecrets).flatMap(({ telegramToken, slack }) => [
      telegramToken,
      ...Object.values(slack),
    ]);
    expect(new Set(secrets).size).toBe(200);
    for (const secret of secrets) expect(secret).toMatch(/[\w-]{32}$/);
  });
});

describe('the line to Slack', () => {
  /** The status of the answer; 101 when the line was opened. */
  const upgrade = (path: string, headers: Readonly<Record<string, string>> = {}) =>
    new Promise<number>((resolve, reject) => {
      const { port } = new URL(simulator.url);
      const line = {
        ...{ connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' },
        'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
      };
      const asked = send({ port, host: '127.0.0.1', path, headers: { ...line, ...headers } }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      asked.once('upgrade', (_, socket) => {
        socket.destroy();
        resolve(101);
      });
      asked.once('error', reject).end();
    });
  const ticketed = async () => {
    const { text } = await ask({
      path: '/api/apps.connections.open',
      method: 'POST',
      headers: { authorization: `Bearer ${slack.appToken}` },
    });
    const { pathname, search } = new URL(JSON.parse(text).url);
    return pathname + search;
  };

  it('is opened by the bot on this machine alone, by no page, and once for each ticket', async () => {
    const strangers: readonly Readonly<Record<string, string>>[] = [
      { host: 'evil.example' },
      { origin: 'http://elsewhere.example' },
      { 'sec-fetch-site': 'cross-site' },
    ];
    for (const foreign of strangers) expect(await upgrade(await ticketed(), foreign)).toBe(401);
    const path = await ticketed();
    expect(await upgrade(path)).toBe(101);
    expect(await upgrade(path)).toBe(401);
    expect(await upgrade('/slack-socket?ticket=')).toBe(401);
    expect(await upgrade('/room/start', { cookie })).toBe(401);
  });
});

describe('a room that is open to the network', () => {
  beforeEach(async () => {
    room.close();
    await simulator.close();
    await open('0.0.0.0');
  });

  it('is found by any address of this machine, and by no name but its own', async () => {
    const status = async (host: string) => (await ask({ path: '/', headers: { host, cookie } })).status;
    expect(await status('192.168.1.20:3000')).toBe(200);
    expect(await status('[fe80::1]:3000')).toBe(200);
    expect(await status('localhost:3000')).toBe(200);
    expect(await status('evil.example')).toBe(403);
  });
});

it('the stand-ins answer the bot on this machine only, not another machine in the network', () => {
  const { letsBotIn } = createDoor('0.0.0.0');
  const from = (remoteAddress: string): boolean =>
    letsBotIn({ headers: {}, socket: { remoteAddress } as Socket } as IncomingMessage);
  expect(['127.0.0.1', '::1', '::ffff:127.0.0.1'].map(from)).toEqual([true, true, true]);
  expect(['192.168.1.9', '::ffff:10.0.0.2', 'fe80::1', ''].map(from)).toEqual([false, false, false, false]);
});

describe('a body that is too long', () => {
  const pour = async (route: Asked, bytes: number, announce: boolean) => {
    const { port, host } = new URL(simulator.url);
    return new Promise<{ readonly status: number; readonly sent: number }>((resolve, reject) => {
      let sent = 0;
      const asked = send(
        {
          port,
          host: '127.0.0.1',
          path: route.path,
          method: 'POST',
          headers: {
            ...route.headers,
            cookie,
            ...(route.path.startsWith('/room/') && { origin: `http://${host}` }),
            ...(announce && { 'content-length': String(bytes) }),
          },
        },
        (response) => {
          response.resume();
          resolve({ status: response.statusCode ?? 0, sent });
          asked.destroy();
        },
      );
      asked.once('error', (error) => (sent > 0 ? resolve({ status: 0, sent }) : reject(error)));
      const piece = Buffer.alloc(256 * 1024, 'x');
      const more = (): void => {
        while (sent < bytes && !asked.destroyed) {
          sent += piece.length;
          if (!asked.write(piece)) return void asked.once('drain', more);
        }
      };
      more();
    });
  };

  it.each(routes.filter(({ method }) => method === 'POST'))(
    'is not read to its end at $path, announced or not',
    async (route) => {
      for (const announce of [true, false]) {
        const { status, sent } = await pour(route, 200 * 1024 * 1024, announce);
        expect([413, 401, 200, 0]).toContain(status);
        // What waits in the buffers of both sides comes on top of the limit.
        expect(sent).toBeLessThan(60 * 1024 * 1024);
      }
      expect((await ask({ path: '/room/start', headers: { cookie } })).status).toBe(200);
    },
  );
});
