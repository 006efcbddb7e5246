import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAdminServer } from '../../../src/http/admin-server.ts';
import { createHttpServer } from '../../../src/http/server.ts';
import { type Jobs, openJobs } from '../../../src/jobs/backend.ts';
import { createTestDatabase, type TestDatabase, testRedisUrl } from '../../support/database.ts';

const quiet = { info: () => {}, warn: () => {}, error: () => {} };
const hosts = { host: '127.0.0.1' };

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const admin = (jobs: Jobs, host = '127.0.0.1', allowed: readonly string[] = []) =>
  createAdminServer({
    host,
    hosts: allowed,
    metrics: async () => ({ contentType: 'text/plain', text: 'kinerja 1' }),
    queue: jobs.queue,
    log: quiet,
  });

describe.each(['Redis', 'PostgreSQL'] as const)('the queue board on %s', (backend) => {
  let jobs: Jobs;
  beforeAll(async () => {
    jobs = await openJobs({
      databaseUrl: database.url,
      ...(backend === 'Redis' && { redisUrl: testRedisUrl() }),
      log: quiet,
    });
    await jobs.queue.drain(true);
    await jobs.add({ name: 'drain-lane', lane: 'telegram/4242' }, { delayMs: 60_000, id: 'telegram/4242' });
  });
  afterAll(() => jobs.close());

  it('shows waiting jobs, on its page and in its numbers', async () => {
    const { app } = admin(jobs);
    const page = await app.request('/queue', { headers: hosts });
    expect(page.status).toBe(200);
    const html = await page.text();
    const script = /src="([^"]+\.js)"/.exec(html)?.[1] ?? '';
    expect((await app.request(new URL(script, 'http://x/queue/').pathname, { headers: hosts })).status).toBe(
      200,
    );
    const answer = await app.request('/queue/api/queues?activeQueue=kinerja&status=delayed&page=1', {
      headers: hosts,
    });
    expect(answer.status).toBe(200);
    const { queues } = (await answer.json()) as { queues: { counts: object; readOnlyMode: boolean }[] };
    expect(queues).toMatchObject([{ name: 'kinerja', counts: { delayed: 1 }, readOnlyMode: true }]);
  });

  it('allows no changes: every request that would change something is refused', async () => {
    const { app } = admin(jobs);
    const [job] = await jobs.queue.getDelayed();
    const orders: readonly (readonly [string, string])[] = [
      ['PUT', '/queue/api/queues/kinerja/pause'],
      ['PUT', '/queue/api/queues/pause'],
      ['PUT', '/queue/api/queues/kinerja/empty'],
      ['PUT', '/queue/api/queues/kinerja/obliterate'],
      ['PUT', '/queue/api/queues/kinerja/promote'],
      ['PUT', '/queue/api/queues/kinerja/clean/delayed'],
      ['PUT', '/queue/api/queues/kinerja/retry/failed'],
      ['PUT', `/queue/api/queues/kinerja/${job?.id}/clean`],
      ['PUT', `/queue/api/queues/kinerja/${job?.id}/promote`],
      ['PATCH', `/queue/api/queues/kinerja/${job?.id}/update-data`],
      ['POST', '/queue/api/queues/kinerja/add'],
      ['DELETE', '/queue/api/queues/kinerja'],
      ['POST', '/metrics'],
    ];
    for (const [method, path] of orders) {
      const { status } = await app.request(path, { method, headers: hosts });
      expect([method, path, status >= 400 && status < 500]).toEqual([method, path, true]);
    }
    expect(await jobs.queue.isPaused()).toBe(false);
    expect((await jobs.queue.getDelayed()).map(({ id }) => id)).toEqual([job?.id]);
  });
});

describe('the admin server', () => {
  let jobs: Jobs;
  beforeAll(async () => {
    jobs = await openJobs({ databaseUrl: database.url, log: quiet });
  });
  afterAll(() => jobs.close());

  const get = (port: number, host: string) =>
    new Promise<number>((resolve, reject) => {
      request({ port, host: '127.0.0.1', path: '/metrics', headers: { host } }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      })
        .once('error', reject)
        .end();
    });

  it('on the loopback address, refuses requests with any other host name', async () => {
    const listening = await admin(jobs).listen(0);
    try {
      expect(await get(listening.port, `127.0.0.1:${listening.port}`)).toBe(200);
      expect(await get(listening.port, `localhost:${listening.port}`)).toBe(200);
      expect(await get(listening.port, '[::1]:80')).toBe(200);
      expect(await get(listening.port, 'evil.example')).toBe(403);
      expect(await get(listening.port, '127.0.0.1.evil.example')).toBe(403);
      expect(await get(listening.port, 'localhost.evil.example:80')).toBe(403);
    } finally {
      await listening.close();
    }
  });

  it('on another address, as in a container, accepts only loopback names, its address and what was allowed', async () => {
    const status = async (host: string, app: ReturnType<typeof admin>['app']) =>
      (await app.request('/metrics', { headers: { host } })).status;
    const { app } = admin(jobs, '0.0.0.0', ['worker', 'fd00::5']);
    for (const host of ['worker:9464', 'WORKER', '127.0.0.1:9464', 'localhost', '[fd00::5]:9464'])
      expect([host, await status(host, app)]).toEqual([host, 200]);
    for (const host of ['evil.example', 'worker.evil.example', 'web:9464', '10.0.0.9', ''])
      expect([host, await status(host, app)]).toEqual([host, 403]);
    expect((await app.request('/metrics')).status).toBe(403);
    expect(await status('10.0.0.5:9464', admin(jobs, '10.0.0.5').app)).toBe(200);
  });

  it('is not served on the public port', async () => {
    const { app } = createHttpServer({ routes: [], isReady: () => true, log: quiet });
    for (const path of ['/metrics', '/queue', '/queue/api/queues'])
      expect((await app.request(path, { headers: hosts })).status).toBe(404);
  });
});
