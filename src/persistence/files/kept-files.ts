import { and, eq, gt, isNotNull, sql } from 'drizzle-orm';
import type { Db } from '../db.ts';
import { evidenceFile } from '../schema/files.ts';

/** Where a kept file lies, and what it is sent as. */
export type KeptFile = {
  readonly id: string;
  readonly sha256: string;
  readonly extension: string;
  readonly mimeType: string;
  readonly name: string | null;
};

const kept = { id: evidenceFile.id, name: evidenceFile.name, extension: evidenceFile.extension };

export async function keptFile(db: Db, id: string): Promise<KeptFile | undefined> {
  const [found] = await db
    .select({ ...kept, sha256: evidenceFile.sha256, mimeType: evidenceFile.mimeType })
    .from(evidenceFile)
    .where(and(eq(evidenceFile.id, id), eq(evidenceFile.status, 'kept')));
  if (!found?.sha256 || !found.extension || !found.mimeType) return undefined;
  const { sha256, extension, mimeType } = found;
  return { ...found, sha256, extension, mimeType };
}

const batchMax = 500;

/** Every hash that must lie in the folder, once, in their order; never more than a batch in memory. */
export async function* keptHashes(db: Db): AsyncGenerator<string> {
  for (let last: string | undefined = ''; last !== undefined; ) {
    const after: string = last;
    const rows = await db
      .selectDistinct({ sha256: sql<string>`${evidenceFile.sha256}` })
      .from(evidenceFile)
      .where(and(isNotNull(evidenceFile.sha256), gt(evidenceFile.sha256, after)))
      .orderBy(evidenceFile.sha256)
      .limit(batchMax);
    for (const { sha256 } of rows) yield sha256;
    last = rows.length < batchMax ? undefined : rows.at(-1)?.sha256;
  }
}
