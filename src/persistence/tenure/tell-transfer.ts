import type { HandedOverBy } from '../cycles/assignments.ts';
import type { Executor } from '../db.ts';
import { outboxRow } from '../outbox/outbox-row.ts';
import { outbox } from '../schema/messaging.ts';
import { insertAll } from '../sql/write.ts';

type Told = {
  readonly id: string;
  readonly personId: string;
  /** Of each appraisal that it changed, who was the appraiser and who is now. */
  readonly parts: readonly (readonly (string | undefined)[])[];
};

/** Tells who moved, and both appraisers, what becomes of the appraisals; nobody where none was touched. */
export async function tellTransfer(
  tx: Executor,
  all: readonly Told[],
  what: 'moved' | 'undone',
  { now, eventId }: Pick<HandedOverBy, 'now' | 'eventId'>,
): Promise<void> {
  const rows = all.flatMap(({ id, personId, parts }) => {
    if (parts.length === 0) return [];
    const people = new Set([personId, ...parts.flat().flatMap((one) => (one === undefined ? [] : [one]))]);
    return [...people].map((reader) =>
      outboxRow(
        {
          intent: { kind: 'part-news', personId: reader, transferId: id, what },
          dedupeKey: `part-news:${id}:${what}:${reader}`,
        },
        now,
        eventId ?? `transfer:${id}`,
      ),
    );
  });
  if (rows.length > 0) await tx.execute(insertAll(outbox, rows, { target: [outbox.dedupeKey] }));
}
