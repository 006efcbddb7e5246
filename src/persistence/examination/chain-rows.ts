import { and, gt, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { ChainRow, ValuesKept } from '../../application/examination/bundle.ts';
import {
  concerns,
  examinedActs,
  keptOfAgency,
  keptOfAppraisal,
  type Within,
} from '../../application/examination/withhold.ts';
import { momentText } from '../audit/recorded-object.ts';
import type { Executor } from '../db.ts';
import { audit } from '../schema/appraisals.ts';
import { asText } from '../sql/decode.ts';
import { maybe, pick, read, value } from '../sql/read.ts';
import { texts } from '../sql/write.ts';

/** So many rows of the acts of the agency are in memory at once. */
const batchMax = 1000;

const a = alias(audit, 'a');
const b = alias(audit, 'b');

const columns = {
  ...pick(a, 'seq', 'id', 'actorId', 'role', 'act', 'appraisalId', 'eventId', 'commitment', 'hash', 'salt'),
  ...pick(a, 'operator'),
  at: value(momentText(a.at), asText),
  // As PostgreSQL writes them: the very texts that the commitment was made of.
  before: maybe(value(sql`${a.before}::text`, asText)),
  after: maybe(value(sql`${a.after}::text`, asText)),
  previous: maybe(
    value(
      sql`(select ${b.hash} from ${audit} b where ${b.appraisalId} is not distinct from ${a.appraisalId}
        and ${b.seq} = ${a.seq} - 1)`,
      asText,
    ),
  ),
};
type Found = Awaited<ReturnType<typeof rowsSuch>>[number];

const rowsSuch = (tx: Executor, rest: SQL) =>
  read(tx, columns, (listed) => sql`select ${listed} from ${audit} a ${rest}`);

/** The whole chain of each appraisal, without the values of drafts. */
export async function chainsOf(
  tx: Executor,
  drafts: ReadonlyMap<string, readonly string[]>,
): Promise<ReadonlyMap<string, readonly ChainRow[]>> {
  const rows = await rowsSuch(
    tx,
    sql`where ${a.appraisalId} = any(${texts([...drafts.keys()])}::uuid[]) order by ${a.appraisalId}, ${a.seq}`,
  );
  const chains = new Map<string, ChainRow[]>();
  for (const row of rows) {
    const { appraisalId = '' } = row;
    const kept = keptOfAppraisal(valuesOf(row), drafts.get(appraisalId) ?? []);
    chains.set(appraisalId, [...(chains.get(appraisalId) ?? []), bundled(row, kept)]);
  }
  return chains;
}

/** The acts of the agency that concern what a bundle is about; the others are not in it. */
export async function agencyRows(tx: Executor, within: Within): Promise<readonly ChainRow[]> {
  const found: ChainRow[] = [];
  for (let last: number | undefined = 0; last !== undefined; ) {
    const after: number = last;
    const such = and(isNull(a.appraisalId), gt(a.seq, after), inArray(a.act, [...examinedActs]));
    const rows: readonly Found[] = await rowsSuch(tx, sql`where ${such} order by ${a.seq} limit ${batchMax}`);
    for (const row of rows) {
      const said = valuesOf(row);
      if (concerns(said, within)) found.push(bundled(row, keptOfAgency(said, within)));
    }
    last = rows.length < batchMax ? undefined : rows.at(-1)?.seq;
  }
  return found;
}

const valuesOf = ({ act, before, after, salt }: Found) => ({
  act,
  before: before === undefined ? null : JSON.parse(before),
  after: after === undefined ? null : JSON.parse(after),
  isDestroyed: salt === undefined,
});

function bundled(row: Found, kept: ValuesKept | undefined): ChainRow {
  const { salt, before, after, operator, previous, ...rest } = row;
  const { actorId, appraisalId, eventId, commitment } = rest;
  return {
    ...{ seq: rest.seq, id: rest.id, at: rest.at, actorId: actorId ?? null, role: rest.role, act: rest.act },
    ...{ appraisalId: appraisalId ?? null, eventId: eventId ?? null, commitment: commitment ?? null },
    ...{ previous: previous ?? '', hash: rest.hash },
    values:
      kept === undefined && salt !== undefined
        ? { salt, before: before ?? null, after: after ?? null, operator: operator ?? null }
        : { kept: kept ?? 'destroyed' },
  };
}
