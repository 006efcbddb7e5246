import { sql } from 'drizzle-orm';
import { createDelivery } from '../../../src/delivery/index.ts';
import { closeDatabase, openDatabase } from '../../../src/persistence/db.ts';
import { movableClock, Temporal } from '../../../src/shared/time.ts';
import { slackActor } from '../../../src/simulator/actors/slack-actor.ts';
import { telegramActor } from '../../../src/simulator/actors/telegram-actor.ts';
import { createTestDatabase } from '../database.ts';
import { firstDay, linkAccount, seedSmallAgency } from '../small-agency.ts';
import type { Actor, Mode, World } from './actor.ts';
import { hurriedTiming } from './hurried-timing.ts';
import { createNeutral } from './neutral.ts';
import { startStand } from './on-platforms.ts';

export const drivers = ['neutral, native forms', 'neutral, stepwise forms', 'telegram', 'slack'] as const;
export type Driver = (typeof drivers)[number];
export const modes: readonly Mode[] = ['normal', 'restart', 'double'];

export type WorldOptions = {
  readonly settings?: Parameters<typeof seedSmallAgency>[1];
  readonly isPrivacyRead?: boolean;
  readonly isUnlinked?: boolean;
};

const quiet = {
  info: () => {},
  warn: () => {},
  error: (fields: object, message: string) => process.stderr.write(`${message} ${JSON.stringify(fields)}\n`),
};

/** A fresh city with its own database, and everybody in front of a chat. */
export async function startWorld(driver: Driver, mode: Mode, options: WorldOptions = {}): Promise<World> {
  const database = await createTestDatabase();
  const db = openDatabase(database.url, { max: 6 });
  const clock = movableClock(Temporal.Instant.from(firstDay));
  const agency = await seedSmallAgency(db, options.settings);
  if (options.isPrivacyRead ?? true)
    await db.execute(sql`update person set privacy_accepted_at = ${firstDay}::timestamptz`);
  const names = ['budi', 'citra', 'ani', 'wayan'] as const;
  const base = { db, clock, agency };
  const common = { agencyName: 'Pemerintah Kota Mataram', timeZone: 'Asia/Makassar' };

  if (driver === 'neutral, native forms' || driver === 'neutral, stepwise forms') {
    const hasForms = driver === 'neutral, native forms';
    const neutral = createNeutral({
      db,
      clock,
      mode,
      wakeSenders: () => {},
      capabilities: { hasForms, hasToasts: true, textMax: 4096 },
    });
    const delivery = createDelivery({
      db,
      clock,
      log: quiet,
      platforms: [neutral.platform],
      timing: hurriedTiming(),
      ...common,
    });
    for (const name of names) {
      await linkAccount(db, agency.people[name].id, {
        platform: 'neutral',
        tenant: 't',
        userId: name,
        address: { userId: name },
      });
    }
    return {
      ...base,
      budi: neutral.actor('budi'),
      citra: neutral.actor('citra'),
      ani: neutral.actor('ani'),
      wayan: neutral.actor('wayan'),
      stranger: neutral.actor('stranger'),
      delivers: async () => {
        for (const lane of await delivery.sweep()) await delivery.drain(lane);
      },
      close: async () => {
        await closeDatabase(db);
        await database.drop();
      },
    };
  }

  const stand = await startStand({ db, clock, mode, wakeSenders: () => {} });
  const { telegram, slack } = stand.simulator;
  const onTelegram = (id: number, firstName: string) =>
    telegramActor(telegram.addUser({ id, firstName, languageCode: 'id' }), stand.step);
  const onSlack = (id: string, realName: string, email?: string) =>
    slackActor(slack.addUser({ id, realName, email, locale: 'id-ID' }), stand.step);
  const actors = {} as Record<(typeof names)[number], Actor>;
  for (const [index, name] of names.entries()) {
    const { id, name: fullName, email } = agency.people[name];
    if (driver === 'telegram') {
      const chatId = 101 + index;
      actors[name] = onTelegram(chatId, fullName);
      await linkAccount(db, id, {
        platform: 'telegram',
        tenant: '4242',
        userId: String(chatId),
        address: { chatId },
      });
    } else {
      const userId = `U10${index}`;
      actors[name] = onSlack(userId, fullName, email);
      if (!options.isUnlinked)
        await linkAccount(db, id, { platform: 'slack', tenant: 'T1', userId, address: { userId } });
    }
  }
  const stranger = driver === 'telegram' ? onTelegram(999, 'Orang Lain') : onSlack('U999', 'Orang Lain');
  return {
    ...base,
    ...actors,
    stranger,
    delivers: async () => {
      const { delivery } = stand.bot();
      for (const lane of await delivery.sweep()) await delivery.drain(lane);
      await stand.step(async () => {});
    },
    close: async () => {
      await stand.close();
      await closeDatabase(db);
      await database.drop();
    },
  };
}
