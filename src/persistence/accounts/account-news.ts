import { eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { zoneOf } from '../agency/settings-json.ts';
import type { Db } from '../db.ts';
import { accountChange } from '../schema/accounts.ts';
import { account } from '../schema/messaging.ts';
import { person } from '../schema/people.ts';
import { asFlag, asText } from '../sql/decode.ts';
import { maybe, pick, read, value } from '../sql/read.ts';
import { ofAccount } from '../sql/whose.ts';
import { c, k } from './account-rows.ts';

const p = alias(person, 'p');

const shape = {
  ...pick(c, 'status', 'platform', 'by', 'at', 'dueAt'),
  ...pick(p, 'name', 'unit'),
  timeZone: maybe(value(zoneOf(p), asText)),
  isLinked: value(
    sql`exists (select 1 from ${account} k where ${ofAccount(k, c)} and ${k.personId} = ${c.personId})`,
    asFlag,
  ),
};

/** What is to be told about a change of accounts, and about whose; undefined when there is none. */
export const changeNews = async (db: Db, changeId: string) =>
  (
    await read(
      db,
      shape,
      (columns) => sql`select ${columns} from ${accountChange} change
        join ${person} p on ${p.id} = ${c.personId} where ${eq(c.id, changeId)}`,
    )
  )[0];

/** The language that the person of an account has chosen; undefined when it is nobody's. */
export const localeOf = async (
  db: Db,
  whose: { readonly platform: string; readonly tenant: string; readonly userId: string },
): Promise<string | undefined> =>
  (
    await read(
      db,
      { locale: maybe(p.locale) },
      (columns) => sql`select ${columns} from ${account} k join ${person} p on ${p.id} = ${k.personId}
        where ${ofAccount(k, whose)} limit 1`,
    )
  )[0]?.locale;
