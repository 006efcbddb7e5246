import { and, inArray, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Transaction } from '../db.ts';
import { evidenceFile } from '../schema/files.ts';
import { notebookEntry } from '../schema/notebook.ts';

const o = alias(notebookEntry, 'o');

/** Removes those of these recordings of which no note is any more; the folder is cleared of them later. Returns which. */
export async function dropSounds(
  tx: Transaction,
  fileIds: readonly (string | null)[],
): Promise<readonly string[]> {
  const given = fileIds.filter((id) => id !== null);
  if (given.length === 0) return [];
  const isLoose = and(
    inArray(evidenceFile.id, given),
    isNull(evidenceFile.appraisalId),
    sql`not exists (select 1 from ${notebookEntry} o where ${o.fileId} = ${evidenceFile.id})`,
  );
  const gone = await tx.delete(evidenceFile).where(isLoose).returning({ id: evidenceFile.id });
  return gone.map(({ id }) => id);
}
