import { eq, sql } from 'drizzle-orm';
import type { Temporal } from '../../shared/time.ts';
import type { Executor } from '../db.ts';
import { appraisal } from '../schema/appraisals.ts';
import type { ChangedPart } from '../schema/transfers.ts';
import { pick } from '../sql/read.ts';
import { records, update } from '../sql/write.ts';
import type { OpenPart } from './open-parts.ts';

/** What a transfer changes of an appraisal. */
export type PartColumns = Pick<
  OpenPart,
  'partTo' | 'lineDay' | 'heldUnit' | 'heldPosition' | 'heldLevel' | 'required'
>;

/** The same as acts and rows of transfers say it: what there is not is null, so that taking it away is said too. */
export const partSaid = (part: PartColumns): ChangedPart['before'] => ({
  partTo: part.partTo?.toString() ?? null,
  lineDay: part.lineDay?.toString() ?? null,
  heldUnit: part.heldUnit ?? null,
  heldPosition: part.heldPosition ?? null,
  heldLevel: part.heldLevel ?? null,
  required: part.required,
});

export type PartChange = {
  readonly one: Pick<OpenPart, 'id' | 'revision'>;
  readonly to: PartColumns;
  /** Since when nobody works on it; null = it is worked on. */
  readonly takenOutAt: Temporal.Instant | null;
};

/** Writes parts that are locked since they were read. */
export async function changeParts(tx: Executor, changes: readonly PartChange[]): Promise<void> {
  if (changes.length === 0) return;
  const { columns, from } = records(
    'w',
    pick(
      appraisal,
      ...(['id', 'revision', 'partTo', 'lineDay', 'heldUnit', 'heldPosition', 'heldLevel'] as const),
      ...(['required', 'takenOutAt'] as const),
    ),
    changes.map(({ one: { id, revision }, to, takenOutAt }) => ({
      ...{ id, revision, takenOutAt, required: to.required },
      ...{ partTo: to.partTo ?? null, lineDay: to.lineDay ?? null },
      ...{ heldUnit: to.heldUnit ?? null, heldPosition: to.heldPosition ?? null },
      heldLevel: to.heldLevel ?? null,
    })),
  );
  const { id, revision, ...set } = columns;
  const such = sql`${eq(appraisal.id, id)} and ${appraisal.revision} = ${revision}`;
  const moved = await tx.execute(
    sql`${update(appraisal, { ...set, revision: sql`${appraisal.revision} + 1` }, such, from)} returning 1`,
  );
  // The rows are locked since they were read, so this cannot be; half a transfer must never be saved.
  if (moved.length !== changes.length) throw new Error('a part changed under a lock');
}
