import { setMaxListeners } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Clock, systemClock } from '../src/shared/time.ts';
import { addressOf, createDoor } from './door.ts';
import { BodyTooLarge } from './http-call.ts';
import { createInFlight } from './in-flight.ts';
import { isForPlatform, route } from './routes.ts';
import type { AppManifest } from './slack/app-manifest.ts';
import type { SlackWorld } from './slack/types.ts';
import { createSlack } from './slack/world.ts';
import { restoreSnapshot, type Snapshot, takeSnapshot } from './snapshot.ts';
import type { TelegramWorld } from './telegram/types.ts';
import { createTelegram } from './telegram/world.ts';
import { createWireLog, type WireLog } from './wire-log.ts';

export { renderSlackMessage, renderSlackView, renderTelegramMessage } from './print.ts';
export type { SlackUser, SlackWorld } from './slack/types.ts';
export type { TelegramUser, TelegramWorld } from './telegram/types.ts';
export type { WireLog } from './wire-log.ts';

export type SimulatorOptions = {
  /** 0 or absent: any free port. */
  readonly port?: number;
  readonly host?: string;
  /** Gives messages their dates, and presses and triggers their age. Signatures and waits use real time. */
  readonly clock?: Clock;
  readonly telegram: {
    readonly token: string;
    readonly botUsername?: string;
    /**
     * The numbers of updates and messages begin after this one. A bot that keeps its database must not see the numbers
     * of an earlier stand-in again, because it would take new presses for repeated ones.
     */
    readonly idsAfter?: number;
    /** Whether updates may be posted to an address. When absent, to any: only tests start such a stand-in. */
    readonly takesWebhook?: (url: string) => boolean;
  };
  readonly slack: {
    readonly botToken: string;
    readonly appToken: string;
    readonly signingSecret: string;
    readonly teamId?: string;
    /** The organisation that the workspace belongs to. */
    readonly enterpriseId?: string;
    /** What the app registers. Absent = what the bot's own manifest says. */
    readonly manifest?: AppManifest;
  };
  /** Answers requests that belong to neither platform, such as those for the page of a practice room. */
  readonly otherwise?: (request: IncomingMessage, response: ServerResponse) => void;
};

/** Stands in for Telegram and Slack until closed. What is to survive `close` must be in a snapshot. */
export type Simulator = {
  readonly url: string;
  readonly telegramApiRoot: string;
  /** Ends with `/api/`, as the Slack SDK requires. */
  readonly slackApiUrl: string;
  readonly telegram: TelegramWorld;
  readonly slack: SlackWorld;
  readonly wire: WireLog;
  /** The chats as JSON. */
  snapshot(): Snapshot;
  /** Restores the chats of a snapshot. Add the same people first. */
  restore(snapshot: unknown): void;
  /** Settles when no delivery and no API call is in progress; long polls do not count. */
  idle(): Promise<void>;
  close(): Promise<void>;
};

/** A sender who is too slow is cut off; the answer to a long poll may take longer. */
const timeLimits = { headersTimeout: 10_000, requestTimeout: 60_000, connectionsCheckingInterval: 5_000 };

/** Answers without reading what is still to come. */
function refuse(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { connection: 'close', 'content-type': 'text/plain' }).end(words);
}

export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const clock = options.clock ?? systemClock;
  const closing = new AbortController();
  // Every waiting call listens to this signal, which can be more than the ten that Node allows without a warning.
  setMaxListeners(0, closing.signal);
  const inFlight = createInFlight();
  const { botToken, appToken, signingSecret } = options.slack;
  const wire = createWireLog(clock, [options.telegram.token, botToken, appToken, signingSecret]);
  const shared = { clock, wire, inFlight, closing: closing.signal };
  const telegram = createTelegram({
    ...shared,
    ...options.telegram,
    takesWebhook: options.telegram.takesWebhook,
    botUsername: options.telegram.botUsername,
  });
  const slack = createSlack({
    ...shared,
    ...options.slack,
    teamId: options.slack.teamId,
    enterpriseId: options.slack.enterpriseId,
    manifest: options.slack.manifest,
  });

  const host = options.host ?? '127.0.0.1';
  const door = createDoor(host);
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = addressOf(request);
    if (url === undefined) return refuse(response, 400, 'Bad Request');
    if (!door.knowsHost(request)) return refuse(response, 403, 'Forbidden');
    if (isForPlatform(url) && !door.letsBotIn(request)) return refuse(response, 403, 'Forbidden');
    if (await route({ telegram, slack, wire, inFlight }, url, request, response)) return;
    if (options.otherwise !== undefined) options.otherwise(request, response);
    else response.writeHead(404).end('Not Found');
  };
  const server = createServer(timeLimits, (request, response) => {
    // Somebody who hangs up in the middle of an answer is no reason to end.
    response.on('error', () => response.destroy());
    take(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else if (error instanceof BodyTooLarge) refuse(response, 413, 'Payload Too Large');
      // A bad request must not end the simulator. The answer helps the developer who sent it.
      else refuse(response, 500, `simulator failed: ${String(error)}`);
    });
  });
  // Callers must close idle connections first: if we did, a call could fail at that moment, and tests order all faults.
  server.keepAliveTimeout = 75_000;
  server.on('upgrade', (request, socket, head) => {
    // Until it is a WebSocket nobody else listens, and an error that nobody hears would end the process.
    socket.on('error', () => socket.destroy());
    const url = addressOf(request);
    const mayCome = url?.pathname === '/slack-socket' && door.knowsHost(request) && door.letsBotIn(request);
    if (mayCome && slack.state.tickets.delete(url.searchParams.get('ticket') ?? ''))
      slack.socket.accept(request, socket, head);
    else socket.end('HTTP/1.1 401 Unauthorized\r\nconnection: close\r\n\r\n');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, host, resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  // A server that listens on all addresses is reached from this machine at 127.0.0.1.
  const url = `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`;
  slack.state.baseUrl = url;

  return {
    url,
    telegramApiRoot: url,
    slackApiUrl: `${url}/api/`,
    telegram: telegram.world,
    slack: slack.world,
    wire,
    snapshot: () => takeSnapshot(telegram.state, slack.state),
    restore: (snapshot) => restoreSnapshot(snapshot, telegram.state, slack.state),
    idle: inFlight.idle,
    close: async () => {
      closing.abort();
      await slack.socket.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}
