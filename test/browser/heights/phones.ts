import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createRoomKey } from '../../../simulator/room/key.ts';
import { openRoom, type Room } from '../../../simulator/room/room.ts';
import type { Locale } from '../../../src/i18n/locale.ts';
import type { Flow } from '../../conversation/load/flows/flow.ts';
import type { Sight } from '../../conversation/load/played.ts';
import { type LoadPlatform, openStage, type Stage } from '../../conversation/load/stage.ts';
import type { City } from '../../support/script/city.ts';
import { enlarge, type Look, lookAt } from './look.ts';
import { type Size, sizes } from './sizes.ts';

/** Where a picture of every screen goes, for whoever wants to look at them; its name says what does not fit. */
const shots = process.env.FLOW_SCREENSHOTS;

export type Looks = { readonly size: Size; readonly looks: readonly Look[] };

/** Plays a flow while its person is watched on phones of every size, and tells how each screen looked on them. */
export async function watchFlow(
  flow: Flow,
  at: {
    readonly browser: Browser;
    readonly city: City;
    readonly platform: LoadPlatform;
    readonly locale: Locale;
  },
): Promise<readonly Looks[]> {
  const { browser, city, platform, locale } = at;
  const phones: { size: Size; page: Page; looks: Look[] }[] = [];
  let room: Room | undefined;
  const stage = await openStage({
    ...{ city, platform, locale, isShort: true, seed: { ...flow.seed, period: 'now' } },
    otherwise: (request, response) => room?.handle(request, response),
    onSight: async (sight: Sight) => {
      await Promise.all(
        phones.map(async ({ size, page, looks }) => {
          const look = await lookAt(page, sight, size.sees);
          looks.push(look);
          if (shots === undefined) return;
          const told = [...(look.isInView ? [] : ['not-in-view']), ...(look.cut.length > 0 ? ['cut'] : [])];
          const name = [flow.name, platform, locale, size.width, looks.length, ...told].join('-');
          await page.screenshot({ path: join(shots, `${name}.png`) });
        }),
      );
    },
  });
  const context = await browser.newContext({
    locale: locale === 'id' ? 'id-ID' : 'en-GB',
    reducedMotion: 'reduce',
  });
  try {
    const key = createRoomKey();
    room = await openRoom(roomOf(stage, key));
    const seat = `${stage.agency[flow.who].id}@${platform}`;
    for (const [name, value] of Object.entries({ welcomed: true, language: locale, seats: [seat, seat] }))
      await context.addInitScript(
        `localStorage.setItem('kinerja-room:${name}', ${JSON.stringify(JSON.stringify(value))})`,
      );
    for (const size of sizes) {
      const page = await context.newPage();
      await page.setViewportSize(size);
      await page.goto(`${stage.simulator.url}/?key=${key.words}`);
      await page.locator('#pane-1 .window > *').waitFor();
      if (size.fontScale !== 1) await enlarge(page, size.fontScale);
      phones.push({ size, page, looks: [] });
    }
    await flow.play(stage);
  } finally {
    await context.close();
    room?.close();
    await stage.close();
  }
  return phones;
}

const roomOf = ({ simulator, agency, clock }: Stage, key: ReturnType<typeof createRoomKey>) => ({
  ...{ simulator, key, botName: 'Kinerja Bot', slashCommand: '/kinerja' },
  people: [
    { ...agency.ani, part: 'appraiser' as const, telegramId: 101, slackId: 'U101' },
    { ...agency.budi, part: 'employee' as const, telegramId: 102, slackId: 'U102' },
  ],
  clock: () => ({ now: clock.now().toString(), timeZone: 'Asia/Makassar' }),
  moveClock: async () => false,
  issueCode: async () => undefined,
  isLinked: async () => true,
});
