import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { type MovableClock, movableClock } from '../../support/movable-clock.ts';
import { type Stand, startStand } from '../../support/script/on-platforms.ts';
import { onSlack, onTelegram, type Person } from './person.ts';

/** An account with a chat. `id` is a Telegram chat id or a Slack user id. */
export type Seat = {
  readonly who: string;
  readonly platform: 'telegram' | 'slack';
  readonly id: string;
  readonly email?: string;
};

/** A whole bot with its database, and people who use the stand-ins for both platforms. */
export type Town = {
  readonly db: Db;
  readonly clock: MovableClock;
  readonly stand: Stand;
  readonly person: (who: string, platform: Seat['platform']) => Person;
  /** Blocks the bot on Telegram. */
  readonly blocks: (who: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** How long a person looks at a screen. It is not zero, so that no two acts have the same time. */
const lookSeconds = 15;

export async function openTown(options: {
  readonly url: string;
  readonly at: string;
  readonly seats: readonly Seat[];
  /** A snapshot of the chats. When absent, nothing was ever written. */
  readonly chats?: unknown;
}): Promise<Town> {
  const db = openDatabase(options.url, { max: 6 });
  const clock = movableClock(Temporal.Instant.from(options.at));
  const stand = await startStand({
    db,
    clock,
    mode: 'normal',
    wakeSenders: () => {},
    // Telegram never uses the number of an update twice, and a frozen database remembers earlier numbers.
    ...(options.chats !== undefined && { idsAfter: 1_000_000 }),
  });
  const step = async (does: () => Promise<unknown>): Promise<void> => {
    await stand.step(does);
    clock.advance({ seconds: lookSeconds });
  };
  const people = new Map(
    options.seats.map(({ who, platform, id, email }): readonly [string, Person] => {
      const { telegram, slack } = stand.simulator;
      return [
        `${who} ${platform}`,
        platform === 'telegram'
          ? onTelegram(telegram.addUser({ id: Number(id), firstName: who, languageCode: 'id' }), step)
          : onSlack(slack.addUser({ id, realName: who, email, locale: 'id-ID' }), step),
      ];
    }),
  );
  if (options.chats !== undefined) stand.simulator.restore(options.chats);
  return {
    db,
    clock,
    stand,
    person: (who, platform) => {
      const found = people.get(`${who} ${platform}`);
      if (!found) throw new Error(`${who} has no account on ${platform}`);
      return found;
    },
    blocks: async (who) => {
      const at = options.seats.find((seat) => seat.who === who && seat.platform === 'telegram');
      const user = at && stand.simulator.telegram.user(Number(at.id));
      if (!user) throw new Error(`${who} is not on Telegram`);
      await step(() => user.blocks());
    },
    close: async () => {
      await stand.close();
      await closeDatabase(db);
    },
  };
}
