import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { type Demo, startDemo } from './demo-process.ts';
import { enlarge } from './heights/look.ts';
import { barriers, complaintsAbout } from './looks.ts';
import { PersonWindow } from './person-window.ts';
import { arrives } from './play.ts';

const desktop = { width: 1280, height: 800 };
const shots = process.env.SCREENSHOTS;
const phone = { width: 390, height: 844 };

let demo: Demo;
let browser: Browser;
let context: BrowserContext | undefined;
beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await demo.stop();
});
afterEach(async () => {
  await context?.close();
});

async function visit(viewport: { width: number; height: number }, address = demo.entrance): Promise<Page> {
  context = await browser.newContext({ viewport, locale: 'id-ID', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

const boxOf = async (page: Page, what: string) => {
  const box = await page.locator(what).first().boundingBox();
  if (!box) throw new Error(`${what} is not shown`);
  return box;
};

it('asks who comes without the key, takes it from a form, and leaves it in no address', async () => {
  const page = await visit(phone, demo.url);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('textbox').fill('not-the-key');
  await page.getByRole('button').click();
  await page.getByRole('alert').waitFor();
  await page.getByRole('textbox').fill(new URL(demo.entrance).searchParams.get('key') ?? '');
  await page.getByRole('button').click();
  await page.getByRole('button', { name: 'Lihat-lihat dulu' }).click();
  expect(page.url()).toBe(`${demo.url}/`);
});

it('fills the screen with its windows however little is said, and the message field stays where it is', async () => {
  const page = await visit(desktop);
  await page.getByRole('button', { name: 'Lihat-lihat dulu' }).click();
  const bottoms = async () => {
    const panes = await Promise.all(['#pane-1', '#pane-2'].map((pane) => boxOf(page, pane)));
    return panes.map(({ y, height }) => Math.round(y + height));
  };
  expect((await bottoms()).map((bottom) => desktop.height - bottom)).toEqual([14, 14]);
  const employee = new PersonWindow(page, 'pane-1');
  await page.locator('#pane-1').getByRole('button', { name: 'Mulai' }).click();
  const field = () => boxOf(page, '#pane-1 .composer textarea');
  const before = await field();
  await employee.changes(() => employee.says('/bantuan'), 'nothing was answered');
  expect(await field()).toEqual(before);
  expect((await bottoms()).map((bottom) => desktop.height - bottom)).toEqual([14, 14]);
});

it('shows a scrollbar in the message field only when the text is longer than the field', async () => {
  const page = await visit(desktop);
  await page.getByRole('button', { name: 'Mulai sebagai pegawai' }).click();
  const area = page.locator('#pane-1 .composer textarea');
  const isScrolled = () => area.evaluate((one) => one.scrollHeight > one.clientHeight);
  for (const [text, scrolls] of [
    ['', false],
    ['satu baris', false],
    ['a\nb\nc', false],
    ['a\n'.repeat(30), true],
  ] as const) {
    await area.fill(text);
    expect([text, await isScrolled()]).toEqual([text, scrolls]);
    expect(
      await page.evaluate(`getComputedStyle(document.querySelector('#pane-1 .composer textarea')).overflowY`),
    ).toBe(scrolls ? 'auto' : 'hidden');
  }
});

it('keeps an empty message field one line high where the text is large, in both languages', async () => {
  const page = await visit({ width: 360, height: 640 });
  await page.getByRole('button', { name: 'Mulai sebagai pegawai' }).click();
  await page.locator('#pane-1 .bubble').nth(1).waitFor();
  await enlarge(page, 1.3);
  const area = page.locator('#pane-1 .composer textarea');
  for (const language of ['EN', 'ID']) {
    await page
      .getByRole('button', { name: /^(Buka pengaturan ruang|Open the settings of the room)$/ })
      .click();
    await page.getByRole('button', { name: language, exact: true }).click();
    await page
      .getByRole('button', { name: /^(Tutup pengaturan ruang|Close the settings of the room)$/ })
      .click();
    await area.fill('a');
    const oneLine = (await area.boundingBox())?.height;
    await area.fill('');
    expect([language, (await area.boundingBox())?.height]).toEqual([language, oneLine]);
  }
});

it('on a phone spends at most 120 of 844 pixels on bars in both apps, the message field included, and all is as high as a finger', async () => {
  const page = await visit(phone);
  await page.getByRole('button', { name: 'Mulai sebagai pegawai' }).click();
  await page.locator('#pane-1 .bubble').nth(1).waitFor();
  const chat = await boxOf(page, '#pane-1 .chat');
  const composer = await boxOf(page, '#pane-1 .composer');
  expect(chat.y + composer.height).toBeLessThanOrEqual(120);
  expect(Math.round(composer.y + composer.height)).toBe(phone.height);
  const small = () =>
    page.evaluate(`[...document.querySelectorAll('button:not(.command-link), select, .person input, .composer textarea')]
      .filter((one) => one.getClientRects().length > 0)
      .map((one) => [one.textContent.slice(0, 30), one.getBoundingClientRect()])
      .filter(([, box]) => Math.round(box.height) < 44 || Math.round(box.width) < 44)
      .map(([text, box]) => text + ' ' + box.width + 'x' + box.height)`);
  expect(await small()).toEqual([]);
  await page.locator('.switch button').nth(1).click();
  expect(await small()).toEqual([]);
  await new PersonWindow(page, 'pane-2').presses('/kinerja');
  const talk = await boxOf(page, '#pane-2 .chat');
  const field = await boxOf(page, '#pane-2 .composer');
  expect(talk.y + field.height).toBeLessThanOrEqual(120);
  expect([talk.y + talk.height, field.y + field.height].map(Math.round)).toEqual([
    Math.round(field.y),
    phone.height,
  ]);
  expect(await small()).toEqual([]);
  if (shots !== undefined) await page.screenshot({ path: `${shots}/bars-slack.png` });
  await page.getByRole('tab', { name: 'Beranda' }).click();
  await page.getByRole('tab', { name: 'Pesan' }).waitFor();
  expect((await boxOf(page, '#pane-2 .home')).y).toBeLessThanOrEqual(60);
  expect(await small()).toEqual([]);
  if (shots !== undefined) await page.screenshot({ path: `${shots}/bars-slack-home.png` });
  await page.getByRole('tab', { name: 'Pesan' }).click();
  await page.getByRole('button', { name: 'Buka pengaturan ruang' }).click();
  expect(await small()).toEqual([]);
  expect(await complaintsAbout(page, 'body')).toEqual([]);
  expect(await barriers(page)).toEqual([]);
});

it('everybody of the city is found by part of a name, by part or by position, with the keyboard alone', async () => {
  const page = await visit(desktop);
  await page.getByRole('button', { name: 'Lihat-lihat dulu' }).click();
  const field = page.locator('#pane-1').getByRole('combobox', { name: 'Anda sebagai' });
  const offered = () => page.locator('#pane-1').getByRole('option').locator('strong').allTextContents();
  await field.focus();
  const everybody = await offered();
  expect(everybody).toHaveLength(40);
  expect(everybody.slice(0, 5).map((one) => one.split(':')[0])).toEqual([
    ...['Pegawai', 'Pejabat penilai', 'Atasan pejabat penilai', 'Pengelola kinerja', 'Pegawai kedua'],
  ]);
  const people = await page.evaluate<{ telegramId: number; slackId: string }[]>(
    `fetch('/room/start').then((answer) => answer.json()).then(({ people }) => people)`,
  );
  expect(new Set(people.map(({ telegramId }) => telegramId)).size).toBe(40);
  expect(new Set(people.map(({ slackId }) => slackId)).size).toBe(40);
  expect(await barriers(page)).toEqual([]);
  if (shots !== undefined) await page.screenshot({ path: `${shots}/people.png` });

  await page.keyboard.type('pengelola kin');
  expect((await offered()).map((one) => one.split(':')[0])).toEqual([
    'Pengelola kinerja',
    'Pengelola kinerja',
  ]);
  await field.fill('pranata');
  expect((await offered()).length).toBeGreaterThan(0);
  expect((await offered()).length).toBeLessThan(10);
  await field.fill('tidak ada namanya');
  await page.locator('#pane-1').getByText('Tidak ada yang cocok.').waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await field.inputValue()).toBe(everybody[0]);

  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('kertaw');
  expect(await offered()).toEqual(['Pegawai: Lalu Kertawijaya, S.Kom.']);
  await page.keyboard.press('Enter');
  await page.locator('#pane-1[aria-label="Jendela 1: Lalu Kertawijaya, S.Kom."]').waitFor();
  // They have an account on both apps, and HR gives them a code.
  const kertawijaya = new PersonWindow(page, 'pane-1');
  await kertawijaya.settles();
  await arrives(kertawijaya);
  await kertawijaya.shows('Kertawijaya');
});

it('the list of people fits a phone', async () => {
  const page = await visit(phone);
  await page.getByRole('button', { name: 'Lihat-lihat dulu' }).click();
  await page.getByRole('button', { name: 'Buka pengaturan ruang' }).click();
  await page.locator('#pane-1').getByRole('combobox').click();
  const list = await boxOf(page, '#pane-1 [role=listbox]');
  expect([list.x >= 0, list.x + list.width <= phone.width, list.y + list.height <= phone.height]).toEqual([
    ...[true, true, true],
  ]);
  expect(await complaintsAbout(page, 'body')).toEqual([]);
  if (shots !== undefined) await page.screenshot({ path: `${shots}/people-phone.png` });
  await page.getByRole('option').nth(30).click();
  await page.locator('#pane-1 [role=listbox]').waitFor({ state: 'hidden' });
});
