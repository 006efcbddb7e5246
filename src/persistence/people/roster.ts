import { sql } from 'drizzle-orm';
import type { RosterStore, RosterUnit } from '../../application/people/import-roster.ts';
import type { PositionLevel } from '../../domain/competency/catalogue.ts';
import type { PersonOnRoster, PersonRecord, RosterPlan } from '../../domain/people/roster-plan.ts';
import { newId } from '../../shared/ids.ts';
import { Temporal } from '../../shared/time.ts';
import { applyDueAssignments } from '../cycles/assignments.ts';
import type { Db } from '../db.ts';
import { type Executor, undoable } from '../undoable.ts';

/** The roster on PostgreSQL: imports run one after the other, in set-based statements. */
export const createRosterStore = (db: Db): RosterStore => ({
  transaction: (work, { isDryRun }) =>
    undoable(db, isDryRun, async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(7264002)`);
      return work({ people: () => readPeople(tx), apply: (plan, at) => applyPlan(tx, plan, at) });
    }),
});

async function readPeople(tx: Executor): Promise<readonly PersonOnRoster[]> {
  const rows = await tx.execute<{
    id: string;
    nip: string;
    name: string;
    unit: string;
    position: string;
    position_level: string;
    email: string | null;
    active_from: string;
    is_top: boolean;
    is_hr: boolean;
    time_zone: string | null;
    lines: readonly { appraiserId: string; from: string; to: string | null }[] | null;
    results: readonly { no: number; title: string; target: string | null }[] | null;
  }>(sql`select p.id, p.nip, p.name, p.unit, p.position, p.position_level, p.email, p.active_from::text, p.is_top, p.is_hr,
      p.time_zone, l.lines, w.results
    from person p
    left join (select person_id, jsonb_agg(jsonb_build_object('appraiserId', appraiser_id, 'from', valid_from, 'to', valid_to)
      order by valid_from) as lines from reporting_line group by person_id) l on l.person_id = p.id
    left join (select person_id, jsonb_agg(jsonb_build_object('no', no, 'title', title, 'target', target) order by no) as results
      from planned_result group by person_id) w on w.person_id = p.id
    order by p.nip`);
  return rows.map((row) => ({
    record: {
      id: row.id,
      nip: row.nip,
      name: row.name,
      unit: row.unit,
      position: row.position,
      level: row.position_level as PositionLevel,
      email: row.email,
      activeFrom: Temporal.PlainDate.from(row.active_from),
      isTop: row.is_top,
      isHr: row.is_hr,
      timeZone: row.time_zone,
    },
    lines: (row.lines ?? []).map(({ appraiserId, from, to }) => ({
      appraiserId,
      from: Temporal.PlainDate.from(from),
      ...(to && { to: Temporal.PlainDate.from(to) }),
    })),
    results: (row.results ?? []).map(({ no, title, target }) => ({ no, title, ...(target && { target }) })),
  }));
}

async function applyPlan(
  tx: Executor,
  plan: RosterPlan,
  at: Parameters<RosterUnit['apply']>[1],
): Promise<number> {
  const before = await accessBefore(tx, plan);
  await writePeople(tx, plan, at.now);
  await writeLines(tx, plan);
  await writeResults(tx, plan);
  const after = { source: at.source, ...plan.counts, ...accessAfter(plan, before) };
  await tx.execute(sql`insert into audit (id, at, role, act, before, after)
    values (${newId()}::uuid, ${at.now.toString()}::timestamptz, 'operator', 'roster.import',
      ${JSON.stringify({ hr: before.hr })}::jsonb, ${JSON.stringify(after)}::jsonb)`);
  return applyDueAssignments(tx, at.today, { role: 'operator', now: at.now });
}

type Access = { readonly hr: readonly string[]; readonly emails: ReadonlyMap<string, string | null> };

/** Who of the people about to be changed has the rights of HR, and which e-mail Slack knows them by. */
async function accessBefore(tx: Executor, { updated }: RosterPlan): Promise<Access> {
  const ids = JSON.stringify(updated.map(({ id }) => id));
  const rows = await tx.execute<{ id: string; is_hr: boolean; email: string | null }>(sql`
    select id, is_hr, email from person
    where id in (select value::uuid from jsonb_array_elements_text(${ids}::jsonb)) order by id`);
  return {
    hr: rows.filter(({ is_hr }) => is_hr).map(({ id }) => id),
    emails: new Map(rows.map(({ id, email }) => [id, email])),
  };
}

/** What an import changed about who may do what and who is recognised, for the audit trail. */
const accessAfter = ({ created, updated }: RosterPlan, before: Access) => ({
  hr: [...created, ...updated].filter(({ isHr }) => isHr).map(({ id }) => id),
  emailChanged: updated.filter(({ id, email }) => before.emails.get(id) !== email).map(({ id }) => id),
});

const personJson = (record: PersonRecord) => ({
  id: record.id,
  nip: record.nip,
  name: record.name,
  unit: record.unit,
  position: record.position,
  position_level: record.level,
  email: record.email,
  active_from: record.activeFrom.toString(),
  is_top: record.isTop,
  is_hr: record.isHr,
  time_zone: record.timeZone,
});

async function writePeople(
  tx: Executor,
  { created, updated }: RosterPlan,
  now: Temporal.Instant,
): Promise<void> {
  const given = (
    records: readonly PersonRecord[],
  ) => sql`jsonb_to_recordset(${JSON.stringify(records.map(personJson))}::jsonb)
    as r(id uuid, nip text, name text, unit text, position text, position_level text, email text, active_from date,
      is_top boolean, is_hr boolean, time_zone text)`;
  if (updated.length > 0) {
    // Addresses that move between two people would collide for a moment: they are given up first.
    await tx.execute(
      sql`update person p set email = null from ${given(updated)} where p.id = r.id and p.email is distinct from r.email`,
    );
    await tx.execute(sql`update person p set name = r.name, unit = r.unit, position = r.position,
      position_level = r.position_level, email = r.email, active_from = r.active_from, is_top = r.is_top, is_hr = r.is_hr,
      time_zone = r.time_zone, updated_at = ${now.toString()}::timestamptz from ${given(updated)} where p.id = r.id`);
  }
  if (created.length > 0) {
    await tx.execute(sql`insert into person (id, nip, name, unit, position, position_level, email, active_from, is_top, is_hr, time_zone, updated_at)
      select r.id, r.nip, r.name, r.unit, r.position, r.position_level, r.email, r.active_from, r.is_top, r.is_hr, r.time_zone,
        ${now.toString()}::timestamptz from ${given(created)}`);
  }
}

async function writeLines(tx: Executor, { lines }: RosterPlan): Promise<void> {
  if (lines.length === 0) return;
  const people = JSON.stringify(lines.map(({ personId }) => personId));
  const rows = lines.flatMap(({ personId, lines: all }) =>
    all.map(({ appraiserId, from, to }) => ({
      id: newId(),
      person_id: personId,
      appraiser_id: appraiserId,
      valid_from: from.toString(),
      valid_to: to?.toString() ?? null,
    })),
  );
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as r(id uuid, person_id uuid, appraiser_id uuid, valid_from date, valid_to date)`;
  await tx.execute(sql`delete from reporting_line l
    where l.person_id in (select value::uuid from jsonb_array_elements_text(${people}::jsonb))
    and not exists (select 1 from ${given} where r.person_id = l.person_id and r.valid_from = l.valid_from)`);
  await tx.execute(sql`insert into reporting_line (id, person_id, appraiser_id, valid_from, valid_to)
    select r.id, r.person_id, r.appraiser_id, r.valid_from, r.valid_to from ${given}
    on conflict (person_id, valid_from) do update set appraiser_id = excluded.appraiser_id, valid_to = excluded.valid_to
    where (reporting_line.appraiser_id, reporting_line.valid_to) is distinct from (excluded.appraiser_id, excluded.valid_to)`);
}

async function writeResults(tx: Executor, { results }: RosterPlan): Promise<void> {
  if (results.length === 0) return;
  const people = JSON.stringify(results.map(({ personId }) => personId));
  const rows = results.flatMap(({ personId, results: all }) =>
    all.map(({ no, title, target }) => ({ person_id: personId, no, title, target: target ?? null })),
  );
  await tx.execute(sql`delete from planned_result
    where person_id in (select value::uuid from jsonb_array_elements_text(${people}::jsonb))`);
  await tx.execute(sql`insert into planned_result (person_id, no, title, target)
    select r.person_id, r.no, r.title, r.target from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(person_id uuid, no smallint, title text, target text)`);
}
