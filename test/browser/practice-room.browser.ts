import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { barriers, complaintsAbout } from './looks.ts';
import { PersonWindow } from './person-window.ts';
import { arrives, assesses, rates } from './play.ts';

const shots = process.env.SCREENSHOTS ?? 'test/browser/screenshots';
const desktop = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

const room = inject('firstRoom');
let browser: Browser;
let context: BrowserContext | undefined;
let errors: string[] = [];

async function openRoom(viewport: { width: number; height: number }, isFirstVisit = false): Promise<Page> {
  context = await browser.newContext({ viewport, locale: 'id-ID', reducedMotion: 'reduce' });
  errors = [];
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(room.url)) errors.push(`asked ${request.url()}`);
  });
  await page.goto(room.entrance);
  if (!isFirstVisit) await page.getByRole('button', { name: 'Lihat-lihat dulu' }).click();
  return page;
}

const reminderTitle = 'Yang perlu Anda selesaikan';

/** Moves the clock on until this person gets a reminder, since those of other people may come first. */
async function movesToReminderOf(who: PersonWindow): Promise<void> {
  for (let round = 0; round < 6 && !(await who.reads()).includes(reminderTitle); round += 1) {
    await who.movesToNextReminder();
    await who.settles();
  }
  await who.shows(reminderTitle);
}

/**
 * Takes a picture of the screen, and another one at the other width, where it must look right too. A phone shows one
 * window at a time: `pane` says which.
 */
async function shoot(page: Page, name: string, pane: 0 | 1 = 0): Promise<void> {
  const picture = (as: string) => page.screenshot({ path: join(shots, `${as}.png`) });
  await picture(name);
  const isPhone = page.viewportSize()?.width === phone.width;
  await page.setViewportSize(isPhone ? desktop : phone);
  const turn = page.locator('.switch button').nth(pane);
  if (!isPhone && (await turn.isVisible())) await turn.click({ force: true });
  await page.waitForTimeout(200);
  expect(await complaintsAbout(page, `#pane-${pane + 1} .window`)).toEqual([]);
  await picture(
    isPhone ? name.replace('phone', 'desktop-of-phone') : name.replace('desktop', 'phone-of-desktop'),
  );
  await page.setViewportSize(isPhone ? phone : desktop);
  await page.waitForTimeout(200);
}

beforeAll(async () => {
  await mkdir(shots, { recursive: true });
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  await context?.close();
  context = undefined;
  expect(errors).toEqual([]);
});

describe('the practice room', () => {
  it('is ready within fifty times what a program that does nothing takes to start: 15 seconds on a usual machine', () => {
    expect(room.startMs / room.nothingMs).toBeLessThan(50);
  });

  it('plays a whole appraisal: the employee on Telegram, the appraiser on Slack in the other window', async () => {
    const page = await openRoom(desktop, true);
    const employee = new PersonWindow(page, 'pane-1');
    const appraiser = new PersonWindow(page, 'pane-2');
    await shoot(page, 'desktop-01-welcome');
    await page.getByRole('button', { name: 'Mulai sebagai pegawai' }).click();
    await page.locator('.bubble').nth(1).waitFor();
    await employee.settles();
    await shoot(page, 'desktop-02-first-message');
    await arrives(employee);
    await arrives(appraiser);
    await shoot(page, 'desktop-03-home');
    expect(await barriers(page)).toEqual([]);

    await employee.presses('Mulai penilaian diri');
    await shoot(page, 'desktop-04-first-card');
    await assesses(employee, async (card) => {
      if (card === 1)
        await employee.says('Notulen rapat mingguan saya susun dan bagikan pada hari yang sama.');
      if ([1, 9, 16].includes(card)) await shoot(page, `desktop-05-card-${card}`);
    });
    await employee.presses(/^Lanjut/);
    await shoot(page, 'desktop-06-summary');
    await employee.presses(/^Kirim/);
    await shoot(page, 'desktop-07-receipt');

    await rates(appraiser, 'Lalu Satriawan', '/kinerja tim', (text) => appraiser.says(text));
    await shoot(page, 'desktop-08-rated', 1);
    expect(await barriers(page)).toEqual([]);
    // A press in one window reaches the other one at once, without reloading the page.
    await appraiser.presses('Tetapkan predikat…');
    await employee.changes(
      () => appraiser.presses('Tetapkan dan kirim'),
      'the result did not arrive at the employee',
    );
    await expect.poll(() => employee.has('Buka hasil saya')).toBe(true);
    await employee.presses('Buka hasil saya');
    await shoot(page, 'desktop-09-result');
    await employee.presses('Sudah saya baca');
    await appraiser.shows('Tanda terima hasil');
    await shoot(page, 'desktop-10-acknowledged', 1);

    await page.getByRole('button', { name: 'Lalu lintas' }).click();
    await page.locator('.wire details').first().click();
    await shoot(page, 'desktop-11-traffic');
    expect(await page.locator('.wire summary').allTextContents()).not.toEqual([]);
    expect(await barriers(page)).toEqual([]);
  });

  it('moves to a reminder on a phone, and the whole appraisal is done from it: employee on Slack, appraiser on Telegram', async () => {
    const page = await openRoom(phone);
    const employee = new PersonWindow(page, 'pane-1');
    const appraiser = new PersonWindow(page, 'pane-2');
    const turnTo = (at: number) => page.locator('.switch button').nth(at).click();
    await employee.sitDown('Pegawai kedua', 'Slack');
    await arrives(employee);
    await shoot(page, 'phone-01-slack-home');
    await movesToReminderOf(employee);
    await employee.settles();
    await shoot(page, 'phone-02-reminder');
    await employee.presses(/^(Mulai|Lanjutkan|Kerjakan|Isi)/);
    await assesses(employee, async (card) => {
      if ([0, 1, 9, 16].includes(card)) await shoot(page, `phone-03-card-${card}`);
    });
    await employee.presses('+ Tambah hasil kerja');
    await employee.pane.getByRole('dialog').waitFor();
    await employee.presses('Simpan');
    await shoot(page, 'phone-04-form-errors');
    expect(await employee.pane.locator('.error').count()).toBeGreaterThan(0);
    expect(await barriers(page)).toEqual([]);
    await employee.fills({
      'Hasil kerja': 'Pelatihan operator',
      Target: '3 angkatan',
      Realisasi: '4 angkatan',
    });
    await employee.presses('Simpan');
    await employee.shows('Pelatihan operator');
    await employee.presses(/^Lanjut/);
    await shoot(page, 'phone-05-summary');
    await employee.presses(/^Kirim/);
    await shoot(page, 'phone-06-receipt');

    await turnTo(1);
    await appraiser.sitDown('Pejabat penilai', 'Telegram');
    await arrives(appraiser);
    await shoot(page, 'phone-07-telegram-home');
    await rates(appraiser, 'Baiq Sintawati', '/tim', (text) => appraiser.says(text));
    await shoot(page, 'phone-08-rated');
    expect(await barriers(page)).toEqual([]);
    await appraiser.presses('Tetapkan predikat…');
    await appraiser.presses('Tetapkan dan kirim');
    await page.locator('.switch .dot').waitFor();
    await turnTo(0);
    await expect.poll(() => employee.has('Buka hasil saya')).toBe(true);
    await employee.presses('Buka hasil saya');
    await shoot(page, 'phone-09-result');
    await employee.presses('Sudah saya baca');
    // The appraiser reads of it in the morning: today they had their message about receipts (ADR 82).
    await employee.shows('Tercatat, bukan persetujuan');
    await shoot(page, 'phone-10-acknowledged');
    expect(await complaintsAbout(page, 'body')).toEqual([]);
  });

  it('keeps two tabs in step, speaks English, sends a file, and is used by keyboard alone', async () => {
    const page = await openRoom(desktop);
    const other = await page.context().newPage();
    await other.goto(room.url);
    const here = new PersonWindow(page, 'pane-1');
    const there = new PersonWindow(other, 'pane-1');
    await there.settles();
    await there.changes(() => here.says('/bantuan'), 'the other tab did not follow');
    expect(await there.reads()).toBe(await here.reads());

    await page.getByRole('button', { name: 'EN', exact: true }).click();
    await expect.poll(() => page.title()).toBe('Kinerja Bot practice room');
    await page.locator('#pane-1 input[type=file]').setInputFiles({
      name: 'bukti.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4 made up'),
    });
    await page.locator('#pane-1 .attached').waitFor();

    await page.locator('#pane-1 .composer textarea').focus();
    await here.changes(async () => {
      await page.keyboard.type('/start');
      await page.keyboard.press('Enter');
    }, 'Enter sent nothing');
    await shoot(page, 'desktop-12-english');
  });
});
