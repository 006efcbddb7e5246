import { lte, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import {
  type UnreachablePerson,
  type UnreachableStore,
  unreachableReasons,
} from '../../application/people/unreachable-people.ts';
import { localDate, type Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { asStage, concern, concerns } from '../reminders/concerns.ts';
import { account } from '../schema/messaging.ts';
import { person } from '../schema/people.ts';
import { asDay, asText } from '../sql/decode.ts';
import { list, maybe, pick, type Row, read, value } from '../sql/read.ts';
import { on } from '../sql/write.ts';
import { isOfUnit, isStillThere } from './active.ts';
import { numberOf } from './number.ts';

const p = alias(person, 'p');
const k = alias(account, 'k');
const e = alias(account, 'e');

const shape = {
  ...pick(p, 'name', 'unit'),
  nip: numberOf(p),
  platform: maybe(k.platform),
  since: k.unreachableAt,
  reason: value(
    sql`case when ${k.personId} is null then 'not-linked' else coalesce(${k.unreachableReason}, 'blocked') end`,
    asText,
  ),
  elsewhere: list(
    value(sql`distinct ${e.platform}`, asText),
    sql`from ${account} e where ${e.personId} = ${p.id} and ${e.isReachable}`,
  ),
  stage: maybe(value(sql`d.stage`, asStage)),
  lastDay: maybe(value(sql`d.closes`, asDay)),
};

/** Who cannot be reached. The agency's `timeZone` decides which day it is, and so which duties are open. */
export const createUnreachableStore = (db: Db, timeZone: string): UnreachableStore => ({
  unreachable: async (now, unit) => {
    const today = localDate(now, timeZone);
    const isMeant = unit === undefined ? sql`true` : isOfUnit(p, unit);
    const rows = await read(
      db,
      shape,
      (columns) => sql`with duty as (${openDuties(today)})
      select ${columns} from ${person} p
        left join ${account} k on ${k.personId} = ${p.id}
        left join duty d on d.whom = ${p.id}
      where (${k.personId} is null or not ${k.isReachable})
        and ${lte(p.activeFrom, today)} and ${isStillThere(p, on(today))} and ${isMeant}`,
    );
    return rows.map(readRow);
  },
});

/** For each person, the duty that ends first among those open today. */
function openDuties(today: Temporal.PlainDate): SQL {
  const { personId, stage, opens, closes, role, isOpen } = concern;
  return sql`select distinct on (${personId}) ${personId}, ${stage}, ${closes} from ${concerns(on(today))}
    where ${role} = 'duty' and ${isOpen} and ${on(today)} between ${opens} and ${closes}
    order by ${personId}, ${closes}`;
}

function readRow({ platform, since, reason, stage, lastDay, ...row }: Row<typeof shape>): UnreachablePerson {
  return {
    ...row,
    ...(platform !== undefined && { platform }),
    ...(since && { since }),
    // A later release may have stored a reason that this one does not know.
    reason: unreachableReasons.find((one) => one === reason) ?? 'blocked',
    ...(stage && lastDay && { open: { stage, lastDay } }),
  };
}
