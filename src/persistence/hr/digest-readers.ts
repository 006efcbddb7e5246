import { eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import { arrived } from '../../application/reminders/delivery-report.ts';
import { digestKey, type Reader, unitWeekKey } from '../../application/reminders/plan-digests.ts';
import { digestKinds, digestRights } from '../../domain/hr/digest.ts';
import { mondayOf } from '../../domain/hr/unit-week.ts';
import { localDate, type Temporal } from '../../shared/time.ts';
import { c } from '../cycles/cycle-row.ts';
import type { Db } from '../db.ts';
import { actsFor } from '../delegation/holding.ts';
import { holds, lineAs } from '../feedback/people-json.ts';
import { inPayload, isWordOfDay } from '../outbox/payload.ts';
import { isStillThere } from '../people/active.ts';
import { hasReachableAccount } from '../people/reached.ts';
import { cycle } from '../schema/appraisals.ts';
import { outbox } from '../schema/messaging.ts';
import { officerRight } from '../schema/officers.ts';
import { person, reportingLine } from '../schema/people.ts';
import { asDay, asText } from '../sql/decode.ts';
import { json, list, maybe, value } from '../sql/read.ts';
import { parameters, statement } from '../sql/statement.ts';

const p = alias(person, 'p');
const q = alias(person, 'q');
const h = alias(person, 'h');
const l = lineAs('l');
const above = lineAs('above');
const x = alias(outbox, 'x');

const g = officerRight;

const given = parameters({ now: 'timestamptz', today: 'date', zone: 'text', monday: 'text' });
const names = ['now', 'today', 'zone'] as const;

/** The date where somebody is. */
const dateOf = sql`(${given.now} at time zone coalesce(${p.timeZone}, ${given.zone}))::date::text`;

const reader = json({
  personId: p.id,
  timeZone: value(sql`coalesce(${p.timeZone}, ${given.zone})`, asText),
  lastDay: maybe(
    value(sql`max(${inPayload(x, 'date')})`, asDay),
    (last) => sql`(select ${last} from ${outbox} x where ${x.recipientId} = ${p.id} and ${isWordOfDay(x)}
      and ${or(isNull(x.outcome), inArray(x.outcome, [...arrived]))})`,
  ),
});

/** Who can be reached and has no message with that key yet: its index is asked, once for each of them. */
const isWithout = (key: SQL): SQL => sql`${isStillThere(p, given.today)}
  and ${hasReachableAccount(p.id)}
  and not exists (select 1 from ${outbox} x where ${x.dedupeKey} = ${key})`;

const rights = [...new Set(digestKinds.flatMap((kind) => (kind === 'unheld' ? [] : [digestRights[kind]])))];
// By their ids, since whoever is neither would otherwise be looked at too, each minute.
const isOfficer = sql`${p.id} in (select ${h.id} from ${person} h where ${h.isHr}
  union all select ${g.personId} from ${g} where ${inArray(g.right, rights)} or ${eq(g.unit, '')})`;

const loadOfficers = statement(
  names,
  {
    readers: list(
      reader,
      sql`from ${person} p where ${isOfficer}
        and ${isWithout(sql`${digestKey}::text || ${dateOf} || ':' || ${p.id}::text`)}`,
      sql`${p.id}`,
    ),
  },
  (columns) => sql`select ${columns}`,
);

/** The officers of HR who have no message of this morning yet, whatever it would say. */
export async function officersToTell(
  db: Db,
  now: Temporal.Instant,
  timeZone: string,
): Promise<readonly Reader[]> {
  const today = localDate(now, timeZone).toString();
  const { readers } = await loadOfficers(db, { now: now.toString(), today, zone: timeZone });
  return readers.map(toReader);
}

type Found = Omit<Reader, 'lastDay'> & { readonly lastDay: Reader['lastDay'] | undefined };

const toReader = ({ lastDay, ...rest }: Found): Reader => ({ ...rest, ...(lastDay && { lastDay }) });

/**
 * Whether somebody heads their unit: they appraise people of it, and nobody of it appraises them. The roster has no other
 * word for it.
 */
export const headsTheirUnit = (of: Readonly<Record<'id' | 'unit', PgColumn>>, today: SQL): SQL =>
  sql`exists (select 1 from ${reportingLine} l join ${person} q on ${q.id} = ${l.personId} and ${isStillThere(q, today)}
      where ${l.appraiserId} = ${of.id} and ${holds(l, today)} and lower(${q.unit}) = lower(${of.unit}))
    and not exists (select 1 from ${reportingLine} above join ${person} q on ${q.id} = ${above.appraiserId}
      where ${above.personId} = ${of.id} and ${holds(above, today)} and lower(${q.unit}) = lower(${of.unit}))`;

const loadHeads = statement(
  [...names, 'monday'],
  {
    readers: list(
      reader,
      sql`from ${person} p
        where exists (select 1 from ${cycle} c where ${c.closedAt} is null
            and ${c.selfFrom} <= ${given.today} and ${c.feedbackTo} >= ${given.today})
          and (${headsTheirUnit(p, given.today)}
            or exists (select 1 ${actsFor(p.id, given.today, (absent) => headsTheirUnit(absent, given.today))}))
          and ${isWithout(sql`${unitWeekKey}::text || ${given.monday} || ':' || ${p.id}::text`)}`,
      sql`${p.id}`,
    ),
  },
  (columns) => sql`select ${columns}`,
);

/** The heads of units, and who acts for one today, who were not told of this week yet, while a cycle runs. */
export async function headsToTell(
  db: Db,
  now: Temporal.Instant,
  timeZone: string,
): Promise<readonly Reader[]> {
  const today = localDate(now, timeZone);
  const { readers } = await loadHeads(db, {
    ...{ now: now.toString(), today: today.toString(), zone: timeZone },
    monday: mondayOf(today).toString(),
  });
  return readers.map(toReader);
}
