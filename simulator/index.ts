import { setMaxListeners } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Clock, systemClock } from '../src/shared/time.ts';
import { createInFlight } from './in-flight.ts';
import { route } from './routes.ts';
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
    botUsername: options.telegram.botUsername,
  });
  const slack = createSlack({
    ...shared,
    ...options.slack,
    teamId: options.slack.teamId,
    enterpriseId: options.slack.enterpriseId,
    manifest: options.slack.manifest,
  });

  const server = createServer((request, response) => {
    route({ telegram, slack, wire, inFlight }, request, response).then(
      (isAnswered) => {
        if (isAnswered) return;
        if (options.otherwise !== undefined) options.otherwise(request, response);
        else response.writeHead(404).end('Not Found');
      },
      (error: unknown) => {
        // A bad request must not end the simulator. The answer helps the developer who sent it.
        if (!response.headersSent) response.writeHead(500).end(`simulator failed: ${String(error)}`);
      },
    );
  });
  // Callers must close idle connections first: if we did, a call could fail at that moment, and tests order all faults.
  server.keepAliveTimeout = 75_000;
  server.on('upgrade', (request, socket, head) => {
    const url = new URL(request.url ?? '/', 'http://simulator');
    const ticket = url.searchParams.get('ticket') ?? '';
    if (url.pathname === '/slack-socket' && slack.state.tickets.delete(ticket))
      slack.socket.accept(request, socket, head);
    else socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n');
  });
  const host = options.host ?? '127.0.0.1';
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
