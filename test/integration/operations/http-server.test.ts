import { Agent, get } from 'node:http';
import { connect } from 'node:net';
import { Hono } from 'hono';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createHttpServer, type Listening, type Routes } from '../../../src/http/server.ts';
import { bodyOf } from '../../../src/platform/request-body.ts';
import { freePort } from '../../support/free-port.ts';

const listening: Listening[] = [];
afterEach(async () => {
  await Promise.all(listening.splice(0).map((server) => server.close()));
});

function server(routes: Routes[] = [], isReady: () => boolean | Promise<boolean> = () => true) {
  const log = { error: vi.fn(), warn: vi.fn() };
  return { ...createHttpServer({ routes, isReady, log }), log };
}

async function listen(routes: Routes[]) {
  const running = await server(routes).listen(await freePort(), '127.0.0.1');
  listening.push(running);
  return { ...running, url: `http://127.0.0.1:${running.port}` };
}

describe('the HTTP server', () => {
  test('serves the routes of every platform', async () => {
    const telegram = new Hono().post('/telegram', (c) => c.text('t'));
    const { app } = server([telegram, (root) => root.post('/slack', (c) => c.text('s'))]);
    expect(await (await app.request('/telegram', { method: 'POST' })).text()).toBe('t');
    expect(await (await app.request('/slack', { method: 'POST' })).text()).toBe('s');
    expect((await app.request('/other')).status).toBe(404);
  });

  test('keeps a connection longer than a proxy in front of it does, so that no request meets its end', async () => {
    const { url } = await listen([]);
    const kept = (await fetch(`${url}/healthz`)).headers.get('keep-alive');
    expect(Number(/timeout=(\d+)/.exec(kept ?? '')?.[1])).toBeGreaterThan(75);
  });

  test('is healthy always, and ready when the rest is', async () => {
    let isReady = false;
    const { app } = server([], () => isReady);
    expect((await app.request('/healthz')).status).toBe(200);
    expect((await app.request('/readyz')).status).toBe(503);
    isReady = true;
    expect((await app.request('/readyz')).status).toBe(200);
    const broken = server([], () => Promise.reject(new Error('no database')));
    expect((await broken.app.request('/readyz')).status).toBe(503);
  });

  test('is not ready while there is something to mend, and says what', async () => {
    let troubles: readonly string[] = ['another program fetches the updates of this bot'];
    const { app } = createHttpServer({
      routes: [],
      isReady: () => true,
      troubles: () => troubles,
      log: { error: () => {}, warn: () => {} },
    });
    const refused = await app.request('/readyz');
    expect(refused.status).toBe(503);
    expect(await refused.text()).toBe('not ready: another program fetches the updates of this bot');
    troubles = [];
    expect(await (await app.request('/readyz')).text()).toBe('ready');
  });

  test.each([
    ['does not answer', () => new Promise<never>(() => {})],
    ['fails', () => Promise.reject(new Error('of no kind'))],
  ])('is not ready when whoever is asked for trouble %s', async (_, troubles) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const { app } = createHttpServer({
        routes: [],
        isReady: () => true,
        troubles,
        log: { error: () => {}, warn: () => {} },
      });
      const asked = app.request('/readyz');
      await vi.advanceTimersByTimeAsync(5000);
      const answer = await asked;
      expect([answer.status, await answer.text()]).toEqual([503, 'not ready']);
    } finally {
      vi.useRealTimers();
    }
  });

  test('a route refuses a body over its limit, announced or not', async () => {
    const { url } = await listen([
      (app) =>
        app.post('/echo', async (c) => {
          const body = await bodyOf(c, 1_000_000);
          return body === 'too-large' ? c.text(body, 413) : c.text(String(body.length));
        }),
    ]);
    const post = (body: NonNullable<RequestInit['body']>) =>
      fetch(`${url}/echo`, { method: 'POST', body, duplex: 'half' } as RequestInit);
    expect(await (await post('x'.repeat(1_000_000))).text()).toBe('1000000');
    expect((await post('x'.repeat(1_100_000))).status).toBe(413);
    expect((await post(new Blob(['x'.repeat(1_100_000)]).stream())).status).toBe(413);
  });

  test('refuses other hosts than its own, and says in the log which, once', async () => {
    const log = { error: vi.fn(), warn: vi.fn() };
    const telegram = new Hono().post('/telegram', (c) => c.text('t'));
    const { app } = createHttpServer({
      routes: [telegram],
      isReady: () => true,
      hosts: ['kinerja.kota.go.id', 'web'],
      log,
    });
    const status = async (path: string, host: string) =>
      (await app.request(path, { method: path === '/telegram' ? 'POST' : 'GET', headers: { host } })).status;
    for (const host of [
      'kinerja.kota.go.id',
      'Kinerja.Kota.go.id:443',
      'web:3000',
      '127.0.0.1:3000',
      '[::1]',
    ])
      for (const path of ['/telegram', '/healthz', '/readyz'])
        expect([host, path, await status(path, host)]).toEqual([host, path, 200]);
    for (const host of ['evil.example', 'kinerja.kota.go.id.evil.example', 'xweb', '', '<script>'])
      for (const path of ['/telegram', '/healthz', '/readyz', '/none'])
        expect([host, path, await status(path, host)]).toEqual([host, path, 403]);
    // A balancer asks by address, which no page can bend to itself; a webhook is never asked for so.
    expect(await status('/readyz', '10.1.2.3:3000')).toBe(200);
    expect(await status('/telegram', '10.1.2.3:3000')).toBe(403);
    expect(log.warn).toHaveBeenCalledTimes(1);
    expect(log.warn).toHaveBeenCalledWith({ host: 'evil.example' }, expect.stringContaining('ALLOWED_HOSTS'));
  });

  test('writes into the log no more of a foreign host than a name can be', async () => {
    const log = { error: vi.fn(), warn: vi.fn() };
    const { app } = createHttpServer({ routes: [], isReady: () => true, hosts: ['web'], log });
    await app.request('/healthz', { headers: { host: `<b>"x" ${'y'.repeat(300)}` } });
    const [{ host }] = log.warn.mock.calls[0] ?? [{}];
    expect(host).toMatch(/^[\w.:?-]{1,100}$/);
  });

  test('cuts off who sends the head or the body of a request too slowly', async () => {
    const running = await server([
      (app) => app.post('/echo', async (c) => c.text(String((await bodyOf(c, 1000)).length))),
    ]).listen(0, '127.0.0.1', {
      headersTimeout: 200,
      requestTimeout: 400,
      connectionsCheckingInterval: 50,
    });
    listening.push(running);
    const slowly = (text: string) =>
      new Promise<string>((resolve) => {
        let answer = '';
        const socket = connect(running.port, '127.0.0.1', () => socket.write(text));
        // A drop now and then does not help.
        const drops = setInterval(() => socket.write('x'), 60);
        socket.on('data', (piece) => {
          answer += piece.toString();
        });
        socket.on('error', () => {});
        socket.on('close', () => {
          clearInterval(drops);
          resolve(answer);
        });
      });
    for (const text of [
      'POST /echo HTTP/1.1\r\nhost: a\r\nx: ',
      'POST /echo HTTP/1.1\r\nhost: a\r\ncontent-length: 900\r\n\r\n',
    ])
      expect(await slowly(text)).not.toContain(' 200 ');
    expect((await fetch(`http://127.0.0.1:${running.port}/healthz`)).status).toBe(200);
  });

  test('answers an unexpected error without its reason, and logs it', async () => {
    const { app, log } = server([
      (root) =>
        root.get('/break', () => {
          throw new Error('the reason');
        }),
    ]);
    const response = await app.request('/break');
    expect([response.status, await response.text()]).toEqual([500, 'internal error']);
    expect(log.error).toHaveBeenCalledWith(expect.objectContaining({ path: '/break' }), 'a request failed');
  });

  test('finishes a request in hand while closing, and takes no new one', async () => {
    let finish = (): void => undefined;
    const arrived = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const running = await listen([
      (app) =>
        app.get('/slow', async (c) => {
          finish();
          await gate;
          return c.text('done');
        }),
    ]);
    const response = fetch(`${running.url}/slow`);
    await arrived;
    const closed = running.close();
    await expect(fetch(`${running.url}/healthz`)).rejects.toThrow();
    release();
    expect(await (await response).text()).toBe('done');
    await closed;
  });

  test('does not wait for a connection that is kept alive after its answer', async () => {
    const running = await listen([]);
    const agent = new Agent({ keepAlive: true });
    await new Promise<void>((resolve, reject) => {
      get(`${running.url}/healthz`, { agent }, (response) => response.resume().once('end', resolve)).once(
        'error',
        reject,
      );
    });
    const startedAt = performance.now();
    await running.close();
    expect(performance.now() - startedAt).toBeLessThan(1000);
    agent.destroy();
  });

  test('rejects when the port is taken', async () => {
    const { port } = await listen([]);
    await expect(server().listen(port, '127.0.0.1')).rejects.toThrow(/EADDRINUSE/);
  });
});
