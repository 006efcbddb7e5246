import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Locale } from '../../../src/i18n/locale.ts';
import type { Sight } from '../../conversation/load/played.ts';
import { lookAt } from '../heights/look.ts';
import { pointsOf, smallPng } from './small-png.ts';

/** As wide as a phone, and high enough that the longest message can be measured whole. */
const phone = { width: 390, height: 2400 };
/** So much of the chat around a message. */
const margin = 4;
/** A message that is higher than what a phone shows is shown by its end, where a chat rests. */
const wholeMax = 900;
const endMax = 560;

/**
 * From where to where the newest message is shown; from the beginning of a paragraph. What else stands there is taken
 * away first, so that the picture is the same whatever was said before. In the page, as a string.
 */
const seenOfNewest = `(() => {
  const message = [...document.querySelectorAll('#pane-1 .chat .message.bot')].at(-1);
  for (const one of document.querySelectorAll('#pane-1 :is(.message, .toast)'))
    one.style.display = one === message ? '' : 'none';
  const { top, bottom } = message.getBoundingClientRect();
  if (bottom - top <= ${wholeMax}) return { top: top - ${margin}, bottom };
  const texts = document.createTreeWalker(message, NodeFilter.SHOW_TEXT);
  const lines = [];
  while (texts.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    lines.push(...[...range.getClientRects()].filter(({ width }) => width > 1));
  }
  const begins = ({ top }) => lines.every((line) => line.top >= top - 4 || line.bottom <= top - 8);
  const starts = lines.filter((line) => line.top >= bottom - ${endMax} && begins(line));
  return { top: Math.min(...starts.map((line) => line.top)), bottom };
})()`;

type Shot = { readonly seat: string; readonly sight: Sight };

/** Takes pictures of single messages, cropped, as somebody sees them on a phone. */
export async function openCamera(deps: {
  readonly browser: Browser;
  readonly locale: Locale;
  readonly folder: string;
  readonly address: string;
}) {
  const { browser, locale, folder, address } = deps;
  await mkdir(folder, { recursive: true });
  const context = await browser.newContext({
    viewport: phone,
    deviceScaleFactor: 1.75,
    locale: locale === 'id' ? 'id-ID' : 'en-GB',
    reducedMotion: 'reduce',
  });
  const blank = await context.newPage();
  const pages = new Map<string, Page>();
  const taken: string[] = [];
  const pageOf = async (seat: string): Promise<Page> => {
    const open = pages.get(seat);
    if (open) return open;
    const page = await context.newPage();
    for (const [name, value] of Object.entries({ welcomed: true, language: locale, seats: [seat, seat] }))
      await page.addInitScript(
        `localStorage.setItem('kinerja-room:${name}', ${JSON.stringify(JSON.stringify(value))})`,
      );
    await page.goto(address);
    await page.locator('#pane-1 .window > *').waitFor();
    pages.set(seat, page);
    return page;
  };
  return {
    takes: async (picture: string, { seat, sight }: Shot): Promise<void> => {
      const page = await pageOf(seat);
      await lookAt(page, sight, 'all of it');
      const { top, bottom } = await page.evaluate<{ top: number; bottom: number }>(seenOfNewest);
      const png = await page.screenshot({
        clip: { x: 0, y: top, width: phone.width, height: bottom + margin - top },
        animations: 'disabled',
      });
      taken.push(`${picture}.png`);
      await writeFile(join(folder, `${picture}.png`), smallPng(await pointsOf(blank, png)));
    },
    /** The files that were written. */
    taken: (): readonly string[] => taken,
    close: () => context.close(),
  };
}
