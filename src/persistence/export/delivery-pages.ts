import { type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Executor } from '../db.ts';
import { numberOf } from '../people/number.ts';
import { appraisal, cycle } from '../schema/appraisals.ts';
import { delivery, outbox } from '../schema/messaging.ts';
import { person } from '../schema/people.ts';
import { columnsOf, maybe, pick, type Row, valuesDecoder } from '../sql/read.ts';
import { ready } from '../sql/ready.ts';
import { runText } from '../sql/run-text.ts';
import { heldUnit } from '../tenure/held-office.ts';
import type { ExportScope } from './export-pages.ts';

const pageSize = 1000;

const a = alias(appraisal, 'a');
const c = alias(cycle, 'c');
const d = alias(delivery, 'd');
const e = alias(person, 'e');
const o = alias(outbox, 'o');
const x = alias(delivery, 'x');

const columns = {
  ...pick(o, 'id', 'kind', 'outcome', 'createdAt', 'settledAt'),
  ...pick(e, 'name', 'unit'),
  number: numberOf(e),
  platform: maybe(d.platform),
  errorCode: maybe(d.errorCode),
};
export type ExportedDelivery = Row<typeof columns>;

type Given = ExportScope & { readonly after: string };

const such = (given: { readonly cycleId: unknown; readonly units: unknown }): SQL =>
  sql`${o.createdAt} >= ${c.openedAt} and (${c.closedAt} is null or ${o.createdAt} <= ${c.closedAt})
    and exists (select from ${appraisal} a where ${a.cycleId} = ${c.id} and ${a.employeeId} = ${e.id}
      and (${given.units}::text[] is null or lower(${heldUnit(a, e)}) = any(${given.units}::text[])))`;

const page = ready<Given>(
  (given) => sql`select ${columnsOf(columns)} from ${outbox} o join ${person} e on ${e.id} = ${o.recipientId}
    join ${cycle} c on ${c.id} = ${given.cycleId}::uuid
    left join lateral (select ${x.platform}, ${x.errorCode} from ${delivery} x where ${x.outboxId} = ${o.id}
      order by ${x.at} desc limit 1) d on true
    where ${such(given)} and ${o.id} > ${given.after}::uuid order by ${o.id} limit ${sql.raw(`${pageSize}`)}`,
);
const pageText = page.text();
const decode = valuesDecoder(columns);

/** What became of messages to the people of a cycle while it was open, page by page. */
export async function* deliveryPages(
  db: Executor,
  scope: ExportScope,
): AsyncGenerator<readonly ExportedDelivery[]> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = (await runText(db, pageText, page.fill({ ...scope, after }))).map(decode);
    if (rows.length > 0) yield rows;
    if (rows.length < pageSize) return;
    after = rows.at(-1)?.id ?? after;
  }
}
