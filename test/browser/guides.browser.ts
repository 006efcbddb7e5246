import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type City, openCity } from '../support/script/city.ts';
import { openBrowser } from './browser.ts';
import { playGuides } from './guides/story.ts';
import { openTown } from './guides/town.ts';

const pictures = fileURLToPath(new URL('../../docs/panduan/pictures', import.meta.url));
/** A page with a handful of them must load on a phone in an office. */
const bytesMax = 60_000;

let browser: Browser;
let city: City;
beforeAll(async () => {
  [browser, city] = await Promise.all([openBrowser(), openCity()]);
});
afterAll(() => Promise.all([browser.close(), city.close()]));

it.each(['id', 'en'] as const)(
  'the guides in "%s" have pictures of what the bot really shows, each small, and none of before',
  async (locale) => {
    const folder = join(pictures, locale);
    await rm(folder, { recursive: true, force: true });
    const town = await openTown({ browser, city, locale, folder });
    try {
      await playGuides(town, locale);
    } finally {
      await town.close();
    }
    const sizes = await Promise.all(
      (await readdir(folder)).map(async (name) => ({ name, bytes: (await stat(join(folder, name))).size })),
    );
    expect(sizes.length).toBeGreaterThan(10);
    expect(sizes.filter(({ bytes }) => bytes > bytesMax)).toEqual([]);
  },
);
