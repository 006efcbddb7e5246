import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/** Whether somebody has not left. Who has is recognised no more, sees nothing and is told nothing. */
export const isStillThere = ({ activeUntil }: { readonly activeUntil: PgColumn }, today: SQL): SQL =>
  sql`(${activeUntil} is null or ${activeUntil} > ${today})`;

/** Whether somebody is of a unit, however its name is written. */
export const isOfUnit = ({ unit }: { readonly unit: PgColumn }, name: string): SQL =>
  sql`lower(${unit}) = lower(${name.trim()})`;
