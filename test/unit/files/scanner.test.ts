import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { createScanner, type Scanner } from '../../../src/files/scanner.ts';

const servers: Server[] = [];
const sockets = new Set<Socket>();
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
});

/** A scanner at whose other end somebody does this with each connection. */
async function facing(does: (socket: Socket) => void): Promise<Scanner> {
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.resume();
    does(socket);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return createScanner({ host: '127.0.0.1', port }, { answerMs: 200, scanMs: 200 });
}

it.each<[string, (socket: Socket) => void]>([
  ['says nothing', () => {}],
  ['hangs up', (socket) => socket.destroy()],
  ['ends without a zero byte', (socket) => socket.end('stream: OK')],
  ['cannot scan', (socket) => socket.end("stream: Can't allocate memory ERROR\0")],
  ['does not know the command', (socket) => socket.end('UNKNOWN COMMAND\0')],
  ['says OK of something else', (socket) => socket.end('fd[10]: OK\0')],
  ['speaks HTTP', (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')],
  ['never ends its sentence', (socket) => void setInterval(() => socket.write('stream: '), 1).unref()],
])('whoever %s has not said that a file is clean, nor that they are there', async (_, does) => {
  const scanner = await facing(does);
  expect(await scanner.scan(new Uint8Array(10))).toEqual({ kind: 'away' });
  expect(await scanner.isThere()).toBe(false);
  expect(await scanner.version()).toBeUndefined();
});

it('a file goes in parts with their length before them, and a part of length 0 ends it', async () => {
  const got: Buffer[] = [];
  const scanner = await facing((socket) =>
    socket.on('data', (bytes) => {
      got.push(bytes);
      if (Buffer.concat(got).subarray(-4).equals(Buffer.alloc(4))) socket.end('stream: OK\0');
    }),
  );
  const sent = Buffer.alloc(300_000, 'x');
  expect(await scanner.scan(sent)).toEqual({ kind: 'clean' });
  let rest = Buffer.concat(got);
  expect(rest.subarray(0, 10).toString()).toBe('zINSTREAM\0');
  rest = rest.subarray(10);
  const parts: Buffer[] = [];
  for (let length = rest.readUInt32BE(0); length > 0; length = rest.readUInt32BE(0)) {
    parts.push(rest.subarray(4, 4 + length));
    rest = rest.subarray(4 + length);
  }
  expect(rest).toHaveLength(4);
  expect(Buffer.concat(parts).equals(sent)).toBe(true);
});

it('a file that is cut off before the answer was read is asked about once more, slowly, and once only', async () => {
  let cuts = 0;
  let connections = 0;
  const scanner = await facing((socket) => {
    connections += 1;
    if (connections <= cuts) socket.once('data', () => socket.resetAndDestroy());
    else socket.once('data', () => socket.end('INSTREAM size limit exceeded. ERROR\0'));
  });
  for (const [times, kind] of [
    [1, 'too-large'],
    [2, 'away'],
  ] as const) {
    connections = 0;
    cuts = times;
    expect(await scanner.scan(new Uint8Array(1_000_000))).toEqual({ kind });
    expect(connections).toBe(2);
  }
});
