import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type City, openCity } from '../support/script/city.ts';
import { openBrowser } from './browser.ts';
import { printed, writePoster } from './guides/poster.ts';
import { playGuides } from './guides/story.ts';
import { openTown } from './guides/town.ts';

const guides = fileURLToPath(new URL('../../docs/panduan', import.meta.url));
const pictures = join(guides, 'pictures');
/** Taken by a test of its own. */
const poster = 'poster.png';
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
    const town = await openTown({ browser, city, locale, folder });
    try {
      await playGuides(town, locale);
      for (const name of await readdir(folder))
        if (!town.taken().includes(name) && name !== poster) await rm(join(folder, name));
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

const link = 'https://t.me/kinerja_kota_bot';

it.each(['id', 'en'] as const)(
  'the example of a poster in "%s" is one sheet of A4, and a phone reads the link of the bot from it',
  async (locale) => {
    const path = join(guides, locale === 'id' ? 'poster.html' : 'en/poster.html');
    await writePoster(path, '--link', link, '--agency', 'Pemerintah Kota Mataram', '--lang', locale);
    const { html, ...looks } = await printed(browser, path, join(pictures, locale, poster));
    expect(looks).toEqual({ pages: 1, isA4: true, outside: [], link });
    expect(html).not.toMatch(/(src|href)=/);
  },
);

it('a poster with the longest of everything is still one sheet, and its code is still read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kinerja-poster-'));
  try {
    const longest = `https://kota.slack.com/app_redirect?app=${'A'.repeat(160)}`;
    const path = join(folder, 'poster.html');
    const words = 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Kabupaten Kepulauan Talaud '.repeat(
      2,
    );
    const [agency, contact] = [words.slice(0, 100), words.slice(0, 100)];
    for (const locale of ['id', 'en']) {
      await writePoster(
        path,
        ...['--link', longest, '--agency', agency, '--contact', contact, '--lang', locale],
      );
      const { html, ...looks } = await printed(browser, path);
      expect(html).toContain(agency.trim());
      expect(looks).toEqual({ pages: 1, isA4: true, outside: [], link: longest });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
