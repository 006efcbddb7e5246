import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/** Whether a person has not left. People who have left are no longer recognised and get no messages. */
export const isStillThere = ({ activeUntil }: { readonly activeUntil: PgColumn }, today: SQL): SQL =>
  sql`(${activeUntil} is null or ${activeUntil} > ${today})`;

/** Whether a person belongs to a unit; upper and lower case do not matter. */
export const isOfUnit = ({ unit }: { readonly unit: PgColumn }, name: string): SQL =>
  sql`lower(${unit}) = lower(${name.trim()})`;
