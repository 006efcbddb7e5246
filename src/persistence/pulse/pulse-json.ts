import { isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { type OwnPulse, type Pulse, pulsePage, type UnitPulse } from '../../domain/pulse/pulse.ts';
import { actsFor } from '../delegation/holding.ts';
import { headsTheirUnit } from '../hr/digest-readers.ts';
import { isInReach } from '../hr/reach.ts';
import { cycle } from '../schema/appraisals.ts';
import { person } from '../schema/people.ts';
import { fairnessAsked, fairnessPulse } from '../schema/pulse.ts';
import { asFlag, asNumber } from '../sql/decode.ts';
import { json, list, mapped, maybe, pick, type Value, value } from '../sql/read.ts';

const q = alias(fairnessPulse, 'pq');
const s = alias(fairnessAsked, 'ps');
const c = alias(cycle, 'pc');
const h = alias(person, 'ph');

const rows = sql.raw(String(pulsePage));

/** A unit as HR and its head see it: nothing of it says who answered, or that anybody did since the last step. */
export const unitPulse: Value<UnitPulse> = mapped(
  json({
    ...pick(q, 'id', 'unit', 'asked', 'closesAt'),
    cycle: c.name,
    isEnded: value(sql`${q.endedAt} is not null`, asFlag),
    shown: maybe(q.shown),
  }),
  ({ shown, ...rest }) => ({ ...rest, ...(shown && { shown }) }),
);
export const fromPulses = sql`from ${fairnessPulse} pq join ${cycle} pc on ${c.id} = ${q.cycleId}`;
export const byCycle = sql`${c.periodTo} desc, ${q.openedAt} desc, ${q.unit}, ${q.id}`;

/** Whether somebody heads the unit, or acts today for who does. */
const isHead = (me: SQL, today: SQL): SQL =>
  sql`(exists (select 1 from ${person} ph where ${h.id} = ${me} and lower(${h.unit}) = lower(${q.unit})
      and ${headsTheirUnit(h, today)})
    or exists (select 1 ${actsFor(
      me,
      today,
      (absent) => sql`lower(${absent.unit}) = lower(${q.unit}) and ${headsTheirUnit(absent, today)}`,
    )}))`;

/** Who reads what a unit answered: HR within reach, and the head of the unit. */
const mayReadPulse = (me: SQL, today: SQL): SQL =>
  sql`(${isInReach(me, 'progress.view', sql`${q.unit}`)} or ${isHead(me, today)})`;

/** The look of one person: the pulses in which they are asked, and a page of the units that they may read. */
export function pulseJson({
  me,
  today,
  pulseId,
  page,
}: Readonly<Record<'me' | 'today' | 'pulseId' | 'page', SQL>>): Value<Pulse> {
  const those = sql`(select ${q.id} as id, row_number() over (order by ${byCycle}) as place
    ${fromPulses} where ${mayReadPulse(me, today)})`;
  const at = sql`greatest(0, least(${page}, (select (count(*) - 1) / ${rows} from those)))`;
  const isOpen = sql`coalesce(${pulseId} = ${q.id}, false)`;
  const own: Value<OwnPulse> = mapped(
    json({
      id: q.id,
      cycle: c.name,
      closesAt: q.closesAt,
      standing: s.standing,
      sealed: maybe(q.sealed, (sealed) => sql`case when ${isOpen} then ${sealed} end`),
      draft: maybe(s.draft, (draft) => sql`case when ${isOpen} then ${draft} end`),
    }),
    ({ sealed, draft, ...rest }) => ({
      ...rest,
      ...(sealed !== undefined && { sealed }),
      ...(draft !== undefined && { draft }),
    }),
  );
  const look = json({
    mine: list(
      own,
      sql`${fromPulses} join ${fairnessAsked} ps on ${s.pulseId} = ${q.id}
        where ${s.personId} = ${me} and ${isNull(q.endedAt)} and ${isNotNull(q.sealed)}`,
      sql`${q.closesAt}, ${q.id}`,
    ),
    units: list(
      unitPulse,
      sql`${fromPulses} join those on those.id = ${q.id}
        where those.place > ${rows} * ${at} and those.place <= ${rows} * (${at} + 1)`,
      sql`those.place`,
    ),
    total: value(sql`(select count(*) from those)`, asNumber),
    page: value(at, asNumber),
  });
  return value(sql`(with those as materialized ${those} select ${look})`, look.decode);
}
