import { and, eq, gt, isNull, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { localDate, type Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { linkCode, person } from '../schema/people.ts';
import { asNumber } from '../sql/decode.ts';
import { readOne, value } from '../sql/read.ts';
import { on } from '../sql/write.ts';
import { isOfUnit, isStillThere } from './active.ts';
import { hasReachableAccount } from './reached.ts';

const p = alias(person, 'p');
const l = alias(linkCode, 'l');

/** Of a unit, or the whole agency: how many can be reached on a messenger in use, and of how many others an older code would end. */
export const lettersOutlook = (
  db: Db,
  unit: string | undefined,
  now: Temporal.Instant,
  timeZone: string,
  inUse: readonly string[] | undefined,
): Promise<{ readonly linked: number; readonly coded: number }> => {
  const those = and(
    isStillThere(p, on(localDate(now, timeZone))),
    unit === undefined ? undefined : isOfUnit(p, unit),
  );
  const isLinked = hasReachableAccount(p.id, inUse);
  const hasCode = sql`exists (select 1 from ${linkCode} l
    where ${and(eq(l.personId, p.id), isNull(l.usedAt), gt(l.expiresAt, now))})`;
  const count = (such: SQL) => value(sql`count(*) filter (where ${such})`, asNumber);
  return readOne(
    db,
    { linked: count(isLinked), coded: count(sql`not ${isLinked} and ${hasCode}`) },
    (columns) => sql`select ${columns} from ${person} p where ${those}`,
  );
};
