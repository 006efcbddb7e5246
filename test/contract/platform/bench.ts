import { type AddressInfo, createServer } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import {
  renderSlackMessage,
  renderTelegramMessage,
  type Simulator,
  startSimulator,
} from '../../../simulator/index.ts';
import type {
  HandleInbound,
  Inbound,
  Platform,
  Reply,
  Shown,
} from '../../../src/conversation/contract/platform.ts';
import type { Screen } from '../../../src/conversation/contract/view.ts';
import { createSlackPlatform } from '../../../src/platform/slack/index.ts';
import { createTelegramPlatform } from '../../../src/platform/telegram/index.ts';
import type { Log } from '../../../src/shared/log.ts';

export const tokens = {
  telegram: '4242:test-token-that-must-not-leak',
  bot: 'xoxb-test-token-that-must-not-leak',
  app: 'xapp-test',
  secret: 'a-secret-of-more-than-16',
};
export const busy = 'Maaf, sedang sibuk. Silakan coba lagi.';

type Answer = Partial<Reply> & { readonly home?: Screen };

/** One platform in front of the simulator, with an engine whose decisions a test writes itself. */
export type Bench = {
  readonly sim: Simulator;
  readonly platform: Platform;
  /** Everything handled so far. */
  readonly inbound: readonly Inbound[];
  /** Outcomes given back to the engine. */
  readonly shown: readonly Shown[];
  readonly logged: readonly string[];
  decide: (inbound: Inbound) => Answer;
  /** The anchor of the screen that stands, as an engine would store it. */
  anchor(): Inbound['anchor'];
  types(words: string): Promise<unknown>;
  /** Presses on the newest message. */
  presses(label: string | RegExp): Promise<unknown>;
  /** What the person sees, oldest first, without their own words. */
  messages(): readonly string[];
  redeliver(): Promise<unknown>;
  blocks(): Promise<unknown>;
  /** Somebody removes the message on which the screen stands. */
  vanish(): Promise<void>;
  failNext(method: 'post' | 'edit', kind: '429' | '500' | 'accept-then-drop'): void;
  settle(): Promise<void>;
  close(): Promise<void>;
};

export async function telegramBench(transport: 'pull' | 'push' = 'push'): Promise<Bench> {
  const { core, handle, log, sim } = await start();
  const platform = createTelegramPlatform({
    token: tokens.telegram,
    apiRoot: sim.telegramApiRoot,
    webhookSecret: tokens.secret,
    log,
    busyText: () => busy,
  });
  const server = transport === 'push' ? await listen(platform.routes(handle)) : undefined;
  if (server === undefined) await platform.startPolling(handle);
  else await platform.registerWebhook(server.url);
  const person = sim.telegram.addUser({ id: 77, firstName: 'Ani', languageCode: 'id' });
  const newest = () =>
    person
      .chat()
      .filter((message) => message.from === 'bot')
      .at(-1);
  const settle = async () => {
    await sim.idle();
    await platform.idle();
    await sim.idle();
  };
  return Object.assign(core, {
    platform,
    types: (words: string) => person.sends(words).then(settle),
    presses: (label: string | RegExp) => person.presses(newest()?.messageId ?? 0, { label }).then(settle),
    messages: () =>
      person
        .chat()
        .filter((message) => message.from === 'bot')
        .map(renderTelegramMessage),
    redeliver: () => sim.telegram.redeliver('last').then(settle),
    blocks: () => person.blocks().then(settle),
    vanish: () => removeAnchor(core, platform),
    failNext: (method: 'post' | 'edit', kind: '429' | '500' | 'accept-then-drop') =>
      sim.telegram.faults.next({
        method: method === 'post' ? 'sendMessage' : 'editMessageText',
        kind,
        retryAfterS: 7,
      }),
    settle,
    close: async () => {
      await platform.stop();
      await server?.close();
      await sim.close();
    },
  });
}

export async function slackBench(transport: 'pull' | 'push' = 'push'): Promise<Bench> {
  const { core, handle, log, sim } = await start();
  const person = sim.slack.addUser({ id: 'U77', realName: 'Ani', email: 'ani@contoh.go.id' });
  const platform = await createSlackPlatform({
    botToken: tokens.bot,
    appToken: tokens.app,
    signingSecret: tokens.secret,
    apiUrl: sim.slackApiUrl,
    log,
    busyText: () => busy,
  });
  const server = transport === 'push' ? await listen(platform.routes(handle)) : undefined;
  if (server === undefined) await platform.startSocket(handle);
  else sim.slack.requestUrl = `${server.url}/slack/events`;
  const fromBot = () => person.dm().filter((message) => message.from === 'bot');
  const settle = async () => {
    await sim.idle();
    await platform.idle();
    await sim.idle();
  };
  return Object.assign(core, {
    platform,
    types: (words: string) => person.sends(words).then(settle),
    presses: (label: string | RegExp) => person.presses(fromBot().at(-1)?.ts ?? '', { label }).then(settle),
    messages: () => fromBot().map(renderSlackMessage),
    redeliver: () => sim.slack.redeliverLastEvent().then(settle),
    blocks: async () => {
      await person.deactivates({ isTold: false });
    },
    vanish: () => removeAnchor(core, platform),
    failNext: (method: 'post' | 'edit', kind: '429' | '500' | 'accept-then-drop') =>
      sim.slack.faults.next({
        method: method === 'post' ? 'chat.postMessage' : 'chat.update',
        kind,
        retryAfterS: 7,
      }),
    settle,
    close: async () => {
      await platform.stop();
      await server?.close();
      await sim.close();
    },
  });
}

async function start() {
  const sim = await startSimulator({
    telegram: { token: tokens.telegram, botUsername: 'kinerja_bot' },
    slack: { botToken: tokens.bot, appToken: tokens.app, signingSecret: tokens.secret },
  });
  const inbound: Inbound[] = [];
  const shown: Shown[] = [];
  const logged: string[] = [];
  let anchor: Inbound['anchor'];
  const note = (fields: object, message: string) => void logged.push(JSON.stringify([fields, message]));
  const log: Log = { info: note, warn: note, error: note };
  const core = { sim, inbound, shown, logged, decide: (_: Inbound): Answer => ({}), anchor: () => anchor };
  const handle: HandleInbound = async (event) => {
    inbound.push(event);
    const { home, mode = 'edit', ...reply } = core.decide(event);
    anchor = event.anchor ?? anchor;
    return {
      ...reply,
      mode,
      shows: {
        ...(anchor && { anchor }),
        ...(home && { home }),
        shown: async (outcome) => {
          shown.push(outcome);
          if (outcome.ok) anchor = outcome.anchor;
        },
      },
    };
  };
  return { core, handle, log, sim };
}

async function listen(app: Hono): Promise<{ readonly url: string; close(): Promise<void> }> {
  const port = await freePort();
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () =>
      resolve({
        url: `http://127.0.0.1:${port}`,
        close: () => new Promise<void>((done) => void server.close(() => done())),
      }),
    );
  });
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

async function removeAnchor(
  core: { inbound: readonly Inbound[]; anchor(): Inbound['anchor'] },
  platform: Platform,
): Promise<void> {
  const address = core.inbound.at(-1)?.address;
  const anchor = core.anchor();
  if (address !== undefined && anchor !== undefined) await platform.remove(address, anchor);
}
