import { and, eq, gt, isNull } from 'drizzle-orm';
import type { FileKind } from '../../domain/files/evidence-file.ts';
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
  return found && wholeOf(found);
}

/** A kept file that somebody put into their own pocket. */
export async function ownPocketFile(
  db: Db,
  id: string,
  ownerId: string,
): Promise<(KeptFile & { readonly kind: FileKind | null }) | undefined> {
  const isOwn = and(eq(evidenceFile.ownerId, ownerId), isNull(evidenceFile.appraisalId));
  const [found] = await db
    .select({
      ...kept,
      sha256: evidenceFile.sha256,
      mimeType: evidenceFile.mimeType,
      kind: evidenceFile.kind,
    })
    .from(evidenceFile)
    .where(and(eq(evidenceFile.id, id), eq(evidenceFile.status, 'kept'), isOwn));
  return found && wholeOf(found);
}

type Found = { readonly [K in 'sha256' | 'extension' | 'mimeType']: string | null };
function wholeOf<F extends Found>(found: F) {
  const { sha256, extension, mimeType } = found;
  return sha256 && extension && mimeType ? { ...found, sha256, extension, mimeType } : undefined;
}

const batchMax = 500;

/** A file that must lie in the folder, and whose it is. */
export type ExpectedFile = {
  readonly sha256: string;
  readonly employee: string;
  /** Absent for one that came into a pocket. */
  readonly item?: string;
};

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
    for (const { sha256, employee, item } of rows)
      if (sha256) yield { sha256, employee, ...(item !== null && { item }) };
    last = rows.length < batchMax ? undefined : rows.at(-1)?.id;
  }
}
