import { and, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { StoredDesk } from '../../domain/hr/desk.ts';
import type { Errand } from '../../domain/hr/errand.ts';
import { hrErrand } from '../schema/errands.ts';
import { json, mapped, maybe, pick, type Value } from '../sql/read.ts';
import { storedReport } from './report-shape.ts';

const q = alias(hrErrand, 'q');

const errand = mapped(
  json(pick(q, 'id', 'kind', 'status', 'name', 'askedAt', 'report')),
  ({ report, name, ...rest }): Errand => ({
    ...rest,
    ...(name !== undefined && { name }),
    ...(report !== undefined && report !== null && { report: storedReport(report) }),
  }),
);

/** The errand with that id, for whose it is and nobody else. */
export const errandJson = (me: SQL, errandId: SQL): Value<StoredDesk> =>
  mapped(
    json({
      errand: maybe(
        errand,
        (found) =>
          sql`(select ${found} from ${hrErrand} q where ${and(sql`${q.id} = ${errandId}`, sql`${q.personId} = ${me}`)})`,
      ),
    }),
    ({ errand: found }): StoredDesk => ({ view: 'errand', ...(found && { errand: found }) }),
  );
