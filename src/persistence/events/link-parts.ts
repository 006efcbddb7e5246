import { and, eq, gt, isNull, ne, type SQL, sql } from 'drizzle-orm';
import type { Intent } from '../../application/outcome/intents.ts';
import type { Write } from '../../application/outcome/writes.ts';
import { eventKey } from '../../conversation/contract/platform.ts';
import type { SaveEvent } from '../../conversation/engine/event-store.ts';
import { auditRow } from '../audit/audit-row.ts';
import { outboxRow } from '../outbox/outbox-row.ts';
import { reachableColumns } from '../people/unreachable-columns.ts';
import { audit } from '../schema/appraisals.ts';
import { account, outbox } from '../schema/messaging.ts';
import { linkCode } from '../schema/people.ts';
import { pick } from '../sql/read.ts';
import { ofLane } from '../sql/whose.ts';
import { excluded, insert, insertFrom, jsonOf, remove, update } from '../sql/write.ts';
import { counted, type Part } from './part.ts';

type Replaced = Extract<Intent, { kind: 'account-replaced' }>;

/**
 * Binds the account of the event to a person, in place of any other account of that person there and of any other
 * person of that account. Both are put down, and the old account is told: the statement's snapshot still sees them.
 */
export function linkParts(
  { personId, codeId }: Extract<Write, { kind: 'link-account' }>,
  request: SaveEvent,
): Part[] {
  const { platform, tenant, userId, address, now, eventId } = request;
  const here = ofLane(account, request);
  const isOldAccount = and(here, eq(account.personId, personId), ne(account.userId, userId));
  const isOldPerson = and(here, ne(account.personId, personId), eq(account.userId, userId));
  const news = outboxRow(
    {
      intent: { kind: 'account-replaced', personId, platform, tenant, userId },
      dedupeKey: `account-replaced:${eventId}`,
    },
    now,
    eventKey(request),
  );
  const payload = jsonOf<Replaced>({
    kind: 'account-replaced',
    ...pick(account, 'personId', 'platform', 'tenant', 'userId'),
  });
  const tell = insertFrom(outbox, { ...news, payload }, sql`from ${account} where ${isOldAccount}`, {
    target: [outbox.dedupeKey],
  });
  const link = { platform, tenant, personId, userId, address, linkedAt: now, isReachable: true };
  const parts: Part[] = [
    { name: 'tell_old_account', query: tell },
    ...[isOldAccount, isOldPerson].map((isReplaced) => ({
      name: 'audit_replaced',
      query: replacedAudit(personId, isReplaced, request),
    })),
    { name: 'forget_other_person', query: remove(account, isOldPerson) },
    {
      name: 'link_account',
      query: insert(account, link, {
        target: [account.platform, account.tenant, account.personId],
        set: { ...excluded(account, 'userId', 'address', 'linkedAt'), ...reachableColumns },
      }),
    },
  ];
  if (codeId === undefined) return parts;
  // Single use, also for two chats that confirm in the same millisecond.
  const isFresh = and(eq(linkCode.id, codeId), isNull(linkCode.usedAt), gt(linkCode.expiresAt, now));
  return [...parts, counted('redeem_code', update(linkCode, { usedAt: now }, isFresh))];
}

function replacedAudit(personId: string, isReplaced: SQL | undefined, request: SaveEvent): SQL {
  const { platform, tenant, userId, now, relation, actorId } = request;
  const row = auditRow(
    { act: 'account.replace', after: { platform, tenant, personId, userId } },
    { at: now, role: relation, actorId, eventId: eventKey(request) },
  );
  const before = jsonOf(pick(account, 'platform', 'tenant', 'personId', 'userId'));
  return insertFrom(audit, { ...row, before }, sql`from ${account} where ${isReplaced}`);
}
