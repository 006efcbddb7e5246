import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { type Demo, startDemo } from './demo-process.ts';
import { hangsAfterMs } from './hangs-after.ts';
import { barriers, complaintsAbout } from './looks.ts';
import { PersonWindow } from './person-window.ts';
import { arrives, filesUnder, keeps, notes, thanks } from './play.ts';
import { attaches, bytesOf, drags, passesOn, shownBytes } from './send-files.ts';

const desktop = { width: 1280, height: 800 };

let folder: string;
let demo: Demo;
let browser: Browser;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kinerja-room-'));
  [demo, browser] = await Promise.all([startDemo(folder), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await demo.stop();
  await rm(folder, { recursive: true, force: true });
});

async function openRoom(viewport: { width: number; height: number }): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'id-ID', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(demo.entrance);
  await page.getByRole('button', { name: 'Lihat-lihat dulu' }).click();
  return page;
}

/** Everything that lies in the folder of kept files. */
async function keptBytes(): Promise<readonly Buffer[]> {
  const found = await readdir(join(folder, 'evidence'), { recursive: true, withFileTypes: true });
  return Promise.all(
    found.filter((one) => one.isFile()).map((one) => readFile(join(one.parentPath, one.name))),
  );
}

async function movesOnAMonth(page: Page): Promise<void> {
  const isMoved = page.waitForResponse(/\/room\/clock/);
  await page.locator('.clock button[data-step=month]').click();
  await isMoved;
}

const isSame = (one: Buffer, other: Buffer): boolean => one.equals(other);

it('the notebook and the feedback of the year are used from any seat, months later', async () => {
  const page = await openRoom(desktop);
  const employee = new PersonWindow(page, 'pane-1');
  const beside = new PersonWindow(page, 'pane-2');
  await arrives(employee);
  await arrives(beside);
  await movesOnAMonth(page);
  await notes(beside, '/kinerja amati', 'Menenangkan warga yang marah di loket.', {
    ...{ about: 'Lalu Satriawan', method: 'Observasi', shows: 'Pelayanan Publik' },
  });
  await beside.presses('Tunjukkan sekarang');
  await expect.poll(() => employee.has('Baca catatan'), { timeout: hangsAfterMs }).toBe(true);
  await employee.presses('Baca catatan');
  await employee.shows('Menenangkan warga yang marah di loket.');

  await movesOnAMonth(page);
  await beside.sitDown('Pegawai kedua', 'Slack');
  await arrives(beside);
  await keeps(beside, '/kinerja catat', 'Menggantikan rekan di loket siang.', 'Kerja Sama');
  await beside.shows('Menggantikan rekan di loket siang.');
  await thanks(
    beside,
    '/kinerja umpanbalik',
    'Lalu Satriawan',
    'Terima kasih sudah menggantikan saya di loket.',
  );
  await expect.poll(() => employee.has('Baca'), { timeout: hangsAfterMs }).toBe(true);
  await employee.presses('Baca');
  await employee.shows('Terima kasih sudah menggantikan saya di loket.');
  expect(await complaintsAbout(page, 'body')).toEqual([]);
  await page.context().close();
});

it('real files sent in the windows of both apps are kept, come back without the place of the photo, and are seen by their owner alone', async () => {
  const page = await openRoom(desktop);
  const employee = new PersonWindow(page, 'pane-1');
  const beside = new PersonWindow(page, 'pane-2');
  const [photo, document, voice] = await Promise.all([
    bytesOf('photo'),
    bytesOf('document'),
    bytesOf('voice'),
  ]);
  expect(photo.includes('Exif')).toBe(true);
  await arrives(employee);
  await beside.sitDown('Pegawai', 'Slack');
  await arrives(beside);

  await attaches(employee, 'photo');
  expect(isSame(await shownBytes(employee, 'user', '.photo'), photo)).toBe(true);
  await filesUnder(employee, 'Pelayanan Publik');
  await employee.presses('Lihat berkas');
  const back = await shownBytes(employee, 'bot', '.attached');
  expect([back.subarray(0, 2).toString('hex'), back.includes('Exif')]).toEqual(['ffd8', false]);

  await drags(employee, 'voice');
  await filesUnder(employee, 'Kolaboratif');
  expect(isSame(await shownBytes(employee, 'user', '.heard'), voice)).toBe(true);
  // The browser takes it for what it is, and could play it.
  const canPlay =
    "(({ error, readyState }) => error === null && readyState > 0)([...document.querySelectorAll('#pane-1 .heard')].at(-1))";
  await expect.poll(() => page.evaluate(canPlay), { timeout: hangsAfterMs }).toBe(true);
  await passesOn(employee, 'Terima kasih, berkas saya selesai hari itu juga.');
  await employee.shows('Ibu Rahmi');
  await filesUnder(employee, 'Pelayanan Publik');

  await drags(beside, 'document');
  await filesUnder(beside, 'Komunikasi');
  await attaches(beside, 'photo');
  await filesUnder(beside, 'Kerja Sama');
  await passesOn(beside, 'Terima kasih, bahan siaran persnya lengkap.');
  await filesUnder(beside, 'Kerja Sama');
  await beside.presses('‹ Kantong');
  for (const piece of ['Kantong bukti Anda: 6', 'Terima kasih, berkas saya', 'notulen.pdf', 'Rekaman'])
    await beside.shows(piece);
  expect(await barriers(page)).toEqual([]);

  const kept = await keptBytes();
  const pictures = kept.filter((one) => one[0] === 0xff && one[1] === 0xd8);
  // Both photos are the same file, which is kept once.
  expect([kept.length, pictures.length, pictures.some((one) => one.includes('Exif'))]).toEqual([3, 1, false]);
  expect([document, voice].map((file) => kept.some((one) => isSame(one, file)))).toEqual([true, true]);

  await beside.sitDown('Pejabat penilai', 'Slack');
  await arrives(beside);
  await beside.says('/kinerja tim');
  expect(await beside.reads()).not.toMatch(/notulen\.pdf|siaran pers|antrean/i);
  await page.context().close();
});
