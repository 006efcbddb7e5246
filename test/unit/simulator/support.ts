import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';
import { type Simulator, type SimulatorOptions, startSimulator } from '../../../simulator/index.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { movableClock } from '../../support/movable-clock.ts';

export const telegramToken = '4242:telegram-token-of-the-simulator';
export const slackSecrets = {
  botToken: 'xoxb-simulated-bot-token',
  appToken: 'xapp-simulated-app-token',
  signingSecret: 'simulated-signing-secret',
};

const closers: (() => Promise<unknown> | unknown)[] = [];

/** Registers work for the end of the test. The last registered runs first. */
export const atEnd = (close: () => Promise<unknown> | unknown): void => {
  closers.push(close);
};

afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

export const testClock = () => movableClock(Temporal.Instant.from('2026-01-05T02:00:00Z'));

export async function simulator(options: Partial<SimulatorOptions> = {}): Promise<Simulator> {
  const started = await startSimulator({
    telegram: { token: telegramToken },
    slack: slackSecrets,
    ...options,
  });
  started.telegram.webhookRetry = { firstDelayMs: 5, attempts: 4 };
  atEnd(() => started.close());
  return started;
}

/** Serves requests on a free port until the test ends. */
export async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atEnd(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

export type Answer = {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Headers;
};

const answerOf = async (response: Response): Promise<Answer> => {
  const body = (await response.json()) as Record<string, unknown>;
  return { status: response.status, body, headers: response.headers };
};

/** Calls a Bot API method with a JSON body. */
export const telegramCall = async (sim: Simulator, method: string, params: object = {}): Promise<Answer> =>
  answerOf(
    await fetch(`${sim.telegramApiRoot}/bot${telegramToken}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(params),
    }),
  );

/** Calls a Web API method with a JSON body and the bot's token. */
export const slackCall = async (
  sim: Simulator,
  method: string,
  params: object = {},
  token: string | undefined = slackSecrets.botToken,
): Promise<Answer> =>
  answerOf(
    await fetch(`${sim.slackApiUrl}${method}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(params),
    }),
  );
