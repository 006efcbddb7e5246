import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Temporal } from '../../shared/time.ts';
import { on } from '../sql/write.ts';

/** Whether somebody has not left. Who has is recognised no more, sees nothing and is told nothing. */
export const isStillThere = (
  { activeUntil }: { readonly activeUntil: PgColumn },
  today: Temporal.PlainDate,
): SQL => sql`(${activeUntil} is null or ${activeUntil} > ${on(today)})`;

/** Whether somebody is of a unit, however its name is written. */
export const isOfUnit = ({ unit }: { readonly unit: PgColumn }, name: string): SQL =>
  sql`lower(${unit}) = lower(${name.trim()})`;
