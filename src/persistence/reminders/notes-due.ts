import { inArray, isNull, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { arrived } from '../../application/reminders/delivery-report.ts';
import { type NotesFacts, notesDueKey } from '../../application/reminders/notes-due.ts';
import { quarterBefore, quarterToPlan } from '../../domain/reminders/notes-due.ts';
import { localDate, type Temporal } from '../../shared/time.ts';
import { zoneOf } from '../agency/settings-json.ts';
import type { Db } from '../db.ts';
import { inPayload, isWordOfDay } from '../outbox/payload.ts';
import { isStillThere } from '../people/active.ts';
import { hasReachableAccount } from '../people/reached.ts';
import { outbox } from '../schema/messaging.ts';
import { notebookEntry } from '../schema/notebook.ts';
import { person, reportingLine } from '../schema/people.ts';
import { asDay, asText } from '../sql/decode.ts';
import { maybe, read, value } from '../sql/read.ts';
import { on } from '../sql/write.ts';

const l = alias(reportingLine, 'l');
const p = alias(person, 'p');
const q = alias(person, 'q');
const u = alias(notebookEntry, 'u');
const x = alias(outbox, 'x');

const shape = {
  personId: p.id,
  timeZone: maybe(value(zoneOf(p), asText)),
  snoozedUntil: p.snoozedUntil,
  lastDay: maybe(
    value(sql`max(${inPayload(x, 'date')})`, asDay),
    (last) => sql`(select ${last} from ${outbox} x where ${x.recipientId} = ${p.id} and ${isWordOfDay(x)}
      and ${or(isNull(x.outcome), inArray(x.outcome, [...arrived]))})`,
  ),
};

/**
 * Appraisers who can be reached, have people of whom nothing was noted for a quarter (`withoutNotes` of the domain says
 * the same), and were not told in this quarter. None outside the days on which it is planned.
 */
export async function appraisersWithoutNotes(
  db: Db,
  now: Temporal.Instant,
  agencyTimeZone: string,
): Promise<readonly NotesFacts[]> {
  const today = localDate(now, agencyTimeZone);
  const plan = quarterToPlan(today);
  if (!plan) return [];
  const from = on(quarterBefore(today));
  const rows = await read(
    db,
    shape,
    (columns) => sql`select ${columns} from ${person} p
      where ${p.id} in (select ${l.appraiserId} from ${reportingLine} l
          join ${person} q on ${q.id} = ${l.personId} and ${isStillThere(q, on(today))} and ${q.nip} is not null
          where ${l.validFrom} <= ${from} and (${l.validTo} is null or ${l.validTo} > ${on(today)})
            and not exists (select 1 from ${notebookEntry} u where ${u.employeeId} = ${q.id} and ${u.seenOn} >= ${from}))
        and ${isStillThere(p, on(today))}
        and ${hasReachableAccount(p.id)}
        and not exists (select 1 from ${outbox} x where ${x.dedupeKey} = ${notesDueKey(plan.quarter)}::text || ${p.id})`,
  );
  return rows.map(({ timeZone, snoozedUntil, lastDay, personId }) => ({
    personId,
    timeZone: timeZone ?? agencyTimeZone,
    ...(snoozedUntil && { snoozedUntil }),
    ...(lastDay && { lastDay }),
  }));
}
