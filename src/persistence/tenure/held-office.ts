import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

type Held = { readonly heldUnit: PgColumn; readonly heldLevel: PgColumn };
type Person = { readonly unit: PgColumn; readonly positionLevel: PgColumn };

/** The unit in which an appraised part was served: the person's own, unless a transfer ended the part. */
export const heldUnit = (a: Pick<Held, 'heldUnit'>, e: Pick<Person, 'unit'>): SQL =>
  sql`coalesce(${a.heldUnit}, ${e.unit})`;
export const heldLevel = (a: Pick<Held, 'heldLevel'>, e: Pick<Person, 'positionLevel'>): SQL =>
  sql`coalesce(${a.heldLevel}, ${e.positionLevel})`;
