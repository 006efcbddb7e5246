import { and, eq, type SQLWrapper, sql } from 'drizzle-orm';
import type { AppraisalChanges, Write } from '../../application/outcome/writes.ts';
import { eventKey } from '../../conversation/contract/platform.ts';
import type { SaveEvent } from '../../conversation/engine/engine.ts';
import { newId } from '../../shared/ids.ts';
import { auditRow } from '../audit/audit-row.ts';
import { outboxRow } from '../outbox/outbox-row.ts';
import { reachableColumns, unreachableColumns } from '../people/unreachable-columns.ts';
import { answer, appraisal, audit, workResult } from '../schema/appraisals.ts';
import { account, outbox } from '../schema/messaging.ts';
import { linkAttempt, linkCode, person } from '../schema/people.ts';
import { ofAccount } from '../sql/whose.ts';
import { builder, excluded, texts } from '../sql/write.ts';
import { linkParts } from './link-parts.ts';

/** One of the changes of a save. A counted one must change exactly one row, or nothing is saved. */
export type Part = { readonly name: string; readonly query: SQLWrapper; readonly isCounted?: boolean };

/** Makes a counted part tell that it found its row. */
export const one = { one: sql`1` };

type Columns = Omit<AppraisalChanges, 'feedback'>;
/** Named as the columns are: the compiler compares them. */
const columnsOf = (changes: Columns): Partial<Pick<typeof appraisal.$inferInsert, keyof Columns>> => changes;

function appraisalPart({ appraisalId, revision, changes }: Extract<Write, { kind: 'appraisal' }>): Part {
  const { feedback, ...columns } = changes;
  const { strengths = null, improve = null, nextStep = null } = feedback ?? {};
  return {
    name: 'appraisal',
    query: builder
      .update(appraisal)
      .set({
        ...columnsOf(columns),
        ...(feedback && { strengths, improve, nextStep }),
        revision: sql`${appraisal.revision} + 1`,
      })
      .where(and(eq(appraisal.id, appraisalId), eq(appraisal.revision, revision)))
      .returning(one),
    isCounted: true,
  };
}

function answerParts(
  { appraisalId, author, answers }: Extract<Write, { kind: 'answers' }>,
  request: SaveEvent,
): Part[] {
  const entries = Object.entries(answers);
  const kept = entries.flatMap(([item, given]) => {
    const { value = null, unobservable = null, note = null } = given ?? {};
    return given ? [{ appraisalId, author, item, value, unobservable, note, updatedAt: request.now }] : [];
  });
  const removed = entries.flatMap(([item, given]) => (given ? [] : [item]));
  const put = (): Part => ({
    name: 'answers_put',
    query: builder
      .insert(answer)
      .values(kept)
      .onConflictDoUpdate({
        target: [answer.appraisalId, answer.author, answer.item],
        set: excluded(answer, 'value', 'unobservable', 'note', 'updatedAt'),
      }),
  });
  const remove = (): Part => ({
    name: 'answers_remove',
    query: builder
      .delete(answer)
      .where(
        and(
          eq(answer.appraisalId, appraisalId),
          eq(answer.author, author),
          sql`${answer.item} = any(${texts(removed)})`,
        ),
      ),
  });
  return [...(kept.length > 0 ? [put()] : []), ...(removed.length > 0 ? [remove()] : [])];
}

/** One insert for all audit rows of an event: the chain numbers them in the order in which they were decided. */
export function auditParts(request: SaveEvent): Part[] {
  const by = {
    at: request.now,
    role: request.relation,
    actorId: request.actorId,
    eventId: eventKey(request),
  };
  const rows = request.writes.flatMap((write) => (write.kind === 'audit' ? [auditRow(write, by)] : []));
  return rows.length > 0 ? [{ name: 'audit', query: builder.insert(audit).values(rows) }] : [];
}

function linkAttemptParts(
  { codeId, isSuccess }: Extract<Write, { kind: 'link-attempt' }>,
  request: SaveEvent,
): Part[] {
  const { platform, tenant, userId, now } = request;
  const attempt = { id: newId(), platform, tenant, userId, isSuccess, at: now };
  const parts = [{ name: 'link_attempt', query: builder.insert(linkAttempt).values(attempt) }];
  if (codeId === undefined || isSuccess) return parts;
  const tries = sql`${linkCode.tries} + 1`;
  const query = builder.update(linkCode).set({ tries }).where(eq(linkCode.id, codeId));
  return [...parts, { name: 'link_try', query }];
}

const personPart = (
  name: string,
  personId: string,
  changes: Partial<
    Pick<typeof person.$inferInsert, 'locale' | 'privacyAcceptedAt' | 'snoozedUntil' | 'updatedAt'>
  >,
): Part => ({ name, query: builder.update(person).set(changes).where(eq(person.id, personId)) });

/** What a write of a use case changes in the tables. */
export function writeParts(write: Write, request: SaveEvent): Part[] {
  const { now } = request;
  switch (write.kind) {
    case 'answers':
      return answerParts(write, request);
    case 'put-result': {
      const { no, title, target = null, realisation = null } = write.result;
      const query = builder
        .insert(workResult)
        .values({ appraisalId: write.appraisalId, no, title, target, realisation })
        .onConflictDoUpdate({
          target: [workResult.appraisalId, workResult.no],
          set: excluded(workResult, 'title', 'target', 'realisation'),
        });
      return [{ name: 'put_result', query }];
    }
    case 'remove-result': {
      const isThat = and(eq(workResult.appraisalId, write.appraisalId), eq(workResult.no, write.no));
      return [{ name: 'remove_result', query: builder.delete(workResult).where(isThat) }];
    }
    case 'appraisal':
      return [appraisalPart(write)];
    case 'person':
      return [personPart('person', write.personId, { ...write.changes, updatedAt: now })];
    case 'snooze':
      return [personPart('snooze', write.personId, { snoozedUntil: write.until })];
    case 'link-account':
      return linkParts(write, request);
    case 'link-attempt':
      return linkAttemptParts(write, request);
    case 'reachability': {
      const columns = write.isReachable ? reachableColumns : unreachableColumns(write.reason, now);
      const query = builder.update(account).set(columns).where(ofAccount(account, request));
      return [{ name: 'reachability', query }];
    }
    case 'outbox': {
      const query = builder.insert(outbox).values(outboxRow(write, now, eventKey(request)));
      return [{ name: 'outbox', query: query.onConflictDoNothing({ target: outbox.dedupeKey }) }];
    }
    case 'audit':
      // All of an event together: see `auditParts`.
      return [];
  }
}
