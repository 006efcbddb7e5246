import { type SQL, sql } from 'drizzle-orm';
import type { alias } from 'drizzle-orm/pg-core';
import type { appraisal } from '../schema/appraisals.ts';

type Of = ReturnType<typeof alias<typeof appraisal, string>>;

/** Who corrected a result or proposed to, as a JSON array of ids: as `correctorsOf` of the rule. */
export const correctors = ({ missed }: Of): SQL =>
  sql`(coalesce(${missed} -> 'correctedBy', '[]') || coalesce(${missed} -> 'proposed' -> 'proposedBy', '[]'))`;

export const hasCorrected = (of: Of, id: SQL): SQL => sql`coalesce(${correctors(of)} ? (${id})::text, false)`;
