import { and, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import { releasedStatuses } from '../../domain/appraisal/appraisal.ts';
import type { ItemCode } from '../../domain/appraisal/items.ts';
import { predicates } from '../../domain/appraisal/predicate.ts';
import { objectionStages } from '../../domain/objection/objection.ts';
import type { Db, Executor } from '../db.ts';
import { numberOf } from '../people/number.ts';
import { answer } from '../schema/answers.ts';
import { appraisal, workResult } from '../schema/appraisals.ts';
import { person } from '../schema/people.ts';
import { pocketPiece } from '../schema/pocket.ts';
import { asFlag, asOneOf, asText } from '../sql/decode.ts';
import { columnsOf, json, list, maybe, pick, type Row, value, valuesDecoder } from '../sql/read.ts';
import { ready } from '../sql/ready.ts';
import { runText } from '../sql/run-text.ts';
import { heldLevel, heldUnit } from '../tenure/held-office.ts';

/**
 * So many appraisals are in memory at once. Few, because what lives while a page is written outlives V8's young
 * generation and is garbage of the old one, of which there was 100 MB at 100,000 people with pages of 500.
 */
const pageSize = 100;

const a = alias(appraisal, 'a');
const e = alias(person, 'e');
const r = alias(person, 'r');
const n = alias(answer, 'n');
const w = alias(workResult, 'w');
const k = alias(pocketPiece, 'k');

/** What nobody but the appraiser may read yet, or was withdrawn, is in no table. */
const isOut: SQL = sql`(${inArray(a.status, releasedStatuses)} and ${isNull(a.withheldAt)})`;

const ifOut = (column: PgColumn) => maybe(value(sql`case when ${isOut} then ${column} end`, asText));

/** Of an objection its stage alone, for a page of whole cases would be heavy. One filed before there were any has none. */
const stage: SQL = sql`case when ${a.objectedAt} is not null then
  coalesce(${a.objection}->>'stage', case when ${a.status} = 'objected' then 'filed' end) end`;
const isChanged: SQL = sql`coalesce(jsonb_path_exists(${a.objection}, '$.rulings.*.value'), false)`;

const columnsWith = (items: unknown) => ({
  ...pick(a, 'id', 'status', 'required', 'objectedAt', 'releasedAt', 'acknowledgedAt', 'partFrom', 'partTo'),
  isOut: value(isOut, asFlag),
  objectionStage: maybe(value(stage, asOneOf(objectionStages))),
  /** A ruling gives a row another value. Before the end it is a draft of whoever decides. */
  isChanged: value(isChanged, asFlag),
  predicate: maybe(value(sql`case when ${isOut} then ${a.predicate} end`, asOneOf(predicates))),
  strengths: ifOut(a.strengths),
  improve: ifOut(a.improve),
  nextStep: ifOut(a.nextStep),
  name: e.name,
  number: numberOf(e),
  isRestricted: value(sql`${isNotNull(e.restrictedAt)}`, asFlag),
  unit: value(heldUnit(a, e), asText),
  position: value(sql`coalesce(${a.heldPosition}, ${e.position})`, asText),
  level: maybe(value(heldLevel(a, e), asText)),
  appraiser: r.name,
  appraiserNumber: numberOf(r),
  answers: list(
    json(pick(n, 'item', 'value', 'unobservable', 'note')),
    sql`from ${answer} n where ${and(eq(n.appraisalId, a.id), sql`${n.author} = 'appraiser'`)}
      and ${n.item} = any(${items}::text[]) and ${isOut}`,
    sql`${n.item}`,
  ),
  results: list(
    json(pick(w, 'no', 'title', 'target', 'realisation', 'isOwn')),
    sql`from ${workResult} w where ${eq(w.appraisalId, a.id)} and ${isOut}`,
    sql`${w.no}`,
  ),
  pieces: list(
    json(pick(k, 'item', 'words', 'doneOn', 'startsAt', 'endsAt', 'quantity', 'unit', 'link')),
    sql`from ${pocketPiece} k where ${eq(k.appraisalId, a.id)} and ${isOut}`,
    sql`${k.doneOn}, ${k.startsAt}, ${k.id}`,
  ),
});
export type ExportedAppraisal = Row<ReturnType<typeof columnsWith>>;

/** Whose: a cycle's, and of these units in small letters; null = of all. */
export type ExportScope = { readonly cycleId: string; readonly units: readonly string[] | null };

type Given = ExportScope & { readonly after: string; readonly items: readonly ItemCode[] };

const such = (given: { readonly cycleId: unknown; readonly units: unknown }): SQL =>
  sql`${a.cycleId} = ${given.cycleId}::uuid and ${isNull(a.takenOutAt)}
    and (${given.units}::text[] is null or lower(${heldUnit(a, e)}) = any(${given.units}::text[]))`;

const page = ready<Given>(
  (
    given,
  ) => sql`select ${columnsOf(columnsWith(given.items))} from ${appraisal} a join ${person} e on ${e.id} = ${a.employeeId}
    join ${person} r on ${r.id} = ${a.appraiserId}
    where ${such(given)} and ${a.id} > ${given.after}::uuid order by ${a.id} limit ${sql.raw(`${pageSize}`)}`,
);
const pageText = page.text();
const decode = valuesDecoder(columnsWith([]));

const count = ready<ExportScope>(
  (given) =>
    sql`select count(*) from ${appraisal} a join ${person} e on ${e.id} = ${a.employeeId} where ${such(given)}`,
);
const countText = count.text();

/** How many appraisals a table will tell of. */
export async function countExported(db: Executor, scope: ExportScope): Promise<number> {
  const [row] = await runText(db, countText, count.fill(scope));
  return Number(row?.[0] ?? 0);
}

/**
 * The appraisals of a cycle, page by page, each read from where the last one ended, with the answers to these items: a
 * whole appraisal has some thirty, and most tables say few of them.
 */
export async function* exportPages(
  db: Executor,
  scope: ExportScope,
  items: readonly ItemCode[],
): AsyncGenerator<readonly ExportedAppraisal[]> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = (await runText(db, pageText, page.fill({ ...scope, after, items }))).map(decode);
    if (rows.length > 0) yield rows;
    if (rows.length < pageSize) return;
    after = rows.at(-1)?.id ?? after;
  }
}

/** Reads as if all of it were read at one moment, however long it takes. */
export const atOneMoment = (db: Db, work: (tx: Executor) => Promise<void>): Promise<void> =>
  db.transaction(work, { isolationLevel: 'repeatable read', accessMode: 'read only' });
