import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { type Bot, createBot } from '../../../src/container.ts';
import { createHttpServer } from '../../../src/http/server.ts';
import type { Db } from '../../../src/persistence/db.ts';
import type { Clock } from '../../../src/shared/time.ts';
import type { Step } from '../../../src/simulator/actors/actor.ts';
import { type Simulator, startSimulator } from '../../../src/simulator/index.ts';
import type { Mode } from './actor.ts';
import { hurriedTiming } from './hurried-timing.ts';

/** The whole bot with its real adapters, webhooks over real sockets, and the simulator at the other end. */
export type Stand = {
  readonly simulator: Simulator;
  readonly bot: () => Bot;
  /** Each thing a person does: in mode *restart* another process takes over before; after, everything is handled and shown. */
  readonly step: Step;
  readonly close: () => Promise<void>;
};

const telegramToken = '4242:AAtestTESTtestTESTtestTESTtestTEST1';
const secret = 'a-webhook-secret-of-32-characters';
const slackSecret = 'a-signing-secret-of-32-characters';

const quiet = { info: () => {}, warn: () => {}, error: () => {} };
// What goes wrong in a script must be seen: an adapter answers it with a polite sentence.
const loud = {
  ...quiet,
  error: (fields: object, message: string) => process.stderr.write(`${message} ${JSON.stringify(fields)}\n`),
};

export async function startStand(deps: {
  db: Db;
  clock: Clock;
  mode: Mode;
  wakeSenders: () => void;
}): Promise<Stand> {
  const simulator = await startSimulator({
    clock: deps.clock,
    telegram: { token: telegramToken, botUsername: 'kinerja_bot' },
    slack: {
      botToken: 'xoxb-test-token',
      appToken: 'xapp-test-token',
      signingSecret: slackSecret,
      teamId: 'T1',
    },
  });
  const make = () =>
    createBot({
      db: deps.db,
      clock: deps.clock,
      log: loud,
      agencyName: 'Pemerintah Kota Mataram',
      timeZone: 'Asia/Makassar',
      telegram: { token: telegramToken, apiRoot: simulator.telegramApiRoot, secret },
      slack: { token: 'xoxb-test-token', apiUrl: simulator.slackApiUrl, signingSecret: slackSecret },
      wakeSenders: deps.wakeSenders,
      timing: hurriedTiming(),
    });
  const serve = (bot: Bot): Hono =>
    createHttpServer({ routes: bot.routes(), isReady: () => true, log: quiet }).app;
  let bot = await make();
  let app = serve(bot);
  const server: Server = createServer(getRequestListener((request) => app.fetch(request)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  simulator.slack.requestUrl = `${url}/slack/events`;
  await bot.announce(url);
  if (deps.mode === 'double') {
    simulator.telegram.deliver = 'twice';
    simulator.slack.deliver = 'twice';
  }
  const settle = async () => {
    await simulator.idle();
    await bot.idle();
    await simulator.idle();
  };
  return {
    simulator,
    bot: () => bot,
    step: async (does) => {
      if (deps.mode === 'restart') {
        await bot.close();
        bot = await make();
        app = serve(bot);
      }
      await does();
      await settle();
    },
    close: async () => {
      await bot.close();
      await simulator.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
