import { type SQL, sql } from 'drizzle-orm';
import type { SettingKey } from '../../domain/agency/settings.ts';
import { agencySetting as s } from '../schema/settings.ts';

/** A number of days that the agency set, or ours: the latest change counts, and one without a value is back to ours. */
export const setDays = (key: SettingKey, usual: number): SQL =>
  sql`coalesce((select ${s.value}::int from ${s} where ${s.key} = ${sql.raw(`'${key}'`)} and ${s.state} = 'set'
    order by ${s.revision} desc limit 1), ${sql.raw(String(usual))})`;
