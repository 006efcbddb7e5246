import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getGlobalDispatcher, MockAgent, setGlobalDispatcher } from 'undici';
import { afterEach, describe, expect, it } from 'vitest';
import { createResponseUrls } from '../../../src/platform/slack/roads/response-urls.ts';

const place = { channel: 'D1', ts: '1.1' };
const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** Slack's end: what it was asked, and how it answers. */
async function slackEnd() {
  const asked: { readonly path: string; readonly body: unknown }[] = [];
  const reply = { status: 200, body: '{"ok":true}', location: '' };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      asked.push({ path: request.url ?? '', body: JSON.parse(Buffer.concat(chunks).toString()) });
      response.writeHead(reply.status, reply.location === '' ? {} : { location: reply.location });
      response.end(reply.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let nowMs = 0;
  const urls = createResponseUrls({ nowMs: () => nowMs }, `${root}/api/`);
  const pass = (ms: number): void => {
    nowMs += ms;
  };
  return { asked, reply, root, urls, pass };
}

describe('the address that came with a press', () => {
  it('is used five times, each time with the message given', async () => {
    const { asked, root, urls } = await slackEnd();
    urls.keep(place, `${root}/r/1`);
    for (let n = 0; n < 5; n += 1) expect(await urls.answer(place, { text: `${n}` })).toBe(true);
    expect(await urls.answer(place, { text: '5' })).toBe(false);
    expect(asked.map(({ body }) => body)).toEqual(['0', '1', '2', '3', '4'].map((text) => ({ text })));
    expect(asked[0]?.path).toBe('/r/1');
  });

  it('is given up for the one of a later press, and belongs to its message alone', async () => {
    const { asked, root, urls } = await slackEnd();
    urls.keep(place, `${root}/r/1`);
    urls.keep(place, `${root}/r/2`);
    expect(await urls.answer({ ...place, ts: '2.2' }, {})).toBe(false);
    expect(await urls.answer({ ...place, channel: 'D2' }, {})).toBe(false);
    expect(await urls.answer(place, {})).toBe(true);
    expect(asked.map(({ path }) => path)).toEqual(['/r/2']);
  });

  it('is forgotten before Slack forgets it', async () => {
    const { root, urls, pass } = await slackEnd();
    urls.keep(place, `${root}/r/1`);
    pass(29 * 60_000 - 1);
    expect(await urls.answer(place, {})).toBe(true);
    pass(1);
    expect(await urls.answer(place, {})).toBe(false);
  });

  it.each([
    ['a refusal', { status: 404, body: '{"ok":false,"error":"used_url"}' }],
    ['a refusal with a good status', { status: 200, body: '{"ok": false}' }],
    ['a limit', { status: 429, body: '' }],
    ['trouble at the other end', { status: 500, body: '' }],
    ['a way to somewhere else', { status: 307, body: '', location: 'http://127.0.0.1:9/' }],
  ])('is given up after %s', async (_, answer) => {
    const { asked, reply, root, urls } = await slackEnd();
    Object.assign(reply, answer);
    urls.keep(place, `${root}/r/1`);
    expect(await urls.answer(place, {})).toBe(false);
    Object.assign(reply, { status: 200, body: 'ok', location: '' });
    expect(await urls.answer(place, {})).toBe(false);
    expect(asked).toHaveLength(1);
    urls.keep(place, `${root}/r/2`);
    expect(await urls.answer(place, {})).toBe(true);
  });

  it.each([
    ['https://hooks.slack.com/actions/T1/2/3', true],
    ['http://hooks.slack.com/actions/T1/2/3', false],
    ['https://hooks.slack.com:8443/actions/T1/2/3', false],
    ['https://hooks.slack.com@evil.example/actions', false],
    ['https://me:secret@hooks.slack.com/actions', false],
    ['https://hooks.slack.com.evil.example/actions', false],
    ['https://evil.example/hooks.slack.com', false],
    ['http://169.254.169.254/latest', false],
    ['file:///etc/passwd', false],
    ['no address', false],
  ])('is used only when it is Slack’s own: %s', async (url, isUsed) => {
    const called: string[] = [];
    const before = getGlobalDispatcher();
    const everywhere = new MockAgent();
    everywhere.disableNetConnect();
    everywhere
      .get(/.*/)
      .intercept({ path: () => true, method: 'POST' })
      .reply(200, ({ origin, path }) => {
        called.push(`${origin}${path}`);
        return 'ok';
      });
    setGlobalDispatcher(everywhere);
    closers.push(() => setGlobalDispatcher(before));
    const urls = createResponseUrls({ nowMs: () => 0 }, undefined);
    urls.keep(place, url);
    expect(await urls.answer(place, {})).toBe(isUsed);
    expect(called).toEqual(isUsed ? [url] : []);
  });
});
