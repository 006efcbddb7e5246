import { type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { type HrView, type StoredDesk, turnKinds } from '../../domain/hr/desk.ts';
import { withoutTitles } from '../../domain/people/mask-name.ts';
import { exemptReasons } from '../../domain/tenure/exempt.ts';
import { settingsJson, zoneOf } from '../agency/settings-json.ts';
import { cycleJson } from '../cycles/cycle-row.ts';
import { cyclesJson, oneCycleJson } from '../errands/cycles-json.ts';
import { errandJson } from '../errands/errand-json.ts';
import { deskNeedsJson } from '../growth/needs-json.ts';
import { numberOf } from '../people/number.ts';
import { a, asStage } from '../reminders/concerns.ts';
import { appraisal, audit } from '../schema/appraisals.ts';
import { person } from '../schema/people.ts';
import { asDay, asFlag, asMoment, asNumber, asOneOf, asText } from '../sql/decode.ts';
import { json, list, mapped, maybe, pick, type Value, value } from '../sql/read.ts';
import { heldUnit } from '../tenure/held-office.ts';
import { approversWhom } from './approving.ts';
import { type AskedDesk, latestCycle, pageOf, rows, unitRows } from './asked-desk.ts';
import { findJson } from './find-json.ts';
import { listJson, listsJson } from './lists-json.ts';
import { personJson } from './person-json.ts';
import { isInReach, unitIdOf } from './reach.ts';
import { isDone, stageNow } from './stage-now.ts';
import { transferJson } from './transfer-json.ts';
import { isReachable, lastReminderOf, turn, turnRows, waitingList } from './turns.ts';

const e = alias(person, 'e');
const p = alias(person, 'p');
const u = alias(audit, 'bulk');

/** A part that ended with a transfer counts where it was served. */
const unitOfPart = heldUnit(a, e);

function progressJson({ me, today, page, roomy }: AskedDesk): Value<StoredDesk> {
  const perPage = roomy?.units ?? unitRows;
  const shape = {
    cycle: maybe(cycleJson, (found) => sql`(select ${found} from run c)`),
    stage: value(sql`coalesce((select stage from at_stage), 'self-assessment')`, asStage),
    people: value(sql`(select coalesce(sum(people), 0) from per_unit)`, asNumber),
    done: value(sql`(select coalesce(sum(done), 0) from per_unit)`, asNumber),
    unitCount: value(sql`(select count(*) from per_unit)`, asNumber),
    page: value(pageOf(page, sql`per_unit`, perPage), asNumber),
    units: list(
      json({
        id: value(unitIdOf(sql`u.unit`), asText),
        unit: value(sql`u.unit`, asText),
        people: value(sql`u.people`, asNumber),
        done: value(sql`u.done`, asNumber),
      }),
      sql`from (select *, done::float / people as share from per_unit order by share, people desc, unit
        limit ${perPage} offset ${perPage} * ${pageOf(page, sql`per_unit`, perPage)}) u`,
      sql`u.share, u.people desc, u.unit`,
    ),
    waiting: waitingList,
    exempt: list(
      json({
        as: value(sql`x."as"`, asOneOf(exemptReasons)),
        people: value(sql`x.people`, asNumber),
      }),
      sql`from (select ${a.exemptAs} as "as", count(*) as people from ${appraisal} a
          join ${person} e on ${e.id} = ${a.employeeId}
        where ${a.cycleId} = (select id from run) and ${a.takenOutAt} is not null and ${a.exemptAs} is not null
          and ${isInReach(me, 'progress.view', sql`${e.unit}`)} group by 1) x`,
      sql`x.people desc, x."as"`,
    ),
  };
  const found = mapped(
    json(shape),
    ({ cycle: running, people, done, ...rest }): StoredDesk => ({
      view: 'progress',
      ...(running && { cycle: running }),
      total: { people, done },
      ...rest,
    }),
  );
  return value(
    sql`(with run as materialized (${latestCycle(today)}),
      at_stage as materialized (${stageNow(today)}),
      per_unit as materialized (select min(${unitOfPart}) as unit, count(*) as people, count(*) filter (where ${isDone}) as done
        from ${appraisal} a join ${person} e on ${e.id} = ${a.employeeId}
        where ${a.cycleId} = (select id from run) and ${a.takenOutAt} is null
          and ${isInReach(me, 'progress.view', unitOfPart)}
        group by lower(${unitOfPart})),
      turn as materialized (${turnRows(today, (doer) => isInReach(me, 'progress.view', sql`${doer.unit}`))})
      select ${found})`,
    found.decode,
  );
}

function turnsJson({ me, today, page, kind, unitId, roomy }: AskedDesk): Value<StoredDesk> {
  const perPage = roomy?.people ?? rows;
  const those = sql`(select * from turn where kind = ${kind}) those`;
  const shape = {
    kind: value(kind, asOneOf(turnKinds)),
    unitId: maybe(value(unitId, asText)),
    unit: maybe(
      value(sql`min(${e.unit})`, asText),
      (found) => sql`(select ${found} from ${person} e where ${unitIdOf(sql`${e.unit}`)} = ${unitId}
        and ${isInReach(me, 'progress.view', sql`${e.unit}`)})`,
    ),
    total: value(sql`(select count(*) from ${those})`, asNumber),
    page: value(pageOf(page, those, perPage), asNumber),
    waiting: waitingList,
    turns: list(
      json({
        ...pick(p, 'id', 'name', 'unit', 'position'),
        nip: numberOf(p),
        ...turn,
        lastReminder: lastReminderOf(sql`${p.id}`),
        isReachable: isReachable(sql`${p.id}`),
        isRestricted: value(sql`${p.restrictedAt} is not null`, asFlag),
      }),
      sql`from (select those.* from ${those} join ${person} p on ${p.id} = those.whom
          order by those.closes, those.since, ${p.name}, ${p.id}, those.stage
          limit ${perPage} offset ${perPage} * ${pageOf(page, those, perPage)}) t
        join ${person} p on ${p.id} = t.whom`,
      sql`t.closes, t.since, ${p.name}, ${p.id}, t.stage`,
    ),
  };
  const found = mapped(
    json(shape),
    ({ unit, unitId: id, turns, ...rest }): StoredDesk => ({
      view: 'turns',
      ...(unit !== undefined && { unit }),
      ...(id !== undefined && { unitId: id }),
      ...rest,
      turns: turns.map(({ lastReminder, name, isRestricted, ...one }) => ({
        ...one,
        ...(isRestricted && { isRestricted }),
        name: withoutTitles(name),
        ...(lastReminder && { lastReminder }),
      })),
    }),
  );
  const isMeant = (unit: SQL): SQL =>
    sql`(${unitId} is null or ${unitIdOf(unit)} = ${unitId}) and ${isInReach(me, 'progress.view', unit)}`;
  return value(
    sql`(with turn as materialized (${turnRows(today, (doer) => isMeant(sql`${doer.unit}`))}) select ${found})`,
    found.decode,
  );
}

/**
 * When all of a unit, or all within reach, were last reminded at once. Of a unit also counts what reached it as a part of
 * everybody; of everybody, what whoever asks, or an officer of the whole agency, did.
 */
const remindedAtOnce = (me: SQL, now: SQL, unit: SQL, unitId: SQL): SQL => {
  const isUnit = sql`${u.after}->>'unit' is not null`;
  const reaches = (where: SQL) => isInReach(sql`${u.actorId}`, 'people.remind', where);
  return sql`from ${audit} bulk where ${u.appraisalId} is null and ${u.act} = 'reminder.send'
    and ${u.at} > ${now} - interval '24 hours' and ${u.after}->>'personId' is null
    and case when ${unitId} is null then not ${isUnit} and (${u.actorId} = ${me} or ${reaches(sql`''`)})
      when ${isUnit} then ${unitIdOf(sql`(${u.after}->>'unit')`)} = ${unitId}
      else ${reaches(unit)} end`;
};

/**
 * Those of a reminder by hand: whose turn it is in an open window, within reach of the right to remind; and by name also
 * for whom approvals wait, which have no window.
 */
export const remindable = (
  me: SQL,
  today: SQL,
  { personId, unitId }: { readonly personId: SQL; readonly unitId: SQL },
): SQL =>
  sql`select whom from (${turnRows(
    today,
    (doer) => sql`(${personId} is null or ${doer.id} = ${personId})
    and (${unitId} is null or ${unitIdOf(sql`${doer.unit}`)} = ${unitId})
    and ${isInReach(me, 'people.remind', sql`${doer.unit}`)}`,
  )}) turn where kind = 'open' group by whom
  union ${approversWhom(
    today,
    (doer) => sql`${doer.id} = ${personId} and ${isInReach(me, 'people.remind', sql`${doer.unit}`)}`,
  )}`;

function remindJson({ me, now, today, personId, unitId }: AskedDesk): Value<StoredDesk> {
  const mayName = isInReach(me, 'people.remind', sql`${e.unit}`);
  const shape = {
    personId: maybe(value(personId, asText)),
    unitId: maybe(value(unitId, asText)),
    name: maybe(
      e.name,
      (found) => sql`(select ${found} from ${person} e where ${e.id} = ${personId} and ${mayName})`,
    ),
    unit: maybe(
      value(sql`min(${e.unit})`, asText),
      (found) =>
        sql`(select ${found} from ${person} e where ${unitIdOf(sql`${e.unit}`)} = ${unitId} and ${mayName})`,
    ),
    allRemindedAt: maybe(
      value(sql`max(${u.at})`, asMoment),
      (found) =>
        sql`(select ${found} ${remindedAtOnce(
          me,
          now,
          sql`(select min(${e.unit}) from ${person} e where ${unitIdOf(sql`${e.unit}`)} = ${unitId})`,
          unitId,
        )} and ${personId} is null)`,
    ),
    groups: list(
      json({
        timeZone: maybe(value(sql`g.zone`, asText)),
        lastReminder: maybe(value(sql`g.last`, asDay)),
        isReachable: value(sql`g.reached`, asFlag),
        isSnoozed: value(sql`g.snoozed`, asFlag),
        people: value(sql`g.people`, asNumber),
      }),
      sql`from (select zone, last, reached, snoozed, count(*) as people from (
          select ${zoneOf(p)} as zone, ${lastReminderOf(sql`${p.id}`)} as last,
            ${isReachable(sql`${p.id}`)} as reached, coalesce(${p.snoozedUntil} > ${now}, false) as snoozed
          from (${remindable(me, today, { personId, unitId })}) r join ${person} p on ${p.id} = r.whom) each
        group by 1, 2, 3, 4) g`,
    ),
  };
  return mapped(
    json(shape),
    ({ personId: who, unitId: where, name, unit, groups, allRemindedAt }): StoredDesk => ({
      view: 'remind',
      whom: { ...(who !== undefined && { personId: who }), ...(where !== undefined && { unitId: where }) },
      ...(name !== undefined && { name: withoutTitles(name) }),
      ...(unit !== undefined && { unit }),
      ...(allRemindedAt && { allRemindedAt }),
      groups: groups.map(({ timeZone, lastReminder, ...group }) => ({
        ...group,
        ...(timeZone !== undefined && { timeZone }),
        ...(lastReminder && { lastReminder }),
      })),
    }),
  );
}

/** The look at the desk of each kind. */
export const deskJson: Readonly<Record<HrView, (asked: AskedDesk) => Value<StoredDesk>>> = {
  progress: progressJson,
  turns: turnsJson,
  remind: remindJson,
  errand: ({ me, itemId }) => errandJson(me, itemId),
  cycles: ({ me, now }) => cyclesJson(me, now),
  cycle: ({ me, itemId }) => oneCycleJson(me, itemId),
  find: findJson,
  person: personJson,
  transfer: transferJson,
  lists: listsJson,
  list: listJson,
  settings: ({ me, today }) => settingsJson(me, today),
  needs: ({ today }) => deskNeedsJson(today),
};
