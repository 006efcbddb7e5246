import { and, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { RequestWrite } from '../../application/outcome/requests.ts';
import type { Temporal } from '../../shared/time.ts';
import { accountKey, type Cause, k, messagePart } from '../accounts/account-rows.ts';
import { counted, type Part } from '../events/part.ts';
import { isInReach } from '../hr/reach.ts';
import { appraisal } from '../schema/appraisals.ts';
import { account } from '../schema/messaging.ts';
import { person } from '../schema/people.ts';
import { personRequest } from '../schema/requests.ts';
import { ofAccount } from '../sql/whose.ts';
import { insert, remove, update } from '../sql/write.ts';

const q = personRequest;
const p = alias(person, 'asker');

/** Who does it, and when; without an actor it is an operator, whom no reach confines. */
export type RequestCause = {
  readonly now: Temporal.Instant;
  readonly actorId?: string;
  /** The operator as the roster knows them: who answered is recorded alike, at the desk and by command. */
  readonly operatorId?: string;
  /** The account of the event, and what is told because of it. */
  readonly account?: { readonly platform: string; readonly tenant: string; readonly userId: string };
  readonly cause?: Cause;
};

/** Whether the actor may answer it, as rights and units are stored now. */
function isTheirs(actorId: string | undefined): SQL | undefined {
  if (actorId === undefined) return undefined;
  const me = sql`${actorId}::uuid`;
  return sql`${q.personId} <> ${me} and exists (select 1 from ${person} asker where ${p.id} = ${q.personId}
    and ${isInReach(me, 'requests.answer', sql`${p.unit}`)})`;
}

/** What a write about requests changes in the tables. */
export function requestParts(
  write: RequestWrite,
  { now, actorId, operatorId, account: own, cause }: RequestCause,
): Part[] {
  switch (write.kind) {
    case 'put-request':
      return [counted('put_request', sql`${insert(q, write.request)} on conflict do nothing`)];
    case 'answer-request': {
      const { outcome, answer, salt } = write;
      const byId = actorId ?? operatorId;
      const sets = {
        ...{ answeredAt: now, outcome, answer, answerSalt: salt },
        ...(byId !== undefined && { answeredById: byId }),
      };
      const isOpen = and(eq(q.id, write.requestId), isNull(q.answeredAt), isTheirs(actorId));
      return [counted('answer_request', update(q, sets, isOpen))];
    }
    case 'restrict': {
      const sets = { restrictedAt: write.at, updatedAt: now };
      return [counted('restrict', update(person, sets, eq(person.id, write.personId)))];
    }
    case 'end-report': {
      const sets = {
        ...{ appraiserDisputedAt: null, disputedSuperior: null },
        revision: sql`${appraisal.revision} + 1`,
      };
      const isReported = and(eq(appraisal.id, write.appraisalId), isNotNull(appraisal.appraiserDisputedAt));
      return [counted('end_report', update(appraisal, sets, isReported))];
    }
    case 'unlink-own': {
      if (!own || !cause) throw new Error('no event, so no account to unlink');
      const isThat = and(ofAccount(account, own), eq(account.personId, write.personId));
      const others = sql`from ${account} k where ${k.personId} = ${write.personId} and not (${ofAccount(k, own)})`;
      const to = { platform: k.platform, tenant: k.tenant, userId: k.userId };
      const said = { about: 'unlinked', of: own.platform, ...to } as const;
      return [
        counted('unlink_own', remove(account, isThat)),
        messagePart('account-note', said, accountKey(k), cause, others),
      ];
    }
  }
}
