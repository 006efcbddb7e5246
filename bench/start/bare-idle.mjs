import { createServer } from 'node:http';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { Bot, webhookCallback } from 'grammy';

/** Bolt and grammY in one process, listening, with nothing to do. Plain JavaScript, so that nothing else is loaded. */
const {
  TOKEN = '',
  SECRET = '',
  API = '',
  SLACK_TOKEN = '',
  SLACK_SECRET = '',
  SLACK_API = '',
  PORT = '0',
} = process.env;
const bot = new Bot(TOKEN, { client: { apiRoot: API } });
await bot.init();
const handle = webhookCallback(bot, 'http', { secretToken: SECRET });
const app = new App({
  token: SLACK_TOKEN,
  receiver: new HTTPReceiver({ signingSecret: SLACK_SECRET, endpoints: ['/slack/events'] }),
  clientOptions: { slackApiUrl: SLACK_API },
  logLevel: LogLevel.ERROR,
});
await app.start({ port: 0, host: '127.0.0.1' });
createServer((request, response) => {
  if (request.url === '/healthz') response.end('ok');
  else void handle(request, response);
}).listen(Number(PORT), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
