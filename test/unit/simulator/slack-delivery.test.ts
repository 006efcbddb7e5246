import { createHmac } from 'node:crypto';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { type AppManifest, readBotManifest } from '../../../simulator/slack/app-manifest.ts';
import { listen, simulator, slackSecrets } from './support.ts';

type Got = { readonly body: string; readonly headers: IncomingHttpHeaders };

async function app(
  answer: (response: ServerResponse, count: number) => void,
  manifest: AppManifest = readBotManifest(),
) {
  const sim = await simulator({ slack: { ...slackSecrets, manifest } });
  sim.slack.eventRetryDelaysMs = [0, 5, 5];
  const ani = sim.slack.addUser({ id: 'U0ANI', realName: 'Ani' });
  const got: Got[] = [];
  sim.slack.requestUrl = await listen((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      got.push({ body: Buffer.concat(chunks).toString(), headers: request.headers });
      answer(response, got.length);
    });
  });
  return { sim, ani, got };
}

describe('events over HTTP', () => {
  it('are signed over the exact body and come again with number and reason until acknowledged', async () => {
    const { ani, got } = await app((response, count) => response.writeHead(count < 3 ? 500 : 200).end());
    expect(await ani.opensHome()).toEqual({ outcome: 'acknowledged', attempts: 3 });
    expect(got.map(({ headers }) => headers['x-slack-retry-num'])).toEqual([undefined, '1', '2']);
    expect(got[1]?.headers['x-slack-retry-reason']).toBe('http_error');
    expect(new Set(got.map(({ body }) => JSON.parse(body).event_id)).size).toBe(1);
    for (const { body, headers } of got) {
      const base = `v0:${headers['x-slack-request-timestamp']}:${body}`;
      const expected = createHmac('sha256', slackSecrets.signingSecret).update(base).digest('hex');
      expect(headers['x-slack-signature']).toBe(`v0=${expected}`);
    }
  });

  it('are given up after three repetitions, or at once when the app asks for none', async () => {
    const first = await app((response) => response.writeHead(500).end());
    expect(await first.ani.sends('halo')).toEqual({ outcome: 'failed', attempts: 4 });
    const second = await app((response) => response.writeHead(500, { 'x-slack-no-retry': '1' }).end());
    expect(await second.ani.sends('halo')).toEqual({ outcome: 'failed', attempts: 1 });
  });

  it('time out when the acknowledgement is late, and say so', async () => {
    const { sim, ani, got } = await app((response, count) => {
      if (count > 1) response.writeHead(200).end();
    });
    sim.slack.ackTimeoutMs = 400;
    expect(await ani.sends('halo')).toEqual({ outcome: 'acknowledged', attempts: 2 });
    expect(got[1]?.headers['x-slack-retry-reason']).toBe('http_timeout');
  });

  it.each(['twice', 'twice-at-once'] as const)('arrive %s on demand, with one event id', async (mode) => {
    const { sim, ani, got } = await app((response) => response.writeHead(200).end());
    sim.slack.deliver = mode;
    await ani.sends('halo');
    expect(got.map(({ body }) => JSON.parse(body).event_id)).toEqual([
      JSON.parse(got[0]?.body ?? '').event_id,
      JSON.parse(got[1]?.body ?? '').event_id,
    ]);
    expect(new Set(got.map(({ body }) => body)).size).toBe(1);
  });

  it('reach only an app that asked for them and may know of them', async () => {
    const { ani, got } = await app((response) => response.writeHead(200).end());
    await ani.sends('halo');
    expect(await ani.sendsInChannel('halo semua')).toEqual({ outcome: 'acknowledged', attempts: 0 });
    expect(got.map(({ body }) => JSON.parse(body).event)).toMatchObject([
      { type: 'message', channel_type: 'im', channel: 'D0ANI', user: 'U0ANI', text: 'halo' },
    ]);
    for (const scopes of [[], ['channels:history']]) {
      const other = await app((response) => response.writeHead(200).end(), {
        ...readBotManifest(),
        events: ['message.channels'],
        scopes,
      });
      await other.ani.sends('halo');
      await other.ani.sendsInChannel('halo semua');
      expect(other.got.map(({ body }) => JSON.parse(body).event.channel_type)).toEqual(
        scopes.map(() => 'channel'),
      );
    }
  });
});

describe('interactions over HTTP', () => {
  it('are never repeated: the person sees an error', async () => {
    const { ani, got } = await app((response) => response.writeHead(500).end());
    expect(await ani.slash('/kinerja')).toMatchObject({ outcome: 'failed', attempts: 1 });
    expect(got).toHaveLength(1);
    expect(ani.lastError()).toBeDefined();
  });

  it('also fail when there is no app', async () => {
    const sim = await simulator();
    const ani = sim.slack.addUser({ id: 'U0ANI', realName: 'Ani' });
    expect(await ani.slash('/kinerja')).toMatchObject({ outcome: 'failed' });
    sim.slack.eventRetryDelaysMs = [];
    expect(await ani.sends('halo')).toMatchObject({ outcome: 'failed' });
  });
});
