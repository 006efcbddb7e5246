import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import type { Step } from '../../../simulator/actors/actor.ts';
import { slackActor } from '../../../simulator/actors/slack-actor.ts';
import { telegramActor } from '../../../simulator/actors/telegram-actor.ts';
import type { Screen } from '../../../src/conversation/contract/view.ts';
import { privacyVersion } from '../../../src/domain/people/privacy-notice.ts';
import type { Log } from '../../../src/shared/log.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { withoutForms } from '../builders.ts';
import { movableClock } from '../movable-clock.ts';
import { paperActor } from '../paper/actor.ts';
import { openOffice } from '../paper/post-office.ts';
import { paperStandIn } from '../paper/stand-in.ts';
import { firstDay, linkAccount, seedSmallAgency } from '../small-agency.ts';
import type { Actor, Mode, World } from './actor.ts';
import { type City, openCity } from './city.ts';
import { scratchKeeping } from './keeping.ts';
import { createNeutral } from './neutral.ts';
import { type Stand, startStand } from './on-platforms.ts';

export const drivers = [
  'neutral, native forms',
  'neutral, stepwise forms',
  'telegram',
  'slack',
  'paper',
] as const;
export type Driver = (typeof drivers)[number];
const paperToken = 'paper-test-token';

const isEveryMode = process.env.EVERY_MODE === '1';

/** What happens to a delivery or to the process. The engine and the tables beneath are the same on every platform. */
export const hostile = ['restart', 'double', 'race'] as const satisfies readonly Mode[];

/**
 * In which modes a script is played on a driver. With crashes on everything that shows in its own way what was lost. In
 * the other modes each script is played on one of the two platforms; on which depends on its title. With `EVERY_MODE=1`
 * on both, and on more of the drivers without a network.
 */
export function modesOf(driver: Driver, title: string): readonly Mode[] {
  switch (driver) {
    case 'telegram':
    case 'slack':
      return ['normal', ...hostile.filter((mode) => isPlayedOn(driver, mode, title)), 'crash'];
    case 'neutral, native forms':
      return ['normal', 'race', ...(isEveryMode ? (['crash'] as const) : [])];
    case 'neutral, stepwise forms':
      return ['normal', 'double', ...(isEveryMode ? (['restart'] as const) : [])];
    case 'paper':
      return ['normal', 'crash'];
  }
}

/** Of two modes not the same scripts are on one platform. */
function isPlayedOn(driver: 'telegram' | 'slack', mode: Mode, title: string): boolean {
  if (isEveryMode) return true;
  const [first = 0] = createHash('sha256').update(`${mode} ${title}`).digest();
  return driver === (first < 128 ? 'telegram' : 'slack');
}

export type WorldOptions = {
  readonly settings?: Parameters<typeof seedSmallAgency>[1];
  readonly isPrivacyRead?: boolean;
  readonly isUnlinked?: boolean;
  /** People on Telegram may choose tables. */
  readonly hasTables?: boolean;
  /** Big acts of HR need the yes of a second officer. Of the neutral drivers alone. */
  readonly needsSecond?: boolean;
  /** Sees every screen that is shown to anybody. Of the neutral drivers alone. */
  readonly onShown?: (screen: Screen) => void;
  /** The log of the bot on a platform. When absent, only errors are logged, to standard error. */
  readonly log?: Log;
};

/** What a person sees besides messages: forms by id, and the number of notices. */
type Beside = () => { readonly forms: readonly string[]; readonly toasts: number };

/** An actor that also tells after each step whether there was a reaction. */
function sighted(make: (step: Step) => Actor, stand: Stand, beside: Beside): Actor {
  let read = '';
  const actor = make((does) =>
    stand.step(
      () => {
        read = '';
        return does();
      },
      {
        looks: () => [actor.screen(), ...beside().forms, `toasts: ${beside().toasts}`].join('\n'),
        hasOpenForm: () => beside().forms.length > 0,
        reads: () => {
          read = actor.notice();
        },
      },
    ),
  );
  // After a crash the screen is redrawn some seconds later. By then the person has read the notice.
  return { ...actor, notice: () => [actor.notice(), ...(read === '' ? [] : [read])].join('\n') };
}

/**
 * Puts everybody in front of a chat. A given city is emptied at the end, so that it can be used again. Without one,
 * the world has a database of its own.
 */
export async function startWorld(
  driver: Driver,
  mode: Mode,
  options: WorldOptions = {},
  given?: City,
): Promise<World> {
  const city = given ?? (await openCity());
  const { db } = city;
  const clock = movableClock(Temporal.Instant.from(firstDay));
  const agency = await seedSmallAgency(db, options.settings);
  if (options.isPrivacyRead ?? true)
    await db.execute(
      sql`update person set privacy_accepted_at = ${firstDay}::timestamptz, privacy_version = ${privacyVersion}`,
    );
  const names = ['budi', 'citra', 'ani', 'wayan'] as const;
  const base = { db, clock, agency, canEdit: driver !== 'paper' };
  const leave = given?.clear ?? city.close;
  const otherDb = mode === 'race' ? city.other() : undefined;

  if (driver === 'neutral, native forms' || driver === 'neutral, stepwise forms') {
    const hasForms = driver === 'neutral, native forms';
    const keeping = await scratchKeeping();
    const neutral = createNeutral({
      db,
      otherDb,
      clock,
      mode,
      wakeSenders: () => {},
      keeping,
      needsSecond: options.needsSecond,
      onShown: options.onShown,
      capabilities: { ...withoutForms, hasForms },
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
      delivers: neutral.delivers,
      close: async () => {
        await rm(keeping.store.folder, { recursive: true, force: true });
        await leave();
      },
    };
  }

  const office = openOffice(paperToken);
  const stand = await startStand({
    db,
    otherDb,
    clock,
    mode,
    ...(driver === 'paper' ? { instead: paperStandIn(paperToken, office) } : { only: driver }),
    wakeSenders: () => {},
    log: options.log,
    hasTables: options.hasTables,
  });
  const { telegram, slack } = stand.simulator;
  const onTelegram = (id: number, firstName: string) => {
    const user = telegram.addUser({ id, firstName, languageCode: 'id' });
    return sighted(
      (step) => telegramActor(user, step, (fileId) => telegram.file(fileId) ?? new Uint8Array()),
      stand,
      () => ({ forms: [], toasts: user.toasts().length }),
    );
  };
  const onSlack = (id: string, realName: string, email?: string) => {
    const user = slack.addUser({ id, realName, email, locale: 'id-ID' });
    return sighted(
      (step) => slackActor(user, step, (fileId) => slack.file(fileId) ?? new Uint8Array()),
      stand,
      () => ({ forms: user.modals().map((view) => view.id), toasts: 0 }),
    );
  };
  const onPaper = (name: string) =>
    sighted(
      (step) => paperActor(office.person(name), step),
      stand,
      () => ({ forms: [], toasts: 0 }),
    );
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
    } else if (driver === 'paper') {
      actors[name] = onPaper(name);
      await linkAccount(db, id, {
        platform: 'paper',
        tenant: 'office',
        userId: name,
        address: { box: name },
      });
    } else {
      const userId = `U10${index}`;
      actors[name] = onSlack(userId, fullName, email);
      if (!options.isUnlinked)
        await linkAccount(db, id, { platform: 'slack', tenant: 'T1', userId, address: { userId } });
    }
  }
  const strangers = {
    telegram: () => onTelegram(999, 'Orang Lain'),
    slack: () => onSlack('U999', 'Orang Lain'),
    paper: () => onPaper('stranger'),
  };
  return {
    ...base,
    ...actors,
    stranger: strangers[driver](),
    delivers: stand.delivers,
    close: async () => {
      await stand.close();
      await leave();
    },
  };
}
