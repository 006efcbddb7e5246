import { and, gt, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import type { ReportingLine } from '../../domain/cycle/assignments.ts';
import type { Temporal } from '../../shared/time.ts';
import { reportingLine } from '../schema/people.ts';
import { json, list, mapped, type Value } from '../sql/read.ts';

const l = alias(reportingLine, 'l');

/** The reporting lines of the person `p`, the earliest first. */
export const linesOf = (p: { readonly id: PgColumn }): Value<readonly ReportingLine[]> =>
  list(
    mapped(
      json({ appraiserId: l.appraiserId, from: l.validFrom, to: l.validTo }),
      ({ to, ...line }): ReportingLine => ({ ...line, ...(to && { to }) }),
    ),
    sql`from ${reportingLine} l where ${l.personId} = ${p.id}`,
    sql`${l.validFrom}`,
  );

type Validity = { readonly validFrom: PgColumn; readonly validTo: PgColumn };

/** The same on a day that the statement finds. */
export const isValidOn = ({ validFrom, validTo }: Validity, day: SQL): SQL | undefined =>
  and(lte(validFrom, day), or(isNull(validTo), gt(validTo, day)));

/** Whether a reporting line is valid on a day. */
export const holdsOn = ({ validFrom, validTo }: Validity, day: Temporal.PlainDate): SQL | undefined =>
  and(lte(validFrom, day), or(isNull(validTo), gt(validTo, day)));
