import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { Temporal } from '../../shared/time.ts';
import type { Executor } from '../db.ts';
import { appraisal, audit } from '../schema/appraisals.ts';
import { insert, insertFrom, update } from '../sql/write.ts';
import { auditRow } from './audit-row.ts';
import { agencyState, appraisalState, recorded } from './recorded-state.ts';

/**
 * Destroys the values of rows of one chain, and leaves an act that names these rows and what remains in the tables: take
 * the words out of the tables first, in the same transaction. Who may do so owns the tables; the role of the bot cannot.
 */
export async function destroyValues(
  tx: Executor,
  { appraisalId, seqs }: { readonly appraisalId?: string; readonly seqs: readonly number[] },
  by: { readonly now: Temporal.Instant; readonly actorId?: string },
): Promise<void> {
  const isOfChain =
    appraisalId === undefined ? isNull(audit.appraisalId) : eq(audit.appraisalId, appraisalId);
  const values = { before: null, after: null, operator: null, salt: null };
  await tx.execute(update(audit, values, and(isOfChain, inArray(audit.seq, [...seqs]))));
  // An earlier act of destruction may be among them, so every one names all rows without values.
  const rows = sql`(select jsonb_agg(${audit.seq} order by ${audit.seq}) from ${audit} where ${and(isOfChain, isNull(audit.salt))})`;
  const after = (state: SQL) => sql`jsonb_build_object('rows', ${rows}, 'state', ${state})`;
  const act = auditRow(
    { act: 'values.destroy', appraisalId },
    { at: by.now, role: 'operator', actorId: by.actorId },
  );
  if (appraisalId === undefined) {
    await tx.execute(insert(audit, { ...act, after: after(agencyState) }));
    return;
  }
  const { appraisal: p } = recorded;
  await tx.execute(
    insertFrom(
      audit,
      { ...act, after: after(appraisalState) },
      sql`from ${appraisal} p where ${eq(p.id, appraisalId)}`,
    ),
  );
}
