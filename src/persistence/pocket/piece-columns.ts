import { type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { evidenceFile } from '../schema/files.ts';
import { pocketPiece } from '../schema/pocket.ts';
import { json, list, maybe, pick } from '../sql/read.ts';

const q = alias(pocketPiece, 'q');
const g = alias(evidenceFile, 'g');

/** What people see of a piece beside an appraisal. */
export const pieceColumns = {
  ...pick(q, 'id', 'kind', 'words', 'item', 'itemOf', 'keptAt', 'writtenAt', 'writtenBy', 'appraisalId'),
  ...pick(q, 'link', 'growthNo'),
  fileStatus: maybe(g.status),
  fileName: maybe(g.name),
  fileKind: maybe(g.kind),
  fileSize: maybe(g.size),
};

/** What its owner sees of it besides. */
const ownColumns = {
  ...pieceColumns,
  ...pick(q, 'doneOn', 'startsAt', 'endsAt', 'quantity', 'unit', 'copiedAt'),
};

const withFiles = sql`from ${pocketPiece} q left join ${evidenceFile} g on ${g.id} = ${q.id}`;
export const newestFirst = sql`${q.keptAt} desc, ${q.id} desc`;

/** What was handed in with an appraisal and, if it is the reader's own, what lies in their pocket. */
export const piecesOf = (appraisalId: SQL, employeeId: SQL, readerId: SQL): SQL =>
  sql`${withFiles} where ${q.appraisalId} = ${appraisalId}
    or (${q.appraisalId} is null and ${q.ownerId} = ${employeeId} and ${employeeId} = ${readerId})`;

/** What lies in somebody's pocket: nothing that was handed in. */
export const pocketOf = (ownerId: SQL) =>
  list(
    json(ownColumns),
    sql`${withFiles} where ${q.ownerId} = ${ownerId} and ${q.appraisalId} is null`,
    newestFirst,
  );
