import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Bot, webhookCallback } from 'grammy';
import postgres from 'postgres';

/**
 * What one would write without us: a grammY bot that stores a press with one INSERT, then answers it and edits its
 * message. Everything else about a press is missing here, which is what it is compared for.
 */
const { TOKEN = '', SECRET = '', API = '', DATABASE_URL = '', PORT = '0', CARD = '' } = process.env;
const { text, entities, reply_markup, link_preview_options } = JSON.parse(readFileSync(CARD, 'utf8'));
const sql = postgres(DATABASE_URL, { max: 10 });
const bot = new Bot(TOKEN, { client: { apiRoot: API } });

bot.on('callback_query:data', async (context) => {
  await sql`insert into bare_press (chat, data) values (${context.from.id}, ${context.callbackQuery.data})`;
  await Promise.all([
    context.answerCallbackQuery({ text: 'Tersimpan' }),
    context.editMessageText(text, { entities, reply_markup, link_preview_options }),
  ]);
});
await bot.init();
const handle = webhookCallback(bot, 'http', { secretToken: SECRET });
createServer((request, response) => {
  if (request.url === '/healthz') response.end('ok');
  else void handle(request, response);
}).listen(Number(PORT), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
