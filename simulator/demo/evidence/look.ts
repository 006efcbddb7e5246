import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Model } from '../../../src/conversation/contract/model.ts';
import type { LoadEvent } from '../../../src/conversation/engine/event-store.ts';
import type { Appraisal } from '../../../src/domain/appraisal/appraisal.ts';
import { createEventStore } from '../../../src/persistence/events/event-store.ts';
import { type Stage, timeZone } from '../stage.ts';

type Someone = { readonly id: string; readonly name: string };
type Wanted = Pick<
  LoadEvent,
  'wantsPocket' | 'notebookOf' | 'feedback' | 'appraisalId' | 'wantsOwn' | 'wantsHistory'
>;

/** What somebody is given to see: loaded by the statement with which the bot loads it, for one of their accounts. */
export async function seenBy(
  { db, clock }: Pick<Stage, 'db' | 'clock'>,
  { id, name }: Someone,
  wanted: Wanted,
): Promise<Model> {
  const [account] = await db.execute<{ platform: string; tenant: string; user: string }>(sql`
    select platform, tenant, user_id as "user" from account where person_id = ${id}::uuid order by platform limit 1`);
  if (!account) throw new Error(`${name} has no account`);
  const store = createEventStore(db, { agencyName: '', timeZone });
  const { model } = await store.load({
    ...{ platform: account.platform, tenant: account.tenant, userId: account.user },
    ...{ eventId: randomUUID(), localeHint: 'id', now: clock.now(), ...wanted },
  });
  return model;
}

/** The own appraisal, as its reader may see it. */
export async function appraisalSeenBy(
  stage: Stage,
  reader: Someone,
  appraisalId: string,
): Promise<Appraisal> {
  const { subject } = await seenBy(stage, reader, { appraisalId });
  if (!subject) throw new Error(`${reader.name} does not see the appraisal`);
  return subject;
}

/** The tables in which some words stand, wherever in a row. The chats of the stand-ins are not the bot's. */
export async function tablesWith({ db }: Pick<Stage, 'db'>, words: string): Promise<readonly string[]> {
  const tables = await db.execute<{ schema: string; name: string }>(sql`
    select schemaname as schema, tablename as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema', 'practice') order by 1, 2`);
  const found: string[] = [];
  for (const { schema, name } of tables) {
    const [row] = await db.execute<{ is: boolean }>(sql`
      select exists (select from ${sql.identifier(schema)}.${sql.identifier(name)} one
        where strpos(one::text, ${words}) > 0) as is`);
    if (row?.is) found.push(name);
  }
  return found;
}
