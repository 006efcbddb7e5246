import { and, eq, gt } from 'drizzle-orm';
import type { Db } from '../db.ts';
import { evidenceFile } from '../schema/files.ts';
import { person } from '../schema/people.ts';

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

/** A file that must lie in the folder, and whose it is. */
export type ExpectedFile = { readonly sha256: string; readonly employee: string; readonly item: string };

/** Every file that must lie in the folder; never more than a batch in memory. */
export async function* expectedFiles(db: Db): AsyncGenerator<ExpectedFile> {
  const first = '00000000-0000-0000-0000-000000000000';
  for (let last: string | undefined = first; last !== undefined; ) {
    const after: string = last;
    const rows = await db
      .select({
        ...{ id: evidenceFile.id, sha256: evidenceFile.sha256, item: evidenceFile.item },
        employee: person.name,
      })
      .from(evidenceFile)
      .innerJoin(person, eq(person.id, evidenceFile.ownerId))
      .where(and(eq(evidenceFile.status, 'kept'), gt(evidenceFile.id, after)))
      .orderBy(evidenceFile.id)
      .limit(batchMax);
    for (const { sha256, employee, item } of rows) if (sha256) yield { sha256, employee, item };
    last = rows.length < batchMax ? undefined : rows.at(-1)?.id;
  }
}
