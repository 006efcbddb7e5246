import { and, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { StoredDesk } from '../../domain/hr/desk.ts';
import { withoutTitles } from '../../domain/people/mask-name.ts';
import { c } from '../cycles/cycle-row.ts';
import { lastDayOf } from '../cycles/window-of.ts';
import { namesakeJson, personAs } from '../feedback/people-json.ts';
import { a } from '../reminders/concerns.ts';
import { answer } from '../schema/answers.ts';
import { notebookEntry } from '../schema/notebook.ts';
import { person } from '../schema/people.ts';
import { asDay, asFlag, asNumber } from '../sql/decode.ts';
import { json, list, mapped, maybe, pick, type Value, value } from '../sql/read.ts';
import type { AskedDesk } from './asked-desk.ts';
import { movingRows, underWayAt } from './moving.ts';
import { isInReach } from './reach.ts';

const p = personAs('fp');
const f = personAs('mvf');
const x = personAs('mvx');
const n = alias(answer, 'mva');
const o = alias(notebookEntry, 'mvo');

const office = (of: typeof f) =>
  mapped(json(pick(of, 'id', 'name', 'position', 'unit')), ({ name, ...rest }) => ({
    ...rest,
    name: withoutTitles(name),
  }));

/** The transfer of one person within reach that comes or waits, with what of theirs is under way. */
export function transferJson({ me, today, personId }: AskedDesk): Value<StoredDesk> {
  const { rows, day, former, next } = movingRows(today);
  const found = sql`(select ${next.whom} as whom, ${day} as day, ${former} as former, ${next.id} as next ${rows}
    and ${next.whom} = ${personId})`;
  const at = { whom: sql`mv.whom`, day: sql`mv.day` };
  const shape = {
    who: namesakeJson(p),
    isRestricted: value(sql`${p.restrictedAt} is not null`, asFlag),
    from: value(at.day, asDay),
    isComing: value(sql`${at.day} > ${today}`, asFlag),
    former: office(f),
    next: office(x),
    notes: value(
      sql`(select count(*) from ${notebookEntry} mvo where ${eq(o.employeeId, p.id)} and ${eq(o.authorId, f.id)}
        and ${o.seenOn} < ${at.day}
        and ${o.seenOn} >= (select min(coalesce(${a.partFrom}, ${c.periodFrom})) ${underWayAt(at.whom, at.day, today)}))`,
      asNumber,
    ),
    parts: list(
      json({
        ...{ cycle: c.name, status: a.status },
        rated: value(
          sql`(select count(*) from ${answer} mva where ${and(eq(n.appraisalId, a.id), eq(n.author, 'appraiser'))})`,
          asNumber,
        ),
        until: value(lastDayOf(c, a, 'rating'), asDay),
      }),
      underWayAt(at.whom, at.day, today),
      sql`${c.selfFrom}, ${c.name}, ${a.partFrom} nulls first`,
    ),
  };
  const one = mapped(json(shape), ({ who, isRestricted, ...rest }) => ({
    ...who,
    ...rest,
    ...(isRestricted && { isRestricted }),
  }));
  return mapped(
    json({
      transfer: maybe(
        one,
        (columns) => sql`(select ${columns} from ${found} mv join ${person} fp on ${p.id} = mv.whom
          join ${person} mvf on ${f.id} = mv.former join ${person} mvx on ${x.id} = mv.next
          where ${isInReach(me, 'offices.manage', sql`${p.unit}`)} limit 1)`,
      ),
    }),
    ({ transfer }): StoredDesk => ({ view: 'transfer', ...(transfer && { transfer }) }),
  );
}
