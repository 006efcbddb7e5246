import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { flows } from '../conversation/load/flows/index.ts';
import { type City, openCity } from '../support/script/city.ts';
import { openBrowser } from './browser.ts';
import { type Gallery, openGallery } from './heights/gallery.ts';
import { heightsOf, lesser, notYet, type Reached, worse } from './heights/heights.ts';
import { watchFlow } from './heights/phones.ts';
import { heightsReport, type Watched } from './heights/report.ts';

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const reachedFile = file('heights/reached.json');

/** All screens of a team of ten come in the team of forty and in the rating of one person. */
const watchedFlows = flows.filter(({ name }) => name !== 'team-ten');
const watched: Watched[] = [];
let reached: Readonly<Record<string, Reached>> = {};
const platforms = ['telegram', 'slack'] as const;
let browser: Browser;
let gallery: Gallery;
/** One for each platform, since the flows of both are watched at the same time. */
const cities = new Map<string, City>();
beforeAll(async () => {
  browser = await openBrowser();
  gallery = await openGallery(browser);
  for (const platform of platforms) cities.set(platform, await openCity());
  reached = JSON.parse(await readFile(reachedFile, 'utf8'));
});
afterAll(async () => {
  await gallery.close();
  await Promise.all([browser.close(), ...[...cities.values()].map((city) => city.close())]);
});

const cityOf = (platform: string): City => {
  const city = cities.get(platform);
  if (!city) throw new Error(`no city was opened for ${platform}`);
  return city;
};

const keyOf = ({ flow, platform, locale, size }: Watched): string =>
  [flow, platform, locale, size].join(' · ');

describe.concurrent.each(platforms)('on %s', (platform) => {
  describe.sequential.each(['id', 'en'] as const)('in %s', (locale) => {
    it.each(watchedFlows)(
      'every screen is in view, no label is cut, and none becomes taller: $name',
      async (flow) => {
        const fresh = (await watchFlow(flow, { gallery, city: cityOf(platform), platform, locale })).map(
          ({ size, looks }) => ({
            ...{ flow: flow.name, platform, locale, size: size.name, heights: heightsOf(looks) },
            cut: [...new Set(looks.flatMap((look) => look.cut))],
          }),
        );
        watched.push(...fresh);
        const grown = fresh.flatMap((one) =>
          [...notYet(one.heights), ...worse(one.heights, reached[keyOf(one)])].map(
            (what) => `${keyOf(one)}: ${what}`,
          ),
        );
        expect(grown).toEqual([]);
      },
    );
  });
});

it('docs/conversations/heights.md says what fits a phone, and what was reached is kept', async () => {
  expect(watched).toHaveLength(watchedFlows.length * 2 * 2 * 2);
  // Of each platform they came in their order.
  const inOrder = platforms.flatMap((platform) => watched.filter((one) => one.platform === platform));
  await writeFile(file('../../docs/conversations/heights.md'), heightsReport(inOrder));
  const lines = inOrder.map((one) => {
    const { hidden, tallest, cut } = lesser(one.heights, reached[keyOf(one)]);
    return `  ${JSON.stringify(keyOf(one))}: { "hidden": ${hidden}, "tallest": ${tallest}, "cut": ${cut} }`;
  });
  await writeFile(reachedFile, `{\n${lines.join(',\n')}\n}\n`);
});
