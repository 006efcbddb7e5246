import { type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { ToApprove } from '../../application/approval/approve-all.ts';
import { unconfirmed } from '../../domain/appraisal/appraisal.ts';
import { cycleJson } from '../cycles/cycle-row.ts';
import type { Executor } from '../db.ts';
import { actsAsAnyOf } from '../delegation/holding.ts';
import {
  appraiserJson,
  called,
  fromAppraisals,
  isRunning,
  listedColumns,
  ofItsPart,
  withOwnWindows,
} from '../events/appraisal-json.ts';
import { appraisal } from '../schema/appraisals.ts';
import { person } from '../schema/people.ts';
import { json, list, mapped, maybe, pick, readOne, type Value } from '../sql/read.ts';
import { texts } from '../sql/write.ts';

const a = alias(appraisal, 'a');
const employee = alias(person, 'e');
const second = alias(person, 's');
const rater = alias(person, 't');
const ratedFor = alias(person, 'o');

const line = json({
  ...pick(a, 'id', 'revision', 'status', 'predicate', 'approval', 'missed', 'extended'),
  ...pick(a, 'partFrom', 'partTo', 'heldUnit', 'heldPosition'),
  cycle: cycleJson,
  employee: mapped(json(listedColumns(employee)), called),
  appraiser: appraiserJson,
  secondAppraiser: maybe(
    mapped(json(pick(second, 'id', 'name', 'position')), called),
    (ref) => sql`(select ${ref} from ${person} s where ${second.id} = ${a.secondAppraiserId})`,
  ),
  ratedBy: maybe(
    mapped(json(pick(rater, 'id', 'name', 'position')), called),
    (ref) => sql`(select ${ref} from ${person} t where ${rater.id} = ${a.ratedById})`,
  ),
  ratedFor: maybe(
    mapped(json(pick(ratedFor, 'id', 'name')), called),
    (ref) => sql`(select ${ref} from ${person} o where ${ratedFor.id} = ${a.ratedForId})`,
  ),
});

/** A given result of which a correction waits to be approved. */
const isCorrected = sql`(${a.status} in ('released', 'acknowledged') and ${a.missed}->'proposed' is not null)`;

/**
 * Confirmed results that come to somebody for approval, or did in a running cycle, also those of whom they stand in for.
 * Where the agency does without approvals its index is empty, and nothing is read.
 */
export const approvalList = (me: SQL, today: SQL): Value<readonly ToApprove[]> =>
  list(
    mapped(line, (row) => withOwnWindows(ofItsPart(row))),
    sql`${fromAppraisals} where ${a.approval} is not null and ${a.status} <> all(${texts(unconfirmed)})
      and (${a.secondAppraiserId} = ${actsAsAnyOf(me, today)} or ${a.approval}->>'namedId' = ${me}::text)
      and (${a.approval}->>'stage' = 'waiting' or ${isCorrected} or ${isRunning(today)})`,
    sql`${employee.unit}, ${employee.name}, ${a.id}`,
  );

/** Everything that waits for an approval, of the whole agency: for HR, without what is in it. */
export const waitingForApproval = async (db: Executor): Promise<readonly ToApprove[]> =>
  (
    await readOne(
      db,
      {
        waiting: list(
          mapped(line, (row) => withOwnWindows(ofItsPart(row))),
          sql`${fromAppraisals} where ${a.approval} is not null
            and ((${a.approval}->>'stage' = 'waiting' and ${a.status} = 'rated') or ${isCorrected})`,
          sql`${employee.unit}, ${employee.name}, ${a.id}`,
        ),
      },
      (columns) => sql`select ${columns}`,
    )
  ).waiting;
