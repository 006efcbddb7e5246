import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/** A moment as the chain writes it. */
export const momentText = (moment: PgColumn | SQL): SQL =>
  sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`;

type Parts = Readonly<Record<string, PgColumn | SQL>>;

export const object = (parts: Parts): SQL =>
  sql`jsonb_build_object(${sql.join(
    Object.entries(parts).map(([key, part]) => sql`${sql.raw(`'${key}'`)}, ${part}`),
    sql`, `,
  )})`;
