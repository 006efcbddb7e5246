import { createHmac } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import {
  renderSlackMessage,
  renderTelegramMessage,
  type SlackUser,
  type TelegramUser,
} from '../../simulator/index.ts';
import { privacyVersion } from '../../src/domain/people/privacy-notice.ts';
import { closeDatabase, type Db, openDatabase } from '../../src/persistence/db.ts';
import { person } from '../../src/persistence/schema/people.ts';
import { newId } from '../../src/shared/ids.ts';
import type { Log } from '../../src/shared/log.ts';
import { Temporal } from '../../src/shared/time.ts';
import type { Allowance } from '../../src/shared/token-buckets.ts';
import { createTestDatabase } from '../support/database.ts';
import { type MovableClock, movableClock } from '../support/movable-clock.ts';
import { type Stand, secrets, startStand } from '../support/script/on-platforms.ts';
import { firstDay, linkAccount, type SmallAgency, seedSmallAgency } from '../support/small-agency.ts';

/** The whole bot under attack: real adapters over real HTTP, a real PostgreSQL, the simulator at the other end. */

export const platforms = ['telegram', 'slack'] as const;
export type Platform = (typeof platforms)[number];

/** Eka works elsewhere in the agency, Hana is HR, and the stranger is linked to nobody. */
const everybody = ['budi', 'citra', 'ani', 'wayan', 'eka', 'hana', 'stranger'] as const;
export type Who = (typeof everybody)[number];

export type Siege = {
  readonly db: Db;
  readonly clock: MovableClock;
  readonly agency: SmallAgency;
  readonly stand: Stand;
  readonly personId: Readonly<Record<Exclude<Who, 'stranger'>, string>>;
  readonly telegram: (who: Who) => TelegramUser;
  readonly slack: (who: Who) => SlackUser;
  /** Types on the platform, and waits for the answer. */
  readonly types: (on: Platform, who: Who, words: string) => Promise<void>;
  /** Sends a code as if a button with it had been pressed on the open screen or on another message. */
  readonly presses: (on: Platform, who: Who, code: string, place?: Place) => Promise<void>;
  /** Sends a Slack form with any ticket. */
  readonly submits: (who: Who, ticket: string, values: Readonly<Record<string, string>>) => Promise<Response>;
  /** Everything that a person sees: messages with buttons, and the last notice. */
  readonly sees: (on: Platform, who: Who) => string;
  readonly posts: {
    telegram(body: NonNullable<RequestInit['body']>, headers?: Record<string, string>): Promise<Response>;
    slack(body: string | Buffer, options?: SlackPost): Promise<Response>;
  };
  readonly settle: () => Promise<void>;
  /** All rows, except those that only tell where people are in the dialogue. */
  readonly rows: () => Promise<Readonly<Record<string, readonly string[]>>>;
  readonly count: (table: string) => Promise<number>;
  readonly close: () => Promise<void>;
};

export type Place = { readonly messageId?: number; readonly channel?: string; readonly ts?: string };
export type SlackPost = {
  readonly isForm?: boolean;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly timestamp?: number;
  readonly secret?: string;
};

const telegramIds: Readonly<Record<Who, number>> = {
  budi: 101,
  citra: 102,
  ani: 103,
  wayan: 104,
  eka: 105,
  hana: 106,
  stranger: 999,
};
export const slackIdOf = (who: Who): string => `U${telegramIds[who]}`;
export const telegramIdOf = (who: Who): number => telegramIds[who];

const fullNames: Readonly<Record<Who, string>> = {
  budi: 'Budi Santoso',
  citra: 'Citra Lestari',
  ani: 'Ani Rahmawati',
  wayan: 'I Wayan Sudarma',
  eka: 'Eka Pratiwi',
  hana: 'Hana Wulandari',
  stranger: 'Orang Lain',
};

/** Tables that only record where people are in the dialogue and which events arrived. */
const passing = new Set(['conversation', 'inbox', 'lane', 'pulse', 'link_attempt']);

export async function layOpen(
  options: { allowance?: Allowance; log?: Log; isUnlinked?: boolean } = {},
): Promise<Siege> {
  const database = await createTestDatabase();
  const db = openDatabase(database.url, { max: 8, preparesAll: true });
  const agency = await seedSmallAgency(db);
  const other = (who: 'eka' | 'hana', nip: string): typeof person.$inferInsert & { id: string } => ({
    id: newId(),
    nip,
    name: fullNames[who],
    unit: 'Dinas Pertanian',
    position: 'Pengelola Layanan',
    positionLevel: 'pelaksana',
    email: `${who}@kota.example`,
    activeFrom: Temporal.PlainDate.from('2020-01-01'),
    isHr: who === 'hana',
  });
  const eka = other('eka', '199203032019032005');
  const hana = other('hana', '199304042019032006');
  await db.insert(person).values([eka, hana]);
  await db.execute(
    sql`update person set privacy_accepted_at = ${firstDay}::timestamptz, privacy_version = ${privacyVersion}`,
  );
  const clock = movableClock(Temporal.Instant.from(firstDay));
  const { allowance, log } = options;
  const stand = await startStand({ db, clock, mode: 'normal', wakeSenders: () => {}, allowance, log });
  const { telegram, slack } = stand.simulator;
  const people = agency.people;
  const personId = {
    budi: people.budi.id,
    citra: people.citra.id,
    ani: people.ani.id,
    wayan: people.wayan.id,
    eka: eka.id,
    hana: hana.id,
  };
  const onTelegram = {} as Record<Who, TelegramUser>;
  const onSlack = {} as Record<Who, SlackUser>;
  for (const who of everybody) {
    const id = telegramIds[who];
    onTelegram[who] = telegram.addUser({ id, firstName: fullNames[who], languageCode: 'id' });
    onSlack[who] = slack.addUser({ id: slackIdOf(who), realName: fullNames[who], locale: 'id-ID' });
    if (who === 'stranger' || options.isUnlinked) continue;
    await linkAccount(db, personId[who], {
      platform: 'telegram',
      tenant: '4242',
      userId: String(id),
      address: { chatId: id },
    });
    await linkAccount(db, personId[who], {
      platform: 'slack',
      tenant: 'T1',
      userId: slackIdOf(who),
      address: { userId: slackIdOf(who) },
    });
  }
  const settle = () => stand.step(async () => {});

  const slackPost: Siege['posts']['slack'] = (body, { isForm = true, headers, timestamp, secret } = {}) => {
    const at = String(timestamp ?? Math.floor(Date.now() / 1000));
    const signature = createHmac('sha256', secret ?? secrets.slack)
      .update(`v0:${at}:`)
      .update(body)
      .digest('hex');
    const all = {
      'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json',
      connection: 'close',
      'x-slack-request-timestamp': at,
      'x-slack-signature': `v0=${signature}`,
      ...headers,
    };
    const given = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return fetch(`${stand.url}/slack/events`, { method: 'POST', headers: given, body });
  };
  const interaction = (payload: object) =>
    slackPost(new URLSearchParams({ payload: JSON.stringify(payload) }).toString());

  let presses = 0;
  async function slackPlace(who: Who): Promise<{ channel: string; ts: string }> {
    const [row] = await db.execute<{ anchor: { channel: string; ts: string } | null }>(
      sql`select anchor from conversation where platform = 'slack' and user_id = ${slackIdOf(who)}`,
    );
    return row?.anchor ?? { channel: 'D0000000', ts: '1.1' };
  }
  const lastToast = new Map<Who, number>();

  return {
    db,
    clock,
    agency,
    stand,
    personId,
    telegram: (who) => onTelegram[who],
    slack: (who) => onSlack[who],
    types: async (on, who, words) => {
      if (on === 'telegram') await onTelegram[who].sends(words);
      else await onSlack[who].sends(words);
      await settle();
    },
    presses: async (on, who, code, place = {}) => {
      if (on === 'telegram') {
        lastToast.set(who, onTelegram[who].toasts().length);
        const last = onTelegram[who].chat().findLast((message) => message.from === 'bot');
        await onTelegram[who].presses(place.messageId ?? last?.messageId ?? 1, { data: code });
      } else {
        presses += 1;
        const at = { ...(await slackPlace(who)), ...place };
        const response = await interaction(
          slackPress(slackIdOf(who), code, at, `${Math.floor(Date.now() / 1000)}.${presses}`),
        );
        expect(response.status).toBe(200);
      }
      await settle();
    },
    submits: async (who, ticket, values) => {
      presses += 1;
      const response = await interaction({
        type: 'view_submission',
        team: { id: 'T1' },
        user: { id: slackIdOf(who), team_id: 'T1' },
        view: {
          id: `V${presses}`,
          hash: `h${presses}`,
          callback_id: 'form',
          type: 'modal',
          private_metadata: ticket,
          state: {
            values: Object.fromEntries(
              Object.entries(values).map(([field, value]) => [
                `n:${field}`,
                { value: { type: 'plain_text_input', value } },
              ]),
            ),
          },
        },
      });
      await settle();
      return response;
    },
    sees: (on, who) => {
      if (on === 'slack')
        return onSlack[who]
          .dm()
          .filter((message) => message.from === 'bot')
          .map(renderSlackMessage)
          .join('\n---\n');
      const toasts = onTelegram[who].toasts().slice(lastToast.get(who) ?? 0);
      const chat = onTelegram[who].chat().filter((message) => message.from === 'bot');
      return [...chat.map(renderTelegramMessage), ...toasts.map(({ text }) => text)].join('\n---\n');
    },
    posts: {
      telegram: (body, headers = { 'x-telegram-bot-api-secret-token': secrets.telegram }) =>
        fetch(`${stand.url}/telegram/webhook`, {
          method: 'POST',
          // A refused body closes the connection, so the next request must not use it.
          headers: { 'content-type': 'application/json', connection: 'close', ...headers },
          body,
          duplex: 'half',
        } as RequestInit),
      slack: slackPost,
    },
    settle,
    rows: () => rowsOf(db),
    count: async (table) => {
      const [row] = await db.execute<{ n: number }>(
        sql`select count(*)::integer as n from ${sql.identifier(table)}`,
      );
      return row?.n ?? 0;
    },
    close: async () => {
      await stand.close();
      await closeDatabase(db);
      await database.drop();
    },
  };
}

/** A press as Slack would sign it. */
export const slackPress = (
  userId: string,
  code: string,
  { channel, ts }: { readonly channel: string; readonly ts: string },
  actionTs: string,
) => ({
  type: 'block_actions',
  team: { id: 'T1' },
  user: { id: userId, team_id: 'T1' },
  container: { type: 'message', message_ts: ts, channel_id: channel },
  actions: [{ type: 'button', action_id: 'forged', block_id: 'b', value: code, action_ts: actionTs }],
});

/** In one statement, because some tests check this after every press. */
async function rowsOf(db: Db): Promise<Readonly<Record<string, readonly string[]>>> {
  const found = await db.execute<{ name: string }>(
    sql`select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const tables = found.map(({ name }) => name).filter((name) => !passing.has(name));
  const parts = tables.map(
    (name) => sql`select ${name}::text as "table", to_jsonb(t)::text as row from ${sql.identifier(name)} t`,
  );
  const rows = await db.execute<{ table: string; row: string }>(
    sql`${sql.join(parts, sql` union all `)} order by 1, 2`,
  );
  const all: Record<string, string[]> = Object.fromEntries(tables.map((name) => [name, []]));
  for (const { table, row } of rows) all[table]?.push(row);
  return all;
}
