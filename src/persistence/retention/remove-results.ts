import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { yearSettings } from '../../domain/retention/years.ts';
import { isBefore, type Temporal } from '../../shared/time.ts';
import { auditRow } from '../audit/audit-row.ts';
import { mayForget } from '../audit/may-forget.ts';
import type { Db, Transaction } from '../db.ts';
import { answer } from '../schema/answers.ts';
import { appraisal, audit, cycle, workResult } from '../schema/appraisals.ts';
import { growthAction, growthMentor } from '../schema/growth.ts';
import { paperEntry } from '../schema/papers.ts';
import { pocketPiece } from '../schema/pocket.ts';
import { guidanceForm } from '../schema/talks.ts';
import { insert, update } from '../sql/write.ts';
import { removeEvidence } from './remove-evidence.ts';

type Removal = {
  readonly cycle: string;
  /** How many years after the end of its period results are kept. */
  readonly years: number;
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
};

export type RemovedResults = {
  readonly kind: 'removed';
  readonly appraisals: number;
  readonly evidence: number;
};

/**
 * Destroys all appraisals of a cycle whose period ended more than so many years ago: what was answered, rated and handed
 * in, and the values of every act on them. That there were these acts, by whom and when, stays in their chains, and the
 * last act of each says by which setting it was destroyed. Only the owner of the tables may.
 */
export const removeResults = (
  db: Db,
  { cycle: name, years, now, today }: Removal,
): Promise<RemovedResults | { readonly kind: 'no-such-cycle' | 'not-past' }> =>
  db.transaction(async (tx) => {
    const [found] = await tx
      .select({ id: cycle.id, periodTo: cycle.periodTo })
      .from(cycle)
      .where(sql`lower(${cycle.name}) = lower(${name})`);
    if (!found) return { kind: 'no-such-cycle' };
    const until = today.subtract({ years });
    if (!isBefore(found.periodTo, until)) return { kind: 'not-past' };
    const rows = await tx
      .select({ id: appraisal.id })
      .from(appraisal)
      .where(eq(appraisal.cycleId, found.id))
      .for('update');
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return { kind: 'removed', appraisals: 0, evidence: 0 };
    const why = { setting: yearSettings.results, years, until: until.toString() };
    const by = { at: now, role: 'operator' } as const;
    const act = (before: unknown, appraisalId?: string) =>
      insert(
        audit,
        auditRow({ act: 'retention.remove', before, after: why, ...(appraisalId && { appraisalId }) }, by),
      );
    const evidence = await removeEvidence(tx, ids, async (before, appraisalId) => {
      await tx.execute(act(before, appraisalId));
    });
    await unfile(tx, ids, by);
    await tx.execute(mayForget);
    await tx.delete(paperEntry).where(inArray(paperEntry.appraisalId, ids));
    await tx.delete(growthMentor).where(inArray(growthMentor.appraisalId, ids));
    await tx.delete(growthAction).where(inArray(growthAction.appraisalId, ids));
    await tx.delete(guidanceForm).where(inArray(guidanceForm.appraisalId, ids));
    await tx.delete(answer).where(inArray(answer.appraisalId, ids));
    await tx.delete(workResult).where(inArray(workResult.appraisalId, ids));
    await tx.delete(appraisal).where(inArray(appraisal.id, ids));
    const values = { before: null, after: null, operator: null, salt: null };
    await tx.execute(update(audit, values, inArray(audit.appraisalId, ids)));
    for (const id of ids) await tx.execute(act({ whole: true }, id));
    return { kind: 'removed', appraisals: ids.length, evidence };
  });

/** What lies in a pocket under a work result of theirs is filed under nothing. */
async function unfile(
  tx: Transaction,
  ids: readonly string[],
  by: { readonly at: Temporal.Instant; readonly role: 'operator' },
): Promise<void> {
  const pieces = await tx
    .update(pocketPiece)
    .set({ item: null, itemOf: null })
    .where(and(inArray(pocketPiece.itemOf, [...ids]), isNull(pocketPiece.appraisalId)))
    .returning({ id: pocketPiece.id });
  for (const { id } of pieces)
    await tx.execute(insert(audit, auditRow({ act: 'pocket.file', after: { id } }, by)));
}
