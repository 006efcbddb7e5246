import { and, inArray, isNull } from 'drizzle-orm';
import type { Transaction } from '../db.ts';
import { evidenceFile } from '../schema/files.ts';
import { pocketPiece } from '../schema/pocket.ts';

/** Writes the act of what went: of an appraisal, or of the agency when none is named. */
export type TellRemoval = (
  before: Readonly<Record<string, readonly string[]>>,
  appraisalId?: string,
) => Promise<void>;

/**
 * Removes everything that was handed in with these appraisals: files, and pieces of pockets with their files. What a
 * piece was is known to two chains, of its appraisal and of the agency, so both get an act. Returns how many went.
 */
export async function removeEvidence(
  tx: Transaction,
  appraisalIds: readonly string[],
  tell: TellRemoval,
): Promise<number> {
  const of = [...appraisalIds];
  const sent = await tx
    .delete(evidenceFile)
    .where(inArray(evidenceFile.appraisalId, of))
    .returning({ id: evidenceFile.id, appraisalId: evidenceFile.appraisalId, status: evidenceFile.status });
  const pieces = await tx
    .delete(pocketPiece)
    .where(inArray(pocketPiece.appraisalId, of))
    .returning({ id: pocketPiece.id, appraisalId: pocketPiece.appraisalId });
  const pieceIds = pieces.map(({ id }) => id);
  const theirs = await tx
    .delete(evidenceFile)
    .where(and(inArray(evidenceFile.id, pieceIds), isNull(evidenceFile.appraisalId)))
    .returning({ id: evidenceFile.id, status: evidenceFile.status });
  for (const id of appraisalIds) {
    const files = sent.filter(({ appraisalId, status }) => appraisalId === id && status === 'kept');
    const handedIn = pieces.filter(({ appraisalId }) => appraisalId === id);
    if (files.length + handedIn.length > 0)
      await tell({ files: files.map((one) => one.id), pieces: handedIn.map((one) => one.id) }, id);
  }
  const kept = theirs.filter(({ status }) => status === 'kept').map(({ id }) => id);
  if (pieceIds.length > 0) await tell({ pieces: pieceIds, files: kept });
  return sent.length + pieces.length;
}
