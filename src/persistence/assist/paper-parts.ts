import { and, eq, isNull, sql } from 'drizzle-orm';
import type { WriteOf } from '../../application/outcome/writes.ts';
import { counted, filled, type Part } from '../events/part.ts';
import { paperEntry } from '../schema/papers.ts';
import { ready } from '../sql/ready.ts';
import { insert, update } from '../sql/write.ts';

/** A paper that was begun or recorded, or that ended; nothing is saved when it ended meanwhile. */
export function paperPart(write: WriteOf<'put-paper'> | WriteOf<'end-paper'>): Part {
  if (write.kind === 'end-paper') {
    const isOpen = and(eq(paperEntry.id, write.paperId), isNull(paperEntry.endedAt));
    return counted('paper', update(paperEntry, { endedAt: write.at }, isOpen));
  }
  const { appraisalId, paper } = write;
  const { id, kind, reason, witness, on: paperOn, at, by, endedAt = null } = paper;
  const row = { id, appraisalId, kind, byId: by.id, reason, witness, paperOn, at, endedAt };
  return counted('paper', insert(paperEntry, row));
}

const open = ready<{ readonly paperId: string }>(
  (given) => sql`select 1 from ${paperEntry}
    where ${paperEntry.id} = ${given.paperId} and ${paperEntry.endedAt} is null for share`,
);

/** The paper that is being entered is still open when an answer from it is saved. */
export const openPaperPart = (paperId: string): Part => filled('paper_open', open, { paperId }, true);
