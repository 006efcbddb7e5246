import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import type { Simulator } from '../../../simulator/index.ts';
import { atEnd, listen, simulator, slackSecrets } from '../../unit/simulator/support.ts';

const words = (text: string) => ({ type: 'plain_text' as const, text });

/** A typical app written with Bolt: a Home tab, a form with a refused answer, a command, a message with a button. */
function define(app: App): void {
  app.event('app_home_opened', async ({ event, client }) => {
    await client.views.publish({
      user_id: event.user,
      view: {
        type: 'home',
        blocks: [
          {
            type: 'actions',
            elements: [{ type: 'button', action_id: 'nilai', value: 'p1', text: words('Nilai Budi') }],
          },
        ],
      },
    });
  });
  app.action('nilai', async ({ ack, body, client }) => {
    await ack();
    if (body.type !== 'block_actions') return;
    await client.views.open({
      trigger_id: body.trigger_id,
      view: {
        type: 'modal',
        callback_id: 'form',
        title: words('Penilaian'),
        submit: words('Kirim'),
        blocks: [
          {
            type: 'input',
            block_id: 'catatan',
            label: words('Catatan'),
            element: { type: 'plain_text_input', action_id: 'isi' },
          },
        ],
      },
    });
  });
  app.view('form', async ({ ack, view, body, client }) => {
    const text = view.state.values.catatan?.isi?.value ?? '';
    if (text.length < 5) {
      await ack({ response_action: 'errors', errors: { catatan: 'Terlalu pendek' } });
      return;
    }
    await ack();
    await client.chat.postMessage({ channel: body.user.id, text: `Tersimpan: ${text}` });
  });
  app.command('/kinerja', async ({ ack, command }) => {
    await ack(`Anda mengetik ${command.text}`);
  });
  app.message(async ({ message, say }) => {
    if ('text' in message) await say(`Gema: ${message.text}`);
  });
}

const quiet = LogLevel.ERROR;

async function overSocket(sim: Simulator): Promise<void> {
  const receiver = new SocketModeReceiver({
    appToken: slackSecrets.appToken,
    logLevel: quiet,
    clientPingTimeout: 300,
    installerOptions: { clientOptions: { slackApiUrl: sim.slackApiUrl } },
  });
  const app = new App({
    token: slackSecrets.botToken,
    receiver,
    logLevel: quiet,
    clientOptions: { slackApiUrl: sim.slackApiUrl },
    convoStore: false,
  });
  define(app);
  await app.start();
  atEnd(() => app.stop());
}

async function overHttp(sim: Simulator, signingSecret = slackSecrets.signingSecret): Promise<void> {
  const receiver = new HTTPReceiver({ signingSecret, logLevel: quiet, processBeforeResponse: true });
  const app = new App({
    token: slackSecrets.botToken,
    receiver,
    logLevel: quiet,
    clientOptions: { slackApiUrl: sim.slackApiUrl },
    convoStore: false,
  });
  define(app);
  sim.slack.requestUrl = `${await listen((request, response) => receiver.requestListener(request, response))}slack/events`;
}

const ways = [
  ['Socket Mode', overSocket],
  ['signed requests', overHttp],
] as const;

describe.each(ways)('an app written with Bolt, over %s', (_name, connect) => {
  it('fills the Home tab, opens a form, shows its error, takes the corrected answer', async () => {
    const sim = await simulator();
    const ani = sim.slack.addUser({ id: 'U0ANI', realName: 'Ani' });
    await connect(sim);
    await ani.opensHome();
    await expect.poll(() => ani.home()?.blocks).toHaveLength(1);
    await ani.presses('home', { label: 'Nilai Budi' });
    await expect.poll(() => ani.modal()?.callback_id).toBe('form');
    await ani.fills('Catatan', 'ya');
    await ani.submitsModal();
    expect(ani.modalErrors()).toEqual({ catatan: 'Terlalu pendek' });
    await ani.fills('Catatan', 'kerja sama baik');
    await ani.submitsModal();
    expect(ani.modal()).toBeUndefined();
    await expect.poll(() => ani.dm().at(-1)?.text).toBe('Tersimpan: kerja sama baik');
    expect(ani.lastError()).toBeUndefined();
  });

  it('answers a command privately and a message in the DM', async () => {
    const sim = await simulator();
    const ani = sim.slack.addUser({ id: 'U0ANI', realName: 'Ani' });
    await connect(sim);
    expect(await ani.slash('/kinerja', 'bantuan')).toMatchObject({ outcome: 'acknowledged' });
    expect(ani.dm().at(-1)).toMatchObject({ text: 'Anda mengetik bantuan', ephemeral: true });
    await ani.sends('halo <!channel> & semua');
    await expect.poll(() => ani.dm().at(-1)?.text).toBe('Gema: halo &lt;!channel&gt; &amp; semua');
    expect(sim.slack.mentions).toEqual([]);
  });

  it('uploads a file with the SDK, and the person finds it in the DM', async () => {
    const sim = await simulator();
    const ani = sim.slack.addUser({ id: 'U0ANI', realName: 'Ani' });
    await connect(sim);
    const { WebClient } = await import('@slack/web-api');
    const client = new WebClient(slackSecrets.botToken, { slackApiUrl: sim.slackApiUrl, logLevel: quiet });
    await client.files.uploadV2({
      channel_id: 'D0ANI',
      file: Buffer.from('a;b'),
      filename: 'rekap.csv',
      initial_comment: 'Rekap Anda',
    });
    const file = ani.dm().at(-1)?.files[0];
    expect(ani.dm().at(-1)?.text).toBe('Rekap Anda');
    expect(file).toMatchObject({ name: 'rekap.csv', size: 3 });
    expect(new TextDecoder().decode(sim.slack.file(file?.id ?? ''))).toBe('a;b');
  });
});

describe('the two ways to an app', () => {
  it('refuse a request signed with another secret: the person sees an error', async () => {
    const sim = await simulator();
    const ani = sim.slack.addUser({ id: 'U0ANI', realName: 'Ani' });
    await overHttp(sim, 'another-secret');
    expect(await ani.slash('/kinerja')).toMatchObject({ outcome: 'failed' });
    expect(ani.lastError()).toContain('/kinerja failed');
  });

  it('survive a refresh of the socket: the app reconnects and goes on', async () => {
    const sim = await simulator();
    const ani = sim.slack.addUser({ id: 'U0ANI', realName: 'Ani' });
    await overSocket(sim);
    sim.slack.refreshSockets();
    await expect.poll(() => sim.slack.socketCount()).toBe(0);
    await expect.poll(() => sim.slack.socketCount()).toBe(1);
    await ani.sends('halo');
    await expect.poll(() => ani.dm().at(-1)?.text).toBe('Gema: halo');
  });
});
