import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { atEnd, simulator, slackSecrets, testClock } from '../../unit/simulator/support.ts';

const blocks = [
  {
    type: 'actions',
    elements: [
      { type: 'button', action_id: 'pilih', value: 'v1', text: { type: 'plain_text', text: 'Pilih' } },
    ],
  },
];

/** A message with a button, pressed once; the address that came with the press. */
async function pressed() {
  const clock = testClock();
  const sim = await simulator({ clock });
  const ani = sim.slack.addUser({ id: 'U0ANI', realName: 'Ani' });
  const receiver = new HTTPReceiver({ signingSecret: slackSecrets.signingSecret, logLevel: LogLevel.ERROR });
  const app = new App({
    token: slackSecrets.botToken,
    receiver,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: sim.slackApiUrl },
  });
  let responseUrl = '';
  app.action('pilih', async ({ ack, body }) => {
    await ack();
    responseUrl = 'response_url' in body ? body.response_url : '';
  });
  const server = await app.start({ port: 0, host: '127.0.0.1' });
  atEnd(() => app.stop());
  const address = server.address();
  sim.slack.requestUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/slack/events`;
  const { ts = '' } = await app.client.chat.postMessage({ channel: 'U0ANI', text: 'layar', blocks });
  await ani.presses(ts, { label: 'Pilih' });
  const answer = async (message: object) => {
    const reply = await fetch(responseUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
    });
    const { error } = (await reply.json()) as { readonly error?: string };
    return [reply.status, error];
  };
  const replace = (text: string) => answer({ replace_original: true, text, blocks });
  return { clock, sim, ani, app, ts, answer, replace, url: () => responseUrl };
}

describe('the response_url of a press in a message', () => {
  it('replaces that message five times, and not a sixth', async () => {
    const { ani, ts, replace } = await pressed();
    for (const n of [1, 2, 3, 4, 5]) expect(await replace(`layar ${n}`)).toEqual([200, undefined]);
    expect(await replace('layar 6')).toEqual([404, 'used_url']);
    expect(ani.dm()).toEqual([expect.objectContaining({ ts, text: 'layar 5', ephemeral: false })]);
  });

  it('is good for half an hour', async () => {
    const { clock, replace } = await pressed();
    clock.advance({ minutes: 30 });
    expect(await replace('layar 1')).toEqual([200, undefined]);
    clock.advance({ seconds: 1 });
    expect(await replace('layar 2')).toEqual([404, 'expired_url']);
  });

  it('goes on when chat.update has reached its tier', async () => {
    const { sim, app, ts, replace } = await pressed();
    sim.slack.hasTiers = true;
    for (let n = 0; n < 50; n += 1) await app.client.chat.update({ channel: 'D0ANI', ts, text: `x ${n}` });
    expect(await replace('layar')).toEqual([200, undefined]);
  });

  it('is another for every press, and is refused for a message that is gone', async () => {
    const { ani, app, ts, replace, url } = await pressed();
    const first = url();
    await ani.presses(ts, { label: 'Pilih' });
    expect(url()).not.toBe(first);
    await app.client.chat.delete({ channel: 'D0ANI', ts });
    expect(await replace('layar')).toEqual([404, 'message_not_found']);
  });

  it('obeys ordered trouble, and never stands in the log of the wire', async () => {
    const { sim, replace, url } = await pressed();
    sim.slack.faults.next({ method: 'response_url', kind: '500' });
    sim.slack.faults.next({ method: 'chat.update', kind: '500' });
    const first = await fetch(url(), { method: 'POST' });
    expect(first.status).toBe(500);
    expect(await replace('layar')).toEqual([200, undefined]);
    const id = url().split('/').at(-1) ?? '?';
    expect(JSON.stringify(sim.wire.entries)).not.toContain(id);
    expect(sim.wire.entries.filter(({ method }) => method === 'response_url')).toHaveLength(2);
  });
});
