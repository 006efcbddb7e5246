import { eq, gt, isNull, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { LinkCodeAudience, LinkCodeStore } from '../../application/people/issue-link-codes.ts';
import { localDate } from '../../shared/time.ts';
import { auditRow } from '../audit/audit-row.ts';
import type { Db } from '../db.ts';
import { audit } from '../schema/appraisals.ts';
import { account } from '../schema/messaging.ts';
import { linkCode, person } from '../schema/people.ts';
import { read } from '../sql/read.ts';
import { insertFrom, records, texts } from '../sql/write.ts';
import { isOfUnit, isStillThere } from './active.ts';

const p = alias(person, 'p');
const k = alias(account, 'k');

/** Link codes on PostgreSQL; `timeZone` is the agency's, for who is on the roster today. */
export const createLinkCodeStore = (db: Db, timeZone: string): LinkCodeStore => ({
  holders: (audience, now) =>
    read(
      db,
      { personId: p.id, nip: p.nip, name: p.name, unit: p.unit },
      (columns) => sql`select ${columns} from ${person} p
        where ${isStillThere(p, localDate(now, timeZone))} and ${isMeant(audience)}
        order by ${p.unit}, ${p.name}, ${p.id}`,
    ),
  takenSelectors: async (selectors) => {
    const { selector } = linkCode;
    const rows = await read(
      db,
      { selector },
      (columns) => sql`select ${columns} from ${linkCode} where ${selector} = any(${texts(selectors)})`,
    );
    return new Set(rows.map((row) => row.selector));
  },
  save: async (codes, audience, now) => {
    const { id, personId, selector, salt, hash, expiresAt } = linkCode;
    const { columns, from } = records('r', { id, personId, selector, salt, hash, expiresAt }, codes);
    await db.transaction(async (tx) => {
      await tx
        .update(linkCode)
        .set({ expiresAt: now })
        .from(from)
        .where(
          sql`${eq(personId, columns.personId)} and ${isNull(linkCode.usedAt)} and ${gt(expiresAt, now)}`,
        );
      await tx.execute(insertFrom(linkCode, { ...columns, createdAt: now }, sql`from ${from}`));
      // Whose codes, and never the codes.
      const after = {
        audience,
        people: codes.map((code) => code.personId),
        expiresAt: codes[0]?.expiresAt.toString(),
      };
      await tx
        .insert(audit)
        .values(auditRow({ act: 'link-codes.issue', after }, { at: now, role: 'operator' }));
    });
  },
});

function isMeant(audience: LinkCodeAudience): SQL {
  if (audience === 'all-unlinked')
    return sql`not exists (select 1 from ${account} k where ${k.personId} = ${p.id})`;
  if ('nip' in audience) return eq(p.nip, audience.nip);
  return isOfUnit(p, audience.unit);
}
