import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { jsonObject } from '../sql/json-object.ts';

/** A moment as the chain writes it. */
export const momentText = (moment: PgColumn | SQL): SQL =>
  sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`;

type Parts = Readonly<Record<string, PgColumn | SQL>>;

export const object = (parts: Parts): SQL => jsonObject(parts);
