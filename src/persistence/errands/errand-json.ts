import { and, eq, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { StoredDesk } from '../../domain/hr/desk.ts';
import { type Errand, unitOfOrder } from '../../domain/hr/errand.ts';
import { chatFile } from '../schema/chat-files.ts';
import { hrErrand } from '../schema/errands.ts';
import { asNumber } from '../sql/decode.ts';
import { json, mapped, maybe, pick, type Value, value } from '../sql/read.ts';
import { storedOrder, storedReport } from './report-shape.ts';

const q = alias(hrErrand, 'q');

const errand = mapped(
  json(pick(q, 'id', 'kind', 'status', 'name', 'askedAt', 'report', 'errandOrder')),
  ({ report, name, errandOrder, ...rest }): Errand => ({
    ...rest,
    ...(name !== undefined && { name }),
    ...unitOf(errandOrder),
    ...(report !== undefined && report !== null && { report: storedReport(report) }),
  }),
);

function unitOf(order: unknown): Pick<Errand, 'unit'> {
  const unit = order === undefined || order === null ? undefined : unitOfOrder(storedOrder(order));
  return unit === undefined ? {} : { unit };
}

/** The errand with that id, for whose it is and nobody else. */
export const errandJson = (me: SQL, errandId: SQL): Value<StoredDesk> =>
  mapped(
    json({
      remaining: value(
        sql`(select count(*) from ${chatFile} where ${eq(chatFile.status, 'remains')})`,
        asNumber,
      ),
      errand: maybe(
        errand,
        (found) =>
          sql`(select ${found} from ${hrErrand} q where ${and(sql`${q.id} = ${errandId}`, sql`${q.personId} = ${me}`)})`,
      ),
    }),
    ({ errand: found, remaining }): StoredDesk => ({
      view: 'errand',
      ...(found && { errand: found }),
      ...(remaining > 0 && { remaining }),
    }),
  );
