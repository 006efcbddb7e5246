import { and, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import type { SettingRow } from '../../domain/agency/settings.ts';
import type { StoredDesk } from '../../domain/hr/desk.ts';
import { withoutTitles } from '../../domain/people/mask-name.ts';
import { holdsEverywhere } from '../errands/errand-writes.ts';
import { isStillThere } from '../people/active.ts';
import { appraisal, cycle } from '../schema/appraisals.ts';
import { holiday, person } from '../schema/people.ts';
import { agencySetting } from '../schema/settings.ts';
import { asNumber, asText } from '../sql/decode.ts';
import { json, list, mapped, maybe, pick, type Value, value } from '../sql/read.ts';

const s = alias(agencySetting, 'st');
const z = alias(agencySetting, 'sz');
const b = alias(person, 'sb');
const e = alias(person, 'se');
const h = alias(holiday, 'sh');
const a = alias(appraisal, 'sa');
const c = alias(cycle, 'sc');

/** A row with the name of who made it. Needs `agency_setting st left join person sb`. */
export const settingShape = {
  ...pick(s, 'key', 'unit', 'revision', 'state', 'at', 'reason'),
  value: maybe(s.value),
  byId: maybe(s.byId),
  byName: maybe(b.name),
};
type Loaded = Omit<SettingRow, 'value' | 'byId' | 'byName'> & {
  readonly value: string | undefined;
  readonly byId: string | undefined;
  readonly byName: string | undefined;
};
export const settingRow = ({ value: text, byId, byName, ...row }: Loaded): SettingRow => ({
  ...row,
  ...(text !== undefined && { value: text }),
  ...(byId !== undefined && { byId }),
  ...(byName !== undefined && { byName: withoutTitles(byName) }),
});
export const settingRows = (such: SQL): SQL =>
  sql`from ${agencySetting} st left join ${person} sb on ${b.id} = ${s.byId} where ${such}`;
export const newestFirst = sql`${s.key}, ${s.unit}, ${s.revision} desc`;

/** Employees who take part and have not opened their result, in cycles that are not closed. */
const unopened = value(
  sql`(select count(*) from ${appraisal} sa join ${cycle} sc on ${c.id} = ${a.cycleId}
    where ${and(isNull(a.openedAt), isNull(a.takenOutAt), isNull(c.closedAt), isNotNull(a.cycleId))})`,
  asNumber,
);

/** Nothing of it is read without the right in the whole agency. */
export const settingsJson = (me: SQL, today: SQL): Value<StoredDesk> =>
  mapped(json(storedShape(holdsEverywhere(me, 'settings.manage'), today)), (settings) => ({
    view: 'settings' as const,
    settings,
  }));

/** All changes there were, where `may` is true. */
export const allSettings = (may: SQL) =>
  list(mapped(json(settingShape), settingRow), settingRows(may), newestFirst);

/** The days that HR marked from a date on, where `may` is true. */
export const markedFrom = (from: SQL, may: SQL) =>
  list(
    json(pick(h, 'day', 'name', 'isWorkday')),
    sql`from ${holiday} sh where ${may} and ${h.day} >= ${from}`,
    sql`${h.day}`,
  );

/** Settings, units and whom they concern, where `may` is true. */
export const storedShape = (may: SQL, today: SQL) => ({
  rows: allSettings(may),
  units: list(
    json({ unit: value(sql`su.unit`, asText), people: value(sql`su.people`, asNumber) }),
    sql`from (select min(${e.unit}) as unit, count(*) as people from ${person} se
      where ${may} and ${isStillThere(e, today)} group by lower(${e.unit})) su`,
    sql`su.unit`,
  ),
  unopened,
  cycles: mapped(
    list(json(pick(c, 'name')), sql`from ${cycle} sc where ${may} and ${isNull(c.closedAt)}`, sql`${c.name}`),
    (found) => found.map(({ name }) => name),
  ),
  days: markedFrom(sql`date_trunc('year', ${today}::date)`, may),
});

/**
 * The zone of somebody who is a row of `person`: their own, or that of their unit; null = the agency's. The rows of zones
 * are few, and found by the key of the table.
 */
export const zoneOf = (of: { readonly timeZone: PgColumn; readonly unit: PgColumn }): SQL =>
  sql`coalesce(${of.timeZone}, (select ${z.value} from ${agencySetting} sz
    where ${eq(z.key, sql`'zone'`)} and ${z.unit} = lower(${of.unit}) and ${eq(z.state, sql`'set'`)}
    order by ${z.revision} desc limit 1))`;
