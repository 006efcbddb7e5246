import { sql } from 'drizzle-orm';

/** Lets a transaction destroy what must go by law from a closed cycle too, of which nothing else may change. */
export const mayForget = sql`select set_config('kinerja.forgets', 'on', true)`;
