import { sql } from 'drizzle-orm';
import type { Browser } from 'playwright-core';
import { telegramActor } from '../../../simulator/actors/telegram-actor.ts';
import { createRoomKey } from '../../../simulator/room/key.ts';
import { openRoom, type Room } from '../../../simulator/room/room.ts';
import type { ItemCode } from '../../../src/domain/appraisal/items.ts';
import { privacyVersion } from '../../../src/domain/people/privacy-notice.ts';
import type { Locale } from '../../../src/i18n/locale.ts';
import type { MessageKey } from '../../../src/i18n/messages/index.ts';
import type { MessageArgs } from '../../../src/i18n/translate.ts';
import { person } from '../../../src/persistence/schema/people.ts';
import { newId } from '../../../src/shared/ids.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { itemLabel, labelOf } from '../../conversation/load/labels.ts';
import { telegramSight } from '../../conversation/load/sights.ts';
import { type MovableClock, movableClock } from '../../support/movable-clock.ts';
import type { City } from '../../support/script/city.ts';
import { issueCodeTo } from '../../support/script/issue-code.ts';
import { startStand } from '../../support/script/on-platforms.ts';
import { firstDay, linkAccount, seedSmallAgency } from '../../support/small-agency.ts';
import { openCamera } from './camera.ts';

/** Budi and the thief come without an account; the others have linked theirs before. */
const chats = { budi: 101, citra: 102, ani: 103, wayan: 104, hr: 105, thief: 106 } as const;
type Name = keyof typeof chats;
type Staff = Exclude<Name, 'thief'>;

/** Somebody before a phone, who finds buttons by what they are for. */
export type Sitter = {
  readonly starts: () => Promise<void>;
  readonly says: (text: string) => Promise<void>;
  readonly commands: (name: string, words?: string) => Promise<void>;
  readonly pressesItem: (item: ItemCode) => Promise<void>;
  readonly presses: (key: MessageKey, args?: MessageArgs) => Promise<void>;
  readonly pressesText: (label: string) => Promise<void>;
  /** A picture of the newest message of the bot, as this person sees it. */
  readonly shows: (picture: string) => Promise<void>;
};

/** The small agency with somebody of HR, each before a phone of their own, on a day that is always the same. */
export type Town = Readonly<Record<Name, Sitter>> & {
  readonly clock: MovableClock;
  readonly nameOf: (who: Staff) => string;
  readonly codeFor: (who: Staff) => Promise<string>;
  /** Lets reminders be planned and everything due be sent. */
  readonly delivers: () => Promise<void>;
  /** The pictures that were taken so far. */
  readonly taken: () => readonly string[];
  readonly close: () => Promise<void>;
};

export async function openTown(deps: {
  readonly browser: Browser;
  readonly city: City;
  readonly locale: Locale;
  /** Where pictures go. */
  readonly folder: string;
}): Promise<Town> {
  const { browser, city, locale, folder } = deps;
  const { db } = city;
  const clock = movableClock(Temporal.Instant.from(firstDay));
  const { people } = await seedSmallAgency(db);
  const hr = {
    ...{ id: newId(), nip: '198811242012012001', name: 'Ni Luh Sukmawati', email: 'sukmawati@kota.example' },
    ...{ unit: 'BKPSDM', position: 'Analis SDM Aparatur', positionLevel: 'pelaksana' as const },
    ...{ activeFrom: Temporal.PlainDate.from('2020-01-01'), isHr: true },
  };
  await db.insert(person).values(hr);
  const staff = { ...people, hr };
  await db.execute(sql`update person set locale = ${locale}`);
  await db.execute(sql`
    update person set privacy_accepted_at = ${firstDay}::timestamptz, privacy_version = ${privacyVersion}
    where id <> ${people.budi.id}::uuid`);

  let room: Room | undefined;
  const stand = await startStand({
    ...{ db, clock, mode: 'normal', only: 'telegram', wakeSenders: () => {} },
    otherwise: (request, response) => room?.handle(request, response),
  });
  const { simulator } = stand;
  const key = createRoomKey();
  const thief = { id: newId(), name: 'Akun baru' };
  const faces = { ...staff, thief };
  room = await openRoom({
    ...{ simulator, key, botName: 'Kinerja Bot', slashCommand: '/kinerja' },
    people: Object.entries(chats).map(([name, telegramId]) => ({
      ...{ id: faces[name as Name].id, name: faces[name as Name].name },
      ...{ part: 'employee', telegramId, slackId: `U${telegramId}` },
    })),
    clock: () => ({ now: clock.now().toString(), timeZone: 'Asia/Makassar' }),
    moveClock: async () => false,
    issueCode: async () => undefined,
    isLinked: async () => true,
  });
  const camera = await openCamera({
    ...{ browser, locale, folder },
    address: `${simulator.url}/?key=${key.words}`,
  });

  const sit = async (name: Name): Promise<Sitter> => {
    const chatId = chats[name];
    const user = simulator.telegram.addUser({
      ...{ id: chatId, firstName: faces[name].name, languageCode: locale },
    });
    if (name !== 'budi' && name !== 'thief')
      await linkAccount(db, staff[name].id, {
        ...{ platform: 'telegram', tenant: '4242', userId: String(chatId), address: { chatId } },
      });
    const actor = telegramActor(user, stand.step);
    return {
      starts: () => actor.commands('start'),
      says: actor.says,
      commands: actor.commands,
      pressesItem: (item) => actor.presses(itemLabel(locale, item, actor.buttons())),
      presses: (label, args) => actor.presses(labelOf(locale, label, args)),
      pressesText: actor.presses,
      shows: (picture) =>
        camera.takes(picture, {
          ...{ seat: `${faces[name].id}@telegram`, sight: telegramSight(user, user.toasts().length) },
        }),
    };
  };
  return {
    ...{ budi: await sit('budi'), citra: await sit('citra'), ani: await sit('ani') },
    ...{ wayan: await sit('wayan'), hr: await sit('hr'), thief: await sit('thief') },
    clock,
    nameOf: (who) => staff[who].name,
    codeFor: (who) => issueCodeTo({ db, clock }, staff[who].id, { minutes: 10 }),
    delivers: stand.delivers,
    taken: camera.taken,
    close: async () => {
      await camera.close();
      room?.close();
      await stand.close();
      await city.clear();
    },
  };
}
