import { eq, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { StoredDesk, WaitingRequest } from '../../domain/hr/desk.ts';
import { withoutTitles } from '../../domain/people/mask-name.ts';
import { c, cycleJson } from '../cycles/cycle-row.ts';
import { storedAct } from '../cycles/life/stored-act.ts';
import { cycle } from '../schema/appraisals.ts';
import { cycleAct } from '../schema/cycle-acts.ts';
import { person } from '../schema/people.ts';
import { asFlag, asNumber } from '../sql/decode.ts';
import { filled, json, list, mapped, maybe, pick, type Value, value } from '../sql/read.ts';
import { holdsEverywhere } from './errand-writes.ts';

const q = alias(cycleAct, 'q');
const e = alias(person, 'e');
const k = alias(person, 'k');

/** So many are looked through on a phone; older ones are closed long since. */
const cyclesMax = 8;

const request = mapped(
  json({
    ...pick(q, 'what', 'reason'),
    no: value(sql`${q.no}`, asNumber),
    confirmBy: filled(q.confirmBy),
    cycleName: c.name,
    askedBy: k.name,
    isOwn: value(sql`q.is_mine`, asFlag),
    about: maybe(e.name),
  }),
  ({ what, about, askedBy, ...rest }): WaitingRequest => ({
    ...rest,
    askedBy: withoutTitles(askedBy),
    act: storedAct(what),
    ...(about !== undefined && { about: withoutTitles(about) }),
  }),
);

/** Nothing of it is read without the right to change cycles. */
export function cyclesJson(me: SQL, now: SQL): Value<StoredDesk> {
  const may = holdsEverywhere(me, 'cycle.manage');
  const aboutId = sql`coalesce(${q.what}->>'personId', ${q.what}->'whom'->>'personId')::uuid`;
  return mapped(
    json({
      cycles: list(
        cycleJson,
        sql`from (select c.* from ${cycle} c where ${may}
          order by ${c.closedAt} is not null, ${c.selfFrom} desc, ${c.openedAt} desc limit ${sql.raw(String(cyclesMax))}) c`,
        sql`${c.closedAt} is not null, ${c.selfFrom} desc, ${c.openedAt} desc`,
      ),
      requests: list(
        request,
        sql`from (select q.*, ${q.askedById} = ${me} as is_mine from ${cycleAct} q
            where ${q.settledAt} is null and ${q.confirmBy} > ${now} and ${may}) q
          join ${cycle} c on ${c.id} = ${q.cycleId} join ${person} k on ${k.id} = ${q.askedById}
          left join ${person} e on ${e.id} = ${aboutId}`,
        sql`${q.no}`,
      ),
    }),
    (found): StoredDesk => ({ view: 'cycles', ...found }),
  );
}

export function oneCycleJson(me: SQL, cycleId: SQL): Value<StoredDesk> {
  const its = sql`from ${cycle} c where ${eq(c.id, cycleId)} and ${holdsEverywhere(me, 'cycle.manage')}`;
  return mapped(
    json({
      cycle: maybe(cycleJson, (found) => sql`(select ${found} ${its})`),
      isPilot: value(sql`exists (select 1 ${its} and ${c.units} is not null)`, asFlag),
    }),
    ({ cycle: found, isPilot }): StoredDesk => ({ view: 'cycle', ...(found && { cycle: found }), isPilot }),
  );
}
