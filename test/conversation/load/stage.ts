import type { RequestListener } from 'node:http';
import { slackActor } from '../../../simulator/actors/slack-actor.ts';
import { telegramActor } from '../../../simulator/actors/telegram-actor.ts';
import type { Simulator } from '../../../simulator/index.ts';
import type { WireEntry } from '../../../simulator/wire-log.ts';
import type { Locale } from '../../../src/i18n/locale.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { type MovableClock, movableClock } from '../../support/movable-clock.ts';
import type { City } from '../../support/script/city.ts';
import { startStand } from '../../support/script/on-platforms.ts';
import { linkAccount } from '../../support/small-agency.ts';
import { periods } from './periods.ts';
import { createPerson, type Person } from './person.ts';
import type { Sight } from './played.ts';
import { type LoadAgency, type SeedOptions, seedLoadAgency } from './seed.ts';
import { slackSight, telegramSight } from './sights.ts';

export type LoadPlatform = 'telegram' | 'slack';

/** Ani with her team before one platform. Only what a person does after `measures` counts. */
export type Stage = {
  readonly clock: MovableClock;
  readonly agency: LoadAgency;
  readonly ani: Person;
  readonly budi: Person;
  readonly simulator: Simulator;
  /** How many people of a team are rated: three are enough for all that can be read, the third shows what they have alike. */
  readonly upTo: (count: number) => number;
  /** Lets reminders be planned and everything due be sent. */
  readonly delivers: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export type StageOptions = {
  readonly city: City;
  readonly platform: LoadPlatform;
  readonly locale: Locale;
  readonly seed: SeedOptions;
  /** Whether three people of a team are enough, as after them no other screen comes. */
  readonly isShort?: boolean;
  /** Called with everything that a measured person sees. */
  readonly onSight?: (sight: Sight) => Promise<void>;
  /** Answers what belongs to no platform. */
  readonly otherwise?: RequestListener;
};

const places = {
  telegram: {
    ani: { userId: '101', address: { chatId: 101 } },
    budi: { userId: '102', address: { chatId: 102 } },
  },
  slack: {
    ani: { userId: 'U101', address: { userId: 'U101' } },
    budi: { userId: 'U102', address: { userId: 'U102' } },
  },
} as const;

export async function openStage(options: StageOptions): Promise<Stage> {
  const { city, platform, locale, seed } = options;
  const { db } = city;
  const clock = movableClock(Temporal.Instant.from(periods[seed.period].firstDay));
  const agency = await seedLoadAgency(db, seed, locale);
  const stand = await startStand({
    db,
    clock,
    mode: 'normal',
    only: platform,
    wakeSenders: () => {},
    ...(options.otherwise && { otherwise: options.otherwise }),
  });
  const { simulator } = stand;
  const isCall = (entry: WireEntry) => entry.direction === 'bot->platform' && entry.platform === platform;
  const calls = (listener: (bytes: number) => void) =>
    simulator.wire.subscribe((entry) => {
      if (isCall(entry)) listener(bytesOf(entry.payload));
    });
  const sit = async (name: 'ani' | 'budi'): Promise<Person> => {
    const { id, name: realName, email } = agency[name];
    const { userId, address } = places[platform][name];
    await linkAccount(db, id, { platform, tenant: platform === 'telegram' ? '4242' : 'T1', userId, address });
    const { delivers } = stand;
    const shared = { locale, calls, delivers, onSight: async (sight: Sight) => options.onSight?.(sight) };
    if (platform === 'telegram') {
      const user = simulator.telegram.addUser({
        id: Number(userId),
        firstName: realName,
        languageCode: locale,
      });
      const notices = () => user.toasts().length;
      return createPerson({
        ...shared,
        actor: telegramActor(user, stand.step),
        sight: (before) => telegramSight(user, before),
        notices,
      });
    }
    const user = simulator.slack.addUser({
      ...({ id: userId, realName, email, locale: locale === 'id' ? 'id-ID' : 'en-US' } as const),
    });
    return createPerson({
      ...shared,
      actor: slackActor(user, stand.step),
      sight: () => slackSight(user),
      notices: () => 0,
    });
  };
  return {
    simulator,
    clock,
    agency,
    ani: await sit('ani'),
    budi: await sit('budi'),
    upTo: (count) => (options.isShort ? Math.min(count, 3) : count),
    delivers: stand.delivers,
    close: async () => {
      await stand.close();
      await city.clear();
    },
  };
}

/** The bytes of what a call says, whatever encoding it came in. */
function bytesOf(payload: unknown): number {
  const entries = Object.entries(payload ?? {});
  const written = entries.map(
    ([key, value]) => key + (typeof value === 'string' ? value : JSON.stringify(value)),
  );
  return Buffer.byteLength(written.join('&'));
}
