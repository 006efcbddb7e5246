import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type * as Router from '../../src/conversation/engine/router.ts';
import { locales } from '../../src/i18n/locale.ts';
import { allScripts } from '../conversation/play-scripts.ts';
import { openCity } from '../support/script/city.ts';
import { startWorld } from '../support/script/world.ts';
import { openBrowser } from './browser.ts';
import { apps, type DrawnMessage, keepDrawings } from './heights/drawn.ts';
import { type Gallery, openGallery } from './heights/gallery.ts';
import type { Look } from './heights/look.ts';
import { sizes } from './heights/sizes.ts';
import { longByNature } from './heights/long-by-nature.ts';

/** Where a picture of every screen goes that does not fit. */
const shots = process.env.FLOW_SCREENSHOTS;

const drawings = vi.hoisted(() => ({ keep: undefined as ReturnType<typeof keepDrawings> | undefined }));
vi.mock('../../src/conversation/engine/router.ts', async (original) => {
  const router = await original<typeof Router>();
  const draw: typeof Router.draw = (context) => {
    drawings.keep?.ofScreen(context, router.draw);
    return router.draw(context);
  };
  const newsScreen: typeof Router.newsScreen = (context, intent) => {
    drawings.keep?.ofNews(context, intent, router.newsScreen);
    return router.newsScreen(context, intent);
  };
  return { ...router, draw, newsScreen };
});

let browser: Browser;
let gallery: Gallery;
let drawn: readonly DrawnMessage[] = [];
beforeAll(async () => {
  const keep = keepDrawings();
  drawings.keep = keep;
  const [city, opened] = await Promise.all([openCity(), openBrowser()]);
  browser = opened;
  gallery = await openGallery(browser);
  for (const { options, play } of allScripts) {
    const world = await startWorld(
      'neutral, stepwise forms',
      'normal',
      { ...options, onShown: keep.ofMessage },
      city,
    );
    await play(world).finally(world.close);
  }
  await city.close();
  drawn = keep.all();
});
afterAll(async () => {
  await gallery.close();
  await browser.close();
});

describe.each(apps)('on %s', (app) => {
  describe.each(sizes)('at $name', (size) => {
    it.each(locales)('every screen that a script draws is in view, and no label is cut: %s', async (locale) => {
      const place = { app, locale, size };
      const of = drawn.filter((one) => one.app === app && one.locale === locale);
      const looks = await gallery.looks(of, place);
      console.log(app, locale, size.name, of.length, performance.now());
      const bad = of.flatMap((one, at) => {
        const look = looks[at] as Look;
        return look.isInView && look.cut.length === 0 ? [] : [{ one, look }];
      });
      const worst = new Map<string, (typeof bad)[number]>();
      for (const each of bad) if ((worst.get(each.one.at)?.look.height ?? 0) < each.look.height) worst.set(each.one.at, each);
      for (const { one, look } of worst.values()) {
        if (shots) await gallery.picture(one, place, join(shots, `${one.at.replace(/\W+/g, '-')}-${app}-${locale}-${size.width}.png`));
      }
      const told = [...worst.values()].map(({ one, look }) => `${one.at}: ${look.height.toFixed(2)} ${look.isInView ? '' : 'hidden'} ${look.cut.join('|')} n=${bad.filter((b) => b.one.at === one.at).length}`);
      expect(told).toEqual([]);
    });
  });
});
