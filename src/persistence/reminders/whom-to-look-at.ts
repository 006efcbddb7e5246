import { and, gt, isNotNull, isNull, lte, type SQL, sql } from 'drizzle-orm';
import type { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { actorsFor } from '../delegation/holding.ts';
import { isAmong } from '../people/ranges.ts';
import { cycle } from '../schema/appraisals.ts';
import { person } from '../schema/people.ts';
import { agencySetting } from '../schema/settings.ts';
import { asText } from '../sql/decode.ts';
import { hasAny, list, pick, read, readOne, value } from '../sql/read.ts';
import { at, on } from '../sql/write.ts';

const { timeZone } = person;
// The few different ones among a whole city, each found from the one before.
const ofPeople = sql`with recursive zones(zone) as (
  (select min(${timeZone}) from ${person} where ${isNotNull(timeZone)})
  union all select (select min(${timeZone}) from ${person} where ${gt(timeZone, sql`zones.zone`)}) from zones
    where zones.zone is not null)
  select zone from zones where zone is not null`;
const used = sql`(select distinct zone from (
  (${ofPeople}) union all select ${agencySetting.value} from ${agencySetting}
    where ${agencySetting.key} = 'zone' and ${isNotNull(agencySetting.value)}
  union all select ${cycle.timeZone} from ${cycle} where ${isNull(cycle.closedAt)}) all_of_them(zone)) used`;
const zone = value(sql`used.zone`, asText);

/** Every time zone in which it matters which day it is, in order: of people, of units and of cycles that run. */
export const zonesUsed = list(zone, sql`from ${used}`, sql`used.zone`);

/** The same, asked alone. */
export async function zonesInUse(db: Db): Promise<readonly string[]> {
  const { zones } = await readOne(db, { zones: zonesUsed }, (columns) => sql`select ${columns}`);
  return zones;
}

const snoozedUntil = (after: SQL, upTo: SQL): SQL =>
  sql`${person} where ${and(gt(person.snoozedUntil, after), lte(person.snoozedUntil, upTo))}`;

/** Whether anybody's snooze ended after the one moment and up to the other. */
export const hasSnoozesEnded = (after: SQL, upTo: SQL) => hasAny(snoozedUntil(after, upTo));

/** Whose snooze ended after the one moment and up to the other. */
export async function snoozesEnded(
  db: Db,
  after: Temporal.Instant,
  upTo: Temporal.Instant,
): Promise<readonly string[]> {
  const rows = await read(
    db,
    pick(person, 'id'),
    (columns) => sql`select ${columns} from ${snoozedUntil(at(after), at(upTo))}`,
  );
  return rows.map(({ id }) => id);
}

/** Some people, and who acts for one of them on a day: what is to be done by the one is told to the other. */
export async function withActors(
  db: Db,
  ids: readonly string[],
  today: Temporal.PlainDate,
): Promise<readonly string[]> {
  const actors = await read(
    db,
    { id: value(sql`acting.id`, asText) },
    (columns) =>
      sql`select ${columns} from (${actorsFor((absent) => isAmong(absent, { ids }), on(today))}) acting(id)`,
  );
  return [...new Set([...ids, ...actors.map(({ id }) => id)])];
}
