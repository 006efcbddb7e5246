import { eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { arrived } from '../../application/reminders/delivery-report.ts';
import type { MarkedFacts } from '../../application/reminders/plan-reminders.ts';
import type { OverdueWork } from '../../conversation/features/reminder/reminder.screen.ts';
import type { Window } from '../../domain/cycle/cycle.ts';
import { escalationLevels } from '../../domain/reminders/escalation.ts';
import { localDate, type Temporal } from '../../shared/time.ts';
import { zoneOf } from '../agency/settings-json.ts';
import { c } from '../cycles/cycle-row.ts';
import type { Db } from '../db.ts';
import { called } from '../events/appraisal-json.ts';
import { inPayload, isReminder } from '../outbox/payload.ts';
import { isStillThere } from '../people/active.ts';
import { numberOf } from '../people/number.ts';
import { firstId, isAmong, lastId, type PeopleRange, type Some } from '../people/ranges.ts';
import { hasReachableAccount } from '../people/reached.ts';
import { account, outbox } from '../schema/messaging.ts';
import { person } from '../schema/people.ts';
import { asDay, asMoment, asNumber, asOneOf, asText } from '../sql/decode.ts';
import { filled, gathered, json, mapped, maybe, type Row, read, rowsOf, value } from '../sql/read.ts';
import { readInParts } from '../sql/read-in-parts.ts';
import { askedFor, oneOrMany, parameters, statement, statementForMany } from '../sql/statement.ts';
import { on } from '../sql/write.ts';
import { a, asRole, asStage, concern, concerns, isConcerned, type Whom } from './concerns.ts';

const k = alias(account, 'k');
const n = alias(person, 'n');
const p = alias(person, 'p');
const x = alias(outbox, 'x');

const openShape = {
  personId: value(sql`o.whom`, asText),
  role: value(sql`o.role`, asRole),
  stage: value(sql`o.stage`, asStage),
  opens: value(sql`o.opens`, asDay),
  closes: value(sql`o.closes`, asDay),
  windowTimeZone: value(sql`o.window_time_zone`, asText),
  mark: value(sql`o.mark`, asText),
  releasedAt: maybe(value(sql`o.released`, asMoment)),
  timeZone: maybe(value(zoneOf(p), asText)),
  snoozedUntil: p.snoozedUntil,
};
/** The latest of the days with a reminder that has arrived or is still to be sent. */
const lastDay = maybe(value(sql`max(${inPayload(x, 'date')})`, asDay));
const countsAsLast = sql`${isReminder(x)} and ${or(isNull(x.outcome), inArray(x.outcome, [...arrived]))}`;
const factShape = {
  ...openShape,
  lastDay: value(
    sql`(select ${lastDay} from ${outbox} x where ${x.recipientId} = ${p.id} and ${countsAsLast})`,
    lastDay.decode,
  ),
};

type Found = Row<typeof openShape> & Partial<Pick<Row<typeof factShape>, 'lastDay'>>;
type Gathered = { -readonly [K in keyof MarkedFacts]: MarkedFacts[K] } & {
  duties: MarkedFacts['duties'][number][];
  overdue: MarkedFacts['overdue'][number][];
};

/** `lastDayOf` tells the last day of people whose rows do not say it. */
function gather(
  rows: readonly Found[],
  agencyTimeZone: string,
  lastDayOf?: ReadonlyMap<string, MarkedFacts['lastDay']>,
): readonly MarkedFacts[] {
  const people = new Map<string, Gathered>();
  for (const row of rows) {
    const { personId, snoozedUntil, role, stage, windowTimeZone, mark, releasedAt } = row;
    const lastDay = lastDayOf ? lastDayOf.get(personId) : row.lastDay;
    const timeZone = row.timeZone ?? agencyTimeZone;
    const facts: Gathered = people.get(personId) ?? {
      personId,
      timeZone,
      snoozedUntil,
      lastDay,
      duties: [],
      overdue: [],
    };
    people.set(personId, facts);
    const window: Window = { from: row.opens, to: row.closes };
    if (role !== 'duty') {
      facts.overdue.push({ level: role, window, mark });
      continue;
    }
    // The person got a message on the day the result was released, so the first reminder comes a day later.
    const notBefore =
      stage === 'feedback' && releasedAt ? localDate(releasedAt, timeZone).add({ days: 1 }) : window.from;
    facts.duties.push({ stage, window, windowTimeZone, notBefore, mark });
  }
  return [...people.values()];
}

const factsOn =
  (today: SQL, whom?: Whom) =>
  (columns: SQL): SQL => {
    const { personId, role, stage, opens, closes, isOpen, isNow } = concern;
    return sql`
    with open as (
      select ${personId}, ${role}, ${stage}, ${opens}, ${closes}, ${c.timeZone} as window_time_zone,
        left(md5(${role} || ${stage} || string_agg(${a.id}::text, ',' order by ${a.id})), 8) as mark,
        min(${a.releasedAt}) as released
      from ${concerns(today, whom)}
      where ${isOpen} and ${isNow} and ${isConcerned(whom)}
      group by ${personId}, ${role}, ${stage}, ${c.id}, ${opens}, ${closes})
    select ${columns} from open o join ${person} p on ${p.id} = o.whom
    where ${isStillThere(p, today)}
      and ${hasReachableAccount(p.id)}`;
  };
/**
 * What is open or overdue, for everybody who can be reached, or some of them. `agencyTimeZone` is used for people without a
 * time zone of their own.
 */
export const reminderFacts = async (
  db: Db,
  now: Temporal.Instant,
  agencyTimeZone: string,
  some?: Some,
): Promise<readonly MarkedFacts[]> =>
  gather(await read(db, factShape, factsOn(on(localDate(now, agencyTimeZone)), some)), agencyTimeZone);

/** So many rows that what is made of them stands in nobody's way. */
const rowsAtOnce = 1000;

/**
 * The same for everybody, in the order of their ids, a part at a time: neither the rows nor what is made of them are in
 * memory at once. The ranges leave nobody out: somebody within one of whom there are no facts has nothing to do. One
 * statement finds them all, and a connection is busy with it until the last part is taken.
 */
export async function* factsOfAll(
  db: Db,
  now: Temporal.Instant,
  agencyTimeZone: string,
  size = rowsAtOnce,
): AsyncGenerator<{ readonly range: PeopleRange; readonly facts: readonly MarkedFacts[] }> {
  const inOrder = (columns: SQL) =>
    sql`${factsOn(on(localDate(now, agencyTimeZone)))(columns)} order by ${p.id}`;
  let after: string = firstId;
  let rows: Row<typeof openShape>[] = [];
  const part = async (found: typeof rows, upTo: string) => {
    const range = { after, upTo };
    after = upTo;
    // Asked for each part by itself: the statement of everybody was planned before the reminders of the first ones were.
    const days = new Map((await lastDays(db, range)).map((row) => [row.personId, row.lastDay]));
    return { range, facts: gather(found, agencyTimeZone, days) };
  };
  for await (const more of readInParts(db, openShape, inOrder, size)) {
    rows.push(...more);
    // Of the last one there may be more to come.
    const last = rows.at(-1)?.personId;
    const whole = rows.filter(({ personId }) => personId !== last);
    const upTo = whole.at(-1)?.personId;
    if (upTo === undefined) continue;
    rows = rows.slice(whole.length);
    yield part(whole, upTo);
  }
  yield part(rows, lastId);
}

const lastDays = (db: Db, some: Some) =>
  read(
    db,
    { personId: filled(x.recipientId), lastDay },
    (columns) => sql`select ${columns} from ${outbox} x
      where ${isAmong(x.recipientId, some)} and ${countsAsLast} group by ${x.recipientId}`,
  );

/** How many people have a duty today and no account at all, so that nothing reaches them. */
export async function unlinkedWithWork(db: Db, today: Temporal.PlainDate): Promise<number> {
  const { personId, role, isOpen, isNow } = concern;
  const [row] = await read(
    db,
    { people: value(sql`count(distinct ${personId})`, asNumber) },
    (columns) => sql`select ${columns} from ${concerns(on(today))}
      where ${role} = 'duty' and ${isOpen} and ${isNow} and ${personId} is not null
        and not exists (select 1 from ${account} k where ${eq(k.personId, personId)})`,
  );
  return row?.people ?? 0;
}

export type OverdueOfPerson = OverdueWork & { readonly window: Window };

const overdueShape = {
  level: value(sql`role`, asOneOf(escalationLevels)),
  stage: value(sql`stage`, asStage),
  cycleName: value(sql`cycle`, asText),
  opens: value(sql`opens`, asDay),
  closes: value(sql`closes`, asDay),
  people: gathered(
    mapped(
      json({
        ...{ id: value(sql`id`, asText), name: value(sql`name`, asText), nip: value(sql`nip`, asText) },
        ...{ unit: value(sql`unit`, asText), position: value(sql`position`, asText) },
        count: value(sql`count`, asNumber),
      }),
      called,
    ),
    sql`name, id`,
  ),
};
const overdueOn =
  (today: SQL, personId: SQL) =>
  (columns: SQL): SQL => {
    const { role, stage, opens, closes, isOpen, isNow } = concern;
    return sql`
    with named as (
      select ${role}, ${stage}, ${c.name} as cycle, ${opens}, ${closes}, ${n.id} as id, ${n.name} as name,
        ${numberOf(n)} as nip, ${n.unit} as unit, ${n.position} as position, count(*) as count
      from ${concerns(today, { one: personId })}
      join ${person} n on ${n.id} = case when ${eq(role, 'appraiser')} then ${a.employeeId} else ${a.appraiserId} end
      where ${isOpen} and ${isNow} and ${role} <> 'duty' and ${isConcerned({ one: personId })}
      group by ${role}, ${stage}, ${c.id}, ${opens}, ${closes}, ${n.id})
    select ${columns} from named group by role, stage, cycle, opens, closes order by closes, role, stage`;
  };

const ofWork = ['personId', 'today'] as const;
const types = { personId: 'uuid', today: 'date' } as const;
/** Both are looked at in one moment, so that a reminder and its fingerprint never say different things. */
const workShape = ({ today, personId }: Readonly<Record<keyof typeof types, SQL>>) => ({
  facts: rowsOf(factShape, factsOn(today, { one: personId })),
  overdue: rowsOf(overdueShape, overdueOn(today, personId)),
});
const workOfOne = statement(ofWork, workShape(parameters(types)), (columns) => sql`select ${columns}`);
const workOfMany = statementForMany(
  ofWork,
  workShape(askedFor(types)),
  (columns, asked) => sql`select found.* from ${asked} cross join lateral (select ${columns}) found`,
);

/** What is open for a person, absent when nothing is, and who is behind with the work for them. */
export type WorkOfPerson = {
  readonly facts?: MarkedFacts;
  /** The appraiser sees employees, the superior sees appraisers with counts. */
  readonly overdue: readonly OverdueOfPerson[];
};

/** The work of some people, in the order of `asked`, in one statement. */
export async function workOf(
  db: Db,
  asked: readonly { readonly personId: string; readonly now: Temporal.Instant }[],
  agencyTimeZone: string,
): Promise<readonly WorkOfPerson[]> {
  const given = asked.map(({ personId, now }) => ({
    personId,
    today: localDate(now, agencyTimeZone).toString(),
  }));
  const found = await oneOrMany(workOfOne, workOfMany)(db, given);
  return found.map(({ facts: rows, overdue }) => {
    const [facts] = gather(rows, agencyTimeZone);
    return {
      ...(facts && { facts }),
      overdue: overdue.map(({ opens: from, closes: to, ...row }) => ({ ...row, window: { from, to } })),
    };
  });
}
