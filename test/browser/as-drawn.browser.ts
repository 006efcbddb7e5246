import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../../simulator/index.ts';
import { createRoomKey } from '../../simulator/room/key.ts';
import { openRoom, type Room } from '../../simulator/room/room.ts';
import { openBrowser } from './browser.ts';
import { barriers, complaintsAbout } from './looks.ts';

/** What a bot writes here is drawn as the apps draw it; no bot of ours is needed for that. */
const phone = { width: 390, height: 844 };
const token = '1:as-drawn';
const botToken = 'xoxb-as-drawn';
const shots = process.env.SCREENSHOTS;

let browser: Browser;
let context: BrowserContext;
let simulator: Simulator;
let room: Room | undefined;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  const key = createRoomKey();
  simulator = await startSimulator({
    telegram: { token },
    slack: { botToken, appToken: 'xapp-as-drawn', signingSecret: 'as-drawn' },
    otherwise: (request, response) => room?.handle(request, response),
  });
  simulator.telegram.addUser({ id: 7, firstName: 'Ani' });
  simulator.slack.addUser({ id: 'U7', realName: 'Ani' });
  room = await openRoom({
    ...{ simulator, key, botName: 'Kinerja Bot', slashCommand: '/kinerja' },
    people: [{ id: 'ani', name: 'Ani', part: 'employee', telegramId: 7, slackId: 'U7' }],
    clock: () => ({ now: new Date().toISOString(), timeZone: 'Asia/Makassar' }),
    moveClock: async () => false,
    issueCode: async () => undefined,
    isLinked: async () => true,
  });
  await simulator.telegram.user(7)?.sends('/start');
  context = await browser.newContext({ viewport: phone, locale: 'id-ID', reducedMotion: 'reduce' });
  const seats = ['ani@telegram', 'ani@slack'];
  for (const [name, value] of Object.entries({ welcomed: true, language: 'id', seats }))
    await context.addInitScript(
      `localStorage.setItem('kinerja-room:${name}', ${JSON.stringify(JSON.stringify(value))})`,
    );
  page = await context.newPage();
  await page.goto(`${simulator.url}/?key=${key.words}`);
});
afterEach(async () => {
  await context.close();
  room?.close();
  await simulator.close();
});

type Answer = {
  readonly ok: boolean;
  readonly ts?: string;
  readonly channel?: string;
  readonly result?: { message_id: number };
};

async function call(
  path: string,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const response = await fetch(`${simulator.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as Answer;
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer;
}
const onTelegram = (method: string, body: object) => call(`/bot${token}/${method}`, { chat_id: 7, ...body });
const onSlack = (method: string, body: object) =>
  call(`/api/${method}`, body, { authorization: `Bearer ${botToken}` });

const picture = async (name: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/drawn-${name}.png` });
};
const question = 'Seberapa mahir Anda bekerja sama?';
const folded = (start: string): string =>
  Array.from({ length: 9 }, (_, at) => `${start} ${at + 1}: tanpa diminta.`).join('\n');
const quoted = (words: string) => ({
  text: `${question}\n${words}`,
  entities: [{ type: 'expandable_blockquote', offset: question.length + 1, length: words.length }],
});

it('a folded quote on Telegram shows three lines, all of it after a tap, and three lines again once edited', async () => {
  const sent = await onTelegram('sendMessage', quoted(folded('Makna')));
  const words = page.locator('#pane-1 .fold > span');
  const lines = () =>
    page.evaluate<number>(`(() => {
      const one = document.querySelector('#pane-1 .fold > span');
      return Math.round(one.getBoundingClientRect().height / parseFloat(getComputedStyle(one).lineHeight));
    })()`);
  await words.waitFor();
  expect(await lines()).toBe(3);
  await picture('telegram-folded');
  expect(await complaintsAbout(page, '#pane-1 .window')).toEqual([]);
  expect(await barriers(page)).toEqual([]);

  // Anywhere on it, as in the app.
  await page.locator('#pane-1 .fold').click({ position: { x: 40, y: 12 } });
  expect(await lines()).toBe(9);
  await picture('telegram-open');
  await page.getByRole('button', { name: 'Lipat lagi' }).click();
  expect(await lines()).toBe(3);
  await page.getByRole('button', { name: 'Buka selengkapnya' }).press('Enter');
  expect(await lines()).toBe(9);

  await onTelegram('editMessageText', {
    message_id: sent.result?.message_id,
    ...quoted(folded('Makna baru')),
  });
  await page.getByText('Makna baru 1').waitFor();
  expect(await lines()).toBe(3);
});

it('a moment on Telegram is told by the app where the phone is, and left as written where it has no format', async () => {
  const written = ['10-12, malam', 'besok malam', '2027'];
  const text = written.join('\n');
  const formats = ['wDt', '', 'D'];
  const seconds = (iso: string) => Date.parse(iso) / 1000;
  const year = new Date().getUTCFullYear();
  const at = [`${year}-12-10T15:59:00Z`, `${year}-12-10T15:59:00Z`, `${year + 1}-12-10T16:30:00Z`].map(
    seconds,
  );
  await onTelegram('sendMessage', {
    text,
    entities: written.map((words, line) => ({
      ...{ type: 'date_time', offset: text.indexOf(words), length: words.length },
      ...{ unix_time: at[line], date_time_format: formats[line] },
    })),
  });
  const moments = page.locator('#pane-1 time.moment');
  await moments.first().waitFor();
  const weekday = new Intl.DateTimeFormat('id-ID', { weekday: 'long' }).format(new Date(`${year}-12-10`));
  expect(await moments.allTextContents()).toEqual([
    `${weekday} 10 Desember 23.59`,
    'besok malam',
    `11 Desember ${year + 1}`,
  ]);
  await picture('telegram-moments');
  expect(await barriers(page)).toEqual([]);
});

it('a quote of three lines or fewer has nothing to unfold', async () => {
  await onTelegram('sendMessage', quoted('Satu baris saja.'));
  await page.getByText('Satu baris saja.').waitFor();
  expect(await page.locator('#pane-1 .fold button').count()).toBe(0);
});

it('a folded part on Slack shows its title, all of it after a tap, and is folded again with new words', async () => {
  const part = (words: string) => ({
    text: question,
    blocks: [
      { type: 'section', text: { type: 'plain_text', text: question } },
      {
        type: 'container',
        title: { type: 'plain_text', text: 'Rincian resmi' },
        is_collapsible: true,
        default_collapsed: true,
        child_blocks: [{ type: 'section', text: { type: 'plain_text', text: words } }],
      },
    ],
  });
  const sent = await onSlack('chat.postMessage', { channel: 'U7', ...part(folded('Makna')) });
  await page.locator('.switch button').nth(1).click();
  const title = page.locator('#pane-2 .container summary');
  await title.waitFor();
  expect(await page.getByText('Makna 1').isVisible()).toBe(false);
  await picture('slack-folded');
  expect(await complaintsAbout(page, '#pane-2 .window')).toEqual([]);
  expect(await barriers(page)).toEqual([]);
  await title.click();
  expect(await page.getByText('Makna 1').isVisible()).toBe(true);
  await picture('slack-open');
  await onSlack('chat.update', {
    channel: sent.channel,
    ts: sent.ts,
    ...part(folded('Makna baru')),
  });
  await page.getByText('Makna baru 1').waitFor({ state: 'attached' });
  expect(await page.getByText('Makna baru 1').isVisible()).toBe(false);
});

it('buttons have the colours that the apps give them, and can be read on them', async () => {
  const looks = ['primary', 'success', 'danger', undefined] as const;
  const colour = (label: string, of = 'backgroundColor') =>
    page.evaluate<string>(`getComputedStyle([...document.querySelectorAll('button')]
      .find(({ textContent }) => textContent === ${JSON.stringify(label)})).${of}`);
  await onTelegram('sendMessage', {
    text: question,
    reply_markup: {
      inline_keyboard: looks.map((style) => [
        { text: `T ${style}`, callback_data: 'x', ...(style && { style }) },
      ]),
    },
  });
  await page.getByRole('button', { name: 'T danger' }).waitFor();
  const onTelegramNow = await Promise.all(looks.map((look) => colour(`T ${look}`)));
  expect(onTelegramNow.map(hueOf)).toEqual(['blue', 'green', 'red', 'none']);
  await picture('telegram-buttons');
  expect(await barriers(page)).toEqual([]);

  await onSlack('chat.postMessage', {
    channel: 'U7',
    text: question,
    blocks: [
      {
        type: 'actions',
        elements: [...looks.filter((look) => look !== 'success')].map((style) => ({
          ...{ type: 'button', action_id: `a-${style}`, ...(style && { style }) },
          text: { type: 'plain_text', text: `S ${style}` },
        })),
      },
    ],
  });
  await page.locator('.switch button').nth(1).click();
  await page.getByRole('button', { name: 'S danger' }).waitFor();
  expect(hueOf(await colour('S primary'))).toBe('green');
  expect(hueOf(await colour('S danger', 'color'))).toBe('red');
  expect(hueOf(await colour('S danger', 'borderTopColor'))).toBe('red');
  expect(hueOf(await colour('S undefined'))).toBe('none');
  await picture('slack-buttons');
  expect(await barriers(page)).toEqual([]);
});

/** The name of a colour that stands out clearly, else `none`. */
function hueOf(rgb: string): string {
  const [red = 0, green = 0, blue = 0] = (rgb.match(/\d+/g) ?? []).map(Number);
  const most = Math.max(red, green, blue);
  if (most - Math.min(red, green, blue) < 60) return 'none';
  return most === red ? 'red' : most === green ? 'green' : 'blue';
}
