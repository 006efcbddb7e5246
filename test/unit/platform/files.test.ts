import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { download } from '../../../src/platform/download.ts';
import { createFetchFile, createSendFile } from '../../../src/platform/slack/files.ts';
import { hurriedTiming } from '../../support/script/hurried-timing.ts';

/** The requests to the file server, with their tokens. */
const asked: (readonly [path: string | undefined, token: string | undefined])[] = [];
let server: Server;
let origin: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push([request.url, request.headers.authorization]);
    if (request.url?.startsWith('/api/'))
      response.setHeader('content-type', 'application/json').end('{"ok":false,"error":"missing_scope"}');
    else if (request.url === '/moved') response.writeHead(302, { location: '/ten' }).end();
    else if (request.url === '/ten') response.end('0123456789');
    else response.writeHead(Number(request.url?.slice(1))).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

describe('a download', () => {
  it('ends at the limit, whatever size was announced', async () => {
    expect(await download(`${origin}/ten`, 10)).toEqual({
      ok: true,
      value: new TextEncoder().encode('0123456789'),
    });
    expect(await download(`${origin}/ten`, 9)).toEqual({ ok: false, error: 'too-large' });
  });

  it.each([
    ['/404', 'gone'],
    ['/403', 'gone'],
    ['/moved', 'gone'],
    ['/429', 'no-answer'],
    ['/503', 'no-answer'],
  ])('distinguishes a missing file from a failure that may pass: %s is %s', async (path, error) => {
    expect(await download(origin + path, 10)).toEqual({ ok: false, error });
  });

  it('does not reveal the address when there is no answer', async () => {
    expect(await download('http://127.0.0.1:1/bot1:secret', 10)).toEqual({ ok: false, error: 'no-answer' });
  });
});

describe('a file in Slack', () => {
  const client = new WebClient('xoxb-1', {
    slackApiUrl: 'http://127.0.0.1:1/api/',
    retryConfig: { retries: 0 },
  });

  it('is fetched with the token only from Slack itself, and not at all when kept elsewhere', async () => {
    const fetchFile = createFetchFile({ client, token: 'xoxb-1', apiUrl: undefined });
    const before = asked.length;
    for (const url of [
      `${origin}/ten`,
      'https://slack.com.example/x',
      'http://files.slack.com/x',
      'nonsense',
    ])
      expect(await fetchFile({ url }, 10)).toEqual({ ok: false, error: 'gone' });
    expect(asked).toHaveLength(before);
    const fromStandIn = createFetchFile({ client, token: 'xoxb-1', apiUrl: `${origin}/api/` });
    expect(await fromStandIn({ url: `${origin}/ten` }, 10)).toMatchObject({ ok: true });
    expect(asked.at(-1)).toEqual(['/ten', 'Bearer xoxb-1']);
  });

  it('that the app may not send does not stop everything else', async () => {
    const sendFile = createSendFile({
      client: new WebClient('xoxb-1', { slackApiUrl: `${origin}/api/`, retryConfig: { retries: 0 } }),
      people: { dmOf: async () => 'D1' },
      timing: hurriedTiming(),
      log: { info() {}, warn() {}, error() {} },
    });
    const file = { name: 'a.pdf', mimeType: 'application/pdf', bytes: new Uint8Array([1]) };
    expect(await sendFile({ userId: 'U1' }, file, {})).toMatchObject({
      ok: false,
      error: { kind: 'rejected', cause: expect.stringContaining('files:write') },
    });
  });
});
