import { inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { arrived } from '../../application/reminders/delivery-report.ts';
import { turnKinds, type Waiting } from '../../domain/hr/desk.ts';
import { c } from '../cycles/cycle-row.ts';
import { inPayload, isMessageOfDay } from '../outbox/payload.ts';
import { isStillThere } from '../people/active.ts';
import { hasReachableAccount } from '../people/reached.ts';
import { a, asStage, concern, doerOn, overdueDays, stageRows } from '../reminders/concerns.ts';
import { appraisal, cycle } from '../schema/appraisals.ts';
import { outbox } from '../schema/messaging.ts';
import { person } from '../schema/people.ts';
import { asDay, asFlag, asNumber, asOneOf } from '../sql/decode.ts';
import { json, list, maybe, type Value, value } from '../sql/read.ts';

const doer = alias(person, 'doer');
const x = alias(outbox, 'x');

const { stage, opens, closes, isOpen } = concern;
const dayOf = (moment: SQL): SQL => sql`(${moment} at time zone ${c.timeZone})::date`;
/** Since when it is theirs: since the window opened, or since the step before was done, if that was later. */
const since = sql`case ${stage}
  when 'rating' then greatest(${opens}, ${dayOf(sql`${a.selfSubmittedAt}`)})
  when 'feedback' then greatest(${opens}, ${dayOf(sql`${a.releasedAt}`)})
  else ${opens} end`;

/**
 * Unfinished work whose window has opened, in one row for each person, stage and cycle: `whom`, `stage`, `kind`, `closes`,
 * `since`, `count`. `such` is a condition on the person, whose columns are those of `doer`.
 */
export const turnRows = (today: SQL, such: (doers: typeof doer) => SQL): SQL => sql`
  select ${doer.id} as whom, ${stage} as stage, ${closes} as closes, count(*) as count, min(${since}) as since,
    case when ${closes} >= ${today} then 'open' else 'over' end as kind
  from ${appraisal} a join ${cycle} c on ${c.id} = ${a.cycleId}
      and ${c.feedbackTo} >= ${today} - ${sql.raw(String(overdueDays))}
    cross join lateral ${stageRows}
    join ${person} doer on ${doer.id} = ${doerOn(today)} and ${isStillThere(doer, today)}
  where ${isOpen} and ${opens} <= ${today} and ${isNull(a.takenOutAt)} and ${isNull(c.closedAt)} and ${such(doer)}
  group by ${doer.id}, ${stage}, ${c.id}, ${closes}`;

export const turn = {
  stage: value(sql`t.stage`, asStage),
  count: value(sql`t.count`, asNumber),
  since: value(sql`t.since`, asDay),
  closes: value(sql`t.closes`, asDay),
};

/** The rows of `turn` in numbers: what waits first in time comes first. */
export const waitingList: Value<readonly Waiting[]> = list(
  json({
    ...turn,
    people: value(sql`t.count`, asNumber),
    kind: value(sql`t.kind`, asOneOf(turnKinds)),
  }),
  sql`from (select stage, kind, closes, count(*) as count, min(since) as since
    from turn group by stage, kind, closes) t`,
  sql`t.kind, t.closes, t.stage`,
);

/** The day of the last reminder of somebody, or message of the morning, sent or still to come. */
export const lastReminderOf = (personId: SQL) =>
  maybe(
    value(sql`max(${inPayload(x, 'date')})`, asDay),
    (
      last,
    ) => sql`(select ${last} from ${outbox} x where ${x.recipientId} = ${personId} and ${isMessageOfDay(x)}
      and ${or(isNull(x.outcome), inArray(x.outcome, [...arrived]))})`,
  );

export const isReachable = (personId: SQL): Value<boolean> => value(hasReachableAccount(personId), asFlag);
