import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { type Demo, startDemo } from './demo-process.ts';
import { barriers, complaintsAbout } from './looks.ts';
import { PersonWindow } from './person-window.ts';
import { arrives } from './play.ts';

const shots = process.env.SCREENSHOTS ?? 'test/browser/screenshots';
const phones = [
  { width: 390, height: 844 },
  { width: 360, height: 640 },
] as const;

let demo: Demo;
let browser: Browser;
beforeAll(async () => {
  await mkdir(shots, { recursive: true });
  [demo, browser] = await Promise.all([startDemo(undefined, '--tables'), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

async function look(page: Page, name: string): Promise<void> {
  for (const viewport of phones) {
    await page.setViewportSize(viewport);
    await page.screenshot({ path: join(shots, `table-${name}-${viewport.width}.png`) });
    expect(await fitAcross(page), `${name} at ${viewport.width}`).toBe(true);
    expect(await complaintsAbout(page, '#pane-1 .window'), `${name} at ${viewport.width}`).toEqual([]);
  }
  await page.setViewportSize(phones[0]);
  expect(await barriers(page), name).toEqual([]);
}

/** Whether all of the tables lie within their messages, so that nobody has to push one aside for its last column. */
const fitAcross = (page: Page): Promise<boolean> =>
  page
    .locator('.rich-blocks .table')
    .evaluateAll((boxes) => boxes.length > 0 && boxes.every((box) => box.scrollWidth <= box.clientWidth + 1));

/** Somebody on Telegram in a window of their own, linked and at home. */
async function arrived(seat: string): Promise<{ readonly page: Page; readonly person: PersonWindow }> {
  const context = await browser.newContext({
    viewport: phones[0],
    locale: 'id-ID',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(demo.entrance);
  await page.getByRole('button', { name: 'Lihat-lihat dulu' }).click();
  const person = new PersonWindow(page, 'pane-1');
  await person.sitDown(seat, 'Telegram');
  await arrives(person);
  return { page, person };
}

describe('tables in the Telegram window of the practice room', () => {
  it('fit a phone across, are pressed in their cells, and are left by the button beside them', async () => {
    const { page, person: employee } = await arrived('Pegawai');
    await employee.says('/penilaian');
    await employee.presses('Ringkas');
    await employee.presses('Tampilan tabel');
    await employee.presses('4');
    await expect.poll(() => employee.has('✓4')).toBe(true);
    await look(page, 'competencies');
    await employee.presses('Lanjut ›');
    await employee.presses('Sama');
    await look(page, 'behaviour');
    await employee.presses('Tampilan biasa');
    await expect.poll(() => page.locator('.rich-blocks').count()).toBe(0);
    await page.context().close();
  });
});

describe('the team', () => {
  it('is a table that fits a phone across', async () => {
    const { page, person: appraiser } = await arrived('Pejabat penilai');
    await appraiser.says('/tim');
    await appraiser.presses('Tampilan tabel');
    await page.locator('.rich-blocks').waitFor();
    await look(page, 'team');
    await page.context().close();
  });
});
