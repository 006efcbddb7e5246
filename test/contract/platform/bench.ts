import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { type Simulator, type SimulatorOptions, startSimulator } from '../../../simulator/index.ts';
import type { InboundFile, OutboundFile } from '../../../src/conversation/contract/files.ts';
import {
  anchorAfterPress,
  type HandleInbound,
  type Inbound,
  type Reply,
  type Shown,
} from '../../../src/conversation/contract/platform.ts';
import type { Screen } from '../../../src/conversation/contract/view.ts';
import type { PlatformDeps, RunningPlatform } from '../../../src/platform/manifest.ts';
import type { Log } from '../../../src/shared/log.ts';
import { freePort } from '../../support/free-port.ts';
import { hurriedTiming } from '../../support/script/hurried-timing.ts';

export const tokens = {
  telegram: '4242:test-token-that-must-not-leak',
  bot: 'xoxb-test-token-that-must-not-leak',
  app: 'xapp-test',
  secret: 'a-secret-of-more-than-16',
  paper: 'paper-token-that-must-not-leak',
};
export const busy = 'Maaf, sedang sibuk. Silakan coba lagi.';

/** Whether the platform calls us or we fetch its events. */
export type Transport = 'pull' | 'push';
export type FaultKind = '429' | '500' | 'accept-then-drop';
export type SentFile = Pick<OutboundFile, 'name' | 'mimeType' | 'bytes' | 'caption'>;

type Answer = Partial<Reply> & { readonly home?: Screen; readonly offer?: Screen };

/** One platform with its stand-in, and an engine that answers what the test tells it to. */
export type Bench = {
  readonly platform: RunningPlatform;
  /** The engine, which a test can pass to the platform again. */
  readonly handle: HandleInbound;
  /** All events handled so far. */
  readonly inbound: readonly Inbound[];
  /** The outcomes that the platform reported to the engine. */
  readonly shown: readonly Shown[];
  readonly logged: readonly string[];
  decide: (inbound: Inbound) => Answer | Promise<Answer>;
  /** The anchor of the open screen, as an engine would store it. */
  anchor(): Inbound['anchor'];
  types(words: string): Promise<unknown>;
  /** Sends a command as people do on this platform. Without a name, begins as the app offers it. */
  commands(name?: string, argument?: string): Promise<unknown>;
  /** Presses the newest button with that label. */
  presses(label: string | RegExp): Promise<unknown>;
  /** Sends a file. `size` claims another size than the real one. */
  sends(file: SentFile & { readonly size?: number }): Promise<unknown>;
  /** The bot's messages that no later one replaces, oldest first. */
  messages(): readonly string[];
  /** How many messages of the bot are in the chat, including replaced ones. */
  standing(): number;
  /** The files from the bot in the chat. */
  files(): readonly Pick<SentFile, 'name' | 'bytes' | 'caption'>[];
  /** The pictures from the bot that are seen in the chat, and all words that belong to each. */
  pictures(): readonly { readonly bytes: Uint8Array; readonly words: string }[];
  /** Everything that the person was told, including notices. */
  told(): string;
  /** The people whom a mention notified. */
  mentions(): readonly unknown[];
  redeliver(): Promise<unknown>;
  blocks(): Promise<unknown>;
  /** Removes the message of the open screen, as somebody in the chat could. */
  vanish(): Promise<void>;
  failNext(method: 'post' | 'edit', kind: FaultKind): void;
  /** Events that were not accepted are delivered again at once. */
  retriesQuickly(): void;
  /** From now on the platform refuses to delete what was sent: it is too old, or nobody may there. */
  refusesDeletions(): void;
  /** From now on the platform does not answer. */
  cutOff(): Promise<void>;
  settle(): Promise<void>;
  close(): Promise<void>;
};

/** The content of the first file that arrived, or why it could not be fetched. */
export async function arrived(on: Bench, bytesMax = 1_000_000): Promise<Uint8Array | string> {
  const event = on.inbound.at(-1)?.event;
  const file: InboundFile | undefined = event?.kind === 'file' ? event.files[0] : undefined;
  if (file === undefined) return 'no file';
  const content = await on.platform.fetchFile?.(file.source, bytesMax);
  if (content === undefined) return 'no way to fetch';
  return content.ok ? content.value : content.error;
}

/** Makes the engine of a bench, and the settings for its platform. */
export function startCore() {
  const inbound: Inbound[] = [];
  const shown: Shown[] = [];
  const logged: string[] = [];
  let anchor: Inbound['anchor'];
  const note = (fields: object, message: string) => void logged.push(JSON.stringify([fields, message]));
  const log: Log = { info: note, warn: note, error: note };
  const handle: HandleInbound = async (event) => {
    inbound.push(event);
    const { home, offer, mode = 'edit', ...reply } = await core.decide(event);
    anchor = anchorAfterPress(anchor, event.anchor);
    return {
      ...reply,
      mode,
      shows: {
        ...(anchor && { anchor }),
        ...(home && { home: async () => home }),
        ...(offer && { offer: async () => offer }),
        shown: async (outcome) => {
          shown.push(outcome);
          if (outcome.ok) anchor = outcome.anchor;
        },
      },
    };
  };
  const core = {
    inbound,
    shown,
    logged,
    handle,
    decide: (_: Inbound): Answer | Promise<Answer> => ({}),
    anchor: () => anchor,
  };
  const deps: PlatformDeps = { log, busyText: () => busy, timing: hurriedTiming() };
  return { core, deps };
}

export const startPlatforms = (slack: Partial<SimulatorOptions['slack']> = {}): Promise<Simulator> =>
  startSimulator({
    telegram: { token: tokens.telegram, botUsername: 'kinerja_bot' },
    slack: { botToken: tokens.bot, appToken: tokens.app, signingSecret: tokens.secret, ...slack },
  });

export type Server = { readonly url: string; close(): Promise<void> };

/** Serves the webhook, or starts to fetch events. */
export async function connected(
  platform: RunningPlatform,
  handle: HandleInbound,
): Promise<Server | undefined> {
  const routes = platform.routes?.(handle);
  if (routes) return listen(routes);
  await platform.listen?.(handle);
  return undefined;
}

async function listen(app: Hono): Promise<Server> {
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

/** Removes the message of the screen by a call to the platform. */
export async function removeAnchor(on: Pick<Bench, 'inbound' | 'anchor' | 'platform'>): Promise<void> {
  const address = on.inbound.at(-1)?.address;
  const anchor = on.anchor();
  if (address !== undefined && anchor !== undefined) await on.platform.remove(address, anchor);
}
