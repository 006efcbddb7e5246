import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebClient } from '@slack/web-api';
import { afterEach, expect, it } from 'vitest';
import { classify } from '../../../src/platform/slack/errors.ts';
import { leanFetch } from '../../../src/platform/slack/transport/lean-fetch.ts';
import { boltLogger } from '../../../src/platform/slack/transport/receiver.ts';

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

async function serverThat(answers: RequestListener, hears = (_: string): void => {}): Promise<string> {
  const server = createServer((call, response) => {
    const chunks: Buffer[] = [];
    call.on('data', (chunk: Buffer) => chunks.push(chunk));
    call.on('end', () => {
      hears(Buffer.concat(chunks).toString());
      answers(call, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** The settings of the bot's client, but with little patience. */
const clientOf = (slackApiUrl: string, how: typeof fetch | undefined) =>
  new WebClient('xoxb-1', {
    ...{ slackApiUrl, timeout: 300, rejectRateLimitedCalls: true, retryConfig: { retries: 0 } },
    logger: boltLogger({ info: () => {}, warn: () => {}, error: () => {} }),
    ...(how && { fetch: how }),
  });
const outcomeOf = (url: string, how?: typeof fetch) =>
  clientOf(url, how)
    .chat.postMessage({ channel: 'D1', text: 'Selamat pagi, Pak Budi — “siap”?', blocks: [] })
    .catch((error: unknown) => classify(error));

it.each<[string, RequestListener, object]>([
  ['takes it', (_, to) => to.end('{"ok":true,"ts":"1.1"}'), { ok: true, ts: '1.1' }],
  ['refuses it', (_, to) => to.end('{"ok":false,"error":"message_not_found"}'), { kind: 'anchor-gone' }],
  [
    'asks to wait',
    (_, to) => to.writeHead(429, { 'retry-after': '7' }).end(),
    { kind: 'rate-limited', retryAfterMs: 7000 },
  ],
  ['fails', (_, to) => to.writeHead(503).end('no'), { kind: 'ambiguous', cause: 'Slack answered 503' }],
  [
    'sends it elsewhere',
    (_, to) => to.writeHead(307, { location: '/' }).end(),
    { kind: 'ambiguous', cause: 'no answer from Slack (connection lost or timeout)' },
  ],
  ['hangs up', (call) => call.socket.destroy(), { kind: 'ambiguous' }],
  ['says nothing', () => {}, { kind: 'ambiguous', cause: expect.stringContaining('timeout') }],
  ['is no Slack', (_, to) => to.writeHead(204).end(), { kind: 'rejected' }],
])(
  'a call to a Slack that %s ends as it does with the `fetch` of Node, and is made once',
  async (_, answers, expected) => {
    const calls: unknown[] = [];
    const url = await serverThat((call, response) => {
      calls.push(call.headers.authorization);
      answers(call, response);
    });
    expect(await outcomeOf(url, leanFetch)).toMatchObject(expected);
    expect(calls).toEqual(['Bearer xoxb-1']);
    expect(await outcomeOf(url)).toMatchObject(expected);
  },
);

it('without a Slack at the other end nothing was sent', async () => {
  expect(await outcomeOf('http://127.0.0.1:1/', leanFetch)).toMatchObject({ kind: 'transient' });
});

it('an answer that breaks off says nothing about the message: it may have been posted', async () => {
  const url = await serverThat((_, to) => to.write('{"ok"', () => to.destroy()));
  expect(await outcomeOf(url, leanFetch)).toMatchObject({ kind: 'ambiguous' });
});

it('a message arrives word for word', async () => {
  const heard: string[] = [];
  const url = await serverThat(
    (_, to) => to.end('{"ok":true}'),
    (body) => heard.push(body),
  );
  const text = 'Selamat pagi — “siap” & 100 %';
  await clientOf(url, leanFetch).chat.postMessage({ channel: 'D1', text });
  expect(new URLSearchParams(heard[0]).get('text')).toBe(text);
});
