import { join } from 'node:path';
import type { SlackUser, TelegramUser } from '../../../simulator/index.ts';
import type { SeatState } from '../../../simulator/room/protocol.ts';
import { slackSeat, telegramSeat } from '../../../simulator/room/seat-state.ts';
import type { Locale } from '../../../src/i18n/locale.ts';
import type { Flow } from '../../conversation/load/flows/flow.ts';
import type { Sight } from '../../conversation/load/played.ts';
import { type LoadPlatform, openStage, type Stage } from '../../conversation/load/stage.ts';
import type { City } from '../../support/script/city.ts';
import type { Gallery } from './gallery.ts';
import type { Look } from './look.ts';
import { type Size, sizes } from './sizes.ts';

/** Where a picture of every screen goes, for whoever wants to look at them; its name says what does not fit. */
const shots = process.env.FLOW_SCREENSHOTS;

export type Looks = { readonly size: Size; readonly looks: readonly Look[] };

/** Plays a flow while its person is watched on phones of every size, and tells how each screen looked on them. */
export async function watchFlow(
  flow: Flow,
  at: {
    readonly gallery: Gallery;
    readonly city: City;
    readonly platform: LoadPlatform;
    readonly locale: Locale;
  },
): Promise<readonly Looks[]> {
  const { gallery, city, platform, locale } = at;
  const phones = sizes.map((size) => ({ size, looks: [] as Look[] }));
  const stage: Stage = await openStage({
    ...{ city, platform, locale, isShort: true, seed: { ...flow.seed, period: 'now' } },
    onSight: async (sight: Sight) => {
      const seat = seatOf(stage, flow.who, platform);
      await Promise.all(
        phones.map(async ({ size, looks }) => {
          const place = { app: platform, locale, size };
          const look = await gallery.look(seat, sight, place);
          looks.push(look);
          if (shots === undefined) return;
          const told = [...(look.isInView ? [] : ['not-in-view']), ...(look.cut.length > 0 ? ['cut'] : [])];
          const name = [flow.name, platform, locale, size.width, looks.length, ...told].join('-');
          await gallery.pictureOf(place, join(shots, `${name}.png`));
        }),
      );
    },
  });
  try {
    await flow.play(stage);
  } finally {
    await stage.close();
  }
  return phones;
}

/** What the window of this person would be told by the room. */
function seatOf({ simulator }: Stage, who: Flow['who'], platform: LoadPlatform): SeatState {
  const number = who === 'ani' ? 101 : 102;
  const there = <User>(user: User | undefined): User => {
    if (user === undefined) throw new Error(`${who} sits before no ${platform}`);
    return user;
  };
  return platform === 'telegram'
    ? telegramSeat(there<TelegramUser>(simulator.telegram.user(number)), true)
    : slackSeat(there<SlackUser>(simulator.slack.user(`U${number}`)), true);
}
