import { eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { account, conversation, delivery, outbox } from '../schema/messaging.ts';
import { fixed } from '../sql/ready.ts';
import { ofAccount } from '../sql/whose.ts';
import { hasInPayload, inPayload, isForAccountOf, isKind, isPersonal } from './payload.ts';

/** The row of the outbox `o` of a statement, and the account `destination` it goes to. */
export const o = alias(outbox, 'o');
export const to = alias(account, 'destination');

const a = alias(account, 'a');
const c = alias(conversation, 'c');
const d = alias(delivery, 'd');

const fromAccount = sql`select ${a.platform}, ${a.tenant}, ${a.userId}, ${a.address}`;
const fromConversation = sql`select ${c.platform}, ${c.tenant}, ${c.userId}, ${c.address} from ${conversation} c`;

/**
 * One platform per person: where they were active last. A row for an account goes to that account, a reminder that is
 * redrawn to the account that has it.
 */
export const destination = fixed(sql`(
    (${fromAccount} from ${account} a left join ${conversation} c on ${ofAccount(c, a)}
      where ${isPersonal(o)} and not ${hasInPayload(o, 'edits')} and ${a.personId} = ${o.recipientId} and ${a.isReachable}
      order by ${c.updatedAt} desc nulls last, ${a.linkedAt} desc, ${a.platform} limit 1)
    union all
    (${fromAccount} from ${delivery} d join ${account} a on ${ofAccount(a, d)}
      where ${isKind(o, 'reminder')} and ${d.outboxId} = (${inPayload(o, 'edits')})::uuid and ${eq(d.status, 'sent')}
        and ${a.personId} = ${o.recipientId} and ${a.isReachable} limit 1)
    union all
    (${fromConversation} where ${isForAccountOf(o, c)})
    union all
    (${fromConversation} where ${isKind(o, 'screen')} and ${c.id} = (${inPayload(o, 'conversationId')})::uuid)
  ) destination`);
