import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../../simulator/index.ts';
import { createRoomKey } from '../../simulator/room/key.ts';
import { openRoom, type Room } from '../../simulator/room/room.ts';

/**
 * Whatever arrives at the server of the practice room, its process goes on. An error that nobody catches fails the run
 * by itself; besides, the server must still answer afterwards.
 */

const slack = { botToken: 'xoxb-broken', appToken: 'xapp-broken', signingSecret: 'broken-secret' };
const key = createRoomKey();
const cookie = key.cookie.split(';')[0] ?? '';
let simulator: Simulator;
let room: Room;

beforeAll(async () => {
  simulator = await startSimulator({
    telegram: { token: '7:broken' },
    slack,
    otherwise: (request, response) => room.handle(request, response),
  });
  simulator.telegram.addUser({ id: 7, firstName: 'Ani' });
  room = await openRoom({
    simulator,
    key,
    botName: 'Bot',
    slashCommand: '/kinerja',
    people: [{ id: 'ani', name: 'Ani', part: 'employee', telegramId: 7, slackId: 'U7' }],
    clock: () => ({ now: new Date().toISOString(), timeZone: 'Asia/Makassar' }),
    moveClock: async () => false,
    issueCode: async () => undefined,
    isLinked: async () => false,
  });
});
afterAll(async () => {
  room.close();
  await simulator.close();
});

const momentMs = 40;
type Piece = string | Uint8Array;

/** Sends bytes as they are, waits a moment, then hangs up without a goodbye. */
const sends = (...pieces: readonly Piece[]): Promise<string> => exchange(pieces, momentMs, false);
/** Sends bytes as they are and waits for the first of what is answered. */
const answerTo = (...pieces: readonly Piece[]): Promise<string> => exchange(pieces, 10_000, true);

const exchange = (pieces: readonly Piece[], patienceMs: number, endsAtAnswer: boolean): Promise<string> =>
  new Promise((resolve) => {
    const { port } = new URL(simulator.url);
    let answer = '';
    const socket = connect(Number(port), '127.0.0.1');
    const end = (): void => {
      clearTimeout(timer);
      socket.resetAndDestroy();
      resolve(answer);
    };
    const timer = setTimeout(end, patienceMs);
    socket.on('connect', () => {
      for (const piece of pieces) socket.write(piece);
    });
    socket.on('data', (piece) => {
      answer += piece.toString('latin1');
      if (endsAtAnswer) end();
    });
    socket.on('error', end).on('close', end);
  });

const head = (line: string, ...headers: readonly string[]): string =>
  [line, `host: ${new URL(simulator.url).host}`, `cookie: ${cookie}`, ...headers, '', ''].join('\r\n');
const upgrade = [
  'connection: Upgrade',
  'upgrade: websocket',
  'sec-websocket-version: 13',
  'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==',
];

async function ticket(): Promise<string> {
  const response = await fetch(`${simulator.slackApiUrl}apps.connections.open`, {
    method: 'POST',
    headers: { authorization: `Bearer ${slack.appToken}` },
  });
  const { url } = (await response.json()) as { url: string };
  return new URL(url).search;
}

const stillAnswers = async (): Promise<void> =>
  expect((await fetch(`${simulator.url}/room/start`, { headers: { cookie } })).status).toBe(200);

const strangePaths = [
  '//',
  '///',
  '//:',
  '/\\\\',
  '*',
  'http://[',
  'http://:99999/',
  '/%',
  '/%00',
  '/bot%zz/getMe',
  '/bot7%3Abroken/%E0%A4%A',
  '/file/bot%/x',
  '/room/events?seats=%E0%A4%A',
  '/room/file/telegram/%ff',
  '/slack-socket',
  '/slack-socket?ticket=%',
  `/${'x'.repeat(9000)}`,
];

it('is not ended by an address that is none, asked for or to be upgraded', async () => {
  for (const path of strangePaths) {
    for (const method of ['GET', 'POST', 'OPTIONS', 'CONNECT']) {
      await sends(head(`${method} ${path} HTTP/1.1`));
      await sends(head(`${method} ${path} HTTP/1.1`, ...upgrade));
    }
  }
  expect(await answerTo(head('GET // HTTP/1.1'))).toMatch(/^HTTP\/1\.1 400/);
  expect(await answerTo(head('GET // HTTP/1.1', ...upgrade))).toMatch(/^HTTP\/1\.1 401/);
  await stillAnswers();
});

it('is not ended by a head, a body or a form that breaks off or lies', async () => {
  const { host } = new URL(simulator.url);
  const post = (path: string, ...headers: readonly string[]) =>
    head(`POST ${path} HTTP/1.1`, `origin: http://${host}`, ...headers);
  const lies = [
    'GET / HTTP/1.1\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
    '\0\0\0\0',
    `GET / HTTP/1.1\r\n${'x: y\r\n'.repeat(5000)}`,
    `${post('/room/act?seat=ani@telegram', 'content-length: 10')}{"does"`,
    `${post('/room/act?seat=ani@telegram', 'content-length: 3')}{]}`,
    `${post('/room/act?seat=ani@telegram', 'content-length: 4')}null`,
    `${post('/room/act', 'content-length: 2')}[]`,
    post('/room/act', 'content-length: -1'),
    `${post('/room/act', 'transfer-encoding: chunked')}zz\r\n`,
    `${post('/bot7:broken/sendMessage', 'content-type: application/json', 'content-length: 5')}{"a":`,
    `${post('/bot7:broken/sendDocument', 'content-type: multipart/form-data', 'content-length: 4')}----`,
    `${post('/bot7:broken/sendDocument', 'content-type: multipart/form-data; boundary=(', 'content-length: 6')}--(\r\n\r`,
  ];
  for (const text of lies) await sends(text);
  await stillAnswers();
});

it('is not ended by broken frames on an open WebSocket, nor by one that breaks off', async () => {
  const open = async (): Promise<string> => head(`GET /slack-socket${await ticket()} HTTP/1.1`, ...upgrade);
  expect(await answerTo(await open())).toMatch(/^HTTP\/1\.1 101/);
  const frames = [
    [0xff, 0xff, 0xff],
    [0x81, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
    [0x81, 0x03, 0x61, 0x62, 0x63],
    [0x88, 0x81, 0, 0, 0, 0, 0],
    [0x81, 0x81, 0, 0, 0, 0, 0xff],
    [0x89, 0xfe, 0x01, 0x00],
    [0x80],
  ];
  for (const frame of frames) await sends(await open(), Uint8Array.from(frame));
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 40 }), async (frame) => {
      await sends(await open(), frame);
    }),
    { numRuns: 60, seed: 20_261 },
  );
  await stillAnswers();
});

it('is not ended by random bytes after any beginning', async () => {
  const beginnings = ['', 'GET ', 'POST /room/act HTTP/1.1\r\n', 'GET /slack-socket HTTP/1.1\r\nupgrade: '];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...beginnings),
      fc.uint8Array({ maxLength: 60 }),
      async (text, bytes) => {
        await sends(text, bytes, '\r\n\r\n');
      },
    ),
    { numRuns: 120, seed: 20_262 },
  );
  await stillAnswers();
});
