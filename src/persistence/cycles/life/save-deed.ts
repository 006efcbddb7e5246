import { eq, inArray, sql } from 'drizzle-orm';
import type { Deed } from '../../../application/cycle/life/do-act.ts';
import type { CycleChanges, Plan, TakingChange } from '../../../application/cycle/life/facts.ts';
import { auditRow } from '../../audit/audit-row.ts';
import { cycleState, recorded } from '../../audit/recorded-state.ts';
import { startOfAppraisals } from '../../audit/start-chains.ts';
import type { Executor } from '../../db.ts';
import { outboxRow } from '../../outbox/outbox-row.ts';
import { inPayload } from '../../outbox/payload.ts';
import { appraisal, audit, cycle } from '../../schema/appraisals.ts';
import { cycleAct } from '../../schema/cycle-acts.ts';
import { outbox } from '../../schema/messaging.ts';
import { insert, insertAll, insertFrom, records, texts, update } from '../../sql/write.ts';
import { daysOf, writeAppraisals } from '../cycles.ts';
import { settle } from './requests.ts';

/** Saves an act on a cycle: its row, what it changes, an audit row for each thing changed, and whom to tell. */
export async function saveDeed(tx: Executor, deed: Deed): Promise<void> {
  const { id, act, reason, plan, opens, by, now, request } = deed;
  const cycleId = plan.before.id;
  if (request) await settle(tx, id, 'done', by, now);
  else {
    const done = { settledAt: now, settledById: by.personId ?? null, outcome: 'done' } as const;
    const asked = { askedAt: now, askedById: by.personId ?? null };
    await tx.execute(insert(cycleAct, { id, cycleId, kind: act.kind, what: act, reason, ...asked, ...done }));
  }
  const why = { reason, ...(request && { askedById: request.askedById }) };
  const source = { at: now, role: by.role, actorId: by.personId, eventId: by.eventId };
  if (opens.length > 0) await writeAppraisals(tx, cycleId, opens);
  await changeAppraisals(tx, plan.appraisals);
  // Only now: once a cycle is closed, nothing of it can be changed.
  if (plan.cycle) {
    const { changes, act: name } = plan.cycle;
    await tx.execute(update(cycle, columnsOf(plan, changes), eq(cycle.id, cycleId)));
    const { cycle: c } = recorded;
    const said = { ...why, ...(opens.length > 0 && { appraisals: opens.length }) };
    const after = sql`${JSON.stringify(said)}::jsonb || jsonb_build_object('cycles', jsonb_build_object(${c.id}, ${cycleState}))`;
    await tx.execute(
      insertFrom(
        audit,
        { ...auditRow({ act: name }, source), after },
        sql`from ${cycle} c where ${eq(c.id, cycleId)}`,
      ),
    );
  }
  if (opens.length > 0) {
    const { appraisal: p } = recorded;
    await tx.execute(
      startOfAppraisals(
        inArray(
          p.id,
          opens.map((one) => one.id),
        ),
        now,
      ),
    );
  }
  const acts = plan.appraisals.map(({ audit: row }) =>
    auditRow({ ...row, after: { ...Object(row.after), ...why } }, source),
  );
  if (acts.length > 0) await tx.execute(insertAll(audit, acts));
  if (plan.kind === 'withdraw') await forgetNews(tx, id, plan);
  const eventId = by.eventId ?? `cycle-act:${id}`;
  const told = plan.told.map((one) =>
    outboxRow(
      { intent: { kind: 'cycle-news', ...one, actId: id }, dedupeKey: `cycle-news:${id}:${one.personId}` },
      now,
      eventId,
    ),
  );
  if (told.length > 0) await tx.execute(insertAll(outbox, told, { target: [outbox.dedupeKey] }));
}

const columnsOf = ({ after }: Plan, { name, period, windows, closedAt, units }: CycleChanges) => ({
  ...(name !== undefined && { name }),
  ...((period ?? windows) && daysOf(after.period, after.windows)),
  ...(closedAt && { closedAt }),
  ...(units !== undefined && { units }),
});

/** All of them change the same columns: an act does one thing. */
async function changeAppraisals(tx: Executor, changes: readonly TakingChange[]): Promise<void> {
  const [first] = changes;
  if (!first) return;
  const keys = Object.keys(first.set) as (keyof TakingChange['set'])[];
  const shape = Object.fromEntries(keys.map((key) => [key, appraisal[key]]));
  const rows = changes.map(({ id, revision, set }) => ({ id, revision, ...set }));
  const { columns, from } = records('w', { id: appraisal.id, revision: appraisal.revision, ...shape }, rows);
  const { id, revision, ...given } = columns;
  const set = { ...given, revision: sql`${appraisal.revision} + 1` };
  const such = sql`${eq(appraisal.id, id)} and ${appraisal.revision} = ${revision}`;
  const moved = await tx.execute(sql`${update(appraisal, set, such, from)} returning 1`);
  // The rows are locked since they were read, so this cannot be; half an act must never be saved.
  if (moved.length !== changes.length) throw new Error('an appraisal changed under a lock');
}

/** What was told of a result that is taken back may be told again of the next one. */
async function forgetNews(tx: Executor, actId: string, { appraisals }: Plan): Promise<void> {
  const ids = appraisals.map(({ id }) => id);
  const dedupeKey = sql`${outbox.dedupeKey} || ${`:before:${actId}`}::text`;
  const such = sql`${inArray(outbox.kind, ['result-ready', 'response', 'answer-news', 'objection'])}
    and ${inPayload(outbox, 'appraisalId')} = any(${texts(ids)})`;
  await tx.execute(update(outbox, { dedupeKey }, such));
}
