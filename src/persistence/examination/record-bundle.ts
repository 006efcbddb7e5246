import type { Officer } from '../../application/cycle/life/do-act.ts';
import type { Examination } from '../../domain/examination/examination.ts';
import type { Temporal } from '../../shared/time.ts';
import { auditRow } from '../audit/audit-row.ts';
import type { Executor } from '../db.ts';
import { outboxRow } from '../outbox/outbox-row.ts';
import { audit } from '../schema/appraisals.ts';
import { outbox } from '../schema/messaging.ts';
import { insert, insertAll } from '../sql/write.ts';

/** A bundle that was made, as the record of acts keeps it. */
export type MadeBundle = {
  readonly examination: Examination;
  /** Of its manifest, and so of all of it. */
  readonly sha256: string;
  readonly people: readonly string[];
  /** When those whom it concerns are told. */
  readonly tellAt: Temporal.Instant;
};

/** So many messages are written at once. */
const batchMax = 500;

/** Records that a bundle was made, and plans one message to everybody in it. Made again, nobody is told again. */
export async function recordBundle(
  tx: Executor,
  { examination: { id, no }, sha256, people, tellAt }: MadeBundle,
  { role, personId, eventId }: Officer,
  now: Temporal.Instant,
): Promise<void> {
  const after = { examinations: [id], no, sha256, people };
  await tx.execute(
    insert(audit, auditRow({ act: 'examine.make', after }, { at: now, role, actorId: personId, eventId })),
  );
  const rows = people.map((one) =>
    outboxRow(
      {
        intent: { kind: 'examined', personId: one, examinationId: id },
        dedupeKey: `examined:${id}:${one}`,
        availableAt: tellAt,
      },
      now,
      eventId ?? `examination:${id}`,
    ),
  );
  for (let from = 0; from < rows.length; from += batchMax)
    await tx.execute(insertAll(outbox, rows.slice(from, from + batchMax), { target: [outbox.dedupeKey] }));
}
