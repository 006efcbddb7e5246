import { and, eq, gt, isNull, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { LinkCodeAudience, LinkCodeStore } from '../../application/people/issue-link-codes.ts';
import { localDate } from '../../shared/time.ts';
import { type Acting, auditRow, byOperator } from '../audit/audit-row.ts';
import type { Db } from '../db.ts';
import { audit } from '../schema/appraisals.ts';
import { linkCode, person } from '../schema/people.ts';
import { pick, read } from '../sql/read.ts';
import { insert, insertAll, on, records, texts, update } from '../sql/write.ts';
import { isOfUnit, isStillThere } from './active.ts';
import { hasNumber, numberOf } from './number.ts';
import { hasReachableAccount } from './reached.ts';

const p = alias(person, 'p');

export type CodeStoreOptions = {
  /** Who issues them; an operator, unless said otherwise. */
  readonly by?: Acting;
  /** The messengers in use; without them, accounts of each count as reached. */
  readonly inUse?: readonly string[] | undefined;
};

/** Link codes in PostgreSQL. The agency's `timeZone` decides which day it is, and so who is on the roster today. */
export const createLinkCodeStore = (
  db: Db,
  timeZone: string,
  { by = byOperator, inUse }: CodeStoreOptions = {},
): LinkCodeStore => ({
  holders: async (audience, now) => {
    const rows = await read(
      db,
      { ...pick(p, 'id', 'name', 'unit'), nip: numberOf(p) },
      (columns) => sql`select ${columns} from ${person} p
        where ${isStillThere(p, on(localDate(now, timeZone)))} and ${isMeant(audience, inUse)}
        order by ${p.unit}, ${p.name}, ${p.id}`,
    );
    return rows.map(({ id: personId, ...row }) => ({ personId, ...row }));
  },
  takenSelectors: async (selectors) => {
    const { selector } = linkCode;
    const rows = await read(
      db,
      { selector },
      (columns) => sql`select ${columns} from ${linkCode} where ${selector} = any(${texts(selectors)})`,
    );
    return new Set(rows.map((row) => row.selector));
  },
  save: (batches, audience, now) =>
    // One transaction: when it breaks off, the older codes of all people are still good.
    db.transaction(async (tx) => {
      const people: string[] = [];
      let ends: string | undefined;
      for await (const codes of batches) {
        const { columns, from } = records('r', pick(linkCode, 'personId'), codes);
        const { usedAt, expiresAt, personId } = linkCode;
        const isOlder = and(eq(personId, columns.personId), isNull(usedAt), gt(expiresAt, now));
        await tx.execute(update(linkCode, { expiresAt: now }, isOlder, from));
        await tx.execute(
          insertAll(
            linkCode,
            codes.map((code) => ({ ...code, createdAt: now })),
          ),
        );
        people.push(...codes.map((code) => code.personId));
        ends ??= codes[0]?.expiresAt.toString();
      }
      // The audit row names the people who got codes, never the codes.
      const after = { audience, people, expiresAt: ends };
      const act = auditRow({ act: 'link-codes.issue', after }, { ...by, at: now });
      await tx.execute(insert(audit, act));
    }),
});

function isMeant(audience: LinkCodeAudience, inUse: readonly string[] | undefined): SQL {
  const isUnlinked = sql`not ${hasReachableAccount(p.id, inUse)}`;
  if (audience === 'all-unlinked') return isUnlinked;
  if ('unlinkedOf' in audience) return sql`${isUnlinked} and ${isOfUnit(p, audience.unlinkedOf)}`;
  if ('nip' in audience) return hasNumber(p, audience.nip);
  return isOfUnit(p, audience.unit);
}
