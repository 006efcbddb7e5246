import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Screen } from '../../src/conversation/contract/view.ts';
import type * as Router from '../../src/conversation/engine/router.ts';
import { type Locale, locales } from '../../src/i18n/locale.ts';
import type * as Prepare from '../../src/outbound/prepare.ts';
import type * as ReadModel from '../../src/persistence/events/read-model.ts';
import { allScripts } from '../conversation/play-scripts.ts';
import { openCity } from '../support/script/city.ts';
import { startWorld } from '../support/script/world.ts';
import { openBrowser } from './browser.ts';
import { apps, type DrawnMessage, type DrawnModal, keepDrawings } from './heights/drawn.ts';
import { type Gallery, openGallery } from './heights/gallery.ts';
import { longByNature } from './heights/long-by-nature.ts';
import type { Look } from './heights/look.ts';
import { sizes } from './heights/sizes.ts';

/** Where a picture of every screen goes that does not fit. */
const shots = process.env.FLOW_SCREENSHOTS;

const drawings = vi.hoisted(() => ({
  keep: undefined as ReturnType<typeof keepDrawings> | undefined,
  known: new WeakSet<Screen>(),
}));
vi.mock('../../src/conversation/engine/router.ts', async (original) => {
  const router = await original<typeof Router>();
  const draw: typeof Router.draw = (context) => {
    drawings.keep?.ofScreen(context, router.draw);
    const screen = router.draw(context);
    drawings.known.add(screen);
    return screen;
  };
  const newsScreen: typeof Router.newsScreen = (context, intent) => {
    drawings.keep?.ofNews(context, intent, router.newsScreen);
    const screen = router.newsScreen(context, intent);
    if (screen) drawings.known.add(screen);
    return screen;
  };
  const formOf: typeof Router.formOf = (context, action) => {
    drawings.keep?.ofForm(context, action, (each) => router.formOf(each, action));
    return router.formOf(context, action);
  };
  return { ...router, draw, newsScreen, formOf };
});
/** What comes by itself is made from its reader's rows: once more in each language, apart from what is going on beside. */
const inLocale = await vi.hoisted(async () => {
  const { AsyncLocalStorage } = await import('node:async_hooks');
  return new AsyncLocalStorage<Locale>();
});
vi.mock('../../src/persistence/events/read-model.ts', async (original) => {
  const { readModel, ...others } = await original<typeof ReadModel>();
  const inThat: typeof readModel = (...given) => {
    const model = readModel(...given);
    return { ...model, locale: inLocale.getStore() ?? model.locale };
  };
  return { ...others, readModel: inThat };
});
vi.mock('../../src/outbound/prepare.ts', async (original) => {
  const lanes = await original<typeof Prepare>();
  const prepare: typeof Prepare.prepare = async (deps, row, intent, now) => {
    const prepared = await lanes.prepare(deps, row, intent, now);
    if (prepared.kind !== 'show' || drawings.known.has(prepared.screen)) return prepared;
    drawings.known.add(prepared.screen);
    await drawings.keep?.ofLane(intent.kind, async (locale, capabilities) => {
      const again = await inLocale.run(locale, () =>
        lanes.prepare({ ...deps, capabilities }, row, intent, now),
      );
      return again.kind === 'show' ? again.screen : undefined;
    });
    return prepared;
  };
  return { ...lanes, prepare };
});

/** How tall, in heights of the place where it is shown, each screen may be that is not in view. */
const reachedFile = fileURLToPath(new URL('heights/drawn.json', import.meta.url));
let reached: Readonly<Record<string, number>> = {};
let browser: Browser;
let gallery: Gallery;
let drawn: readonly DrawnMessage[] = [];
let modals: readonly DrawnModal[] = [];
beforeAll(async () => {
  reached = JSON.parse(await readFile(reachedFile, 'utf8'));
  const keep = keepDrawings();
  drawings.keep = keep;
  const [city, opened] = await Promise.all([openCity(), openBrowser()]);
  browser = opened;
  gallery = await openGallery(browser);
  for (const { options, play } of allScripts) {
    const world = await startWorld(
      'neutral, stepwise forms',
      'normal',
      { ...options, onShown: (screen) => !drawings.known.has(screen) && keep.ofMessage(screen) },
      city,
    );
    await play(world).finally(world.close);
  }
  await city.close();
  drawn = keep.all();
  modals = keep.modals();
}, 600_000);
afterAll(async () => {
  await gallery.close();
  await browser.close();
});

type Found = { readonly one: DrawnMessage; readonly look: Look };
const tall = new Map<string, number>();

describe.each(apps)('on %s', (app) => {
  describe.each(sizes)('at $name', (size) => {
    it.each(locales)('every screen that a script draws is in view, no label is cut: %s', async (locale) => {
      const place = { app, locale, size };
      const of = drawn.filter((one) => one.app === app && one.locale === locale);
      expect(of.length).toBeGreaterThan(100);
      const looks = await gallery.looks(of, place);
      const found = of.flatMap((one, at): readonly Found[] => {
        const look = looks[at];
        return look === undefined || (look.isInView && look.cut.length === 0) ? [] : [{ one, look }];
      });
      const worse: string[] = [];
      for (const { one, look } of found) {
        const key = `${one.at} · ${app} · ${size.name}`;
        const may = reached[key] ?? 0;
        if (look.cut.length > 0) worse.push(`${key}: cut: ${look.cut.join(' | ')}`);
        if (look.isInView) continue;
        tall.set(key, Math.max(tall.get(key) ?? 0, Math.round(look.height * 10) / 10));
        if (look.height > may + 0.15) worse.push(`${key}: ${look.height.toFixed(1)}, at most ${may}`);
      }
      if (shots !== undefined)
        for (const [at, { one }] of found.entries()) {
          const name = [one.at.replace(/\W+/g, '-'), app, locale, size.width, at].join('-');
          await gallery.picture(one, place, join(shots, `${name}.png`));
        }
      expect([...new Set(worse)]).toEqual([]);
    });
  });
});

describe.each(sizes)('a form of Slack at $name', (size) => {
  it.each(locales)(
    'opens with its first field and its buttons in view, and no label is cut: %s',
    async (locale) => {
      const of = modals.filter((one) => one.locale === locale);
      expect(of.length).toBeGreaterThan(10);
      const looks = await gallery.modals(of, { app: 'slack', locale, size }, shots);
      const worse = of.flatMap(({ at }, index) => {
        const { isInView, cut, height } = looks[index] ?? { isInView: false, cut: [], height: 0 };
        const key = `${at} · slack · ${size.name}`;
        const may = reached[key] ?? 0;
        if (!isInView) tall.set(key, Math.max(tall.get(key) ?? 0, Math.round(height * 10) / 10));
        return [
          ...(cut.length > 0 ? [`${key}: cut: ${cut.join(' | ')}`] : []),
          ...(!isInView && height > may + 0.15 ? [`${key}: ${height.toFixed(1)}, at most ${may}`] : []),
        ];
      });
      expect(worse).toEqual([]);
    },
  );
});

it('what is taller than a phone is named with why, and stays no taller than it was', async () => {
  const screenOf = (key: string): string => key.split(' · ')[0] ?? '';
  const screens = new Set([...tall.keys()].map(screenOf));
  expect([...screens].filter((at) => !(at in longByNature))).toEqual([]);
  // What scripts come by chance to, such as a situation drawn by lot, keeps its figure.
  const byChance = Object.entries(reached).filter(([key]) => screenOf(key) in longByNature);
  const all = [...new Map([...byChance, ...tall])];
  const lines = all.map(
    ([key, height]) => `  ${JSON.stringify(key)}: ${Math.min(height, reached[key] ?? height)}`,
  );
  await writeFile(reachedFile, `{\n${lines.toSorted().join(',\n')}\n}\n`);
});
