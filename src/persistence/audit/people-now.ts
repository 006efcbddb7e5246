import { type SQL, sql } from 'drizzle-orm';
import { person } from '../schema/people.ts';
import { texts } from '../sql/write.ts';
import { personState, recorded } from './recorded-state.ts';

const { person: h } = recorded;

/** What the tables say of some people at this moment: what the audit trail is replayed with. */
export const peopleNow = (ids: readonly string[]): SQL =>
  sql`(select coalesce(jsonb_object_agg(${h.id}, ${personState}), '{}') from ${person} h
    where ${h.id} = any(${texts([...new Set(ids)])}::uuid[]))`;
