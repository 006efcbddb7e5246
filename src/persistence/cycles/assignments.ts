import { eq, isNull, type SQL, sql } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import { type HandOver, handOver } from '../../application/cycle/hand-over.ts';
import { correctorsOf } from '../../domain/missed/missed.ts';
import { newId } from '../../shared/ids.ts';
import type { Temporal } from '../../shared/time.ts';
import { auditRow } from '../audit/audit-row.ts';
import type { Executor } from '../db.ts';
import { correctors, hasCorrected } from '../objection/who-rated.ts';
import { outboxRow } from '../outbox/outbox-row.ts';
import { inPayload } from '../outbox/payload.ts';
import { isStillThere } from '../people/active.ts';
import { isAmong } from '../people/ranges.ts';
import { isValidOn } from '../people/reporting-lines.ts';
import { settleReports } from '../rights/settle-reports.ts';
import { appraisal, audit, cycle } from '../schema/appraisals.ts';
import { outbox } from '../schema/messaging.ts';
import { person, reportingLine } from '../schema/people.ts';
import { asFlag, asText } from '../sql/decode.ts';
import { json, list, maybe, pick, read, value } from '../sql/read.ts';
import { insertAll, on, records, update } from '../sql/write.ts';
import type { Looked } from '../sweeps/look-around.ts';
import { c } from './cycle-row.ts';
import { lastDayOf } from './window-of.ts';

const a = alias(appraisal, 'a');
const p = alias(person, 'p');

/** An appraisal may change by a press between being read and being handed over: then it is read again. */
const attempts = 5;

/** So long after its end an appraisal is still on desks, and can be objected to. */
const daysAfter = 31;

export type HandedOverBy = {
  readonly role: 'system' | 'operator' | 'hr';
  readonly now: Temporal.Instant;
  /** Who did it in the chat. */
  readonly actorId?: string;
  /** The sweep that did it; absent on the command line. */
  readonly eventId?: string;
};

/**
 * Hands the appraisals of running cycles to those who hold their offices today. Answers stay; the revision rises, so
 * that nobody decides on an old state; each change has its audit row, and who comes into office is told what waits
 * there. It runs after an import, and in a sweep for the employees of whom something changed that matters for it (`whose`,
 * by their ids); repeating it changes nothing.
 * Returns how many appraisals went to another appraiser or second appraiser.
 */
export async function applyDueAssignments(
  db: Executor,
  today: Temporal.PlainDate,
  by: HandedOverBy,
  whose: Looked = 'everybody',
): Promise<number> {
  let moved = 0;
  for (let attempt = 1; ; attempt += 1) {
    const due = (await perhapsDue(db, today, whose)).flatMap(({ id, revision, ...row }) => {
      const handed = handOver({ id, ...row, correctedBy: correctorsOf(row) }, row);
      return handed ? [{ id, revision, ...handed }] : [];
    });
    const now = due.length === 0 ? 0 : await writeHandOvers(db, due, by);
    moved += now;
    if (now === due.length) break;
    // Whoever looked is not told to look again by a press, so nobody may be left out.
    if (attempt === attempts)
      throw new Error('appraisals changed again and again while they were handed over');
  }
  await settleReports(db, 'done', by);
  return moved;
}

/** The appraisals whose offices the roster of today names otherwise, or whose holders have left. */
function perhapsDue(db: Executor, today: Temporal.PlainDate, whose: Looked) {
  const isThere = (id: SQL | PgColumn): SQL =>
    sql`exists (select 1 from ${person} p where ${p.id} = ${id} and ${isStillThere(p, on(today))})`;
  // Whom somebody reports to on a day, if that person is still there today.
  const superiorOn = (
    day: SQL,
    id: SQL | PgColumn,
  ): SQL => sql`(select ${reportingLine.appraiserId} from ${reportingLine}
    where ${reportingLine.personId} = ${id} and ${isValidOn(reportingLine, day)} and ${isThere(reportingLine.appraiserId)}
    order by ${reportingLine.validFrom} desc limit 1)`;
  const superiorOf = (id: SQL | PgColumn): SQL => superiorOn(on(today), id);
  const named = sql`${a.objection} -> 'named' ->> 'id'`;
  // A part that ended stays with who saw it; when that one has left, it goes to their superior (ADR 45).
  const holder = sql`case when ${a.lineDay} is null then ${superiorOf(a.employeeId)}
    else coalesce(${superiorOn(sql`least(${a.lineDay}, ${on(today)})`, a.employeeId)},
      case when ${isThere(a.appraiserId)} then ${a.appraiserId} else ${superiorOf(a.appraiserId)} end) end`;
  return read(
    db,
    {
      ...pick(
        a,
        'id',
        'revision',
        'status',
        'talkRequestedAt',
        ...(['ratedById', 'ratedForId', 'missed', 'appraiserId', 'secondAppraiserId'] as const),
      ),
      isAppraiserThere: value(sql`is_appraiser_there`, asFlag),
      isSecondThere: value(isThere(a.secondAppraiserId), asFlag),
      holderId: maybe(value(sql`holder`, asText)),
      holderSuperiorId: maybe(value(superiorOf(sql`holder`), asText)),
      superiorId: maybe(value(sql`superior`, asText)),
      aboveBarred: list(
        json({ id: value(sql`up.id`, asText), superiorId: value(sql`up.superior`, asText) }),
        sql`from (select barred.id, ${superiorOf(sql`barred.id`)} as superior from (
          select ${a.ratedById} as id union select ${a.ratedForId}
          union select corrector::uuid from jsonb_array_elements_text(${correctors(a)}) corrector) barred) up
          where up.superior is not null`,
      ),
      namedId: maybe(value(named, asText)),
      isNamedThere: value(isThere(sql`(${named})::uuid`), asFlag),
    },
    (columns) => sql`select ${columns} from ${appraisal} a
      join ${cycle} c on ${c.id} = ${a.cycleId} and ${isNull(c.closedAt)} and ${isNull(a.takenOutAt)}
        and ${lastDayOf(c, a, 'feedback')} >= ${on(today.subtract({ days: daysAfter }))}
        ${whose === 'everybody' ? sql.empty() : sql`and ${isAmong(a.employeeId, { ids: whose })}`}
      cross join lateral (select ${holder} as holder, ${superiorOf(a.appraiserId)} as superior,
        ${isThere(a.appraiserId)} as is_appraiser_there) roster
      where holder is distinct from ${a.appraiserId} or superior is distinct from ${a.secondAppraiserId}
        or ${a.secondAppraiserId} in (${a.ratedById}, ${a.ratedForId}) or ${hasCorrected(a, sql`${a.secondAppraiserId}`)}`,
  );
}

type Due = HandOver & { readonly id: string; readonly revision: number };

/** Skips appraisals that changed meanwhile. Returns how many it did not skip. */
async function writeHandOvers(db: Executor, due: readonly Due[], by: HandedOverBy): Promise<number> {
  const { columns, from } = records(
    'w',
    pick(appraisal, 'id', 'revision', 'appraiserId', 'secondAppraiserId', 'ratedById'),
    due.map(({ id, revision, to: { appraiserId, secondAppraiserId = null, ratedById = null } }) => {
      return { id, revision, appraiserId, secondAppraiserId, ratedById };
    }),
  );
  const { id, revision, ...offices } = columns;
  const locked = sql`select ${a.id} from ${appraisal} a join ${from} on ${id} = ${a.id}
    where ${a.revision} = ${revision} order by ${a.id} for update of a`;
  const isSameAppraiser = eq(appraisal.appraiserId, offices.appraiserId);
  const move = update(
    appraisal,
    {
      ...offices,
      revision: sql`${appraisal.revision} + 1`,
      // Another appraiser answers a report about the one before.
      appraiserDisputedAt: sql`case when ${isSameAppraiser} then ${appraisal.appraiserDisputedAt} end`,
      disputedSuperior: sql`case when ${isSameAppraiser} then ${appraisal.disputedSuperior} end`,
    },
    sql`${eq(appraisal.id, id)} and ${id} in (select * from locked)`,
    from,
  );
  const hasMoved = (one: SQL): SQL => sql`${one} in (select * from moved)`;
  const noted = insertAll(
    audit,
    due.map((one) =>
      auditRow(one.audit, { at: by.now, role: by.role, actorId: by.actorId, eventId: by.eventId }),
    ),
    undefined,
    (row) => hasMoved(row.appraisalId),
  );
  const news = due.flatMap((one) => one.news.map((write) => outboxRow(write, by.now, by.eventId ?? newId())));
  const told =
    news.length === 0
      ? sql.empty()
      : sql`, told as (${insertAll(outbox, news, { target: [outbox.dedupeKey] }, ({ payload }) =>
          hasMoved(sql`(${inPayload({ payload }, 'appraisalId')})::uuid`),
        )})`;
  const moved = await db.execute(sql`with locked as (${locked}), moved as (${move} returning ${appraisal.id}),
    noted as (${noted})${told} select from moved`);
  return moved.length;
}
