import { readFileSync } from 'node:fs';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import postgres from 'postgres';

/** What one would write without us: a Bolt app that stores a press with one INSERT and redraws its message. */
const { TOKEN = '', SECRET = '', API = '', DATABASE_URL = '', PORT = '0', CARD = '' } = process.env;
const card = JSON.parse(readFileSync(CARD, 'utf8'));
const sql = postgres(DATABASE_URL, { max: 10 });
const receiver = new HTTPReceiver({
  signingSecret: SECRET,
  endpoints: ['/slack/events'],
  customRoutes: [
    { path: '/healthz', method: 'GET', handler: (_request, response) => void response.end('ok') },
  ],
});
const app = new App({
  token: TOKEN,
  receiver,
  clientOptions: { slackApiUrl: API },
  logLevel: LogLevel.ERROR,
});

app.action(/[\s\S]*/, async ({ ack, action, body, respond }) => {
  const value = 'value' in action ? String(action.value) : '';
  await sql`insert into bare_press (chat, data) values (${body.user.id}, ${value})`;
  await ack();
  await respond(card);
});
await app.start({ port: Number(PORT), host: '127.0.0.1' });
process.on('SIGTERM', () => process.exit(0));
