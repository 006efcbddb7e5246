import { type SQL, sql } from 'drizzle-orm';
import type { LinkCodeAudience, LinkCodeStore } from '../../application/people/issue-link-codes.ts';
import { newId } from '../../shared/ids.ts';
import type { Db } from '../db.ts';

/** Link codes on PostgreSQL; `timeZone` is the agency's, for who is on the roster today. */
export const createLinkCodeStore = (db: Db, timeZone: string): LinkCodeStore => ({
  holders: async (audience, now) => {
    const today = now.toZonedDateTimeISO(timeZone).toPlainDate().toString();
    const rows = await db.execute<{ id: string; nip: string; name: string; unit: string }>(sql`
      select p.id, p.nip, p.name, p.unit from person p
      where (p.active_until is null or p.active_until > ${today}::date) and ${isMeant(audience)}
      order by p.unit, p.name, p.id`);
    return rows.map(({ id, nip, name, unit }) => ({ personId: id, nip, name, unit }));
  },
  takenSelectors: async (selectors) => {
    const rows = await db.execute<{ selector: string }>(sql`select selector from link_code
      where selector in (select jsonb_array_elements_text(${JSON.stringify(selectors)}::jsonb))`);
    return new Set(rows.map(({ selector }) => selector));
  },
  save: async (codes, audience, now) => {
    const at = sql`${now.toString()}::timestamptz`;
    const rows = codes.map(({ id, personId, selector, salt, hash, expiresAt }) => ({
      id,
      person_id: personId,
      selector,
      salt,
      hash,
      expires_at: expiresAt.toString(),
    }));
    const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id uuid, person_id uuid, selector text, salt text, hash text, expires_at timestamptz)`;
    await db.transaction(async (tx) => {
      await tx.execute(sql`update link_code k set expires_at = ${at} from ${given}
        where k.person_id = r.person_id and k.used_at is null and k.expires_at > ${at}`);
      await tx.execute(sql`insert into link_code (id, person_id, selector, salt, hash, created_at, expires_at)
        select r.id, r.person_id, r.selector, r.salt, r.hash, ${at}, r.expires_at from ${given}`);
      // Whose codes, and never the codes.
      const after = {
        audience,
        people: codes.map(({ personId }) => personId),
        expiresAt: codes[0]?.expiresAt.toString(),
      };
      await tx.execute(sql`insert into audit (id, at, role, act, after)
        values (${newId()}::uuid, ${at}, 'operator', 'link-codes.issue', ${JSON.stringify(after)}::jsonb)`);
    });
  },
});

function isMeant(audience: LinkCodeAudience): SQL {
  if (audience === 'all-unlinked') return sql`not exists (select 1 from account k where k.person_id = p.id)`;
  if ('nip' in audience) return sql`p.nip = ${audience.nip}`;
  return sql`lower(p.unit) = lower(${audience.unit.trim()})`;
}
