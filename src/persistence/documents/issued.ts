import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { DocumentKind } from '../../domain/documents/document.ts';
import type { Executor } from '../db.ts';
import { appraisal } from '../schema/appraisals.ts';
import { issuedDocument } from '../schema/documents.ts';
import { asNumber } from '../sql/decode.ts';
import { pick, read, readOne, value } from '../sql/read.ts';
import { insert } from '../sql/write.ts';

type IssuedDocument = typeof issuedDocument.$inferSelect;

/** The how manieth document of its kind comes next; nobody else takes out one of this appraisal until the end. */
export async function nextVersion(tx: Executor, appraisalId: string, kind: DocumentKind): Promise<number> {
  await tx.execute(sql`select from ${appraisal} where ${eq(appraisal.id, appraisalId)} for update`);
  const version = value(sql`coalesce(max(${issuedDocument.version}), 0) + 1`, asNumber);
  const such = and(eq(issuedDocument.appraisalId, appraisalId), eq(issuedDocument.kind, kind));
  const next = await readOne(
    tx,
    { version },
    (columns) => sql`select ${columns} from ${issuedDocument} where ${such}`,
  );
  return next.version;
}

/** Stores that a document went out. */
export async function recordIssued(tx: Executor, issued: IssuedDocument): Promise<void> {
  await tx.execute(insert(issuedDocument, issued));
}

const columns = pick(issuedDocument, 'kind', 'version', 'issuedAt', 'fileSha256');

async function issuedWhere(db: Executor, where: SQL) {
  const [found] = await read(db, columns, (all) => sql`select ${all} from ${issuedDocument} where ${where}`);
  return found;
}

/** The document with this code; undefined when we issued none. */
export const documentWithCode = (db: Executor, code: string) =>
  issuedWhere(db, eq(issuedDocument.code, code));

/** The document whose file has this digest; undefined when we issued none. */
export const documentWithFile = (db: Executor, sha256: string) =>
  issuedWhere(db, eq(issuedDocument.fileSha256, sha256));
