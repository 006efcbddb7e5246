import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

type Columns = { readonly [K in 'platform' | 'tenant' | 'userId' | 'personId']: SQLWrapper };

/** An account of a person as a button carries it: another account, or the same of somebody else, has another id. */
export const accountIdOf = ({ platform, tenant, userId, personId }: Columns): SQL =>
  sql`md5(${platform} || ':' || ${tenant} || ':' || ${userId} || ':' || ${personId}::text)::uuid`;
