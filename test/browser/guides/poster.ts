import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import decodeQR from 'qr/decode.js';
import { runCli } from '../../../src/cli/run-cli.ts';
import { systemClock } from '../../../src/shared/time.ts';
import { pointsOf, smallPng } from './small-png.ts';

/** A4 at the 96 points an inch of a browser. */
const sheet = { width: 794, height: 1123 };

/** Writes a poster as HR does, by the command. */
export async function writePoster(path: string, ...options: readonly string[]): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await rm(path, { force: true });
  const said: string[] = [];
  const code = await runCli(['poster', '--out', path, ...options], {
    config: { dataDir: '/nowhere', linkCodeMinutes: 10 },
    clock: systemClock,
    out: (line) => said.push(line),
    err: (line) => said.push(line),
  });
  if (code !== 0) throw new Error(said.join('\n'));
}

/** The poster as it comes out of a printer: its pages, what sticks out of the sheet, and what a phone reads from it. */
export async function printed(browser: Browser, path: string, picture?: string) {
  const page = await browser.newPage({ viewport: sheet });
  try {
    await page.goto(pathToFileURL(path).href);
    await page.emulateMedia({ media: 'print' });
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
    const outside = await page.evaluate<readonly string[]>(`(() => {
      const { right, bottom } = document.querySelector('main').getBoundingClientRect();
      return [...document.querySelectorAll('main *')]
        .filter((one) => one.getBoundingClientRect().bottom > bottom + 1 || one.getBoundingClientRect().right > right + 1)
        .map((one) => one.textContent.slice(0, 40));
    })()`);
    const blank = await browser.newPage();
    const png = await page.screenshot();
    const seen = await pointsOf(blank, png);
    if (picture !== undefined) {
      await mkdir(dirname(picture), { recursive: true });
      await writeFile(picture, smallPng(seen));
    }
    await blank.close();
    return {
      pages: pdf.match(/\/Type\s*\/Page\b/g)?.length,
      isA4: /\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/.test(pdf),
      outside,
      link: decodeQR(seen),
      html: await readFile(path, 'utf8'),
    };
  } finally {
    await page.close();
  }
}
