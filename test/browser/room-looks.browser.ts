import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { type Demo, startDemo } from './demo-process.ts';
import { barriers, complaintsAbout } from './looks.ts';
import { PersonWindow } from './person-window.ts';

const desktop = { width: 1280, height: 800 };
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

it('on a phone spends at most 120 of 844 pixels on bars, the message field included on Telegram, and all is as high as a finger', async () => {
  const page = await visit(phone);
  await page.getByRole('button', { name: 'Mulai sebagai pegawai' }).click();
  await page.locator('#pane-1 .bubble').nth(1).waitFor();
  const chat = await boxOf(page, '#pane-1 .chat');
  const composer = await boxOf(page, '#pane-1 .composer');
  expect(chat.y + composer.height).toBeLessThanOrEqual(120);
  expect(Math.round(composer.y + composer.height)).toBe(phone.height);
  const small = () =>
    page.evaluate(`[...document.querySelectorAll('button:not(.command-link), select, .composer textarea')]
      .filter((one) => one.getClientRects().length > 0)
      .map((one) => [one.textContent.slice(0, 30), one.getBoundingClientRect()])
      .filter(([, box]) => Math.round(box.height) < 44 || Math.round(box.width) < 44)
      .map(([text, box]) => text + ' ' + box.width + 'x' + box.height)`);
  expect(await small()).toEqual([]);
  await page.locator('.switch button').nth(1).click();
  expect((await boxOf(page, '#pane-2 .chat')).y).toBeLessThanOrEqual(120);
  expect(await small()).toEqual([]);
  await page.getByRole('button', { name: 'Buka pengaturan ruang' }).click();
  expect(await small()).toEqual([]);
  expect(await complaintsAbout(page, 'body')).toEqual([]);
  expect(await barriers(page)).toEqual([]);
});
